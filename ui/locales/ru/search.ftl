# Поиск по всему: что написано, сказано, прочитано в документах, в каждом деле.

section-search = Поиск
action-search = Искать по всему
search-focus = К строке поиска
search-question = Запрос
search-placeholder = Слово, имя, телефон, «фраза в кавычках»
search-views = Что показать
search-view-answers = Ответы
search-view-findings = Номера и адреса
search-view-list = Список запросов
search-filters = Сузить поиск
search-filter-kind = Где искать
search-filter-case = Дело
search-filter-person = О ком или кем написано
search-person-any = О ком угодно
search-from = С даты
search-to = По дату
search-forms = Другие формы слова
search-alphabets = Другой алфавит (Жумабаев, Jumabaev)
search-fuzzy = С одной опечаткой
search-answers = Ответы
search-total = { $count ->
    [one] Найден { $count } текст
    [few] Найдено { $count } текста
   *[other] Найдено { $count } текстов
}
search-total-more = Не меньше { $count } текстов; сравнены лучшие и самые новые. Добавьте слово или сузьте поиск.
search-closed = { $count ->
    [one] Внутри { $count } архива не искалось: файлы из архивов ищутся, когда взяты в дело.
   *[other] Внутри { $count } архивов не искалось: файлы из архивов ищутся, когда взяты в дело.
}
search-nothing = Ничего не найдено.
search-nowhere = Не найдено: в прочитанных текстах таких слов нет ({ $words }).
search-not-reached = Среди просмотренных текстов ничего не найдено, но просмотрены не все. Добавьте слово.
search-left-out = { $count ->
    [one] Запрос длинный: { $count } слово не искалось.
    [few] Запрос длинный: { $count } слова не искались.
   *[other] Запрос длинный: { $count } слов не искались.
}
search-pending = { $count ->
    [one] Ещё читается { $count } запись.
    [few] Ещё читаются { $count } записи.
   *[other] Ещё читается { $count } записей.
}
search-unread-reading = { $count ->
    [one] В фоне читаются файлы, принятые раньше: остался { $count }.
   *[other] В фоне читаются файлы, принятые раньше: осталось { $count }.
}
search-unread = { $count ->
    [one] Ещё не прочитан { $count } файл, принятый раньше: его слова поиск не находит.
    [few] Ещё не прочитаны { $count } файла, принятых раньше: их слова поиск не находит.
   *[other] Ещё не прочитано { $count } файлов, принятых раньше: их слова поиск не находит.
}
search-unread-read = Прочитать
search-reading-index = { $count ->
    [one] Поиск обновляется: осталась { $count } запись. Искать уже можно.
    [few] Поиск обновляется: осталось { $count } записи. Искать уже можно.
   *[other] Поиск обновляется: осталось { $count } записей. Искать уже можно.
}
search-more = Показать ещё
search-offer-fuzzy = Искать с опечаткой
search-offer-alphabets = Искать в другом алфавите
search-empty = Поиск по всем делам
search-empty-why = Переписка, страницы документов, рассказы, факты, люди, заявления, задачи и заметки. Слово находится во всех падежах, по-русски и по-кыргызски. Enter открывает точное место.
search-how-words-example = Асанова паспорт
search-how-words = оба слова, в любой форме и порядке
search-how-phrase-example = "отобрала паспорт"
search-how-phrase = именно эти слова подряд
search-how-prefix-example = долг*
search-how-prefix = слова с таким началом
search-how-fuzzy-example = Жумабаев~
search-how-fuzzy = с одной опечаткой
search-how-without-example = долг -чек
search-how-without = без этого слова
search-kind-any = Везде
search-kind-message = Сообщение
search-kind-page = Страница
search-kind-evidence = Доказательство
search-kind-highlight = Пометка
search-kind-party = Лицо
search-kind-fact = Факт
search-kind-account = Рассказ
search-kind-filing = Документ
search-kind-bundle = Комплект
search-kind-event = Событие
search-kind-task = Задача
search-kind-ledger = Строка расчёта
search-kind-tie = Связь
search-kind-consent = Согласие
search-kind-interview = Беседа
search-kind-case = Дело
search-kinds-message = Сообщения
search-kinds-page = Страницы документов
search-kinds-evidence = Доказательства
search-kinds-highlight = Пометки
search-kinds-party = Лица
search-kinds-fact = Факты
search-kinds-account = Рассказы
search-kinds-filing = Документы органам
search-kinds-bundle = Комплекты
search-kinds-event = События
search-kinds-task = Задачи
search-kinds-ledger = Расчёты
search-kinds-tie = Связи
search-kinds-consent = Согласия
search-kinds-interview = Беседы
search-kinds-case = Дела
search-texts = Текстов
search-findings-kind = Что искать
search-findings-whose = Чьё
search-findings-empty = Ничего такого не найдено
search-findings-empty-why = Здесь собираются телефоны, карты, счета, документы, ИНН, адреса и номера машин из всех текстов. Суд спросит, где номер встречается и чей он. Добавьте доказательства с текстом или распознайте сканы: номера найдутся сами.
search-finding-phone = Телефоны
search-finding-card = Банковские карты
search-finding-iban = Счета IBAN
search-finding-document = Паспорта и удостоверения
search-finding-tax-number = ИНН (ПИН)
search-finding-email = Почта
search-finding-handle = Имена в сетях
search-finding-plate = Номера машин
search-list-text = Запросы, каждый с новой строки
search-list-help = Имена, телефоны, слова. Для каждого будет сказано, в скольких текстах он есть и где лучше всего.
search-list-ask = Найти все
search-list-file = Из файла
search-list-export = Сохранить таблицу
search-list-best = Лучшее место
search-mentions = О ком говорится
search-mentions-in = О ком говорится в Док. { $number }
search-mentions-page = { $count ->
    [1] на странице { $pages }
   *[other] на страницах { $pages }
}
