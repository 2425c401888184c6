# Мессенджерден чыгарылган кат алышуулар.

chat-tab = Жазгандар
chat-read = Кат алышуу катары окуу
chat-reading = Кат алышуу окулууда
chat-broken-off = Чыгарылган файл аягына жетпей үзүлгөн: үзүлгөнгө чейинкиси көрсөтүлдү, билдирүүлөр мындан көп болгон. Аны кайра чыгарып берүүнү сураныңыз. Түп нускасы бүтүн.
chat-left-out = Архивдин { $count } файлы окулган жок: { $why }. Анда кат алышуу болсо, өзүнчө кабыл алыңыз. Түп нускасы бүтүн.
chat-left-out-bomb = ачканда чексиз чоңоёт
chat-left-out-damaged = бузулган
chat-left-out-encrypted = сырсөз менен жабылган
chat-left-out-packing = окулбай турган жол менен таңгакталган
chat-left-out-too-long = көлөмү өтө чоң
chat-left-out-too-many = файлдар окулуучу сандан көп
chat-as-chat = Кат алышуу катары
chat-as-file = Файл катары
chat-which = Кат алышуу
chat-app-whatsapp = WhatsApp
chat-app-telegram = Telegram
chat-app-viber = Viber
chat-app-sms = SMS
chat-messages = { $count } билдирүү
chat-messages-of = Кат алышуу: { $title }
chat-nobody = Аты жок
chat-owner = Телефондун ээси
chat-owner-further = { $number }-телефондун ээси
chat-search = Кат алышуудан издөө
chat-hits = { $count ->
    [0] табылган жок
   *[other] { $count } табылды
}
chat-hit-of = { $all } ичинен { $number }
chat-hit-before = Мурунку табылганы
chat-hit-next = Кийинки табылганы
chat-go-month = Айга өтүү
chat-month = { $year }-жылдын { $month } айы
chat-selected = Тандалган билдирүү
chat-selected-count = { $count } билдирүү тандалды
chat-make-fact = { $count ->
    [one] Факт түзүү
   *[other] { $count } билдирүүдөн факт түзүү
}
chat-cite-most = Бир жолу эң көп дегенде { $count } билдирүү келтирилет: биринчилери алынды.
chat-go-answered = Жооп берилген билдирүүгө
chat-take-out = Тиркелген файлды далил катары алуу
chat-taken-out = Тиркелген файл өзүнчө далил болуп алынды.
chat-message-lost = Бул билдирүү кат алышуудан табылбай калды: файл башкача окулду.
chat-edited = өзгөртүлгөн
chat-deleted = Билдирүүнү жазган адам өчүргөн
chat-unsent = Жөнөтүлгөн эмес: каралама же жөнөтүлбөй калган билдирүү
chat-answers-elsewhere = Башка кат алышуудагы билдирүүгө жооп
chat-forwarded = Башкадан жөнөтүлгөн
chat-forwarded-from = Кимден жөнөтүлгөн: { $name }
chat-in-exports = { $count } файлда бар
chat-cited-by = { $count } факт
chat-picture = Сүрөт: { $name }
chat-attachment-picture = Сүрөт
chat-attachment-video = Видеожазуу
chat-attachment-voice = Үн билдирүү
chat-attachment-audio = Үн жазуу
chat-attachment-sticker = Чаптама
chat-attachment-document = Документ
chat-attachment-contact = Байланыш маалыматы
chat-attachment-location = Картадагы жер
chat-attachment-unknown = Тиркелген файл
chat-attachment-absent = чыгарылган файлда жок
chat-zone-device = Убакыт телефондун саатына ылайык; алкагы файлда көрсөтүлгөн эмес
chat-zone-known = UTC{ $offset }
chat-said = { $when } билдирүүсү, { $author }
chat-said-nobody = { $when } билдирүүсү
citation-message = { $number }-далил, билдирүү

chat-participants = { $count } катышуучу
chat-participants-note = Аттар телефондо жазылгандай. Иште ким экенин көрсөтүңүз: номери менен тармактагы аты ошол жактын барагына өтөт.
chat-also = башка телефондо: { $names }
chat-link = Иште ким
chat-link-to = «{ $name }» иште ким
chat-unlink = Ажыратуу
chat-enter-new = Жаңы жак
chat-enter-role = Иштеги ролу
chat-enter = Киргизүү
chat-guess = Бул иштеги жакка окшош: { $name }
chat-link-guess = Ошонун өзү
chat-exports = Кайсы файлдардан
chat-fresh = жаңысы { $count }
chat-shift = убакыт { $hours } саатка жылдырылган
chat-keep-apart = Бул башка кат алышуу
chat-join-again = Башка файлдар менен бириктирүү
chat-order = Датанын тартиби
chat-order-dmy = күн, ай, жыл
chat-order-mdy = ай, күн, жыл
chat-order-ymd = жыл, ай, күн
chat-order-ydm = жыл, күн, ай
chat-dates-question = Датанын кайсы саны күн, кайсынысы ай?
chat-dates-why = Бул файлдын даталарын ар кандай окууга болот. Ар бир билдирүүнүн убактысы жообуңузга жараша болот; жоопту өзгөртсө болот.
chat-dates-of-one = Жооп ушул кат алышууга гана тиешелүү: далилдеги башка кат алышуулар башка телефондордон болушу мүмкүн, ар бири өзүнчө суралат.
chat-dates-open = күнбү же айбы?
chat-dates-which = { $number }-далил: { $title }.
chat-dates-span = { $first } – { $last }
chat-dates-impossible = мүмкүн эмес { $count } дата
chat-dates-backward = мурункусунан эрте { $count } билдирүү
chat-dates-nothing-against = Каршы эч нерсе жок.
chat-dates-taken = Азырынча ушундай окулду.
chat-dates-take = Ушундай окуу

chat-found = { $number }-далилдеги кат алышуу
chat-found-messages = { $count } билдирүү окулду
chat-found-ask = Датанын кайсы саны күн, кайсынысы ай экени белгисиз: кат алышууну ачып, жооп бериңиз.
