# Evidence: the gallery, intake, the viewer, custody of one item.

exhibit-number = Item { $number }
citation-page = Item { $number }, p. { $page }
citation-moment = Item { $number }, { $moment }

evidence-kind-image = picture
evidence-kind-pdf = PDF
evidence-kind-text = text
evidence-kind-audio = audio recording
evidence-kind-video = video recording
evidence-kind-other = other file
evidence-kinds-image = Pictures
evidence-kinds-pdf = PDF
evidence-kinds-text = Texts
evidence-kinds-audio = Audio recordings
evidence-kinds-video = Video recordings
evidence-kinds-other = Other files
evidence-kind-any = All kinds
evidence-kind-counted = { $kind } · { $count }
evidence-size-b = { $value } B
evidence-size-kb = { $value } KB
evidence-size-mb = { $value } MB
evidence-size-gb = { $value } GB
evidence-sheets = { $count ->
    [one] { $count } sheet
   *[other] { $count } sheets
}
evidence-cited-by = { $count ->
    [one] in { $count } fact
   *[other] in { $count } facts
}
evidence-aside = set aside
evidence-covert-short = secret recording
evidence-trouble-bomb = could not be read: it grows beyond measure when unpacked
evidence-trouble-broken-off = breaks off before its end
evidence-trouble-crashed = could not be read: the reader broke down
evidence-trouble-damaged = file is damaged
evidence-trouble-encrypted = needs a password
evidence-trouble-not-a-page = cannot be shown as pages
evidence-trouble-other = could not be shown
evidence-trouble-no-decoder = written in a way that is not read here
evidence-trouble-no-sound = no sound that can be decoded here
evidence-trouble-other-archive = an archive of a kind that Dalil does not open
evidence-trouble-other-export = an export of Facebook or Instagram that is not read as a chat
evidence-trouble-packing = packed in a way that is not read
evidence-trouble-sealed = letter is encrypted, its receiver has the key
evidence-trouble-too-large = could not be read: too large
evidence-trouble-too-long = could not be read: took too long

evidence-filters = Filter the evidence
evidence-filter-text = Title, source, number
evidence-filter-shown = Which to show
evidence-filter-kind = Kind
evidence-filter-order = Order
evidence-shown-used = In the case · { $count }
evidence-shown-unread = Not opened · { $count }
evidence-shown-cited = Used by facts · { $count }
evidence-shown-uncited = Not used by facts · { $count }
evidence-shown-sourceless = Without a source · { $count }
evidence-shown-trouble = Cannot be shown · { $count }
evidence-shown-aside = Set aside · { $count }
evidence-shown-all = All · { $count }
evidence-order-number = By number
evidence-order-newest = Newest first
evidence-order-received = By date received
evidence-order-title = By title
evidence-layout = Layout
evidence-layout-grid = Grid with pictures
evidence-layout-list = List
evidence-unveil-all = Show blurred pictures
evidence-veil-all = Blur sensitive pictures
evidence-list-label = Evidence. Space selects, Enter opens
evidence-column-title = Title
evidence-column-received = Received
evidence-column-sheets = Sheets
evidence-column-cited = In facts
evidence-shown-count = { $count ->
    [one] { $count } item shown
   *[other] { $count } items shown
}
evidence-nothing-matches = Nothing matches this filter.
evidence-reset-filters = Clear the filter
evidence-hidden-aside = { $count ->
    [one] { $count } item is set aside and not listed here.
   *[other] { $count } items are set aside and not listed here.
}
evidence-selection = Selected items
evidence-selected = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
evidence-select-none = Clear the selection
evidence-set-aside = { $count ->
    [one] Set { $count } aside
   *[other] Set { $count } aside
}
evidence-take-back = { $count ->
    [one] Take { $count } back into the case
   *[other] Take { $count } back into the case
}
evidence-set-aside-one = Set aside
evidence-take-back-one = Take back into the case

