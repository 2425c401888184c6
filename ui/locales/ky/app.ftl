# Программанын өз сөздөрү: баскычтар, даталар, каптал панель, палитра.

app-name = Dalil
app-close = Жабуу
app-cancel = Жокко чыгаруу
app-save = Сактоо
app-add = Кошуу
app-remove = Өчүрүү
app-edit = Өзгөртүү
app-undo = Кайтаруу
app-back = Артка
app-continue = Улантуу
app-show = Көрсөтүү
app-hide = Жашыруу
app-copy = Көчүрүү
app-copied = Көчүрүлдү
app-optional = милдеттүү эмес
app-loading = Жүктөлүүдө
app-nothing-found = Эч нерсе табылган жок
app-show-choices = Варианттарды көрсөтүү
app-resize = Панелдердин туурасын өзгөртүү
app-notices = Билдирүүлөр
app-not-known = белгисиз
app-unsaved = Азырынча сакталган жок
app-more = Башка аракеттер
app-date-unread = Мындай датаны окуу мүмкүн болгон жок
app-date-help = Мисалы: 12.03.2026, 03.2026, 2026, 2026-03~ (чамасында), ../2026-03 (чейин)

app-month-1 = январы
app-month-2 = февралы
app-month-3 = марты
app-month-4 = апрели
app-month-5 = майы
app-month-6 = июну
app-month-7 = июлу
app-month-8 = августу
app-month-9 = сентябры
app-month-10 = октябры
app-month-11 = ноябры
app-month-12 = декабры
app-long-day = { $year }-жылдын { $day }-{ $month }
app-today = бүгүн, { $time }
app-yesterday = кечээ, { $time }

app-language-ru = орусча
app-language-ky = кыргызча
app-language-en = англисче
app-language-uz = өзбекче
app-language-tg = тажикче
app-language-kk = казакча
app-language-tr = түркчө

app-saving = Сакталууда
app-saved = Саат { $time } сакталды
app-saves-itself = Өзү сакталат

section-cases = Иштер
section-case = Иш
section-people = Адамдар
section-evidence = Далилдер
section-facts = Фактылар
section-filings = Документтер
section-bundles = Тиркемелер
section-custody = Сактоо журналы
section-settings = Жөндөөлөр

shell-navigation = Бөлүмдөр
shell-find = Табуу же аткаруу…
shell-lock = Сактагычты жабуу
shell-open = Сактагыч ачык: { $user }
shell-sample = Окуу сактагычы, баары ойдон чыгарылган
shell-drop = Далил катары кабыл алуу үчүн коё бериңиз
shell-read = Окулду
shell-keys-note = Баскычтар каалаган тилде иштейт

action-find = Табуу же аткаруу
action-undo = Акыркы аракетти кайтаруу
action-redo = Кайтарылганды калыбына келтирүү
action-keys = Баскычтар

palette-placeholder = Аты, номери, аталышы же аракет
palette-group-found = Табылганы
palette-group-make = Түзүү
palette-group-go = Өтүү
palette-group-vault = Сактагыч
palette-group-help = Жардам

undo-case-add = Иш ачылды
undo-case-change = Иш тууралуу маалымат өзгөртүлдү
undo-party-add = Жак кошулду
undo-party-change = Жак тууралуу маалымат өзгөртүлдү
undo-party-remove = Жак өчүрүлдү
undo-other = Өзгөртүү сакталды
undo-done = Кайтарылды: { $what }
undo-nothing = Кайтара турган эч нерсе жок
redo-done = Калыбына келтирилди: { $what }
redo-nothing = Калыбына келтире турган эч нерсе жок

finding-other = Сактагыч дал келбестикти байкады. Аны жөндөөлөрдөн текшериңиз.
