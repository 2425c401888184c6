# Документтер.

filing-status-draft = каралама
filing-status-final = даяр

# Документтер: тизме, үлгүлөр, барактардын жанындагы суроолор, текшерүү, даяр PDF.

filings-title = Документтер
filings-new = Жаңы документ
filings-empty = Бул жерде арыздар, өтүнүчтөр жана даттануулар болот
filings-empty-why = Тергөөчү, прокурор жана сот жазуу жүзүндөгү кайрылууга гана жооп берет. Документ иштеги адамдардан, фактылардан жана далилдерден түзүлөт: суроолорго жооп берип, текшерүү гана калат.
filings-changed = өзгөртүлгөн: { $when }
filings-edition-line = { $number }-редакция, { $day }, { $pages } бет
filings-more = Аракеттер: { $title }
filings-remove = Караламаны өчүрүү
filings-export = PDF сактоо
filings-exported = Жазылды: { $path }

filings-catalogue-note = Үлгү суроо берет жана иште бар маалыматты өзү көчүрөт.
filings-language = Документтин тили
filings-this-stage = Иштин ушул баскычында
filings-other-stages = Башка баскычтарда
filings-all-stages = Бардык үлгүлөр
filings-no-templates = Бул өлкөнүн соттору үчүн азырынча үлгүлөр жок. Өлкө иш тууралуу маалыматта көрсөтүлгөн.
filings-begin = Баштоо
filings-begin-named = Баштоо: { $title }

filings-parts = Документтин бөлүктөрү
filings-questions = Суроолор
filings-check = Текшерүү
filings-pages-tab = Беттер
filings-do-check = Текшерүү
filings-make-final = Даяр PDF
filings-final-blocked = PDF үчүн { $count } тоскоолдук бар

filings-required = жооп керек
filings-filled = иштен алынды
filings-choose = Тандаңыз
filings-choose-person = Аты же ролу
filings-gone = Бул иште мындан ары жок
filings-no-people = Иште азырынча адамдар жок. Аларды «Адамдар» бөлүмүндө кошуңуз.
filings-exact-day = Документке так күн керек: күнү, айы жана жылы
filings-day-example = кк.аа.жжжж
filings-money-unread = Сумманы окуу мүмкүн болгон жок. Сан менен жазыңыз, мисалы 45 000 же 1 200,50
filings-currency-of = Акча бирдиги: { $label }

filings-filter = Тизмеден издөө
filings-tick-all = Баарын белгилөө
filings-untick-all = Белгилерди алып салуу
filings-add-picked = { $count ->
    [0] Кошуу
   *[other] { $count } кошуу
}
filings-all-picked = Иште болгондун баары тизмеде бар.
filings-add-facts = Хронологиядан фактылар
filings-pick-facts = Документке кайсы фактылар кирет
filings-no-facts = Иште азырынча фактылар жок. Аларды далилдерден жазып алыңыз: ар бири документтин бир сүйлөмү болот.
filings-no-source = далилсиз
filings-other-language = { $language ->
    [ru] орусча тексти жок
    [ky] кыргызча тексти жок
   *[en] англисче тексти жок
}
filings-add-exhibits = Иштеги далилдер
filings-pick-exhibits = Эмнени тиркөө керек
filings-no-evidence = Иште азырынча далилдер жок. Аларды «Далилдер» бөлүмүндө кабыл алыңыз.
filings-set-aside = четке коюлган, тиркелбейт
filings-relevance = Эмнени ырастайт (милдеттүү эмес)
filings-relevance-of = { $number }-далил эмнени ырастайт
filings-some-item = далил
filings-sheets = { $count } барак
filings-take-ledger = Эсептен алуу
filings-take-late = { $day } чейинки туум менен алуу
filings-take-nothing = Эсепте талапка кирген саптар жок
filings-taken = Саптар эсептен алынды
filings-add-line = Сап кошуу
filings-line = { $number }-сап
filings-total = Бардыгы: { $column }

