# Доказанность: матрица элементов, пробелы, что изменится без документа.

section-proof = Доказанность

proof-offence = Состав
proof-victim = Потерпевшее лицо
proof-nobody = лицо не установлено
proof-element = Элемент
proof-table = Матрица доказанности
proof-table-help = Стрелки — по ячейкам, Enter — что стоит за ячейкой, A — добавить факт
proof-says = Таблица показывает, чем подтверждён каждый элемент. Было ли преступление, решает суд.
proof-choose = Выбрать состав
proof-choose-note = Один и тот же факт засчитывается во всех составах, где есть такой элемент
proof-choose-usual = Выбрать частые составы
proof-choose-usual-which = Частые составы: { $offences }.
proof-empty = Здесь будет видно, что доказано и чего не хватает
proof-empty-why = Состав преступления складывается из элементов: деяние, средство, цель. Свяжите с ними факты, и таблица скажет, какой элемент чем подтверждён, какой держится на одном источнике, о чём спросить и что истребовать.
proof-certainty-sure = действовала в день деяния
proof-certainty-possible = возможно: дата деяния захватывает два кодекса
proof-certainty-undated = дата деяния не указана, показан действующий кодекс
proof-no-version = В день этого деяния такой статьи в справочнике нет. Проверьте дату факта.
proof-to-check = состав к проверке
proof-checked = сверено
proof-law = Норма и её источник
proof-law-source = Источник: { $source }
proof-law-label-V = прочитано в самом источнике
proof-law-label-V2 = прочитано только во вторичном источнике
proof-law-label-U = не подтверждено
proof-law-elements = Откуда взят перечень элементов
proof-law-time = действует с { $from }
proof-law-time-until = действовала с { $from } по { $until }
proof-law-consent = Согласие потерпевшего лица
proof-law-limitation = Давность
proof-if-child = Если ребёнок
proof-if-adult = Если взрослый человек
proof-complete = подтверждены все требуемые элементы
proof-complete-weak = { $count ->
    [one] подтверждено всё, слабо — { $count }
   *[other] подтверждено всё, слабо — { $count }
}
proof-wanting = не подтверждено: { $what }
proof-sum = Что требуется
proof-untouched = ничего не связано
proof-columns = лица { $from }–{ $to } из { $count }
proof-columns-before = Предыдущие лица
proof-columns-after = Следующие лица
proof-choose-done = Готово
proof-law-to-check = к проверке
proof-law-element = Откуда элемент
proof-strengthen = Что усилит
proof-helps = Поможет: { $helps }.
proof-task = В задачи
proof-task-named = В задачи: { $title }
proof-begin-adding = Ходатайство о приобщении
proof-request-to = Кому — { $to }
proof-gap-show = Показать
proof-kind-of = Вид доказательства: Док. { $number }
proof-tied-to = Указывает на лицо: { $name }
proof-tied-note = Снимите, если факт показывает только, что это было
proof-turn-against = Факт говорит против
proof-turn-for = Факт подтверждает
proof-add-title = Факты к элементу «{ $element }»
proof-or = или

proof-block-act = Деяние
proof-block-means = Средство
proof-block-purpose = Цель
proof-block-child = Возраст
proof-block-aggravating = Отягчающие признаки
proof-block-other = Остальное
proof-block-one = нужен хотя бы один
proof-block-missing = не подтверждено

proof-state-empty = не подтверждено
proof-state-stated = только сказано
proof-state-one_source = один источник
proof-state-supported = подтверждено
proof-state-disputed = противоречие
proof-supported-by = { $items ->
    [one] подтверждает { $items } доказательство
    [few] подтверждают { $items } доказательства
   *[many] подтверждают { $items } доказательств
}, видов — { $kinds }
proof-mark-disputes = противоречий: { $count }
proof-mark-lost = не в счёт: { $count }
proof-mark-bare = без доказательств: { $count }
proof-mark-untied = не связано с этим лицом
proof-mark-words = только слова
proof-mark-source = всё из одного источника
proof-mark-covert = скрытая запись: { $count }

proof-kind = Вид доказательства
proof-kind-first_hand = из первых рук
proof-kind-document = документ
proof-kind-expert = эксперт, врач
proof-kind-hearsay = с чужих слов
proof-kind-physical = вещь, след
proof-kind-digital = цифровой след
proof-kind-first_hand-note = Человек сам видел, слышал, пережил
proof-kind-document-note = Договор, квитанция, справка, ответ ведомства
proof-kind-expert-note = Заключение эксперта или врача
proof-kind-hearsay-note = Рассказано со слов другого. Без названного источника суд не примет
proof-kind-physical-note = Вещь, место, след на теле
proof-kind-digital-note = Переписка, запись, фотография, данные оператора
proof-stance = Что говорит факт
proof-stance-for = подтверждает
proof-stance-against = говорит против
proof-custody-sealed = запечатан
proof-custody-verified = сверен
proof-custody-altered = изменён
proof-custody-missing = файла нет
proof-custody-aside = отложен
proof-covert = записано скрыто: узнайте, примет ли суд

