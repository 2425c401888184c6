# Белгилер: эмне белгиленген, ал эмнени көрсөтөт, эмне жетишпейт. Белгилердин аталыштары тизмелер менен келет.

section-indicators = Белгилер

indicators-empty = Бул жерде адам сатуунун жана мажбурлап иштетүүнүн белгилери болот
indicators-empty-why = Белгилер далил чогула электе эле абал эмнеге окшош экенин тергөөчүгө жана жардам кызматтарына көрсөтөт. Алар ар бир жабырлануучу үчүн белгиленет; маектен баштоо эң жеңил.
indicators-empty-interview = Маек өткөрүү
indicators-age = Ошол кездеги жашы
indicators-age-adult = 18 жаш жана андан жогору
indicators-age-child = 18 жашка чейин
indicators-age-known-adult = Туулган күнү жана фактылардын даталары боюнча: 18ден кем эмес.
indicators-age-known-child = Туулган күнү жана фактылардын даталары боюнча: окуялардын бир бөлүгү 18ге чейин болгон. Балдардын тизмеси окулат.
indicators-age-known-unsure = Иштин даталарынан жашы көрүнбөйт: туулган күнүн тактаңыз же тизмени өзүңүз тандаңыз.

indicators-reading = Белгилер эмнени көрсөтөт
indicators-points-to = Белгилер төмөнкүнү көрсөтөт: { $dimensions }.
indicators-points-nowhere = Белгилердин бир да тобу азырынча оң эмес.
indicators-together-adult = Азгырып жалдоодогу алдоо же мажбурлоо, эксплуатация жана барган жердеги мажбурлоо чогуу келип турат.
indicators-together-child = Бала үчүн аракет жана эксплуатация чогуу келип турат; таасир этүү каражаттары талап кылынбайт.
indicators-by-instead = Мында аялуу абалды пайдалануу алдоонун же мажбурлоонун ордуна турат: муну ачык айтыңыз.
indicators-not-together = Толук көрүнүш үчүн төмөнкү жетишпейт: { $needs }.
indicators-need-act = аракет катары азгырып жалдоонун жок дегенде бир белгиси
indicators-need-instead = { $any } (ордуна турушу мүмкүн: { $instead })
indicators-bare = Белгиленген { $count } белги азырынча эч нерсеге таянбайт.
indicators-no-verdict = Бул далилди кайдан издөө керектигин көрсөтөт, корутунду эмес: квалификацияны тергөө жана сот берет.
indicators-none-present = эч нерсе белгилене элек
indicators-short = Жетишпейт: { $ways }
indicators-or = же
indicators-count-strong = { $count } күчтүү
indicators-count-medium = { $count } орточо
indicators-count-weak = { $count } алсыз
indicators-positive = оң
indicators-not-positive = жетпейт
indicators-strong = күчтүү
indicators-medium = орточо
indicators-weak = алсыз

indicators-lists = Белгилердин тизмелери
indicators-tab-scale = Иш белгилери
indicators-tab-eleven = ЭЭУнун 11 белгиси
indicators-tab-codes = HTCDS коддору
indicators-mark-present = бар
indicators-mark-absent = жок
indicators-mark-unknown = белгисиз
indicators-no-facts = фактысыз
indicators-add-facts = Фактыларды көрсөтүү
indicators-facts = { $count } факт, далилдүүсү: { $cited }
indicators-facts-note = Бул кайсы фактыларга таянат
indicators-facts-find = Фактыдагы сөз
indicators-facts-none = Иште азырынча факт жок.
indicators-note = Эскертүү
indicators-source = Булагы: { $source }.
indicators-to-check = Булагы менен али салыштырылган жок.

undo-indicator-mark = Белги коюлду
