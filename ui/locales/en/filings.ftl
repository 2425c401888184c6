# Filings.

filing-status-draft = draft
filing-status-final = final
filing-status-filed = filed
filing-status-answered = answered

# Filings: the list, the templates, questions beside the pages, the check, the final PDF.

filings-title = Filings
filings-new = New filing
filings-empty = Reports, motions and complaints will be here
filings-empty-why = An investigator, a prosecutor and a court answer only what is filed in writing. A filing is made from the people, facts and evidence of the case: you answer the questions that are left and check it.
filings-changed = changed { $when }
filings-edition-line = edition { $number }, { $day }, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
filings-more = Actions: { $title }
filings-remove = Remove the draft
filings-repeat = Same document to others
filings-repeat-to = To whom else, one on each line
filings-repeat-help = In the nominative. A draft with the same answers is begun for each.
filings-repeat-do = { $count ->
    [one] Begin { $count } draft
   *[other] Begin { $count } drafts
}
filings-repeated = { $count ->
    [one] { $count } draft begun
   *[other] { $count } drafts begun
}
filings-where-used = Where in the document
filings-used-on = On page { $pages }:
filings-used-nowhere = This answer does not show on the pages now.
filings-keep-answer = Keep in the case too: { $what }
filings-keep-as-register_number = the number in the register
filings-keep-as-body = a party of the case
filings-keep-as-birth_date = the date of birth
filings-keep-as-address = an address
filings-keep-as-phone = a telephone
filings-keep-as-email = an e-mail address
filings-keep-as-contact = a way to be reached
filings-keep-as-document = a document
filings-keep-as-event = an event
filings-keep-as-fact = a fact
filings-keep-as-line = a line of the ledger
filings-keep-as-consent = a consent
filings-keep-as-note = a note
filings-export = Save the PDF
filings-exported = Written to { $path }

filings-catalogue-note = A template asks questions and takes over by itself what the case already holds.
filings-language = Language of the filing
filings-this-stage = at this stage
filings-seek = Find a template
filings-seek-help = By its name or by what it is for: “inaction”, “interpreter”, “shelter”
filings-begun = { $count ->
    [one] { $count } document begun
   *[other] { $count } documents begun
}
filings-chapter-next = What next
filings-chapter-client = With the client
filings-chapter-report = Report of the crime
filings-chapter-investigation = Investigation
filings-chapter-trial = Trial
filings-chapter-review = Appeals
filings-chapter-claims = Outside the criminal case
filings-chapter-partners = Help and return
filings-chapter-lists = Lists and certificates
filings-no-templates = There are no templates for the courts of this country yet. The country stands in the details of the case.
filings-begin = Begin
filings-begin-named = Begin: { $title }

filings-parts = Parts of the filing
filings-questions = Questions
filings-check = Check
filings-pages-tab = Pages
filings-do-check = Check
filings-make-final = Final PDF
filings-final-blocked = { $count ->
    [one] { $count } thing before the PDF
   *[other] { $count } things before the PDF
}

filings-required = answer needed
filings-filled = from the case
filings-choose = Choose
filings-choose-person = Name or role
filings-gone = No longer in the case
filings-no-people = There are no people in the case yet. Add them under “People”.
filings-exact-day = A filing needs the exact day: day, month and year
filings-day-example = dd.mm.yyyy
filings-money-unread = This sum cannot be read. Write it in figures, such as 45,000 or 1,200.50
filings-currency-of = Currency: { $label }

filings-filter = Find in the list
filings-tick-all = Tick all
filings-untick-all = Untick all
filings-add-picked = { $count ->
    [0] Add
   *[other] Add { $count }
}
filings-all-picked = Everything in the case is in the list already.
filings-add-facts = Facts from the chronology
filings-pick-facts = Which facts go into the filing
filings-no-facts = There are no facts in the case yet. Make them from the evidence: each becomes a sentence of the filing.
filings-no-source = without evidence
filings-other-language = { $language ->
    [ru] no text in Russian
    [ky] no text in Kyrgyz
   *[en] no text in English
}
filings-add-exhibits = Evidence of the case
filings-pick-exhibits = What to attach
filings-no-evidence = There is no evidence in the case yet. Take it in under “Evidence”.
filings-set-aside = set aside, not attached
filings-relevance = What it proves (optional)
filings-relevance-of = What item { $number } proves
filings-some-item = an item of evidence
filings-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
filings-take-ledger = Take from the calculation
filings-take-late = Take with penalties up to { $day }
filings-take-nothing = The calculation has no lines that are claimed
filings-taken = Lines taken from the calculation
filings-add-line = Add a line
filings-line = Line { $number }
filings-line-removed = Line { $number } is taken out
filings-total = Total: { $column }