evidence-empty-title = Evidence belongs here
evidence-empty-why = Screenshots, photos, receipts, contracts, chats, voice messages: the originals as you received them. A court will ask where a file came from and whether it was changed. Dalil seals every file on intake, takes its digest and keeps a record of custody.
evidence-empty-drop = Or drop files and folders on the window, or paste a screenshot with Ctrl+V.
evidence-add-files = Add files
evidence-add-folder = Add a folder
evidence-add-other = Other ways to add
evidence-paste = Paste a picture
evidence-paste-nothing = There is no picture on the clipboard. Take a screenshot and try again.
evidence-paste-by-key = Press Ctrl+V to paste the picture from the clipboard.
evidence-pasted-name = Pasted picture { $number }
evidence-action-files = Take in files as evidence
evidence-action-folder = Take in a folder as evidence
evidence-action-paste = Take in the picture on the clipboard
evidence-action-filter = Search the evidence
evidence-action-previous = Previous item
evidence-action-next = Next item

evidence-offer-note = { $count ->
    [one] { $count } file, { $size }
   *[other] { $count } files, { $size }
}
evidence-offer-files = Files to take in
evidence-left-out = { $count ->
    [one] Not taken in: { $count } entry of the folder
   *[other] Not taken in: { $count } entries of the folder
}
evidence-left-out-all = There is nothing to take in: no file of the folder can be read. Copy them to this computer and take them in from there.
evidence-left-out-unreadable = — the system does not let it be read; copy what is in it to this computer and take it in from there
evidence-left-out-missing = — there is no such file or folder; check the name, and that its stick is plugged in
evidence-left-out-link = — a link; take in the file that it leads to
evidence-left-out-too_deep = — too deep; take this folder in by itself
evidence-left-out-no_file = — no file
evidence-left-out-vault = — a vault of Dalil, with its keys; take in the originals themselves
evidence-left-out-backup = — a backup of a vault; take in the originals themselves
evidence-left-out-own = Nothing was taken in: this is a vault of Dalil or a backup of one. Its sealed files and keys are no evidence; take in the originals themselves.
evidence-offer-kept = Files are copied into the vault unchanged. They also stay where they are now.
evidence-offer-waits = { $count ->
    [one] { $count } file waits to be taken in
   *[other] { $count } files wait to be taken in
}
evidence-offer-discard = Do not take in
evidence-offer-left = will not be taken in
evidence-offer-leave = Leave out: { $name }
evidence-offer-return = Take in after all: { $name }
evidence-offer-common = { $count ->
    [one] What is known about this file
   *[other] What is known about all of these files
}
evidence-offer-mixed = The answer about secret recording is noted for all files. Better take recordings in separately, or correct the answer of single files later.

evidence-field-title = Title
evidence-field-title-help = As the index prints it: “Receipt for 45,000 som of 19 March 2026”
evidence-field-title-missing = Without a title a court cannot find the item in the index
evidence-field-source = Source
evidence-field-source-help = A person, device or place: “the victim’s phone”, “the agency’s Instagram page”
evidence-field-received-from = Handed over by
evidence-field-received-by = Received by
evidence-field-received-on = Received on
evidence-field-received-where = Received where
evidence-field-form = Original or copy
evidence-form-original = original
evidence-form-copy = copy
evidence-form-unknown = not known
evidence-field-covert = Was it recorded in secret?
evidence-covert-no = no, openly
evidence-covert-yes = yes, in secret
evidence-covert-unknown = not known
evidence-covert-not_recording = not a recording
evidence-covert-why = In a civil case a court may refuse a secret audio or video recording (Code of Civil Procedure, art. 91; to be checked). Ask at once: later it is hard to find out.
evidence-field-carrier = Carrier
evidence-field-carrier-help = Paper, phone, flash drive, link
evidence-field-language = Language
evidence-language-none = not given
evidence-field-sensitive = Show blurred until asked
evidence-field-sensitive-help = For pictures of violence, victims’ documents and anything a person passing by should not see
evidence-field-note = Note
evidence-further = The same in another language of the case: { $language }
evidence-further-why = Filings and exhibits in this language print it so. What is empty is printed as above.
evidence-further-field = { $field } ({ $language })

