# The custody log: who did what to evidence, and when.

custody-lead = The log is only ever added to. Each entry is signed and tied to the one before it, so that a missing or changed one shows.
custody-empty = The history of every item of evidence stands here
custody-empty-why = A court will ask who received a file and when, and whether it changed since. Entries appear by themselves once you take in the first item.
custody-other = Something done to evidence was recorded
custody-entry = Entry { $number } · { $actor }
custody-seal = Check number of the log
custody-seal-note = Entries in the log: { $size }. Write the number on paper or into a document: later it shows that no entry before this day has changed.

custody-intake = The file was taken in and sealed in the vault
custody-view = The file was opened for viewing
custody-derive = A derived copy was made of the file
custody-export = { $what ->
    [filing] A filing was exported from the vault
    [bundle] An exhibit bundle was exported from the vault
   *[original] A copy of the original was exported from the vault
}
custody-print = The file was printed
custody-verify = The file was compared with its checksum
custody-share = A copy was given to another person
custody-user-add = A user was added to the vault
custody-policy = The rules of the vault were changed
custody-restore = The vault was restored from a backup
custody-clock-jump = The computer's clock was set back, so times near this entry may be wrong
custody-head-alarm = The log did not match its own check mark
custody-filing-final = The file was attached to the final edition of a filing
custody-bundle-build = The file went into an exhibit bundle
