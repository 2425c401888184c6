# The exhibits of a filing: their order, their sheets, one PDF of them.

bundles-title = Bundles
bundles-one = Bundle of exhibits
bundles-new = New bundle
bundles-new-note = Exhibits become one PDF: an index, a divider before each, sheets numbered from first to last.
bundles-empty = Bundles of exhibits will be here
bundles-empty-why = A court looks at the sheet of the case, not at a file. Dalil puts the evidence into one PDF with an index, bookmarks and sheets numbered throughout, and the filing refers to them.
bundles-status-none = not built
bundles-status-built = built
bundles-stale = changed since built
bundles-stale-why = The exhibits changed since this was built: the sheet numbers in the file no longer hold. Build it again.
bundles-remove = Remove the bundle
bundles-from = For which filing
bundles-from-help = The exhibits and their order are taken from the filing
bundles-from-none = None, I put it together myself
bundles-cover = Cover
bundles-cover-title = Title on the cover
bundles-cover-title-help = Left empty, it is taken from the filing or the case
bundles-language = Language of index and cover
bundles-begin = Create
bundles-count = { $count ->
    [one] { $count } exhibit
   *[other] { $count } exhibits
}
bundles-all-pages = { $count ->
    [one] { $count } page in all
   *[other] { $count } pages in all
}
bundles-exhibits = Exhibits in order
bundles-no-exhibits = Add evidence: each item becomes an exhibit with a number of its own.
bundles-add = Add evidence
bundles-pick = What to add to the bundle
bundles-description-of = Description of exhibit { $number } in the index
bundles-from-page = from p. { $page }
bundles-counting = counting sheets…
bundles-unprintable = cannot be printed
bundles-to-filing = The filing these belong to
bundles-do-build = Build the PDF
bundles-build-again = Build again
bundles-building = Building the PDF
bundles-building-note = { $done } of { $total }
bundles-cancel = Stop
bundles-cancelled = Stopped. The exhibits and their order are kept.
bundles-build = Build { $number }
bundles-made = Built
bundles-length = Length
bundles-format = Format
bundles-archival = PDF/A-2b, validated
bundles-not-archival = plain PDF: some pages are carried over as they are and do not meet PDF/A-2b
bundles-export = Save the PDF of the bundle
bundles-preview = Pages of the bundle
bundles-unbuilt = The pages of the bundle will be here
bundles-unbuilt-why = Put the exhibits in order and build the PDF: the numbers on the pages, in the index and in the bookmarks will agree.
bundles-kilobytes = { $size } kB
bundles-megabytes = { $size } MB

