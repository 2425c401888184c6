# The custody log: who did what to evidence, and when.

custody-lead = The log is only ever added to. Each entry is signed and tied to the one before it, so that a missing or changed one shows.
custody-empty = The history of every item of evidence stands here
custody-empty-why = A court will ask who received a file and when, and whether it changed since. Entries appear by themselves once you take in the first item.
custody-empty-do = Take in evidence
custody-other = Something done to evidence was recorded
custody-entry = Entry { $number } · { $actor }
custody-verdict = What can be said of the log
custody-anchored = Anchored up to entry { $entries }: it existed on { $at }, as { $authority } certifies
custody-open = Intact but not anchored from entry { $entry }
custody-failed = Failed at entry { $entry }: { $reason }
custody-alarmed = Entry { $entry } is an alarm: opening the vault found losses or changes then
custody-anchors-damaged = { $count ->
    [one] { $count } file among the anchors cannot be read
   *[other] { $count } files among the anchors cannot be read
}
custody-anchors-missing = { $count ->
    [one] { $count } timestamp that was taken in is gone from the folder of the vault
   *[other] { $count } timestamps that were taken in are gone from the folder of the vault
}
custody-compared = Checkpoints compared with the log: { $count }
custody-checking = The log is being checked…
custody-fault-missing = an entry is not there
custody-fault-altered = the entry was changed
custody-fault-unchained = it does not go on from the entry before it
custody-fault-unsigned = the signature is not that of the user it names
custody-fault-details = the details were changed
custody-fault-cut-short = the log ends before an entry that was anchored
custody-fault-rewritten = the log holds something else than what was anchored
custody-anchor-why = The log’s own signatures show that nothing was changed without the keys. A timestamp of an independent authority also shows that nobody who has the keys rewrote it later. What came after the last timestamp has no such witness: have it stamped after every important intake.
custody-anchor-how = Save the request on a stick, send it to an authority from a computer with internet, bring the answer back. The request holds a number only: nothing of the case.
custody-request = Make a request
custody-requested = The request and the note that is stamped were written. Keep a copy of the note outside the vault.
custody-stamp = Take in the answer
custody-stamped = { $count ->
    [one] The timestamp was taken in
   *[other] { $count } timestamps were taken in
}
custody-anchors = Timestamps
custody-anchor-entries = Entries 1–{ $entries }
custody-noted = Dalil itself notes how far the log has come: when it locks, every hour and every 100 entries. The last such note agrees up to entry { $entry }; it goes into every backup. Only a timestamp shows the time to others.
custody-anchor-waiting = the answer has not come yet
custody-anchor-bad = does not count
custody-anchor-disagrees = the log no longer agrees with it
custody-roots = Authorities the office relies on
custody-roots-note = A timestamp counts if the certificate of one of these roots vouches for it. Take the certificate from the authority’s own site and compare its SHA-256 by another way.
custody-roots-none = No certificate is pinned yet
custody-root-until = good until { $day }
custody-root-pin = Pin a certificate
custody-root-pinned = Pinned: { $count }
custody-root-unpin = Take away { $name }
custody-root-gone = The certificate was taken away
custody-certificate = Certificate of custody
custody-certificate-note = What the check number means, what happened to the item, and how a clerk checks it. It opens on any computer.
custody-certificate-language = Language of the certificate
custody-certificate-pages = Pages of the certificate
custody-certificate-save = Save the PDF
custody-package = Hand over with proof
custody-package-note = A folder with the original, the certificates, the proof and a program that checks them without Dalil. Entries about other items are not in it.
custody-package-details = Say from whom the item came and where
custody-package-save = Choose a place
custody-packaged = The folder was written

custody-seal = Check number of the log
custody-seal-note = Entries in the log: { $size }. Write the number on paper or into a document: later it shows that no entry before this day has changed.

