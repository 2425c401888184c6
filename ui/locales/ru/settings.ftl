# Первый запуск, вход, настройки.

first-title = Доказательства, которым поверит суд
first-lead = Dalil хранит переписку, чеки и документы пострадавших от торговли людьми так, что вор их не прочтёт, а суд примет: показывает, что доказано и чего не хватает, и печатает документы с приложениями. Всё остаётся на этом компьютере.
first-sample-title = Сначала посмотреть
first-sample-note = Вымышленное дело в отдельном учебном хранилище. С настоящей работой оно не смешивается.
first-sample = Открыть учебное дело
first-vault-title = Начать работу
first-vault-note = Хранилище — зашифрованная папка с вашими делами. Открывает её парольная фраза; забытую заменит только набор восстановления на бумаге, его составляют позже. Запишите фразу.
first-name = Ваше имя
first-name-help = Так оно будет стоять в журнале хранения доказательств: фамилия, имя, отчество
first-name-missing = Впишите имя: в журнале хранения должно быть видно, кто принял доказательство
first-passphrase-missing = Парольная фраза ещё не готова: введите её дважды одинаково.
first-create = Создать хранилище и открыть дело
first-creating = Хранилище создаётся…
first-existing = Хранилище уже есть: открыть

unlock-title = Хранилище закрыто
unlock-lead = Введите парольную фразу. Вы вернётесь на то же место, где остановились.
unlock-open = Открыть
unlock-opening = Открывается…
unlock-new = Создать новое хранилище

vault-passphrase = Парольная фраза
vault-show-passphrase = Показать фразу
vault-hide-passphrase = Скрыть фразу
vault-capitals = Включён Caps Lock
vault-folder = Папка хранилища
vault-choose-folder = Выбрать другую
vault-way-suggested = Взять шесть слов, выбранных случайно
vault-way-suggested-note = Надёжнее всего: такую фразу не подобрать, а запомнить её можно за день
vault-way-own = Придумать свою
vault-way-own-note = Не меньше 14 знаков; не строка из песни и не дата
vault-suggested = Предложенная фраза
vault-suggest-other = Другие слова
vault-write-down = Запишите её на бумаге и уберите туда, где лежат важные документы. Потом введите ещё раз.
vault-own = Ваша фраза
vault-again = Ещё раз
vault-differs = Вторая запись отличается от первой
vault-strength-0 = Подберут сразу
vault-strength-1 = Очень слабая
vault-strength-2 = Слабая
vault-strength-3 = Почти достаточно: добавьте слово
vault-strength-4 = Сильная
vault-too-short = { $missing ->
    [one] не хватает { $missing } знака
   *[other] не хватает { $missing } знаков
}

settings-appearance = Вид
settings-language = Язык
settings-theme = Цвета
theme-auto = как в системе
theme-light = светлые
theme-dark = тёмные
theme-contrast-light = контрастные светлые
theme-contrast-dark = контрастные тёмные
settings-text-size = Размер текста
settings-vault = Хранилище
settings-user = Кто открыл
settings-lock-after = Закрывать без работы через
settings-lock-after-help = Время без нажатий и щелчков. После сна компьютера закрывается сразу.
settings-minutes = { $count ->
    [one] { $count } минуту
    [few] { $count } минуты
   *[other] { $count } минут
}
settings-check-note = Проверка перечитывает каждый запечатанный файл и весь журнал и сравнивает с тем, что было записано при приёме. На большом хранилище это занимает несколько минут.
settings-check = Проверить хранилище
settings-checking = Идёт проверка
settings-check-whole = хранилище цело
settings-check-found = найдено: { $count }
settings-transcriber = Машинная расшифровка
settings-transcriber-note = По умолчанию выключена. Выбранная вами программа (например, whisper.cpp) получит звук записи в память, без сети и без файлов на диске, и вернёт строки со временем. Они будут помечены как машинные, пока их не проверит человек.
settings-transcriber-none = Программа не выбрана.
settings-transcriber-program = Программа
settings-transcriber-model = Модель
settings-transcriber-choose-program = Выбрать программу
settings-transcriber-choose-model = Выбрать модель
settings-transcriber-arguments = Параметры вызова
settings-transcriber-arguments-help = Вместо { $model } подставится модель, вместо { $language } — язык записи. Звук — WAV на стандартном вводе.
settings-transcriber-save = Сохранить параметры
settings-transcriber-off = Выключить
settings-transcriber-gone = программы или модели нет на месте
settings-transcriber-here = готова
settings-passphrase = Парольная фраза
settings-passphrase-note = Смените её, если кто-то мог её увидеть. Данные при этом не перезаписываются.
settings-passphrase-sample = У учебного хранилища парольная фраза общая: не держите в нём настоящего.
settings-passphrase-change = Сменить парольную фразу
settings-passphrase-warning = После смены старая фраза хранилище не откроет. Новую запишите на бумаге.
settings-passphrase-old = Нынешняя фраза
settings-passphrase-change-do = Сменить
settings-passphrase-changed = Парольная фраза сменена
settings-passphrase-changed-unnoted = Фраза сменена: действует новая. Записать это в журнал хранения не удалось; проверьте, не заполнен ли диск.

kit-title = Набор восстановления
kit-note = Слова на бумаге, которые открывают хранилище, когда парольная фраза забыта или компьютер пропал. Без набора и без фразы его не откроет никто.
kit-none = набора нет
kit-there = составлен { $day }
kit-there-split = составлен { $day }, из трёх частей
kit-make = Составить набор
kit-renew = Составить новый набор
kit-lead = Набор печатают, хранят отдельно от компьютера и испытывают, прежде чем он начнёт действовать.
kit-way = Как хранить
kit-whole = Один лист с 24 словами
kit-whole-note = У кого он и копия хранилища, тот прочтёт всё
kit-split = Три листа, любые два из которых открывают
kit-split-note = Для трёх людей или мест; один лист ничего не открывает и не выдаёт
kit-draw = Составить слова
kit-print-lead = Напечатайте и удалите файл или перепишите слова от руки. Набор хранилище ещё не открывает.
kit-language = Язык листов
kit-pages = Листы набора
kit-save = Сохранить PDF
kit-on-paper = Слова на бумаге
kit-try-lead = Введите слова с бумаги: полагаться можно только на лист, который однажды прочли.
kit-words = 24 слова
kit-words-two = Слова с любых двух листов подряд
kit-words-help = Достаточно первых четырёх букв каждого; номера и запятые не важны.
kit-back = Назад к листам
kit-confirm = Испытать слова
kit-made = Набор открывает хранилище. Отнесите бумагу туда, где она будет храниться, и удалите файл.
recover-link = Забыта парольная фраза
recover-title = Открыть набором восстановления
recover-lead = Слова с листа открывают хранилище и дают ему новую парольную фразу. Другого пути нет.
recover-words = Слова набора или двух из трёх его листов
recover-new = Новая парольная фраза
recover-do = Открыть и сменить
restore-or-kit = Или слова набора восстановления
