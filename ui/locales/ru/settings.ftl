# Первый запуск, вход, настройки.

first-title = Доказательства, которым поверит суд
first-lead = Dalil хранит переписку, чеки и документы пострадавших от торговли людьми так, что вор их не прочтёт, а суд примет: показывает, что доказано и чего не хватает, и печатает документы с приложениями. Всё остаётся на этом компьютере.
first-sample-title = Сначала посмотреть
first-sample-note = Вымышленное дело в отдельном учебном хранилище. С настоящей работой оно не смешивается.
first-sample = Открыть учебное дело
first-vault-title = Начать работу
first-vault-note = Хранилище — зашифрованная папка с вашими делами. Открывает её только парольная фраза: забытую не восстановит никто, поэтому запишите её на бумаге.
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
settings-passphrase = Парольная фраза
settings-passphrase-note = Смените её, если кто-то мог её увидеть. Данные при этом не перезаписываются.
settings-passphrase-sample = У учебного хранилища парольная фраза общая: не держите в нём настоящего.
settings-passphrase-change = Сменить парольную фразу
settings-passphrase-warning = После смены старая фраза хранилище не откроет. Новую запишите на бумаге.
settings-passphrase-old = Нынешняя фраза
settings-passphrase-change-do = Сменить
settings-passphrase-changed = Парольная фраза сменена
