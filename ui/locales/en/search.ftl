# Search over everything: what is written, said, read out of documents, in every case.

section-search = Search
action-search = Search everything
search-focus = Go to the search box
search-question = Question
search-placeholder = A word, a name, a telephone, “a phrase in quotes”
search-views = What to show
search-view-answers = Answers
search-view-findings = Numbers and addresses
search-view-list = List of questions
search-filters = Narrow the search
search-filter-kind = Where to look
search-filter-case = Case
search-filter-person = About or by whom
search-person-any = About anybody
search-from = From
search-to = To
search-forms = Other forms of a word
search-alphabets = Other alphabet (Жумабаев, Jumabaev)
search-fuzzy = One typing error
search-answers = Answers
search-total = { $count ->
    [one] { $count } text found
   *[other] { $count } texts found
}
search-total-more = At least { $count } texts; the best and the newest were weighed. Add a word or narrow the search.
search-closed = { $count ->
    [one] { $count } archive was not looked into: its files are searched once they are taken into the case.
   *[other] { $count } archives were not looked into: their files are searched once they are taken into the case.
}
search-nothing = Nothing was found.
search-nowhere = Nothing was found: none of the texts that were read has these words ({ $words }).
search-not-reached = Nothing was found among the texts that were looked at, and not all of them were. Add a word.
search-left-out = { $count ->
    [one] The question is long: { $count } of its words was not asked for.
   *[other] The question is long: { $count } of its words were not asked for.
}
search-pending = { $count ->
    [one] { $count } record is still being read.
   *[other] { $count } records are still being read.
}
search-unread-reading = Files taken in earlier are being read in the background: { $count } left.
search-unread = { $count ->
    [one] { $count } file taken in earlier has not been read yet: the search does not find its words.
   *[other] { $count } files taken in earlier have not been read yet: the search does not find their words.
}
search-unread-read = Read them
search-reading-index = { $count ->
    [one] The search is being brought up to date: { $count } record left. You can search already.
   *[other] The search is being brought up to date: { $count } records left. You can search already.
}
search-more = Show more
search-offer-fuzzy = Search with a typing error
search-offer-alphabets = Search in the other alphabet
search-empty = Search in all cases
search-empty-why = Chats, pages of documents, accounts, facts, people, filings, tasks and notes. A word is found in all its forms, Russian and Kyrgyz. Enter opens the exact place.
search-how-words-example = Асанова паспорт
search-how-words = both words, in any form and order
search-how-phrase-example = "took the passport"
search-how-phrase = these words in this order
search-how-prefix-example = debt*
search-how-prefix = words that begin so
search-how-fuzzy-example = Жумабаев~
search-how-fuzzy = with one typing error
search-how-without-example = debt -receipt
search-how-without = without this word
search-kind-any = Everywhere
search-kind-message = Message
search-kind-page = Page
search-kind-evidence = Evidence
search-kind-highlight = Highlight
search-kind-party = Person
search-kind-fact = Fact
search-kind-account = Account
search-kind-filing = Filing
search-kind-bundle = Bundle
search-kind-event = Event
search-kind-task = Task
search-kind-ledger = Ledger line
search-kind-tie = Tie
search-kind-consent = Consent
search-kind-interview = Interview
search-kind-case = Case
search-kinds-message = Messages
search-kinds-page = Pages of documents
search-kinds-evidence = Evidence
search-kinds-highlight = Highlights
search-kinds-party = People
search-kinds-fact = Facts
search-kinds-account = Accounts
search-kinds-filing = Filings
search-kinds-bundle = Bundles
search-kinds-event = Events
search-kinds-task = Tasks
search-kinds-ledger = Ledger
search-kinds-tie = Ties
search-kinds-consent = Consents
search-kinds-interview = Interviews
search-kinds-case = Cases
search-texts = Texts
search-findings-kind = What to look for
search-findings-whose = Whose
search-findings-empty = Nothing of the kind was found
search-findings-empty-why = Telephones, cards, accounts, documents, tax numbers, addresses and plates of all texts are gathered here. A court asks where a number stands and whose it is. Add evidence with text, or recognise the scans: numbers are found by themselves.
search-finding-phone = Telephones
search-finding-card = Bank cards
search-finding-iban = IBAN accounts
search-finding-document = Passports and identity cards
search-finding-tax-number = Tax numbers (ИНН, ПИН)
search-finding-email = Mail
search-finding-handle = Names in networks
search-finding-plate = Vehicle plates
search-list-text = Questions, one a line
search-list-help = Names, telephones, words. For each you learn how many texts have it and where it stands best.
search-list-ask = Find all
search-list-file = From a file
search-list-export = Save the table
search-list-best = Best place
search-mentions = Who is spoken of
search-mentions-in = Who item { $number } speaks of
search-mentions-page = { $count ->
    [one] on page { $pages }
   *[other] on pages { $pages }
}
