# Биринчи маек: ишенип тапшыруучунун тилиндеги суроолор, жооптор, жазуу алдындагы кароо.

section-interview = Маек

interview-new = Жаңы маек
interview-begin = Баштоо
interview-script = Кайсы план боюнча
interview-with = Ким менен
interview-with-new = жаңы адам менен
interview-aloud = Суроолордун тили
interview-written = Жоопторду кайсы тилде жазасыз
interview-empty = Бул жерде ишенип тапшыруучу менен болгон маектер турат
interview-empty-why = Суроолор аяр иретте келет: коопсуздук, макулдук, тынч темалар, оору аягында. Жооптор өзү сакталат, маекти токтотуп, кайра улантса болот. Сиз карап, белгилемейинче ишке эч нерсе түшпөйт.
interview-empty-do = Биринчи маекти баштоо
interview-unnamed = Аты али жазыла элек
interview-all = Бардык маектер
interview-kept = Иште { $count } жазуу
interview-not-kept = ишке жазылган жок
interview-remove = Маекти өчүрүү

interview-parts = Маектин бөлүктөрү
interview-answered = Жооптор
interview-answered-of = { $asked } ичинен { $answered }
interview-free = Бир да суроо милдеттүү эмес. Бөлүктөрдү каалаган иретте ачса болот.
interview-yes = ооба
interview-no = жок
interview-unknown = билбейт
interview-consent-given = макул
interview-consent-refused = баш тартты
interview-consent-limits = Кандай шарт менен
interview-skip = Өткөрүп жиберүү
interview-skipped = Өткөрүлдү. Эч нерсе эмес.
interview-unskip = Суроону кайтаруу
interview-note = Өзүңүз үчүн эскертүү
interview-note-help = Маекте калат, башка жакка өтпөйт
interview-told = Эмне айтылды
interview-told-help = Өз сөзү менен; документ үчүн кийин оңдойсуз
interview-called = Кантип атоо керек (лакап аты, шарттуу аты)
interview-people = Кимдер аталды
interview-people-add = Адамды жазуу
interview-people-more = Дагы бир адам
interview-person-name = Аты же лакап аты
interview-person-phone = Телефону
interview-person-handle = Тармактагы аты
interview-person-note = Белгилери, кайдан белгилүү
interview-pause = Токтотуп туруу
interview-back = Артка
interview-next = Андан ары
interview-to-review = Карап чыгууга
interview-resume = Маекке кайтуу

interview-review = Маекти карап чыгуу
interview-review-lead = Жооптор ишке эмне берери ушул. Керектүүсүн белгилеп, сөздөрүн оңдоңуз. Баары бир аракет менен жазылат, аны кайра артка алса болот.
interview-review-empty = Азырынча жаза турган эч нерсе жок
interview-review-empty-why = Маекте жооптор болору менен бул жерде адамдар, фактылар, макулдуктар жана белгилер көрүнөт.
interview-review-client = Ишенип тапшыруучу
interview-review-facts-why = Айтылган сөздөр «айтуусу боюнча» фактыга айланат. Документке кандай кирсе, ошондой кылып оңдоңуз.
interview-review-consents-why = Бүгүнкү күн менен оозеки деп жазылат. Кол коюлган баракты «Макулдуктар» бөлүмүндө тиркеңиз.
interview-review-marks-why = Ар бир белги ошол эле жооптогу фактыга таянат. Бул жерде кылмыш жөнүндө корутунду жок.
interview-review-nobody = Макулдук менен белгилерди жазуу үчүн ишенип тапшыруучуну белгилеңиз же маекте атын жазыңыз.
interview-same-as = Бул
interview-someone-new = жаңы адам
interview-state-same = жазылып койгон
interview-state-changed = андан бери жооп өзгөрдү
interview-mark-now = Азыр иште: { $mark }
interview-list-delphi = иш белгилери
interview-list-ilo11 = ЭЭУнун 11 белгиси
interview-list-htcds = HTCDS коду
interview-write = Ишке жазуу
interview-write-count = { $count ->
    [0] Эч нерсе белгилене элек
   *[other] Ишке { $count } сап жазуу
}

undo-interview-begin = Маек башталды
undo-interview-answer = Жооп жазылды
undo-interview-write = Маек ишке жазылды
undo-interview-remove = Маек өчүрүлдү