evidence-intake-title = Intake of evidence
evidence-intake-start = { $count ->
    [one] Take in { $count } file
   *[other] Take in { $count } files
}
evidence-intake-running = Files are being taken in
evidence-intake-goes-on = You can hide this sheet: the intake goes on. If you lock the vault, what is left will be offered again.
evidence-intake-done-of = { $done } of { $whole }
evidence-intake-bar = { $done } of { $count } taken in
evidence-intake-cancel = Stop
evidence-intake-hide = Hide
evidence-intake-ended = Intake finished
evidence-intake-ready = Done
evidence-intake-files = Files of this intake
evidence-intake-waiting = waiting
evidence-intake-working = being taken in
evidence-intake-added = added
evidence-intake-duplicate = duplicate
evidence-intake-failed = not taken in
evidence-intake-cancelled = stopped
evidence-intake-duplicate-why = The same file is in the case already; a second one is not needed
evidence-intake-mended = whole again
evidence-intake-mended-why = Its original was damaged or missing: this copy took its place
evidence-intake-added-mended-why = The same original in the vault was damaged or missing: this copy took its place too
evidence-intake-apart-why = It belongs to a saved page or a chat taken in with it; that could not be noted, so it stays an item by itself
evidence-intake-added-count = { $count ->
    [one] { $count } added
   *[other] { $count } added
}
evidence-intake-duplicate-count = { $count ->
    [one] { $count } duplicate
   *[other] { $count } duplicates
}
evidence-intake-mended-count = { $count ->
    [one] { $count } original whole again
   *[other] { $count } originals whole again
}
evidence-intake-apart-count = { $count ->
    [one] { $count } file could not be put with its saved page or chat
   *[other] { $count } files could not be put with their saved pages or chats
}
evidence-intake-failed-count = { $count ->
    [one] { $count } unreadable
   *[other] { $count } unreadable
}
evidence-intake-refused-count = { $count ->
    [one] { $count } not taken in for want of room
   *[other] { $count } not taken in for want of room
}
evidence-intake-cancelled-count = { $count ->
    [one] { $count } stopped
   *[other] { $count } stopped
}
evidence-intake-unshown = { $count ->
    [one] { $count } file is in but cannot be shown.
   *[other] { $count } files are in but cannot be shown.
}
evidence-intake-again = Take in again
evidence-intake-again-gone = These files are no longer where they were. Add them anew.
evidence-intake-show = Show
evidence-intake-show-all = all { $count }
evidence-intake-show-failed = not taken in, { $count }
evidence-intake-show-duplicates = duplicates, { $count }
evidence-intake-show-mended = whole again, { $count }
evidence-reason-unreadable = The file could not be read: another program holds it, you may not open it, or its drive is gone
evidence-reason-empty-file = The file is empty; there is not one byte in it
evidence-reason-no-room = Too little room on the disk: { $needed } MB are needed ({ $reserve } MB of them in reserve), { $free } MB are free. Free { $missing } MB more
evidence-reason-disk-full = The disk is full
evidence-reason-locked = The vault was locked before its turn came
evidence-unfinished-title = Interrupted intake
evidence-unfinished = { $count ->
    [one] { $count } file was not taken in: the vault closed, or there was too little room.
   *[other] { $count } files were not taken in: the vault closed, or there was too little room.
}
evidence-unfinished-forget = Offer no more
evidence-unfinished-elsewhere = The remaining files were on their way into another case. Open it and go on there.

