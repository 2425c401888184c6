# Связи: схема, перечень, лист связи, печать схемы.

tie-kind-recruited = вербовка
tie-kind-transported = перевозка
tie-kind-harboured = укрывательство
tie-kind-received = получение
tie-kind-sold_to = передача
tie-kind-paid = передача денег
tie-kind-employed = привлечение к работе
tie-kind-controlled = контроль
tie-kind-threatened = угрозы
tie-kind-held_documents = удержание документов
tie-kind-acts_for = действует от имени
tie-kind-owns = владеет или руководит
tie-kind-related = родство
tie-kind-acquainted = знакомство
tie-kind-communicates = общение
tie-kind-other = иная связь

# Буквы на знаках лиц; вместе с формой знака говорят, кто это. Те же печатаются на схеме для суда.
network-letter-victim = П
network-letter-recruiter = В
network-letter-transporter = П
network-letter-harbourer = У
network-letter-exploiter = Э
network-letter-suspect = С
network-letter-employer = Р
network-letter-agency = А
network-letter-witness = С
network-letter-relative = Р
network-letter-representative = П
network-letter-interpreter = Пв
network-letter-investigator = С
network-letter-prosecutor = П
network-letter-court = Сд
network-letter-authority = О
network-letter-other = И

tie-new = Новая связь
tie-new-here = Добавить связь
tie-new-note = Кто с кем связан, чем и на чём это основано
tie-add = Добавить связь
tie-edit = Изменить связь
tie-remove = Удалить связь
tie-kind = Связь
tie-from = Кто
tie-to = В отношении кого
tie-one = Одно лицо
tie-other = Другое лицо
tie-party-placeholder = Имя или роль
tie-party-missing = Выберите лицо
tie-turn = Поменять местами
tie-whom = С кем
tie-towards = в отношении
tie-from-there = со стороны
tie-with = и
tie-period = Когда
tie-period-help = День, месяц или промежуток: 12.03.2026, 2026-03~, 2026-03-12/2026-03-14. Пусто — по датам фактов.
tie-undated = дата неизвестна
tie-status = Насколько установлена
tie-status-alleged = со слов
tie-status-supported = подтверждена
tie-status-disputed = оспаривается
tie-status-admitted = признаётся
tie-grounds = На чём основана
tie-grounds-none = Пока ни на чём. Такая связь рисуется прерывистой линией: суд поверит ей, когда под ней будет факт или доказательство.
tie-facts = Факты
tie-fact-add = Добавить факт
tie-fact-placeholder = Слова из факта
tie-fact-both = называет обоих
tie-fact-remove = Убрать факт: { $fact }
tie-bare = пока ни на чём не основана
fact-tie = Связь из этого факта

network-picture = Схема связей
network-table = Связи по лицам
network-view = Вид
network-view-picture = Схема
network-view-list = Перечень
network-keys = Стрелки ведут от лица к лицу вдоль связей, Shift со стрелкой — на саму связь, Enter открывает, Alt со стрелками двигает схему, плюс, минус и ноль меняют её размер.
network-card = { $name }, { $role }, { $count ->
    [one] { $count } связь
    [few] { $count } связи
   *[other] { $count } связей
}
network-line = { $from } и { $to }: { $kinds }
network-line-bare = { $from } и { $to }: { $kinds }; пока ни на чём не основано
network-more = ещё { $count }
network-more-facts = и ещё { $count ->
    [one] { $count } факт
    [few] { $count } факта
   *[other] { $count } фактов
}
network-nearer = Ближе
network-further = Дальше
network-fit = Показать всё
network-panel = Подробно
network-near = Только близкие связи

network-filters = Отбор связей
network-filter-role = Роль
network-filter-person = Лицо
network-role-any = Все роли
network-kind-any = Все виды связей
network-status-any = Любой статус
network-person-any = Все лица
network-steps = Как далеко
network-steps-1 = прямые связи
network-steps-2 = через одно лицо
network-only-bare = Ни на чём не основаны · { $count }
network-reset = Показать все
network-nothing = Под этот отбор ничего не подходит.

network-time = Когда были связи
network-time-from = Показать с
network-time-to = Показать по
network-undated = без даты · { $count }
network-all-undated = Ни у одной связи нет даты ({ $count }), поэтому по времени их не отобрать.

network-overview = Сколько лиц и связей
network-count-people = { $count ->
    [one] { $count } лицо
    [few] { $count } лица
   *[other] { $count } лиц
}
network-count-ties = { $count ->
    [one] { $count } связь
    [few] { $count } связи
   *[other] { $count } связей
}
network-count-shown = показано связей: { $shown } из { $count }
network-count-bare = { $count ->
    [one] { $count } связь пока ни на чём не основана
    [few] { $count } связи пока ни на чём не основаны
   *[other] { $count } связей пока ни на чём не основаны
}
network-count-undated = Без даты: { $count }
network-legend = Обозначения
network-suggestions = Возможные связи
network-suggestions-why = Факты называют этих лиц вместе, а связи между ними нет.
network-suggestion-do = Связать
network-suggestions-all = Показать ещё { $count }
network-suggestions-few = Показать меньше

network-empty = Здесь будет схема связей
network-empty-why = Кто кого завербовал, вёз, держал, кому платил и от чьего имени действовал. Каждая связь опирается на факты и доказательства, а схема печатается как приложение: по ней суд сразу видит, кто с кем был связан и чем это подтверждено.
network-empty-do = Добавить первую связь
network-empty-facts = Открыть факты

network-print = Печать схемы связей
network-print-do = Печать
network-print-note = Схема и перечень: под каждой связью факты и доказательства, на которых она основана
network-print-part = На схеме только показанные связи: { $shown } из { $count }. На листе об этом сказано.
network-print-language = Язык
network-print-pages = Страницы схемы
network-print-save = Сохранить PDF

undo-tie-add = Связь добавлена
undo-tie-change = Связь изменена
undo-tie-remove = Связь удалена
