# Документы.

filing-status-draft = черновик
filing-status-final = готово
filing-status-filed = подано
filing-status-answered = есть ответ

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
filings-repeat = Тот же документ другим
filings-repeat-to = Кому ещё, каждый с новой строки
filings-repeat-help = В именительном падеже. Для каждого начнётся свой черновик с теми же ответами.
filings-repeat-do = { $count ->
    [one] Начать { $count } черновик
    [few] Начать { $count } черновика
   *[other] Начать { $count } черновиков
}
filings-repeated = { $count ->
    [one] Начат { $count } черновик
    [few] Начато { $count } черновика
   *[other] Начато { $count } черновиков
}
filings-where-used = Где в документе
filings-used-on = На стр. { $pages }:
filings-used-nowhere = На страницах этот ответ сейчас не виден.
filings-keep-answer = Записать и в дело: { $what }
filings-keep-as-register_number = номер в реестре
filings-keep-as-body = участник дела
filings-keep-as-birth_date = дата рождения
filings-keep-as-address = адрес
filings-keep-as-phone = телефон
filings-keep-as-email = адрес электронной почты
filings-keep-as-contact = способ связи
filings-keep-as-document = документ
filings-keep-as-event = событие
filings-keep-as-fact = факт
filings-keep-as-line = строка расчётов
filings-keep-as-consent = согласие
filings-keep-as-note = примечание
filings-export = Сохранить PDF
filings-exported = Записано: { $path }

filings-catalogue-note = Образец задаёт вопросы и сам переносит то, что уже есть в деле.
filings-language = Язык документа
filings-this-stage = на этой стадии
filings-seek = Найти образец
filings-seek-help = По названию или по тому, для чего он: «бездействие», «переводчик», «убежище»
filings-begun = { $count ->
    [one] начат { $count } документ
    [few] начато { $count } документа
   *[other] начато { $count } документов
}
filings-chapter-next = Что дальше
filings-chapter-client = С доверителем
filings-chapter-report = Заявление о преступлении
filings-chapter-investigation = Следствие
filings-chapter-trial = Суд
filings-chapter-review = Обжалование приговора
filings-chapter-claims = Вне уголовного дела
filings-chapter-partners = Помощь и возвращение
filings-chapter-lists = Описи и справки
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
filings-relevance-of = Что подтверждает Док. { $number }
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
filings-line-removed = Строка { $number } убрана
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

filings-reception = Куда подаётся
filings-reception-help = Проверка сравнит размер, число страниц и формат с тем, что там принимают.
filings-reception-none = Пока неизвестно
filings-reception-new = Новый порядок приёма
filings-reception-edit = Порядок приёма
filings-reception-name = Орган или электронная приёмная
filings-reception-megabytes = Наибольший файл, МБ
filings-reception-megabytes-help = Мегабайт — миллион байт. Пусто — предел неизвестен.
filings-reception-pages = Страниц в одном документе, не больше
filings-reception-number-wrong = Нужно целое число больше нуля
filings-reception-formats = В каком виде принимают
filings-reception-format-paper = На бумаге
filings-reception-format-pdf = PDF
filings-reception-format-pdf_a = PDF/A
filings-reception-format-word = Word
filings-reception-source = Кто и когда это сказал
filings-reception-source-help = Например: канцелярия, по телефону, 20.11.2026. Опубликованного источника у программы нет.
filings-reception-save = Сохранить
filings-reception-remove = Удалить

