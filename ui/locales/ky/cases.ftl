# Иш: тизме, баракча, эми эмне кылуу керек.

case-heading = № { $number } иш
case-new = Жаңы иш
case-new-note = Бул жерде ишенип тапшыруучунун аты керек эмес: номер менен аталыш иштердин тизмесинде көрүнөт.
case-new-do = Ишти ачуу
case-edit = Иш тууралуу маалымат
case-new-filing = Жаңы документ
case-untitled = Аталышы жок
case-number = Иштин номери
case-number-help = Өзүңүздүкү, мисалы 14/2026
case-number-missing = Номери жок ишти тизмеден табууга болбойт
case-number-taken = Мындай номердеги ачык иш бар
case-number-again = Бул — ошол эле номердеги башка иш
case-number-again-help = Тизмеде бир номерде эки иш болот: аларды аталышынан гана айырмалоого болот.
case-title = Аталышы
case-title-help = Кыска жана ишенип тапшыруучуну билдирбегендей
case-stage = Баскычы
case-jurisdiction = Кайсы өлкөнүн соттору
case-register-number = КБР номери
case-register-number-help = Кылмыштардын бирдиктүү реестри; арыз катталганча бош калат
case-language = Документтердин тили
case-languages = Тилдер
case-languages-also = Документтер бул тилдерде да болот
case-team = Топ
case-team-add = Катышуучу кошуу
case-member = Аты
case-duty = Эмне кылат
case-note = Эскертүүлөр
case-about = Иш тууралуу
case-state = Иштин абалы
case-state-stage = Баскычы
case-state-deadline = Эң жакын мөөнөт
case-state-gaps = Далилдөө
case-state-unread = Ачыла элек
case-state-drafts = Караламалар
case-state-drafts-count = { $count ->
    [0] Жок
   *[other] { $count } каралама
}
case-state-backup = Сактагычтын көчүрмөсү
case-state-no-deadline = Жок
case-state-no-backup = Али жасала элек
case-state-items = { $count ->
    [0] Жок
   *[other] { $count } далил
}
case-state-of = { $count } ичинен
case-next = Эми эмне кылуу керек
case-next-none = Иш тартипте: программа кемчиликти көргөн жок.
case-latest-evidence = Акыркы далилдер
case-latest-facts = Акыркы фактылар
case-who = Ким
case-who-more = дагы { $count }
case-fact-sources = { $count ->
    [0] далилсиз
   *[other] { $count } далил
}
case-bundle-built = { $exhibits } тиркеме, { $pages } барак
case-bundle-unbuilt = { $exhibits } тиркеме, али түзүлө элек

cases-running = Жүрүп жаткан иштер
cases-closed = Жабылган иштер
cases-filter = Номери же аталышы
cases-counts = { $parties } адам, { $evidence } далил, { $facts } факт, { $filings } документ
cases-empty = Бул жерде иштер болот
cases-empty-why = Иш бир окуя боюнча адамдарды, далилдерди, фактыларды жана документтерди чогултат. Сот кабыл ала турган нерсе ошондон түзүлөт: арыз, өтүнүч, даттануу жана алардын тиркемелери.

stage-intake = Кабыл алуу жана сурамжылоо
stage-pretrial = Сотко чейинки өндүрүш
stage-trial = Биринчи инстанциядагы сот
stage-appeal = Апелляция
stage-cassation = Кассация
stage-enforcement = Аткаруу
stage-closed = Жабылган

jurisdiction-kg = Кыргыз Республикасы
jurisdiction-kz = Казакстан
jurisdiction-uz = Өзбекстан
jurisdiction-tj = Тажикстан
jurisdiction-ru = Россия
jurisdiction-tr = Түркия

duty-lawyer = адвокат
duty-paralegal = жардамчы
duty-interpreter = тилмеч
duty-psychologist = психолог
duty-other = башка

