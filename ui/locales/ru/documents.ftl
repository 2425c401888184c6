# Что лежит внутри доказательства: текст по абзацам, письма, файлы, сохранённые страницы.

citation-line = Док. { $number }, строка { $line }
citation-lines = Док. { $number }, строки { $first }–{ $last }
citation-paragraph = Док. { $number }, абз. { $paragraph }

document-as-file = Как файл
document-children = Относится сюда
document-cite-paragraph = Факт по абзацу
document-cited = Факт по этому месту
document-copy-words = Скопировать слова
document-cut = Текста больше, чем здесь хранится: показано начало. Оригинал цел.
document-find = Найти в документе
document-find-count = { $at } из { $all }
document-find-next = Следующее место
document-find-none = нет
document-find-previous = Предыдущее место
document-hidden = { $name } (скрытый лист)
document-hidden-slide = { $name } (скрытый слайд)
document-no-words = В этом документе нет ни одного слова. Рисунки и диаграммы здесь не читаются: чтобы увидеть их, откройте копию. Оригинал цел.
document-parents = Лежит внутри
document-part = Часть { $number }
document-resave = Откройте копию в Word или LibreOffice (письмо — в Outlook), сохраните как DOCX, PDF или EML и примите рядом с этим файлом. Оригинал остаётся как есть.
document-trouble = Прочитано не до конца: { $why }. Оригинал цел.

file-archive-why = Файлы из архива читаются после того, как их взяли в дело: каждый становится отдельным доказательством со своим контрольным числом, и видно, откуда он.
file-inline = в тексте
file-list = Файлы внутри
file-list-count = { $count ->
    [one] { $count } файл внутри
    [few] { $count } файла внутри
   *[other] { $count } файлов внутри
}
file-list-cut = В архиве больше файлов, чем перечислено здесь: показано начало. Архив цел; остальные распакуйте другой программой и примите рядом с ним.
file-name-unsafe = имя ведёт за пределы папки
file-show-more = Показать ещё
file-take-all = { $count ->
    [one] Взять { $count } файл
    [few] Взять все { $count } файла
   *[other] Взять все { $count } файлов
}
file-take-out = Взять в дело
file-taken-out = Файл взят в дело как доказательство
file-taken-out-all = { $count ->
    [one] Взят { $count } файл
    [few] Взято { $count } файла
   *[other] Взято { $count } файлов
}
file-taking = { $done } из { $all }

mail-copy = Копия
mail-date = Дата в письме
mail-from = От кого
mail-further = { $count ->
    [one] Ещё { $count } строка заголовка
    [few] Ещё { $count } строки заголовка
   *[other] Ещё { $count } строк заголовка
}
mail-further-hide = Скрыть остальные строки заголовка
mail-here = По местному времени
mail-list = { $count ->
    [one] { $count } письмо
    [few] { $count } письма
   *[other] { $count } писем
}
mail-no-subject = (без темы)
mail-subject = Тема
mail-to = Кому

web-digests = Собственные контрольные числа
web-digests-broken = не сходятся: { $broken } из { $count }
web-digests-hold = { $count ->
    [one] сходится { $count }
   *[other] сходятся все { $count }
}
web-picture = Снимок всей страницы
web-picture-none = в файле нет
web-digests-none = файл их не хранит
web-saved = Сохранена
web-saver = Чем сохранена
web-title = Заголовок
web-url = Адрес страницы
web-url-copy = Скопировать адрес
web-url-none = в файле не указан
