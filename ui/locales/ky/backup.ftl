# Камдык көчүрмөлөр.

backup-title = Камдык көчүрмө
backup-note = Көчүрмө — ошол эле шифрленген файлдардын башка дисктеги нускасы: сырсөз фразасы жок аны окууга болбойт. Жаңысы гана көчүрүлөт, андан кийин кайра окулуп текшерилет.
backup-folder = Каякка
backup-choose = Папканы тандоо
backup-choose-other = Башка папкага
backup-run = Көчүрмө жасоо
backup-running = Көчүрүлүүдө
backup-check = Көчүрмөнү толук кайра окуу
backup-checking = Көчүрмө кайра окулууда
backup-drill = Калыбына келтирүүнү сынап көрүү
backup-drill-note = Көчүрмө сактагычтын жанына калыбына келтирилип, ар бир түп нуска салыштырылат, анан сыноо өчүрүлөт. Сырсөз фразасы керек: ансыз башка компьютерде да калыбына келбейт.
backup-drill-do = Сыноону баштоо
backup-drilling = Калыбына келтирүү сыналууда
backup-cancel = Токтотуу
backup-none = Көчүрмө али жасала элек
backup-none-why = Ноутбук уурдалса же бузулса, далилдер жоголот. Сейфтеги флешка жетиштүү.
backup-last = Акыркы көчүрмө: { $when }
backup-verified = толук кайра окулган: { $when }
backup-unverified = толук кайра окула элек
backup-damage = Бул көчүрмөдө бузулуу табылды: { $count }. Кийинки көчүрүүдө ал кайра көчүрүлөт
backup-away = Көчүрмө жаткан диск азыр туташкан эмес
backup-today = бүгүн
backup-yesterday = кечээ
backup-days = { $count } күн мурун
backup-made = Көчүрмө жасалды: файл { $originals }, жаңысы { $new }, жаңысы кайра окулду
backup-whole = Көчүрмө бүтүн: { $originals } файл кайра окулду
backup-lost = Көчүрмөдө жетишпейт же бузулган: { $count }. Сактагыч бүтүн турганда дагы бир жолу көчүрүңүз: ал кайра көчүрүлөт
backup-unreadable = Көчүрмө жаткан диск бербегени: { $count }. Сактагыч бүтүн турганда башка дискке көчүрмө жасаңыз
backup-unreadable-kept = Окулганы бүтүн.
backup-drilled = Калыбына келет: { $originals } файлдын { $compared } салыштырылды, { $seconds } секунда
backup-drill-failed = Сыноодо бузулуу табылды: { $count }. Башка дискке жаңы көчүрмө жасаңыз
backup-drill-print = Сыноонун жыйынтыгын басып чыгаруу
backup-drill-print-note = Далилдерди кайтарууга болобу деп сураган адамга көрсөтүлүүчү барак: качан сыналган, кайсы көчүрмөдөн, эмне салыштырылган жана ал эмнени билдирет.
backup-drill-print-language = Барактын тили
backup-drill-print-pages = Барактын беттери
backup-drill-print-save = PDF сактоо
backup-drill-last = Акыркы сыноо: { $when }, { $how ->
    [whole] ийгиликтүү
    [ended] аягына чыкпай үзүлгөн
   *[other] бузулуу табылган
}
shell-backup-none = Көчүрмө жок
shell-backup = Көчүрмө: { $when }
shell-backup-whole = толук кайра окулган: { $when }
shell-backup-unread = толук кайра окула элек
shell-backup-damaged = анда бузулуу табылды
restore-link = Көчүрмөдөн калыбына келтирүү
restore-title = Көчүрмөдөн калыбына келтирүү
restore-lead = Көчүрмө жаткан папканы же флешканы тандаңыз. Сактагыч кадимки ордуна түшөт; ар бир файл жолдо салыштырылат.
restore-choose = Көчүрмөнүн папкасын тандоо
restore-sets = Бул папкадагы көчүрмөлөр
restore-set = { $when }, файл { $originals }
restore-do = Калыбына келтирүү
restore-running = Калыбына келтирилүүдө
restore-done = Сактагыч калыбына келди: { $originals } файлдын { $compared } салыштырылды
restore-open = Сактагычты ачуу
restore-occupied = Кадимки орунда сактагыч бар: калыбына келтирүү аны алмаштырбайт. Аны башка папкага жылдырыңыз.
undo-backup = Камдык көчүрмө
custody-backup = Сактагыч көчүрүлдү, көчүрмөдөгү жаңы файлдар кайра окулду
