# Далилдер: тизме, кабыл алуу, көрүү, бир далилдин сакталышы.

exhibit-number = { $number }-далил
citation-page = { $number }-далил, { $page }-барак
citation-moment = { $number }-далил, { $moment }

evidence-kind-image = сүрөт
evidence-kind-pdf = PDF
evidence-kind-text = текст файлы
evidence-kind-audio = үн жазуусу
evidence-kind-video = видеожазуу
evidence-kind-other = башка түрдөгү файл
evidence-kinds-image = Сүрөттөр
evidence-kinds-pdf = PDF
evidence-kinds-text = Тексттер
evidence-kinds-audio = Үн жазуулары
evidence-kinds-video = Видеожазуулар
evidence-kinds-other = Башка файлдар
evidence-kind-any = Бардык түрлөрү
evidence-kind-counted = { $kind } · { $count }
evidence-size-b = { $value } Б
evidence-size-kb = { $value } КБ
evidence-size-mb = { $value } МБ
evidence-size-gb = { $value } ГБ
evidence-sheets = { $count } барак
evidence-cited-by = { $count } фактыда
evidence-aside = четке коюлган
evidence-covert-short = жашыруун жазуу
evidence-trouble-bomb = окулбайт: ачканда чексиз чоңоёт
evidence-trouble-broken-off = аягына жетпей үзүлгөн
evidence-trouble-crashed = окулган жок: окуу үзүлдү
evidence-trouble-damaged = файл бузулган
evidence-trouble-encrypted = сырсөз менен жабылган
evidence-trouble-not-a-page = барак-барак көрсөтүлбөйт
evidence-trouble-other = көрсөтүү мүмкүн болгон жок
evidence-trouble-no-decoder = бул жерде окулбай турган жол менен жазылган
evidence-trouble-no-sound = бул жерде чечмелей турган үнү жок
evidence-trouble-other-archive = Dalil ача албаган түрдөгү архив
evidence-trouble-other-export = кат алышуу катары окулбаган Facebook же Instagram чыгарган файл
evidence-trouble-packing = окулбай турган жол менен таңгакталган
evidence-trouble-sealed = кат шифрленген, ачкычы алуучуда
evidence-trouble-too-large = окулган жок: өтө чоң
evidence-trouble-too-long = окулган жок: өтө узак

evidence-filters = Далилдерди тандоо
evidence-filter-text = Аталышы, булагы, номери
evidence-filter-shown = Кайсылары көрсөтүлөт
evidence-filter-kind = Түрү
evidence-filter-order = Тартиби
evidence-shown-used = Иште · { $count }
evidence-shown-unread = Ачыла элек · { $count }
evidence-shown-cited = Фактыларда бар · { $count }
evidence-shown-uncited = Фактыларда жок · { $count }
evidence-shown-sourceless = Булагы жок · { $count }
evidence-shown-trouble = Көрсөтүүгө болбойт · { $count }
evidence-shown-aside = Четке коюлгандар · { $count }
evidence-shown-all = Баары · { $count }
evidence-order-number = Номери боюнча
evidence-order-newest = Алгач жаңылары
evidence-order-received = Алынган күнү боюнча
evidence-order-title = Аталышы боюнча
evidence-layout = Тизменин көрүнүшү
evidence-layout-grid = Сүрөттүү торчо
evidence-layout-list = Тизме
evidence-unveil-all = Бүдөмүк сүрөттөрдү көрсөтүү
evidence-veil-all = Купуя сүрөттөрдү бүдөмүк кылуу
evidence-list-label = Далилдер. Боштук баскычы тандайт, Enter ачат
evidence-column-title = Аталышы
evidence-column-received = Алынган
evidence-column-sheets = Барак
evidence-column-cited = Фактыларда
evidence-shown-count = { $count } далил көрсөтүлдү
evidence-nothing-matches = Бул тандоого эч нерсе туура келбейт.
evidence-reset-filters = Тандоону алып салуу
evidence-hidden-aside = { $count } далил четке коюлган, алар бул жерде жок.
evidence-selection = Тандалган далилдер
evidence-selected = { $count } далил тандалды
evidence-select-none = Тандоодон чыгаруу
evidence-set-aside = { $count } далилди четке коюу
evidence-take-back = { $count } далилди ишке кайтаруу
evidence-set-aside-one = Четке коюу
evidence-take-back-one = Ишке кайтаруу

