# Хронология, рассказы об одном событии, противоречия.

chronology-print = Печать
chronology-print-title = Хронология для суда
chronology-print-note = Таблица: номер, дата, событие, место, источник. Печатаются факты, которые сейчас показаны, в порядке дат.
chronology-print-language = Язык
chronology-print-save = Сохранить PDF
chronology-print-pages = Листы хронологии
chronology-tab-events = События
chronology-tab-contradictions = Противоречия
chronology-tabs = Что показать
chronology-overview = Обзор по времени
chronology-overview-help = Стрелки влево и вправо переходят от отрезка к отрезку, список следует за ними
chronology-bar = { $when }: { $count ->
    [one] { $count } факт
    [few] { $count } факта
   *[many] { $count } фактов
}
chronology-undated = Дата не установлена
chronology-month = { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} { $year } года
chronology-year = { $year } год
chronology-years = { $from }–{ $until } годы
chronology-group = Заголовки в списке
chronology-group-month = По месяцам
chronology-group-year = По годам
chronology-place-any = Все места
chronology-place = Место
chronology-place-count = { $place } · { $count }
chronology-weight-any = Любой вес
chronology-only-contradicted = С противоречиями · { $count }
chronology-loading = загружается…
chronology-accounts = { $count ->
    [one] { $count } рассказ
    [few] { $count } рассказа
   *[many] { $count } рассказов
}
chronology-differs = { $count ->
    [one] { $count } противоречие
    [few] { $count } противоречия
   *[many] { $count } противоречий
}

weight = Вес
weight-strong = сильный
weight-middling = средний
weight-weak = слабый
weight-none = не взвешен
weight-reason = Почему так
weight-reason-help = Для себя: в суд эти слова не идут
fact-said = Время словами ({ $language })
fact-said-help = Как говорит свидетель: «после Нооруза 2021 года». Порядок задаёт дата выше, эти слова печатаются рядом с ней
fact-standing = Вес и время словами
fact-accounts = Рассказы об этом событии
fact-accounts-none = Пока ни одного. Когда о событии говорят по-разному, суд спросит, кто что сказал и когда.
fact-accounts-compare = Сравнить рассказы
fact-accounts-add = Записать рассказ

accounts-title = Рассказы о событии
accounts-back = К хронологии
accounts-fact = Факт, как он стоит в деле
accounts-follows = Факт следует рассказу: { $who }
accounts-follows-none = Не отмечено, какому рассказу следует факт
accounts-empty = Здесь будут рассказы об этом событии
accounts-empty-why = Потерпевшее лицо, свидетель и бумага могут говорить об одном по-разному. Каждый рассказ хранится отдельно, своими словами, и ни один не заменяет другой: так видно, кто, когда и на каком языке это сказал.
accounts-add = Записать рассказ
accounts-compared = Рассказы рядом
accounts-row-who = Кто говорит
accounts-row-told = Когда и где сказано
accounts-row-language = Язык
accounts-row-through = Через переводчика
accounts-row-knowledge = Откуда знает
accounts-row-stance = О событии
accounts-row-date = Когда это было
accounts-row-place = Где это было
accounts-row-words = Что говорит
accounts-row-original = Собственные слова
accounts-row-citations = На чём основан
accounts-unsaid = не говорит
accounts-directly = напрямую
accounts-differs-date = другая дата
accounts-differs-place = другое место
accounts-mark-date = дата, которой нет у других
accounts-mark-number = число, которого нет у других
accounts-legend = Подчёркнуто то, чего нет у других: сплошной линией числа и суммы, двойной — даты.
accounts-followed = факт следует этому рассказу
accounts-edit = Изменить: { $who }

account-new = Новый рассказ
account-new-note = Что сказал один человек или одна бумага, отдельно от остальных
account-teller = Кто говорит
account-teller-placeholder = Человек из дела
account-source = Или другой источник
account-source-help = Если этого человека или бумаги нет среди людей дела
account-told-on = Когда сказано
account-told-where = Где сказано
account-language = На каком языке
account-language-none = неизвестно
account-interpreter = Через какого переводчика
account-interpreter-placeholder = Переводчик из дела
account-interpreter-name = Или имя переводчика
account-knowledge = Откуда знает
account-knowledge-saw = очевидец
account-knowledge-heard = с чужих слов
account-knowledge-document = так в документе
account-knowledge-unknown = ещё не спросили
account-stance = Что говорит о событии
account-stance-affirms = так и было
account-stance-denies = отрицает
account-stance-unsure = не помнит или не знает
account-original = Собственные слова
account-original-help = На том языке, на котором сказано
account-statement-in = Что говорит ({ $language })
account-missing = Напишите, кто говорит и что
account-date = Когда это было, по этому рассказу
account-said = Время словами рассказа ({ $language })
account-place = Где это было, по этому рассказу
account-followed = Факт следует этому рассказу
account-note = Заметка для себя
account-save = Записать
account-done = Готово
account-remove = Удалить рассказ

contradictions-empty = Противоречий не найдено
contradictions-empty-why = Dalil сравнивает рассказы об одном событии и ищет человека в двух местах сразу. Найденное можно объяснить словами; решает адвокат.
contradictions-list = Противоречия
contradictions-why-look = Это не ошибки, а места, о которых спросит другая сторона.
contradiction-accounts-date = Рассказы называют разное время
contradiction-accounts-place = Рассказы называют разные места
contradiction-two-places = { $name }: в двух местах сразу, { $on }
contradiction-denied = Факт назван установленным, а один рассказ его отрицает
contradiction-disputed-by-nobody = Факт назван спорным, а кто его оспаривает, не записано
contradiction-explained = объяснено
contradiction-open = не объяснено
contradiction-explanation = Объяснение
contradiction-explanation-help = Например: день приезда и день, когда забрали паспорт, разные
contradiction-save = Записать
contradiction-to-accounts = Сравнить рассказы

undo-account-add = Рассказ записан
undo-account-change = Рассказ изменён
undo-account-remove = Рассказ удалён
undo-fact-weigh = Вес факта изменён
undo-contradiction-explain = Объяснение записано
