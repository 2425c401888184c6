# Документтер.

filing-status-draft = каралама
filing-status-final = даяр
filing-status-filed = берилди
filing-status-answered = жооп келди

# Документтер: тизме, үлгүлөр, барактардын жанындагы суроолор, текшерүү, даяр PDF.

filings-title = Документтер
filings-new = Жаңы документ
filings-empty = Бул жерде арыздар, өтүнүчтөр жана даттануулар болот
filings-empty-why = Тергөөчү, прокурор жана сот жазуу жүзүндөгү кайрылууга гана жооп берет. Документ иштеги адамдардан, фактылардан жана далилдерден түзүлөт: суроолорго жооп берип, текшерүү гана калат.
filings-changed = өзгөртүлгөн: { $when }
filings-edition-line = { $number }-редакция, { $day }, { $pages } бет
filings-more = Аракеттер: { $title }
filings-remove = Караламаны өчүрүү
filings-repeat = Ошол эле документти башкаларга
filings-repeat-to = Дагы кимге, ар бири жаңы саптан
filings-repeat-help = Атооч жөндөмөсүндө. Ар бирине ошол эле жооптору бар өз караламасы башталат.
filings-repeat-do = { $count } каралама баштоо
filings-repeated = { $count } каралама башталды
filings-where-used = Документте кайда
filings-used-on = { $pages }-бетте:
filings-used-nowhere = Бул жооп азыр беттерде көрүнбөйт.
filings-keep-answer = Ишке да жазуу: { $what }
filings-keep-as-register_number = реестрдеги номер
filings-keep-as-body = иштин катышуучусу
filings-keep-as-birth_date = туулган күн
filings-keep-as-address = дарек
filings-keep-as-phone = телефон номери
filings-keep-as-email = электрондук почта
filings-keep-as-contact = байланыш жолу
filings-keep-as-document = документ
filings-keep-as-event = окуя
filings-keep-as-fact = факт
filings-keep-as-line = эсептин сабы
filings-keep-as-consent = макулдук
filings-keep-as-note = эскертүү
filings-export = PDF сактоо
filings-exported = Жазылды: { $path }

filings-catalogue-note = Үлгү суроо берет жана иште бар маалыматты өзү көчүрөт.
filings-language = Документтин тили
filings-this-stage = ушул баскычта
filings-seek = Үлгүнү издөө
filings-seek-help = Аталышы же эмне үчүн керектиги боюнча: «аракетсиздик», «тилмеч», «баш калкалоочу жай»
filings-begun = { $count } документ башталган
filings-chapter-next = Андан ары эмне кылуу керек
filings-chapter-client = Ишенип тапшыруучу менен
filings-chapter-report = Кылмыш жөнүндө арыз
filings-chapter-investigation = Тергөө
filings-chapter-trial = Сот
filings-chapter-review = Өкүмгө даттануу
filings-chapter-claims = Жазык ишинен тышкары
filings-chapter-partners = Жардам жана кайтып келүү
filings-chapter-lists = Тизмелер жана маалымкаттар
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
filings-add-facts = Хронологиядагы фактылар
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
filings-take-late = { $day } күнүнө чейинки туум менен алуу
filings-take-nothing = Эсепте талапка кирген саптар жок
filings-taken = Саптар эсептен алынды
filings-add-line = Сап кошуу
filings-line = { $number }-сап
filings-line-removed = { $number }-сап алып салынды
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
filings-confirm = Чын эле ошондой экенин ырастаңыз
filings-notes = Көңүл буруңуз
filings-laws = Колдонуудагы редакция менен салыштыруу
filings-done-of = { $count } ичинен { $done }
filings-laws-why = Бул ченемдер расмий текст менен али салыштырыла элек булактардан алынган. Колдонуудагы редакцияны ачып, салыштырып, белгилеп коюңуз.
filings-law-note = Эмнеге көңүл буруу керек
filings-law-source = Кайдан окулган
filings-confirm-it = Текшерилди, ушундай болушу керек
filings-law-confirm = Колдонуудагы редакция менен салыштырылды
filings-to-question = Суроого өтүү
filings-finding-other = Текшерүү дал келбестикти тапты. Документтин беттерин караңыз.
filings-exhibits = Тиркемелер
filings-exhibits-why = Номерлер биринчи эскерилген тартипте коюлат жана текст менен кошо өзгөрөт.