filings-frozen = Документ готов и больше не меняется: его PDF хранится с контрольным числом. Чтобы исправить, нажмите «Уточнить».
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
preflight-sum-beyond = Сумма в ответе на вопрос «{ $field }» отрицательная или слишком велика: печатаются суммы от нуля до ста миллиардов сомов. Впишите её заново.
preflight-language-not-offered = На этом языке такой документ не печатается.
preflight-letters-unprintable = Эти знаки нельзя напечатать: { $detail }
preflight-cited-not-attached = Факт «{ $fact }» опирается на { $item }, но оно отложено и не приложено.
preflight-law-to-check = Норма ещё не сверена с официальным текстом.
preflight-law-in-conflict = Источники расходятся. Осторожное прочтение: { $detail }
preflight-law-not-in-force = На эту дату норма не действовала: проверьте, какая редакция применяется.
preflight-exhibit-unread = { $item }: файл закрыт паролем или повреждён, листов не сосчитать, и среди приложений он не печатается. Получите читаемую копию.
preflight-sheets-unknown = { $item }: неизвестно, сколько листов. Сосчитайте их по бумаге.
preflight-passport-empty = { $item }: в паспорте доказательства останется пустым: { $detail }. Впишите в карточке доказательства или подтвердите, что это печатается пустым.
preflight-sheet-not-there = { $item }: листа { $detail } нет. Исправьте ссылку у факта «{ $fact }».
preflight-moment-not-there = { $item }: момента { $detail } в нём нет, он не печатается. Исправьте ссылку у факта «{ $fact }».
preflight-place-not-there = { $item }: такого места нет ({ $detail }), оно не печатается. Исправьте ссылку у факта «{ $fact }».
preflight-chip-sheet-not-there = { $item }: листа { $detail } нет, он не печатается. Исправьте ссылку на него в тексте.
preflight-wages-overpaid = По записям о деньгах выплачено сверх начисленного: { $detail }. В расчёт это не входит и других требований не уменьшает. Проверьте, за что и в какой валюте платили.
preflight-covert-recording = { $item }: запись сделана или могла быть сделана скрыто. Суд спросит, как она получена.
preflight-protected-shown = Ответ на вопрос «{ $field }» выдаёт адрес, телефон или почту лица, чьи данные защищены: { $party }.
preflight-fact-in-other-language = Факт «{ $fact }» не записан на языке документа: он напечатается на другом.
preflight-name-in-other-language = Имя «{ $party }» не записано на языке документа: проверьте, так ли оно стоит в паспорте.
preflight-organisation-in-other-language = { $party }: название не записано на языке документа. Проверьте, как организация названа в учредительных документах.
preflight-place-in-other-language = Место «{ $detail }» (факт «{ $fact }») записано не на языке документа и так и напечатается. Место записывают в факте; если оно нужно и на другом языке, поставьте черту: «город Ош | Ош шаары».
preflight-address-in-other-language = Адрес «{ $detail }» ({ $party }) записан не на языке документа. Впишите в карточке лица оба варианта через черту: «г. Ош | Ош ш.».
preflight-issuer-in-other-language = Кем выдан документ («{ $detail }», { $party }), записано не на языке документа. Впишите в карточке лица оба варианта через черту: «консульский отдел | консулдук бөлүм».
preflight-title-in-other-language = { $item }: название не написано на языке этого документа и напечатается на другом. Впишите его в сведениях о доказательстве.
preflight-fact-without-evidence = Факт «{ $fact }» ничем не подтверждён.
preflight-chip-empty = Метка текста ничего не значит: того, что за ней стояло, в деле нет ({ $detail }). Замените её или уберите.
preflight-chip-changed = В деле изменилось то, что стоит в тексте. Было: { $detail }. Печатается то, что в деле теперь.
preflight-attached-not-cited = { $item } приложено, но ни один факт документа на него не опирается.
preflight-exhibit-set-aside = { $item } отложено, поэтому не прикладывается. Уберите его из списка или верните в дело.
preflight-exhibit-missing = { $item }: запечатанного оригинала нет на диске. Восстановите его из копии или запишите, почему документ подаётся без него.
preflight-exhibit-damaged = { $item }: при проверке хранилища оригинал оказался изменён. Восстановите его из копии или запишите основание.
preflight-deadline-passed = Срок прошёл { $detail }: { $term }. Запишите, почему документ подаётся после срока (например, вместе с просьбой восстановить срок).
preflight-answer-past-term = По дате в ответе «{ $field }» срок прошёл { $detail }: { $term }. Проверьте дату; если она верна, подтвердите и попросите восстановить срок.
preflight-dated-before-answer = Документ датирован раньше дня, на который он ссылается: { $detail }. Проверьте обе даты.
preflight-day-behind = «{ $field }»: этот день ({ $detail }) уже прошёл ко дню документа. Проверьте обе даты.
preflight-dated-before-fact = Документ датирован раньше того, о чём рассказывает: «{ $fact }» ({ $detail }). Проверьте обе даты.
preflight-dated-before-entry = Справка датирована раньше записи журнала, которую удостоверяет: № { $detail }. Проверьте дату.
preflight-date-far = { $detail }: до 1900 или после 2100 года. Проверьте, не описка ли это: «{ $field }» { $fact }
preflight-sum-zero = В ответе на вопрос «{ $field }» сумма равна нулю. Проверьте, так ли это.
preflight-minor-victim = { $party }: на день документа нет или может не быть 18 лет, а законный представитель не назван. Проверьте, кто подписывает документ и кто участвует вместе с ребёнком.
preflight-child-not-marked = Судя по дате рождения ({ $party }), может быть нужна отметка «{ $field }», а её нет. { $detail }
preflight-identity-missing = { $party }: в карточке лица нет того, что здесь нужно ({ $detail }). Впишите или подтвердите, что документ печатается без этого.
preflight-nobody-reached = В документе нет ни адреса, ни телефона заявителя: не сказано, куда ответить. Впишите их в карточку заявителя или представителя либо подтвердите, что так и нужно.
preflight-addressee-other = В шапке назван орган или человек другого рода, чем тот, для кого этот документ. Проверьте, кому он подаётся.
preflight-addressee-complained-of = Жалоба подаётся тому самому органу, на который жалуются. Проверьте, кому она.
preflight-gap-left = В ответе на вопрос «{ $field }» остался пропуск: «____», «[…]» или «ХХХ».
preflight-hidden-letters = В ответе на вопрос «{ $field }» есть невидимые знаки. Они не печатаются, но остаются в файле.
preflight-place-empty = Вопрос «{ $field }» без ответа: на этом месте останется пустая строка или ничего.
preflight-reception-size = { $what ->
    [bundle] Размер комплекта приложений — { $is }, а «{ $court }» принимает файлы до { $bound }. Разделите приложения на два комплекта.
    [originals] Прилагаемые файлы вместе занимают { $is }, а «{ $court }» принимает файлы до { $bound }. Соберите комплект: фотографии в нём не увеличиваются, но и не уменьшаются.
   *[filing] Размер документа — { $is }, а «{ $court }» принимает файлы до { $bound }.
}
preflight-reception-pages = { $what ->
    [bundle] В комплекте приложений { $is } стр., а «{ $court }» принимает не больше { $bound }. Разделите приложения на два комплекта.
   *[filing] В документе { $is } стр., а «{ $court }» принимает не больше { $bound }.
}
preflight-reception-format = «{ $court }» принимает только Word. Сохраните документ как Word в меню «Ещё» и сверьте его с PDF.
preflight-leak = «{ $words }» выдаёт, кто такое лицо «{ $party }». { $at ->
    [page] Место: стр. { $pages }.
    [metadata] Место: сведения о файле.
    [outline] Место: оглавление файла.
    [link] Место: адрес ссылки.
    [attachment] Место: вложенный файл.
    [file_name] Место: имя файла.
   *[other] Место: скрытая разметка файла.
} Публичная редакция с этим не выйдет.
preflight-leak-possible = «{ $words }» в словах «{ $near }» может выдать, кто такое лицо «{ $party }», а может относиться к другому человеку. { $at ->
    [page] Место: стр. { $pages }.
   *[other] Место: данные файла.
} Исправьте текст или запишите, почему это можно оставить.
preflight-pseudonym-case = Имя в словах «{ $words }» не склоняется, и падеж по ним не виден. В публичной редакции будет: «{ $printed }». Перепишите фразу так, чтобы падеж был ясен, или прочитайте её и запишите, что она верна.
preflight-pseudonym-whose = В словах «{ $words }» может быть назван другой человек, чьё имя тоже скрыто. В публичной редакции будет: «{ $printed }». Напишите имя полностью или запишите, почему псевдоним верен.

