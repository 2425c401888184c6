# First run, unlocking, settings.

first-title = Evidence that a court will believe
first-lead = Dalil keeps the chats, receipts and papers of trafficking victims so that a thief cannot read them and a court can accept them; it shows what is proved and what is missing, and prints filings with their exhibits. Everything stays on this computer.
first-sample-title = Look first
first-sample-note = An invented case in a sample vault of its own. It never mixes with real work.
first-sample = Open the sample case
first-vault-title = Begin to work
first-vault-note = The vault is an encrypted folder with your cases. The passphrase opens it; in place of a forgotten one only a recovery kit on paper does, which you make later. Write the passphrase down.
first-name = Your name
first-name-help = As the custody log will show it: surname, given name, patronymic
first-name-missing = Write your name: the custody log must show who received the evidence
first-create = Make the vault and open a case
first-creating = Making the vault…
first-existing = There is a vault already: open it

unlock-title = The vault is locked
unlock-lead = Type the passphrase. You will be back where you stopped.
unlock-open = Open
unlock-opening = Opening…
unlock-new = Make a new vault
unlock-further-title = A further vault
unlock-further-lead = It has its own folder, users and passphrase, and knows nothing of the one that is locked. A case that only a few may see is kept so.
unlock-further-back = Back to the locked vault

vault-passphrase = Passphrase
vault-show-passphrase = Show the passphrase
vault-hide-passphrase = Hide the passphrase
vault-capitals = Caps Lock is on
vault-folder = Folder of the vault
vault-choose-folder = Choose another
vault-folder-none = not chosen yet
vault-folder-missing = Choose a folder for this vault: the usual place is taken by the other one.
vault-way-suggested = Take six words drawn at random
vault-way-suggested-note = The safest: nobody can guess it, and one learns it in a day
vault-way-own = Think up my own
vault-way-own-note = At least 14 characters; no line of a song, no date
vault-suggested = Suggested passphrase
vault-suggest-other = Other words
vault-write-down = Write it on paper and put it where important papers lie. Then type it once more.
vault-own = Your passphrase
vault-again = Once more
vault-differs = The second one differs from the first
vault-lack-empty = Think of a passphrase and type it here
vault-lack-weighing = The passphrase is still being checked: press again in a moment
vault-lack-short = The passphrase is too short: { $missing ->
    [one] { $missing } character is missing
   *[other] { $missing } characters are missing
}
vault-lack-weak = The passphrase is too weak: it can be guessed. Add words that nobody would put side by side, or take the suggested one
vault-lack-again = Type the passphrase once more, which shows that nothing in it is mistyped
vault-strength-0 = Guessed at once
vault-strength-1 = Very weak
vault-strength-2 = Weak
vault-strength-3 = Almost enough: add a word
vault-strength-4 = Strong
vault-too-short = { $missing ->
    [one] { $missing } character short
   *[other] { $missing } characters short
}

ground-disk-open = The disk that holds the folder of the vault is not encrypted.
ground-disk-unknown = Dalil cannot tell whether the disk that holds the folder of the vault is encrypted.
ground-swap-open = Swap (the place on the disk where the system moves a part of the memory) is not encrypted.
ground-swap-unknown = Dalil cannot tell whether swap (the place on the disk where the system moves a part of the memory) is encrypted.
ground-why = The vault itself is encrypted. But traces of what was open stay in memory, and the system may move it to the disk: whoever takes the laptop may find them there.
ground-do = Ask whoever looks after the office’s computers to turn on encryption of the whole disk when the system is installed, and to have swap off or encrypted. You can work right now.
ground-covered = The disk under the vault is encrypted; swap is encrypted or off.