evidence-viewer-label = The item itself
evidence-viewer-tools = Viewing tools
evidence-page-picture = Page { $page }
evidence-page-failed = This page could not be shown. The original is intact.
evidence-page-again = Try again
evidence-page-previous = Previous page
evidence-page-next = Next page
evidence-page-go = Go to page
evidence-page-of = of { $count }
evidence-zoom-in = Larger
evidence-zoom-out = Smaller
evidence-zoom-natural = Show at 100%
evidence-zoom-width = Fit the width
evidence-zoom-page = Fit the page
evidence-turn = Rotate
evidence-mark-place = Mark a place on the page
evidence-make-fact = Make fact
evidence-make-fact-page = Fact from this page
evidence-make-fact-found = Fact from the words found
evidence-make-fact-item = Fact from this file
evidence-copy-place = Copy citation
evidence-mark-label = Fact: { $statement }
evidence-veiled = Blurred: marked as sensitive
evidence-unveil = Show
evidence-veil = Blur again
evidence-crop-label = Place in evidence: { $place }
evidence-crop-missing = This place could not be shown
evidence-text-select = Select the words that the fact stands on
evidence-text-selected = { $count ->
    [one] { $count } character selected
   *[other] { $count } characters selected
}
evidence-resave-picture = Dalil shows JPEG, PNG, HEIC, TIFF, WebP, GIF and BMP. Open AVIF, JPEG XL or a camera’s RAW in another program, save a copy as JPEG or PNG and take that in beside the original.
evidence-resave-archive = Dalil opens ZIP. Unpack RAR, 7z, TAR and GZ with another program and take the files in from the folder, beside this archive. The original stays as it is.
evidence-other-export-why = This looks like an export of Facebook or Instagram. Dalil does not read it as a chat, and its Cyrillic letters are written as signs such as \u00d0. Ask for the export in HTML and take that in beside this file, or save the conversation as a web page or screenshots. The original is whole.
evidence-opaque-recording = Recordings are not played here
evidence-opaque-recording-why = To hear or watch it, export a copy and open it in another program. The original stays in the vault unchanged, and the export is noted in the log.
evidence-opaque-text = The text is too long to be shown here
evidence-opaque-other = Files of this kind are not shown here
evidence-opaque-trouble-why = The original is kept as it was received and can be cited. Export a copy and try another program.
evidence-opaque-why = The original is kept unchanged and can be cited. Export a copy to open it.
evidence-password = Password of the file
evidence-password-help = The client knows it: banks and carriers send it by letter or take it from a document. The password stays with this item in the encrypted vault.
evidence-password-do = Open
evidence-password-forget = Remove the password kept with it
evidence-password-forgotten = The password was removed
evidence-password-kept = The file opens with a password, which is kept with it. Once it is removed the pages are closed; the text that was read stays.
evidence-moment = Moment of the recording
evidence-moment-help = Minutes and seconds: 2:05, or hours, minutes and seconds: 1:02:05
evidence-moment-wrong = Write the time in figures: 2:05