filings-preview = Pages of the filing
filings-as-filed = Pages of the final filing
filings-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
filings-page-of = Page { $page } of { $pages }
filings-smaller = Smaller
filings-larger = Larger
filings-fit = Fit width

filings-all-clear = Nothing stands in the way. Read the pages once more: whoever signs the text answers for it.
filings-blocking = Stops the filing
filings-confirm = Confirm that it is so
filings-notes = Worth knowing
filings-laws = Compare with the text in force
filings-done-of = { $done } of { $count }
filings-laws-why = These provisions come from sources that have not been compared with the official text yet. Open the text in force, compare, and tick.
filings-law-note = What to look at
filings-law-source = Where it was read
filings-confirm-it = Checked, it is meant to be so
filings-law-confirm = I checked it against the text in force
filings-to-question = To the question
filings-finding-other = The check found a mismatch. Look at the pages of the filing.
filings-exhibits = Exhibits
filings-exhibits-why = Numbers follow the order of first mention and change together with the text.

filings-reception = Handed in at
filings-reception-help = The check compares size, pages and form with what is taken there.
filings-reception-none = Not known yet
filings-reception-new = New reception
filings-reception-edit = Reception
filings-reception-name = Body, or its electronic reception
filings-reception-megabytes = Largest file, MB
filings-reception-megabytes-help = A megabyte is a million bytes. Empty: no bound is known.
filings-reception-pages = Pages of one document at most
filings-reception-number-wrong = A whole number above zero is needed
filings-reception-formats = In which form documents are taken
filings-reception-format-paper = On paper
filings-reception-format-pdf = PDF
filings-reception-format-pdf_a = PDF/A
filings-reception-format-word = Word
filings-reception-source = Who says so, and when
filings-reception-source-help = For instance: the registry, by telephone, 20.11.2026. The program has no published source for it.
filings-reception-save = Save
filings-reception-remove = Remove

filings-frozen = The filing is final and no longer changes: its PDF is kept with its digest. To correct it, press “Amend”.
filings-edition = Edition { $number }
filings-made = Made
filings-length = Length
filings-digest = SHA-256
filings-next = What next
filings-make-bundle = Make the bundle of exhibits
filings-open-bundle = Open the bundle of exhibits
filings-again = New from this template