proof-add-fact = Добавить факт
proof-add-facts = { $count ->
    [one] Добавить { $count } факт
    [few] Добавить { $count } факта
   *[many] Добавить { $count } фактов
}
proof-add-find = Слово, имя, дата
proof-add-none = Других фактов в деле нет
proof-add-nothing = Подходящих фактов нет
proof-add-suggested = похож по словам
proof-unlink = Отвязать факт
proof-cell-empty = С этим элементом пока не связан ни один факт.
proof-cell-for = Подтверждают
proof-cell-against = Говорят против
proof-fact-contested = факт оспаривается
proof-fact-admitted = факт признан другой стороной
proof-bare-fact = под фактом нет доказательства
proof-fact-supports = Что подтверждает
proof-fact-supports-none = Факт пока не связан ни с одним элементом.
proof-fact-supports-choose = Сначала выберите состав в разделе «Доказанность».
proof-fact-add = Связать с элементом
proof-fact-placeholder = Элемент состава

proof-gaps = Чего не хватает
proof-gaps-none = По выбранному составу пробелов нет.
proof-gaps-grave = { $count ->
    [0] требуемое подтверждено
    [one] { $count } пробел
    [few] { $count } пробела
   *[many] { $count } пробелов
}
proof-gaps-weak = слабых мест: { $count }
proof-reason-missing = Ничем не подтверждено. Поможет: { $helps }.
proof-reason-lost = Держалось на том, чем сейчас пользоваться нельзя: { $items }. Поможет: { $helps }.
proof-reason-stated = Есть только утверждение, под ним нет доказательства. Поможет: { $helps }.
proof-reason-adult = Статья о детях, а по датам потерпевшее лицо было взрослым. Проверьте даты или состав.
proof-reason-age = От возраста зависит, нужно ли средство, а по датам он неясен. Поможет: { $helps }.
proof-reason-untouched = С этим лицом ещё не связан ни один факт.
proof-reason-disputed = Подтверждено, но есть противоречие. Усилит: { $helps }.
proof-reason-untied = Показано, что это было, но не связь с этим лицом. Поможет: { $helps }.
proof-reason-words_only = Есть только слова людей: документ, вещь или след усилят. Подойдёт: { $helps }.
proof-reason-one_source = Держится на одном источнике: { $items }. Усилит: { $helps }.
proof-gap-child = нужно, только если потерпевшее лицо было ребёнком
proof-gap-adult = нужно, только если потерпевшее лицо было взрослым
proof-gap-instead = достаточно восполнить один из таких пробелов
proof-ask = Спросить
proof-ask-victim = Спросить потерпевшее лицо
proof-ask-witness = Спросить свидетеля
proof-ask-relative = Спросить близких
proof-ask-suspect = Выяснить у подозреваемого
proof-ask-authority = Выяснить у ведомства
proof-ask-expert = Спросить врача или эксперта

proof-rests = На этом доказательстве держится
proof-rests-aside = Если вернуть его в дело
proof-rests-many = { $count ->
    [one] { $count } лицо
    [few] { $count } лица
   *[many] { $count } лиц
}
proof-rests-none = Ни один элемент выбранных составов на нём не держится.
proof-without = Без него
proof-back = С ним
proof-less = было доказательств: { $before }, останется { $after }
proof-aside-lost = Теперь без опоры: { $what }

undo-proof-choose = Состав дела изменён
undo-proof-link = Факт связан с элементом
undo-proof-change = Связь изменена
undo-proof-unlink = Факт отвязан

proof-cli-chosen = Дело рассматривается и по составу { $offence }.
proof-cli-dropped = Состав { $offence } больше не рассматривается.
proof-cli-none-chosen = Состав не выбран: dalil matrix choose kg.trafficking
proof-cli-linked = Связано: { $id }
proof-cli-unlinked = Связь снята.
proof-cli-printed = Матрица напечатана: { $path }
proof-cli-begun = Документ начат: { $id }
proof-print = Печать
proof-print-title = Матрица на бумаге
proof-print-note = Таблица для каждого подозреваемого: элемент, факты, где они подтверждены
proof-print-language = Язык
proof-print-pages = Страницы матрицы
proof-print-save = Сохранить PDF
proof-print-gaps = Добавить, чего не хватает (для себя, не для суда)
proof-do-print = Напечатать матрицу