next-gap = боштук
next-bare-facts = { $count } факт эч нерсе менен ырасталган эмес
next-bare-facts-why = Сот айтылганды эмес, далилдерди баалайт: ар бир факт эмнеге таянарын көрсөтүңүз.
next-bare-facts-do = Көрсөтүү
next-troubled-evidence = { $count } файлды көрсөтүүгө жана басып чыгарууга болбойт
next-troubled-evidence-why = Алар бузулган же сырсөз менен корголгон. Түп нускалар аман, бирок тиркемелерге окула турган көчүрмө керек.
next-troubled-evidence-do = Көрсөтүү
next-stale-bundle = «{ $title }»: түзүлгөндөн кийин курамы өзгөрдү
next-stale-bundle-why = Түзүлгөн файлдагы барактардын номерлери документ шилтеме кылгандардан башкача болуп калды.
next-stale-bundle-do = Кайра түзүү
next-no-victim = Жабырлануучуну кошуңуз
next-no-victim-why = Ар бир документ жабырлануучунун атынан берилет; аты паспорттогудай жазылат.
next-no-victim-do = Кошуу
next-no-suspect = Кимден шектенериңизди жазыңыз
next-no-suspect-why = Лакап аты же телефону жетиштүү: азгырып жалдоочуну көбүнчө номеринен таанышат.
next-no-suspect-do = Кошуу
next-no-evidence = Алгачкы далилдерди кабыл алыңыз
next-no-evidence-why = Кат алышуу, чектер, билеттер, сүрөттөр. Файл кандай келсе, ошол бойдон мөөрлөнөт.
next-no-evidence-do = Кабыл алуу
next-no-facts = Фактыларды жазыңыз: { $count } далил бар
next-no-facts-why = Датасы жана далилдеги орду бар факт арыздагы сүйлөмгө айланат.
next-no-facts-do = Жазуу
next-uncited-evidence = { $count } далил эч бир факт менен байланышкан эмес
next-uncited-evidence-why = Же алар бир нерсе айтат, аны жазып коюу керек, же алар тиркемелерде ашыкча.
next-uncited-evidence-do = Көрсөтүү
next-draft = Каралама: { $title }
next-draft-why = Калган суроолорго жооп берип, берерден мурда текшериңиз.
next-draft-do = Улантуу
next-no-filings = Биринчи документти түзүңүз
next-no-filings-why = Фактылар бар: аларды кылмыш жөнүндө арызга же өтүнүчкө көчүрсө болот.
next-no-filings-do = Үлгү тандоо
next-no-register-number = КБР номери жазылган эмес
next-no-register-number-why = Кылмыштардын бирдиктүү реестринин номери тергөөчүгө жазылган ар бир документте турат.
next-no-register-number-do = Жазуу
next-no-kit = Калыбына келтирүү топтомун түзүңүз
next-no-kit-why = Унутулган сырсөз фразасын эч ким кайтара албайт: кагаздагы сөздөрсүз далилдер аны менен кошо жоголот.
next-no-kit-do = Түзүү
next-no-backup = Камдык көчүрмө жасаңыз
next-no-backup-why = Далилдер бар, бирок бир эле дискте жатат: ал бузулса же алынып коюлса, эч нерсе калбайт.
next-no-backup-do = Жасоо
next-old-backup = Жаңы камдык көчүрмө жасаңыз
next-old-backup-why = Акыркысына бир жумадан ашты же анын күнү компьютердин сааты боюнча келе элек: андан бери кабыл алынгандар бир эле дискте жатат.
next-old-backup-do = Жасоо
next-untried-backup = Көчүрмөнү калыбына келтирип көрүңүз
next-untried-backup-why = Акыркы 30 күндө бир да сыноо баарын кайтарган жок же кийинкиси кайтара алган жок, ал эми далилдерди кайтарууга болорун сыноо гана көрсөтөт.
next-untried-backup-do = Сынап көрүү
case-state-no-facts = Факт азырынча жок
case-state-no-offence = Курам тандала элек
