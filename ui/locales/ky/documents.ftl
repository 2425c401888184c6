# Далилдин ичиндегилер: абзацтар боюнча текст, каттар, файлдар, сакталган барактар.

citation-line = { $number }-далил, { $line }-сап
citation-lines = { $number }-далил, { $first }–{ $last }-саптар
citation-paragraph = { $number }-далил, { $paragraph }-абзац

document-as-file = Файл катары
document-children = Буга тиешелүү
document-cite-paragraph = Абзац боюнча факт
document-cited = Ушул жер боюнча факт
document-copy-words = Сөздөрдү көчүрүү
document-cut = Текст бул жерде сакталгандан узун: башы көрсөтүлдү. Түп нускасы толук бойдон.
document-find = Документтен издөө
document-find-count = { $at } / { $all }
document-find-next = Кийинки жер
document-find-none = жок
document-find-previous = Мурунку жер
document-hidden = { $name } (жашырылган барак)
document-hidden-slide = { $name } (жашырылган слайд)
document-no-words = Бул документте бир да сөз жок. Сүрөттөр менен диаграммалар бул жерде окулбайт: аларды көрүү үчүн көчүрмөсүн ачыңыз. Түп нускасы толук бойдон.
document-parents = Мунун ичинде жатат
document-part = { $number }-бөлүк
document-resave = Көчүрмөсүн Word же LibreOffice’те (катты Outlook’то) ачып, DOCX, PDF же EML кылып сактаңыз да, ушунун жанына кабыл алыңыз. Түп нускасы ошол бойдон калат.
document-trouble = Аягына чейин окулган жок: { $why }. Түп нускасы толук бойдон.

file-archive-why = Архивдеги файлдар ишке алынгандан кийин окулат: ар бири өзүнүн текшерүү саны бар өзүнчө далил болот жана кайдан алынганы көрүнүп турат.
file-inline = тексттин ичинде
file-list = Ичиндеги файлдар
file-list-count = Ичинде { $count } файл
file-list-cut = Архивде бул жерде саналгандан көп файл бар: башы көрсөтүлдү. Архив толук бойдон; калгандарын башка программа менен ачып, анын жанына кабыл алыңыз.
file-name-unsafe = аты папканын чегинен чыгат
file-show-more = Дагы көрсөтүү
file-take-all = Баарын ({ $count } файл) ишке алуу
file-take-out = Ишке алуу
file-taken-out = Файл далил катары ишке алынды
file-taken-out-all = { $count } файл ишке алынды
file-taking = { $done } / { $all }

mail-copy = Көчүрмөсү
mail-date = Каттагы күнү
mail-from = Кимден
mail-further = Баш жагында дагы { $count } сап
mail-further-hide = Баш жагындагы калган саптарды жашыруу
mail-here = Жергиликтүү убакыт боюнча
mail-list = { $count } кат
mail-no-subject = (темасы жок)
mail-subject = Темасы
mail-to = Кимге

web-digests = Өзүнүн текшерүү сандары
web-digests-broken = дал келбегени: { $count } ичинен { $broken }
web-digests-hold = { $count ->
    [one] { $count } сан дал келет
   *[other] { $count } сандын баары дал келет
}
web-picture = Барактын толук сүрөтү
web-picture-none = файлда жок
web-digests-none = файлда сакталган эмес
web-saved = Сакталган убактысы
web-saver = Кайсы программа сактаган
web-title = Аталышы
web-url = Барактын дареги
web-url-copy = Даректи көчүрүү
web-url-none = файлда көрсөтүлгөн эмес
