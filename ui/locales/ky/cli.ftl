# Буйрук сабынын жооптору.

cli-vault-made = Сактагыч түзүлдү: { $folder }.
cli-vault-checked = { $level }-деңгээлде текшерилди: { $count ->
    [0] баары жайында.
   *[other] табылган эскертүүлөр: { $count }.
}
cli-passphrase-changed = Сырсөз фразасы алмаштырылды.
cli-case-made = № { $number } иш ачылды: { $id }
cli-passphrase-changed-unnoted = Фраза алмаштырылды: жаңысы күчүндө. Муну сактоо журналына жазуу мүмкүн болгон жок; диск толуп калбаганын текшериңиз.
cli-party-added = Киргизилди: { $id }
cli-written = Жазылды: { $path }
cli-taken-in = Кабыл алынды: { $added }, кайталангандар: { $duplicates }, кабыл алынбады: { $failed }.
cli-mended = Калыбына келген түп нускалар: { $mended }. Алардын мөөрлөнгөн файлдары бузулган же жоголгон болчу, ушул көчүрмөлөр алардын ордун ээледи.
cli-page-apart = Сакталган барактары же кат алышуулары менен байланышпай калган файлдар: { $count }. Алар өзүнчө далил катары кабыл алынды.
cli-items-changed = Өзгөртүлгөн далилдер: { $count }
cli-unlocked = Сырсөз туура келди: { $number }-далил ачылды жана окулду.
cli-password-forgotten = { $number }-далилдин сакталган сырсөзү өчүрүлдү. Окулган текст калды.
cli-chat-read = { $title }: { $messages } билдирүү, { $people } катышуучу, { $first } – { $last }
cli-chat-dates = { $number }-далилдин датасында кайсы сан күн, кайсынысы ай экени белгисиз; жообу --dates менен берилет:
cli-chat-dates-of-one = Бул кат алышуунун ({ $number }-далил) датасында кайсы сан күн, кайсынысы ай экени белгисиз; жообу --chat жана --dates менен берилет:
cli-chat-more = Бул кат алышуунун баары эмес: бардыгы { $total } билдирүү, уландысы --from { $next } менен.
cli-chat-linked = Даяр.
cli-recognised = Таанылды: { $read }, таанылган жок: { $failed }.
cli-transcribed = Машина стенограммага түшүргөн: { $made }, түшүрө алган жок: { $failed }.
cli-text-kept = Даяр. Мурунку текст сактагычта калды.
cli-transcript-until = аягына чейин эмес: { $until } убагында үзүлөт
cli-fact-added = Факт киргизилди: { $id }
cli-changed = Өзгөртүлдү: { $what }. Кайтаруу: dalil undo.
cli-unchanged = Эч нерсе өзгөргөн жок: ансыз да ушундай же эмнени өзгөртүү керектиги айтылган эмес.
cli-removed = Өчүрүлдү: { $id }. Калыбына келтирүү: dalil undo.
cli-highlighted = Боёп белгиленди.
cli-highlight-changed = Боёлгон жер өзгөртүлдү.
cli-highlight-removed = Боёк өчүрүлдү.
cli-tie-added = Байланыш кошулду: { $id }
cli-tie-removed = Байланыш өчүрүлдү: { $id }
cli-template-next = андан ары
cli-draft-open = Текст оңдоого ачылды: { $count } абзац
cli-draft-closed = Текстти кайра үлгү жазат
cli-draft-saved = Текст сакталды
cli-draft-kept = Версия сакталды
cli-filing-wanted = жооп керек
cli-filing-chosen = Тандалды: { $count }
cli-filing-begun = Документ башталды: { $id }
cli-filing-exported = PDF жазылды: { $path }
cli-filing-filled = Сакталган жооптор: { $count }.
cli-previewed = Жазылган барактар: { $pages }, папка { $path }.
cli-filing-final = Даяр: { $pages } барак, SHA-256 { $sha256 }
cli-filing-hand-in = Документ кайда берилери жазылды
cli-filing-overruled = Негизи жазылды
cli-finding-confirmed = ырасталды
cli-severity-blocking = тоскоол
cli-severity-confirm = ырастоо керек
cli-severity-note = эскертүү
cli-filing-public = Ачык редакция: { $pages } барак, SHA-256 { $sha256 }
cli-filing-recorded = Жазылды: { $id }
cli-filing-word = Word документи: { $path }
cli-bundle-built = { $pages } барак: { $path }, SHA-256 { $sha256 }

