# Handing exhibits to another lawyer, and receiving them.

handover-title = Handover between lawyers
handover-menu = Hand over or receive evidence
handover-send = Send to another lawyer
handover-send-all = Send all evidence to another lawyer
handover-send-chosen = Send the chosen to another lawyer
handover-receive = Receive from another lawyer
handover-my-key = My key for handovers
handover-busy = One handover is under way. Wait until it ends, or cancel it.

handover-send-note = One encrypted file: originals, custody certificates and the proof. Only those you name, and this vault, can open it.
handover-count = { $count ->
    [one] { $count } item is sent
   *[other] { $count } items are sent
}
handover-count-all = { $count ->
    [one] The whole case is sent: { $count } item
   *[other] The whole case is sent: { $count } items
}
handover-count-aside = Of them set aside: { $count }. To leave those out, choose among the evidence what is to go
handover-recipients = To whom
handover-recipient-add = Add a recipient
handover-name = Name of the recipient
handover-name-help = The custody log will call them so
handover-key = Key of the recipient
handover-key-help = It begins with age1. The recipient copies it in their Settings, “My key for handovers”
handover-key-wrong = This is no key: it begins with age1 and has 62 characters. Copy all of it
handover-their-words = The eight words of this key
handover-compared = The words were compared by voice
handover-compared-help = Call the recipient on a number you knew before and let them read the words from their own screen. If a single word differs, the key was exchanged: do not send.
handover-details = Say from whom the items came and where
handover-details-help = The recipient will read who gave you each item, when and where, and on what it lay. The titles of the items they see in any case.
handover-languages = Languages of the custody certificates
handover-also-me = This vault can open the file too, so that you can see later what was handed over. The handover is noted in the custody log of every item.
handover-lack-nothing = The case has no evidence that could be sent
handover-lack-nobody = Name a recipient
handover-lack-name = Name every recipient
handover-lack-key = Paste the key of every recipient
handover-lack-twice = The same key stands here twice
handover-lack-compared = Compare the words of every key by voice and tick that
handover-lack-language = Choose at least one language for the certificates
handover-ready = Now choose where the file is to be written
handover-send-do = Choose a place and write it

handover-running-send = Writing the file for another lawyer
handover-running-receive = Receiving the file of another lawyer
handover-running-take = Taking the items into the case
handover-stop = Cancel
handover-cancelled-send = The handover was cancelled. No file was written.
handover-cancelled-receive = Receiving was cancelled. Nothing was taken in.
handover-cancelled-take = Cancelled. What was taken before is in the case.
handover-sent = The file for another lawyer is written. Send it any way you like: only those named can read it.
handover-received = The file of another lawyer was taken in. Open it and compare the words.
handover-received-known = The case has this file already.
handover-taken = { $count ->
    [one] { $count } item was taken into the case
   *[other] { $count } items were taken into the case
}
handover-taken-known = In the case already: { $count }
handover-open = Open

handover-my-key-note = With this key another lawyer encrypts evidence for you. It is no secret: it can only encrypt.
handover-my-key-show = Show the key
handover-copy = Copy the key
handover-my-words = The eight words of the key: read them to whoever sends to you
handover-signer-words = The eight words of your signature: read them to whomever you sent to
handover-telephone = Send the key any way you like, but read the words out yourself, by telephone, to somebody whose voice you know: what is written may be exchanged on its way.

handover-received-title = Handed over by another lawyer
handover-signature-good = The signature holds
handover-signature-good-why = The list of the evidence and of its recipients is as the sender signed it; each item is compared with it when it is taken. Whose signature it is, only the words tell.
handover-signature-bad = The signature is broken
handover-signature-bad-why = The evidence or the list of recipients was changed after the signature, or somebody other than the named sender signed. Nothing can be taken into the case from here. Call the sender and ask for a new handover; this file stays as it came.
handover-signature-missing = There is no signature
handover-signature-missing-why = Nobody knows who made this or whether it was changed on its way: anybody can write a name into a file. Nothing can be taken into the case from here. Call the sender and ask for a new handover.
handover-not-for-us = This file was not made for your vault: your key is not among the recipients the sender signed for, and somebody else passed it on to you. Nothing can be taken into the case from here. Ask the sender for a handover made for you.
handover-sender = From whom, as the file says
handover-to = To whom
handover-made = Made
handover-case = The sender’s case number
handover-amiss = Not as the list says: { $count }
handover-amiss-why = These files are absent, are not as listed, or the list does not name them. Ask the sender about them.
handover-sender-words = The eight words of the sender’s signature
handover-matched = The words are those that the sender said by telephone
handover-matched-help = Call them yourself, on a number you knew before, and not on one from the letter that the file came with.
handover-files = Evidence handed over
handover-files-count = { $count ->
    [one] The file holds { $count } item
   *[other] The file holds { $count } items
}
handover-files-none = The file holds no evidence. Ask the sender what was handed over.
handover-not-taken = not taken yet
handover-taken-open = taken into the case
handover-take-all = Take all into the case ({ $count })
handover-take-chosen = Take the chosen into the case ({ $count })
handover-take-first = Compare the words first, and tick that
handover-all-taken = Everything handed over here is in the case.
handover-as-archive = All files inside: certificates and proof

handover-choose = Colleague from the list
handover-choose-new = A new one
handover-compared-before = The words of this key were compared before ({ $day }, { $by }): they need not be compared again.
handover-changed = The key changed: the list of colleagues has another key for “{ $name }”. It may have been exchanged. Do not send: call them on a number you knew before. If they have a new key indeed, change it in the Settings, among the colleagues.
handover-kept-as = This key is in the list of colleagues as that of “{ $name }”. Choose them from the list.
handover-lack-changed = The key of a recipient is not the one that is kept
handover-lack-other = The key of a recipient is kept under another name
handover-how = How they were compared
handover-how-telephone = By telephone
handover-how-in_person = In person
handover-how-otherwise = Otherwise
handover-sender-compared = This is the signature of “{ $name }”: its words were compared on { $day } by { $by }.
handover-sender-changed = The signature changed: the list of colleagues has another for “{ $name }”. Anybody can write a name into a file. Call them on a number you knew before; only if they read out these very words is this one kept in the place of the old.

correspondent-title = Colleagues and their keys
correspondent-note = To whom you hand evidence over and from whom you receive it. The words of a key are compared once; the custody log says of every handover whether they were.
correspondent-none = Nobody yet: whoever you send to for the first time comes into the list.
correspondent-compared-recipient = The words of the key were compared on { $day } by { $by }: { $how }
correspondent-compared-signer = The words of the signature were compared on { $day } by { $by }: { $how }
correspondent-words-recipient = The words of the key were not compared yet
correspondent-words-signer = The words of the signature were not compared yet
correspondent-compare = The words are the same
correspondent-add-new = Add a colleague
correspondent-change = Change
correspondent-organisation = Organisation
correspondent-save = Save
correspondent-remove = Remove

undo-correspondent-add = Colleague added to the list
undo-correspondent-compare = Words of a colleague’s key compared
undo-correspondent-key = Key of a colleague changed
undo-correspondent-remove = Colleague removed from the list
undo-correspondent-rename = Name of a colleague changed
