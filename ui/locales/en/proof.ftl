# Proof: the matrix of elements, gaps, what changes without a document.

section-proof = Proof

proof-offence = Offence
proof-victim = Victim
proof-nobody = person not identified
proof-element = Element
proof-table = Proof matrix
proof-table-help = Arrows move over cells, Enter shows what stands behind one, A adds a fact
proof-says = The table shows what supports each element. Whether there was a crime is for the court.
proof-choose = Choose an offence
proof-choose-note = One fact counts in every offence that has such an element
proof-choose-usual = Choose the usual offences
proof-choose-usual-which = The usual offences: { $offences }.
proof-empty = Here you will see what is proved and what is missing
proof-empty-why = An offence is made of elements: act, means, purpose. Tie facts to them, and the table says what supports each, which rests on one source, what to ask and what to request.
proof-certainty-sure = was law on the day of the act
proof-certainty-possible = possible: the date of the act reaches into two codes
proof-certainty-undated = the act has no date; the code in force is shown
proof-no-version = The packs hold no such article for the day of this act. Check the date of the fact.
proof-to-check = elements to be checked
proof-checked = checked
proof-law = The law and its source
proof-law-source = Source: { $source }
proof-law-label-V = read in the source itself
proof-law-label-V2 = read only in a secondary source
proof-law-label-U = not verified
proof-law-elements = Where the list of elements comes from
proof-law-time = in force from { $from }
proof-law-time-until = in force from { $from } to { $until }
proof-law-consent = The victim’s consent
proof-law-limitation = Limitation
proof-if-child = If a child
proof-if-adult = If an adult
proof-complete = every element asked for is supported
proof-complete-weak = all supported, weakly — { $count }
proof-wanting = not supported: { $what }
proof-sum = What is asked for
proof-untouched = nothing is tied
proof-columns = persons { $from }–{ $to } of { $count }
proof-columns-before = Persons before
proof-columns-after = Persons after
proof-choose-done = Done
proof-law-to-check = to be checked
proof-law-element = Where the element comes from
proof-strengthen = What would strengthen it
proof-helps = What would help: { $helps }.
proof-task = Make a task
proof-task-named = Make a task: { $title }
proof-begin-adding = Motion to add these
proof-request-to = To { $to }
proof-gap-show = Show
proof-kind-of = Kind of proof: item { $number }
proof-tied-to = Points to { $name }
proof-tied-note = Untick when the fact shows only that it happened
proof-turn-against = The fact speaks against
proof-turn-for = The fact supports it
proof-add-title = Facts for “{ $element }”
proof-or = or

proof-block-act = Act
proof-block-means = Means
proof-block-purpose = Purpose
proof-block-child = Age
proof-block-aggravating = Aggravating
proof-block-other = Other
proof-block-one = one is needed
proof-block-missing = not supported

proof-state-empty = not supported
proof-state-stated = only stated
proof-state-one_source = one source only
proof-state-supported = supported
proof-state-disputed = disputed
proof-supported-by = { $items ->
    [one] supported by { $items } item
   *[other] supported by { $items } items
}, { $kinds ->
    [one] { $kinds } kind
   *[other] { $kinds } kinds
}
proof-mark-disputes = contradictions: { $count }
proof-mark-lost = not counted: { $count }
proof-mark-bare = without evidence: { $count }
proof-mark-untied = not tied to this person
proof-mark-words = words only
proof-mark-source = all from one source
proof-mark-covert = recorded in secret: { $count }

proof-kind = Kind of proof
proof-kind-first_hand = first-hand
proof-kind-document = document
proof-kind-expert = expert
proof-kind-hearsay = hearsay
proof-kind-physical = thing or trace
proof-kind-digital = digital trace
proof-kind-first_hand-note = Somebody saw, heard or lived it
proof-kind-document-note = Contract, receipt, letter, an authority’s answer
proof-kind-expert-note = An expert’s or a doctor’s opinion
proof-kind-hearsay-note = Told after another. A court refuses it when the source is not named
proof-kind-physical-note = A thing, a place, a mark on the body
proof-kind-digital-note = Messages, a recording, a picture, an operator’s data
proof-stance = What the fact says
proof-stance-for = supports it
proof-stance-against = speaks against it
proof-custody-sealed = sealed
proof-custody-verified = verified
proof-custody-altered = altered
proof-custody-missing = file missing
proof-custody-aside = set aside
proof-covert = recorded in secret: ask whether the court admits it

