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

section-cases = Дела
section-case = Дело
section-people = Люди
section-evidence = Доказательства
section-facts = Факты
section-filings = Документы
section-bundles = Приложения
section-custody = Журнал хранения
section-settings = Настройки

shell-navigation = Разделы
shell-find = Найти или выполнить…
shell-lock = Закрыть хранилище
shell-open = Хранилище открыто: { $user }
shell-sample = Учебное хранилище, всё вымышлено
shell-drop = Отпустите, чтобы принять как доказательства
shell-read = Прочитано
shell-keys-note = Клавиши работают на любой раскладке

action-find = Найти или выполнить
action-undo = Отменить последнее действие
action-redo = Вернуть отменённое
action-keys = Клавиши

palette-placeholder = Имя, номер, название или действие
palette-group-found = Найдено
palette-group-make = Создать
palette-group-go = Перейти
palette-group-vault = Хранилище
palette-group-help = Помощь

undo-case-add = Дело открыто
undo-case-change = Сведения о деле изменены
undo-party-add = Лицо добавлено
undo-party-change = Сведения о лице изменены
undo-party-remove = Лицо удалено
undo-other = Изменение сохранено
undo-done = Отменено: { $what }
undo-nothing = Отменять нечего
redo-done = Возвращено: { $what }
redo-nothing = Возвращать нечего

finding-other = Хранилище заметило несоответствие. Проверьте его в настройках.
