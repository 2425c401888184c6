# People of a vault, the two-person rule, checking and mending.

users-title = Who works with the vault
users-note = Everybody has a passphrase and a signature of their own: the log shows who did what. All can read the vault alike; keep a case that few may see in a vault of its own.
users-you = this is you
users-since = since { $day }
users-gone = removed { $day }
users-kit = has a recovery kit
users-no-kit = no recovery kit
users-add = Let somebody in
users-add-title = Let somebody into the vault
users-add-lead = Sit down together: they type their own passphrase, you neither see nor keep it.
users-name = Name
users-name-help = As the custody log will show it
users-role = Role
users-added = Somebody new has been let into the vault
users-role-changed = The role is changed; it holds from their next opening on
users-change-role = Change the role
users-remove = Remove
users-remove-title = Remove from the vault
users-remove-lead = The vault gets a new key and its database is written anew under it. Their passphrase and recovery kit will open nothing any more. What they copied before stays readable to them: that can’t be undone.
users-remove-do = Remove and change the key
users-removing = The vault is being written anew under a new key…
users-removed = They are removed and the key of the vault is changed
user-role-lawyer = lawyer
user-role-paralegal = paralegal
user-role-reader = reader
user-role-lawyer-note = Everything: files and discloses, lets in and removes
user-role-paralegal-note = Enters, takes evidence in, prepares documents; gives out no originals and makes no document final
user-role-reader-note = Only looks
rule-title = Two people
rule-note = A bundle with every exhibit, most items of evidence or documents of a case or more than ten pieces within one day, a list of search results, destroying evidence, and whoever becomes a lawyer or is one no more: each needs a second lawyer who agrees and types their passphrase. The log keeps both signatures. Where one lawyer is left, the words of the recovery kit agree.
rule-on = Ask a second lawyer
rule-changed-on = A second lawyer must agree from now on
rule-changed-off = A second lawyer need not agree any more
second-title = A second lawyer must agree
second-bundle-export = A bundle with every exhibit is leaving the vault. Let another lawyer of this vault look at what is given out and type their passphrase.
second-case-export = Most items of evidence or documents of a case, or more than ten pieces in all, are leaving the vault within one day. Let another lawyer of this vault look at what is given out and type their passphrase.
second-handover = Most of a case, or more than ten pieces in all, are being handed to another lawyer. Let another lawyer of this vault look for whom it is sealed and with which key, and type their passphrase.
second-handover-to = For whom, and the words of their key
second-handover-uncompared = The words of these keys were not compared: { $names }
second-list-export = A list of questions is leaving the vault with what was found in every case. Let another lawyer of this vault look at the list and type their passphrase.
second-new-lawyer = Somebody becomes a lawyer and could then agree as the second. Let another lawyer of this vault type their passphrase.
second-destroy = An item of evidence is destroyed for good. Let another lawyer of this vault see what is destroyed and on what ground, and type their passphrase.
second-lawyer-gone = Somebody is not to be a lawyer of this vault any more, who could have been asked. Let another lawyer of this vault, or the one it concerns, type their passphrase.
second-new-kit = The only lawyer left gets another recovery kit, which could then agree in place of a second lawyer. Type the words of the present kit.
second-alone = If no other lawyer is left, type the words of your recovery kit.
second-rule-off = The rule of two is given up by two as well. Let another lawyer type their passphrase.
second-passphrase = Passphrase of the second lawyer
second-agree = Agree
audit-title = What was decided about the vault
audit-note = Who let in and removed, changed rules and passphrases, checked, copied and restored.
audit-empty = Nothing but the making of the vault yet

action-hide = Show a calendar in place of Dalil
neutral-title = Calendar
unlock-several = If several people use the vault, type your own passphrase: it tells who came in.
unlock-other-keys = If the passphrase is certainly right, the keys of another vault may have been copied into this folder. The vault’s own backup tells, and gives its keys back.