settings-appearance = Appearance
settings-language = Language
settings-theme = Colours
theme-auto = as the system
theme-light = light
theme-dark = dark
theme-contrast-light = high contrast, light
theme-contrast-dark = high contrast, dark
settings-text-size = Size of text
settings-vault = Vault
settings-user = Opened by
settings-lock-after = Lock when idle for
settings-lock-after-help = Time without a key or a click. After the computer slept it locks at once.
settings-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
settings-check-note = The check reads every sealed file and the whole log again and compares them with what was recorded at intake. With a large vault this takes some minutes.
settings-check = Check the vault
settings-checking = Checking
settings-check-whole = the vault is whole
settings-check-found = found: { $count }
settings-transcriber = Machine transcripts
settings-transcriber-note = Off by default. The program that you choose (such as whisper.cpp) gets the sound in memory, without network and without files on the disk, and gives back lines with their times. They are marked as the machine’s until a person has checked them.
settings-transcriber-none = No program is chosen.
settings-transcriber-program = Program
settings-transcriber-model = Model
settings-transcriber-choose-program = Choose the program
settings-transcriber-choose-model = Choose the model
settings-transcriber-arguments = Arguments
settings-transcriber-arguments-help = { $model } stands for the model, { $language } for the language of the recording. The sound is WAV on standard input.
settings-transcriber-save = Save the arguments
settings-transcriber-off = Switch off
settings-transcriber-gone = the program or its model is not there
settings-transcriber-here = ready
settings-passphrase = Passphrase
settings-passphrase-note = Change it when somebody may have seen it. The data are not written anew.
settings-passphrase-sample = The passphrase of the sample vault is known to everybody: keep nothing real in it.
settings-passphrase-change = Change the passphrase
settings-passphrase-warning = After the change the old one no longer opens the vault. Write the new one on paper.
settings-passphrase-old = Present passphrase
settings-passphrase-change-do = Change
settings-passphrase-changed = The passphrase was changed
settings-passphrase-changed-unnoted = The passphrase is changed: the new one counts. The custody log could not be told of it; look whether the disk is full.

kit-title = Recovery kit
kit-note = Words on paper that open the vault when the passphrase is forgotten or the computer is gone. Without a kit and without the passphrase nobody opens it.
kit-none = there is no kit
kit-there = made on { $day }
kit-there-split = made on { $day }, in three shares
kit-make = Make a kit
kit-renew = Make a new kit
kit-lead = The kit is printed, kept apart from the computer, and tried before it counts.
kit-way = How it is kept
kit-whole = One sheet with 24 words
kit-whole-note = Whoever has it and a copy of the vault reads everything
kit-split = Three sheets, of which any two open
kit-split-note = For three people or places; one sheet alone opens nothing and tells nothing
kit-draw = Draw the words
kit-print-lead = Print it and delete the file, or copy the words by hand. The kit does not open the vault yet.
kit-language = Language of the sheets
kit-pages = Sheets of the kit
kit-save = Save the PDF
kit-on-paper = I have it on paper
kit-try-lead = Type the words from the paper: only a sheet that was read once can be relied on.
kit-words = The 24 words
kit-words-two = The words of any two sheets, one after the other
kit-words-help = The first four letters of each are enough; numbers and commas do not matter.
kit-back = Back to the sheets
kit-confirm = Try the words
kit-made = The kit now opens the vault. Take the paper to where it is kept, and delete the file.
recover-link = Forgot the passphrase
recover-title = Open with the recovery kit
recover-lead = The words from the sheet open the vault and give it a new passphrase. Nothing else helps: there is no other way in.
recover-words = The words of the kit, or of two of its three sheets
recover-new = New passphrase
recover-do = Open and set
restore-or-kit = Or the words of the recovery kit

# What opens of a damaged original
readable-ask = What can still be read: { $item }
readable-asking = Reading what can still be read: { $item }
readable-share = { $item }: { $opens } of { $length } can be read ({ $share } %).
readable-lost = Bytes { $ranges } cannot be read.
readable-whole = { $item }: the whole file can be read and is what was taken in. Save a copy of it as usual.
readable-none = { $item }: no stretch of it can be read. A backup may hold the whole file.
readable-why = What can be read can be saved. The file will hold zeros of the same length in the place of the rest, a text beside it will list the stretches, and the log will say that it left. The original in the vault does not change.
readable-export = Save what can be read
readable-exported = What can be read was saved. The text beside it says where the file holds zeros.
