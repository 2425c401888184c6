# What happened and what was kept; -next: what to do. No client’s words and no file names stand here.

error-anchors-missing = The folder with the copies of checkpoints is not there or cannot be read. The log was compared with nothing.
error-anchors-missing-next = Connect the stick or look at the name of the folder, and try again.
error-backup-folder-missing = There is no such folder: the disk or stick is not connected, or its name is another. Nothing was changed.
error-backup-folder-missing-next = Connect the disk or look at the name of the folder, and try again.
error-backup-full = There is no room where the backup lies. The vault is intact; earlier backups stay.
error-backup-full-next = Free some space on the disk or stick of the backup, or take another, and try again: what was copied is not copied anew.
error-backup-of-several = The folder holds backups of several vaults: { $homes }. Nothing was restored.
error-backup-of-several-next = Name the folder of the vault you mean.
error-backup-read-only = The place of the backup cannot be written to. The vault is intact; earlier backups stay.
error-backup-read-only-next = Take the write protection off the disk or stick, or choose another folder.
error-certificate-unreadable = There is no certificate in the file that could be pinned. Nothing was changed.
error-certificate-unreadable-next = Take the authority’s root certificate (.pem, .crt, .cer) from its own site and choose that file.
error-kit-check = Every word is in the list, but together they are not what was printed. Nothing was changed.
error-kit-check-next = Compare the words with the sheet one by one, and their order. Shares must be of one printing.
error-kit-count = A recovery kit has 24 words and a share has 26; typed were { $count }. Nothing was changed.
error-kit-count-next = Type all words of the sheet; with a split kit, all words of two sheets.
error-kit-differs = These are not the words of the kit that was just made. It is not in use yet; the vault opens as before.
error-kit-differs-next = Type the words from the sheet you printed, not from an older one. Or make the kit anew.
error-kit-one-share = One share of a split kit opens nothing. Nothing was changed.
error-kit-one-share-next = Type the words of a second share after those of the first.
error-kit-word = Word { $number } is not in the list. Nothing was changed.
error-kit-word-next = Look at that word on the sheet again: every word is a common English one, and its first four letters are enough.
error-kit-wrong = These words open no vault in this folder. Nothing was changed.
error-kit-wrong-next = Look whether the sheet names this vault, and whether a newer kit was made since.
error-slots-full = All eight places for keys in this vault are taken: each user has one, and so has each recovery kit. Nobody was let in, and no kit was made.
error-slots-full-next = Remove a user who no longer works with the vault, and try again.
error-slots-missing = The folder with the records of the keys (slots) is missing from the vault or empty, so that no passphrase opens it. Nothing was changed.
error-slots-missing-next = If the folder of the vault was copied, copy it again, whole. Otherwise bring the records back from a backup on the unlock screen (at the terminal: dalil vault salvage).
error-timestamp-damaged = The timestamp was not taken in: its file is damaged or its signature does not agree. The log is as it was.
error-timestamp-damaged-next = Get the answer from the authority again, as a file .tsr, and choose it.
error-timestamp-other = The timestamp is of something else, not of a request made from this vault. The log is as it was.
error-timestamp-other-next = Choose the answer to a request (.tsq) that was made from this vault.
error-timestamp-refused = The authority answered that it does not stamp this request. The log is as it was.
error-timestamp-refused-next = Send the request to another authority: one that stamps SHA-256.
error-timestamp-unknown = None of the pinned root certificates vouches for the authority that stamped. The timestamp was not taken in.
error-timestamp-unknown-next = Take the root certificate from the authority’s own site, pin it, and choose the timestamp again.
error-unexpected = Something happened that Dalil did not expect. All that was saved before is intact.
error-unexpected-next = Try again. If it happens again, close Dalil and open it anew.
error-unreachable = The program does not answer. All that was saved before is intact.
error-unreachable-next = Close Dalil and open it anew.

