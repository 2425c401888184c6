# Слова самой программы: кнопки, даты, боковая панель, палитра.

app-name = Dalil
app-close = Закрыть
app-cancel = Отмена
app-save = Сохранить
app-add = Добавить
app-remove = Удалить
app-edit = Изменить
app-undo = Отменить
app-back = Назад
app-continue = Продолжить
app-show = Показать
app-hide = Скрыть
app-copy = Скопировать
app-copied = Скопировано
app-optional = необязательно
app-loading = Загружается
app-nothing-found = Ничего не найдено
app-show-choices = Показать варианты
app-resize = Изменить ширину панелей
app-notices = Уведомления
app-not-known = неизвестно
app-unsaved = Ещё не сохранено
app-more = Другие действия
app-try-again = Повторить
app-without-drafts = Продолжить без черновиков
app-date-unread = Такую дату прочитать не удалось
app-date-help = Например: 12.03.2026, 03.2026, 2026, 2026-03~ (около), ../2026-03 (до)

app-month-1 = января
app-month-2 = февраля
app-month-3 = марта
app-month-4 = апреля
app-month-5 = мая
app-month-6 = июня
app-month-7 = июля
app-month-8 = августа
app-month-9 = сентября
app-month-10 = октября
app-month-11 = ноября
app-month-12 = декабря
app-long-day = { $day } { $month } { $year } г.
app-today = сегодня, { $time }
app-yesterday = вчера, { $time }

app-language-ru = русский
app-language-ky = кыргызский
app-language-en = английский
app-language-uz = узбекский
app-language-tg = таджикский
app-language-kk = казахский
app-language-tr = турецкий

app-saving = Сохраняется
app-saved = Сохранено в { $time }
app-saves-itself = Сохраняется само
app-draft-clash = Запись изменили, пока здесь оставался черновик. Ваши слова стоят в полях: { $fields }. Если сохранить, они встанут на место изменённого.

section-cases = Дела
section-case = Дело
section-people = Люди
section-network = Связи
section-evidence = Доказательства
section-facts = Факты
section-filings = Документы
section-bundles = Приложения
section-custody = Журнал хранения
section-settings = Настройки

shell-navigation = Разделы
shell-find = Найти или выполнить…
shell-lock = Закрыть хранилище
shell-lock-short = Закрыть
shell-open = Хранилище открыто: { $user }
shell-reader = Вы вошли читателем: смотреть можно, менять нельзя.
app-only-read = Ваша роль позволяет это смотреть, но не менять.
shell-sample = Учебное хранилище, всё вымышлено
shell-drop = Отпустите, чтобы принять как доказательства
shell-read = Прочитано
shell-keys-note = Клавиши работают на любой раскладке

action-find = Найти или выполнить
action-back = Назад
action-forward = Вперёд
action-undo = Отменить последнее действие
action-redo = Вернуть отменённое
action-backup = Резервные копии и тренировка восстановления
action-keys = Клавиши
look-language-ru = Язык программы: русский
look-language-ky = Язык программы: кыргызский
look-language-en = Язык программы: английский
look-theme-auto = Цвета: как в системе
look-theme-light = Цвета: светлые
look-theme-dark = Цвета: тёмные
look-theme-contrast-light = Цвета: контрастные светлые
look-theme-contrast-dark = Цвета: контрастные тёмные

palette-placeholder = Имя, номер, название или действие
palette-group-found = Найдено
palette-group-inside = Внутри слов
palette-group-make = Создать
palette-group-go = Перейти
palette-group-vault = Хранилище
palette-group-look = Вид
palette-group-help = Помощь

undo-case-add = Дело открыто
undo-case-change = Сведения о деле изменены
undo-party-add = Лицо добавлено
undo-chat-link = Участник переписки связан с лицом
undo-chat-enter = Участник переписки внесён в дело
undo-party-change = Сведения о лице изменены
undo-party-remove = Лицо удалено
undo-party-form = Форма имени изменена
undo-other = Изменение сохранено
undo-done = Отменено: { $what }
undo-nothing = Отменять нечего
redo-done = Возвращено: { $what }
redo-nothing = Возвращать нечего

finding-other = Хранилище заметило несоответствие. Проверьте его в настройках.