# Продолжить вопреки проверке.

filings-overrule = Продолжить с основанием
filings-overrule-why = Основание останется в журнале хранения вместе с вашим именем.
filings-overrule-reason = Почему документ всё же подаётся
filings-overrule-save = Записать основание
filings-overruled = Основание: { $reason }

# Полная и публичная редакции.

filings-which-edition = Какая редакция
filings-edition-full = Полная
filings-edition-public = Публичная
filings-edition-key = Ключ к псевдонимам
filings-public-note = Люди названы псевдонимами; документы, телефоны, адреса и даты рождения изъяты. Приложения в публичную редакцию не входят: на страницах доказательств видно, о ком речь.
filings-public-pages = Страницы публичной редакции
filings-guarded-title = Чьи имена скрыть
filings-guarded-why = Потерпевшие скрыты всегда, если не снять отметку. Псевдоним человека один во всех документах дела.
filings-guarded-none = В деле ещё нет людей.
filings-leaks-title = Что ещё выдаёт людей
filings-leaks-none = Имён и данных скрытых людей нет. Просмотрены текст готового PDF, сведения о файле, оглавление, ссылки, скрытая разметка и имя файла.
filings-leaks-wait = Публичная редакция собирается и просматривается.
filings-release = Сделать публичную редакцию
filings-release-first = Публичная редакция делается из готового PDF. Пока это черновик, здесь видно, какой она будет.
filings-released = Публичная редакция и ключ к ней готовы и хранятся отдельно.