preflight-field-empty = There is no answer to “{ $field }”.
preflight-field-malformed = The answer to “{ $field }” cannot be read.
preflight-field-gone = The answer to “{ $field }” names something that is no longer in the case.
preflight-sum-beyond = The sum in the answer to “{ $field }” is negative or too large: sums from zero to a hundred billion soms are printed. Write it anew.
preflight-language-not-offered = Such a filing does not print in this language.
preflight-letters-unprintable = These characters cannot be printed: { $detail }
preflight-cited-not-attached = The fact “{ $fact }” rests on { $item }, but it is set aside and not attached.
preflight-law-to-check = This provision has not been compared with the official text yet.
preflight-law-in-conflict = The sources disagree. The careful reading: { $detail }
preflight-law-not-in-force = The provision was not in force on that date: check which text applies.
preflight-exhibit-unread = { $item }: the file needs a password or is damaged, its sheets cannot be counted, and it is not printed among the exhibits. Get a readable copy.
preflight-sheets-unknown = { $item }: nobody knows how many sheets it has. Count them on paper.
preflight-passport-empty = { $item }: its passport will print empty: { $detail }. Write it in the card of the item, or confirm that it prints so.
preflight-sheet-not-there = { $item }: there is no sheet { $detail }. Correct the citation of the fact “{ $fact }”.
preflight-moment-not-there = { $item }: there is no moment { $detail }, and it is not printed. Correct the citation of the fact “{ $fact }”.
preflight-place-not-there = { $item }: it has no { $detail }, and the place is not printed. Correct the citation of the fact “{ $fact }”.
preflight-chip-sheet-not-there = { $item }: there is no sheet { $detail }, and it is not printed. Correct the citation of it in the text.
preflight-wages-overpaid = By the ledger more was paid than was due: { $detail }. It is not in the calculation and lowers no other claim. Check what it was paid for and in which currency.
preflight-covert-recording = { $item } was recorded in secret, or may have been. The court will ask how it was obtained.
preflight-protected-shown = The answer to “{ $field }” gives away an address, phone or mail of a protected person: { $party }.
preflight-fact-in-other-language = The fact “{ $fact }” is not written in the language of the filing: it will print in another.
preflight-name-in-other-language = The name “{ $party }” is not written in the language of the filing: check that the passport has it so.
preflight-organisation-in-other-language = { $party }: the name is not written in the language of the filing. Check how the organisation’s founding documents have it.
preflight-place-in-other-language = The place “{ $detail }” (the fact “{ $fact }”) is not written in the language of this filing and prints as it is. Write it in the fact; where it is needed in both languages, put a bar between: “город Ош | Ош шаары”.
preflight-address-in-other-language = The address “{ $detail }” ({ $party }) is not written in the language of this filing. Write both wordings in the party, with a bar between: “г. Ош | Ош ш.”.
preflight-issuer-in-other-language = Who issued a document (“{ $detail }”, { $party }) is not written in the language of this filing. Write both wordings in the party, with a bar between: “консульский отдел | консулдук бөлүм”.
preflight-title-in-other-language = { $item }: its title is not written in the language of this filing and will be printed in another one. Write it in the details of the item.
preflight-fact-without-evidence = Nothing stands under the fact “{ $fact }”.
preflight-chip-empty = A chip in the text says nothing: what it stood for is not in the case ({ $detail }). Replace it or take it out.
preflight-chip-changed = The case has changed where the text speaks of it. It was: { $detail }. What is in the case now is printed.
preflight-attached-not-cited = { $item } is attached, but no fact of the filing rests on it.
preflight-exhibit-set-aside = { $item } is set aside, so it is not attached. Take it off the list or put it back into use.
preflight-exhibit-missing = { $item }: the sealed original is not on the disk. Restore it from a backup, or say why the document is filed without it.
preflight-exhibit-damaged = { $item }: a check of the vault found the original altered. Restore it from a backup, or give a reason.
preflight-deadline-passed = The term passed on { $detail }: { $term }. Say why the document is filed after it (for instance with a request to restore the term).
preflight-answer-past-term = By the day in the answer to “{ $field }” the term passed on { $detail }: { $term }. Check the day; if it is right, confirm it and ask for the term to be restored.
preflight-dated-before-answer = The document is dated before a day it refers to: { $detail }. Check both dates.
preflight-day-behind = “{ $field }”: this day ({ $detail }) is past on the day of the document. Check both dates.
preflight-dated-before-fact = The document is dated before what it tells of: “{ $fact }” ({ $detail }). Check both dates.
preflight-dated-before-entry = The certificate is dated before an entry of the log that it attests: No. { $detail }. Check the date.
preflight-date-far = { $detail }: before 1900 or after 2100. Check for a slip: “{ $field }” { $fact }
preflight-sum-zero = The sum in the answer to “{ $field }” is zero. Check that it is so.
preflight-minor-victim = { $party } is, or may be, younger than 18 on the day of the document, and no guardian is named. Check who signs it and who takes part with the child.
preflight-child-not-marked = By the birth date ({ $party }) “{ $field }” may have to be marked, and is not. { $detail }
preflight-identity-missing = { $party }: the card of the person lacks what is needed here ({ $detail }). Fill it in, or confirm that the document prints without it.
preflight-nobody-reached = The filing gives neither an address nor a phone of the applicant: nothing says where to answer. Put them on the card of the applicant or of the representative, or confirm that it should be so.
preflight-addressee-other = The head names somebody of another kind than this document is made for. Check whom it goes to.
preflight-addressee-complained-of = The complaint goes to the very body that is complained of. Check whom it goes to.
preflight-gap-left = The answer to “{ $field }” still holds a gap: “____”, “[…]” or “XXX”.
preflight-hidden-letters = The answer to “{ $field }” holds invisible characters. They do not print but stay in the file.
preflight-place-empty = “{ $field }” has no answer: an empty line, or nothing, stands in its place.
preflight-reception-size = { $what ->
    [bundle] The bundle of exhibits has { $is }, and “{ $court }” takes files of at most { $bound }. Divide the exhibits into two bundles.
    [originals] The files to be attached have { $is } together, and “{ $court }” takes files of at most { $bound }. Build the bundle: photographs grow no larger in it, nor smaller.
   *[filing] The document has { $is }, and “{ $court }” takes files of at most { $bound }.
}
preflight-reception-pages = { $what ->
    [bundle] The bundle of exhibits has { $is } pages, and “{ $court }” takes { $bound } at most. Divide the exhibits into two bundles.
   *[filing] The document has { $is } pages, and “{ $court }” takes { $bound } at most.
}
preflight-reception-format = “{ $court }” takes Word only. Save the document as Word from the menu “More” and compare it with the PDF.
preflight-leak = “{ $words }” tells who “{ $party }” is. { $at ->
    [page] Place: p. { $pages }.
    [metadata] Place: what the file says about itself.
    [outline] Place: the outline of the file.
    [link] Place: the address of a link.
    [attachment] Place: a file inside the file.
    [file_name] Place: the name of the file.
   *[other] Place: the hidden structure of the file.
} The public edition is not released with it.
preflight-leak-possible = “{ $words }” in “{ $near }” may tell who “{ $party }” is, or may be somebody else. { $at ->
    [page] Place: p. { $pages }.
   *[other] Place: the data of the file.
} Correct the text, or say why it may stay.
preflight-pseudonym-case = The name in “{ $words }” does not decline, and these words do not tell its case. The public edition will read “{ $printed }”. Write the sentence so that the case is plain, or read it and say that it is right.
preflight-pseudonym-whose = “{ $words }” may speak of somebody else who is kept out too. The public edition will read “{ $printed }”. Write the name in full, or say why the pseudonym is right.

