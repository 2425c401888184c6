# Документы.

filing-status-draft = черновик
filing-status-final = готово

# Документы: список, образцы, вопросы рядом со страницами, проверка, готовый PDF.

filings-title = Документы
filings-new = Новый документ
filings-empty = Здесь будут заявления, ходатайства и жалобы
filings-empty-why = Следователь, прокурор и суд отвечают только на письменное обращение. Документ складывается из людей, фактов и доказательств дела: останется ответить на вопросы и проверить.
filings-changed = изменён { $when }
filings-edition-line = редакция { $number }, { $day }, { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[other] { $pages } страниц
}
filings-more = Действия: { $title }
filings-remove = Удалить черновик
filings-export = Сохранить PDF
filings-exported = Записано: { $path }

filings-catalogue-note = Образец задаёт вопросы и сам переносит то, что уже есть в деле.
filings-language = Язык документа
filings-this-stage = На этой стадии дела
filings-other-stages = На других стадиях
filings-all-stages = Все образцы
filings-no-templates = Для судов этой страны образцов пока нет. Страна указана в сведениях о деле.
filings-begin = Начать
filings-begin-named = Начать: { $title }

filings-parts = Части документа
filings-questions = Вопросы
filings-check = Проверка
filings-pages-tab = Страницы
filings-do-check = Проверить
filings-make-final = Готовый PDF
filings-final-blocked = { $count ->
    [one] До PDF: { $count } помеха
    [few] До PDF: { $count } помехи
   *[other] До PDF: { $count } помех
}

filings-required = нужен ответ
filings-filled = из дела
filings-choose = Выберите
filings-choose-person = Имя или роль
filings-gone = В деле этого больше нет
filings-no-people = В деле ещё нет людей. Добавьте их в разделе «Люди».
filings-exact-day = В документе нужен точный день: число, месяц и год
filings-day-example = дд.мм.гггг
filings-money-unread = Сумму прочитать не удалось. Напишите цифрами, например 45 000 или 1 200,50
filings-currency-of = Валюта: { $label }

filings-filter = Найти в списке
filings-tick-all = Отметить все
filings-untick-all = Снять отметки
filings-add-picked = { $count ->
    [0] Добавить
    [one] Добавить { $count }
   *[other] Добавить { $count }
}
filings-all-picked = Всё, что есть в деле, уже в списке.
filings-add-facts = Факты из хронологии
filings-pick-facts = Какие факты войдут в документ
filings-no-facts = В деле ещё нет фактов. Запишите их из доказательств: каждый станет предложением документа.
filings-no-source = без доказательства
filings-other-language = { $language ->
    [ru] нет текста на русском
    [ky] нет текста на кыргызском
   *[en] нет текста на английском
}
filings-add-exhibits = Доказательства из дела
filings-pick-exhibits = Что приложить
filings-no-evidence = В деле ещё нет доказательств. Примите их в разделе «Доказательства».
filings-set-aside = отложено, не прикладывается
filings-relevance = Что подтверждает (необязательно)
filings-relevance-of = Что подтверждает Док. { $number }
filings-some-item = доказательство
filings-sheets = { $count ->
    [one] { $count } лист
    [few] { $count } листа
   *[other] { $count } листов
}
filings-take-ledger = Взять из расчёта
filings-take-late = Взять с пеней по { $day }
filings-take-nothing = В расчёте нет строк, которые входят в требование
filings-taken = Строки взяты из расчёта
filings-add-line = Добавить строку
filings-line = Строка { $number }
filings-total = Всего: { $column }

filings-preview = Страницы документа
filings-as-filed = Страницы готового документа
filings-pages = { $count ->
    [one] { $count } страница
    [few] { $count } страницы
   *[other] { $count } страниц
}
filings-page-of = Страница { $page } из { $pages }
filings-smaller = Мельче
filings-larger = Крупнее
filings-fit = По ширине

filings-all-clear = Помех нет. Прочитайте страницы ещё раз: за текст отвечает тот, кто его подписывает.
filings-blocking = Мешает подать
filings-confirm = Подтвердите, что так и есть
filings-notes = Обратите внимание
filings-laws = Сверить с действующей редакцией
filings-done-of = { $done } из { $count }
filings-laws-why = Эти нормы взяты из источников, которые ещё не сверены с официальным текстом. Откройте текст в действующей редакции, сверьте и отметьте.
filings-law-note = На что смотреть
filings-law-source = Где прочитано
filings-confirm-it = Проверено, так и должно быть
filings-law-confirm = Сверено с действующей редакцией
filings-to-question = К вопросу
filings-finding-other = Проверка нашла несоответствие. Посмотрите страницы документа.
filings-exhibits = Приложения
filings-exhibits-why = Номера даются по порядку первого упоминания и меняются вместе с текстом.

filings-frozen = Документ готов и больше не меняется: его PDF хранится с контрольной суммой. Чтобы исправить, начните новый документ по тому же образцу.
filings-edition = Редакция { $number }
filings-made = Готов
filings-length = Объём
filings-digest = SHA-256
filings-next = Что дальше
filings-make-bundle = Собрать приложения
filings-open-bundle = Открыть приложения
filings-again = Новый по этому образцу

preflight-field-empty = Нет ответа на вопрос «{ $field }».
preflight-field-malformed = Ответ на вопрос «{ $field }» нельзя прочитать.
preflight-field-gone = Ответ на вопрос «{ $field }» называет то, чего в деле больше нет.
preflight-language-not-offered = На этом языке такой документ не печатается.
preflight-letters-unprintable = Эти знаки нельзя напечатать: { $detail }
preflight-cited-not-attached = Факт «{ $fact }» опирается на { $item }, но оно отложено и не приложено.
preflight-law-to-check = Норма ещё не сверена с официальным текстом.
preflight-law-in-conflict = Источники расходятся. Осторожное прочтение: { $detail }
preflight-law-not-in-force = На эту дату норма не действовала: проверьте, какая редакция применяется.
preflight-sheets-unknown = { $item }: неизвестно, сколько листов. Сосчитайте их по бумаге.
preflight-covert-recording = { $item }: запись сделана или могла быть сделана тайно. Суд спросит, как она получена.
preflight-protected-shown = Ответ на вопрос «{ $field }» выдаёт адрес, телефон или почту лица, чьи данные защищены: { $party }.
preflight-fact-in-other-language = Факт «{ $fact }» не записан на языке документа: он напечатается на другом.
preflight-name-in-other-language = Имя «{ $party }» не записано на языке документа: проверьте, так ли оно стоит в паспорте.
preflight-title-in-other-language = { $item }: название не написано на языке этого документа и напечатается на другом. Впишите его в сведениях о доказательстве.
preflight-fact-without-evidence = Факт «{ $fact }» ничем не подтверждён.
preflight-attached-not-cited = { $item } приложено, но ни один факт документа на него не опирается.
