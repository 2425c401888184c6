# Wages and debts.

section-ledger = Money
ledger-title = Wages and debts
ledger-new = New line
ledger-empty = The calculation will stand here
ledger-empty-why = Wages due and paid, what recruiters took, fines, debts and expenses, line by line, each with its proof. The lines become the calculation of the civil claim, and a court can check every figure.
ledger-empty-do = Enter the first line
ledger-lines = Lines of the ledger
ledger-group-wages = Wages
ledger-group-taken = Taken
ledger-group-withheld = Withheld
ledger-group-imposed = Debt imposed
ledger-group-sent = Remittances
ledger-group-expenses = Expenses
ledger-group-moral = Moral harm
ledger-column-date = When
ledger-column-what = What for
ledger-column-sum = Sum
ledger-column-proof = Rests on
ledger-bare = rests on nothing yet
ledger-not-claimed = not claimed
ledger-to = to: { $name }
ledger-from = from: { $name }
ledger-in-som = ≈ { $sum }
ledger-no-rate = no rate

ledger-kind = What it is
ledger-kind-wage_due = wages due
ledger-kind-wage_paid = paid
ledger-kind-fee = recruitment fee
ledger-kind-fine = fine
ledger-kind-deduction = deduction
ledger-kind-debt = debt imposed
ledger-kind-remittance = sent home
ledger-kind-ticket = ticket there
ledger-kind-visa = visa, permit
ledger-kind-transport = transport
ledger-kind-return = return home
ledger-kind-medical = treatment
ledger-kind-expense = other expense
ledger-kind-moral = moral harm

ledger-date = Day or period
ledger-amount = Sum
ledger-amount-unread = This sum cannot be read
ledger-currency = Currency
ledger-by-work = Compute from work
ledger-price = For one unit
ledger-unit = Unit
ledger-unit-month = month
ledger-unit-week = week
ledger-unit-day = day
ledger-unit-shift = shift
ledger-unit-hour = hour
ledger-unit-piece = piece
ledger-count = How many
ledger-count-help = 3, 12.5 or a part: 16/31 is 16 of the 31 days of a month
ledger-count-unread = Write a number or a part, such as 16/31
ledger-due = Last day to pay
ledger-due-help = The penalty is counted from the day after it
ledger-rate = Rate: som for one unit
ledger-rate-unread = This rate cannot be read
ledger-rate-on = On which day
ledger-rate-source = Where the rate is from
ledger-rate-help = Dalil knows no rates: type in the one you found and name its source
ledger-payer = Who paid or owes
ledger-payee = To whom
ledger-party-none = Not said
ledger-what = What for ({ $language })
ledger-claimed = Counts towards the claim
ledger-note = Note for yourself
ledger-add = Enter
ledger-done = Done
ledger-remove = Delete the line
ledger-new-note = One sum on one ground

ledger-totals = Totals
ledger-total-material = Material damage
ledger-total-moral = Moral harm
ledger-total-late = Penalty on { $day }
ledger-total-over = Paid beyond what was due, not claimed
ledger-total-som = In som
ledger-total-som-without = In som, lines without a rate left out: { $count }
ledger-total-bare = { $count ->
    [one] { $count } line rests on nothing yet
   *[other] { $count } lines rest on nothing yet
}
ledger-by-kind = By kind
ledger-by-payer = By who paid or owes
ledger-payer-unknown = not said
ledger-rounding = Each sum is rounded once, in its own line, to the smallest unit of its currency; a half goes up.

ledger-late = Penalty for delay
ledger-late-on = Count up to
ledger-late-rule = { $percent } of the unpaid sum for each day ({ $article })
ledger-late-none = No wages have a last day to pay: there is nothing to count a penalty from.
ledger-excess = More withheld than allowed
ledger-excess-line = { $kept } was withheld from wages of { $earned }. { $percent }, that is { $allowed }, is allowed; { $over } is too much ({ $article }).
ledger-law-check = article not checked
ledger-law-check-why = { $summary } Source: { $source }

ledger-print = Print the calculation
ledger-print-title = Calculation of the claim
ledger-print-note = Tables with formulas and references to the evidence, totals by currency.
ledger-print-late = Include the penalty on { $day }
ledger-print-law = Checked in the text in force: { $article }
ledger-print-save = Save PDF
ledger-print-pages = Pages of the calculation

undo-ledger-add = Line entered
undo-ledger-change = Line changed
undo-ledger-remove = Line deleted