cli-backup-made = { $number }-көчүрмө жасалды: мөөрлөнгөн файл { $originals }, жаңысы { $new }, жаңысы кайра окулду.
cli-backup-made-not-whole = { $number }-көчүрмө жасалды, бирок анда баары эмес: мөөрлөнгөн файл { $originals }, жаңысы { $new }, жаңысы кайра окулду. Сактагыч өзү бүтүн бербегендери көчүрүлгөн жок:
cli-backup-checked = { $number }-көчүрмө кайра окулду: мөөрлөнгөн файл { $originals }.
cli-backup-none = Көчүрмө али жасала элек.
cli-backup-last = Акыркы көчүрмө { $days ->
    [ahead] компьютердин сааты боюнча келе элек күндө
    [0] бүгүн
   *[other] { $days } күн мурун
} жасалган: { $folder }. { $whole ->
    [never] Ал толук кайра окула элек.
    [ahead] Ал толук кайра окулган, бирок анын күнү компьютердин сааты боюнча келе элек.
    [0] Ал бүгүн толук кайра окулган.
   *[other] Ал { $whole } күн мурун толук кайра окулган.
}
cli-backup-old = Ага бир жумадан ашты же анын күнү компьютердин сааты боюнча келе элек: жаңысын жасаңыз.
cli-backup-untried = Акыркы 30 күндө бир да сыноо баарын кайтарган жок же кийинкиси кайтара алган жок: калыбына келтирүүнү сынап көрүңүз (dalil backup drill).
cli-backup-set = { $number }-көчүрмө, мөөрлөнгөн файл { $originals }
cli-backup-set-unlisted = { $number }-көчүрмө, тизмеси бузулган: номерин атап калыбына келтирсе болот (--set { $number })
cli-backup-passed-over = Кийинки көчүрмөлөр да бар, бирок алардын тизмеси бузулган: { $numbers }. Бул мурункусу: { $number }; тигилерди номери боюнча калыбына келтирсе болот (dalil backup restore --set).
cli-backup-restored = Сактагыч { $number }-көчүрмөдөн калыбына келтирилди: мөөрлөнгөн { $originals } файлдан { $compared } салыштырылды.
cli-backup-drilled = { $number }-көчүрмөнү калыбына келтирүү сыналды: мөөрлөнгөн { $originals } файлдан { $compared } салыштырылды, { $seconds } секунда. Сыноодон эч нерсе калган жок.
cli-backup-lost = Жетишпеген же бузулган мөөрлөнгөн файлдар: { $lost }.
cli-backup-unreadable = Көчүрмө жаткан диск бербегени: { $unreadable }.
cli-backup-other = Дагы бир көчүрмө { $days ->
    [ahead] компьютердин сааты боюнча келе элек күндө
    [0] бүгүн
   *[other] { $days } күн мурун
} жасалган: { $folder }.
cli-backup-restored-not-whole = { $number }-көчүрмө көчүрүлдү, бирок андагынын баары бүтүн эмес: мөөрлөнгөн { $originals } файлдан { $compared } салыштырылды.
cli-backup-part = { $kind ->
    [database] Иштер менен журналдын базасы бузулган же жоголгон: { $file }
    [descriptor] Сактагычтын сүрөттөмөсү бузулган же жоголгон: { $file }
    [head] Журналдын мөөрү бузулган же жоголгон: { $file }
    [keys] Мурунку ачкычтар бузулган же жоголгон: { $file }
    [slot] Ачкычтын жазуусу бузулган же жоголгон, кимдир бирөөнүн фразасы бул көчүрмөнү ачпай калышы мүмкүн: { $file }
    [list] Көчүрмөнүн тизмеси бузулган же жоголгон, баары жаткан боюнча алынды: { $file }
    [anchor] Убакыт белгиси бузулган же жоголгон: { $file }
   *[other] Көчүрмөнүн файлы бузулган же жоголгон: { $file }
}
cli-backup-then = { $what ->
    [cli-backup-made] Аларды башка көчүрмөдөн кайтарып (dalil vault repair), дагы бир жолу көчүрүңүз. Калганынын баары бул көчүрмөдө бар.
    [cli-backup-restored] Көчүрмөнү өчүрбөңүз. Башкасы болсо, аны да өзүнчө папкага калыбына келтирип, салыштырыңыз.
   *[other] Сактагыч бүтүн турганда дагы бир көчүрмө жасаңыз, жакшысы башка дискке. Ага чейин мунусун өчүрбөңүз. Ал сактагычта да бүтүн болбосо, адегенде башка көчүрмөдөн издеңиз.
}
cli-event-added = Окуя жазылды: { $id }
cli-reception-kept = Кабыл алуу тартиби жазылды: { $id }
cli-reception-removed = Кабыл алуу тартиби өчүрүлдү
cli-task-added = Тапшырма кошулду: { $id }
cli-task-done = Тапшырма аткарылды.
cli-agenda-written = Күн тартиби жазылды: { $path }
cli-consent-added = Макулдук жазылды: { $id }
cli-consent-withdrawn = Макулдук кайтарып алынды. Тиешелүү документтер менен көчүрмөлөр: { $count }.
cli-consent-overruled = Негизи сактоо журналына жазылды.
cli-indicator-marked = Белгиленди: { $indicator }
cli-interview-begun = Маек башталды: { $id }
cli-interview-answered = Жооп сакталды: { $question }
cli-merged = Бириктирилди. Бөлүү: dalil match split { $id }
cli-split = Бөлүндү, жазуу кайра бар: { $id }
cli-decided = Чечим сакталды.
cli-account-added = Айтым жазылды: { $id }
cli-contradictions = Түшүндүрүлбөгөн карама-каршылыктар: { $count }.
cli-ledger-added = Сап киргизилди: { $id }
cli-custody-anchored = { $entries }-жазууга чейин убакыт белгиси менен ырасталган: { $at }, { $authority }.
cli-custody-open = Бүтүн, бирок { $entry }-жазуудан тартып убакыт белгиси жок.
cli-custody-failed = { $entry }-жазууда бузулган: { $reason }.
cli-custody-alarm = { $entry }-жазуу — кооптуу белги: анда сактагычты ачууда жоголгон же өзгөргөн нерсе табылган.
cli-custody-elsewhere = Алардын ичинен көрсөтүлгөн папкадан: { $count }.
cli-custody-elsewhere-none = Көрсөтүлгөн папкада бул сактагычтын бир да текшерүү чекити жок: журнал өзүнчө сакталган эч нерсе менен салыштырылган жок.
cli-custody-elsewhere-others = Ал папкада башка сактагычтардын же бул сактагычтын кол тамгасы жок текшерүү чекиттери: { $count }. Алар журнал менен салыштырылган жок.
cli-custody-damaged = Окулбайт же жанындагы бир да текшерүү чекитине тиешелүү эмес: { $file }
cli-custody-missing = Кабыл алынган убакыт белгиси сактагычтын папкасынан жоголгон: anchors/{ $file }
cli-custody-stamped = Кабыл алынды: { $entries }-жазууга чейинкилери { $at } болгон, муну { $authority } күбөлөндүрөт.
cli-custody-unpinned = Сертификат алып салынды.
cli-kit-made = Калыбына келтирүү топтому сактагычты ачат. Кагазды компьютерден бөлөк сактаңыз, ал эми файлды өчүрүңүз.
cli-kit-none = Калыбына келтирүү топтому жок.
cli-kit-there = Калыбына келтирүү топтому { $at } түзүлгөн.
cli-kit-written = Топтом { $path } файлында. Аны басып чыгарып, сынап көрүү үчүн сөздөрүн жазыңыз; топтом бөлүнгөн болсо, эки барактын сөздөрүн жазыңыз.
cli-vault-recovered = Сактагычтын сырсөз фразасы жаңырды.
cli-template-copied = Өз үлгүңүз: { $id }
cli-template-taken = Жазылды: { $path }
cli-template-saved = { $number }-версия сакталды
cli-template-removed = Үлгү мындан ары сунушталбайт
cli-template-good = Ката жок, мисалдагы беттердин саны: { $pages }

