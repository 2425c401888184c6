# Пометки: места доказательства, отмеченные цветом, без факта.

highlight-list = Пометки
highlight-none = Пометок нет. Выделите место и нажмите H: оно останется отмеченным цветом, а факт можно создать потом.
highlight-do = Пометить
highlight-in = Пометить: { $colour }
highlight-first = Сначала выделите, что пометить: слова, область, сообщение.
highlight-colour = Цвет
highlight-colour-yellow = жёлтый
highlight-colour-green = зелёный
highlight-colour-blue = синий
highlight-colour-pink = розовый
highlight-edit = Изменить пометку
highlight-title = Пометка
highlight-note = Заметка
highlight-note-help = Видна только в этой программе и не печатается
highlight-keep = Сохранить
highlight-remove = Снять пометку
highlight-fact = Факт по этому месту
highlight-label = Пометка ({ $colour }): { $words }
highlight-more = { $count ->
    [one] и ещё { $count } место
    [few] и ещё { $count } места
   *[other] и ещё { $count } мест
}
highlight-chat = пометка
highlight-paragraph = Пометить абзац
highlight-segment = Пометить реплику
highlight-begin = Пометить с этого момента
highlight-end = Пометить до этого момента
highlight-begun = Пометка с { $moment }: дойдите до конца и нажмите H ещё раз. Esc — не помечать.
highlight-moment = { $from }–{ $until }
undo-highlight-add = Место помечено
undo-highlight-change = Пометка изменена
undo-highlight-remove = Пометка снята
