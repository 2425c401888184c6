# The people and organisations of a case.

people-victims = Clients and victims
people-suspects = Suspects
people-others = Others
people-authorities = Authorities
people-empty = People and organisations stand here
people-empty-why = Who was harmed, who recruited, carried and exploited, who saw it, to whom documents go. A name written once and rightly stands in every document in the right grammatical case.
people-empty-do = Add the victim

party-new = Add a person
party-new-note = A name or a nickname is enough: the rest can be added once it is known.
party-unnamed = No name
party-name-missing = Write a name, a nickname or a title
party-also = also { $names }
party-born = born { $date }
party-facts = { $count ->
    [0] in no facts
    [one] in { $count } fact
   *[other] in { $count } facts
}
party-role = What they are in the case
party-roles = Roles in the case
party-role-add = Add a role
party-kind = Kind
party-kind-person = person
party-kind-organisation = organisation
party-names = Names
party-name-add = Add a name: another script, a nickname
party-name-kind = Which name it is
party-name-language = Written in
party-name-language-none = not said
party-surname = Surname
party-given = Given name
party-patronymic = Patronymic, uulu/kyzy
party-whole-name = The whole name
party-organisation-name = Name
party-person = About the person
party-sex = Sex
party-birth-date = Date of birth
party-birth-date-help = A year or a month will do: 1998, 03.1998
party-citizenship = Citizenship
party-contacts = Phones, addresses, handles
party-contact-add = Add a phone or an address
party-documents = Identity documents
party-document-add = Add a document
party-note = Notes
party-remove = Remove from the case

sex-female = female
sex-male = male

role-victim = victim
role-recruiter = recruiter
role-transporter = transporter
role-harbourer = harbourer
role-exploiter = exploiter
role-suspect = suspect
role-employer = employer
role-agency = agency
role-witness = witness
role-relative = relative
role-representative = representative
role-interpreter = interpreter
role-investigator = investigator
role-prosecutor = prosecutor
role-court = court
role-authority = authority
role-other = other person

name-kind-main = main
name-kind-passport = as in the passport
name-kind-maiden = before marriage
name-kind-nickname = nickname
name-kind-other = other

document-kind = Kind
document-number = Series and number
document-issued-by = Issued by
document-issued-on = Issued on
document-country = Country
document-id_card = ID card
document-passport = passport
document-foreign_passport = passport for travel abroad
document-tax_number = tax number (INN)
document-registration = certificate of registration
document-licence = permit, licence
document-other = other document

contact-kind = Kind
contact-value = Entry
contact-note = Whose, and from where it is known
contact-phone = phone
contact-address = address
contact-email = e-mail
contact-handle = handle
contact-bank_account = account, card
contact-vehicle = vehicle
contact-other = other

country-KG = Kyrgyzstan
country-KZ = Kazakhstan
country-UZ = Uzbekistan
country-TJ = Tajikistan
country-TM = Turkmenistan
country-RU = Russia
country-TR = Türkiye
country-CN = China
country-KR = Republic of Korea
country-AE = United Arab Emirates
country-IN = India
country-PK = Pakistan
country-AF = Afghanistan
country-IR = Iran
country-AZ = Azerbaijan
country-AM = Armenia
country-GE = Georgia
country-BY = Belarus
country-UA = Ukraine
country-PL = Poland
country-DE = Germany
