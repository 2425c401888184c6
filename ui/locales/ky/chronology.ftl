# Окуялардын хронологиясы, бир окуя жөнүндө айтылгандар, карама-каршылыктар.

chronology-print = Басып чыгаруу
chronology-print-title = Сот үчүн хронология
chronology-print-note = Таблица: номери, датасы, окуя, жери, булагы. Азыр көрсөтүлүп турган фактылар даталардын тартибинде басылат.
chronology-print-language = Тили
chronology-print-save = PDF сактоо
chronology-print-pages = Хронологиянын барактары
chronology-tab-events = Окуялар
chronology-tab-contradictions = Карама-каршылыктар
chronology-tabs = Эмнени көрсөтүү
chronology-overview = Убакыт боюнча көрүнүш
chronology-overview-help = Солго жана оңго жебелер бөлүктөн бөлүккө өтөт, тизме аларды ээрчийт
chronology-bar = { $when }: { $count } факт
chronology-undated = Датасы аныкталган эмес
chronology-month = { $year }-жылдын { $month ->
    [1] январь
    [2] февраль
    [3] март
    [4] апрель
    [5] май
    [6] июнь
    [7] июль
    [8] август
    [9] сентябрь
    [10] октябрь
    [11] ноябрь
   *[12] декабрь
} айы
chronology-year = { $year }-жыл
chronology-years = { $from }–{ $until }-жылдар
chronology-group = Тизмедеги аталыштар
chronology-group-month = Айлар боюнча
chronology-group-year = Жылдар боюнча
chronology-place-any = Бардык жерлер
chronology-place = Жери
chronology-place-count = { $place } · { $count }
chronology-weight-any = Салмагы кандай болсо да
chronology-only-contradicted = Карама-каршылыгы бар · { $count }
chronology-loading = жүктөлүүдө…
chronology-accounts = { $count } айтым
chronology-differs = { $count } карама-каршылык

weight = Салмагы
weight-strong = күчтүү
weight-middling = орточо
weight-weak = алсыз
weight-none = салмагы аныктала элек
weight-reason = Эмне үчүн ушундай
weight-reason-help = Өзүңүз үчүн: бул сөздөр сотко барбайт
fact-said = Убактысы сөз менен ({ $language })
fact-said-help = Күбө кандай айтса: «2021-жылдагы Нооруздан кийин». Тартипти жогорудагы дата берет, бул сөздөр анын жанында басылат
fact-standing = Салмагы жана убактысы сөз менен
fact-accounts = Бул окуя жөнүндө айтылгандар
fact-accounts-none = Азырынча бир да жок. Окуя жөнүндө ар башкача айтылса, сот ким эмнени качан айтканын сурайт.
fact-accounts-compare = Айтылгандарды салыштыруу
fact-accounts-add = Айтымды жазуу

accounts-title = Окуя жөнүндө айтылгандар
accounts-back = Хронологияга
accounts-fact = Факт, иште кандай турса
accounts-follows = Факт ушул айтымга таянат: { $who }
accounts-follows-none = Факт кайсы айтымга таянары белгиленген эмес
accounts-empty = Бул жерде окуя жөнүндө айтылгандар болот
accounts-empty-why = Жабырлануучу, күбө жана кагаз бир эле нерсени ар башкача айтышы мүмкүн. Ар бир айтым өз сөзү менен өзүнчө сакталат, бири экинчисин алмаштырбайт: ким, качан жана кайсы тилде айтканы көрүнүп турат.
accounts-add = Айтымды жазуу
accounts-compared = Айтымдар катары менен
accounts-row-who = Ким айтат
accounts-row-told = Качан жана кайда айтылган
accounts-row-language = Тили
accounts-row-through = Тилмеч аркылуу
accounts-row-knowledge = Кайдан билет
accounts-row-stance = Окуя жөнүндө
accounts-row-date = Качан болгон
accounts-row-place = Кайда болгон
accounts-row-words = Эмне дейт
accounts-row-original = Өз сөзү
accounts-row-citations = Эмнеге таянат
accounts-unsaid = айтпайт
accounts-directly = түз
accounts-differs-date = башка дата
accounts-differs-place = башка жер
accounts-mark-date = башкаларда жок дата
accounts-mark-number = башкаларда жок сан
accounts-legend = Башкаларда жогу асты сызылган: сандар жана суммалар бир сызык менен, даталар кош сызык менен.
accounts-followed = факт ушул айтымга таянат
accounts-edit = Өзгөртүү: { $who }

account-new = Жаңы айтым
account-new-note = Бир адам же бир кагаз эмне дегени, башкалардан өзүнчө
account-teller = Ким айтат
account-teller-placeholder = Иштеги адам
account-source = Же башка булак
account-source-help = Бул адам же кагаз иштеги адамдардын арасында жок болсо
account-told-on = Качан айтылган
account-told-where = Кайда айтылган
account-language = Кайсы тилде
account-language-none = белгисиз
account-interpreter = Кайсы тилмеч аркылуу
account-interpreter-placeholder = Иштеги тилмеч
account-interpreter-name = Же тилмечтин аты
account-knowledge = Кайдан билет
account-knowledge-saw = өзү көргөн
account-knowledge-heard = башкалардан уккан
account-knowledge-document = документте ушундай
account-knowledge-unknown = сурала элек
account-stance = Окуя жөнүндө эмне дейт
account-stance-affirms = ушундай болгон
account-stance-denies = танат
account-stance-unsure = эсинде жок же билбейт
account-original = Өз сөзү
account-original-help = Кайсы тилде айтылса, ошол тилде
account-statement-in = Эмне дейт ({ $language })
account-missing = Ким айтканын жана эмне дегенин жазыңыз
account-date = Бул айтым боюнча качан болгон
account-said = Убактысы анын сөзү менен ({ $language })
account-place = Бул айтым боюнча кайда болгон
account-followed = Факт ушул айтымга таянат
account-note = Өзүңүз үчүн эскертүү
account-save = Жазуу
account-done = Даяр
account-remove = Айтымды өчүрүү

contradictions-empty = Карама-каршылык табылган жок
contradictions-empty-why = Dalil бир окуя жөнүндө айтылгандарды салыштырат жана бир эле учурда эки жерде болгон адамды издейт. Табылганын сөз менен түшүндүрүүгө болот; чечимди адвокат кабыл алат.
contradictions-list = Карама-каршылыктар
contradictions-why-look = Булар ката эмес, каршы тарап сурай турган жерлер.
contradiction-accounts-date = Айтымдарда ар башка убакыт аталган
contradiction-accounts-place = Айтымдарда ар башка жер аталган
contradiction-two-places = { $name }: бир эле учурда эки жерде, { $on }
contradiction-denied = Факт аныкталган деп турат, бир айтым аны танат
contradiction-disputed-by-nobody = Факт талаштуу деп турат, аны ким талашканы жазылган эмес
contradiction-explained = түшүндүрүлгөн
contradiction-open = түшүндүрүлө элек
contradiction-explanation = Түшүндүрмө
contradiction-explanation-help = Мисалы: келген күн менен паспорт алынган күн эки башка
contradiction-save = Жазуу
contradiction-to-accounts = Айтылгандарды салыштыруу

undo-account-add = Айтым жазылды
undo-account-change = Айтым өзгөртүлдү
undo-account-remove = Айтым өчүрүлдү
undo-fact-weigh = Фактынын салмагы өзгөртүлдү
undo-contradiction-explain = Түшүндүрмө жазылды