evidence-beside = Open beside
evidence-beside-close = Close
evidence-panel = About this item
evidence-tab-details = Details
evidence-tab-custody = Custody
evidence-facts-none = No fact stands on this item yet.
evidence-facts-none-page = Draw a rectangle around a place on the page, and Dalil offers to make a fact that cites it.
evidence-facts-none-text = Select some words, and Dalil offers to make a fact that cites them.
evidence-facts-none-file = A fact can also cite the file as a whole.
evidence-custody = What happened to it
evidence-custody-note = Entries are only added and each is tied to the one before, so a missing one shows.
evidence-custody-intake = { $what ->
    [found] The file was entered in the log as found: it lay in the vault sealed, and no record told of it
   *[other] The file was taken in and sealed in the vault
}
evidence-custody-re-hash = The file was read again and compared with its digest
evidence-custody-view = { $what ->
    [password] The file was opened with a password
   *[other] The file was opened for viewing
}
evidence-custody-derive = { $what ->
    [filing] The file was attached to the final edition of a filing
    [bundle] The file went into an exhibit bundle
   *[other] A derived copy was made of the file
}
evidence-custody-annotate = { $what ->
    [provenance] How the file came was corrected
   *[other] Details of the file were completed
}
evidence-custody-changed = { $field }: was “{ $was }”, is “{ $is }”
evidence-custody-not-stated = not stated
evidence-custody-link = { $what ->
    [handover] Taken out of what { $sender } handed over, No. { $number } there; words of the signature: { $words }
    [handover-same] The same file, already in the case, also came in what { $sender } handed over, No. { $number } there; words of the signature: { $words }
   *[other] A tie to another item was noted
}
evidence-custody-export = { $failed ->
    [none] { $what ->
        [bundle] Copied out of the vault inside a bundle of exhibits
        [filing] A document that refers to it was copied out of the vault
        [certificate] A certificate of its custody was saved outside the vault
        [translation] A translation of it was saved outside the vault
        [handover] Handed over, with proof of custody, to: { $to }
       *[other] A copy was exported from the vault
    }
   *[other] A copy was to be exported and was not
}
evidence-custody-print = The file was printed
evidence-custody-share = A copy was handed over
evidence-custody-restore = { $what ->
    [copy] { $was ->
        [missing] The sealed file was missing
        [unreadable] The disk did not give the sealed file back
       *[other] The sealed file was damaged
    }; an identical copy with the same digest took its place
    [text-fetched] A text made from the file was brought back from a backup
    [texts] Texts made from the file that had lost their rows are with it again: { $texts }{ $key ->
        [former] ; some of them open by a key from before somebody was removed
       *[other] {""}
    }
    [original] The file was brought back from a backup
    [found] The file was found without a record; it was sealed earlier{ $key ->
        [former] ; it opens by a key from before somebody was removed
       *[other] {""}
    }
   *[other] The file was restored
}
evidence-custody-from = Handed over by { $from }
evidence-custody-where = Place: { $where }
evidence-digest = SHA-256 digest
evidence-digest-how = To compare a copy: run certutil -hashfile file-name SHA256 on Windows, sha256sum file-name on Linux, shasum -a 256 file-name on macOS. If all 64 characters are the same, the file equals the original to the last bit.
evidence-digest-copy = Copy the digest
evidence-file = File
evidence-file-name = Name when received
evidence-file-type = Kind
evidence-file-size = Size
evidence-file-bytes = { $count ->
    [one] { $count } byte
   *[other] { $count } bytes
}
evidence-file-time = File last changed
evidence-file-added = Taken into the vault
evidence-metadata = What the file says of itself
evidence-metadata-note = Shown as it is: this is easy to change before a file reaches you.
metadata-taken = Taken
metadata-recorded = Recorded, as its header says
metadata-named = Time in the file’s name
metadata-camera = Camera
metadata-software = Program
metadata-position = Position
metadata-size = Size in pixels
metadata-zone = Time zone of the camera
metadata-digitized = Digitised
metadata-changed = Last changed
metadata-satellites = Time by satellites
metadata-altitude = Altitude, m
metadata-author = Author
metadata-editor = Last saved by
metadata-company = Company
metadata-created = Created
metadata-position-copy = Copy coordinates
evidence-times = Times that do not agree
evidence-times-before = { $days ->
    [one] By the camera’s clock, taken { $days } day after the time of the file
   *[other] By the camera’s clock, taken { $days } days after the time of the file
}
evidence-times-after = { $days ->
    [one] The file’s time is { $days } day after the picture was taken
   *[other] The file’s time is { $days } days after the picture was taken
}
evidence-times-before-fact = { $days ->
    [one] Taken, by the camera’s clock, { $days } day before the date of a fact that cites it ({ $words })
   *[other] Taken, by the camera’s clock, { $days } days before the date of a fact that cites it ({ $words })
}
evidence-times-after-fact = { $days ->
    [one] Taken, by the camera’s clock, { $days } day after the date of a fact that cites it ({ $words })
   *[other] Taken, by the camera’s clock, { $days } days after the date of a fact that cites it ({ $words })
}
evidence-times-received = { $days ->
    [one] By the camera’s clock, taken { $days } day after it was received
   *[other] By the camera’s clock, taken { $days } days after it was received
}
evidence-times-made-before = { $clock ->
    [name] By its name
   *[header] By its header
}, made { $days ->
    [one] { $days } day
   *[other] { $days } days
} after the time of the file
evidence-times-made-after = The file’s time is { $days ->
    [one] { $days } day
   *[other] { $days } days
} after it was made, as its { $clock ->
    [name] name
   *[header] header
} says
evidence-times-made-received = { $clock ->
    [name] By its name
   *[header] By its header
}, made { $days ->
    [one] { $days } day
   *[other] { $days } days
} after it was received
evidence-times-made-before-fact = { $clock ->
    [name] By its name
   *[header] By its header
}, made { $days ->
    [one] { $days } day
   *[other] { $days } days
} before the date of a fact that cites it ({ $words })
evidence-times-made-after-fact = { $clock ->
    [name] By its name
   *[header] By its header
}, made { $days ->
    [one] { $days } day
   *[other] { $days } days
} after the date of a fact that cites it ({ $words })
evidence-times-satellites = { $days ->
    [0] The clocks of the camera and of the satellites differ
    [one] The clocks of the camera and of the satellites differ by { $days } day
   *[other] The clocks of the camera and of the satellites differ by { $days } days
}
evidence-export = Export the original
evidence-export-note = A copy outside the vault is not encrypted. The export is noted in the record of custody.
evidence-exported = The original was exported; the log says so