evidence-empty-title = Бул жерде далилдер болот
evidence-empty-why = Экрандын сүрөттөрү, фотолор, чектер, келишимдер, кат алышуулар, үн билдирүүлөрү — колуңузга тийген түп нускасы менен. Сот файл кайдан алынганын жана өзгөрбөгөнүн сурайт. Ошондуктан Dalil ар бир файлды кабыл алганда мөөрлөп, текшерүү санын эсептеп, сакталышын жазып турат.
evidence-empty-drop = Же файлдарды, папкаларды терезеге сүйрөп келиңиз, же экрандын сүрөтүн Ctrl+V менен коюңуз.
evidence-add-files = Файл кошуу
evidence-add-folder = Папка кошуу
evidence-add-other = Башкача кошуу
evidence-paste = Сүрөттү коюу
evidence-paste-nothing = Алмашуу буферинде сүрөт жок. Экранды сүрөткө тартып, кайталаңыз.
evidence-paste-by-key = Алмашуу буфериндеги сүрөттү коюу үчүн Ctrl+V басыңыз.
evidence-pasted-name = Коюлган сүрөт { $number }
evidence-action-files = Файлдарды далил катары кабыл алуу
evidence-action-folder = Папканы далил катары кабыл алуу
evidence-action-paste = Алмашуу буфериндеги сүрөттү кабыл алуу
evidence-action-filter = Далилдердин ичинен издөө
evidence-action-previous = Мурунку далил
evidence-action-next = Кийинки далил

evidence-offer-note = { $count } файл, { $size }
evidence-offer-files = Кабыл алынуучу файлдар
evidence-left-out = Кабыл алынбайт: папкадагы { $count } жазуу
evidence-left-out-all = Кабыл ала турган эч нерсе жок: папкада окула турган файл жок. Аларды бул компьютерге көчүрүп, ошол жерден кабыл алыңыз.
evidence-left-out-unreadable = — система окутпай жатат; ичиндегисин бул компьютерге көчүрүп, ошол жерден кабыл алыңыз
evidence-left-out-missing = — мындай файл же папка жок; атын жана флешканын туташып турганын текшериңиз
evidence-left-out-link = — шилтеме; ал көрсөткөн файлдын өзүн кабыл алыңыз
evidence-left-out-too_deep = — өтө терең жатат; бул папканы өзүнчө кабыл алыңыз
evidence-left-out-no_file = — файл эмес
evidence-left-out-vault = — Dalil’дин ачкычтары менен кошо сактагычы; түп нускалардын өзүн кабыл алыңыз
evidence-left-out-backup = — сактагычтын камдык көчүрмөсү; түп нускалардын өзүн кабыл алыңыз
evidence-left-out-own = Эч нерсе кабыл алынган жок: бул Dalil’дин сактагычы же анын камдык көчүрмөсү. Мөөрлөнгөн файлдар менен ачкычтар далил эмес; түп нускалардын өзүн кабыл алыңыз.
evidence-offer-kept = Файлдар сактагычка өзгөртүлбөй көчүрүлөт. Азыр турган жеринде да кала берет.
evidence-offer-waits = { $count } файл кабыл алууну күтүп турат
evidence-offer-discard = Кабыл албоо
evidence-offer-left = кабыл алынбайт
evidence-offer-leave = Кабыл албоо: { $name }
evidence-offer-return = Баары бир кабыл алуу: { $name }
evidence-offer-common = { $count ->
    [one] Бул файл жөнүндө эмне белгилүү
   *[other] Бул файлдардын баары жөнүндө эмне белгилүү
}
evidence-offer-mixed = Жашыруун жазуу жөнүндөгү жооп бардык файлдарга жазылат. Жазууларды өзүнчө кабыл алган же кийин ар бир файлда оңдогон жакшы.

