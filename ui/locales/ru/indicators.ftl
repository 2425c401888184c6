# Признаки: что отмечено, на что это указывает, чего не хватает. Названия самих признаков приходят со списками.

section-indicators = Признаки

indicators-empty = Здесь будут признаки торговли людьми и принудительного труда
indicators-empty-why = Признаки показывают следователю и службам помощи, на что похожа ситуация, ещё до того, как собраны доказательства. Отмечают их для каждого потерпевшего лица; проще всего начать с беседы.
indicators-empty-interview = Провести беседу
indicators-age = Возраст, когда это было
indicators-age-adult = от 18 лет
indicators-age-child = до 18 лет
indicators-age-known-adult = По дате рождения и датам фактов: не моложе 18 лет.
indicators-age-known-child = По дате рождения и датам фактов: часть событий была до 18 лет. Читается детский список.
indicators-age-known-unsure = По датам дела возраст не виден: уточните дату рождения или выберите список сами.

indicators-reading = На что указывают признаки
indicators-points-to = Признаки указывают на: { $dimensions }.
indicators-points-nowhere = Ни одна группа признаков пока не положительна.
indicators-together-adult = Вместе складываются обман или принуждение при вербовке, эксплуатация и принуждение на месте.
indicators-together-child = Для ребёнка складываются действие и эксплуатация; средства воздействия не требуются.
indicators-by-instead = При этом использование уязвимости стоит вместо обмана или принуждения: назовите это прямо.
indicators-not-together = Чтобы картина сложилась, не хватает: { $needs }.
indicators-need-act = хотя бы одного признака вербовки как действия
indicators-need-instead = { $any } (вместо этого может стоять: { $instead })
indicators-bare = { $count ->
    [one] { $count } отмеченный признак пока ни на чём не основан.
    [few] { $count } отмеченных признака пока ни на чём не основаны.
   *[many] { $count } отмеченных признаков пока ни на чём не основаны.
}
indicators-no-verdict = Это подсказка, где искать доказательства, а не вывод: квалификацию дают следствие и суд.
indicators-none-present = ничего не отмечено
indicators-short = Не хватает: { $ways }
indicators-or = или
indicators-count-strong = { $count ->
    [one] { $count } сильный
    [few] { $count } сильных
   *[many] { $count } сильных
}
indicators-count-medium = { $count ->
    [one] { $count } средний
    [few] { $count } средних
   *[many] { $count } средних
}
indicators-count-weak = { $count ->
    [one] { $count } слабый
    [few] { $count } слабых
   *[many] { $count } слабых
}
indicators-positive = положительна
indicators-not-positive = не набрана
indicators-strong = сильный
indicators-medium = средний
indicators-weak = слабый

indicators-lists = Списки признаков
indicators-tab-scale = Рабочие признаки
indicators-tab-eleven = 11 признаков МОТ
indicators-tab-codes = Коды HTCDS
indicators-mark-present = есть
indicators-mark-absent = нет
indicators-mark-unknown = неизвестно
indicators-no-facts = без фактов
indicators-add-facts = Указать факты
indicators-facts = { $count ->
    [one] { $count } факт
    [few] { $count } факта
   *[many] { $count } фактов
}, с доказательствами: { $cited }
indicators-facts-note = На каких фактах это основано
indicators-facts-find = Слово из факта
indicators-facts-none = Фактов в деле пока нет.
indicators-note = Заметка
indicators-source = Источник: { $source }.
indicators-to-check = Ещё не сверено с источником.

undo-indicator-mark = Признак отмечен
