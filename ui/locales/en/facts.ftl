# Facts: the chronology and a fact’s sheet.

fact-status-alleged = alleged
fact-status-supported = supported
fact-status-disputed = disputed
fact-status-admitted = admitted
fact-status-alleged-note = A person says so; nothing supports it yet
fact-status-supported-note = Evidence points to it
fact-status-disputed-note = The other side or other evidence says otherwise
fact-status-admitted-note = The other side agrees

fact-new = New fact
fact-new-note = One event or circumstance in a sentence or two, as it will stand in a filing
fact-statement = What happened
fact-statement-in = What happened ({ $language })
fact-statement-help = These words go into the filing as they are; the date is put before them by itself
fact-statement-missing = Write what happened in at least one language
fact-date = When
fact-undated = date not known
fact-place = Where
fact-place-help = In two languages with a bar between: город Ош | Ош шаары
fact-parties = Who
fact-party-more = Add another
fact-party-placeholder = Name or role
fact-party-none = There are no people in this case yet. They are added under “People”.
fact-party-remove = Take out: { $name }
fact-column-status = Standing
fact-status = How it stands
fact-citations = What it stands on
fact-citations-none = Nothing yet. A court believes a fact that evidence stands under.
fact-citations-more = and { $count } more
fact-citation-add = Add evidence
fact-citation-item = Item of evidence
fact-citation-placeholder = Number or title
fact-citation-page = Page
fact-citation-page-wrong = Page number: 1 to { $count }
fact-citation-remove = Take out the citation: { $place }
fact-bare = no evidence
fact-note = Note to yourself
fact-add = Add the fact
fact-done = Done
fact-remove = Remove the fact
fact-open = Open the fact

facts-table = Chronology
facts-turn = Turn the order of dates
facts-filters = Filter the facts
facts-filter-text = Word, name, place
facts-status-any = Any standing
facts-party-any = Everybody
facts-only-bare = Without evidence · { $count }
facts-shown = { $count ->
    [one] { $count } fact shown
   *[other] { $count } facts shown
}
facts-nothing-matches = Nothing matches this filter.
facts-action-filter = Search the facts
facts-empty = The chronology belongs here
facts-empty-why = A fact is one event with its date, place, people and a citation of evidence. Facts make up the circumstances of a complaint or a claim, and the citation leads the court to the page that proves them. The quickest way is to open an item and draw a rectangle around the place.
facts-empty-do = Write the first fact
facts-empty-evidence = Open the evidence

undo-fact-add = Fact added
undo-fact-change = Fact changed
undo-fact-remove = Fact removed