cli-user-gone = { $at } чыгарылган
cli-user-added = Колдонуучу кошулду: { $name }
cli-user-role = Ролу өзгөртүлдү.
cli-user-removed = Адам чыгарылды, сактагычтын ачкычы алмаштырылды.
cli-two-people-on = Эки адамдын эрежеси колдонулат.
cli-two-people-off = Эки адамдын эрежеси колдонулбайт.
cli-kit-void = Бул топтом эч нерсени ачпайт: ал сыналган жок. { $path } файлы өчүрүлдү; басылганын жок кылыңыз.
cli-kit-void-left = Бул топтом эч нерсени ачпайт: ал сыналган жок. { $path } файлын өчүрүп, басылганын жок кылыңыз.
cli-kit-unsure = Бул топтом жасалганын жазууга мүмкүн болгон жок, бирок ал сактагычты ачышы мүмкүн. { $path } файлын жана басылганын компьютерден бөлөк сактап, башка топтом жасаңыз.
cli-salvaged = Бузулган база карантинге коюлду. Анын ордунда { $at } жасалган көчүрмөдөгү база турат: андан кийин жазылган иштер, фактылар жана документтер анда жок.
cli-found-unread = Табылган файлдардын сөздөрү менен кат алышуулары азырынча окула элек: бул жерде аларды dalil search catch-up окуйт, терезеде сактагыч ачылганда өзү башталат.
cli-readable = № { $number }: { $length } байттын { $opens } окулат.
cli-readable-whole = № { $number }: файл бүтүн, ал кандай кабыл алынса, ошондой.
cli-readable-lost = окулбайт
cli-readable-do = Окулганын ушул эле буйрук --out менен жазып берет; калганынын ордуна файлда нөлдөр турат.
cli-repaired = Кайтарылды: { $fetched }, көчүрмөдө бүтүнү жок: { $lost }, кайра кабыл алынды: { $found }, четке коюлду: { $aside }.
cli-search-total = Табылды: { $total }
cli-search-nowhere = Табылган жок. Окулган тексттерде мындай сөздөр жок: { $words }
cli-search-not-reached = Каралган тексттерден табылган жок, бирок баары каралган эмес. Сөз кошуңуз.
cli-search-left-out = Суроо узун: анын { $words } сөзү изделген жок.
cli-search-index = Издөөдөгү тексттер: { $texts } (жазуулар: { $objects })
cli-search-caught-up = Окулду: { $read }. Калды: { $left }
cli-term-open = жүрүп жатат
cli-term-done = аткарылды
cli-term-late = кечигип аткарылды
cli-term-missed = өтүп кетти
cli-term-waived = колдонулбайт