proof-add-fact = Add a fact
proof-add-facts = { $count ->
    [one] Add { $count } fact
   *[other] Add { $count } facts
}
proof-add-find = A word, a name, a date
proof-add-none = The case has no other facts
proof-add-nothing = No fact fits
proof-add-suggested = alike in words
proof-unlink = Untie the fact
proof-cell-empty = No fact is tied to this element yet.
proof-cell-for = For
proof-cell-against = Against
proof-fact-contested = the fact is disputed
proof-fact-admitted = the other side admits it
proof-bare-fact = no evidence stands under the fact
proof-fact-supports = What it supports
proof-fact-supports-none = The fact is tied to no element yet.
proof-fact-supports-choose = Choose an offence under Proof first.
proof-fact-add = Tie to an element
proof-fact-placeholder = Element of an offence

proof-gaps = What is missing
proof-gaps-none = No gaps under the chosen offence.
proof-gaps-grave = { $count ->
    [0] what is asked for is supported
    [one] { $count } gap
   *[other] { $count } gaps
}
proof-gaps-weak = weak points: { $count }
proof-reason-missing = Nothing supports it. What would help: { $helps }.
proof-reason-lost = It rested on what cannot be used now: { $items }. What would help: { $helps }.
proof-reason-stated = It is only stated, with no evidence under it. What would help: { $helps }.
proof-reason-adult = The article is about children, and by the dates the victim was an adult. Check the dates or the offence.
proof-reason-age = Whether a means is needed depends on the age, and the dates do not tell it. What would help: { $helps }.
proof-reason-untouched = No fact is tied to this person yet.
proof-reason-disputed = Supported, and something contradicts it. What would strengthen it: { $helps }.
proof-reason-untied = That it happened is shown, not this person’s part in it. What would help: { $helps }.
proof-reason-words_only = Only people’s words: a document, a thing or a trace would strengthen it. For instance: { $helps }.
proof-reason-one_source = It rests on one source: { $items }. What would strengthen it: { $helps }.
proof-gap-child = needed only if the victim was a child
proof-gap-adult = needed only if the victim was an adult
proof-gap-instead = one of these is enough
proof-ask = Ask
proof-ask-victim = Ask the victim
proof-ask-witness = Ask a witness
proof-ask-relative = Ask a relative
proof-ask-suspect = Ask the suspect
proof-ask-authority = Ask the authority
proof-ask-expert = Ask a doctor or an expert

proof-rests = What rests on this item
proof-rests-aside = If it is taken back
proof-rests-many = { $count ->
    [one] { $count } person
   *[other] { $count } persons
}
proof-rests-none = No element of the chosen offences rests on it.
proof-without = Without it
proof-back = With it
proof-less = { $before } items now, { $after } then
proof-aside-lost = Now unsupported: { $what }

undo-proof-choose = Offences of the case changed
undo-proof-link = Fact tied to an element
undo-proof-change = Tie changed
undo-proof-unlink = Fact untied

proof-cli-chosen = The case is looked at under { $offence }.
proof-cli-dropped = The case is no longer looked at under { $offence }.
proof-cli-none-chosen = No offence is chosen: dalil matrix choose kg.trafficking
proof-cli-linked = Tied: { $id }
proof-cli-unlinked = Untied.
proof-cli-printed = Matrix printed: { $path }
proof-cli-begun = Filing begun: { $id }
proof-print = Print
proof-print-title = The matrix on paper
proof-print-note = A table for each suspect: element, facts, where they stand
proof-print-language = Language
proof-print-pages = Pages of the matrix
proof-print-save = Save PDF
proof-print-gaps = With what is missing (for the office, not for the court)
proof-do-print = Print the matrix