evidence-field-title = Аталышы
evidence-field-title-help = Тизмедегидей: «19.03.2026 күнкү 45 000 сомдук чек»
evidence-field-title-missing = Аталышы жок болсо, сот далилди тизмеден таппайт
evidence-field-source = Булагы
evidence-field-source-help = Адам, түзмөк же жер: «жабырлануучунун телефону», «агенттиктин Instagram баракчасы»
evidence-field-received-from = Ким берди
evidence-field-received-by = Ким кабыл алды
evidence-field-received-on = Качан алынды
evidence-field-received-where = Кайда алынды
evidence-field-form = Түп нускабы же көчүрмөбү
evidence-form-original = түп нуска
evidence-form-copy = көчүрмө
evidence-form-unknown = белгисиз
evidence-field-covert = Жазуу жашыруун жасалганбы?
evidence-covert-no = жок, ачык
evidence-covert-yes = ооба, жашыруун
evidence-covert-unknown = белгисиз
evidence-covert-not_recording = бул жазуу эмес
evidence-covert-why = Жарандык иште сот жашыруун жасалган аудио- же видеожазууну кабыл албай коюшу мүмкүн (Жарандык процесстик кодекстин 91-беренеси; ченем салыштырыла элек). Дароо сурап алыңыз: кийин билүү кыйын болот.
evidence-field-carrier = Алып жүрүүчүсү
evidence-field-carrier-help = Кагаз, телефон, флешка, шилтеме
evidence-field-language = Тили
evidence-language-none = көрсөтүлгөн эмес
evidence-field-sensitive = Суралмайынча бүдөмүк көрсөтүү
evidence-field-sensitive-help = Зомбулуктун сүрөттөрү, жабырлануучулардын документтери жана жанындагы бөтөн киши көрбөй турган нерселер үчүн
evidence-field-note = Эскертүү
evidence-further = Ушул эле маалымат иштин башка тилинде: { $language }
evidence-further-why = Бул тилдеги документтерде жана тиркемелерде ушундай басылат. Бош калганы жогорудагыдай басылат.
evidence-further-field = { $field } ({ $language })

evidence-intake-title = Далилдерди кабыл алуу
evidence-intake-start = { $count } файлды кабыл алуу
evidence-intake-running = Файлдар кабыл алынууда
evidence-intake-goes-on = Терезени жыйып койсо болот: кабыл алуу уланат. Сактагычты жапсаңыз, калган файлдар кайра сунушталат.
evidence-intake-done-of = { $whole } ичинен { $done }
evidence-intake-bar = { $count } файлдан { $done } кабыл алынды
evidence-intake-cancel = Токтотуу
evidence-intake-hide = Жыйып коюу
evidence-intake-ended = Кабыл алуу бүттү
evidence-intake-ready = Даяр
evidence-intake-files = Бул жолку файлдар
evidence-intake-waiting = кезекте
evidence-intake-working = кабыл алынууда
evidence-intake-added = кабыл алынды
evidence-intake-duplicate = кайталанган
evidence-intake-failed = кабыл алынган жок
evidence-intake-cancelled = токтотулду
evidence-intake-duplicate-why = Ушундай эле файл иште бар, экинчисинин кереги жок
evidence-intake-mended = калыбына келди
evidence-intake-mended-why = Түп нуска бузулган же жоголгон: көчүрмө анын ордун ээледи
evidence-intake-added-mended-why = Сактагычтагы ушундай эле түп нуска бузулган же жоголгон: көчүрмө анын да ордун ээледи
evidence-intake-apart-why = Чогуу кабыл алынган сакталган баракка же кат алышууга тиешелүү; муну белгилөө мүмкүн болгон жок, файл өзүнчө далил бойдон калды
evidence-intake-added-count = { $count } файл кабыл алынды
evidence-intake-duplicate-count = { $count } файл кайталанган
evidence-intake-mended-count = { $count } түп нуска калыбына келди
evidence-intake-apart-count = { $count } файл сакталган барагы же кат алышуусу менен байланышкан жок
evidence-intake-failed-count = { $count } файл окулган жок
evidence-intake-refused-count = { $count } файл кабыл алынган жок: орун жетпейт
evidence-intake-cancelled-count = { $count } файл токтотулду
evidence-intake-unshown = Кабыл алынды, бирок көрсөтүлбөйт: { $count } файл.
evidence-intake-again = Кайра кабыл алуу
evidence-intake-again-gone = Бул файлдар мурунку ордунда жок. Аларды кайра кошуңуз.
evidence-intake-show = Көрсөтүү
evidence-intake-show-all = баары, { $count }
evidence-intake-show-failed = кабыл алынбагандар, { $count }
evidence-intake-show-duplicates = кайталангандар, { $count }
evidence-intake-show-mended = калыбына келгендер, { $count }
evidence-reason-unreadable = Файлды окуу мүмкүн болгон жок: аны башка программа ээлеп турат, сизге жабык же алып жүрүүчү ажыратылган
evidence-reason-empty-file = Файл бош, анын ичинде бир да байт жок
evidence-reason-no-room = Дискте орун аз: { $needed } МБ керек (анын { $reserve } МБы камга), бош турганы { $free } МБ. Дагы { $missing } МБ бошотуңуз
evidence-reason-disk-full = Дискте орун калган жок
evidence-reason-locked = Кезеги келгиче сактагыч жабылып калды
evidence-unfinished-title = Үзүлүп калган кабыл алуу
evidence-unfinished = Сактагыч жабылып же орун жетпей, { $count } файл кабыл алынбай калды.
evidence-unfinished-forget = Мындан ары сунуштабоо
evidence-unfinished-elsewhere = Калган файлдар башка ишке кабыл алынып жаткан. Ошол ишти ачып, ошол жерден улантыңыз.

