# Сроки, события, задачи, повестка.

section-deadlines = Сроки
section-agenda = Повестка

deadlines-missed = Пропущено
deadlines-running = Идут
deadlines-running-none = Открытых сроков нет.
deadlines-closed = Закрытые
deadlines-show-closed = Показать закрытые: { $count }
deadlines-tasks = Задачи
deadlines-tasks-none = Задач нет. Задача — это шаг, у которого есть исполнитель и день.
deadlines-events = События
deadlines-unsaid = Документ готов, а подача не записана
deadlines-unsaid-note = срок идёт с подачи
deadlines-unsaid-do = Записать подачу
deadlines-no-rules = Для страны этого дела правил пока нет: события и задачи записываются, сроки не считаются.
deadlines-empty = Здесь будут события дела и сроки
deadlines-empty-why = Запишите, что произошло: подано заявление, дан номер, получен отказ. От события Dalil сам считает сроки: чего ждать от органа и когда жаловаться, показывает статью и расчёт. Пропущенный срок чаще всего нельзя вернуть, а пропущенный органом — основание для жалобы.
deadlines-empty-do = Записать первое событие

deadline-today = сегодня
deadline-tomorrow = завтра
deadline-in = { $days ->
    [one] через { $days } день
    [few] через { $days } дня
   *[many] через { $days } дней
}
deadline-ago = { $days ->
    [one] { $days } день назад
    [few] { $days } дня назад
   *[many] { $days } дней назад
}
deadline-missed = срок пропущен
deadline-missed-by-them = орган пропустил срок
deadline-done = выполнено
deadline-done-on = выполнено { $day }
deadline-late = с опозданием, { $day }
deadline-waived = не применяется
deadline-bound-us = делаем мы
deadline-bound-authority = ждём от органа
deadline-bound-other = ждём от адресата
deadline-to-check = норма не сверена
deadline-checked = норма сверена
deadline-conflict = источники расходятся
deadline-conflict-days = источники расходятся: { $days }
deadline-conflict-counted = считаем так: это раньше
deadline-own-day = свой день
deadline-own-day-words = Идём по своему дню: { $day }. Причина: { $reason }. Расчёт ниже сохранён.
deadline-waived-words = Не применяется: { $reason }
deadline-how = Как посчитано
deadline-started = От чего идёт
deadline-open-event = Открыть событие
deadline-law = Норма
deadline-source = Источник ({ $label }): { $source }
deadline-day = Последний день, по которому идём
deadline-day-help = Пусто — как посчитано
deadline-done-when = Когда выполнено
deadline-done-when-help = Пусто — сегодня
deadline-reason = Причина
deadline-set-day = Свой день…
deadline-mark-done = Отметить выполненным…
deadline-waive = Не применяется…
deadline-reopen = Открыть снова
deadline-auto = Вернуть расчёт по событиям
deadline-enter-end = Записать: { $event }
deadline-enter-inaction = Записать бездействие
limitation = Давность привлечения

event-new = Событие
event-new-note = Что произошло в деле. Сроки посчитаются сами.
event-add = Записать
event-remove = Удалить событие
event-kind = Что произошло
event-kind-placeholder = Например: заявление, отказ, заседание
event-date = Когда
event-time = Час
event-time-help = Сутки и часы считаются от него
event-time-needs-day = Нужен точный день
event-number = Номер
event-number-words = № { $number }
event-register-number = Номер в ЕРП
event-odd-number = Обычно номер ЕРП выглядит так: 03-050-2022-000-547. Сверьте с талоном.
event-register = Записать этот номер в дело
event-register-help = Он станет номером ЕРП в карточке дела и в документах
event-officer = Кто принял или решил
event-place = Орган, суд, кабинет
event-category = Тяжесть
event-category-unknown = не определена
event-category-minor = небольшой тяжести
event-category-less_grave = менее тяжкое
event-category-grave = тяжкое
event-category-especially_grave = особо тяжкое
event-answers = К какому событию относится
event-answers-help = Закрывает срок именно этого события
event-answers-none = самому раннему открытому
event-filing = Документ
event-filing-none = нет
event-evidence = Подтверждение
event-evidence-help = Талон, копия со штампом, уведомление
event-note = Заметка для себя
event-outcome = Что из этого следует
event-outcome-nothing = Сроков это событие не начинает и не закрывает.
event-outcome-undated = Без даты сроки не считаются.
event-ends-in-time = закрывает в срок
event-ends-late = закрывает с опозданием
event-group-pretrial = до суда
event-group-trial = суд
event-group-civil = гражданское дело, труд
event-group-person = человек
event-group-other = прочее

