# Words of the program itself: buttons, dates, the sidebar, the palette.

app-close = Close
app-cancel = Cancel
app-save = Save
app-add = Add
app-remove = Remove
app-undo = Undo
app-continue = Continue
app-show = Show
app-copy = Copy
app-copied = Copied
app-optional = optional
app-loading = Loading
app-nothing-found = Nothing found
app-first-of = The first { $shown } of { $count } are shown. Type to narrow them down.
app-show-choices = Show choices
app-resize = Change the width of the panes
app-notices = Notices
app-not-known = not known
app-unsaved = Not saved yet
app-more = More actions
app-try-again = Try again
app-without-drafts = Go on without drafts
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
app-draft-clash = The record was changed while a draft was left here. Your words stand in: { $fields }. Saving puts them in the place of what was changed.

section-cases = Cases
section-case = Case
section-people = People
section-network = Network
section-evidence = Evidence
section-facts = Facts
section-filings = Documents
section-bundles = Exhibit bundles
section-custody = Custody log
section-journal = Activity journal
section-settings = Settings

shell-navigation = Sections
shell-find = Find or do…
shell-lock = Lock the vault
shell-lock-short = Lock
shell-open = Vault open: { $user }
shell-reader = You are here as a reader: you may look, and change nothing.
app-only-read = Your role lets you look at this, not change it.
shell-sample = Sample vault, all invented
shell-drop = Let go to take them in as evidence
shell-read = I have read it
shell-keys-note = Keys work on any layout

action-find = Find or do
action-back = Back
action-forward = Forward
action-undo = Undo the last step
action-redo = Redo
action-backup = Backups and trial restoration
action-keys = Keyboard shortcuts
look-language-ru = Language: Russian
look-language-ky = Language: Kyrgyz
look-language-en = Language: English
look-theme-auto = Colours: as the system
look-theme-light = Colours: light theme
look-theme-dark = Colours: dark theme
look-theme-contrast-light = Colours: high contrast, light theme
look-theme-contrast-dark = Colours: high contrast, dark theme

palette-placeholder = A name, a number, a title or an action
palette-group-found = Found
palette-group-inside = Inside words
palette-group-make = Make
palette-group-go = Go to
palette-group-vault = Vault
palette-group-look = Appearance
palette-group-help = Help

undo-case-add = Case opened
undo-case-change = Case changed
undo-party-add = Person added
undo-chat-link = Participant of a chat linked to a party
undo-chat-enter = Participant of a chat entered in the case
undo-party-change = Person changed
undo-party-remove = Person removed
undo-party-form = Form of the name changed
undo-other = Change saved
undo-done = Undone: { $what }
undo-nothing = Nothing to undo
redo-done = Redone: { $what }
redo-nothing = Nothing to redo

finding-other = The vault found something amiss. Check it in the settings.