custody-vault-create = The vault was made
custody-intake = { $what ->
    [found] A file found without a record was entered in the log; it was sealed earlier
   *[other] { $count ->
        [one] An original was received and sealed
       *[other] Originals were received and sealed
    }
}
custody-re-hash = { $count ->
    [one] An original was read again and compared
   *[other] Originals were read again and compared
}
custody-view = { $what ->
    [password] Opened with a password
   *[other] Viewed
}
custody-derive = { $what ->
    [filing] A document was made with exhibits
    [key] A key to pseudonyms was made
    [public] A public edition was made
    [bundle] A bundle was built
   *[other] A derivative was made
}
custody-annotate = { $what ->
    [records] { $begin ->
        [yes] Facts, accounts and consents are bound to the log from here on: { $count }
       *[other] What was written since the last such entry: facts, accounts and consents, { $count }
    }
    [provenance] How an item came was corrected
   *[other] What is known was completed
}
custody-link = { $what ->
    [handover] Taken out of what { $sender } handed over, No. { $number } there; words of the signature: { $words }
    [handover-same] The same file, already in the case, also came in what { $sender } handed over, No. { $number } there; words of the signature: { $words }
   *[other] A link was made
}
custody-export = { $failed ->
    [none] { $what ->
        [filing] A document was saved outside the vault
        [bundle] A bundle was saved outside the vault
        [certificate] A certificate of custody was saved outside the vault
        [package] Handed out with proof of custody
        [handover] Handed over, with proof of custody, to: { $to }
        [network] The network chart was saved outside the vault
        [proof-matrix] The proof matrix was saved outside the vault
        [backup-drill] The result of a trial restoration was saved outside the vault
        [search-list] A list of search results was saved outside the vault
        [translation] A translation was saved outside the vault
        [agenda] The agenda was saved for a calendar
        [chronology] The chronology was saved outside the vault
        [claim-calculation] The calculation of a claim was saved outside the vault
        [recovery-kit] The sheets of a recovery kit were saved
        [readable-part] A part of the damaged original was saved outside the vault: { $opens } of { $length } bytes can be read, zeros in the place of bytes { $zeros }
        [template] A template was saved outside the vault
       *[other] A copy was saved outside the vault
    }
   *[other] A copy was to be saved outside the vault and was not
}
custody-words-compared = The words of the key were compared: { $compared }
custody-words-uncompared = The words of the key were not compared: { $uncompared }
custody-print = Printed
custody-older = Show older entries
custody-share = Handed over
custody-import-token = A timestamp of an authority was added
custody-verify = { $what ->
    [drill] Trial restoration of backup { $set }
    [drill-ended] A trial restoration ended before all was compared
   *[other] The vault was checked
}{ $found ->
    [0] : all is whole
   *[other] {""}
}
custody-user-add = Let in: { $name }{ $role ->
    [lawyer] , lawyer
    [paralegal] , paralegal
    [reader] , reader
   *[other] {""}
}
custody-user-remove = Removed: { $name }; the key of the vault was changed
custody-key-change = The passphrase was changed
custody-device-add = The vault was opened on this computer for the first time
custody-policy = { $what ->
    [root-pinned] A certificate was pinned: { $name }
    [root-unpinned] A pinned certificate was taken away: { $name }
    [kit-made] A recovery kit was made
    [kit-split] A recovery kit in three shares was made
    [kit-used] The vault was opened with the recovery kit
    [consent] The client had not allowed it; the document was let out with a reason: { $reason }
    [consent-changed] The record of what a client allowed was changed (fields: { $changed })
    [consent-given] The client said yes: a consent was recorded
    [consent-removed] A record of the client’s consent was taken out again
    [consent-refused] The client said no: a refusal was recorded
    [consent-withdrawn] A client took a consent back
    [consent-not-refused] A recorded refusal was taken out again
    [consent-not-withdrawn] A withdrawal was taken back
    [filing] The document went on in spite of the check, with a reason: { $reason }
    [role] { $name } is now { $role ->
        [lawyer] a lawyer
        [paralegal] a paralegal
       *[reader] a reader
    }
    [two-person-on] The rule of two was turned on
    [two-person-off] The rule of two was turned off
    [agreed] A second lawyer agreed (asked by { $asked_by }): { $act ->
        [bundle-export] a bundle of exhibits leaves
        [case-export] most of a case leaves
        [handover] handing exhibits to another lawyer
        [list-export] a list of search results leaves
        [destroy] destroying evidence
        [new-lawyer] a new lawyer
        [lawyer-gone] somebody is a lawyer no more
        [new-kit] another recovery kit of the only lawyer
       *[other] the rule of two is turned off
    }
   *[other] The rules of the vault were changed
}
custody-delete-request = Destruction was asked for
custody-delete = { $what ->
    [backup] Removed from a backup what was destroyed: files { $files }, earlier copies { $sets }{ $failed ->
        [yes] ; not all of it could be removed
       *[no] {""}
    }
   *[other] Destroyed. Ground: { $reason }{ $agreed ->
        [yes] ; second lawyer: { $second }
       *[no] {""}
    }
}
custody-restore = { $what ->
    [copy] { $was ->
        [missing] The sealed file was missing
        [unreadable] The disk did not give the sealed file back
       *[other] The sealed file was damaged
    }; an identical copy with the same digest took its place
    [original] An original was brought back from a backup
    [found] A sealed file without a row was found and taken in again{ $key ->
        [former] ; it opens by a key from before somebody was removed
       *[other] {""}
    }
    [text] { $was ->
        [missing] The text that was read from the file was missing
        [unreadable] The disk did not give back the text that was read from the file
       *[other] The text that was read from the file was damaged
    }; it was read again, word for word
    [text-fetched] A text made from the file was brought back from a backup
    [paper] { $kind ->
        [full] Final filing
        [public] Public edition of a filing
        [key] Key to the pseudonyms of a filing
       *[other] Filing made here, or a font it is set in
    }: { $was ->
        [missing] the sealed file was missing
        [unreadable] the disk did not give the sealed file back
       *[other] the sealed file was damaged
    }; it was made again, the same byte for byte
    [font] Font of filings made here: { $was ->
        [missing] the sealed file was missing
        [unreadable] the disk did not give the sealed file back
       *[other] the sealed file was damaged
    }; the same font, byte for byte, took its place
    [paper-fetched] A filing or bundle made here, or a font of one, was brought back from a backup
    [texts] Texts made from the file that had lost their rows are with it again: { $texts }{ $key ->
        [former] ; some of them open by a key from before somebody was removed
       *[other] {""}
    }
    [database] The database was taken from backup { $set }{ $former_keys ->
        [lost] ; not all keys of since then were found, and files sealed under them do not open
       *[other] {""}
    }
    [openers] Damaged records with keys, or seals of the log, were taken from backup { $set }; the database stayed
    [originals] A new database was begun without a backup; the former one, with its log and seals, is set aside{ $former_keys ->
        [lost] ; the keys from before somebody was removed are lost with it
       *[other] {""}
    }; who was in the vault, in which role, and whether two people had to agree is not known any more
    [mended] Mended at opening: the description of the vault, a seal of the log, the file of former keys or files that nothing names
    [indexes] Indexes of the database that lacked rows were made anew from its tables: { $indexes }
    [former-keys] Keys from before somebody was removed were taken over from the file that holds them: { $keys }
   *[other] Restored
}
custody-clock-jump = The computer’s clock stands before the previous entry
custody-alarm = Opening the vault found losses or changes