filings-reception = Кайда берилет
filings-reception-help = Текшерүү документтин көлөмүн, беттеринин санын жана түрүн ал жерде кабыл алынуучу менен салыштырат.
filings-reception-none = Азырынча белгисиз
filings-reception-new = Жаңы кабыл алуу тартиби
filings-reception-edit = Кабыл алуу тартиби
filings-reception-name = Орган же электрондук кабылдама
filings-reception-megabytes = Эң чоң файл, МБ
filings-reception-pages = Бир документтеги беттердин эң көп саны
filings-reception-megabytes-help = Мегабайт — миллион байт. Бош болсо, чеги белгисиз.
filings-reception-number-wrong = Нөлдөн чоң бүтүн сан керек
filings-reception-formats = Кандай түрдө кабыл алынат
filings-reception-format-paper = Кагазда
filings-reception-format-pdf = PDF
filings-reception-format-pdf_a = PDF/A
filings-reception-format-word = Word
filings-reception-source = Муну ким, качан айтты
filings-reception-source-help = Мисалы: кеңсе, телефон аркылуу, 20.11.2026. Программада жарыяланган булак жок.
filings-reception-save = Сактоо
filings-reception-remove = Өчүрүү

filings-frozen = Документ даяр, мындан ары өзгөрбөйт: анын PDF файлы текшерүү саны менен сакталат. Оңдоо үчүн «Тактоо» дегенди басыңыз.
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
preflight-sum-beyond = «{ $field }» деген суроого жооптогу сумма терс же өтө чоң: нөлдөн жүз миллиард сомго чейинки суммалар басылат. Аны кайра жазыңыз.
preflight-language-not-offered = Мындай документ бул тилде басылбайт.
preflight-letters-unprintable = Бул белгилерди басып чыгарууга болбойт: { $detail }
preflight-cited-not-attached = «{ $fact }» деген факт төмөнкүгө таянат: { $item }. Бирок ал четке коюлган, ошондуктан тиркелбейт.
preflight-law-to-check = Ченем расмий текст менен али салыштырыла элек.
preflight-law-in-conflict = Булактар бири-бирине дал келбейт. Этияттап түшүнүү: { $detail }
preflight-law-not-in-force = Бул датада ченем күчүндө болгон эмес: кайсы редакция колдонуларын текшериңиз.
preflight-exhibit-unread = { $item }: файл сырсөз менен жабылган же бузулган, барактарын санап болбойт, тиркемелердин арасында ал басылбайт. Окула турган көчүрмөсүн алыңыз.
preflight-sheets-unknown = { $item }: канча барак экени белгисиз. Аларды кагаздан санаңыз.
preflight-passport-empty = { $item }: далилдин паспортунда бош калат: { $detail }. Далилдин карточкасына жазыңыз же бош басылат деп ырастаңыз.
preflight-sheet-not-there = { $item }: { $detail }-барак жок. «{ $fact }» деген фактынын шилтемесин оңдоңуз.
preflight-moment-not-there = { $item }: { $detail } деген учур жок, ал басылбайт. «{ $fact }» деген фактынын шилтемесин оңдоңуз.
preflight-place-not-there = { $item }: мындай жер жок ({ $detail }), ал басылбайт. «{ $fact }» деген фактынын шилтемесин оңдоңуз.
preflight-chip-sheet-not-there = { $item }: { $detail }-барак жок, ал басылбайт. Тексттеги ага шилтемени оңдоңуз.
preflight-wages-overpaid = Акча жазуулары боюнча эсептелгенден ашык төлөнгөнү: { $detail }. Ал эсептөөгө кирбейт жана башка талаптарды азайтпайт. Эмне үчүн жана кайсы валютада төлөнгөнүн текшериңиз.
preflight-covert-recording = { $item }: жазуу жашыруун жасалган же жасалышы мүмкүн. Сот анын кантип алынганын сурайт.
preflight-protected-shown = «{ $field }» деген суроого берилген жооп маалыматы корголгон адамдын дарегин, телефонун же почтасын билдирип коёт: { $party }.
preflight-fact-in-other-language = «{ $fact }» деген факт документтин тилинде жазылган эмес: ал башка тилде басылат.
preflight-name-in-other-language = «{ $party }» деген ысым документтин тилинде жазылган эмес: паспортто так ушундайбы, текшериңиз.
preflight-organisation-in-other-language = { $party }: аталышы документтин тилинде жазылган эмес. Уюмдун уюштуруу документтеринде ал кандай аталганын текшериңиз.
preflight-place-in-other-language = «{ $detail }» деген жер («{ $fact }» фактысы) документтин тилинде жазылган эмес жана ошол бойдон басылат. Жер фактыда жазылат; башка тилде да керек болсо, арасына сызык коюңуз: «город Ош | Ош шаары».
preflight-address-in-other-language = «{ $detail }» деген дарек ({ $party }) документтин тилинде жазылган эмес. Адамдын карточкасына экөөнү тең сызык аркылуу жазыңыз: «г. Ош | Ош ш.».
preflight-issuer-in-other-language = Документти ким бергени («{ $detail }», { $party }) документтин тилинде жазылган эмес. Адамдын карточкасына экөөнү тең сызык аркылуу жазыңыз: «консульский отдел | консулдук бөлүм».
preflight-title-in-other-language = { $item }: аталышы бул документтин тилинде жазылган эмес, башка тилде басылат. Аны далилдин маалыматына жазыңыз.
preflight-fact-without-evidence = «{ $fact }» деген факт эч нерсе менен ырасталган эмес.
preflight-chip-empty = Тексттеги белги эч нерсени билдирбейт: анын артындагы нерсе иште жок ({ $detail }). Аны алмаштырыңыз же алып салыңыз.
preflight-chip-changed = Текстте турган нерсе иште өзгөрдү. Мурда: { $detail }. Иште азыр кандай болсо, ошондой басылат.
preflight-attached-not-cited = { $item } тиркелген, бирок документтин бир да фактысы ага таянбайт.
preflight-exhibit-set-aside = { $item } четке коюлган, ошондуктан тиркелбейт. Аны тизмеден алып салыңыз же ишке кайтарыңыз.
preflight-exhibit-missing = { $item }: мөөр басылган түп нуска дискте жок. Аны камдык көчүрмөдөн калыбына келтириңиз же документ ансыз эмне үчүн берилерин жазыңыз.
preflight-exhibit-damaged = { $item }: сактагычты текшергенде түп нуска өзгөргөн болуп чыкты. Аны камдык көчүрмөдөн калыбына келтириңиз же негизин жазыңыз.
preflight-deadline-passed = Мөөнөт { $detail } күнү өттү: { $term }. Документ мөөнөттөн кийин эмне үчүн берилерин жазыңыз (мисалы, мөөнөттү калыбына келтирүү өтүнүчү менен бирге).
preflight-answer-past-term = «{ $field }» деген жооптогу күн боюнча мөөнөт { $detail } күнү өттү: { $term }. Күндү текшериңиз; ал туура болсо, ырастап, мөөнөттү калыбына келтирүүнү сураңыз.
preflight-dated-before-answer = Документтин күнү ал шилтеме кылган күндөн мурда: { $detail }. Эки күндү тең текшериңиз.
preflight-day-behind = «{ $field }»: бул күн ({ $detail }) документтин күнүнө карата өтүп кеткен. Эки күндү тең текшериңиз.
preflight-dated-before-fact = Документтин күнү ал айткан окуядан мурда: «{ $fact }» ({ $detail }). Эки күндү тең текшериңиз.
preflight-dated-before-entry = Маалымкаттын күнү ал күбөлөндүргөн журнал жазуусунан мурда: № { $detail }. Күнүн текшериңиз.
preflight-date-far = { $detail }: 1900-жылга чейин же 2100-жылдан кийин. Жазууда ката кетпедиби, текшериңиз: «{ $field }» { $fact }
preflight-sum-zero = «{ $field }» деген суроого жооптогу сумма нөлгө барабар. Ушундайбы, текшериңиз.
preflight-minor-victim = { $party }: документтин күнүнө карата 18 жашка толгон эмес же толбогон болушу мүмкүн, мыйзамдуу өкүлү болсо аталган эмес. Документке ким кол коёрун жана бала менен бирге ким катышарын текшериңиз.
preflight-child-not-marked = Туулган күнүнө караганда ({ $party }) «{ $field }» деген белги керек болушу мүмкүн, ал коюлган эмес. { $detail }
preflight-identity-missing = { $party }: адамдын карточкасында бул жерге керектүүсү жок ({ $detail }). Жазыңыз же документ ансыз басылат деп ырастаңыз.
preflight-nobody-reached = Документте арыз берүүчүнүн дареги да, телефону да жок: жооп кайда жөнөтүлөрү айтылган эмес. Аларды арыз берүүчүнүн же өкүлдүн карточкасына жазыңыз же ушундай болушу керек деп ырастаңыз.
preflight-addressee-other = Баш жакта бул документ арналган орган же адам эмес, башкасы аталган. Документ кимге берилерин текшериңиз.
preflight-addressee-complained-of = Даттануу даттанылып жаткан органдын өзүнө берилип жатат. Кимге берилерин текшериңиз.
preflight-gap-left = «{ $field }» деген суроонун жообунда толтурулбаган жер калган: «____», «[…]» же «ХХХ».
preflight-hidden-letters = «{ $field }» деген суроонун жообунда көрүнбөгөн белгилер бар. Алар басылбайт, бирок файлда калат.
preflight-place-empty = «{ $field }» деген суроого жооп жок: бул жерде бош сап калат же эч нерсе болбойт.
preflight-reception-size = { $what ->
    [bundle] Тиркемелер топтомунун көлөмү — { $is }, ал эми «{ $court }» эң көп дегенде { $bound } болгон файлды кабыл алат. Тиркемелерди эки топтомго бөлүңүз.
    [originals] Тиркелүүчү файлдардын жалпы көлөмү — { $is }, ал эми «{ $court }» эң көп дегенде { $bound } болгон файлды кабыл алат. Топтом түзүңүз: анда сүрөттөр чоңойбойт, бирок кичирейбейт да.
   *[filing] Документтин көлөмү — { $is }, ал эми «{ $court }» эң көп дегенде { $bound } болгон файлды кабыл алат.
}
preflight-reception-pages = { $what ->
    [bundle] Тиркемелер топтомунда { $is } бет бар, ал эми «{ $court }» эң көп дегенде { $bound } бет кабыл алат. Тиркемелерди эки топтомго бөлүңүз.
   *[filing] Документте { $is } бет бар, ал эми «{ $court }» эң көп дегенде { $bound } бет кабыл алат.
}
preflight-reception-format = «{ $court }» документти Word түрүндө гана кабыл алат. «Дагы» менюсунан Word катары сактап, PDF менен салыштырыңыз.
preflight-leak = «{ $words }» деген сөз «{ $party }» ким экенин билдирип коёт. { $at ->
    [page] Орду: { $pages }-бет.
    [metadata] Орду: файл жөнүндө маалымат.
    [outline] Орду: файлдын мазмуну.
    [link] Орду: шилтеменин дареги.
    [attachment] Орду: файлдын ичиндеги файл.
    [file_name] Орду: файлдын аты.
   *[other] Орду: файлдын жашыруун белгилөөсү.
} Ачык редакция муну менен чыкпайт.
preflight-leak-possible = «{ $near }» деген сөздөрдөгү «{ $words }» «{ $party }» ким экенин билдирип коюшу мүмкүн, же башка адамга тиешелүү. { $at ->
    [page] Орду: { $pages }-бет.
   *[other] Орду: файлдын маалыматы.
} Текстти оңдоңуз же аны эмне үчүн калтырууга болорун жазыңыз.
preflight-pseudonym-case = «{ $words }» деген сөздөрдөгү ысымдын жөндөмөсү көрүнбөйт. Ачык редакцияда мындай болот: «{ $printed }». Жөндөмөсү так көрүнгүдөй кылып кайра жазыңыз же окуп чыгып, туура экенин жазыңыз.
preflight-pseudonym-whose = «{ $words }» деген сөздөр ысымы жашырылган башка адамга тиешелүү болушу мүмкүн. Ачык редакцияда мындай болот: «{ $printed }». Ысымды толук жазыңыз же каймана ат эмне үчүн туура экенин жазыңыз.