evidence-viewer-label = Далилди көрүү
evidence-viewer-tools = Көрүү куралдары
evidence-page-picture = { $page }-барак
evidence-page-failed = Бул баракты көрсөтүү мүмкүн болгон жок. Түп нускасы аман.
evidence-page-again = Дагы бир жолу көрсөтүү
evidence-page-previous = Мурунку барак
evidence-page-next = Кийинки барак
evidence-page-go = Баракка өтүү
evidence-page-of = / { $count }
evidence-zoom-in = Чоңойтуу
evidence-zoom-out = Кичирейтүү
evidence-zoom-natural = 100 % менен көрсөтүү
evidence-zoom-width = Туурасы боюнча
evidence-zoom-page = Барак толугу менен
evidence-turn = Буруу
evidence-mark-place = Барактагы жерди белгилөө
evidence-make-fact = Факт түзүү
evidence-make-fact-page = Ушул барак боюнча факт
evidence-make-fact-found = Табылган сөздөр боюнча факт
evidence-make-fact-item = Ушул файл боюнча факт
evidence-copy-place = Шилтемени көчүрүү
evidence-mark-label = Ушул жердеги факт: { $statement }
evidence-veiled = Бүдөмүк: купуя деп белгиленген
evidence-unveil = Көрсөтүү
evidence-veil = Кайра бүдөмүк кылуу
evidence-crop-label = Далилдеги жер: { $place }
evidence-crop-missing = Бул жерди көрсөтүү мүмкүн болгон жок
evidence-text-select = Факт таянган сөздөрдү белгилеңиз
evidence-text-selected = { $count } белги тандалды
evidence-resave-picture = Dalil JPEG, PNG, HEIC, TIFF, WebP, GIF жана BMP сүрөттөрүн көрсөтөт. AVIF, JPEG XL жана камеранын RAW файлын башка программада ачып, көчүрмөсүн JPEG же PNG кылып сактаңыз да, түп нускасынын жанына кабыл алыңыз.
evidence-resave-archive = Dalil ZIP архивин ачат. RAR, 7z, TAR же GZ архивин башка программа менен ачып, ичиндеги файлдарды ушул архивдин жанына папкадан кабыл алыңыз. Түп нускасы ошол бойдон калат.
evidence-other-export-why = Бул Facebook же Instagram’дан чыгарылган файлга окшойт. Dalil аны кат алышуу катары окубайт, ал эми кирилл тамгалары анда \u00d0 сыяктуу белгилер менен жазылган. Аны HTML түрүндө чыгарып, ушул файлдын жанына кабыл алыңыз же кат алышууну веб-барак же экран сүрөтү кылып сактаңыз. Түп нускасы бүтүн.
evidence-opaque-recording = Жазуу бул жерде ойнотулбайт
evidence-opaque-recording-why = Жазууну угуу же көрүү үчүн көчүрмөсүн чыгарып, башка программада ачыңыз. Түп нускасы сактагычта өзгөрбөй калат, ал эми чыгарылганы журналга жазылат.
evidence-opaque-text = Текст өтө узун, бул жерде көрсөтүлбөйт
evidence-opaque-other = Мындай файлдар бул жерде көрсөтүлбөйт
evidence-opaque-trouble-why = Түп нускасы кандай алынса, ошондой сакталды жана ага шилтеме берсе болот. Көчүрмөсүн чыгарып, башка программа менен ачып көрүңүз.
evidence-opaque-why = Түп нускасы өзгөрүүсүз сакталды жана ага шилтеме берсе болот. Ачуу үчүн көчүрмөсүн чыгарыңыз.
evidence-password = Файлдын сырсөзү
evidence-password-help = Аны ишенип тапшыруучу билет: банктар менен ташуучулар сырсөздү кат менен жиберишет же документтен алышат. Сырсөз ушул далил менен бирге шифрленген сактагычта калат.
evidence-password-do = Ачуу
evidence-password-forget = Сакталган сырсөздү өчүрүү
evidence-password-forgotten = Сакталган сырсөз өчүрүлдү
evidence-password-kept = Файл сырсөз менен ачылат, сырсөз аны менен бирге сакталат. Аны өчүрсөңүз, барактары жабылат, окулган текст калат.
evidence-moment = Жазуудагы учур
evidence-moment-help = Мүнөт жана секунда: 2:05, же саат, мүнөт жана секунда: 1:02:05
evidence-moment-wrong = Убакытты сан менен жазыңыз: 2:05