error-backup-damaged = The list of backup { $set } is damaged: what belongs to it cannot be told for certain. Nothing was changed.
error-backup-damaged-next = While the vault is whole, make a new backup. If it is lost, this one can be restored too: files of evidence and the database show themselves whether they are whole (at the terminal: dalil backup restore --set { $set }).
error-backup-database-damaged = The database in backup { $set } is damaged, so nothing was taken from it. Nothing was changed.
error-backup-database-damaged-next = Take another backup. If there is none, what is whole in this one can be brought back into another folder (at the terminal: dalil backup restore --set { $set }).
error-backup-elsewhere = The last backup is not in its folder: the stick that was there is not connected, or another one is. Nothing was written.
error-backup-elsewhere-next = Connect that stick. To begin a backup on another one, name its folder.
error-backup-newer = Backup { $set } was made by a newer Dalil. Nothing was changed.
error-backup-newer-next = Install the newer Dalil and try again.
error-backup-no-room = There is not enough room where the backup lies: { $needed } MB are needed, { $free } MB are free. The vault is intact; earlier backups stay.
error-backup-no-room-next = Free some space on the disk or stick of the backup, or take another, and try again.
error-backup-of-damaged = The vault’s database is damaged, so no backup was made: it would only have looked whole. Sealed files that were new here were copied all the same: { $copied }. { $rest ->
    [room] The others were not: there is no room left here. Earlier backups stay.
    [stopped] The others were not: the work was stopped. Earlier backups stay.
    [differs] It is not certain that they are whole: this disk or stick gave back other bytes than were written, take another. Earlier backups stay.
    [place] The others were not: the place of the backup stopped answering or cannot be written. Earlier backups stay.
    [vault] Not all of them: the disk of the vault does not give some back. Earlier backups stay.
   *[none] Earlier backups stay.
}
error-backup-of-damaged-next = Check the vault in the settings (at the terminal: dalil vault open-check): indexes of the database that lack rows are made anew by that; then back up again. If the check goes on finding the database damaged, close the vault and bring the database back from the latest backup on the unlock screen (dalil vault salvage). Erase no backup until then.
error-backup-unfinished = A backup was begun here and not finished. The vault is intact.
error-backup-unfinished-next = Make it once more: what was copied is not copied anew.
error-backup-holds-destroyed = The newest backup is from before the destruction and holds it, too. Nothing was removed.
error-backup-holds-destroyed-next = Back up once more into this folder, then remove.
error-backup-not-whole = The newest backup was read back and is not whole. Nothing was removed: an earlier copy may be the last whole one.
error-backup-not-whole-next = Back up once more, which copies what is damaged again; then remove.
error-backup-inside-vault = The folder lies inside the vault itself: the backup would be lost with it. Nothing was written.
error-backup-inside-vault-next = Choose a folder on another disk or a stick.
error-backup-interrupted = The place of the backup stopped answering. The vault is intact; what was copied before stays.
error-backup-interrupted-next = Connect the disk or stick again and repeat: the work goes on where it stopped.
error-backup-link = In the folder of the backup something is a link, or neither the file nor the folder that belongs there ({ $place }). Nothing was read or removed by it; the vault is intact.
error-backup-link-next = If you made the link yourself, move what it leads to into its place. Otherwise choose another folder for the backup.
error-backup-other = The folder holds the backup of another vault. Nothing was changed.
error-backup-other-next = Choose another folder, or back this vault up into the same one: they do not disturb each other.
error-no-backup = There is no backup in this folder. Nothing was changed.
error-no-backup-next = Name the folder that a backup was made into, or make the first one.
error-no-drill = No trial restoration was run yet: there is nothing to print.
error-no-drill-next = Connect the disk with the backup and run one: Settings, Backup.
error-restored-closed = All of the backup was copied, but this passphrase does not open the vault: its key is damaged in the backup, or it is another passphrase. What was copied stays.
error-restored-closed-next = Open the vault with the passphrase of another user or the words of a recovery kit.
error-answers-unreadable = The saved answers of this document cannot be read. They lie in the vault untouched; nobody has saved them empty.
error-answers-unreadable-next = Lock the vault and restore it from a backup, or begin the document anew from the same template.
error-answers-unreadable-beside = The saved answers of another document of this case cannot be read: “{ $title }”, { $status ->
    [final] final
   *[other] draft
}, changed { $day }. It may say who is protected in the case, so the documents of the case wait. The answers lie in the vault untouched.
error-answers-unreadable-beside-next = { $status ->
    [final] A final document is not removed: lock the vault and restore it from a backup in which that document still opens.
   *[other] Remove that draft in the list of documents and begin it anew, or lock the vault and restore it from a backup in which the draft still opens.
}
error-archive-refused = { $trouble ->
    [encrypted] What is packed here is locked with a password, so it cannot be read.
    [packing] What is here is packed in a way that Dalil does not read.
   *[other] The archive cannot be read: it is damaged, or grows beyond measure.
} The original is kept unchanged.
error-archive-refused-next = Ask for the chat to be exported again, or unpack the archive on another computer and add its files one by one.
error-bad-citation = Citation { $number } does not point to a place in evidence. The fact was not changed.
error-bad-citation-next = Open the item, mark the page or the area again, and save the fact.
error-bad-date = The { $field ->
    [time] time
   *[other] date
} in “{ $field ->
    [time] hour
    [due] by when
    [day] day
    [doneOn] when it was done
    [birthDate] date of birth
    [issuedOn] date of issue
    [receivedOn] when received
   *[other] date
}” could not be read. The rest of what you typed is still in the form.
error-bad-date-next = { $field ->
    [time] Write it in hours and minutes: 09:30 or 14:00.
   *[other] Write it in figures: 12.03.2026, 03.2026 or 2026. If it is not certain, put ~ after it.
}
error-bad-law-pack = The law pack is damaged and was not loaded. Cases and documents are intact.
error-bad-law-pack-next = Install Dalil again: law packs come with the program.
error-bad-query = { $fault ->
    [only-excluded] The question holds only what must not be there.
    [short-prefix] A star needs at least two letters before it (character { $at }).
    [short-fuzzy] A typing error is looked for in words of four letters and more (character { $at }).
    [backwards] The first day asked for is after the last.
   *[other] The question has no word.
} Nothing was searched.
error-bad-query-next = { $fault ->
    [only-excluded] Add a word that must be in the text.
    [short-prefix] Write more of the beginning of the word.
    [short-fuzzy] Take out the sign ~ or write the whole word.
    [backwards] Exchange the two days or take one out.
   *[other] Write a word, a name or a number.
}
error-bad-request = Dalil did not understand the request. Nothing was changed.
error-bad-request-next = Try again. If it happens again, close Dalil and open it anew.
error-bad-sum = The number in the field “{ $field ->
    [work] computed from
    [rate] rate
   *[other] sum
}” could not be read. Everything else you typed is still in the form.
error-bad-sum-next = Write it in figures, without a sign: 45000 or 1200.50. Sums that are too large are not taken.
error-blob-damaged = The content of the file in the vault is damaged: it differs from what was received. Its record and its custody history are intact.
error-blob-damaged-next = Restore the file from a backup of the vault, or take the original in again.
error-blob-missing = The file is missing from the vault. Its record and its custody history are intact.
error-blob-missing-next = Restore it from a backup of the vault, or take the original in again.
error-blob-unreadable = The disk does not give back this file of the vault: the disk is failing, and whether the file is damaged is not known. Its record and its custody history are intact.
error-blob-unreadable-next = Fetch the file from a backup in the settings, then make a backup on another disk and replace this one.
error-born-ahead = This date of birth has not come yet, so nothing was saved. The rest of what you typed is still in the form.
error-born-ahead-next = Check the year of birth and save again.
error-busy = Other work on the same data is under way. Nothing was changed.
error-busy-next = Wait until it ends and try again.
error-bundle-damaged = Exhibit { $number } is damaged and cannot be printed. The bundle was not built; the order of exhibits is kept.
error-bundle-damaged-next = Take that exhibit out or replace it with a readable copy, then build the bundle again. Or have the bundle built with a divider that says so in its place.
error-bundle-empty = The bundle has no exhibits. There is nothing to build; nothing was changed.
error-bundle-empty-next = Add at least one item of evidence and build the bundle again.
error-bundle-encrypted = Exhibit { $number } is protected by a password and cannot be printed. The bundle was not built; the order of exhibits is kept.
error-bundle-encrypted-next = Open the item and type the password that the client knows, or get a copy without one and replace the exhibit. Or have the bundle built with a divider that says so in its place.
error-bundle-order = The exhibits stand under other numbers than the final filing gives them ({ $count }). The bundle was not built; the order of exhibits is kept.
error-bundle-order-next = Put them in the order of the filing, or open the bundle in the window and write why the numbers differ.
error-bundle-pages-lost = The number of pages did not add up, so the bundle was not given out. Exhibits and their order are kept.
error-bundle-pages-lost-next = Build the bundle once more. If that does not help, check the vault in the settings.
error-cancelled = The work was cancelled. What was saved until then is kept.
error-cancelled-next = You can begin again at any time.
error-case-ambiguous = More than one case has the number { $number }, so it is not clear which is meant. Nothing was changed.
error-case-ambiguous-next = Name the case by its id (--case): { $ids }.
error-case-number-taken = An open case with this number is there already, so the number was not written. The rest of what you typed is still in the form.
error-case-number-taken-next = Give it another number. If it really is another case with the same number, confirm that (on the command line: --again).
error-consent-holds = Consents are recorded for this person, so they were not deleted.
error-consent-holds-next = Open “Consents”: records made by mistake can be deleted there; withdrawn ones stay for good.
error-consent-over = This record holds a refusal or a withdrawal and stays as it is.
error-consent-over-next = If the client has agreed again, record a new consent.
error-consent-publish = The client did not allow publication, so the public edition stayed in the vault.
error-consent-publish-next = Ask again and write the new consent down under “Consents”.
error-consent-used = Copies left the vault under this consent, so the record was not deleted.
error-consent-used-next = If the client does not agree any more, withdraw the consent; if it was written down wrongly, correct it.
error-consent-withdrawn = The client withdrew consent or refused, so the document stayed in the vault.
error-consent-withdrawn-next = Open “Consents” and ask the client, or write down the reason why the document must leave all the same.
error-interview-client = There is nobody to record consents and indicators for: the client of the interview is not entered yet. Nothing was written.
error-interview-client-next = Tick the client in the review, or name them in the interview; a code name will do.
error-database = The vault’s database could not do it. Nothing was changed.
error-database-next = Try again. If it happens again, the database is damaged: bring it back from a backup on the unlock screen (at the terminal: dalil vault salvage).
error-database-damaged = The vault’s database is damaged or cut short. Nothing was changed.
error-database-damaged-next = Bring it back from a backup on the unlock screen (at the terminal: dalil vault salvage). Sealed files are not affected.
error-database-missing = The file with the vault’s database is missing from its folder (db). Nothing was changed, and no other was made in its place.
error-database-missing-next = If the folder was copied, copy it again, whole. Otherwise bring the database back from a backup on the unlock screen (at the terminal: dalil vault salvage).
error-destroy-cited = The item was not destroyed: { $count ->
    [one] { $count } record rests on it
   *[other] { $count } records rest on it
}. Nothing was changed.
error-destroy-cited-next = Open the item, see where it is named, take it out there and try again.
error-destroy-in-use = The item is in use, so it was not destroyed. Nothing was changed.
error-destroy-in-use-next = Set it aside; only what is set aside is destroyed.
error-destroyed = This file is no more: it was destroyed. Its number, its digest and its custody log are left.
error-destroyed-next = If you have the file outside the vault, take it in again: it gets a new number. Take it out of a bundle and build that anew.
error-disk-full = The disk is full. The last step was not saved; everything before it is intact.
error-disk-full-next = Free some space and try again.
error-draft-none = This document has no part that can be edited: its template prints a form. Nothing has changed.
error-draft-none-next = Answer the questions: the form is filled from them.
error-draft-unreadable = The text of the document cannot be read: a newer version of the program wrote it, or it is damaged. It stays as it was.
error-draft-unreadable-next = Update the program, or bring back a backup of the vault.
error-duplicate = This file is already in the case. It was not taken in twice.
error-duplicate-next = Open the one that is there: it is the same original.
error-empty-file = The file is empty and was not taken in.
error-empty-file-next = Copy it from its carrier once more and take it in again.
error-inside-vault = This place lies inside the vault itself: a file there would vanish, or go into a backup in the clear. Nothing was written.
error-inside-vault-next = Choose a folder outside the vault.
error-exists = There is already a file with this name. It was not touched, and the new one was not written.
error-exists-next = Choose another name or another folder.
error-export-failed = The copy could not be written. Nothing changed in the vault.
error-export-failed-next = Make sure that the folder can be written to and the disk has space, and try again.
error-export-full = There is no room where the copy was to go. Nothing changed in the vault.
error-export-full-next = Free some space there, or choose another disk, and try again.
error-export-read-only = The folder for the copy cannot be written to. Nothing changed in the vault.
error-export-read-only-next = Choose another folder, or take the write protection off.
error-fill-choice = “{ $key }” has no such answer. The answers stay as they were.
error-fill-choice-next = Choose one of these: { $values }.
error-fill-date = The answer to “{ $key }” is no date. The answers stay as they were.
error-fill-date-next = Write year, month and day: 2026-11-23.
error-fill-key = This filing has no such question: { $key }. The answers stay as they were.
error-fill-key-next = Its questions: { $keys }.
error-fill-money = The answer to “{ $key }” is no sum of money. The answers stay as they were.
error-fill-money-next = Write the figures and the currency: 45000.50 KGS. The currencies: { $currencies }.
error-filing-changed = The document changed while its final PDF was being made. No PDF was kept and the document is still a draft; everything typed is there.
error-filing-changed-next = Look at the pages and make the final PDF once more.
error-filing-final = The document is final, so its text no longer changes.
error-filing-final-next = To correct it, press Amend (at the terminal: dalil filing amend): a draft begins with the same answers.
error-final-not-written = The filing is final, but the PDF file could not be written. The sealed PDF is in the vault.
error-final-not-written-next = Check the folder and the space on the disk, and write it: dalil filing export { $filing } --out FILE.pdf
error-folder-not-empty = There is something in this folder already. No vault was made there; the files were not touched.
error-folder-not-empty-next = Choose an empty folder or name a new one.
error-handover-damaged = The file was changed or cut off on its way. Nothing was taken in.
error-handover-damaged-next = Ask whoever sent it to send the file again.
error-handover-differs = In what was handed over, “{ $file }” is not what the sender signed for. It was not taken; those before it were.
error-handover-differs-next = Ask the sender to hand this exhibit over again.
error-handover-empty = There is nothing to hand over in this case. No file was made.
error-handover-empty-next = Add evidence to the case, or choose other items.
error-handover-key = This is no key for handing over: such a key begins with “age1”. Nothing was done.
error-handover-key-next = Copy the whole key in one line, as the colleague’s Dalil shows it.
error-handover-key-changed = The list of colleagues holds another key for “{ $name }” than the one given here. One of the two may be exchanged. Nothing left the vault and nothing was taken.
error-handover-key-changed-next = Call them on a number you knew before and compare the words. Only if they say themselves that their key is new, put it in the place of the old one in the list.
error-handover-key-known = The list of colleagues has this already, as that of “{ $name }”. Nothing was done.
error-handover-key-known-next = Choose them in the list, or correct the name there.
error-handover-large = This is too much for one file: it holds up to { $items } exhibits, each up to 1 GB, together up to 3.5 GB. No file was made.
error-handover-large-next = Hand the exhibits over in several files. Give a larger one on a disk, exported with its proof of custody.
error-handover-nobody = Nobody was named to hand the exhibits to. No file was made.
error-handover-nobody-next = Add the colleague’s name and key.
error-handover-not-age = This is no file that was handed over: it is not in the age format. Nothing was taken in.
error-handover-not-age-next = Choose the file whose name ends in .age, or take this one in as evidence in the usual way.
error-handover-not-signed = The sender’s signature does not cover what is in this file, so nothing is taken out of it. The file stays as it came.
error-handover-not-signed-next = Ask the sender to hand it over again, and compare the words of the signature on the telephone.
error-handover-other-key = This file was not made for this vault: its key does not open it. Nothing was taken in.
error-handover-other-key-next = Send your key to the sender once more, compare its words, and ask for a new file.
error-handover-other-vault = The sender signed this for somebody else, and it was passed on. Nothing is taken out of it; the file stays as it came.
error-handover-other-vault-next = Ask the sender to hand the exhibits over to you.
error-handover-own-key = This is the key of this vault itself: besides you nobody could open what is sealed for it. Nothing was done.
error-handover-own-key-next = Ask the colleague for the key of their own vault. What you send, this vault can open in any case.
error-handover-refused = This is not what Dalil hands over, or it was made to harm whoever unpacks it. Nothing was taken out of it.
error-handover-refused-next = Ask the sender where the file comes from, and to hand the exhibits over again.
error-in-ties = { $what ->
    [fact] Ties rest on this fact: { $ties }. Nothing was removed.
   *[party] Ties join this person to others: { $ties }. Nothing was removed.
}
error-in-ties-next = { $what ->
    [fact] Take the fact out of those ties on the screen “Network” first, then remove it.
   *[party] Remove those ties on the screen “Network” first, then the person.
}
error-in-use = Facts name this person: { $facts }. Nothing was removed.
error-in-use-next = Take the person out of those facts first, then remove.
error-internal = Dalil failed inside. All that was saved before is intact.
error-internal-next = Try again. If it happens again, close Dalil and open it anew.
error-kdf-refused = The vault file asks more of this computer than any real one would. That happens when it is damaged or was swapped. The vault was not opened.
error-kdf-refused-next = Bring the file back from a backup on the unlock screen (at the terminal: dalil vault salvage): if the database is whole, only what opens it is taken from there.
error-keys-earlier = The files with the keys (VAULT and slots) are of an earlier state than the database: older ones were put back after somebody was removed. Nothing was changed.
error-keys-earlier-next = Put back those that were there last. If you have none, bring the vault back from the latest backup on the unlock screen (at the terminal: dalil vault salvage).
error-keys-other = The files with the keys (VAULT and slots) are not this vault’s: those of another vault, or earlier ones, were copied over them. Your passphrase may well be right. Nothing was changed.
error-keys-other-next = Put back this vault’s own VAULT and slots from a copy of its folder. If you have none, mend the vault from its latest backup on the unlock screen (at the terminal: dalil vault salvage): it takes only the keys from there if the database is whole.
error-locked = The vault is locked. Drafts are saved.
error-locked-next = Open it with the passphrase: you will be back in the same place.
error-needs-kit = One lawyer would be left where two must agree, and has no recovery kit to agree with. Nothing was changed.
error-needs-kit-next = Let the lawyer who stays make a recovery kit first, or turn the rule of two off together.
error-needs-template = The template of this document is missing, so it cannot be shown or printed. The answers are saved.
error-needs-template-next = Install a version of Dalil that has this template.
error-newer-format = The vault was written by a newer Dalil. It was neither opened nor changed.
error-newer-format-next = Install the newer Dalil and open it there.
error-no-page = This item has no page { $page }. Nothing was changed.
error-no-page-next = Choose one of the pages it has.
error-no-picture = { $trouble ->
    [encrypted] The file is protected by a password, so its pages cannot be shown.
    [damaged] The file is damaged, so its pages cannot be shown.
    [crashed] The file could not be read: the reader broke down on it.
    [too-long] The file could not be read: it took too long.
    [no-decoder] The picture is written in a way that Dalil cannot show (AVIF, JPEG XL or a camera’s RAW, for example). Open a copy in another program, save it as JPEG or PNG and take that in beside the original.
    [other-archive] It is an archive of a kind that Dalil does not open. Unpack it with another program and take the files in beside it.
    [too-large] The file could not be read: it needs too much memory.
   *[other] This file has no pages, so it cannot be shown here.
} The original is kept unchanged.
error-no-picture-next = Save a copy and open it in a program made for it.
error-no-recognition = Nothing on this computer can recognise text: Tesseract is not installed, or it lacks Russian, Kyrgyz or English.
error-no-recognition-next = Install it and try again. On Debian and Ubuntu: sudo apt install tesseract-ocr tesseract-ocr-rus tesseract-ocr-kir. The originals are whole.
error-no-room = There is too little room on the disk: { $needed } MB are needed, of which Dalil keeps { $reserve } MB in reserve, and { $free } MB are free. The file was not written; everything before it is intact.
error-no-room-next = Free { $missing } MB more and try again.
error-no-transcriber = No program that transcribes recordings is chosen. A transcript can be written by hand.
error-no-transcriber-next = Choose a program in the settings under “Machine transcripts”, or write yourself: key T.
error-not-a-chat = This file holds no chat that Dalil can read. The original is kept unchanged.
error-not-a-chat-next = Check that it is an export of WhatsApp, Telegram, Viber or SMS; it can be looked at as a file.
error-not-a-vault = There is no Dalil vault in this folder. Nothing was changed.
error-not-a-vault-next = Choose the folder it lies in, or make a new vault.
error-not-all-looked-into = No chat was found in the archive, but not all of its files were looked into: { $files } were not. The original is kept unchanged.
error-not-all-looked-into-next = They are too many, too long, damaged, locked with a password, or packed once more inside. Unpack the archive on another computer and take in the file with the chat by itself.
error-not-confirmed = { $what ->
    [findings] The check found what is to be confirmed: { $count }. The document is saved as a draft.
   *[law] The document cites law that has not been checked yet. It is saved as a draft.
}
error-not-confirmed-next = { $what ->
    [findings] Look at each remark of the check and confirm it (on the command line dalil filing check shows their keys).
   *[law] Compare each article with the text in force and confirm it.
}
error-not-damaged = The file is whole: it is what was taken in. No part of it was saved.
error-not-damaged-next = Save a copy of the original as usual.
error-not-final = The document is still a draft, so it cannot be marked as filed and has no public edition.
error-not-final-next = Make the final PDF first.
error-nothing-readable = No stretch of this file can be read, so there is nothing to save. The file in the vault, its record and its custody history are as they were.
error-nothing-readable-next = Restore the file from a backup of the vault, or take the original in again.
error-not-found = { $what ->
    [case] There is no such case.
    [party] There is no such person.
    [evidence] There is no such item of evidence.
    [fact] There is no such fact.
    [filing] There is no such document.
    [event] There is no such event in this case.
    [task] There is no such task.
    [bundle] There is no such bundle.
    [highlight] There is no such highlight.
    [tie] There is no such tie.
    [step] There is no such record of filing.
    [reception] There is no such reception.
    [correspondent] There is no such colleague in the list.
    [element] None of the offences that the program knows has this element.
    [user] There is no such person in the vault.
    [offence] The program knows no such offence, or it is not chosen in the case.
    [named] What was to be changed or removed is not there.
   *[other] This is no longer here.
} { $what ->
    [named] Nothing was changed.
    [element] Nothing was changed.
    [user] Nothing was changed.
    [offence] Nothing was changed.
   *[other] It may have been removed.
}
error-not-found-next = { $what ->
    [element] The offences and their elements are listed by dalil law offences.
    [user] Who is in it, dalil user list shows.
    [offence] The offences and their elements are listed by dalil law offences.
   *[other] Go back to the list. Ctrl+Z brings back what was removed just now.
}
error-not-played = This recording cannot be played in the window: it is too long or too large, or nothing here decodes its sound. The original is whole.
error-not-played-next = Export a copy and open it in another program. A transcript can be written all the same. Sound of old phones (AMR) and films are read by ffmpeg: sudo apt install ffmpeg.
error-open-elsewhere = The vault is already open in another Dalil. Nothing was changed here.
error-open-elsewhere-next = Go to that window, or close it and try again.
error-other-case = These entries belong to different cases and cannot be merged. Nothing was changed.
error-other-case-next = Mark them as the same person: each stays in its case and they are linked.
error-preflight = The check found what must not go to court. The document is saved as a draft.
error-preflight-next = Correct what the check marks and try again.
error-public-leak = The public edition still holds names or data of people it keeps out. It was not saved; the full edition is untouched.
error-public-leak-next = Open the public edition: the check shows each place. Correct the text or give a reason.
error-public-nobody = Nobody of this case is kept out, so the public edition would be the same as the full one.
error-public-nobody-next = Mark whose names to keep out and try again.
error-read-only = This folder cannot be written to. Nothing was changed.
error-read-only-next = Take the write protection off or choose another folder.
error-required = Fill in “{ $field ->
    [number] case number
    [title] title
    [statement] what happened
    [name] name
    [reason] reason
    [password] password
    [tag] tag
    [day] day
    [languages] languages of documents
    [case] case: its number (--case)
    [client] client: a part of the name, or the id (--client)
    [party] person: more of the name, or the id
    [userName] name of the user
   *[other] { $field }
}”. The rest of what you typed is still in the form.
error-required-next = Fill it in and save again.
error-slot-damaged = The record with the key of somebody who stays in the vault is damaged: with this removal they would lose the way in. Nobody was removed, and nothing has changed.
error-slot-damaged-next = Check the vault in the settings: it names whose record that is and what to do. Whoever was shut out by it can be removed themselves. Then try again.
error-store-only = On this computer files are stored and not read: { $missing ->
    [process] the process that reads them does not start.
    [privileges] new rights cannot be forbidden.
    [limits] memory and time cannot be bounded.
    [files] the protection of files (Landlock, on Windows AppContainer) is missing.
   *[calls] the bound on system calls (seccomp, on Windows the ban on its window system) is missing.
} The originals are whole.
error-store-only-next = { $missing ->
    [process] Close Dalil and open it again; if that does not help, install it anew, on Windows for all users.
   *[other] Update the system: it takes a Linux kernel with Landlock and seccomp. On Windows install Dalil for all users, together with its command line.
} Or save a copy and open it on another computer.
error-tag-too-long = The tag is longer than { $letters } letters. Nothing was changed.
error-tag-too-long-next = Write it shorter: one or two words.
error-template-altered = The template file was changed after it was signed. It was not taken in.
error-template-altered-next = Ask whoever made it to send the file again.
error-template-endless = The template did not end in time or wanted too much memory, and was stopped. The document is untouched.
error-template-endless-next = Correct the template, or begin the document with a built-in one.
error-template-language = There is no such document in this language. Nothing was made.
error-template-language-next = Choose one of the languages it exists in.
error-template-unknown = This is no template file, or a newer program wrote it. Nothing was taken in.
error-template-unknown-next = Choose a file that was saved from the program as a template.
error-template-wrong = The template has mistakes, so it was not saved. The version before stays.
error-template-wrong-next = Try the template on its example: every mistake names its line.
error-transcriber-failed = The transcribing program ended without an answer, or gave one that makes no sense. The recording and an earlier transcript are whole.
error-transcriber-failed-next = Check its model and arguments in the settings: it must read WAV from its standard input and print SRT, WebVTT, JSON or lines with their times.
error-transcriber-missing = The chosen transcribing program, or its model, is no longer where it was. The recording is whole.
error-transcriber-missing-next = Choose them again in the settings under “Machine transcripts”.
error-transcript-exists = A person has written down recording No. { $number }, or is doing so. That transcript is whole, and the machine’s does not replace it.
error-transcript-exists-next = Transcribe other recordings, and correct this one yourself.
error-tie-to-itself = A tie joins two different persons. Nothing was saved.
error-tie-to-itself-next = Choose whom this person is tied to.
error-typeset = The pages of the document could not be set. The answers are saved.
error-typeset-next = Look at what you typed last. If that does not help, begin the document anew.
error-undo-conflict = This cannot be undone: the record was changed since. Nothing was touched.
error-undo-conflict-next = Make the correction by hand.
error-unknown-command = This version of Dalil does not know how to do that. Nothing was changed.
error-unknown-command-next = Install the whole of Dalil again.
error-unreadable = The file could not be read and was not taken in. The file itself was not touched.
error-unreadable-next = Make sure that its carrier is connected and the file opens, and take it in again.
error-unreadable-kept = What it holds could not be read: the reader broke down. The file is kept whole.
error-unreadable-kept-next = Open the original in another program, or ask for the file in another form.
error-vault-damaged = The vault is damaged and was not opened. Its files were neither changed nor removed.
error-vault-damaged-next = Copy the folder as it is, then open the latest backup.
error-vault-exists = There is a vault in this folder already. No new one was made.
error-vault-exists-next = Open it, or choose another folder.
error-vault-io = The files of the vault could not be read or written. All that was saved before is intact.
error-vault-io-next = Make sure that the disk is connected and sound, and try again.
error-vault-link = In the folder of the vault something is a link, or neither the file nor the folder that belongs there ({ $place }). The vault was not opened, and nothing was changed.
error-vault-link-next = If you made the link yourself, move what it leads to into its place. Otherwise move this out of the folder and open the vault again; what is missing then, bring back from a backup on the unlock screen (at the terminal: dalil vault salvage).
error-weak-passphrase = The passphrase is too weak: it can be guessed. It was not set.
error-vault-opens = The vault’s database opens, so no new one was begun and nothing was changed.
error-vault-opens-next = Close this window and open the vault: what is damaged is named there. Mend it from a backup, or ask for help before anything else.
error-vault-whole = The vault’s database is whole, so nothing was put in its place and nothing was changed.
error-vault-whole-next = Close this window and open the vault with its present passphrase.
error-vault-within = This folder lies in a vault or a backup of Dalil: its backup would not hold a vault in it. None was made.
error-vault-within-next = Choose a folder outside it.
error-weak-passphrase-next = Take the suggested six words or make yours longer.
error-wrong-passphrase = The passphrase did not fit. The vault stays locked.
error-wrong-passphrase-next = Look at the keyboard layout and Caps Lock and type it once more.
error-not-a-lawyer = A lawyer agrees as the second person, and this passphrase is not a lawyer’s. Nothing was given out or changed.
error-not-a-lawyer-next = Ask another lawyer of this vault.
error-one-lawyer = The vault has one lawyer: nobody could agree as the second. The rule is not on.
error-one-lawyer-next = Let a second lawyer in, then turn the rule on.
error-oneself = Nobody does this to themselves. Nothing has changed.
error-oneself-next = Ask another lawyer of this vault: they open it with their own passphrase.
error-own-place = Nothing was taken in: this is a vault of Dalil or a backup of one, with its keys. Nothing in it was touched.
error-own-place-next = Take in the originals themselves. What is in another vault is exported from it first.
error-passphrase-missing = No passphrase was given ({ $variable }). Nothing was changed.
error-passphrase-missing-next = Give it in the variable { $variable }, as a line of --passphrase-fd, or run the command in a terminal: it asks.
error-passphrase-or-slot = The passphrase did not fit, or it belongs to a record with a key that is damaged. The vault stays locked, and nothing was changed.
error-passphrase-or-slot-next = Look at the keyboard layout and Caps Lock and type it once more. If it is certainly right, the recovery kit opens the vault, or the damaged record can be taken from a backup.
error-passphrase-taken = This passphrase opens the vault for somebody already. Nothing has changed.
error-passphrase-taken-next = Choose another: the passphrase tells who came in.
error-pdf-opens = No password is needed here: the file opens without one, or it is no PDF. Nothing has changed.
error-pdf-opens-next = Open the item. If it is not shown, the reason stands beside it.
error-pdf-password-wrong = The password did not fit: it does not open the file. The file is kept unchanged, and the password was not kept.
error-pdf-password-wrong-next = Look at the keyboard layout, Caps Lock and blanks and type it once more. It has to be the one with which the file is opened to be read; if it does not fit, ask the client again.
error-rescue-unproved = Whether the database is damaged cannot be told: since this backup your passphrase and the key of the vault were both changed. Nothing was changed now.
error-rescue-unproved-next = Choose a later backup, or let somebody else who works with the vault type their passphrase.
error-role = Your role does not allow this: { $role ->
    [lawyer] a lawyer is needed
    [paralegal] a paralegal or a lawyer is needed
   *[other] another role is needed
    }. Nothing has changed.
