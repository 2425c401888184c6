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
app-try-again = Кайра аракет кылуу
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
app-saved = Сакталды: { $time }
app-saves-itself = Өзү сакталат

section-cases = Иштер
section-case = Иш
section-people = Адамдар
section-network = Байланыштар
section-evidence = Далилдер
section-facts = Фактылар
section-filings = Документтер
section-bundles = Тиркемелер
section-custody = Сактоо журналы
section-settings = Жөндөөлөр

shell-navigation = Бөлүмдөр
shell-find = Табуу же аткаруу…
shell-lock = Сактагычты жабуу
shell-lock-short = Жабуу
shell-open = Сактагыч ачык: { $user }
shell-reader = Сиз окурман болуп кирдиңиз: көрүүгө болот, өзгөртүүгө болбойт.
app-only-read = Ролуңуз муну көрүүгө гана уруксат берет, өзгөртүүгө болбойт.
shell-sample = Үйрөнүү сактагычы, баары ойдон чыгарылган
shell-drop = Далил катары кабыл алуу үчүн коё бериңиз
shell-read = Окулду
shell-keys-note = Баскычтар баскычтоптун тилине карабай иштейт

action-find = Табуу же аткаруу
action-back = Артка
action-forward = Алдыга
action-undo = Акыркы аракетти кайтаруу
action-redo = Кайтарылганды калыбына келтирүү
action-backup = Камдык көчүрмөлөр жана калыбына келтирүүнү машыгуу
action-keys = Баскычтар
look-language-ru = Программанын тили: орусча
look-language-ky = Программанын тили: кыргызча
look-language-en = Программанын тили: англисче
look-theme-auto = Түстөр: системадагыдай
look-theme-light = Түстөр: ачык
look-theme-dark = Түстөр: караңгы
look-theme-contrast-light = Түстөр: контрасттуу ачык
look-theme-contrast-dark = Түстөр: контрасттуу караңгы

palette-placeholder = Аты, номери, аталышы же аракет
palette-group-found = Табылганы
palette-group-inside = Сөздөрдүн ичинен
palette-group-make = Түзүү
palette-group-go = Өтүү
palette-group-vault = Сактагыч
palette-group-look = Көрүнүш
palette-group-help = Жардам

undo-case-add = Иш ачылды
undo-case-change = Иш тууралуу маалымат өзгөртүлдү
undo-party-add = Жак кошулду
undo-chat-link = Кат алышуунун катышуучусу жак менен байланыштырылды
undo-chat-enter = Кат алышуунун катышуучусу ишке киргизилди
undo-party-change = Жак тууралуу маалымат өзгөртүлдү
undo-party-remove = Жак өчүрүлдү
undo-party-form = Ысымдын формасы өзгөрдү
undo-other = Өзгөртүү сакталды
undo-done = Кайтарылды: { $what }
undo-nothing = Кайтара турган эч нерсе жок
redo-done = Калыбына келтирилди: { $what }
redo-nothing = Калыбына келтире турган эч нерсе жок

finding-other = Сактагыч дал келбестикти байкады. Аны жөндөөлөрдөн текшериңиз.

