# Приложения к документу: порядок, листы, сборка в один PDF.

bundles-title = Приложения
bundles-one = Приложения
bundles-new = Новые приложения
bundles-new-note = Приложения собираются в один PDF: опись, разделитель перед каждым, сквозные номера листов.
bundles-empty = Здесь будут приложения к документам
bundles-empty-why = Суд смотрит на лист дела, а не на файл. Dalil складывает доказательства в один PDF с описью, закладками и сквозными номерами листов, и на них ссылается документ.
bundles-status-none = не собрано
bundles-status-built = собрано
bundles-stale = изменено после сборки
bundles-stale-why = Приложения изменились после этой сборки: номера листов в файле уже не те. Соберите снова.
bundles-remove = Удалить приложения
bundles-from = К какому документу
bundles-from-help = Приложения и их порядок возьмутся из документа
bundles-from-none = Без документа, соберу вручную
bundles-cover = Обложка
bundles-cover-title = Название на обложке
bundles-cover-title-help = Если оставить пустым, возьмётся из документа или дела
bundles-language = Язык описи и обложки
bundles-begin = Создать
bundles-count = { $count ->
    [one] { $count } приложение
    [few] { $count } приложения
   *[other] { $count } приложений
}
bundles-all-pages = { $count ->
    [one] всего { $count } страница
    [few] всего { $count } страницы
   *[other] всего { $count } страниц
}
bundles-exhibits = Приложения по порядку
bundles-no-exhibits = Добавьте доказательства: каждое станет приложением со своим номером.
bundles-add = Добавить доказательства
bundles-pick = Что добавить в приложения
bundles-description-of = Описание приложения { $number } в описи
bundles-from-page = со стр. { $page }
bundles-counting = листы считаются…
bundles-unprintable = нельзя напечатать
bundles-to-filing = Документ, к которому это прилагается
bundles-do-build = Собрать PDF
bundles-build-again = Собрать снова
bundles-building = Собирается PDF
bundles-building-note = { $done } из { $total }
bundles-cancel = Остановить
bundles-cancelled = Сборка остановлена. Приложения и их порядок сохранены.
bundles-build = Сборка { $number }
bundles-made = Собрано
bundles-length = Объём
bundles-format = Формат
bundles-archival = PDF/A-2b, проверено
bundles-not-archival = обычный PDF: часть страниц перенесена как есть и требованиям PDF/A-2b не отвечает
bundles-export = Сохранить PDF приложений
bundles-preview = Страницы приложений
bundles-unbuilt = Здесь будут страницы приложений
bundles-unbuilt-why = Расставьте приложения и соберите PDF: номера на страницах, в описи и в закладках совпадут.
bundles-kilobytes = { $size } КБ
bundles-megabytes = { $size } МБ

