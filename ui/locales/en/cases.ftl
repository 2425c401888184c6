# The case: list, page, what is next.

case-heading = Case No. { $number }
case-new = New case
case-new-note = Leave the client’s name out: number and title show in the list of cases.
case-new-do = Open the case
case-edit = About the case
case-new-filing = New document
case-untitled = Untitled
case-number = Case number
case-number-help = Your own, for example 14/2026
case-number-missing = Without a number the case cannot be found in the list
case-number-taken = An open case with this number is there already
case-number-again = This is another case with the same number
case-number-again-help = The list will show two cases under one number: only the title tells them apart.
case-title = Title
case-title-help = Short, and such that it does not give the client away
case-stage = Stage
case-jurisdiction = Whose courts
case-register-number = Number in the register of crimes (ERP)
case-register-number-help = Unified Register of Crimes; empty until the report is registered
case-language = Language of documents
case-languages = Languages
case-languages-also = Documents are also written in
case-team = Team
case-team-add = Add a member
case-member = Name
case-duty = Does what
case-note = Notes
case-about = About the case
case-state = How the case stands
case-state-stage = Stage
case-state-deadline = Next deadline
case-state-gaps = Proof
case-state-unread = Not opened
case-state-drafts = Drafts
case-state-drafts-count = { $count ->
    [0] None
    [one] { $count } draft
   *[other] { $count } drafts
}
case-state-backup = Backup
case-state-no-deadline = None
case-state-no-backup = None yet
case-state-items = { $count ->
    [0] None
    [one] { $count } item
   *[other] { $count } items
}
case-state-of = of { $count }
case-next = What is next
case-next-none = The case is in order: the program sees no gaps.
case-latest-evidence = Latest evidence
case-latest-facts = Latest facts
case-who = Who
case-who-more = and { $count } more
case-fact-sources = { $count ->
    [0] no evidence
    [one] { $count } item of evidence
   *[other] { $count } items of evidence
}
case-bundle-built = { $exhibits } exhibits, { $pages } sheets
case-bundle-unbuilt = { $exhibits } exhibits, not built yet

cases-running = Running
cases-closed = Closed
cases-filter = Number or title
cases-counts = people { $parties }, evidence { $evidence }, facts { $facts }, documents { $filings }
cases-empty = Cases stand here
cases-empty-why = A case gathers the people, evidence, facts and documents of one matter. From it comes what a court accepts: a report, a motion, a complaint and their exhibits.

stage-intake = Intake
stage-pretrial = Pre-trial proceedings
stage-trial = First instance
stage-appeal = Appeal
stage-cassation = Cassation
stage-enforcement = Enforcement
stage-closed = Closed

jurisdiction-kg = Kyrgyz Republic
jurisdiction-kz = Kazakhstan
jurisdiction-uz = Uzbekistan
jurisdiction-tj = Tajikistan
jurisdiction-ru = Russia
jurisdiction-tr = Türkiye

duty-lawyer = lawyer
duty-paralegal = paralegal
duty-interpreter = interpreter
duty-psychologist = psychologist
duty-other = other

next-gap = gap
next-bare-facts = { $count ->
    [one] { $count } fact has no evidence under it
   *[other] { $count } facts have no evidence under them
}
next-bare-facts-why = A court weighs evidence, not statements: show what each fact stands on.
next-bare-facts-do = Show
next-troubled-evidence = { $count ->
    [one] { $count } file cannot be shown or printed
   *[other] { $count } files cannot be shown or printed
}
next-troubled-evidence-why = They are damaged or protected by a password. The originals are intact, but a bundle needs a readable copy.
next-troubled-evidence-do = Show
next-stale-bundle = “{ $title }” changed after it was built
next-stale-bundle-why = The sheet numbers of the built file are no longer those that the document cites.
next-stale-bundle-do = Build again
next-no-victim = Add the victim
next-no-victim-why = Every document is filed for the victim; the name is written as in the passport.
next-no-victim-do = Add
next-no-suspect = Write down whom you suspect
next-no-suspect-why = A nickname or a phone is enough: recruiters are often known by their number.
next-no-suspect-do = Add
next-no-evidence = Take in the first evidence
next-no-evidence-why = Chats, receipts, tickets, photographs. A file is sealed just as it came.
next-no-evidence-do = Take in
next-no-facts = { $count ->
    [one] Write down facts: there is { $count } item of evidence
   *[other] Write down facts: there are { $count } items of evidence
}
next-no-facts-why = A fact with a date and a place in evidence becomes a sentence in the report.
next-no-facts-do = Write
next-uncited-evidence = { $count ->
    [one] { $count } item of evidence is tied to no fact
   *[other] { $count } items of evidence are tied to no fact
}
next-uncited-evidence-why = Either they say something worth writing down, or the bundle does not need them.
next-uncited-evidence-do = Show
next-draft = Draft: { $title }
next-draft-why = Answer the questions that are left and check before filing.
next-draft-do = Go on
next-no-filings = Write the first document
next-no-filings-why = There are facts: they can go into a crime report or a motion.
next-no-filings-do = Choose a template
next-no-register-number = No number in the register of crimes
next-no-register-number-why = The number of the Unified Register of Crimes stands in every document to the investigator.
next-no-register-number-do = Write it down
next-no-kit = Make a recovery kit
next-no-kit-why = Nobody can bring back a forgotten passphrase: without the words on paper the evidence is lost with it.
next-no-kit-do = Make
next-no-backup = Make a backup
next-no-backup-why = There is evidence, and it lies on one disk alone: if that fails or is taken, nothing is left.
next-no-backup-do = Make
next-old-backup = Make a new backup
next-old-backup-why = The last one is older than a week, or its date lies ahead of the clock: what came in since lies on one disk alone.
next-old-backup-do = Make
next-untried-backup = Try restoring the backup
next-untried-backup-why = In the last 30 days no trial brought everything back, or a later one did not, and only a trial shows that the evidence can be had again.
next-untried-backup-do = Try
case-state-no-facts = No facts yet
case-state-no-offence = No offence chosen
