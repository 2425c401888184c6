# The command line’s answers.

cli-vault-made = The vault was made in { $folder }.
cli-vault-checked = Checked to level { $level }: { $count ->
    [0] nothing is wrong.
    [one] one finding.
   *[other] { $count } findings.
}
cli-passphrase-changed = The passphrase was changed.
cli-passphrase-changed-unnoted = The passphrase is changed: the new one counts. The custody log could not be told of it; look whether the disk is full.
cli-case-made = Case No. { $number } was opened: { $id }
cli-party-added = Entered: { $id }
cli-written = Written: { $path }
cli-taken-in = { $added } added, { $duplicates } duplicates, { $failed } not taken in.
cli-mended = Whole again: { $mended }. Their sealed files were damaged or missing, and these copies took their place.
cli-page-apart = Files of saved pages or chats that could not be put with them: { $count }. They are in, as items by themselves.
cli-items-changed = Items changed: { $count }
cli-unlocked = The password fits: item { $number } was opened and read.
cli-password-forgotten = The password kept with item { $number } was removed. The text that was read stays.
cli-chat-read = { $title }: { $messages } messages, { $people } participants, { $first } to { $last }
cli-chat-dates = In item { $number } day and month could be either; answer with --dates:
cli-chat-dates-of-one = In item { $number } day and month of this chat could be either; answer with --chat and --dates:
cli-chat-more = This is not all of the chat: { $total } messages in all, further ones with --from { $next }.
cli-chat-linked = Done.
cli-recognised = Recognised: { $read }, not recognised: { $failed }.
cli-transcribed = Transcribed by the machine: { $made }, not transcribed: { $failed }.
cli-text-kept = Done. The text before it stays in the vault.
cli-transcript-until = incomplete: breaks off at { $until }
cli-fact-added = The fact was entered: { $id }
cli-changed = Changed: { $what }. Taking it back: dalil undo.
cli-unchanged = Nothing was changed: it is so already, or nothing was named.
cli-removed = Removed: { $id }. Bringing it back: dalil undo.
cli-highlighted = Highlighted.
cli-highlight-changed = The highlight was changed.
cli-highlight-removed = The highlight was removed.
cli-tie-added = The tie is entered: { $id }
cli-tie-removed = The tie is removed: { $id }
cli-template-next = next
cli-draft-open = The text is open for editing, paragraphs: { $count }
cli-draft-closed = The template writes the text again
cli-draft-saved = The text was saved
cli-draft-kept = The version was kept
cli-filing-wanted = an answer is wanted
cli-filing-chosen = Chosen: { $count }
cli-filing-begun = The filing was begun: { $id }
cli-filing-exported = The PDF is written: { $path }
cli-filing-filled = Answers saved: { $count }.
cli-previewed = Pages written: { $pages }, folder { $path }.
cli-filing-final = Final: { $pages } pages, SHA-256 { $sha256 }
cli-filing-hand-in = Where the filing goes is written down
cli-filing-overruled = The reason is kept
cli-finding-confirmed = confirmed
cli-severity-blocking = in the way
cli-severity-confirm = to confirm
cli-severity-note = note
cli-filing-public = Public edition: { $pages } pages, SHA-256 { $sha256 }
cli-filing-recorded = Written down: { $id }
cli-filing-word = Word document: { $path }
cli-bundle-built = { $pages } pages in { $path }, SHA-256 { $sha256 }

