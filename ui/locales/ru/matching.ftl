# Совпадения: кого уже встречали, кто одно лицо, кто разные.

matching-seen-name = Похожие записи
matching-seen-contact = Этот номер или адрес уже встречался
matching-seen-document = Этот документ уже встречался
matching-here = в этом деле
matching-case = дело № { $number }
matching-open = Открыть
matching-same = Одно лицо
matching-merge = Объединить
matching-different = Разные
matching-reasons = Почему
matching-for = За
matching-against = Против
matching-score = совпадение { $percent } %
matching-conflict-opponent = Возможный конфликт интересов: в другом деле это лицо на стороне, против которой вы работаете. Проверьте до принятия поручения.
matching-conflict-client = Возможный конфликт интересов: в другом деле это лицо — ваш доверитель.
matching-conflict-side = Это лицо есть в другом деле. Проверьте, на чьей оно стороне.

matching-also-seen = Встречается в других делах
matching-also-seen-line = Дело № { $number }: { $name }
matching-unlink = Не то же лицо
matching-merged = Объединено с этой записью
matching-merged-line = { $name }
matching-split = Разъединить
matching-split-first = Сначала разъедините ту запись, в которую она вошла.

matching-queue-title = Проверка совпадений
matching-queue-count = { $count ->
    [one] { $count } пара
    [few] { $count } пары
   *[other] { $count } пар
}
matching-queue-scope = Какие пары
matching-queue-scope-case = Этого дела
matching-queue-scope-all = Всех дел
matching-queue-empty = Нерешённых совпадений нет
matching-queue-empty-why = Здесь появятся пары записей, которые похожи на одно лицо: имя в другом написании, тот же телефон, карта или документ.
matching-queue-help = Стрелки вверх и вниз: выбрать пару. M: объединить или связать. D: разные лица. Enter: открыть.
matching-queue-back = К людям
matching-previous = Предыдущая пара
matching-next = Следующая пара
matching-queue-pairs = Пары
matching-queue-compare = Сравнение записей
matching-keep = Оставить эту запись
matching-keep-note = Её имя останется первым, всё остальное сохранится от обеих.
matching-role = В деле
matching-names = Имена
matching-born = Дата рождения
matching-documents = Документы
matching-contacts = Телефоны и адреса
matching-facts = Факты
matching-nothing = не указано
matching-look = Проверить совпадения ({ $count })

match-same-phone = тот же телефон { $value }
match-same-account = тот же счёт или карта { $value }
match-same-document = тот же документ { $value }
match-same-tax-number = тот же ИНН { $value }
match-same-email = та же почта { $value }
match-same-handle = то же имя в сети { $value }
match-same-plate = тот же номер машины { $value }
match-same-name = имя то же
match-sounds-alike = имя звучит так же в другом написании
match-declined = имя стоит в другом падеже
match-only-surname = совпадает только фамилия
match-other-form = другая или краткая форма имени
match-initials = инициалы подходят
match-same-organisation = название то же без правовой формы
match-patronymic-agrees = имя отца совпадает
match-patronymic-differs = имена отцов разные
match-siblings = отец один, но это сын и дочь
match-surname-differs = фамилии разные
match-given-differs = имена разные
match-birth-date-agrees = дата рождения та же
match-birth-year-agrees = год рождения тот же
match-birth-differs = родились в разное время
match-sex-differs = женщина и мужчина
match-tax-number-differs = ИНН разные
match-kind-differs = лицо и организация

undo-match-different = Отмечено: разные лица
undo-match-link = Отмечено: одно лицо в двух делах
undo-match-unlink = Связь между делами снята
undo-match-merge = Записи объединены
undo-match-split = Записи разъединены