finding-descriptor-damaged = One copy of the vault’s description was damaged. It was restored from the other.
finding-slot-damaged = { $whose ->
    [passphrase] The record with the key of { $user } is damaged (slot { $slot }): they can’t open the vault with their passphrase.
    [kit] The record with the recovery kit of { $user } is damaged (slot { $slot }): the kit does not open the vault.
    [nobody] A record for a key is damaged (slot { $slot }). Nobody uses it, and nobody is shut out.
   *[unknown] The record with a user’s key is damaged ({ $slot }). Whoever it belongs to can’t open the vault with their passphrase.
}
finding-head-damaged = One of the log’s two seals was damaged. The other was used.
finding-head-replaced = One of the log’s two seals is an older one that was put in the place of the right one.
finding-head-lost = Both seals of the log are lost: nothing shows that it has all its entries. Compare the check number with the one written on paper.
finding-log-shorter-than-head = The log has { $log } entries, and its seal speaks of { $head }. Entries were lost, or an old copy took the place of the database.
finding-writes-lost = The database has { $journal } changes, and the seal speaks of { $head }. The latest changes were lost: look at your recent work.
finding-anchor-damaged = A file among the timestamps cannot be read: { $file }. Copy it again from where it was carried to.
finding-timestamp-missing = The timestamp up to entry { $anchor } of the log, taken in on { $on }, is gone from the folder of the vault: the file anchors/{ $file } is missing.
finding-log-differs-from-anchor = The log no longer holds what was stamped up to entry { $anchor }: it was rewritten.
finding-log-shorter-than-anchor = The log ends at entry { $log }, but { $anchor } were stamped: it was cut, or the vault was set back.
finding-log-differs-from-head = The log does not continue the one that was sealed: it was changed.
finding-log-broken = Entry { $seq } of the log { $reason ->
    [missing] is missing.
    [altered] was changed.
    [unchained] is not tied to the one before it.
    [unsigned] is not signed by whom it names.
   *[details] holds other details than were signed.
}
finding-blob-missing = A sealed file is not on the disk.
finding-blob-damaged = A sealed file was changed or is damaged.
finding-record-differs = { $place ->
    [gone] { $what ->
        [account] What somebody said of a fact was taken out past the custody log: the log names it, and it is not there.
        [consent] A consent was taken out past the custody log: the log names it, and it is not there.
       *[other] A fact was taken out past the custody log: the log names it, and it is not there.
    }
   *[other] { $what ->
        [account] Fact { $number } in the chronology of case No. { $case }: what somebody said of it is not what was signed when it was written. It was rewritten past Dalil.
        [consent] Consent { $number } of case No. { $case } is not what was signed when it was written. It was rewritten past Dalil.
       *[other] Fact { $number } in the chronology of case No. { $case } is not what was signed when it was written. It was rewritten past Dalil.
    }
}
finding-row-differs = { $how ->
    [origin] How an item came stands otherwise in its record than in the custody log. Its bytes are those that came in. When it came, corrections already had entries of their own, so the record was rewritten past the log.
    [origin-of-old] How an item came stands otherwise in its record than in the custody log. Its bytes are those that came in. Either somebody corrected it in an earlier version of Dalil, which wrote no entry of a correction (versions since 30 November 2026 do), or the record was rewritten past the log. The certificate prints what the log says.
   *[item] An item is not what the custody log says came in: its record was rewritten past the log, or removed.
}
finding-blob-unreadable = The disk does not give back a sealed file: the disk is failing. Whether the file is damaged is not known.
finding-text-missing = { $what ->
    [ocr] The recognised text of an item of evidence is not on the disk.
    [transcript] A transcript is not on the disk.
    [translation] A translation is not on the disk.
   *[text] The text that was read from an item of evidence is not on the disk.
}
finding-text-damaged = { $what ->
    [ocr] The recognised text of an item of evidence was changed or is damaged.
    [transcript] A transcript was changed or is damaged.
    [translation] A translation was changed or is damaged.
   *[text] The text that was read from an item of evidence was changed or is damaged.
}
finding-text-unreadable = { $what ->
    [ocr] The disk does not give back the recognised text of an item of evidence: the disk is failing.
    [transcript] The disk does not give back a transcript: the disk is failing.
    [translation] The disk does not give back a translation: the disk is failing.
   *[text] The disk does not give back the text that was read from an item of evidence: the disk is failing.
}
finding-paper-missing = Not on the disk: { $what ->
    [full] the final filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [public] the public edition of the filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [key] the key to pseudonyms of the filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [bundle] the bundle “{ $title }”, build { $number } of { $on }, case No. { $case }.
   *[font] a font that final filings were set in.
}
finding-paper-damaged = Changed or damaged: { $what ->
    [full] the final filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [public] the public edition of the filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [key] the key to pseudonyms of the filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [bundle] the bundle “{ $title }”, build { $number } of { $on }, case No. { $case }.
   *[font] a font that final filings were set in.
}
finding-paper-unreadable = The disk is failing and does not give it back: { $what ->
    [full] the final filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [public] the public edition of the filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [key] the key to pseudonyms of the filing “{ $title }”, edition { $number } of { $on }, case No. { $case }.
    [bundle] the bundle “{ $title }”, build { $number } of { $on }, case No. { $case }.
   *[font] a font that final filings were set in.
}
finding-unknown-file = There are files in the folder of the vault that do not belong there: { $count } ({ $names }).
finding-orphans-quarantined = Files that nothing names were put in quarantine: { $count }.
finding-leftovers-swept = Remains of an interrupted intake were swept: { $count }. Nothing is lost.
finding-indexes-remade = Indexes by which the database looks up its rows lacked some of them and were made anew from the tables: { $count }. No record was changed by it.
finding-destroyed-left = The disk does not let go of what is left of destroyed evidence: { $count }. Its keys are gone.
finding-database-damaged = The database of the vault is damaged, faults found: { $problems }.
finding-database-replaced = The database is not the one the vault was closed with: it, or a part of it, was changed, damaged, or replaced by an older copy.
finding-openers-replaced = The files with the keys are not those the vault was closed with: an older copy of one was put back, and a passphrase that no longer counts may open it.
finding-former-keys-damaged = The file with the keys from before somebody was removed was missing, damaged or an older one. It was written anew from the database.
finding-former-keys-lost = Not all keys that were changed when somebody was removed could be brought back: the database that knew them is lost, and the file that holds them too was missing, damaged or not opened by this passphrase. Files sealed under them do not open. Nothing of them was deleted.
finding-aside-unread = What earlier rescues set aside could not be read: { $count }. Keys that may lie there were not tried. Nothing of it was deleted.
finding-clock-behind = The clock of the computer stands before the last entry of the log.