# Текшерүүгө карабай улантуу.

filings-overrule = Негизин жазып улантуу
filings-overrule-why = Негиз сактоо журналында сиздин атыңыз менен бирге калат.
filings-overrule-reason = Документ баары бир эмне үчүн берилет
filings-overrule-save = Негизин жазуу
filings-overruled = Негизи: { $reason }

# Толук жана ачык редакциялар.

filings-which-edition = Кайсы редакция
filings-edition-full = Толук
filings-edition-public = Ачык
filings-edition-key = Каймана аттардын ачкычы
filings-public-note = Адамдар каймана ат менен аталган; документтер, телефондор, даректер жана туулган күндөр алынып салынган. Тиркемелер ачык редакцияга кирбейт: далилдердин беттеринен ким жөнүндө экени көрүнүп турат.
filings-public-pages = Ачык редакциянын беттери
filings-guarded-title = Кимдин аты жашырылат
filings-guarded-why = Белги алынбаса, жабырлануучулар дайыма жашырылат. Адамдын каймана аты иштин бардык документтеринде бирдей.
filings-guarded-none = Иште азырынча адамдар жок.
filings-leaks-title = Адамдарды дагы эмне билдирип коёт
filings-leaks-none = Жашырылган адамдардын аты да, маалыматы да жок. Даяр PDF тексти, файл жөнүндө маалымат, мазмуну, шилтемелери, жашыруун белгилөөсү жана файлдын аты каралды.
filings-leaks-wait = Ачык редакция түзүлүп, каралып жатат.
filings-release = Ачык редакцияны жасоо
filings-release-first = Ачык редакция даяр PDF файлдан жасалат. Азырынча бул каралама, бул жерде анын кандай болору көрүнөт.
filings-released = Ачык редакция жана анын ачкычы даяр, алар өзүнчө сакталат.

