# Texts made of evidence: recognition, corrections, translations.

text-tab = Texts
text-section = Texts of this item
text-nothing = There is no text yet. Pictures and scans can be recognised, recordings written down.
text-kind-text = Text of the file
text-kind-ocr = Recognised text
text-kind-transcript = Transcript
text-kind-translation = Translation
text-made-program = read by the program { $by }, { $at }
text-made-machine = recognised by a machine ({ $by }), { $at }
text-made-transcribed = transcribed by a machine ({ $by }), { $at }
text-made-person = checked and corrected by a person: { $by }, { $at }
text-made-certified = translator, signature certified: { $by }, { $at }
text-maker = Who translates
text-maker-program = program
text-maker-machine = machine
text-maker-person = person
text-maker-certified = translator, signature certified
text-language-ru = Russian
text-language-ky = Kyrgyz
text-language-en = English
text-language-uz = Uzbek
text-language-kk = Kazakh
text-language-tg = Tajik
text-language-tr = Turkish
text-language-ar = Arabic

text-recognise = Recognise text
text-recognise-all = Recognise all scans
text-recognising = Recognising text
text-recognising-of = { $done } of { $total } pages
text-again = Recognise again
text-waiting = { $count ->
    [one] { $count } scan without text
   *[other] { $count } scans without text
}
text-failed = { $count } not recognised: damaged or too large
text-none = The text on these pages is not recognised yet.
text-no-engine = To recognise text in pictures, install Tesseract. Everything else works without it.
text-words = Words
text-how = Select words to cite them. A double click or Enter corrects a word. Words the machine is not sure of are underlined with dots.
text-layer = Recognised words of page { $page }
text-unsure = Recognised with doubt: { $sure }%
text-unsure-word = { $word }, recognised with doubt, { $sure }%
text-sure = The machine is { $sure }% sure. An empty line takes the word away.
text-correct = Correcting a word
text-reads = As it stands on the page
text-correct-save = Correct

text-translations = Translations
text-translate = Translate
text-translate-into = Into which language
text-translate-item = Translate this text
text-translate-chat = Translate the chat
text-translate-part = Which messages to translate
text-messages = { $first }–{ $last } of { $total }
text-translated-messages = These are messages { $first }–{ $last } of { $total }.
text-open = Open
text-translation-title = Translation: { $language }
text-translated = Translated
text-translated-of = { $done } of { $total }
text-translator = Translator
text-translated-on = Translated on
text-translation-how = Each part is marked with who translated it. Enter leads to the next part, Shift+Enter begins a new line.
text-block = Translation of part { $number }
text-translation-draft = The draft is saved, the translation is not accepted yet
text-translation-keep = Accept the translation
text-translation-kept = The translation is accepted: search finds it, the one before stays in the vault
text-print = Print beside the original
text-printed = The translation is written out; the custody log says so