cli-backup-made = Backup { $number } is made: { $originals } sealed files, { $new } of them new and read back.
cli-backup-made-not-whole = Backup { $number } is made, but not all is in it: { $originals } sealed files, { $new } of them new and read back. Those that the vault itself does not give whole were not copied:
cli-backup-checked = Backup { $number } was read back: { $originals } sealed files.
cli-backup-none = No backup was made yet.
cli-backup-last = The last backup: { $days ->
    [ahead] on a date that lies ahead of the clock
    [0] today
    [one] { $days } day ago
   *[other] { $days } days ago
}, { $folder }. { $whole ->
    [never] It was not read back as a whole yet.
    [ahead] All of it was read back on a date that lies ahead of the clock.
    [0] All of it was last read back today.
    [one] All of it was last read back { $whole } day ago.
   *[other] All of it was last read back { $whole } days ago.
}
cli-backup-old = It is older than a week, or its date lies ahead of the clock: make a new one.
cli-backup-untried = In the last 30 days no trial brought everything back, or a later one did not: try restoring (dalil backup drill).
cli-backup-set = backup { $number }, { $originals } sealed files
cli-backup-set-unlisted = backup { $number }, its list is damaged: it can be restored by its number (--set { $number })
cli-backup-passed-over = There are later backups, but their list is damaged: { $numbers }. This is the earlier one, { $number }; those can be restored by their number (dalil backup restore --set).
cli-backup-restored = The vault is restored from backup { $number }: { $compared } of { $originals } sealed files compared.
cli-backup-drilled = Trial restoration of backup { $number }: { $compared } of { $originals } sealed files compared, { $seconds } s. Nothing of it remains.
cli-backup-lost = Sealed files missing or damaged: { $lost }.
cli-backup-unreadable = The disk with the backup does not give back: { $unreadable }.
cli-backup-other = Another backup: { $days ->
    [ahead] on a date that lies ahead of the clock
    [0] today
    [one] { $days } day ago
   *[other] { $days } days ago
}, { $folder }.
cli-backup-restored-not-whole = Backup { $number } was brought back, but not all in it is whole: { $compared } of { $originals } sealed files compared.
cli-backup-part = { $kind ->
    [database] The database with the cases and the log is damaged or missing: { $file }
    [descriptor] The description of the vault is damaged or missing: { $file }
    [head] A seal of the log is damaged or missing: { $file }
    [keys] The former keys are damaged or missing: { $file }
    [slot] A record with a key is damaged or missing, and somebody’s passphrase may not open this backup: { $file }
    [list] The list of the backup is damaged or missing, and all was taken as it lies: { $file }
    [anchor] A timestamp is damaged or missing: { $file }
   *[other] A file of the backup is damaged or missing: { $file }
}
cli-backup-then = { $what ->
    [cli-backup-made] Bring them back from another backup (dalil vault repair), then back up once more. All the rest is in this one.
    [cli-backup-restored] Do not erase the backup. If there is another, restore it too, into another folder, and compare.
   *[other] Make one more backup, best on another disk, while the vault is whole. Do not erase this one until then. What is not whole in the vault either is looked for in another backup first.
}
cli-event-added = Event entered: { $id }
cli-reception-kept = Reception written down: { $id }
cli-reception-removed = Reception removed
cli-task-added = Task added: { $id }
cli-task-done = Task done.
cli-agenda-written = Agenda written: { $path }
cli-consent-added = Consent recorded: { $id }
cli-consent-withdrawn = Consent withdrawn. It touches documents and copies: { $count }.
cli-consent-overruled = The reason is in the custody log.
cli-indicator-marked = Marked: { $indicator }
cli-interview-begun = Interview begun: { $id }
cli-interview-answered = Answer kept: { $question }
cli-merged = Merged. To split again: dalil match split { $id }
cli-split = Split; the entry is there again: { $id }
cli-decided = The decision is kept.
cli-account-added = Account written down: { $id }
cli-contradictions = Contradictions not explained: { $count }.
cli-ledger-added = Line entered: { $id }
cli-custody-anchored = Anchored up to entry { $entries } at { $at } by { $authority }.
cli-custody-open = Intact but not anchored from entry { $entry }.
cli-custody-failed = Failed at entry { $entry }: { $reason }.
cli-custody-alarm = Entry { $entry } is an alarm: opening the vault found losses or changes then.
cli-custody-elsewhere = Of these from the folder given: { $count }.
cli-custody-elsewhere-none = The folder given holds no checkpoint of this vault: the log was compared with nothing that was kept outside.
cli-custody-elsewhere-others = Checkpoints there of other vaults, or signed by nobody of this one: { $count }. They were not compared.
cli-custody-damaged = Cannot be read, or belongs to no checkpoint beside it: { $file }
cli-custody-missing = A timestamp that was taken in is gone from the folder of the vault: anchors/{ $file }
cli-custody-stamped = Taken in: entries up to { $entries } existed at { $at }, by { $authority }.
cli-custody-unpinned = The certificate was taken away.
cli-kit-made = The recovery kit opens the vault. Keep the paper apart from the computer and delete the file.
cli-kit-none = There is no recovery kit.
cli-kit-there = A recovery kit was made on { $at }.
cli-kit-written = The kit is in { $path }. Print it, then type its words to try it; with a split kit, those of two sheets.
cli-vault-recovered = The vault has a new passphrase.
cli-template-copied = Template of your own: { $id }
cli-template-taken = Written: { $path }
cli-template-saved = Version { $number } was saved
cli-template-removed = The template is offered no more
cli-template-good = Nothing is wrong; pages of the example: { $pages }