evidence-beside = Жанына ачуу
evidence-beside-close = Жабуу
evidence-panel = Далил жөнүндө
evidence-tab-details = Маалымат
evidence-tab-custody = Сакталышы
evidence-facts-none = Азырынча бир да факт бул далилге таянбайт.
evidence-facts-none-page = Барактагы жерди белгилеп алыңыз, Dalil ошол жерге шилтемеси бар факт түзүүнү сунуштайт.
evidence-facts-none-text = Сөздөрдү белгилеңиз, Dalil ошол сөздөргө шилтемеси бар факт түзүүнү сунуштайт.
evidence-facts-none-file = Фактыны файлдын өзү боюнча да түзсө болот.
evidence-custody = Аны менен эмне болгон
evidence-custody-note = Жазуулар кошула гана берет жана бири-бири менен байланышкан, ошондуктан жоголгону көрүнөт.
evidence-custody-intake = { $what ->
    [found] Файл табылган катары журналга киргизилди: ал сактагычта мөөрлөнүп жаткан, ал жөнүндө жазуу болгон эмес
   *[other] Файл кабыл алынып, сактагычта мөөрлөндү
}
evidence-custody-re-hash = Файл кайра окулуп, текшерүү саны менен салыштырылды
evidence-custody-view = { $what ->
    [password] Файл сырсөз менен ачылды
   *[other] Файл көрүү үчүн ачылды
}
evidence-custody-derive = { $what ->
    [filing] Файл даяр документке тиркелди
    [bundle] Файл тиркемелер топтомуна кирди
   *[other] Файлдан туунду көчүрмө жасалды
}
evidence-custody-annotate = { $what ->
    [provenance] Файл кантип алынганы жөнүндө маалымат оңдолду
   *[other] Файл жөнүндө маалымат толукталды
}
evidence-custody-changed = { $field }: мурда «{ $was }», эми «{ $is }»
evidence-custody-not-stated = көрсөтүлгөн эмес
evidence-custody-link = { $what ->
    [handover] Өткөрүлүп берилген файлдан алынды; кимден: { $sender }, жөнөтүүчүдө № { $number }; кол тамганын сөздөрү: { $words }
    [handover-same] Иште мурунтан бар ушундай эле файл өткөрүлүп берилгендердин ичинде да келди; кимден: { $sender }, жөнөтүүчүдө № { $number }; кол тамганын сөздөрү: { $words }
   *[other] Башка далил менен байланыш белгиленди
}
evidence-custody-export = { $failed ->
    [none] { $what ->
        [bundle] Сактагычтан тиркемелер топтомунун ичинде көчүрүлдү
        [filing] Ага шилтеме кылган документ сактагычтан көчүрүлдү
        [certificate] Анын сакталышы жөнүндө маалымкат сактагычтан тышкары сакталды
        [translation] Анын котормосу сактагычтан тышкары сакталды
        [handover] Сакталышынын ырастамасы менен өткөрүлүп берилди; кимге: { $to }
       *[other] Көчүрмөсү сактагычтан чыгарылды
    }
   *[other] Көчүрмөсүн чыгаруу аракети ишке ашкан жок
}
evidence-custody-print = Файл басып чыгарылды
evidence-custody-share = Көчүрмөсү берилди
evidence-custody-restore = { $what ->
    [copy] { $was ->
        [missing] Мөөрлөнгөн файл жоголгон
        [unreadable] Диск мөөрлөнгөн файлды бербей койду
       *[other] Мөөрлөнгөн файл бузулган
    }; анын ордун ошол эле текшерүү саны бар бирдей көчүрмө ээледи
    [text-fetched] Файлдан жасалган текст камдык көчүрмөдөн кайтарылды
    [texts] Файлдан жасалып, жазуусун жоготкон тексттер кайра анын жанында: { $texts }{ $key ->
        [former] ; алардын айрымдары колдонуучу чыгарылганга чейинки ачкыч менен ачылат
       *[other] {""}
    }
    [original] Файл камдык көчүрмөдөн кайтарылды
    [found] Файл жазуусу жок табылды; ал мурда мөөрлөнгөн{ $key ->
        [former] ; колдонуучу чыгарылганга чейинки ачкыч менен ачылат
       *[other] {""}
    }
   *[other] Файл калыбына келтирилди
}
evidence-custody-from = Берген: { $from }
evidence-custody-where = Жери: { $where }
evidence-digest = SHA-256 текшерүү саны
evidence-digest-how = Көчүрмөнү кантип салыштыруу керек: Windows’то certutil -hashfile файлдын-аты SHA256, Linux’та sha256sum файлдын-аты, macOS’то shasum -a 256 файлдын-аты буйругун аткарыңыз. 64 белгинин баары бирдей болсо, файл түп нускага акыркы битине чейин дал келет.
evidence-digest-copy = Санды көчүрүү
evidence-file = Файлдын өзү
evidence-file-name = Алынгандагы аты
evidence-file-type = Түрү
evidence-file-size = Көлөмү
evidence-file-bytes = туура { $count } байт
evidence-file-time = Файл өзгөртүлгөн убакыт
evidence-file-added = Сактагычка кабыл алынган
evidence-metadata = Файл өзү жөнүндө эмне дейт
evidence-metadata-note = Кандай болсо, ошондой көрсөтүлдү: бул маалыматты файл сизге келгиче оңой эле өзгөртсө болот.
metadata-taken = Тартылган
metadata-recorded = Жазылган, файлдын өзүндөгү маалымат боюнча
metadata-named = Файлдын атындагы убакыт
metadata-camera = Камерасы
metadata-software = Программасы
metadata-position = Тартылган жери
metadata-size = Чекит менен көлөмү
metadata-zone = Камеранын убакыт алкагы
metadata-digitized = Санариптештирилген
metadata-changed = Акыркы өзгөртүү
metadata-satellites = Спутниктер боюнча убакыт
metadata-altitude = Бийиктиги, м
metadata-author = Автору
metadata-editor = Акыркы жолу ким сактаган
metadata-company = Уюму
metadata-created = Түзүлгөн
metadata-position-copy = Координаттарды көчүрүү
evidence-times = Бири-бирине дал келбеген убакыттар
evidence-times-before = Камеранын сааты боюнча файлдын убактысынан { $days } күн кийин тартылган
evidence-times-after = Файлдын убактысы тартылгандан { $days } күн кийин
evidence-times-before-fact = Камеранын сааты боюнча ага шилтеме кылган фактынын күнүнөн { $days } күн мурун тартылган ({ $words })
evidence-times-after-fact = Камеранын сааты боюнча ага шилтеме кылган фактынын күнүнөн { $days } күн кийин тартылган ({ $words })
evidence-times-received = Камеранын сааты боюнча алынгандан { $days } күн кийин тартылган
evidence-times-made-before = { $clock ->
    [name] Файлдын аты боюнча
   *[header] Файлдын өзүндөгү маалымат боюнча
} файлдын убактысынан { $days } күн кийин жасалган
evidence-times-made-after = { $clock ->
    [name] Файлдын аты боюнча
   *[header] Файлдын өзүндөгү маалымат боюнча
} файлдын убактысы жасалганынан { $days } күн кийин
evidence-times-made-received = { $clock ->
    [name] Файлдын аты боюнча
   *[header] Файлдын өзүндөгү маалымат боюнча
} алынгандан { $days } күн кийин жасалган
evidence-times-made-before-fact = { $clock ->
    [name] Файлдын аты боюнча
   *[header] Файлдын өзүндөгү маалымат боюнча
} ага шилтеме кылган фактынын күнүнөн { $days } күн мурун жасалган ({ $words })
evidence-times-made-after-fact = { $clock ->
    [name] Файлдын аты боюнча
   *[header] Файлдын өзүндөгү маалымат боюнча
} ага шилтеме кылган фактынын күнүнөн { $days } күн кийин жасалган ({ $words })
evidence-times-satellites = { $days ->
    [0] Камеранын сааты спутниктердикине дал келбейт
   *[other] Камеранын сааты спутниктердикинен { $days } күнгө айырмаланат
}
evidence-export = Түп нускасын чыгаруу
evidence-export-note = Сактагычтан сырткары көчүрмө шифрленген эмес. Чыгарылганы сактоо журналына жазылат.
evidence-exported = Түп нускасы чыгарылды, бул журналга жазылды