filings-preview = Документтин беттери
filings-as-filed = Даяр документтин беттери
filings-pages = { $count } бет
filings-page-of = { $pages } беттин { $page }-бети
filings-smaller = Кичирейтүү
filings-larger = Чоңойтуу
filings-fit = Туурасы боюнча

filings-all-clear = Тоскоолдук жок. Беттерди дагы бир жолу окуп чыгыңыз: текст үчүн кол койгон адам жооп берет.
filings-blocking = Берүүгө тоскоол болот
filings-confirm = Так ошондой экенин ырастаңыз
filings-notes = Көңүл буруңуз
filings-laws = Колдонуудагы редакция менен салыштыруу
filings-done-of = { $count } ичинен { $done }
filings-laws-why = Бул нормалар расмий текст менен али салыштырыла элек булактардан алынган. Колдонуудагы редакцияны ачып, салыштырып, белгилеп коюңуз.
filings-law-note = Эмнеге көңүл буруу керек
filings-law-source = Кайдан окулган
filings-confirm-it = Текшерилди, ушундай болушу керек
filings-law-confirm = Колдонуудагы редакция менен салыштырылды
filings-to-question = Суроого өтүү
filings-finding-other = Текшерүү дал келбестикти тапты. Документтин беттерин караңыз.
filings-exhibits = Тиркемелер
filings-exhibits-why = Номерлер биринчи эскерилген тартипте коюлат жана текст менен кошо өзгөрөт.

filings-frozen = Документ даяр, мындан ары өзгөрбөйт: анын PDF файлы текшерүү саны менен сакталат. Оңдоо үчүн ошол эле үлгү боюнча жаңы документ баштаңыз.
filings-edition = { $number }-редакция
filings-made = Даяр болгон
filings-length = Көлөмү
filings-digest = SHA-256
filings-next = Эми эмне кылуу керек
filings-make-bundle = Тиркемелерди түзүү
filings-open-bundle = Тиркемелерди ачуу
filings-again = Ушул үлгү боюнча жаңысы

preflight-field-empty = «{ $field }» деген суроого жооп жок.
preflight-field-malformed = «{ $field }» деген суроого берилген жоопту окуу мүмкүн эмес.
preflight-field-gone = «{ $field }» деген суроого берилген жоопто иште мындан ары жок нерсе аталган.
preflight-language-not-offered = Мындай документ бул тилде басылбайт.
preflight-letters-unprintable = Бул белгилерди басып чыгарууга болбойт: { $detail }
preflight-cited-not-attached = «{ $fact }» деген факт төмөнкүгө таянат: { $item }. Бирок ал четке коюлган, ошондуктан тиркелбейт.
preflight-law-to-check = Норма расмий текст менен али салыштырыла элек.
preflight-law-in-conflict = Булактар бири-бирине дал келбейт. Этият окуу: { $detail }
preflight-law-not-in-force = Бул датада норма күчүндө болгон эмес: кайсы редакция колдонуларын текшериңиз.
preflight-sheets-unknown = { $item }: канча барак экени белгисиз. Аларды кагаздан санаңыз.
preflight-covert-recording = { $item }: жазуу жашыруун жасалган же жасалышы мүмкүн. Сот анын кантип алынганын сурайт.
preflight-protected-shown = «{ $field }» деген суроого берилген жооп маалыматы корголгон адамдын дарегин, телефонун же почтасын билдирип коёт: { $party }.
preflight-fact-in-other-language = «{ $fact }» деген факт документтин тилинде жазылган эмес: ал башка тилде басылат.
preflight-name-in-other-language = «{ $party }» деген ысым документтин тилинде жазылган эмес: паспортто так ушундайбы, текшериңиз.
preflight-title-in-other-language = { $item }: аталышы бул документтин тилинде жазылган эмес, башка тилде басылат. Аны далилдин маалыматына жазыңыз.
preflight-fact-without-evidence = «{ $fact }» деген факт эч нерсе менен ырасталган эмес.
preflight-attached-not-cited = { $item } тиркелген, бирок документтин бир да фактысы ага таянбайт.