event-kind-crime_report = подано заявление о преступлении
event-kind-registered = зарегистрировано в ЕРП
event-kind-decision_to_open = возбуждено дело
event-kind-decision_to_refuse = отказано в возбуждении
event-kind-motion_filed = подано ходатайство
event-kind-motion_decided = решено ходатайство
event-kind-act_learned = узнали о решении, действии, бездействии
event-kind-complaint_filed = подана жалоба
event-kind-request_sent = отправлен адвокатский запрос
event-kind-request_answered = получен ответ на запрос
event-kind-detention = задержание
event-kind-brought_to_court = доставлен в суд
event-kind-custody_decided = суд решил о заключении под стражу
event-kind-freed = освобождён из-под стражи
event-kind-charge = вынесено постановление об обвинении
event-kind-charge_presented = предъявлено обвинение
event-kind-indictment_sent = обвинительный акт у прокурора
event-kind-indictment_decided = прокурор решил по обвинительному акту
event-kind-case_closed = дело прекращено
event-kind-hearing = назначено заседание
event-kind-verdict = провозглашён приговор
event-kind-verdict_copy = получена копия приговора
event-kind-appeal_filed = подана апелляция на приговор
event-kind-appeal_decided = решение апелляции по уголовному делу
event-kind-cassation_filed = подана кассация
event-kind-claim_filed = подан иск
event-kind-claim_accepted = иск принят
event-kind-claim_returned = иск возвращён
event-kind-civil_decision = решение суда по иску
event-kind-civil_ruling = определение суда
event-kind-private_complaint = подана частная жалоба
event-kind-civil_appeal_filed = подана апелляция по иску
event-kind-civil_appeal_decided = акт апелляции по иску
event-kind-court_order = получен судебный приказ
event-kind-default_judgment = получено заочное решение
event-kind-objection_filed = поданы возражения
event-kind-writ = выдан исполнительный лист
event-kind-writ_presented = исполнительный лист предъявлен
event-kind-violation_learned = узнали о нарушении права
event-kind-wage_delay = началась задержка оплаты
event-kind-dismissal = увольнение
event-kind-offence = деяние
event-kind-release = освобождение из удержания
event-kind-return_certificate = выдано свидетельство на возвращение
event-kind-returned = вернулась домой
event-kind-passport_applied = подано на новый паспорт
event-kind-shelter_entered = принята в убежище
event-kind-shelter_extended = пребывание в убежище продлено
event-kind-shelter_left = выехала из убежища
event-kind-other = другое

task-title = Задача
task-new = Задача
task-add = Добавить
task-remove = Удалить задачу
task-what = Что сделать
task-owner = Кто
task-nobody = никому не поручена
task-due = К какому дню
task-due-help = Точный день: 12.03.2026
task-until = до { $day }
task-note = Заметка
task-overdue = просрочена
task-done-named = Сделано: { $title }
task-about-this = Поставить задачу
task-about = Связана: { $what }
task-about-party = лицо
task-about-fact = факт
task-about-filing = документ
task-about-evidence = доказательство
task-about-event = событие
task-about-element = признак преступления

agenda-overdue = Просрочено
agenda-week = Ближайшие 7 дней
agenda-month-group = Ближайшие 30 дней
agenda-today = Сегодня
agenda-later = Позже
agenda-undated = Задачи без дня
agenda-view = Вид
agenda-view-list = Список
agenda-view-month = Месяц
agenda-case = Дело
agenda-all-cases = Все дела
agenda-kind = Что показать
agenda-all-kinds = Всё
agenda-kind-deadline = Сроки
agenda-kind-hearing = Заседания
agenda-kind-task = Задачи
agenda-kind-limitation = Давность
agenda-one-hearing = Заседание
agenda-one-task = задача
agenda-one-limitation = Давность привлечения
agenda-one-deadline = Срок
agenda-nothing-matches = Под этот отбор ничего не подходит.
agenda-empty = Здесь будут сроки, заседания и задачи всех дел
agenda-empty-why = Повестка собирается сама: откройте дело и запишите в разделе «Сроки», что произошло и когда. Утром хватит одного взгляда сюда.
agenda-empty-do = К делам
agenda-export = Выгрузить в календарь
agenda-export-note = Файл .ics открывают календари телефона и компьютера. Напоминания — за 7, 3 и 1 день.
agenda-export-titles = Что будет видно в календаре
agenda-export-neutral = Только номер дела
agenda-export-neutral-note = «Дело № 14/2026: срок». Чужой взгляд ничего не узнает.
agenda-export-full = Полные названия
agenda-export-full-note = С названиями задач и местом заседаний. Телефон читает тот, у кого он в руках.
agenda-export-do = Выбрать место
agenda-warning = Повестка. { $overdue ->
    [0] { "" }
   *[other] Пропущено: { $overdue }.{ " " }
}{ $today ->
    [0] { "" }
   *[other] Сегодня: { $today }.{ " " }
}{ $soon ->
    [0] { "" }
   *[other] Скоро: { $soon }.
}
agenda-pressing = Требует внимания: { $count }
agenda-calendar = Календарь
agenda-month-before = Предыдущий месяц
agenda-month-after = Следующий месяц
agenda-month-title = { $month } { $year }
agenda-more = ещё { $count }

court-days = Выходные судов
court-days-note = Если последний день срока нерабочий, он переходит на следующий рабочий. Добавьте и исправьте дни, когда их объявят.
court-days-unknown = Праздники { $year } года в поставке не полны. Добавьте объявленные дни.
court-day-counts = нерабочий
court-day-expected = срок не двигает: проверьте
court-day-own = внесён вами
court-day-own-works = рабочий, внесён вами
court-day-clear = Убрать { $day }
court-day-add = Добавить или исправить день
court-day-day = День
court-day-name = Праздник или решение
court-day-what = В этот день суды
court-day-rest = не работают
court-day-work = работают

weekday-0 = пн
weekday-1 = вт
weekday-2 = ср
weekday-3 = чт
weekday-4 = пт
weekday-5 = сб
weekday-6 = вс
month-name-1 = январь
month-name-2 = февраль
month-name-3 = март
month-name-4 = апрель
month-name-5 = май
month-name-6 = июнь
month-name-7 = июль
month-name-8 = август
month-name-9 = сентябрь
month-name-10 = октябрь
month-name-11 = ноябрь
month-name-12 = декабрь

undo-event-add = Событие записано
undo-event-change = Событие изменено
undo-event-remove = Событие удалено
undo-deadline-done = Срок отмечен выполненным
undo-deadline-open = Срок открыт снова
undo-deadline-waive = Срок не применяется
undo-deadline-change = Срок изменён
undo-task-add = Задача добавлена
undo-task-change = Задача изменена
undo-task-done = Задача выполнена
undo-task-open = Задача открыта снова
undo-task-remove = Задача удалена
undo-court-day-set = Выходной день записан
undo-court-day-clear = Выходной день убран