undo-evidence-change = Далил тууралуу маалымат өзгөртүлдү
undo-evidence-set-aside = Далил четке коюлду же кайтарылды

tags-title = { $count ->
    [one] Далилдин белгилери
   *[other] Тандалган далилдердин белгилери: { $count }
}
tags-note = Кийин иргеп, издеп табуу үчүн өз сөздөрүңүз. Алар сотко барбайт, эч жерге басылбайт.
tags-of-item = Белгилер
tags-here = Мурунтан коюлган белгилер
tags-none = Азырынча белги жок
tags-on = { $of } ичинен { $on }
tags-take-off = «{ $tag }» белгисин алуу
tags-new = Жаңы белги
tags-new-help = Кыска: «паспорт», «экспертке», «которуу керек». Баш тамгалар айырмаланбайт.
tags-put = Коюу
tags-in-use = Сактагычта колдонулуп жаткан белгилер
evidence-filter-tag = Белги
evidence-tag-any = Бардык белгилер
evidence-bulk-tags = Белгилер
evidence-bulk-sensitive = Бүдөмүктөө
evidence-bulk-not-sensitive = Бүдөмүктөбөө
evidence-bulk-details = Булагы жана алынышы
evidence-mark-title = { $count ->
    [one] Бир далил үчүн көрсөтүү
   *[other] Бир нечеси үчүн чогуу көрсөтүү: { $count }
}
evidence-mark-note = Эмнени көрсөтүүнү белгилеңиз. Белгиленбегени ар биринде мурдагыдай калат. Баары бир аракет менен кайтарылат.
evidence-mark-do = { $count ->
    [one] Көрсөтүү
   *[other] { $count } далил үчүн көрсөтүү
}
undo-evidence-tag = Белгилер өзгөртүлдү
undo-evidence-mark = Далилдер жөнүндө маалымат өзгөртүлдү

