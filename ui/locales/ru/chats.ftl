# Переписка из выгрузок мессенджеров.

chat-tab = Кто пишет
chat-read = Прочитать как переписку
chat-reading = Чтение переписки
chat-broken-off = Выгрузка обрывается, не дойдя до конца: показано то, что стоит до обрыва, сообщений было больше. Попросите сделать её заново. Оригинал цел.
chat-left-out = { $count ->
    [one] Не прочитан { $count } файл архива: { $why }. Если в нём есть переписка, примите его отдельно. Оригинал цел.
    [few] Не прочитаны { $count } файла архива: { $why }. Если в них есть переписка, примите их отдельно. Оригинал цел.
   *[other] Не прочитано { $count } файлов архива: { $why }. Если в них есть переписка, примите их отдельно. Оригинал цел.
}
chat-left-out-bomb = при распаковке разрастается без меры
chat-left-out-damaged = повреждение
chat-left-out-encrypted = закрыто паролем
chat-left-out-packing = упаковка, которая не читается
chat-left-out-too-long = слишком большой размер
chat-left-out-too-many = файлов больше, чем читается
chat-as-chat = Как переписку
chat-as-file = Как файл
chat-which = Переписка
chat-app-whatsapp = WhatsApp
chat-app-telegram = Telegram
chat-app-viber = Viber
chat-app-sms = СМС
chat-messages = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
   *[other] { $count } сообщений
}
chat-messages-of = Переписка: { $title }
chat-nobody = Без имени
chat-owner = Владелец телефона
chat-owner-further = Владелец { $number }-го телефона
chat-search = Найти в переписке
chat-hits = { $count ->
    [0] не найдено
    [one] найдено { $count }
   *[other] найдено { $count }
}
chat-hit-of = { $number } из { $all }
chat-hit-before = Предыдущее совпадение
chat-hit-next = Следующее совпадение
chat-go-month = Перейти к месяцу
chat-month = { $month } { $year }
chat-selected = Выбранное сообщение
chat-selected-count = { $count ->
    [one] Выбрано { $count } сообщение
    [few] Выбрано { $count } сообщения
   *[other] Выбрано { $count } сообщений
}
chat-make-fact = { $count ->
    [1] Создать факт
   *[other] Создать факт из { $count }
}
chat-cite-most = За один раз приводится не больше { $count } сообщений: взяты первые.
chat-go-answered = К исходному сообщению
chat-take-out = Взять вложение как доказательство
chat-taken-out = Вложение принято отдельным доказательством.
chat-message-lost = Этого сообщения в переписке больше не найти: выгрузка прочитана иначе.
chat-edited = изменено
chat-deleted = Сообщение удалено автором
chat-unsent = Не отправлено: черновик или неудавшаяся отправка
chat-answers-elsewhere = Ответ на сообщение из другой переписки
chat-forwarded = Переслано
chat-forwarded-from = Переслано от: { $name }
chat-in-exports = { $count ->
    [one] в { $count } выгрузке
   *[other] в { $count } выгрузках
}
chat-cited-by = { $count ->
    [one] { $count } факт
    [few] { $count } факта
   *[other] { $count } фактов
}
chat-picture = Снимок { $name }
chat-attachment-picture = Снимок
chat-attachment-video = Видео
chat-attachment-voice = Голосовое сообщение
chat-attachment-audio = Звукозапись
chat-attachment-sticker = Стикер
chat-attachment-document = Документ
chat-attachment-contact = Контакт
chat-attachment-location = Место на карте
chat-attachment-unknown = Вложение
chat-attachment-absent = нет в выгрузке
chat-zone-device = Время по часам телефона; пояс в выгрузке не указан
chat-zone-known = UTC{ $offset }
chat-said = сообщение от { $when }, { $author }
chat-said-nobody = сообщение от { $when }
citation-message = Док. { $number }, сообщение

chat-participants = { $count ->
    [one] { $count } участник
    [few] { $count } участника
   *[other] { $count } участников
}
chat-participants-note = Имена — те, что записаны в телефоне. Укажите, кто это в деле: номер и имя в сети перейдут в карточку лица.
chat-also = на другом телефоне: { $names }
chat-link = Кто это в деле
chat-link-to = Кто в деле «{ $name }»
chat-unlink = Отвязать
chat-enter-new = Новое лицо
chat-enter-role = Роль в деле
chat-enter = Внести
chat-guess = Похоже на лицо этого дела: { $name }
chat-link-guess = Это оно
chat-exports = Из каких выгрузок
chat-fresh = { $count ->
    [one] новых { $count }
   *[other] новых { $count }
}
chat-shift = время сдвинуто на { $hours } ч
chat-keep-apart = Это другая переписка
chat-join-again = Соединять с другими выгрузками
chat-order = Порядок в датах
chat-order-dmy = день, месяц, год
chat-order-mdy = месяц, день, год
chat-order-ymd = год, месяц, день
chat-order-ydm = год, день, месяц
chat-dates-question = Где в датах день, а где месяц?
chat-dates-why = Даты этой выгрузки можно прочесть по-разному. От ответа зависит время каждого сообщения; его можно изменить.
chat-dates-of-one = Ответ относится только к этой переписке: другие переписки доказательства могли вестись на других телефонах, о каждой спрашивается отдельно.
chat-dates-open = день или месяц?
chat-dates-which = Док. { $number }: { $title }.
chat-dates-span = с { $first } по { $last }
chat-dates-impossible = { $count ->
    [one] { $count } дата невозможна
    [few] { $count } даты невозможны
   *[other] { $count } дат невозможны
}
chat-dates-backward = { $count ->
    [one] { $count } сообщение раньше предыдущего
    [few] { $count } сообщения раньше предыдущих
   *[other] { $count } сообщений раньше предыдущих
}
chat-dates-nothing-against = Ничто не противоречит.
chat-dates-taken = Пока прочитано так.
chat-dates-take = Читать так

chat-found = Переписка в Док. { $number }
chat-found-messages = { $count ->
    [one] прочитано { $count } сообщение
    [few] прочитано { $count } сообщения
   *[other] прочитано { $count } сообщений
}
chat-found-ask = В датах неясно, где день, а где месяц: откройте переписку и ответьте.
