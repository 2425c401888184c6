# The network: picture, list, the sheet of a tie, the printed chart.

tie-kind-recruited = recruited
tie-kind-transported = transported
tie-kind-harboured = harboured
tie-kind-received = received
tie-kind-sold_to = handed over to
tie-kind-paid = paid
tie-kind-employed = put to work
tie-kind-controlled = controlled
tie-kind-threatened = threatened
tie-kind-held_documents = held documents of
tie-kind-acts_for = acts for
tie-kind-owns = owns or heads
tie-kind-related = related
tie-kind-acquainted = acquainted
tie-kind-communicates = in contact
tie-kind-other = another tie

# Letters on the signs of parties; with the shape they say who it is. The printed chart has the same.
network-letter-victim = V
network-letter-recruiter = R
network-letter-transporter = T
network-letter-harbourer = H
network-letter-exploiter = E
network-letter-suspect = S
network-letter-employer = E
network-letter-agency = A
network-letter-witness = W
network-letter-relative = R
network-letter-representative = L
network-letter-interpreter = In
network-letter-investigator = I
network-letter-prosecutor = P
network-letter-court = C
network-letter-authority = A
network-letter-other = O

tie-new = New tie
tie-new-here = Add a tie
tie-new-note = Who is tied to whom, by what, and what it rests on
tie-add = Add the tie
tie-edit = Edit the tie
tie-remove = Remove the tie
tie-kind = Tie
tie-from = Who
tie-to = To whom
tie-one = One of them
tie-other = The other
tie-party-placeholder = Name or role
tie-party-missing = Choose a person or organisation
tie-turn = Swap the two
tie-whom = With whom
tie-towards = towards
tie-from-there = by
tie-with = and
tie-period = When
tie-period-help = A day, a month or a stretch: 12.03.2026, 2026-03~, 2026-03-12/2026-03-14. Empty: by the dates of its facts.
tie-undated = date not known
tie-status = How well it is established
tie-status-alleged = alleged
tie-status-supported = supported
tie-status-disputed = disputed
tie-status-admitted = admitted
tie-grounds = What it rests on
tie-grounds-none = Nothing yet. Such a tie is drawn dashed: a court believes it once a fact or evidence stands under it.
tie-facts = Facts
tie-fact-add = Add a fact
tie-fact-placeholder = Words of the fact
tie-fact-both = names both
tie-fact-remove = Take the fact away: { $fact }
tie-bare = rests on nothing yet
fact-tie = Tie from this fact

network-picture = Network chart
network-table = Ties by person
network-view = View
network-view-picture = Picture
network-view-list = List
network-keys = Arrow keys lead from person to person along the ties, Shift with an arrow to the tie itself, Enter opens, Alt with arrows moves the picture, plus, minus and zero change its size.
network-card = { $name }, { $role }, { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}
network-line = { $from } and { $to }: { $kinds }
network-line-bare = { $from } and { $to }: { $kinds }; rests on nothing yet
network-more = { $count } more
network-more-facts = and { $count ->
    [one] { $count } more fact
   *[other] { $count } more facts
}
network-nearer = Nearer
network-further = Further
network-fit = Show all
network-panel = Details
network-near = Only close ties

network-filters = Choice of ties
network-filter-role = Role
network-filter-person = Person
network-role-any = All roles
network-kind-any = All kinds of ties
network-status-any = Any standing
network-person-any = Everybody
network-steps = How far
network-steps-1 = direct ties
network-steps-2 = through one person
network-only-bare = Rest on nothing · { $count }
network-reset = Show all
network-nothing = Nothing fits this choice.

network-time = When the ties were
network-time-from = Show from
network-time-to = Show to
network-undated = undated · { $count }
network-all-undated = No tie has a date ({ $count }), so they cannot be chosen by time.

network-overview = How many people and ties
network-count-people = { $count ->
    [one] { $count } person or organisation
   *[other] { $count } people and organisations
}
network-count-ties = { $count ->
    [one] { $count } tie
   *[other] { $count } ties
}
network-count-shown = { $shown } of { $count } ties are shown
network-count-bare = { $count ->
    [one] { $count } tie rests on nothing yet
   *[other] { $count } ties rest on nothing yet
}
network-count-undated = Undated: { $count }
network-legend = Key
network-suggestions = Possible ties
network-suggestions-why = Facts name these together, and nothing ties them yet.
network-suggestion-do = Tie
network-suggestions-all = Show { $count } more
network-suggestions-few = Show fewer

network-empty = The network of the case stands here
network-empty-why = Who recruited, carried and held whom, who paid whom, who acted for whom. Every tie rests on facts and evidence, and the chart prints as an exhibit: from it a court sees at a glance who was tied to whom, and what shows it.
network-empty-do = Add the first tie
network-empty-facts = Open the facts

network-print = Print the network chart
network-print-do = Print
network-print-note = The chart and a list: under every tie the facts and the evidence it rests on
network-print-part = Only the ties shown are on it: { $shown } of { $count }. The sheet says so.
network-print-language = Language
network-print-pages = Pages of the chart
network-print-save = Save PDF

undo-tie-add = Tie added
undo-tie-change = Tie changed
undo-tie-remove = Tie removed