# Түшүнүксүз параметрлер.
cli-wrong = Параметрлер түшүнүксүз.
cli-wrong-argument = Мында { $argument } деген параметр жок.
cli-wrong-verb = Мында { $verb } деген буйрук жок.
cli-wrong-verb-missing = Буйрук көрсөтүлгөн эмес.
cli-wrong-value = «{ $value }» мааниси туура келбейт: { $argument }
cli-wrong-empty = Мааниси көрсөтүлгөн эмес: { $argument }
cli-wrong-missing = Жетишпейт: { $argument }
cli-wrong-together = { $argument } менен { $other } чогуу көрсөтүлбөйт.
cli-wrong-twice = Эки жолу көрсөтүлгөн: { $argument }
cli-wrong-values = Мүмкүн болгондору: { $values }
cli-wrong-number = Бул жерде сан керек.
cli-wrong-digest = Бул жерде SHA-256 текшерүү саны керек: 64 белги, сандар жана a–f тамгалары.
cli-wrong-like = Балким: { $like }
cli-wrong-usage = Мындай жазылат: { $usage }
cli-wrong-help = Кененирээк: dalil --help же буйруктан кийин --help.

# Терминалда суралганы.
cli-ask-passphrase = Сырсөз фразасы:
cli-ask-new-passphrase = Жаңы сырсөз фразасы:
cli-ask-words = Калыбына келтирүү топтомунун сөздөрү:
cli-ask-their-passphrase = Бул адамдын сырсөз фразасы:
cli-ask-second-passphrase = Экинчи адамдын сырсөз фразасы:
cli-ask-pdf-password = Файлдын сырсөзү:
cli-ask-again = Ошол эле фразаны дагы бир жолу:
cli-ask-differs = Терилгени дал келген жок. Жаңы фразаны кайра эки жолу териңиз.