error-role-next = Ask somebody who has that role, or let a lawyer change yours in the settings.
error-second-missing = A second lawyer must agree to this, and their passphrase was not given ({ $variable }). Nothing has left the vault or changed.
error-second-missing-next = Let another lawyer give it in the variable { $variable } or as the next line of --passphrase-fd, or run the command in a terminal: it asks them.
error-second-person = A second lawyer must agree to this. Nothing has left the vault or changed.
error-second-person-next = Let another lawyer type their passphrase and agree.
error-settings-not-saved = The settings could not be saved. They stay as they were, and the vault is untouched.
error-settings-not-saved-next = Make sure that your own folder can be written to and the disk has space, and set them again.
error-user-unknown = The passphrase fits, but whoever it belongs to is not in the vault: they were removed, or letting them in was not finished. The vault stays locked.
error-user-unknown-next = Let a lawyer let them in, in the settings.
error-name-unseen = The name holds characters that are not seen, or a line break. Nothing was changed.
error-name-unseen-next = Type the name instead of pasting it: letters, stops, hyphens, spaces.
error-no-descriptor = Descriptor { $descriptor } of --passphrase-fd is not open: there is nothing to read from it. Nothing was changed.
error-no-descriptor-next = Open it when you start the command, or give the passphrase in the variable DALIL_PASSPHRASE.
error-passphrase-differs = The new passphrase was typed differently three times. It was not set, and nothing was changed.
error-passphrase-differs-next = Look at the keyboard layout and Caps Lock and run the command again.
error-user-ambiguous = Several people of the vault have this name: { $ids }. Nothing was changed.
error-user-ambiguous-next = Name the person by the id. Who is who, dalil --json user list shows.
error-user-name-taken = Somebody of this vault has this name already, perhaps one who was removed. Nobody was let in.
error-user-name-taken-next = Certificates of custody show only the name, and people must be told apart by it: add a patronymic or a position.
error-which-chat = This item holds { $count } chats; which one was not said, or there is none of that number. Nothing was changed.
error-which-chat-next = See the list with chat show and name the number of the chat: --chat 2.
error-chat-unread = The chat in this item is not read yet. The original is whole.
error-chat-unread-next = Read it: chat read with the number of the item; search catch-up reads all that is not read.