bundles-troubles = { $count ->
    [one] { $count } exhibit stops the build
   *[other] { $count } exhibits stop the build
}
bundles-open-item = Open the item
bundles-take-out = Take it out of the bundle
bundles-numbers = The numbers are not those of the final filing
bundles-numbers-why = A court reads “exhibit 1” in the filing, opens exhibit 1 here and finds another one.
bundles-numbers-moved = Exhibit { $number } here, “{ $title }”, is exhibit { $other } in the filing
bundles-numbers-missing = Exhibit { $number } of the filing, “{ $title }”, is not here
bundles-numbers-arrange = Put in the order of the filing
bundles-numbers-reason = Why the numbers differ
bundles-numbers-reason-help = Without a reason the PDF is not built. The reason is kept with the build.
bundles-numbers-reason-missing = Write why the numbers differ, or put the exhibits in the order of the filing
bundles-numbers-kept = The numbers are not those of the filing: { $reason }
bundles-unread = Not everything can be printed
bundles-unread-one = Exhibit { $number }, “{ $title }”
bundles-unread-password = The file is closed with a password: open it and type the password that the client knows.
bundles-unread-why = Best is a copy that can be read: take it in and add it in place of this file. It is not left out in silence.
bundles-unread-dividers = Let their dividers stand for them
bundles-unread-dividers-help = A divider says why the file is not printed and names its digest; the file itself is handed in beside the bundle.
bundles-unread-unsaid = Tick this or replace the exhibits: the bundle is not built otherwise.
bundles-dividers-kept = Exhibits with a divider alone and no sheets: No. { $numbers }
bundle-trouble-damaged = Exhibit { $number }, “{ $title }”, is damaged
bundle-trouble-damaged-next = The original is kept as it came, but it cannot be printed. Take in a readable copy and add that in its place.
bundle-trouble-destroyed = Exhibit { $number } was destroyed
bundle-trouble-destroyed-next = Take it out of the exhibits. Bundles built before stay as they are.
bundle-trouble-encrypted = Exhibit { $number }, “{ $title }”, is protected by a password
bundle-trouble-encrypted-next = Open the item and type the password that the client knows. If nobody knows it, get a copy without one, take it in and add it in place of this one.
bundle-trouble-empty = Exhibit { $number }, “{ $title }”, has no pages
bundle-trouble-empty-next = Sound, video and empty files do not print on sheets. Attach a transcript or a description and hand over the file on a carrier.
bundle-trouble-other = Exhibit { $number }, “{ $title }”, cannot be printed
bundle-trouble-other-next = Open the item to see what is wrong with it, or take it out of the bundle.
bundle-remark-locked = The file is closed with a password or a certificate and cannot be printed. Open the item and type the password that the client knows, or add a copy without one in place of this one; else a divider that says so may stand for it.
bundle-remark-broken = The file cannot be read whole (it may be damaged) and cannot be printed. Get a readable copy, take it in and add it in place of this one; else a divider that says so may stand for it.
bundle-remark-chat-of-archive = The text of the chat is printed from the archive. Its attachments are not part of the bundle: take out those that matter as evidence.
bundle-remark-chat-breaks-off = The export of the chat breaks off before its end: what stands before that is printed. Ask for it to be made again.
bundle-remark-left-out-bomb = Files of the archive left out: { $count } (they grow beyond measure when unpacked). Messages in them are not printed: if there are chats in them, take these files in by themselves.
bundle-remark-left-out-damaged = Files of the archive left out: { $count } (damaged). Messages in them are not printed: if there are chats in them, take these files in by themselves.
bundle-remark-left-out-encrypted = Files of the archive left out: { $count } (they need a password). Messages in them are not printed: if there are chats in them, take these files in by themselves.
bundle-remark-left-out-packing = Files of the archive left out: { $count } (packed in a way that is not read). Messages in them are not printed: if there are chats in them, take these files in by themselves.
bundle-remark-left-out-too-long = Files of the archive left out: { $count } (too long). Messages in them are not printed: if there are chats in them, take these files in by themselves.
bundle-remark-left-out-too-many = Files of the archive left out: { $count } (more of them than are read). Messages in them are not printed: if there are chats in them, take these files in by themselves.
bundle-remark-first-of = A moving picture: the first of { $count } frames is printed. If others matter, take stills of them.
bundle-remark-redrawn = The HEIC photograph prints as a JPEG made from it; the original is unchanged. Hand over the file as well if the court asks.
bundle-remark-narrow = The picture is too long: it will be printed { $count } mm wide, its letters smaller than 6 points. Take in the same as pictures of one screen each.
bundle-remark-words-of-file = The text of the file is printed and not its look. If the look matters, save the file as a PDF and take that in as well.
bundle-remark-picture-is = The picture of the whole page that the file holds is exhibit { $count }: the divider says so.
bundle-remark-picture-apart = The file holds a picture of the whole page, item { $count } of the case. Put it among the exhibits if the look of the page matters.
bundle-remark-picture-inside = The file holds a picture of the whole page, which is not printed. Take it as evidence where the page is shown, and put it among the exhibits.
bundle-remark-no-picture = The file holds no picture of the whole page: the divider says that the page is given by its text only.
bundle-remark-attachments-listed = The attachments of the letter ({ $count }) are listed below its text. Take out those that matter as evidence: the list shows their numbers.
bundle-remark-letter-sealed = The letter is encrypted and its receiver has the key: its words are not printed. Ask the receiver for a decrypted copy.
bundle-remark-text-cut = The file holds more text than is printed: its end is not in the bundle.
bundle-remark-signs-named = Signs that the font lacks, such as emoji, are printed by their Unicode numbers.
bundle-remark-signature-lost = The digital signature is not kept on paper: hand the court the file as well.
bundle-remark-files-inside = This PDF carries other files inside, which do not print as pages. Take them in by themselves if they matter.
bundle-remark-fields-not-drawn = Form fields without a picture of their own ({ $count }) are not printed. Open the file in a program for PDF, print it to a new PDF and take that in.
bundle-remark-dynamic-form = The pages of this PDF are drawn by a program inside it (XFA). Print it to a new PDF and take that in.

# A list whose order is changed.

order-more = Actions: { $name }
order-up = Up
order-down = Down
order-first = To the start
order-last = To the end
order-to = To a place…
order-to-title = To which place: { $name }
order-place = Place from 1 to { $count }
order-place-wrong = Write a number from 1 to { $count }
order-move = Move
order-remove = Take out of the list
order-moved = { $name }: place { $place } of { $count }

undo-bundle-add = Bundle created
undo-bundle-change = Bundle changed
undo-bundle-remove = Bundle removed
