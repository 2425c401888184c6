# Words of the program itself: buttons, dates, the sidebar, the palette.

app-name = Dalil
app-close = Close
app-cancel = Cancel
app-save = Save
app-add = Add
app-remove = Remove
app-edit = Change
app-undo = Undo
app-back = Back
app-continue = Continue
app-show = Show
app-hide = Hide
app-copy = Copy
app-copied = Copied
app-optional = optional
app-loading = Loading
app-nothing-found = Nothing found
app-show-choices = Show choices
app-resize = Change the width of the panes
app-notices = Notices
app-not-known = not known
app-unsaved = Not saved yet
app-more = More actions
app-date-unread = This is not a date that Dalil reads
app-date-help = For example 12.03.2026, 03.2026, 2026, 2026-03~ (about), ../2026-03 (before)

app-month-1 = January
app-month-2 = February
app-month-3 = March
app-month-4 = April
app-month-5 = May
app-month-6 = June
app-month-7 = July
app-month-8 = August
app-month-9 = September
app-month-10 = October
app-month-11 = November
app-month-12 = December
app-long-day = { $day } { $month } { $year }
app-today = today, { $time }
app-yesterday = yesterday, { $time }

app-language-ru = Russian
app-language-ky = Kyrgyz
app-language-en = English
app-language-uz = Uzbek
app-language-tg = Tajik
app-language-kk = Kazakh
app-language-tr = Turkish

app-saving = Saving
app-saved = Saved at { $time }
app-saves-itself = Saves by itself

section-cases = Cases
section-case = Case
section-people = People
section-evidence = Evidence
section-facts = Facts
section-filings = Documents
section-bundles = Exhibit bundles
section-custody = Custody log
section-settings = Settings

shell-navigation = Sections
shell-find = Find or do…
shell-lock = Lock the vault
shell-open = Vault open: { $user }
shell-sample = Sample vault, all invented
shell-drop = Let go to take them in as evidence
shell-read = I have read it
shell-keys-note = Keys work on any layout

action-find = Find or do
action-undo = Undo the last step
action-redo = Redo
action-keys = Keyboard shortcuts

palette-placeholder = A name, a number, a title or an action
palette-group-found = Found
palette-group-make = Make
palette-group-go = Go to
palette-group-vault = Vault
palette-group-help = Help

undo-case-add = Case opened
undo-case-change = Case changed
undo-party-add = Person added
undo-party-change = Person changed
undo-party-remove = Person removed
undo-other = Change saved
undo-done = Undone: { $what }
undo-nothing = Nothing to undo
redo-done = Redone: { $what }
redo-nothing = Nothing to redo

finding-other = The vault found something amiss. Check it in the settings.