check-title = Is the vault whole
check-level = How deep
check-level-1 = Database and log with its signatures
check-level-2 = And every sealed file
check-level-3 = And every original: decrypted and compared
check-last-1 = Database and log checked { $when }: { $found ->
    [0] all is whole
   *[other] { $found } found
}
check-last-2 = Sealed files read through { $when }: { $found ->
    [0] all is whole
   *[other] { $found } found
}
check-last-3 = Originals decrypted and compared { $when }: { $found ->
    [0] all is whole
   *[other] { $found } found
}
check-never-1 = The database and the log have not been checked yet
check-never-2 = The sealed files have not been read through yet
check-never-3 = The originals have not been compared yet
check-overdue-2 = It is time to read the sealed files through again: once a week shows a failing disk early.
check-overdue-3 = It is time to compare the originals again: once a month, and before a trial.
check-daily = Database and log are checked once a day by themselves, when nobody is at the computer.
check-cancel = Stop
finding-items = Touches items of evidence: { $numbers }.
finding-items-case = No. { $numbers } (case { $case })
remedy-mended = Mended already.
remedy-fetch = Bring the file back from a backup, or take the same file in again.
remedy-read-again = Read the item again: mending the vault does that without a backup (at the terminal: dalil vault repair, or dalil evidence text with the number and --again). The original is whole.
remedy-fetch-text = Bring the file back from a backup: what people wrote or corrected is nowhere else. What a machine recognised or transcribed can also be made anew. The original is whole.
remedy-make-again = Mending the vault makes it again from what was frozen with it, without a backup, and keeps it only where it equals the recorded digest byte for byte (at the terminal: dalil vault repair).
remedy-fetch-paper = Bring the file back from a backup: it was made here, so it cannot be taken in, and not all that it was made with is kept. What is recorded of it, with its digest, stays.
remedy-fetch-bundle = Bring the file back from a backup: it was made here, so it cannot be taken in. Without a backup build the bundle again: that is a new build, with a digest of its own.
remedy-disk = Fetch the file from the last backup, make a backup on another disk, and replace this disk.
remedy-timestamp = Bring both files of this number (.note and .tsr) back from a backup (folder anchors of its latest set), or take the authority’s answer in again.
remedy-take-up = Take the files in again, into a case of their own.
remedy-put-back = Lock the vault, put the file former-keys from a copy of its folder into the folder of the vault, open it, and take the files that were found in again. Where the passphrase was changed after the backup, keep the folder quarantine/database-… of the vault and the last passphrase too: the keys lie there and open by it alone.
remedy-salvage = Lock the vault and put the database of a backup in its place on the unlock screen.
remedy-kit = Open by the recovery kit and set a new passphrase; or remove them and let them in again.
remedy-kit-anew = Whoever the kit belongs to opens the vault with their passphrase and makes a new recovery kit in the settings; the one on paper no longer counts.
remedy-spare = Nothing has to be done: it is written anew when somebody is removed, and a rescue from a backup brings it back as well.
remedy-passphrase = Change the passphrase, make a new recovery kit, and let everybody who opens this vault do the same.
remedy-compare = Compare with what lies outside the vault: timestamps, the number on paper, a backup. Change nothing in the vault until then.
remedy-clock = Set the date and time of the computer right.
remedy-look = Look what files these are; Dalil leaves them alone.
repair = Mend from a backup
repair-choose = Take from another folder
repair-running = Missing files are being brought back
repair-done = Brought back: { $fetched }, no whole copy in the backup: { $lost }, taken in again: { $found }
repair-read = Texts read from their items again: { $count }
repair-made = Filings made here, and fonts they are set in, made again, the same byte for byte: { $count }
repair-found-former = Of these, sealed under keys from before somebody was removed: { $count }. Whoever was removed may know such a key: compare them with what the client has.
repair-texts = Transcripts, translations and other texts that are with their items again: { $count }
repair-aside = Set aside: { $count }. These are no evidence, but papers printed here, and texts made from originals: the original of such a text is not in the vault, or an earlier version of Dalil sealed it and it does not say what it is. They lie in quarantine.
repair-strange = Kept, and not taken in: { $count }. These sealed files do not open with the keys at hand, are damaged, or are not given back by the disk; a backup may still have what opens them.
repair-nowhere = No backup could be read, so nothing was taken from one; what is missing or damaged stays as it was.
repair-rotten = Of these, in the backup but damaged there too: { $count }. Look in another backup before this one is erased.
repair-found-case = Found
salvage-title = The vault does not open: mending it from a backup
salvage-lead = First the passphrase is tried on the backup and the vault is looked through; until then nothing changes. A database that is whole stays, and only damaged records with keys come from the backup. If the database is damaged, it is set aside in quarantine with its seals and keys, not deleted, and that of the last whole backup takes its place. Originals taken in after it are found by themselves and go into a case of their own. Facts and documents written after it will have to be written again.
salvage-link = The vault is damaged
salvage-folder = Folder of the backup
salvage-passphrase = Passphrase (the one in use when the backup was made)
salvage-do = Mend from this backup
salvage-running = The vault is being mended
salvage-done = The database is restored. Open the vault. Files taken in again: { $found }
salvage-passed-over = There are later backups, but they are damaged: { $numbers }. The database is from an earlier one.
salvage-done-openers = The database was whole and stayed; the damaged records are back. Open the vault.
salvage-way = What there is
salvage-way-backup = A backup
salvage-way-alone = No backup: only this vault
salvage-alone-lead = Use this only if there is no backup at all. If the database is whole, nothing happens. If it is damaged, it is set aside in quarantine with the custody log and its seals, not deleted; a new database begins, and every sealed original is found by what it says of itself and goes into one case with its name, digest and time of intake. Transcripts, translations and corrected recognition that this version sealed come back to their items with whoever made them; those that earlier versions sealed are set aside. Cases, people, facts, documents, drafts, tags and the former log are not in it: keep the quarantine folder for an expert. Colleagues are added anew.
salvage-alone-do = Begin a new database from the originals
salvage-done-alone = A new database is in place, and the former one is set aside. Open the vault. Originals found: { $found }. Their texts and chats are read again while the vault is open. Then make a backup and a new recovery kit.
roles-unknown = Roles and the rule of two are not known any more: the vault was rescued without a backup, and whoever rescued it is a lawyer now. Let a second lawyer in; this is said until there is one.