finding-descriptor-damaged = Сактагычтын сыпаттамасынын бир көчүрмөсү бузулган экен. Ал экинчиси боюнча калыбына келтирилди.
finding-slot-damaged = Колдонуучунун ачкычынын жазуусу бузулган ({ $slot }). Ал кимдики болсо, сактагычты өз фразасы менен ача албайт.
finding-head-damaged = Журналдын эки мөөрүнүн бири бузулган экен. Экинчиси колдонулду.
finding-head-replaced = Журналдын эки мөөрүнүн бири эски: аны азыркысынын ордуна коюшкан.
finding-head-lost = Журналдын эки мөөрү тең жоголгон: андагы жазуулардын баары бар экенин ырастай турган эч нерсе жок. Текшерүү санын кагазга жазылганы менен салыштырыңыз.
finding-log-shorter-than-head = Журналда { $log } жазуу бар, ал эми мөөр { $head } жазуу болгонун айтат. Жазуулар жоголгон же база эски көчүрмөгө алмаштырылган.
finding-writes-lost = Базада { $journal } өзгөртүү бар, ал эми мөөр { $head } өзгөртүү болгонун айтат. Акыркы өзгөртүүлөр жоголгон: жакында жасаган ишиңизди текшериңиз.
finding-anchor-damaged = Убакыт белгилеринин арасындагы файл окулбайт: { $file }. Аны алып барган жерден кайра көчүрүңүз.
finding-timestamp-missing = Журналдын { $anchor }-жазуусуна чейинки, { $on } күнү кабыл алынган убакыт белгиси сактагычтын папкасынан жоголгон: anchors/{ $file } файлы жок.
finding-log-differs-from-anchor = Журналда { $anchor }-жазууга чейин белги коюлгандан башка нерсе турат: аны кайра жазышкан.
finding-log-shorter-than-anchor = Журнал { $log }-жазууда бүтөт, ал эми белги { $anchor } жазууга коюлган: аны кесишкен же сактагычты артка кайтарышкан.
finding-log-differs-from-head = Журнал мөөр басылган журналдын уландысы эмес: аны өзгөртүшкөн.
finding-log-broken = Журналдын { $seq }-жазуусу { $reason ->
    [missing] жок.
    [altered] өзгөртүлгөн.
    [unchained] мурункусу менен байланышкан эмес.
    [unsigned] анда аталган адам кол койгон эмес.
   *[details] кол коюлгандан башка маалыматты камтыйт.
}
finding-blob-missing = Мөөрлөнгөн файл дискте жок.
finding-blob-damaged = Мөөрлөнгөн файл өзгөртүлгөн же бузулган.
finding-record-differs = { $place ->
    [gone] { $what ->
        [account] Факт жөнүндө көрсөтмө сактоо журналынан тышкары өчүрүлгөн: журналда ал аталат, жазуусу жок.
        [consent] Макулдук сактоо журналынан тышкары өчүрүлгөн: журналда ал аталат, жазуусу жок.
       *[other] Факт сактоо журналынан тышкары өчүрүлгөн: журналда ал аталат, жазуусу жок.
    }
   *[other] { $what ->
        [account] № { $case } иштин хронологиясындагы { $number }-факт жөнүндө көрсөтмө жазылганда кол коюлганга дал келбейт. Ал Dalil’ден тышкары өзгөртүлгөн.
        [consent] № { $case } иштеги { $number }-макулдук жазылганда кол коюлганга дал келбейт. Ал Dalil’ден тышкары өзгөртүлгөн.
       *[other] № { $case } иштин хронологиясындагы { $number }-факт жазылганда кол коюлганга дал келбейт. Ал Dalil’ден тышкары өзгөртүлгөн.
    }
}
finding-row-differs = Далил сактоо журналында кабыл алынган деп жазылганга дал келбейт: анын жазуусу журналды айланып өтүп кайра жазылган же алынып салынган.
finding-blob-unreadable = Диск мөөрлөнгөн файлды бербей жатат: диск бузулуп баратат. Файлдын өзү бузулганы белгисиз.
finding-unknown-file = Сактагычтын папкасында бөтөн файлдар бар: { $count }.
finding-orphans-quarantined = Эч нерсе шилтеме кылбаган файлдар карантинге коюлду: { $count }.
finding-leftovers-swept = Үзүлгөн кабыл алуунун калдыктары тазаланды: { $count }. Эч нерсе жоголгон жок.
finding-destroyed-left = Диск жок кылынган далилдердин калдыктарын өчүрбөй жатат: { $count }. Алардын ачкычтары жок.
finding-database-damaged = Сактагычтын базасы бузулган, табылган бузуулар: { $problems }.
finding-database-replaced = База сактагыч жабылгандагы база эмес: аны же анын бир бөлүгүн эски көчүрмөгө алмаштырышкан.
finding-openers-replaced = Ачкычтары бар файлдар сактагыч жабылгандагыдай эмес: эски көчүрмөсүн кайтарышкан, аны мындан ары жарабаган фраза ачып коюшу мүмкүн.
finding-former-keys-damaged = Колдонуучу чыгарылганга чейинки ачкычтар сакталган файл жоголгон, бузулган же эскиге алмаштырылган экен. Ал база боюнча кайра жазылды.
finding-former-keys-lost = Колдонуучу чыгарылганда алмаштырылган ачкычтардын баары кайтарылган жок: аларды билген база жоголгон, алар сакталган файл болсо жок, бузулган же бул фраза менен ачылбайт. Алар менен мөөрлөнгөн файлдар ачылбайт. Эч нерсе өчүрүлгөн жок.
finding-clock-behind = Компьютердин сааты журналдын акыркы жазуусунан эрте убакытты көрсөтөт.