# Что стало с документом.

filings-record = Путь документа
filings-record-made = Готов
filings-mark-filed = Подан
filings-mark-served = Вручён другой стороне
filings-mark-answered = Получен ответ
filings-step-filed = Подан
filings-step-served = Вручён
filings-step-answered = Ответ
filings-step-change = Исправить запись
filings-step-title-filed = Документ подан
filings-step-title-served = Документ вручён
filings-step-title-answered = Ответ получен
filings-step-date = Когда
filings-step-way = Как
filings-way-by_hand = лично
filings-way-office = через канцелярию
filings-way-post = почтой
filings-way-electronic = электронно
filings-way-other = иначе
filings-step-number = Входящий номер
filings-step-answer-number = Номер ответа
filings-step-who-filed = Кто принял
filings-step-who-served = Кому вручён
filings-step-who-answered = Кто ответил
filings-step-outcome = Что решено
filings-outcome-granted = удовлетворено
filings-outcome-partly = удовлетворено частично
filings-outcome-refused = отказано
filings-outcome-returned = возвращено
filings-outcome-forwarded = переслано в другой орган
filings-outcome-other = другое
filings-step-receipt = Отметка о приёме или квитанция
filings-step-answer = Сам ответ
filings-step-no-receipt = ещё не принята в дело
filings-step-event = Событие процедуры
filings-step-event-why = От события считаются сроки; его можно исправить в разделе «Сроки».
filings-step-no-event = без события
filings-step-note = Примечание
filings-step-save = Записать
filings-step-remove = Убрать запись
filings-amend = Уточнить
filings-amend-why = Новый черновик с теми же ответами; в нём будет сказано, какой документ он уточняет.
filings-amends = Уточняет другой документ
filings-verify = Сверить с хранилищем
filings-verified-same = Запечатанный PDF цел, и те же страницы собраны заново из сохранённых данных: совпал каждый байт.
filings-verified-engine = Запечатанный PDF цел. Заново страницы собирает уже другая версия программы ({ $engine }), поэтому сравнивать побайтно нечего.
filings-verified-not-kept = Запечатанный PDF цел. Образец этой редакции в хранилище не сохранён: она сделана прежней версией программы.
filings-verified-differs = Запечатанный PDF цел, но заново собранные страницы не совпали с ним. Сообщите разработчикам.
filings-verified-damaged = Запечатанный PDF повреждён или исчез. Восстановите хранилище из резервной копии.
filings-verified-mendable = Запечатанный PDF повреждён или исчез. Из сохранённого вместе с ним собираются те же страницы, байт в байт: почините хранилище в настройках (в терминале: dalil vault repair), резервная копия не нужна.
filings-word = Сохранить для Word

undo-filing-add = Документ создан
undo-filing-answered = Ответ записан
undo-filing-filed = Подача записана
undo-filing-served = Вручение записано
undo-filing-amend = Начата уточнённая редакция
undo-filing-change = Документ изменён
undo-filing-confirm = Отметка о проверке изменена
undo-filing-guard = Список защищаемых имён изменён
undo-filing-hand-in-at = Место подачи изменено
undo-filing-keep-answer = Ответ записан в дело
undo-filing-remove = Черновик удалён
undo-filing-repeat = Документ повторён для другого получателя
undo-filing-step-change = Запись о подаче изменена
undo-filing-step-remove = Запись о подаче удалена
undo-reception-add = Порядок приёма записан
undo-reception-change = Порядок приёма изменён
undo-reception-remove = Порядок приёма удалён