bundles-troubles = { $count ->
    [one] { $count } приложение мешает сборке
    [few] { $count } приложения мешают сборке
   *[other] { $count } приложений мешают сборке
}
bundles-open-item = Открыть доказательство
bundles-take-out = Убрать из приложений
bundles-numbers = Номера не те, что в готовом документе
bundles-numbers-why = Суд прочтёт в документе «приложение 1», откроет здесь № 1 и найдёт другое.
bundles-numbers-moved = № { $number } «{ $title }» в документе названо приложением { $other }
bundles-numbers-missing = Приложения { $number } из документа, «{ $title }», здесь нет
bundles-numbers-arrange = Расставить как в документе
bundles-numbers-reason = Почему номера другие
bundles-numbers-reason-help = Без причины PDF не собирается. Причина сохранится вместе со сборкой.
bundles-numbers-reason-missing = Напишите, почему номера другие, или расставьте приложения как в документе
bundles-numbers-kept = Номера не те, что в документе: { $reason }
bundle-trouble-damaged = Приложение { $number } «{ $title }» повреждено
bundle-trouble-damaged-next = Оригинал цел в том виде, в каком пришёл, но напечатать его нельзя. Примите читаемую копию и добавьте её вместо этого приложения.
bundle-trouble-destroyed = Приложение { $number } уничтожено
bundle-trouble-destroyed-next = Уберите его из приложений. Комплекты, собранные раньше, остаются как есть.
bundle-trouble-encrypted = Приложение { $number } «{ $title }» защищено паролем
bundle-trouble-encrypted-next = Получите копию без пароля, примите её как доказательство и добавьте вместо этого приложения.
bundle-trouble-empty = В приложении { $number } «{ $title }» нет страниц
bundle-trouble-empty-next = Звук, видео и пустые файлы листами не печатаются. Приложите расшифровку или описание, а файл передайте на носителе.
bundle-trouble-other = Приложение { $number } «{ $title }» нельзя напечатать
bundle-trouble-other-next = Откройте доказательство и посмотрите, что с ним, или уберите его из приложений.
bundle-remark-chat-of-archive = Из архива печатается текст переписки. Вложения в приложения не войдут: нужные возьмите отдельными доказательствами.
bundle-remark-first-of = Движущееся изображение: напечатается первый кадр из { $count }. Если нужны другие, сделайте снимки с них.
bundle-remark-redrawn = Снимок HEIC напечатается как JPEG, сделанный из него; оригинал не меняется. Если суд спросит, передайте и сам файл.
bundle-remark-narrow = Снимок слишком длинный: он напечатается шириной { $count } мм, и буквы на нём будут мельче 6 пунктов. Примите то же снимками по одному экрану.
bundle-remark-words-of-file = Напечатается текст файла, а не его вид. Если важен вид, сохраните файл в PDF и примите его отдельно.
bundle-remark-picture-is = Снимок всей страницы из этого файла — приложение { $count }: разделитель это назовёт.
bundle-remark-picture-apart = В файле есть снимок всей страницы, в деле это номер { $count }. Если важен вид, добавьте его в приложения.
bundle-remark-picture-inside = В файле есть снимок всей страницы, он не напечатается. Возьмите его доказательством там, где показана страница, и добавьте в приложения.
bundle-remark-no-picture = Снимка всей страницы в файле нет: на разделителе будет сказано, что страница дана только её текстом.
bundle-remark-attachments-listed = Вложения письма ({ $count }) будут перечислены под его текстом. Нужные возьмите отдельными доказательствами: в списке встанут их номера.
bundle-remark-letter-sealed = Письмо зашифровано, ключ у получателя: слова не печатаются. Попросите у получателя расшифрованную копию.
bundle-remark-text-cut = В файле больше текста, чем печатается: конец не напечатается.
bundle-remark-signs-named = Знаки, которых нет в шрифте (в том числе эмодзи), напечатаются своими номерами в Юникоде.
bundle-remark-signature-lost = Электронная подпись на бумаге не сохраняется: передайте суду и сам файл.
bundle-remark-files-inside = Внутри этого PDF лежат другие файлы, листами они не печатаются. Примите их отдельно, если они нужны.
bundle-remark-fields-not-drawn = Поля формы без рисунка ({ $count }) не напечатаются. Откройте файл в программе для PDF, напечатайте его в новый PDF и примите этот новый.
bundle-remark-dynamic-form = Страницы этого PDF рисует вложенная в него программа (XFA). Напечатайте его в новый PDF и примите этот новый.

# Список, порядок которого меняют.

order-more = Действия: { $name }
order-up = Выше
order-down = Ниже
order-first = В начало
order-last = В конец
order-to = На место…
order-to-title = На какое место: { $name }
order-place = Место от 1 до { $count }
order-place-wrong = Напишите число от 1 до { $count }
order-move = Переставить
order-remove = Убрать из списка
order-moved = { $name }: место { $place } из { $count }

undo-bundle-add = Приложения созданы
undo-bundle-change = Приложения изменены
undo-bundle-remove = Приложения удалены
