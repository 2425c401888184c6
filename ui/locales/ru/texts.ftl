# Тексты, сделанные по доказательствам: распознавание, исправления, переводы.

text-tab = Тексты
text-section = Тексты этого доказательства
text-nothing = Текста пока нет. Снимки и сканы можно распознать, записи — расшифровать.
text-kind-text = Текст файла
text-kind-ocr = Распознанный текст
text-kind-transcript = Расшифровка
text-kind-translation = Перевод
text-made-program = прочитан программой { $by }, { $at }
text-made-machine = распознала машина ({ $by }), { $at }
text-made-transcribed = расшифровала машина ({ $by }), { $at }
text-made-person = проверил и исправил человек: { $by }, { $at }
text-made-certified = переводчик, подпись удостоверена: { $by }, { $at }
text-maker = Кто переводит
text-maker-program = программа
text-maker-machine = машина
text-maker-person = человек
text-maker-certified = переводчик, подпись удостоверена
text-language-ru = русский
text-language-ky = кыргызский
text-language-en = английский
text-language-uz = узбекский
text-language-kk = казахский
text-language-tg = таджикский
text-language-tr = турецкий
text-language-ar = арабский

text-recognise = Распознать текст
text-recognise-all = Распознать все сканы
text-recognising = Распознавание текста
text-recognising-of = { $done } из { $total } листов
text-again = Распознать заново
text-waiting = { $count ->
    [one] { $count } скан без текста
    [few] { $count } скана без текста
   *[many] { $count } сканов без текста
}
text-failed = { $count ->
    [one] { $count } не распознан: файл повреждён или слишком велик
   *[many] { $count } не распознано: файлы повреждены или слишком велики
}
text-none = Текст на этих листах ещё не распознан.
text-no-engine = Чтобы распознавать текст на снимках, установите Tesseract. Без него всё остальное работает.
text-words = Слова
text-how = Выделите слова, чтобы сослаться на них. Двойной щелчок или Enter исправляет слово. Точками подчёркнуты слова, в которых машина не уверена.
text-layer = Распознанные слова листа { $page }
text-unsure = Распознано неуверенно: { $sure } %
text-unsure-word = { $word }, распознано неуверенно, { $sure } %
text-sure = Уверенность машины: { $sure } %. Пустая строка уберёт слово.
text-correct = Исправление слова
text-reads = Как на листе
text-correct-save = Исправить

text-translations = Переводы
text-translate = Перевести
text-translate-into = На какой язык
text-translate-item = Перевести этот текст
text-translate-chat = Перевести переписку
text-translate-part = Какие сообщения перевести
text-messages = { $first }–{ $last } из { $total }
text-translated-messages = Здесь сообщения { $first }–{ $last } из { $total }.
text-open = Открыть
text-translation-title = Перевод: { $language }
text-translated = Переведено
text-translated-of = { $done } из { $total }
text-translator = Переводчик
text-translated-on = Когда переведено
text-translation-how = Каждая часть помечается тем, кто её перевёл. Enter ведёт к следующей части, Shift+Enter начинает новую строку.
text-block = Перевод части { $number }
text-translation-draft = Черновик сохранён, перевод ещё не принят
text-translation-keep = Принять перевод
text-translation-kept = Перевод принят: его находит поиск, прежний остался в хранилище
text-print = Напечатать рядом с оригиналом
text-printed = Перевод выгружен, это записано в журнал