# Терезесиз: форма да, анда сунушталган фраза да жок.
cli-error-required = Көрсөтүлгөн эмес: { $field ->
    [number] иштин номери
    [title] аталышы
    [statement] эмне болгон
    [name] аты
    [reason] себеби
    [tag] белги
    [day] күн
    [languages] документтердин тилдери
    [case] иш: номери (--case)
    [client] ишенип тапшыруучу: атынын бөлүгү же идентификатору (--client)
    [party] адам: аты толугураак же идентификатору
    [userName] колдонуучунун аты
   *[other] { $field }
}. Эч нерсе өзгөргөн жок.
cli-error-required-next = Аны көрсөтүп, буйрукту кайра иштетиңиз.
cli-error-weak-passphrase-next = Узунураак алыңыз: 14 белгиден кем эмес, эч ким жанаша койбой турган сөздөрдөн.
cli-handover-key = Бул сактагычтын ачкычы: { $key }
cli-handover-words = Ачкычтын сөздөрү, үн менен салыштыруу үчүн: { $words }
cli-handover-signer = Кол тамгаңыздын сөздөрү: { $words }
cli-handover-received = Кабыл алынды; далилдин номери: { $number }.
cli-handover-known = Бул файл иште бар; номери: { $number }.
cli-handover-none = Муну Dalil программасы өткөрүп берген эмес.
cli-handover-head = Кимден: { $sender }; түзүлгөн: { $made }; кимге: { $to }
cli-handover-sender-words = Жөнөтүүчүнүн кол тамгасынын сөздөрү; ишке бир нерсе алуудан мурда аларды жөнөтүүчү телефондон окуп берсин: { $words }
cli-handover-signature = { $signature ->
    [good] Жөнөтүүчүнүн кол тамгасы анын ичиндегилердин тизмесин жана кимге арналганын ырастайт. Ар бир далил алынганда ошол тизме менен салыштырылат.
    [bad] Кол тамга анын мазмунун ырастабайт: андан эч нерсе алууга болбойт.
   *[missing] Кол тамга жок: андан эч нерсе алууга болбойт.
}
cli-handover-other = Ал бул сактагычка эмес, башкаларга арналган: андан эч нерсе алууга болбойт.
cli-handover-amiss = Айтылганга туура келбейт: { $file }
cli-handover-compared = Бул «{ $name }» дегендин кол тамгасы, анын сөздөрү мурда салыштырылган.
cli-colleague-done = Кесиптештердин тизмеси өзгөртүлдү
cli-handover-taken = Алынды: { $added }. Иште мурунтан бар: { $known }.
cli-error-blob-damaged-next = Файлды камдык көчүрмөдөн кайтарыңыз (dalil vault repair) же түп нусканы дагы бир жолу кабыл алыңыз. Анын дагы эмнеси окуларын dalil vault readable көрсөтөт.
cli-error-blob-missing-next = Аны камдык көчүрмөдөн кайтарыңыз (dalil vault repair) же түп нусканы дагы бир жолу кабыл алыңыз.
cli-error-blob-unreadable-next = Файлды камдык көчүрмөдөн кайтарыңыз (dalil vault repair), андан кийин башка дискке көчүрмө жасап (dalil backup run), бул дискти алмаштырыңыз. Диск дагы эмнени берерин dalil vault readable көрсөтөт.
cli-error-not-damaged-next = Аны чыгарып алыңыз: dalil evidence export.
cli-error-nothing-readable-next = Файлды камдык көчүрмөдөн кайтарыңыз (dalil vault repair) же түп нусканы дагы бир жолу кабыл алыңыз.
cli-error-no-drill-next = Көчүрмөсү бар дискти туташтырып, калыбына келтирүүнү сынап көрүңүз: dalil backup drill.
cli-error-bad-citation-next = Далилдин кайсы барактары же абзацтары бар экенин көрүп (dalil evidence text), жерин кайра атаңыз: --cite.
cli-error-bad-request-next = Буйрук кандай жазыларын караңыз: анын артына --help жазсаңыз, мисал көрсөтүлөт.
cli-error-internal-next = Буйрукту дагы бир жолу аткарыңыз. Кайталанса, сактагычты текшериңиз: dalil vault open-check.
cli-error-bundle-pages-lost-next = Топтомду дагы бир жолу түзүңүз. Жардам бербесе, сактагычты текшериңиз: dalil vault open-check --level 3.
cli-error-consent-publish-next = Дагы бир жолу сурап, жаңы макулдукту жазыңыз: dalil consent add.
cli-error-consent-withdrawn-next = Макулдуктарды караңыз (dalil consent list), ишенип тапшыруучудан сураңыз же документ эмне үчүн баары бир чыгышы керек экенин жазыңыз: dalil consent overrule.
cli-error-filing-final-next = Аны оңдоо үчүн оңдоону баштаңыз: dalil filing amend. Караламада ошол эле жооптор болот.
cli-error-locked-next = Буйрукту дагы бир жолу аткарыңыз: ал сырсөз фразасын сурайт.
cli-error-no-transcriber-next = Программаны атаңыз: dalil text transcriber. Же стенограмманы өзүңүз жазыңыз: dalil text transcript.
cli-error-transcriber-failed-next = Анын моделин жана аргументтерин текшериңиз (dalil text transcriber): ал WAV форматын стандарттык киргизүүдөн окуп, SRT, WebVTT, JSON же убактысы бар саптарды басып чыгарышы керек.
cli-error-transcriber-missing-next = Аларды кайра атаңыз: dalil text transcriber.
cli-error-public-leak-next = Ар бир жерин --public менен dalil filing check көрсөтөт. Текстти оңдоңуз же себебин жазыңыз: dalil filing overrule.
cli-error-role-next = Ушундай ролу бар адамдан сураныңыз же адвокат сиздин ролуңузду өзгөртсүн: dalil user role.
cli-error-slot-damaged-next = Сактагычты текшериңиз (dalil vault open-check): текшерүү бул кимдин жазуусу экенин жана эмне кылуу керектигин айтат. Ал киргизбей жаткан адамды чыгарса болот. Андан кийин кайталаңыз.
cli-error-user-unknown-next = Ким бар экенин dalil user list көрсөтөт; жаңы адамды адвокат dalil user add менен киргизет.
cli-error-vault-opens-next = Сактагычты ачыңыз (dalil vault open-check): эмне бузулганы ошол жерде айтылат. Аны камдык көчүрмөдөн оңдоңуз (dalil vault repair) же адегенде жардам сураңыз.
cli-error-vault-whole-next = Сактагычты азыркы сырсөз фразасы менен ачыңыз: dalil vault open-check.
cli-error-in-use-next = Адегенде аны ошол фактылардан (dalil fact change ОРДУ --remove-party АТЫ), ошондой эле айтылгандардан, эмгек акы жана карыз саптарынан алып салыңыз; анан өчүрүңүз.
cli-error-consent-holds-next = Аларды dalil consent list тизмелейт. Жаңылып жазылгандары терезеде өчүрүлөт; кайтарып алынгандары биротоло калат.
cli-error-in-ties-next = Адегенде ошол байланыштарды алып салыңыз: аларды dalil tie list тизмелейт, dalil tie remove алып салат.
cli-error-slots-missing-next = Сактагычтын папкасы көчүрүлгөн болсо, аны бүт бойдон дагы бир жолу көчүрүңүз. Болбосо жазууларды камдык көчүрмөдөн калыбына келтириңиз (dalil vault salvage).
cli-error-backup-of-damaged-next = Сактагычты текшериңиз (dalil vault open-check): базанын толук эмес кызматтык көрсөткүчтөрүн текшерүү кайра түзөт; анан дагы бир жолу көчүрүңүз. Андан кийин да база бузулган деп табылса, базаны акыркы көчүрмөдөн калыбына келтириңиз (dalil vault salvage). Ага чейин бир да көчүрмөнү өчүрбөңүз.
cli-error-database-next = Кайталаңыз. Дагы кайталанса, база бузулган: аны камдык көчүрмөдөн калыбына келтириңиз (dalil vault salvage).
cli-error-database-damaged-next = Аны камдык көчүрмөдөн калыбына келтириңиз (dalil vault salvage). Мөөрлөнгөн файлдарга мунун тиешеси жок.
cli-error-database-missing-next = Папка көчүрүлгөн болсо, аны бүт бойдон дагы бир жолу көчүрүңүз. Болбосо базаны камдык көчүрмөдөн калыбына келтириңиз (dalil vault salvage).
cli-error-kdf-refused-next = Бул файлды камдык көчүрмөдөн кайтарыңыз (dalil vault salvage): база бүтүн болсо, көчүрмөдөн аны ача турган файлдар гана алынат.
cli-error-keys-earlier-next = Акыркы турган файлдарды ордуна кайтарыңыз. Алар жок болсо, сактагычты акыркы камдык көчүрмөдөн калыбына келтириңиз (dalil vault salvage).
cli-error-keys-other-next = Бул сактагычтын өзүнүн VAULT жана slots файлдарын анын папкасынын көчүрмөсүнөн кайтарыңыз. Андай көчүрмө жок болсо, сактагычты акыркы камдык көчүрмөдөн калыбына келтириңиз (dalil vault salvage): база бүтүн болсо, көчүрмөдөн ачкычтар гана алынат.
cli-error-vault-link-next = Шилтемени өзүңүз жасасаңыз, ал көрсөткөн нерсени анын ордуна жылдырыңыз. Болбосо муну папкадан алып салып, сактагычты кайра ачыңыз; ошондо жетпегенин камдык көчүрмөдөн кайтарыңыз (dalil vault salvage).
cli-error-not-found-next = { $what ->
    [element] Курамдарды жана алардын элементтерин dalil law offences тизмелейт.
    [offence] Курамдарды жана алардын элементтерин dalil law offences тизмелейт.
    [user] Анда ким бар экенин dalil user list көрсөтөт.
    [named] Эмне бар экенин dalil case show --json жана dalil fact list көрсөтөт.
   *[other] Эмне бар экенин ошол түрдүн тизмеси көрсөтөт: dalil case list, dalil evidence list.
}