undo-evidence-change = Details of the item changed
undo-evidence-set-aside = Item set aside or brought back

tags-title = { $count ->
    [one] Tags of the item
   *[other] Tags of the chosen items: { $count }
}
tags-note = Words of your own, to pick out and to find by. They go to no court and are printed nowhere.
tags-of-item = Tags
tags-here = Tags that are on already
tags-none = No tags yet
tags-on = { $on } of { $of }
tags-take-off = Take off the tag “{ $tag }”
tags-new = New tag
tags-new-help = Short: “passport”, “for the expert”, “translate”. Capitals make no difference.
tags-put = Put on
tags-in-use = Tags in use in the vault
evidence-filter-tag = Tag
evidence-tag-any = Any tags
evidence-bulk-tags = Tags
evidence-bulk-sensitive = Blur
evidence-bulk-not-sensitive = Do not blur
evidence-bulk-details = Source and receipt
evidence-mark-title = { $count ->
    [one] Set for one item
   *[other] Set for several at once: { $count }
}
evidence-mark-note = Tick what to set. What is not ticked stays as it is for each. All of it is taken back as one step.
evidence-mark-do = { $count ->
    [one] Set
   *[other] Set for { $count }
}
undo-evidence-tag = Tags changed
undo-evidence-mark = Details of items changed

evidence-shown-destroyed = Destroyed · { $count }
evidence-destroyed-short = destroyed
evidence-destroyed = Destroyed on { $day }, ground: { $reason }. By { $by }
evidence-destroyed-second = Destroyed on { $day }, ground: { $reason }. By { $by }, second lawyer: { $second }
evidence-destroyed-note = Its number, its digest and its custody log are left. No item gets the number again. The file cannot be brought back from here.
evidence-destroy-open = Destroy…
destroy-title = Destroy evidence
destroy-final = This cannot be taken back: not by undo, and not by the recovery kit.
destroy-what = Item { $number }. { $title }
destroy-aside-first = Set it aside first: only what is set aside is destroyed.
destroy-cited = These rest on it. Take it out of them first:
destroy-goes = The file and its key go, its name and everything said of it, texts read and recognised, transcripts and translations (now { $texts }), chats (now { $chats }), tags, words in the search, and steps of undo that concern it.
destroy-remains = Its number with a note of the destruction, its SHA-256 digest and the custody log remain: they show what there was and who decided. Your facts and records that say the same in words of your own do not change.
destroy-stays = Stays as it is, because it is sealed apart or is a record of yours:
destroy-copies = The same, or a part of it, is here too and stays here:
destroy-backups = Earlier backups still hold the file, and it can be brought back from them. For it to be gone there too, back up once more, then remove it under “What was destroyed” in the settings (at the terminal: dalil backup destroyed).
destroy-databases = An earlier database, set aside by a repair, lies in the vault and still holds all of this. When you no longer need it, delete its folder “quarantine/database-…” yourself.
destroy-two = A second lawyer will have to agree.
destroy-reason = Ground
destroy-reason-help = It stays in the custody log for good. Do not retell here what the file says.
destroy-do = Destroy for good
destroy-done = Item { $number } is destroyed
destroy-left = The disk did not let go of everything: the rest, which has no key, is removed when the vault is next opened.
holder-fact = Fact
holder-account = Account
holder-tie = Tie
holder-ledger = Line of the ledger
holder-draft = Draft document
holder-open_bundle = List of exhibits
holder-final_filing = Final document
holder-built_bundle = Built bundle
holder-event = Event
holder-step = Step of a document
holder-consent = Consent
holder-parent = Archive or letter
holder-child = Taken out of it
holder-same_original = The same file in another case
holder-same_chat = Another export of the same chat

# What could not be read, read again
evidence-again = Read again
evidence-again-all = Read all that is shown again: { $count }
evidence-again-running = Reading again
evidence-again-of = { $done } of { $total }
evidence-again-done = Read now: { $read }, failed again: { $failed }.
evidence-again-still = It could not be read this time either. The file is as it was.