cli-user-gone = removed { $at }
cli-user-added = Let in: { $name }
cli-user-role = The role is changed.
cli-user-removed = They are removed and the key of the vault is changed.
cli-two-people-on = The rule of two is on.
cli-two-people-off = The rule of two is off.
cli-kit-void = This kit opens nothing: it was not tried. The file { $path } was removed; destroy what was printed.
cli-kit-void-left = This kit opens nothing: it was not tried. Delete the file { $path } and destroy what was printed.
cli-kit-unsure = It could not be noted that this kit was made, and it may open the vault all the same. Keep the file { $path } and what was printed apart from the computer, and make another kit.
cli-salvaged = The damaged database was set aside in quarantine. In its place is that of the backup made on { $at }: cases, facts and documents written later are not in it.
cli-found-unread = The words and chats of the files that were found are not read yet: here dalil search catch-up reads them, in the window it begins by itself once the vault is open.
cli-readable = No. { $number }: { $opens } of { $length } bytes can be read.
cli-readable-whole = No. { $number }: the file is whole, it is what was taken in.
cli-readable-lost = cannot be read
cli-readable-do = The same command with --out writes what can be read; the file holds zeros in the place of the rest.
cli-repaired = Brought back: { $fetched }, no whole copy in the backup: { $lost }, taken in again: { $found }, set aside: { $aside }.
cli-search-total = Found: { $total }
cli-search-nowhere = Nothing found. None of the texts that were read has these words: { $words }
cli-search-not-reached = Found nothing among the texts that were looked at; not all were. Add a word.
cli-search-left-out = The question is long: { $words } of its words were not asked for.
cli-search-index = Texts in the index: { $texts } (records: { $objects })
cli-search-caught-up = Read: { $read }. Left: { $left }
cli-term-open = running
cli-term-done = done
cli-term-late = late
cli-term-missed = missed
cli-term-waived = does not apply

# Arguments that are not understood.
cli-wrong = These arguments are not understood.
cli-wrong-argument = There is no option { $argument } here.
cli-wrong-verb = There is no verb { $verb } here.
cli-wrong-verb-missing = A verb is missing.
cli-wrong-value = The value “{ $value }” does not fit: { $argument }
cli-wrong-empty = The value is missing: { $argument }
cli-wrong-missing = Missing: { $argument }
cli-wrong-together = { $argument } and { $other } do not go together.
cli-wrong-twice = { $argument } is given twice.
cli-wrong-values = It may be: { $values }
cli-wrong-number = A number is wanted here.
cli-wrong-digest = A SHA-256 digest is wanted here: 64 characters, digits and the letters a–f.
cli-wrong-like = Perhaps: { $like }
cli-wrong-usage = It is written so: { $usage }
cli-wrong-help = More: dalil --help, or --help behind a verb.

# What is asked for on a terminal.
cli-ask-passphrase = Passphrase:
cli-ask-new-passphrase = New passphrase:
cli-ask-words = Words of the kit:
cli-ask-their-passphrase = Their passphrase:
cli-ask-second-passphrase = Passphrase of the second person:
cli-ask-pdf-password = Password of the file:
cli-ask-again = The same once more:
cli-ask-differs = The two differ. Type the new passphrase again, twice.