finding-descriptor-damaged = Одна из копий описания хранилища была повреждена. Она восстановлена по второй.
finding-slot-damaged = Повреждена запись с ключом пользователя ({ $slot }). Тот, кому она принадлежит, не откроет хранилище своей фразой.
finding-head-damaged = Одна из двух печатей журнала была повреждена. Использована вторая.
finding-head-replaced = Одна из двух печатей журнала старая: её положили на место нынешней.
finding-head-lost = Обе печати журнала утрачены: нечем подтвердить, что в нём есть все записи. Сравните контрольное число с выписанным на бумагу.
finding-log-shorter-than-head = Записей в журнале: { $log }, а печать поставлена на { $head }. Записи утрачены, или базу подменили старой копией.
finding-writes-lost = Изменений в базе: { $journal }, а печать поставлена на { $head }. Последние изменения утрачены: проверьте недавнюю работу.
finding-anchor-damaged = Файл среди меток времени не читается: { $file }. Скопируйте его снова оттуда, куда его относили.
finding-timestamp-missing = Метка времени по запись { $anchor } журнала, принятая { $on }, пропала из папки хранилища: нет файла anchors/{ $file }.
finding-log-differs-from-anchor = В журнале уже не то, на что поставлена метка времени по запись { $anchor }: его переписали.
finding-log-shorter-than-anchor = Журнал кончается на записи { $log }, а метка времени стоит на { $anchor }: его обрезали или хранилище вернули назад.
finding-log-differs-from-head = Журнал не продолжает тот, на который поставлена печать: его изменили.
finding-log-broken = Запись { $seq } журнала { $reason ->
    [missing] отсутствует.
    [altered] изменена.
    [unchained] не связана с предыдущей.
    [unsigned] не подписана тем, кто в ней назван.
   *[details] содержит не те подробности, которые были подписаны.
}
finding-blob-missing = Запечатанного файла нет на диске.
finding-blob-damaged = Запечатанный файл изменён или повреждён.
finding-record-differs = { $place ->
    [gone] { $what ->
        [account] Показание о факте убрано в обход журнала хранения: журнал его называет, а записи нет.
        [consent] Согласие убрано в обход журнала хранения: журнал его называет, а записи нет.
       *[other] Факт убран в обход журнала хранения: журнал его называет, а записи нет.
    }
   *[other] { $what ->
        [account] Факт { $number } по хронологии дела № { $case }: показание о нём не то, что было подписано при записи. Его изменили в обход Dalil.
        [consent] Согласие { $number } в деле № { $case } не то, что было подписано при записи. Его изменили в обход Dalil.
       *[other] Факт { $number } по хронологии дела № { $case } не тот, что был подписан при записи. Его изменили в обход Dalil.
    }
}
finding-row-differs = Доказательство не то, что по журналу хранения было принято: его запись переписана в обход журнала или убрана.
finding-blob-unreadable = Диск не отдаёт запечатанный файл: неисправен диск. Повреждён ли сам файл, неизвестно.
finding-text-missing = { $what ->
    [ocr] Распознанного текста доказательства нет на диске.
    [transcript] Расшифровки нет на диске.
    [translation] Перевода нет на диске.
   *[text] Текста, прочитанного из доказательства, нет на диске.
}
finding-text-damaged = { $what ->
    [ocr] Распознанный текст доказательства изменён или повреждён.
    [transcript] Расшифровка изменена или повреждена.
    [translation] Перевод изменён или повреждён.
   *[text] Текст, прочитанный из доказательства, изменён или повреждён.
}
finding-text-unreadable = { $what ->
    [ocr] Диск не отдаёт распознанный текст доказательства: неисправен диск.
    [transcript] Диск не отдаёт расшифровку: неисправен диск.
    [translation] Диск не отдаёт перевод: неисправен диск.
   *[text] Диск не отдаёт текст, прочитанный из доказательства: неисправен диск.
}
finding-unknown-file = В папке хранилища есть посторонние файлы: { $count }.
finding-orphans-quarantined = Файлы, на которые ничто не ссылается, отложены в карантин: { $count }.
finding-leftovers-swept = Убраны остатки прерванного приёма: { $count }. Ничего не потеряно.
finding-destroyed-left = Диск не отдаёт остатки уничтоженных доказательств: { $count }. Ключей к ним уже нет.
finding-database-damaged = База хранилища повреждена, найдено нарушений: { $problems }.
finding-database-replaced = База не та, с которой хранилище было закрыто: она или часть её изменена, повреждена или подменена старой копией.
finding-openers-replaced = Файлы с ключами не те, с которыми хранилище было закрыто: вернули старую копию, и хранилище может открыть фраза, которая уже не действует.
finding-former-keys-damaged = Файл с ключами, которые действовали до исключения пользователя, пропал, был повреждён или заменён старым. Он записан заново по базе.
finding-former-keys-lost = Не все ключи, сменённые при исключении пользователя, удалось вернуть: база, которая их знала, утрачена, а файл с ними пропал, повреждён или не открывается этой фразой. Файлы, запечатанные этими ключами, не открываются. Ничего не удалено.
finding-aside-unread = Отложенное при прежних восстановлениях не прочиталось: { $count }. Ключи, которые могут там лежать, не проверены. Ничего не удалено.
finding-clock-behind = Часы компьютера показывают время раньше последней записи журнала.
