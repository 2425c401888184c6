# Дело: список, карточка, что дальше.

case-heading = Дело № { $number }
case-new = Новое дело
case-new-note = Имя доверителя здесь не нужно: номер и название видны в списке дел.
case-new-do = Открыть дело
case-edit = Сведения о деле
case-new-filing = Новый документ
case-untitled = Без названия
case-number = Номер дела
case-number-help = Ваш собственный, например 14/2026
case-number-missing = Без номера дело не найти в списке
case-number-taken = Открытое дело с таким номером уже есть
case-number-again = Это другое дело с тем же номером
case-number-again-help = В списке будут два дела под одним номером: различить их можно будет только по названию.
case-title = Название
case-title-help = Коротко и так, чтобы не выдать доверителя
case-stage = Стадия
case-jurisdiction = Чьи суды
case-register-number = Номер в ЕРП
case-register-number-help = Единый реестр преступлений; пусто, пока заявление не зарегистрировано
case-language = Язык документов
case-languages = Языки
case-languages-also = Документы бывают и на языках
case-team = Команда
case-team-add = Добавить участника
case-member = Имя
case-duty = Что делает
case-note = Заметки
case-about = О деле
case-state = Состояние дела
case-state-stage = Стадия
case-state-deadline = Ближайший срок
case-state-gaps = Доказанность
case-state-unread = Не открывали
case-state-drafts = Черновики
case-state-drafts-count = { $count ->
    [0] Нет
    [one] { $count } черновик
    [few] { $count } черновика
   *[many] { $count } черновиков
}
case-state-backup = Копия хранилища
case-state-no-deadline = Нет
case-state-no-backup = Ещё не делали
case-state-items = { $count ->
    [0] Нет
    [one] { $count } доказательство
    [few] { $count } доказательства
   *[many] { $count } доказательств
}
case-state-of = из { $count }
case-next = Что дальше
case-next-none = Дело в порядке: пробелов программа не видит.
case-latest-evidence = Последние доказательства
case-latest-facts = Последние факты
case-who = Кто
case-who-more = и ещё { $count }
case-fact-sources = { $count ->
    [0] без доказательств
    [one] { $count } доказательство
    [few] { $count } доказательства
   *[other] { $count } доказательств
}
case-bundle-built = приложений { $exhibits }, листов { $pages }
case-bundle-unbuilt = приложений { $exhibits }, PDF ещё не собран

cases-running = В работе
cases-closed = Закрытые
cases-filter = Номер или название
cases-counts = людей { $parties }, доказательств { $evidence }, фактов { $facts }, документов { $filings }
cases-empty = Здесь будут дела
cases-empty-why = Дело собирает людей, доказательства, факты и документы по одному случаю. Из него складывается то, что примет суд: заявление, ходатайство, жалоба и приложения к ним.

stage-intake = Приём и опрос
stage-pretrial = Досудебное производство
stage-trial = Суд первой инстанции
stage-appeal = Апелляция
stage-cassation = Кассация
stage-enforcement = Исполнение
stage-closed = Закрыто

jurisdiction-kg = Кыргызская Республика
jurisdiction-kz = Казахстан
jurisdiction-uz = Узбекистан
jurisdiction-tj = Таджикистан
jurisdiction-ru = Россия
jurisdiction-tr = Турция

duty-lawyer = адвокат
duty-paralegal = помощник
duty-interpreter = переводчик
duty-psychologist = психолог
duty-other = другое

next-gap = пробел
next-bare-facts = { $count ->
    [one] { $count } факт ничем не подтверждён
    [few] { $count } факта ничем не подтверждены
   *[other] { $count } фактов ничем не подтверждены
}
next-bare-facts-why = Суд оценивает доказательства, а не утверждения: укажите, на чём держится каждый факт.
next-bare-facts-do = Показать
next-troubled-evidence = { $count ->
    [one] { $count } файл нельзя показать и напечатать
    [few] { $count } файла нельзя показать и напечатать
   *[other] { $count } файлов нельзя показать и напечатать
}
next-troubled-evidence-why = Они повреждены или защищены паролем. Оригиналы целы, но в приложения нужна читаемая копия.
next-troubled-evidence-do = Показать
next-stale-bundle = «{ $title }»: состав изменился после сборки
next-stale-bundle-why = Номера листов в собранном файле уже не те, на которые ссылается документ.
next-stale-bundle-do = Собрать снова
next-no-victim = Добавьте потерпевшее лицо
next-no-victim-why = Каждый документ подаётся от имени потерпевшего лица; имя пишется так, как в паспорте.
next-no-victim-do = Добавить
next-no-suspect = Запишите, кого подозреваете
next-no-suspect-why = Достаточно прозвища или телефона: вербовщика часто узнают по номеру.
next-no-suspect-do = Добавить
next-no-evidence = Примите первые доказательства
next-no-evidence-why = Переписка, чеки, билеты, фотографии. Файл запечатывается в том виде, в каком пришёл.
next-no-evidence-do = Принять
next-no-facts = { $count ->
    [one] Запишите факты: есть { $count } доказательство
    [few] Запишите факты: есть { $count } доказательства
   *[other] Запишите факты: есть { $count } доказательств
}
next-no-facts-why = Факт с датой и местом в доказательстве становится предложением в заявлении.
next-no-facts-do = Записать
next-uncited-evidence = { $count ->
    [one] { $count } доказательство не связано ни с одним фактом
    [few] { $count } доказательства не связаны ни с одним фактом
   *[other] { $count } доказательств не связаны ни с одним фактом
}
next-uncited-evidence-why = Либо они о чём-то говорят, и это стоит записать, либо в приложениях они лишние.
next-uncited-evidence-do = Показать
next-draft = Черновик: { $title }
next-draft-why = Ответьте на оставшиеся вопросы и проверьте перед подачей.
next-draft-do = Продолжить
next-no-filings = Составьте первый документ
next-no-filings-why = Факты есть: их можно перенести в заявление о преступлении или ходатайство.
next-no-filings-do = Выбрать образец
next-no-register-number = Номер в ЕРП не записан
next-no-register-number-why = Номер Единого реестра преступлений стоит в каждом документе следователю.
next-no-register-number-do = Записать
next-no-kit = Составьте набор восстановления
next-no-kit-why = Забытую парольную фразу не вернёт никто: без слов на бумаге доказательства пропадут вместе с ней.
next-no-kit-do = Составить
next-no-backup = Сделайте резервную копию
next-no-backup-why = Доказательства уже есть и лежат только на одном диске: если он откажет или его изымут, не останется ничего.
next-no-backup-do = Сделать
next-old-backup = Сделайте новую резервную копию
next-old-backup-why = Последней больше недели, или её дата по часам компьютера ещё не наступила: принятое с тех пор лежит только на одном диске.
next-old-backup-do = Сделать
next-untried-backup = Попробуйте восстановить копию
next-untried-backup-why = За последние 30 дней ни одна проба не вернула всего, или это не удалось более поздней, а только проба показывает, что доказательства можно вернуть.
next-untried-backup-do = Попробовать
case-state-no-facts = Фактов ещё нет
case-state-no-offence = Состав не выбран
