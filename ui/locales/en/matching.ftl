# Matches: who was met before, who is one, who are two.

matching-seen-name = Similar entries
matching-seen-contact = This number or address was seen before
matching-seen-document = This document was seen before
matching-here = in this case
matching-case = case No. { $number }
matching-open = Open
matching-same = Same person
matching-merge = Merge
matching-different = Different
matching-reasons = Why
matching-for = For
matching-against = Against
matching-score = { $percent }% alike
matching-conflict-opponent = Possible conflict of interest: in another case this person is on the side you act against. Check before you take the instruction.
matching-conflict-client = Possible conflict of interest: in another case this person is your client.
matching-conflict-side = This person stands in another case. Check on whose side.

matching-also-seen = Also seen in other cases
matching-also-seen-line = Case No. { $number }: { $name }
matching-unlink = Not the same
matching-merged = Merged into this entry
matching-merged-line = { $name }
matching-split = Split
matching-split-first = First split the entry it was merged into.

matching-queue-title = Matches to decide
matching-queue-count = { $count ->
    [one] { $count } pair
   *[other] { $count } pairs
}
matching-queue-scope = Which pairs
matching-queue-scope-case = Of this case
matching-queue-scope-all = Of all cases
matching-queue-empty = No matches to decide
matching-queue-empty-why = Pairs of entries that look like one person appear here: a name in another spelling, the same phone, card or document.
matching-queue-help = Up and down arrows: choose a pair. M: merge or link. D: different people. Enter: open.
matching-queue-back = To the people
matching-previous = Previous pair
matching-next = Next pair
matching-queue-pairs = Pairs
matching-queue-compare = The two entries
matching-keep = Keep this entry
matching-keep-note = Its name stays first; everything else is kept from both.
matching-role = In the case
matching-names = Names
matching-born = Born
matching-documents = Documents
matching-contacts = Phones and addresses
matching-facts = Facts
matching-nothing = not given
matching-look = Check matches ({ $count })

match-same-phone = the same phone { $value }
match-same-account = the same account or card { $value }
match-same-document = the same document { $value }
match-same-tax-number = the same tax number { $value }
match-same-email = the same mail address { $value }
match-same-handle = the same handle { $value }
match-same-plate = the same vehicle plate { $value }
match-same-name = the name is the same
match-sounds-alike = the name sounds the same in another spelling
match-declined = the name stands in another case of grammar
match-only-surname = only the surname is the same
match-other-form = another or a short form of the name
match-initials = the initials fit
match-same-organisation = the same name without the legal form
match-patronymic-agrees = the father’s name agrees
match-patronymic-differs = the fathers’ names differ
match-siblings = one father, but a son and a daughter
match-surname-differs = the surnames differ
match-given-differs = the given names differ
match-birth-date-agrees = the same date of birth
match-birth-year-agrees = the same year of birth
match-birth-differs = born at different times
match-sex-differs = a woman and a man
match-tax-number-differs = the tax numbers differ
match-kind-differs = a person and an organisation

undo-match-different = Marked as different people
undo-match-link = Marked as one person in two cases
undo-match-unlink = Link between cases removed
undo-match-merge = Entries merged
undo-match-split = Entries split
