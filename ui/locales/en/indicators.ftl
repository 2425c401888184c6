# Indicators: what is marked, what it points to, what is missing. The indicators' own names come with the lists.

section-indicators = Indicators

indicators-empty = Indicators of trafficking and forced labour will be here
indicators-empty-why = Indicators show an investigator and the services what a situation looks like before the evidence is gathered. They are marked for each victim; an interview is the easiest way to begin.
indicators-empty-interview = Hold an interview
indicators-age = Age when it happened
indicators-age-adult = 18 or over
indicators-age-child = under 18
indicators-age-known-adult = By the birth date and the dates of facts: not younger than 18.
indicators-age-known-child = By the birth date and the dates of facts: some of it happened before 18. The list for children is read.
indicators-age-known-unsure = The dates in the case do not show the age: complete the birth date or choose the list yourself.

indicators-reading = What the indicators point to
indicators-points-to = The indicators point to: { $dimensions }.
indicators-points-nowhere = No dimension is positive yet.
indicators-together-adult = Deception or coercion in recruitment, exploitation and coercion at destination come together.
indicators-together-child = For a child an act and exploitation come together; no means are asked for.
indicators-by-instead = Abuse of vulnerability stands in place of deception or coercion here: say so plainly.
indicators-not-together = For the whole picture this is missing: { $needs }.
indicators-need-act = at least one indicator of recruitment as an act
indicators-need-instead = { $any } (in its place may stand: { $instead })
indicators-bare = { $count ->
    [one] { $count } marked indicator rests on nothing yet.
   *[other] { $count } marked indicators rest on nothing yet.
}
indicators-no-verdict = This shows where to look for evidence. It is no finding: investigation and court give that.
indicators-none-present = nothing marked
indicators-short = Missing: { $ways }
indicators-or = or
indicators-count-strong = { $count } strong
indicators-count-medium = { $count } medium
indicators-count-weak = { $count } weak
indicators-positive = positive
indicators-not-positive = not reached
indicators-strong = strong
indicators-medium = medium
indicators-weak = weak

indicators-lists = Lists of indicators
indicators-tab-scale = Operational
indicators-tab-eleven = ILO 11
indicators-tab-codes = HTCDS codes
indicators-mark-present = present
indicators-mark-absent = absent
indicators-mark-unknown = unknown
indicators-no-facts = no facts
indicators-add-facts = Name the facts
indicators-facts = { $count ->
    [one] { $count } fact
   *[other] { $count } facts
}, with evidence: { $cited }
indicators-facts-note = The facts it rests on
indicators-facts-find = A word of the fact
indicators-facts-none = There are no facts in the case yet.
indicators-note = Note
indicators-source = Source: { $source }.
indicators-to-check = Not compared with the source yet.

undo-indicator-mark = Indicator marked
