# The intake interview: questions in the client’s language, answers, the review before writing.

section-interview = Interview

interview-new = New interview
interview-begin = Begin
interview-script = Along which script
interview-with = With whom
interview-with-new = somebody new
interview-aloud = Language of the questions
interview-written = Language you write answers in
interview-empty = Interviews with the client will be here
interview-empty-why = Questions come in a gentle order: safety, consent, calm subjects, the hardest last. Answers save themselves; you can stop and go on. Nothing enters the case until you have looked at it and ticked it.
interview-empty-do = Begin the first interview
interview-unnamed = No name yet
interview-all = All interviews
interview-kept = { $count ->
    [one] { $count } record in the case
   *[other] { $count } records in the case
}
interview-not-kept = not in the case yet
interview-remove = Delete the interview

interview-parts = Parts of the interview
interview-answered = Answers
interview-answered-of = { $answered } of { $asked }
interview-free = No question must be answered. Open the parts in any order.
interview-yes = yes
interview-no = no
interview-unknown = does not know
interview-consent-given = agrees
interview-consent-refused = refuses
interview-consent-limits = On which conditions
interview-skip = Skip
interview-skipped = Skipped. That is fine.
interview-unskip = Bring the question back
interview-note = Note to self
interview-note-help = Stays in the interview and goes nowhere
interview-told = What was told
interview-told-help = In the client’s words; you put it right for the document later
interview-called = What to call them (nickname, code name)
interview-people = Who was named
interview-people-add = Write down a person
interview-people-more = Another person
interview-person-name = Name or nickname
interview-person-phone = Phone
interview-person-handle = Handle
interview-person-note = Traits, how they are known
interview-pause = Pause
interview-back = Back
interview-next = Next
interview-to-review = To the review
interview-resume = Back to the interview

interview-review = Review of the interview
interview-review-lead = This is what the answers give the case. Tick what you want, correct the words. It is written in one act, which can be undone.
interview-review-empty = Nothing to write yet
interview-review-empty-why = People, facts, consents and indicators appear here as soon as the interview holds answers.
interview-review-client = The client
interview-review-facts-why = What was told becomes facts “as told”. Correct them to what a document will say.
interview-review-consents-why = Recorded today, as given orally. Attach a signed paper under “Consents”.
interview-review-marks-why = Each indicator rests on the fact from the same answer. There is no finding about a crime here.
interview-review-nobody = To write consents and indicators, tick the client or name them in the interview.
interview-same-as = This is
interview-someone-new = somebody new
interview-state-same = written already
interview-state-changed = the answer has changed since
interview-mark-now = In the case now: { $mark }
interview-list-delphi = operational indicators
interview-list-ilo11 = ILO 11 indicators
interview-list-htcds = HTCDS code
interview-write = Write into the case
interview-write-count = { $count ->
    [0] Nothing ticked
    [one] Write { $count } line into the case
   *[other] Write { $count } lines into the case
}

undo-interview-begin = Interview begun
undo-interview-answer = Answer recorded
undo-interview-write = Interview written into the case
undo-interview-remove = Interview deleted
