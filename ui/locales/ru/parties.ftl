# Люди и организации дела.

people-victims = Доверители и потерпевшие
people-suspects = Подозреваемые
people-others = Остальные
people-authorities = Органы и должностные лица
people-empty = Здесь будут люди и организации
people-empty-why = Кто пострадал, кто вербовал, перевозил и использовал труд, кто видел, кому подаются документы. Имя, записанное один раз и верно, встанет в каждый документ в нужном падеже.
people-empty-do = Добавить потерпевшее лицо

party-new = Добавить лицо
party-new-note = Достаточно имени или прозвища: остальное можно дописать, когда станет известно.
party-unnamed = Без имени
party-name-missing = Впишите имя, прозвище или название
party-also = { $sex ->
    [female] она же { $names }
    [male] он же { $names }
   *[other] также { $names }
}
party-born = род. { $date }
party-facts = { $count ->
    [0] в фактах нет
    [one] в { $count } факте
   *[other] в { $count } фактах
}
party-role = Кто это в деле
party-roles = Роли в деле
party-role-add = Добавить роль
party-kind = Лицо
party-kind-person = человек
party-kind-organisation = организация
party-names = Имена
party-name-add = Добавить имя: другое письмо, прозвище
party-name-kind = Какое это имя
party-name-language = На каком языке записано
party-name-language-none = не указано
party-surname = Фамилия
party-given = Имя
party-patronymic = Отчество, уулу/кызы
party-whole-name = Имя целиком
party-organisation-name = Название
party-person = О человеке
party-sex = Пол
party-birth-date = Дата рождения
party-birth-date-help = Можно год или месяц: 1998, 03.1998
party-citizenship = Гражданство
party-contacts = Телефоны, адреса, имена в сетях
party-contact-add = Добавить телефон или адрес
party-documents = Документы
party-document-add = Добавить документ
party-note = Заметки
party-remove = Удалить из дела

sex-female = женский
sex-male = мужской

role-victim = { $sex ->
    [female] потерпевшая
    [male] потерпевший
   *[other] потерпевшее лицо
}
role-recruiter = вербовщик
role-transporter = перевозчик
role-harbourer = укрыватель
role-exploiter = эксплуататор
role-suspect = подозреваемый
role-employer = работодатель
role-agency = агентство
role-witness = свидетель
role-relative = { $sex ->
    [female] родственница
    [male] родственник
   *[other] близкий родственник
}
role-representative = представитель
role-interpreter = переводчик
role-investigator = следователь
role-prosecutor = прокурор
role-court = суд
role-authority = орган
role-other = иное лицо

name-kind-main = основное
name-kind-passport = по паспорту
name-kind-maiden = до брака
name-kind-nickname = прозвище
name-kind-other = другое

document-kind = Вид
document-number = Серия и номер
document-issued-by = Кем выдан
document-issued-on = Когда выдан
document-country = Страна
document-id_card = ID-карта
document-passport = паспорт
document-foreign_passport = загранпаспорт
document-tax_number = ИНН
document-registration = свидетельство о регистрации
document-licence = разрешение, лицензия
document-other = другой документ

contact-kind = Вид
contact-value = Запись
contact-note = Чьё и откуда известно
contact-phone = телефон
contact-address = адрес
contact-email = эл. почта
contact-handle = имя в сети
contact-bank_account = счёт, карта
contact-vehicle = машина
contact-other = другое

country-KG = Кыргызстан
country-KZ = Казахстан
country-UZ = Узбекистан
country-TJ = Таджикистан
country-TM = Туркменистан
country-RU = Россия
country-TR = Турция
country-CN = Китай
country-KR = Республика Корея
country-AE = ОАЭ
country-IN = Индия
country-PK = Пакистан
country-AF = Афганистан
country-IR = Иран
country-AZ = Азербайджан
country-AM = Армения
country-GE = Грузия
country-BY = Беларусь
country-UA = Украина
country-PL = Польша
country-DE = Германия
