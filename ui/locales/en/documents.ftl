# What stands in an item: text by paragraphs, letters, files, saved pages.

citation-line = Item { $number }, line { $line }
citation-lines = Item { $number }, lines { $first }–{ $last }
citation-paragraph = Item { $number }, para. { $paragraph }

document-as-file = As the file stands
document-children = Belongs to this item
document-cite-paragraph = Fact from this paragraph
document-cited = Fact from this place
document-copy-words = Copy words
document-cut = There is more text than is kept here: this is its beginning. The original is whole.
document-find = Find in the document
document-find-count = { $at } of { $all }
document-find-next = Next place
document-find-none = none
document-find-previous = Previous place
document-hidden = { $name } (hidden sheet)
document-hidden-slide = { $name } (hidden slide)
document-no-words = There is not a word in this document. Pictures and charts are not read here: open a copy to see them. The original is whole.
document-parents = Lies inside
document-part = Part { $number }
document-resave = Open a copy in Word or LibreOffice (a letter: in Outlook), save it as DOCX, PDF or EML and take that in beside this one. The original stays as it is.
document-trouble = Not read to the end: { $why }. The original is whole.

file-archive-why = Files of an archive are read once they are taken into the case: each becomes an item of its own with its own digest, and shows where it lay.
file-inline = in the text
file-list = Files inside
file-list-count = { $count ->
    [one] { $count } file inside
   *[other] { $count } files inside
}
file-list-cut = The archive holds more files than are listed here: these are the first. The archive is whole; unpack the others with another program and take them in beside it.
file-name-unsafe = the name leads out of its folder
file-show-more = Show more
file-take-all = { $count ->
    [one] Take { $count } file
   *[other] Take all { $count } files
}
file-take-out = Take as evidence
file-taken-out = The file is now an item of evidence
file-taken-out-all = { $count ->
    [one] { $count } file taken
   *[other] { $count } files taken
}
file-taking = { $done } of { $all }

mail-copy = Copy
mail-date = Date as written
mail-from = From
mail-further = { $count ->
    [one] { $count } more line of the head
   *[other] { $count } more lines of the head
}
mail-further-hide = Hide the other lines of the head
mail-here = In local time
mail-list = { $count ->
    [one] { $count } letter
   *[other] { $count } letters
}
mail-no-subject = (no subject)
mail-subject = Subject
mail-to = To

web-digests = Its own digests
web-digests-broken = { $broken } of { $count } do not hold
web-digests-hold = { $count ->
    [one] { $count } holds
   *[other] all { $count } hold
}
web-picture = Picture of the whole page
web-picture-none = not in the file
web-digests-none = the file keeps none
web-saved = Saved
web-saver = Saved by
web-title = Title
web-url = Address of the page
web-url-copy = Copy address
web-url-none = not said in the file
