# Факты: хронология и карточка факта.

fact-status-alleged = со слов
fact-status-supported = подтверждён
fact-status-disputed = оспаривается
fact-status-admitted = признан
fact-status-alleged-note = Так говорит человек, подтверждения пока нет
fact-status-supported-note = На это указывают доказательства
fact-status-disputed-note = Другая сторона или другое доказательство говорит иначе
fact-status-admitted-note = Другая сторона с этим согласна

fact-new = Новый факт
fact-new-note = Одно событие или обстоятельство, одним-двумя предложениями, как это войдёт в документ
fact-statement = Что произошло
fact-statement-in = Что произошло ({ $language })
fact-statement-help = Так эти слова войдут в документ для суда; дата встанет перед ними сама
fact-statement-missing = Напишите, что произошло, хотя бы на одном языке
fact-date = Когда
fact-undated = дата неизвестна
fact-place = Где
fact-place-help = Если нужно и по-кыргызски, то через черту: город Ош | Ош шаары
fact-parties = Кто
fact-party-more = Добавить ещё
fact-party-placeholder = Имя или роль
fact-party-none = Людей в деле пока нет. Их добавляют в разделе «Люди».
fact-party-remove = Убрать: { $name }
fact-column-status = Статус
fact-status = Насколько установлен
fact-citations = На чём основан
fact-citations-none = Пока ни на чём. Суд поверит факту, когда под ним есть доказательство.
fact-citations-more = и ещё { $count }
fact-citation-add = Добавить доказательство
fact-citation-item = Доказательство
fact-citation-placeholder = Номер или название
fact-citation-page = Лист
fact-citation-page-wrong = Номер листа: от 1 до { $count }
fact-citation-remove = Убрать ссылку: { $place }
fact-bare = без доказательств
fact-note = Заметка для себя
fact-add = Добавить факт
fact-done = Готово
fact-remove = Удалить факт
fact-open = Открыть факт

facts-table = Хронология
facts-turn = Сменить порядок дат
facts-filters = Отбор фактов
facts-filter-text = Слово, имя, место
facts-status-any = Любой статус
facts-party-any = Все люди
facts-only-bare = Без доказательств · { $count }
facts-shown = { $count ->
    [one] Показан { $count } факт
    [few] Показано { $count } факта
   *[many] Показано { $count } фактов
}
facts-nothing-matches = Под этот отбор ничего не подходит.
facts-action-filter = Искать среди фактов
facts-empty = Здесь будет хронология
facts-empty-why = Факт — это одно событие с датой, местом, людьми и ссылкой на доказательство. Из фактов складываются обстоятельства в заявлении и иске, а суд по ссылке находит лист, который их подтверждает. Быстрее всего открыть доказательство и обвести на листе нужное место.
facts-empty-do = Написать первый факт
facts-empty-evidence = Открыть доказательства

undo-fact-add = Факт добавлен
undo-fact-change = Факт изменён
undo-fact-remove = Факт удалён
