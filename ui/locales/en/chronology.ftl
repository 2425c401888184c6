# Chronology, accounts of one event, contradictions.

chronology-print = Print
chronology-print-title = Chronology for court
chronology-print-note = A table: number, date, event, place, source. It prints the facts shown now, in the order of their dates.
chronology-print-language = Language
chronology-print-save = Save PDF
chronology-print-pages = Pages of the chronology
chronology-tab-events = Events
chronology-tab-contradictions = Contradictions
chronology-tabs = What to show
chronology-overview = Overview in time
chronology-overview-help = Left and right arrows go from stretch to stretch, and the list follows
chronology-bar = { $when }: { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}
chronology-undated = Date not established
chronology-month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
chronology-year = { $year }
chronology-years = { $from }–{ $until }
chronology-group = Headings in the list
chronology-group-month = By month
chronology-group-year = By year
chronology-place-any = All places
chronology-place = Place
chronology-place-count = { $place } · { $count }
chronology-weight-any = Any weight
chronology-only-contradicted = Contradicted · { $count }
chronology-loading = loading…
chronology-accounts = { $count ->
    [one] { $count } account
   *[other] { $count } accounts
}
chronology-differs = { $count ->
    [one] { $count } contradiction
   *[other] { $count } contradictions
}

weight = Weight
weight-strong = strong
weight-middling = middling
weight-weak = weak
weight-none = not weighed
weight-reason = Why so
weight-reason-help = For yourself: these words do not go to court
fact-said = Time in words ({ $language })
fact-said-help = As a witness has it: “after Nooruz 2021”. The date above gives the order, these words print beside it
fact-standing = Weight, and time in words
fact-accounts = Accounts of this event
fact-accounts-none = None yet. When people tell an event differently, the court will ask who said what and when.
fact-accounts-compare = Compare the accounts
fact-accounts-add = Write down an account

accounts-title = Accounts of an event
accounts-back = To the chronology
accounts-fact = The fact as it stands in the case
accounts-follows = The fact follows the account of: { $who }
accounts-follows-none = It is not marked which account the fact follows
accounts-empty = Accounts of this event will stand here
accounts-empty-why = The victim, a witness and a paper may tell one event differently. Each account is kept apart, in its own words, and none replaces another: one sees who said it, when and in which language.
accounts-add = Write down an account
accounts-compared = Accounts side by side
accounts-row-who = Who says so
accounts-row-told = When and where it was said
accounts-row-language = Language
accounts-row-through = Through an interpreter
accounts-row-knowledge = How it is known
accounts-row-stance = Of the event
accounts-row-date = When it happened
accounts-row-place = Where it happened
accounts-row-words = What it says
accounts-row-original = Own words
accounts-row-citations = What it stands on
accounts-unsaid = does not say
accounts-directly = directly
accounts-differs-date = another date
accounts-differs-place = another place
accounts-mark-date = a date the others do not name
accounts-mark-number = a number the others do not name
accounts-legend = What the others do not have is underlined: numbers and sums once, dates twice.
accounts-followed = the fact follows this account
accounts-edit = Change: { $who }

account-new = New account
account-new-note = What one person or one paper says, apart from the others
account-teller = Who says so
account-teller-placeholder = A person of the case
account-source = Or another source
account-source-help = When this person or paper is not among the people of the case
account-told-on = When it was said
account-told-where = Where it was said
account-language = In which language
account-language-none = not known
account-interpreter = Through which interpreter
account-interpreter-placeholder = An interpreter of the case
account-interpreter-name = Or the interpreter’s name
account-knowledge = How it is known
account-knowledge-saw = was there
account-knowledge-heard = heard from others
account-knowledge-document = a document says so
account-knowledge-unknown = not asked yet
account-stance = What it says of the event
account-stance-affirms = it was so
account-stance-denies = denies it
account-stance-unsure = does not remember or know
account-original = Own words
account-original-help = In the language they were said in
account-statement-in = What it says ({ $language })
account-missing = Write who says it and what
account-date = When it happened, by this account
account-said = The time in its own words ({ $language })
account-place = Where it happened, by this account
account-followed = The fact follows this account
account-note = Note for yourself
account-save = Write down
account-done = Done
account-remove = Delete the account

contradictions-empty = No contradictions found
contradictions-empty-why = Dalil compares the accounts of each event and looks for a person in two places at once. What it finds can be explained in words; the lawyer decides.
contradictions-list = Contradictions
contradictions-why-look = These are no mistakes but the places the other side will ask about.
contradiction-accounts-date = Accounts name different times
contradiction-accounts-place = Accounts name different places
contradiction-two-places = { $name }: in two places at once, { $on }
contradiction-denied = The fact is called established, and one account denies it
contradiction-disputed-by-nobody = The fact is called disputed, and it is not written down who disputes it
contradiction-explained = explained
contradiction-open = not explained
contradiction-explanation = Explanation
contradiction-explanation-help = For example: the day of arrival and the day the passport was taken are two
contradiction-save = Write down
contradiction-to-accounts = Compare the accounts

undo-account-add = Account written down
undo-account-change = Account changed
undo-account-remove = Account deleted
undo-fact-weigh = Weight of the fact changed
undo-contradiction-explain = Explanation written down