evidence-shown-destroyed = Жок кылынгандар · { $count }
evidence-destroyed-short = жок кылынган
evidence-destroyed = { $day } жок кылынды, негизи: { $reason }. Жок кылган: { $by }
evidence-destroyed-second = { $day } жок кылынды, негизи: { $reason }. Жок кылган: { $by }, экинчи адвокат: { $second }
evidence-destroyed-note = Номери, текшерүү саны жана сактоо журналы калды. Бул номер мындан ары эч кимге берилбейт. Файлды бул жерден кайтарууга болбойт.
evidence-destroy-open = Жок кылуу…
destroy-title = Далилди жок кылуу
destroy-final = Муну кайтарууга болбойт: артка кайтаруу баскычы да, калыбына келтирүү топтому да жардам бербейт.
destroy-what = { $number }-далил. { $title }
destroy-aside-first = Адегенде аны четке коюңуз: четке коюлганы гана жок кылынат.
destroy-cited = Ушулар ага таянат. Адегенде бул жерлерден шилтемелерди алып салыңыз:
destroy-goes = Файлдын өзү жана ачкычы, аты жана ал жөнүндөгү маалымат, окулган жана таанылган тексттер, стенограммалар жана котормолор (азыр { $texts }), кат алышуулар (азыр { $chats }), белгилер, издөөдөгү сөздөр жана ага тиешелүү артка кайтаруу кадамдары жоголот.
destroy-remains = Жок кылынганы белгиленген номери, SHA-256 текшерүү саны жана сактоо журналы калат: алардан эмне болгону жана ким чечкени көрүнөт. Ушуну өз сөзүңүз менен айткан фактыларыңыз жана жазууларыңыз өзгөрбөйт.
destroy-stays = Өзүнчө мөөрлөнгөндүктөн же өзүңүздүн жазууңуз болгондуктан ошол бойдон калат:
destroy-copies = Ушунун өзү же бир бөлүгү бул жерде да бар, бул жерде калат:
destroy-backups = Мурунку камдык көчүрмөлөрдө файл калат, алардан аны кайтарууга болот. Ал жакта да калбасын десеңиз, дагы бир көчүрмө жасап, жөндөөлөрдөгү «Жок кылынгандар» аркылуу алып салыңыз (терминалда: dalil backup destroyed).
destroy-databases = Сактагычта оңдоодо четке коюлган мурунку база жатат: анда мунун баары дагы бар. Ал керексиз болгондо «quarantine/database-…» папкасын өзүңүз өчүрүңүз.
destroy-two = Экинчи адвокаттын макулдугу керек болот.
destroy-reason = Негизи
destroy-reason-help = Сактоо журналында биротоло калат. Файлдын мазмунун бул жерде айтып бербеңиз.
destroy-do = Биротоло жок кылуу
destroy-done = { $number }-далил жок кылынды
destroy-left = Диск баарын өчүргөн жок: ачкычы жок калдыгы сактагыч кийинки жолу ачылганда тазаланат.
holder-fact = Факт
holder-account = Айтым
holder-tie = Байланыш
holder-ledger = Эсептин сабы
holder-draft = Документтин караламасы
holder-open_bundle = Тиркемелердин тизмеси
holder-final_filing = Даяр документ
holder-built_bundle = Түзүлгөн топтом
holder-event = Окуя
holder-step = Документ боюнча кадам
holder-consent = Макулдук
holder-parent = Архив же кат
holder-child = Мунун ичинен алынган
holder-same_original = Ошол эле файл башка иште
holder-same_chat = Ошол эле кат алышуунун башка көчүрмөсү

# Окулбай калганды кайра окуу
evidence-again = Кайра окуу
evidence-again-all = Көрсөтүлгөндүн баарын кайра окуу: { $count }
evidence-again-running = Кайра окулуп жатат
evidence-again-of = { $total } ичинен { $done }
evidence-again-done = Эми окулду: { $read }, дагы эле окулган жок: { $failed }.
evidence-again-still = Дагы эле окулган жок. Файл ошол бойдон калды.