# Документ эмне болду.

filings-record = Документтин жолу
filings-record-made = Даяр
filings-mark-filed = Берилди
filings-mark-served = Башка тарапка тапшырылды
filings-mark-answered = Жооп келди
filings-step-filed = Берилди
filings-step-served = Тапшырылды
filings-step-answered = Жооп
filings-step-change = Жазууну оңдоо
filings-step-title-filed = Документ берилди
filings-step-title-served = Документ тапшырылды
filings-step-title-answered = Жооп келди
filings-step-date = Качан
filings-step-way = Кантип
filings-way-by_hand = өз колу менен
filings-way-office = кеңсе аркылуу
filings-way-post = почта менен
filings-way-electronic = электрондук түрдө
filings-way-other = башкача
filings-step-number = Кириш номери
filings-step-answer-number = Жооптун номери
filings-step-who-filed = Ким кабыл алды
filings-step-who-served = Кимге тапшырылды
filings-step-who-answered = Ким жооп берди
filings-step-outcome = Кандай чечим болду
filings-outcome-granted = канааттандырылды
filings-outcome-partly = жарым-жартылай канааттандырылды
filings-outcome-refused = баш тартылды
filings-outcome-returned = кайтарылды
filings-outcome-forwarded = башка органга жөнөтүлдү
filings-outcome-other = башка
filings-step-receipt = Кабыл алуу белгиси же дүмүрчөк
filings-step-answer = Жооптун өзү
filings-step-no-receipt = ишке али кабыл алына элек
filings-step-event = Жол-жоболук окуя
filings-step-event-why = Мөөнөттөр окуядан эсептелет; аны «Мөөнөттөр» бөлүмүндө оңдоого болот.
filings-step-no-event = окуясыз
filings-step-note = Эскертүү
filings-step-save = Жазуу
filings-step-remove = Жазууну алып салуу
filings-amend = Тактоо
filings-amend-why = Ошол эле жооптор менен жаңы каралама; анда кайсы документ такталып жатканы айтылат.
filings-amends = Башка документти тактайт
filings-verify = Сактагыч менен салыштыруу
filings-verified-same = Мөөр басылган PDF бүтүн, ошол эле беттер сакталган маалыматтан кайра жыйналды: ар бир байты дал келди.
filings-verified-engine = Мөөр басылган PDF бүтүн. Беттерди азыр программанын башка версиясы жыйнайт ({ $engine }), ошондуктан байттап салыштырууга болбойт.
filings-verified-not-kept = Мөөр басылган PDF бүтүн. Бул редакциянын үлгүсү сактагычта сакталган эмес: ал программанын мурунку версиясы менен жасалган.
filings-verified-differs = Мөөр басылган PDF бүтүн, бирок кайра жыйналган беттер ага дал келген жок. Иштеп чыгуучуларга кабарлаңыз.
filings-verified-damaged = Мөөр басылган PDF бузулган же жок болгон. Сактагычты камдык көчүрмөдөн калыбына келтириңиз.
filings-verified-mendable = Мөөр басылган PDF бузулган же жок болгон. Аны менен кошо сакталгандан ошол эле беттер байтма-байт чыгат: сактагычты жөндөөлөрдөн оңдоңуз (терминалда: dalil vault repair), камдык көчүрмө керек эмес.
filings-word = Word үчүн сактоо

undo-filing-add = Документ түзүлдү
undo-filing-answered = Жооп жазылды
undo-filing-filed = Берилгени жазылды
undo-filing-served = Тапшырылганы жазылды
undo-filing-amend = Такталган документ башталды
undo-filing-change = Документ өзгөртүлдү
undo-filing-confirm = Текшерүү белгиси өзгөртүлдү
undo-filing-guard = Корголгон аттардын тизмеси өзгөртүлдү
undo-filing-hand-in-at = Берилүүчү жер өзгөртүлдү
undo-filing-keep-answer = Жооп ишке жазылды
undo-filing-remove = Каралама өчүрүлдү
undo-filing-repeat = Документ башка алуучу үчүн кайталанды
undo-filing-step-change = Берүү жөнүндө жазуу өзгөртүлдү
undo-filing-step-remove = Берүү жөнүндө жазуу өчүрүлдү
undo-reception-add = Кабыл алуу тартиби жазылды
undo-reception-change = Кабыл алуу тартиби өзгөртүлдү
undo-reception-remove = Кабыл алуу тартиби өчүрүлдү
