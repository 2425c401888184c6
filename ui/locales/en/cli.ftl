# The command line's answers.

cli-vault-made = The vault was made in { $folder }.
cli-vault-checked = Checked to level { $level }: { $count ->
    [0] nothing is wrong.
    [one] one finding.
   *[other] { $count } findings.
}
cli-passphrase-changed = The passphrase was changed.
cli-case-made = Case № { $number } was opened: { $id }
cli-party-added = Entered: { $id }
cli-written = Written: { $path }
cli-taken-in = { $added } added, { $duplicates } duplicates, { $failed } not taken in.
cli-fact-added = The fact was entered: { $id }
cli-filing-begun = The filing was begun: { $id }
cli-filing-filled = { $count } answers are saved.
cli-previewed = { $pages } pages were written to { $path }.
cli-filing-final = Final: { $pages } pages, SHA-256 { $sha256 }
cli-bundle-built = { $pages } pages in { $path }, SHA-256 { $sha256 }

cli-account-added = Account written down: { $id }
cli-contradictions = Contradictions not explained: { $count }.
cli-ledger-added = Line entered: { $id }
