# The custody log: who did what to evidence, and when.

custody-lead = The log is only ever added to. Each entry is signed and tied to the one before it, so that a missing or changed one shows.
custody-empty = The history of every item of evidence stands here
custody-empty-why = A court will ask who received a file and when, and whether it changed since. Entries appear by themselves once you take in the first item.
custody-other = Something done to evidence was recorded
custody-entry = Entry { $number } · { $actor }
custody-seal = Check number of the log
custody-seal-note = Entries in the log: { $size }. Write the number on paper or into a document: later it shows that no entry before this day has changed.

custody-vault-create = The vault was made
custody-intake = { $count ->
    [one] An original was received and sealed
   *[other] Originals were received and sealed
}
custody-re-hash = { $count ->
    [one] An original was read again and compared
   *[other] Originals were read again and compared
}
custody-view = Viewed
custody-derive = { $what ->
    [filing] A document was made with exhibits
    [key] A key to pseudonyms was made
    [public] A public edition was made
    [bundle] A bundle was built
   *[other] A derivative was made
}
custody-annotate = What is known was completed
custody-link = A link was made
custody-export = { $what ->
    [filing] A document was saved outside the vault
    [bundle] A bundle was saved outside the vault
    [network] The network chart was saved outside the vault
   *[other] A copy was saved outside the vault
}
custody-print = Printed
custody-share = Handed over
custody-import-token = A timestamp of an authority was added
custody-verify = The vault was checked
custody-user-add = A user was added
custody-user-remove = A user was removed
custody-key-change = The passphrase was changed
custody-device-add = The vault was opened on this computer for the first time
custody-policy = { $what ->
    [consent] The client had not allowed it; the document was let out with a reason: { $reason }
    [filing] The document went on in spite of the check, with a reason: { $reason }
   *[other] The rules of the vault were changed
}
custody-delete-request = Destruction was asked for
custody-delete = Destroyed
custody-restore = Restored
custody-clock-jump = The computer’s clock stands before the previous entry
custody-alarm = Opening the vault found losses or changes
