# Иштин адамдары жана уюмдары.

people-victims = Ишенип тапшыруучулар жана жабырлануучулар
people-suspects = Шектүүлөр
people-others = Калгандар
people-authorities = Органдар жана кызмат адамдары
people-empty = Бул жерде адамдар жана уюмдар болот
people-empty-why = Ким жабыр тартты, ким азгырып, ташып, эмгегин пайдаланды, ким көрдү, документтер кимге берилет. Бир жолу туура жазылган ат ар бир документке керектүү жөндөмөдө түшөт.
people-empty-do = Жабырлануучуну кошуу

party-new = Жак кошуу
party-new-note = Аты же лакап аты жетиштүү: калганын белгилүү болгондо жазсаңыз болот.
party-unnamed = Аты жок
party-name-missing = Атын, лакап атын же аталышын жазыңыз
party-also = башка аты: { $names }
party-born = туулган: { $date }
party-facts = { $count ->
    [0] фактыларда жок
   *[other] { $count } фактыда
}
party-role = Иште ким
party-roles = Иштеги ролдору
party-role-add = Роль кошуу
party-kind = Жак
party-kind-person = адам
party-kind-organisation = уюм
party-names = Аттары
party-name-add = Ат кошуу: башка жазуу, лакап ат
party-name-kind = Бул кайсы аты
party-name-language = Кайсы тилде жазылган
party-name-language-none = көрсөтүлгөн эмес
party-surname = Фамилиясы
party-given = Аты
party-patronymic = Атасы, уулу/кызы
party-whole-name = Аты толугу менен
party-organisation-name = Аталышы
party-person = Адам тууралуу
party-sex = Жынысы
party-birth-date = Туулган күнү
party-birth-date-help = Жылын же айын гана жазса болот: 1998, 03.1998
party-citizenship = Жарандыгы
party-contacts = Телефондор, даректер, тармактагы аттар
party-contact-add = Телефон же дарек кошуу
party-documents = Документтер
party-document-add = Документ кошуу
party-note = Эскертүүлөр
party-remove = Иштен өчүрүү

sex-female = аял
sex-male = эркек

role-victim = жабырлануучу
role-recruiter = азгырып жалдоочу
role-transporter = ташуучу
role-harbourer = жашыруучу
role-exploiter = эксплуатациялоочу
role-suspect = шектүү
role-employer = иш берүүчү
role-agency = агенттик
role-witness = күбө
role-relative = тууганы
role-representative = өкүл
role-interpreter = тилмеч
role-investigator = тергөөчү
role-prosecutor = прокурор
role-court = сот
role-authority = орган
role-other = башка жак

name-kind-main = негизги
name-kind-passport = паспорт боюнча
name-kind-maiden = турмушка чыкканга чейинки
name-kind-nickname = лакап аты
name-kind-other = башка

document-kind = Түрү
document-number = Сериясы жана номери
document-issued-by = Ким берген
document-issued-on = Качан берилген
document-country = Өлкө
document-id_card = ID-карта
document-passport = паспорту
document-foreign_passport = чет өлкөгө чыгуу паспорту
document-tax_number = ИНН (салык төлөөчүнүн номери)
document-registration = каттоо жөнүндө күбөлүк
document-licence = уруксат, лицензия
document-other = башка документ

contact-kind = Түрү
contact-value = Жазуу
contact-note = Кимдики жана кайдан белгилүү
contact-phone = телефону
contact-address = дареги
contact-email = эл. почтасы
contact-handle = тармактагы аты
contact-bank_account = эсеби, картасы
contact-vehicle = унаасы
contact-other = башка

country-KG = Кыргызстан
country-KZ = Казакстан
country-UZ = Өзбекстан
country-TJ = Тажикстан
country-TM = Түркмөнстан
country-RU = Россия
country-TR = Түркия
country-CN = Кытай
country-KR = Корея Республикасы
country-AE = БАЭ
country-IN = Индия
country-PK = Пакистан
country-AF = Ооганстан
country-IR = Иран
country-AZ = Азербайжан
country-AM = Армения
country-GE = Грузия
country-BY = Беларусь
country-UA = Украина
country-PL = Польша
country-DE = Германия