# Without a window there is neither a form nor a passphrase that it suggests.
cli-error-required = Missing: { $field ->
    [number] case number
    [title] title
    [statement] what happened
    [name] name
    [reason] reason
    [tag] tag
    [day] day
    [languages] languages of documents
    [case] case: its number (--case)
    [client] client: a part of the name, or the id (--client)
    [party] person: more of the name, or the id
    [userName] name of the user
   *[other] { $field }
}. Nothing was changed.
cli-error-required-next = Give it and run the command again.
cli-error-weak-passphrase-next = Make it longer: 14 characters or more, of words that nobody would put together.
cli-handover-key = Key of this vault: { $key }
cli-handover-words = Words of the key, to be compared by voice: { $words }
cli-handover-signer = Words of your signature: { $words }
cli-handover-received = Received as item { $number }.
cli-handover-known = The case has this file already: item { $number }.
cli-handover-none = This item was not handed over by Dalil.
cli-handover-head = From { $sender }, made { $made }, for { $to }
cli-handover-sender-words = Words of the sender’s signature: let the sender read them out on the telephone before anything is taken: { $words }
cli-handover-signature = { $signature ->
    [good] The sender’s signature covers the list of what is in it and for whom it was made. Each exhibit is compared with that list when it is taken out.
    [bad] The signature does not cover what is in it: nothing can be taken out.
   *[missing] It is not signed: nothing can be taken out.
}
cli-handover-other = It was made for others, not for this vault: nothing can be taken out.
cli-handover-amiss = Not as it says: { $file }
cli-handover-compared = This is the signature of “{ $name }”; its words were compared before.
cli-colleague-done = The list of colleagues is changed
cli-handover-taken = Taken out: { $added }. In the case already: { $known }.
cli-error-blob-damaged-next = Bring the file back from a backup (dalil vault repair), or take the original in again. What of it can still be read, dalil vault readable shows.
cli-error-blob-missing-next = Bring it back from a backup (dalil vault repair), or take the original in again.
cli-error-blob-unreadable-next = Bring the file back from a backup (dalil vault repair), then make a backup on another disk (dalil backup run) and replace this one. What the disk still gives back, dalil vault readable shows.
cli-error-not-damaged-next = Save a copy of it: dalil evidence export.
cli-error-nothing-readable-next = Bring the file back from a backup (dalil vault repair), or take the original in again.
cli-error-no-drill-next = Connect the disk with the backup and run one: dalil backup drill.
cli-error-bad-citation-next = See which pages or paragraphs the item has (dalil evidence text), and name the place again: --cite.
cli-error-bad-request-next = See how the command is written: --help behind it shows an example.
cli-error-internal-next = Run the command once more. If it happens again, check the vault: dalil vault open-check.
cli-error-bundle-pages-lost-next = Build the bundle once more. If that does not help, check the vault: dalil vault open-check --level 3.
cli-error-consent-publish-next = Ask again and write the new consent down: dalil consent add.
cli-error-consent-withdrawn-next = See the consents (dalil consent list) and ask the client, or write down the reason why the document must leave all the same: dalil consent overrule.
cli-error-filing-final-next = To correct it, begin a correction: dalil filing amend. The draft has the same answers.
cli-error-locked-next = Run the command once more: it asks for the passphrase.
cli-error-no-transcriber-next = Name the program: dalil text transcriber. Or write the transcript yourself: dalil text transcript.
cli-error-transcriber-failed-next = Check its model and arguments (dalil text transcriber): it must read WAV from its standard input and print SRT, WebVTT, JSON or lines with their times.
cli-error-transcriber-missing-next = Name them again: dalil text transcriber.
cli-error-public-leak-next = Each place is shown by dalil filing check with --public. Correct the text or write down a reason: dalil filing overrule.
cli-error-role-next = Ask somebody who has that role, or let a lawyer change yours: dalil user role.
cli-error-slot-damaged-next = Check the vault (dalil vault open-check): it names whose record that is and what to do. Whoever was shut out by it can be removed themselves. Then try again.
cli-error-user-unknown-next = Who is there, dalil user list shows; a lawyer lets somebody new in with dalil user add.
cli-error-vault-opens-next = Open the vault (dalil vault open-check): what is damaged is named there. Mend it from a backup (dalil vault repair), or ask for help before anything else.
cli-error-vault-whole-next = Open the vault with its present passphrase: dalil vault open-check.
cli-error-in-use-next = Take the person out of those facts first (dalil fact change PLACE --remove-party NAME), out of accounts and lines of the ledger too; then remove.
cli-error-consent-holds-next = dalil consent list lists them. Records made by mistake are deleted in the window; withdrawn ones stay for good.
cli-error-in-ties-next = Remove those ties first: dalil tie list lists them, dalil tie remove takes them away.
cli-error-slots-missing-next = If the folder of the vault was copied, copy it again, whole. Otherwise bring the records back from a backup (dalil vault salvage).
cli-error-backup-of-damaged-next = Check the vault (dalil vault open-check): indexes of the database that lack rows are made anew by that; then back up again. If the check goes on finding the database damaged, bring the database back from the latest backup (dalil vault salvage). Erase no backup until then.
cli-error-database-next = Try again. If it happens again, the database is damaged: bring it back from a backup (dalil vault salvage).
cli-error-database-damaged-next = Bring it back from a backup (dalil vault salvage). Sealed files are not affected.
cli-error-database-missing-next = If the folder was copied, copy it again, whole. Otherwise bring the database back from a backup (dalil vault salvage).
cli-error-kdf-refused-next = Bring the file back from a backup (dalil vault salvage): if the database is whole, only what opens it is taken from there.
cli-error-keys-earlier-next = Put back those that were there last. If you have none, bring the vault back from the latest backup (dalil vault salvage).
cli-error-keys-other-next = Put back this vault’s own VAULT and slots from a copy of its folder. If you have none, mend the vault from its latest backup (dalil vault salvage): it takes only the keys from there if the database is whole.
cli-error-vault-link-next = If you made the link yourself, move what it leads to into its place. Otherwise move this out of the folder and open the vault again; what is missing then, bring back from a backup (dalil vault salvage).
cli-error-not-found-next = { $what ->
    [element] The offences and their elements are listed by dalil law offences.
    [offence] The offences and their elements are listed by dalil law offences.
    [user] Who is in it, dalil user list shows.
    [named] What there is, dalil case show --json and dalil fact list show.
   *[other] What there is, the list of its kind shows: dalil case list, dalil evidence list.
}
