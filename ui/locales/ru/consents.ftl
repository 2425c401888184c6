# Согласия доверителя: что разрешено, кому, о чём; отзыв; что стоит на пути, когда документ уходит.

section-consents = Согласия

purpose-represent = Представлять интересы
purpose-keep_data = Хранить сведения
purpose-record = Записывать и снимать
purpose-authority = Передать органам и суду
purpose-share = Передать другим
purpose-refer = Направить за помощью
purpose-publish = Рассказать без имени
purpose-research = Учесть в отчётах без имени
purpose-represent-note = Действовать от имени доверителя; отзыв останавливает всё
purpose-keep_data-note = Вести дело и хранить документы; отзыв останавливает всё
purpose-record-note = Звук, снимки, подробные заметки беседы
purpose-authority-note = Милиция, следователь, прокурор, суд, ведомства
purpose-share-note = Партнёры, эксперты, коллеги за границей
purpose-refer-note = Приют, врач, психолог: только необходимое
purpose-publish-note = Статья, пример для обучения, предостережение
purpose-research-note = Числа без имён и примет

recipient-any = любому, кто служит цели
recipient-office = наше бюро
recipient-police = милиция
recipient-investigator = следователь
recipient-prosecutor = прокурор
recipient-investigating_judge = следственный судья
recipient-court = суд
recipient-agency = инспекция, министерство
recipient-consulate = консульство
recipient-service = приют, врач, психолог
recipient-partner = партнёрская организация
recipient-expert = эксперт
recipient-press = журналисты
recipient-other = другой получатель

consent-new = Записать согласие
consent-new-note = Что спросили и что ответил доверитель. Отказ записывают тоже.
consent-add = Записать
consent-client = Чьё согласие
consent-purpose = На что
consent-answer = Ответ
consent-answer-given = согласие
consent-answer-refused = отказ
consent-recipient = Кому
consent-recipient-name = Кому именно
consent-scope = О чём
consent-scope-case = всё дело
consent-scope-chosen = только выбранное
consent-scope-add = Доказательство или факт
consent-scope-placeholder = Номер, название, слово из факта
consent-scope-empty = Пока ничего не выбрано, согласие относится ко всему делу.
consent-scope-fact = Факт
consent-scope-remove = Убрать: { $name }
consent-scope-count = { $count ->
    [one] о { $count } предмете
   *[other] о { $count } предметах
}
consent-answered-on = Когда дан ответ
consent-until = До какого дня
consent-until-help = Пусто: без срока
consent-until-day = до { $day }
consent-language = На каком языке объяснили
consent-interpreter = Кто переводил
consent-guardian = Кто ответил за ребёнка
consent-guardian-help = Родитель или опекун; мнение ребёнка запишите в заметке
consent-manner = Как дано
consent-manner-signed = подписано
consent-manner-oral = устно
consent-witness = При ком сказано
consent-paper = Подписанный лист
consent-paper-help = Доказательство в деле, где лежит его снимок
consent-informed = Доверителю объяснили
consent-informed-interview = что беседа добровольна
consent-informed-purpose = для чего беседа
consent-informed-use = как сведения используются сейчас и могут потом
consent-informed-research = что числа без имени могут войти в исследования
consent-informed-access = что свои сведения можно запросить в любое время
consent-informed-term = сколько они хранятся
consent-informed-withdrawal = как отозвать согласие и что помощь от этого не прекратится
consent-note = Условия и оговорки
consent-note-help = Словами доверителя: «только не школе», «после суда»
consent-remove = Удалить запись

consent-standing-in_force = действует
consent-standing-not_yet = ещё не началось
consent-standing-expired = срок прошёл
consent-standing-withdrawn = отозвано
consent-standing-refused = отказ

consent-withdraw = Отозвать…
consent-withdraw-title = Отозвать «{ $purpose }»
consent-withdraw-note = { $name }: запись и всё, что по ней сделано раньше, сохранятся. С этого дня новое не уйдёт.
consent-withdraw-on = С какого дня
consent-withdraw-reason = Причина
consent-withdraw-reason-help = Если доверитель её назвал: объяснять отзыв никто не обязан
consent-withdraw-do = Отозвать
consent-refused-on = Отказ { $day }. Запись остаётся как есть; если доверитель согласится позже, запишите новое согласие.
consent-withdrawn-on = Отозвано { $day }
consent-touched = Чего это коснётся
consent-touched-past = Чего это коснулось
consent-touched-none = Ни документов, ни комплектов, ни копий по нему нет.
document-draft = черновик
document-final = готовый документ
document-bundle = приложения
document-export = копия ушла
document-target-filing = документ
document-target-bundle = приложения
document-target-evidence = доказательство
document-target-paper = бумага, составленная по делу
document-paper-chronology = хронология
document-paper-claim-calculation = расчёт иска
document-paper-network = схема связей
document-paper-proof-matrix = матрица доказанности
Стрелки — по ячейкам, Enter — что стоит за ячейкой, A — добавить факт
document-paper-search-list = список найденного

consents-nobody = Согласие даёт человек
consents-nobody-why = Сначала впишите доверителя: согласия записываются отдельно для каждого.
consents-nobody-do = К людям дела
consents-empty = Здесь будут согласия доверителя
consents-empty-why = На что согласен человек, кому можно передать и чего нельзя. Суд и орган защиты данных спросят, кто, когда и на каком языке это разрешил; а сам человек в любой день может взять слово назад, и тогда Dalil придержит документы.
consents-empty-do = Записать первое согласие
consents-empty-interview = Провести беседу
consents-not-asked = ещё не спросили
consents-overruled = Сделано вопреки отказу
consents-overruled-why = Основания, которые вы записали. Они же стоят в журнале хранения.

consent-gate-title = Доверитель этого не разрешил
consent-gate-note = Пока отказ в силе, документ остаётся в хранилище. Продолжить можно только с основанием: оно войдёт в журнал хранения, и стереть его нельзя.
consent-gate-withdrawn = «{ $purpose }»: отозвано { $day }
consent-gate-refused = «{ $purpose }»: отказ { $day }
consent-gate-reason = Почему всё же продолжить
consent-gate-reason-help = Например: доверитель согласился по телефону, бумага будет завтра; требует суд, определение от такого-то числа
consent-gate-reason-missing = Без основания продолжить нельзя
consent-gate-go-on = Продолжить с этим основанием
consent-gate-stop = Оставить в хранилище
consent-gate-with-reason = Продолжить с основанием…
consent-to-consents = К согласиям

preflight-consent-none = Согласие не записано: { $party }. Пока согласия по этому делу не ведутся, это только напоминание.
preflight-consent-not-asked = Среди согласий нет такого, которое разрешает передать этот документ: { $party }. Спросите доверителя или отметьте, что разрешение есть.
preflight-consent-lapsed = Срок согласия на передачу прошёл: { $party }. Спросите снова или отметьте, что разрешение есть.
preflight-consent-withdrawn = { $party }: согласие отозвано или дан отказ. Документ не станет готовым, пока вы не запишете основание.
preflight-consent-overruled = { $party }: документ продолжается вопреки отказу, основание записано.

undo-consent-add = Согласие записано
undo-consent-change = Согласие изменено
undo-consent-withdraw = Согласие отозвано
undo-consent-remove = Запись о согласии удалена
