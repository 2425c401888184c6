# Chats read from exports of messengers.

chat-tab = Who writes
chat-read = Read as a chat
chat-reading = Reading the chat
chat-broken-off = The export breaks off before its end: this is what stands before that, there were more messages. Ask for it to be made again. The original is whole.
chat-left-out = { $count ->
    [one] { $count } file of the archive was left out: { $why }. If there is a chat in it, take it in by itself. The original is whole.
   *[other] { $count } files of the archive were left out: { $why }. If there are chats in them, take them in by themselves. The original is whole.
}
chat-left-out-bomb = it grows beyond measure when unpacked
chat-left-out-damaged = damaged
chat-left-out-encrypted = needs a password
chat-left-out-packing = packed in a way that is not read
chat-left-out-too-long = too long
chat-left-out-too-many = more of them than are read
chat-as-chat = As a chat
chat-as-file = As the file stands
chat-which = Chat
chat-app-whatsapp = WhatsApp
chat-app-telegram = Telegram
chat-app-viber = Viber
chat-app-sms = SMS
chat-messages = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
chat-messages-of = Chat: { $title }
chat-nobody = No name
chat-owner = The telephone’s owner
chat-owner-further = The owner of telephone { $number }
chat-search = Find in the chat
chat-hits = { $count ->
    [0] not found
   *[other] { $count } found
}
chat-hit-of = { $number } of { $all }
chat-hit-before = Match before
chat-hit-next = Next match
chat-go-month = Go to month
chat-month = { $month } { $year }
chat-selected = Selected message
chat-selected-count = { $count ->
    [one] { $count } message selected
   *[other] { $count } messages selected
}
chat-make-fact = { $count ->
    [one] Make fact
   *[other] Make fact from { $count }
}
chat-cite-most = At most { $count } messages are cited at once: the first were taken.
chat-go-answered = To the message answered
chat-take-out = Take the attachment as evidence
chat-taken-out = The attachment is an item of evidence of its own now.
chat-message-lost = This message is not to be found any more: the export was read differently.
chat-edited = edited
chat-deleted = Deleted by its writer
chat-unsent = Not sent: a draft, or sending failed
chat-answers-elsewhere = In reply to a message of another chat
chat-forwarded = Forwarded
chat-forwarded-from = Forwarded from { $name }
chat-in-exports = { $count ->
    [one] in { $count } export
   *[other] in { $count } exports
}
chat-cited-by = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
chat-picture = Picture { $name }
chat-attachment-picture = Picture
chat-attachment-video = Video
chat-attachment-voice = Voice message
chat-attachment-audio = Sound recording
chat-attachment-sticker = Sticker
chat-attachment-document = Document
chat-attachment-contact = Contact
chat-attachment-location = Place on the map
chat-attachment-unknown = Attachment
chat-attachment-absent = not in the export
chat-zone-device = By the telephone’s clock; the export names no time zone
chat-zone-known = UTC{ $offset }
chat-said = message of { $when }, { $author }
chat-said-nobody = message of { $when }
citation-message = Item { $number }, message

chat-participants = { $count ->
    [one] { $count } participant
   *[other] { $count } participants
}
chat-participants-note = Names are those of the telephone. Say who it is in the case: number and handle go to the party’s card.
chat-also = on another telephone: { $names }
chat-link = Who it is in the case
chat-link-to = Who “{ $name }” is in the case
chat-unlink = Unlink
chat-enter-new = New party
chat-enter-role = Role in the case
chat-enter = Enter
chat-guess = Looks like a party of this case: { $name }
chat-link-guess = It is
chat-exports = Exports it was read from
chat-fresh = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
chat-shift = times moved by { $hours } h
chat-keep-apart = This is another chat
chat-join-again = Join with other exports
chat-order = Order of dates
chat-order-dmy = day, month, year
chat-order-mdy = month, day, year
chat-order-ymd = year, month, day
chat-order-ydm = year, day, month
chat-dates-question = Which number of a date is the day, which the month?
chat-dates-why = The dates of this export can be read in more than one way. The time of every message depends on the answer, which can be changed later.
chat-dates-of-one = The answer holds for this chat alone: the other chats of the item may come from other telephones, and each is asked about.
chat-dates-open = day or month?
chat-dates-which = Item { $number }: { $title }.
chat-dates-span = { $first } to { $last }
chat-dates-impossible = { $count ->
    [one] { $count } impossible date
   *[other] { $count } impossible dates
}
chat-dates-backward = { $count ->
    [one] { $count } message before the one above it
   *[other] { $count } messages before the one above them
}
chat-dates-nothing-against = Nothing speaks against it.
chat-dates-taken = Read so for now.
chat-dates-take = Read so

chat-found = Chat in item { $number }
chat-found-messages = { $count ->
    [one] { $count } message read
   *[other] { $count } messages read
}
chat-found-ask = Day and month could be either: open the chat and answer.