# Going on in spite of the check.

filings-overrule = Go on with a reason
filings-overrule-why = The reason stays in the custody log with your name.
filings-overrule-reason = Why the document is filed all the same
filings-overrule-save = Keep the reason
filings-overruled = Reason: { $reason }

# Full and public editions.

filings-which-edition = Edition
filings-edition-full = Full
filings-edition-public = Public
filings-edition-key = Key to pseudonyms
filings-public-note = People stand under pseudonyms; documents, phones, addresses and dates of birth are taken out. Exhibits are no part of the public edition: their pages show whom they are about.
filings-public-pages = Pages of the public edition
filings-guarded-title = Whose names to keep out
filings-guarded-why = Victims are kept out unless the mark is removed. A person has one pseudonym in all documents of the case.
filings-guarded-none = There are no people in this case yet.
filings-leaks-title = What still gives people away
filings-leaks-none = No names and no data of the people kept out. Looked through: the text of the finished PDF, what the file says about itself, the outline, links, hidden structure and the file name.
filings-leaks-wait = The public edition is being made and looked through.
filings-release = Make the public edition
filings-release-first = The public edition is made from the final PDF. While this is a draft, you see here what it will be.
filings-released = The public edition and its key are made and kept apart.

# What became of the document.

filings-record = What became of it
filings-record-made = Final
filings-mark-filed = Filed
filings-mark-served = Served on another party
filings-mark-answered = Answered
filings-step-filed = Filed
filings-step-served = Served
filings-step-answered = Answer
filings-step-change = Correct the record
filings-step-title-filed = The document was filed
filings-step-title-served = The document was served
filings-step-title-answered = An answer came
filings-step-date = When
filings-step-way = How
filings-way-by_hand = by hand
filings-way-office = at the registry
filings-way-post = by post
filings-way-electronic = electronically
filings-way-other = otherwise
filings-step-number = Registration number
filings-step-answer-number = Number of the answer
filings-step-who-filed = Who took it
filings-step-who-served = Who was served
filings-step-who-answered = Who answered
filings-step-outcome = What was decided
filings-outcome-granted = granted
filings-outcome-partly = granted in part
filings-outcome-refused = refused
filings-outcome-returned = returned
filings-outcome-forwarded = forwarded to another body
filings-outcome-other = other
filings-step-receipt = Stamp or receipt
filings-step-answer = The answer itself
filings-step-no-receipt = not taken in yet
filings-step-event = Event of the procedure
filings-step-event-why = Terms are counted from the event; it can be corrected under “Deadlines”.
filings-step-no-event = no event
filings-step-note = Note
filings-step-save = Keep
filings-step-remove = Remove the record
filings-amend = Amend
filings-amend-why = A new draft with the same answers; it says which document it amends.
filings-amends = Amends another document
filings-verify = Check against the vault
filings-verified-same = The sealed PDF is intact, and the same pages were made again from what was kept: every byte agrees.
filings-verified-engine = The sealed PDF is intact. Another version of the program makes pages now ({ $engine }), so there is nothing to compare byte by byte.
filings-verified-not-kept = The sealed PDF is intact. The template of this edition was not kept: an earlier version of the program made it.
filings-verified-differs = The sealed PDF is intact, but the pages made again differ from it. Please tell the developers.
filings-verified-damaged = The sealed PDF is damaged or gone. Restore the vault from a backup.
filings-verified-mendable = The sealed PDF is damaged or gone. The same pages come out of what was frozen with it, byte for byte: mend the vault in the settings (at the terminal: dalil vault repair), no backup is needed.
filings-word = Save for Word

undo-filing-add = Document created
undo-filing-answered = Answer noted
undo-filing-filed = Filing noted as handed in
undo-filing-served = Service noted
undo-filing-amend = Amended document begun
undo-filing-change = Document changed
undo-filing-confirm = Confirmation changed
undo-filing-guard = Protected names changed
undo-filing-hand-in-at = Place of handing in changed
undo-filing-keep-answer = Answer kept in the case
undo-filing-remove = Draft removed
undo-filing-repeat = Document repeated for another recipient
undo-filing-step-change = Record of filing changed
undo-filing-step-remove = Record of filing removed
undo-reception-add = Reception written down
undo-reception-change = Reception changed
undo-reception-remove = Reception removed
