//! The words of the certificate.
//!
//! KY, for a native lawyer to read: all of it; above all «сактоо журналы», «текшерүү чекити», «текшерүү саны» (digest).

use super::grouped;
use super::happened::{self, Happened};
use crate::base::Language;
use crate::evidence::Form;
use crate::language::numbers::russian;

/// The words of one language.
pub(super) struct Words {
    pub title: &'static str,
    pub sub: &'static str,
    pub lead: &'static str,
    pub item: &'static str,
    pub number: &'static str,
    pub name: &'static str,
    pub file: &'static str,
    pub size: &'static str,
    pub bytes: fn(u64) -> String,
    pub received_from: &'static str,
    pub received_by: &'static str,
    pub received_on: &'static str,
    pub received_where: &'static str,
    pub source: &'static str,
    pub carrier: &'static str,
    pub form: &'static str,
    /// Nothing where it is not known.
    pub form_is: fn(Form) -> Option<&'static str>,
    /// What is called so was corrected after the intake.
    pub corrected: fn(&str) -> String,
    /// To what, by whom, when.
    pub corrected_by: fn(&str, &str, &str) -> String,
    pub not_stated: &'static str,
    /// In the order of `provenance::FIELDS`.
    pub fields: [&'static str; 9],
    pub provenance: fn(&str) -> String,
    /// Of what is called so, what was and what is.
    pub was_and_is: fn(&str, &str, &str) -> String,
    pub sealed: &'static str,
    pub sealed_by_itself: fn(&str) -> String,
    pub found: &'static str,
    pub begun: &'static str,
    /// When, and how many entries the log before had.
    pub begun_anew: fn(&str, Option<u64>) -> String,
    pub found_lead: &'static str,
    pub destroyed: &'static str,
    pub destroyed_lead: &'static str,
    pub meaning_title: &'static str,
    pub meaning: [&'static str; 3],
    pub events_title: &'static str,
    pub offset: fn(&str) -> String,
    pub columns: [&'static str; 4],
    pub happened: Happened,
    pub withheld: fn(&str) -> String,
    pub checkpoint_title: &'static str,
    pub checkpoint_note: &'static str,
    pub log: &'static str,
    pub entries: &'static str,
    pub root: &'static str,
    pub stamped_at: &'static str,
    pub stamped_by: &'static str,
    pub vouched_by: &'static str,
    pub root_digest: &'static str,
    pub failed: &'static str,
    pub unanchored: &'static str,
    pub anchored: fn(&str, &str) -> String,
    pub open_from: fn(&str) -> String,
    pub item_open: &'static str,
    pub steps_title: &'static str,
    pub step_digest: &'static str,
    pub step_stamp: &'static str,
    pub step_proof: &'static str,
    pub limits_title: &'static str,
    pub limits: [&'static str; 3],
    pub found_limits: [&'static str; 3],
    pub signature: &'static str,
}

/// The words of a language.
pub(super) const fn of(language: Language) -> &'static Words {
    match language {
        Language::Ru => &RU,
        Language::Ky => &KY,
        Language::En => &EN,
    }
}

static RU: Words = Words {
    title: "Справка о хранении доказательства",
    sub: "в электронном виде",
    lead: "Справка показывает, что файл, приложенный к ней, не изменился с того дня, когда его приняли на хранение, и перечисляет, что с ним делали. Проверить её можно без программы, в которой она составлена.",
    item: "Доказательство",
    number: "Номер в деле",
    name: "Наименование",
    file: "Файл",
    size: "Размер",
    bytes: |n| format!("{}\u{A0}{}", grouped(n), russian::counted(n, "байт", "байта", "байт")),
    received_from: "От кого получено",
    received_by: "Кто принял",
    received_on: "Когда получено",
    received_where: "Где получено",
    source: "Источник",
    carrier: "Носитель",
    form: "Подлинник или копия",
    form_is: |form| match form {
        Form::Original => Some("подлинник"),
        Form::Copy => Some("копия"),
        Form::Unknown => None,
    },
    corrected: |name| format!("Исправлено позже: {name}"),
    corrected_by: |value, who, at| format!("{value} (исправление внёс пользователь {who}, {at})"),
    not_stated: "не указано",
    fields: [
        "источник",
        "от кого получено",
        "кто принял",
        "когда получено",
        "где получено",
        "подлинник или копия",
        "скрытая ли запись",
        "носитель",
        "то же на других языках",
    ],
    provenance: |changed| format!("Исправлены сведения о получении: {changed}"),
    was_and_is: |name, was, is| format!("{name} — было «{was}», стало «{is}»"),
    sealed: "Запечатано",
    sealed_by_itself: |at| format!("{at} — это время стоит в самом запечатанном файле"),
    found: "Найдено без записи",
    begun: "Журнал начат заново",
    begun_anew: |at, former| {
        let former = former.map(|n| format!("; записей в её журнале: {n}")).unwrap_or_default();
        format!("{at}, без резервной копии; прежняя база данных повреждена и отложена{former}")
    },
    found_lead: "Справка показывает, что файл, приложенный к ней, не изменился с того дня, когда его нашли в хранилище запечатанным и без записи о нём, и перечисляет, что с ним делали с тех пор. Что известно о времени до этого, сказано в таблице. Проверить справку можно без программы, в которой она составлена.",
    destroyed: "Уничтожено",
    destroyed_lead: "Файл, о котором эта справка, уничтожен: ни его самого, ни ключа к нему в хранилище больше нет. Справка показывает, что он хранился, каково было его контрольное число, что с ним делали и на каком основании уничтожили. Проверить её можно без программы, в которой она составлена.",
    meaning_title: "Что значит SHA-256",
    meaning: [
        "SHA-256 — контрольное число файла: 64 знака, которые любой компьютер вычисляет из содержимого файла по открытому правилу (стандарт FIPS 180-4).",
        "Если в файле изменить хотя бы одну букву или одну точку изображения, число станет совсем другим. Подобрать другой файл с тем же числом на практике невозможно.",
        "Поэтому, если число, вычисленное сегодня, совпадает с числом в этой справке, перед вами тот же самый файл, бит в бит.",
    ],
    events_title: "Что происходило с доказательством",
    offset: |zone| format!("По порядку записей в журнале хранения. Время указано по {zone}."),
    columns: ["Запись", "Когда", "Кто", "Что сделано"],
    happened: happened::RU,
    withheld: |list| {
        format!(
            "Записи, которые касаются и других доказательств: {list}. Что сделано, сказано в таблице; сами записи не раскрываются."
        )
    },
    checkpoint_title: "Контрольная точка журнала",
    checkpoint_note: "Записи журнала подписаны и связаны между собой. Контрольная точка — подписанное число, которое меняется, если изменить, убрать или вставить любую из них.",
    log: "Журнал",
    entries: "Записей",
    root: "Корень",
    stamped_at: "Метка времени",
    stamped_by: "Кто поставил метку",
    vouched_by: "Корневой сертификат",
    root_digest: "Его SHA-256",
    failed: "Проверка журнала выявила нарушение. Справка показывает его записи как есть и целости журнала не подтверждает.",
    unanchored: "Журнал цел, но метки времени независимого центра на нём ещё нет: время записей известно только по часам компьютера.",
    anchored: |n, at| {
        format!(
            "Журнал по запись {n} включительно существовал не позднее {at}: это подтверждает метка времени независимого центра."
        )
    },
    open_from: |n| format!("С записи {n} журнал цел, но метки времени ещё нет."),
    item_open: "Последние из перечисленных событий сделаны после метки времени.",
    steps_title: "Как проверить",
    step_digest: "Вычислите контрольное число приложенного файла и сравните его с числом в справке. Первая команда — для Linux и macOS, вторая — для Windows.",
    step_stamp: "Проверьте метку времени. Первый сертификат в файле root.pem — корневой сертификат центра; его SHA-256 указан выше, сравните его с тем, который публикует сам центр. Число после -attime — секунда, в которую поставлена метка: сертификат центра действовал тогда, а сегодня его срок мог истечь.",
    step_proof: "Проверьте записи и их подписи. Программа verify.py приложена; она написана открыто и не обращается к сети.",
    limits_title: "Чего справка не доказывает",
    limits: [
        "Что содержание файла правдиво: только то, что оно не менялось с приёма на хранение.",
        "Что с файлом было до приёма.",
        "Что кроме перечисленных записей не было других: показаны те, что выданы с этой справкой.",
    ],
    found_limits: [
        "Что содержание файла правдиво: только то, что оно не менялось с того дня, когда файл нашли.",
        "Когда, от кого и как файл приняли и что с ним было до того, как его нашли: записи об этом нет, а время, когда его запечатали, известно только из самого файла, по часам компьютера.",
        "Что кроме перечисленных записей не было других: показаны те, что выданы с этой справкой.",
    ],
    signature: "(подпись)",
};

static KY: Words = Words {
    title: "Далилдин сакталышы жөнүндө маалымкат",
    sub: "электрондук түрдө",
    lead: "Маалымкат ага тиркелген файл сактоого кабыл алынган күндөн тартып өзгөрбөгөнүн көрсөтөт жана аны менен эмне кылынганын санап берет. Аны өзү түзүлгөн программасыз эле текшерсе болот.",
    item: "Далил",
    number: "Иштеги номери",
    name: "Аталышы",
    file: "Файл",
    size: "Көлөмү",
    bytes: |n| format!("{}\u{A0}байт", grouped(n)),
    received_from: "Кимден алынган",
    received_by: "Ким кабыл алган",
    received_on: "Качан алынган",
    received_where: "Кайда алынган",
    source: "Булагы",
    carrier: "Алып жүрүүчүсү",
    form: "Түп нускабы же көчүрмөбү",
    form_is: |form| match form {
        Form::Original => Some("түп нуска"),
        Form::Copy => Some("көчүрмө"),
        Form::Unknown => None,
    },
    corrected: |name| format!("Кийин оңдолгон: {name}"),
    corrected_by: |value, who, at| format!("{value} (оңдогон колдонуучу: {who}, {at})"),
    not_stated: "көрсөтүлгөн эмес",
    fields: [
        "булагы",
        "кимден алынган",
        "ким кабыл алган",
        "качан алынган",
        "кайда алынган",
        "түп нускабы же көчүрмөбү",
        "жашыруун жазылганбы",
        "алып жүрүүчүсү",
        "башка тилдердеги ушул эле маалымат",
    ],
    provenance: |changed| format!("Кантип алынганы жөнүндө маалымат оңдолду: {changed}"),
    was_and_is: |name, was, is| format!("{name} — мурда «{was}», эми «{is}»"),
    sealed: "Мөөрлөнгөн",
    sealed_by_itself: |at| format!("{at} — бул убакыт мөөрлөнгөн файлдын өзүндө жазылган"),
    found: "Жазуусу жок табылган",
    begun: "Журнал жаңыдан башталган",
    begun_anew: |at, former| {
        let former = former.map(|n| format!("; анын журналындагы жазуулар: {n}")).unwrap_or_default();
        format!("{at}, камдык көчүрмөсүз; мурунку маалымат базасы бузулган жана четке коюлган{former}")
    },
    found_lead: "Маалымкат ага тиркелген файл сактагычтан мөөрлөнгөн, бирок жазуусу жок табылган күндөн тартып өзгөрбөгөнүн көрсөтөт жана ошондон бери аны менен эмне кылынганын санап берет. Ага чейинки убакыт жөнүндө эмне белгилүү экени таблицада айтылган. Маалымкатты өзү түзүлгөн программасыз эле текшерсе болот.",
    destroyed: "Жок кылынды",
    destroyed_lead: "Бул маалымкат айткан файл жок кылынды: сактагычта анын өзү да, ачкычы да калган жок. Маалымкат анын сакталганын, текшерүү саны кандай болгонун, аны менен эмне кылышканын жана кандай негизде жок кылышканын көрсөтөт. Аны түзгөн программасыз эле текшерсе болот.",
    meaning_title: "SHA-256 деген эмне",
    meaning: [
        "SHA-256 — файлдын текшерүү саны: ар бир компьютер файлдын мазмунунан ачык эреже (FIPS 180-4 стандарты) боюнча эсептеп чыгарган 64 белги.",
        "Файлда бир эле тамга же сүрөттүн бир эле чекити өзгөрсө, сан таптакыр башка болуп калат. Ошол эле саны бар башка файлды табуу иш жүзүндө мүмкүн эмес.",
        "Ошондуктан бүгүн эсептелген сан бул маалымкаттагы санга дал келсе, алдыңызда биттен битке чейин ошол эле файл турат.",
    ],
    events_title: "Далил менен эмне болгон",
    offset: |zone| format!("Сактоо журналындагы жазуулардын ирети боюнча. Убакыт {zone} боюнча көрсөтүлгөн."),
    columns: ["Жазуу", "Качан", "Ким", "Эмне кылынды"],
    happened: happened::KY,
    withheld: |list| {
        format!(
            "Башка далилдерге да тиешелүү жазуулар: {list}. Эмне кылынганы таблицада айтылган; жазуулардын өзү ачылбайт."
        )
    },
    checkpoint_title: "Журналдын текшерүү чекити",
    checkpoint_note: "Журналдын жазууларына кол коюлган жана алар бири-бири менен байланышкан. Текшерүү чекити — кол коюлган сан; кайсы бир жазуу өзгөртүлсө, алынып салынса же кошулса, ал башка болуп калат.",
    log: "Журнал",
    entries: "Жазуулар",
    root: "Тамыры",
    stamped_at: "Убакыт белгиси",
    stamped_by: "Белгини ким койгон",
    vouched_by: "Тамыр сертификаты",
    root_digest: "Анын SHA-256 саны",
    failed: "Журналды текшерүү бузууну тапты. Маалымкат анын жазууларын болгонундай көрсөтөт жана журналдын бүтүндүгүн ырастабайт.",
    unanchored: "Журнал бүтүн, бирок ага көз карандысыз борбордун убакыт белгиси али коюлган эмес: жазуулардын убактысы компьютердин сааты боюнча гана белгилүү.",
    anchored: |n, at| {
        format!(
            "Журнал {n}-жазууга чейин, аны кошо алганда, {at} убактысынан кечикпей болгон: муну көз карандысыз борбордун убакыт белгиси ырастайт."
        )
    },
    open_from: |n| format!("{n}-жазуудан тартып журнал бүтүн, бирок убакыт белгиси али жок."),
    item_open: "Саналган окуялардын акыркылары убакыт белгисинен кийин болгон.",
    steps_title: "Кантип текшерсе болот",
    step_digest: "Тиркелген файлдын текшерүү санын эсептеп, маалымкаттагы сан менен салыштырыңыз. Биринчи буйрук Linux жана macOS үчүн, экинчиси Windows үчүн.",
    step_stamp: "Убакыт белгисин текшериңиз. root.pem файлындагы биринчи сертификат — борбордун тамыр сертификаты; анын SHA-256 саны жогоруда көрсөтүлгөн, аны борбор өзү жарыялаган сан менен салыштырыңыз. -attime сөзүнөн кийинки сан — белги коюлган секунда: борбордун сертификаты ошол учурда күчүндө болгон, бүгүн анын мөөнөтү бүтүп калышы мүмкүн.",
    step_proof: "Жазууларды жана алардын кол тамгаларын текшериңиз. verify.py программасы тиркелген; ал ачык жазылган жана тармакка кайрылбайт.",
    limits_title: "Маалымкат эмнени далилдебейт",
    limits: [
        "Файлдын мазмуну чындык экенин: ал сактоого кабыл алынгандан бери өзгөрбөгөнүн гана.",
        "Кабыл алганга чейин файл менен эмне болгонун.",
        "Саналган жазуулардан башка жазуу болбогонун: бул маалымкат менен берилгендери гана көрсөтүлгөн.",
    ],
    found_limits: [
        "Файлдын мазмуну чындык экенин: файл табылган күндөн бери ал өзгөрбөгөнүн гана.",
        "Файл качан, кимден жана кантип кабыл алынганын жана табылганга чейин аны менен эмне болгонун: бул жөнүндө жазуу жок, ал эми качан мөөрлөнгөнү файлдын өзүнөн гана, компьютердин сааты боюнча белгилүү.",
        "Саналган жазуулардан башка жазуу болбогонун: бул маалымкат менен берилгендери гана көрсөтүлгөн.",
    ],
    signature: "(колу)",
};

static EN: Words = Words {
    title: "Certificate of custody",
    sub: "of an electronic exhibit",
    lead: "This certificate shows that the file handed over with it has not changed since the day it was taken into custody, and lists what was done with it. It can be checked without the program that made it.",
    item: "Exhibit",
    number: "Number in the case",
    name: "Title",
    file: "File",
    size: "Size",
    bytes: |n| format!("{}\u{A0}{}", grouped(n), if n == 1 { "byte" } else { "bytes" }),
    received_from: "Received from",
    received_by: "Received by",
    received_on: "Received on",
    received_where: "Received at",
    source: "Source",
    carrier: "Carrier",
    form: "Original or copy",
    form_is: |form| match form {
        Form::Original => Some("original"),
        Form::Copy => Some("copy"),
        Form::Unknown => None,
    },
    corrected: |name| format!("Corrected later: {name}"),
    corrected_by: |value, who, at| format!("{value} (corrected by {who}, {at})"),
    not_stated: "not stated",
    fields: [
        "source",
        "received from",
        "received by",
        "received on",
        "received at",
        "original or copy",
        "whether recorded in secret",
        "carrier",
        "the same in other languages",
    ],
    provenance: |changed| format!("How it was received was corrected: {changed}"),
    was_and_is: |name, was, is| format!("{name}: was “{was}”, is “{is}”"),
    sealed: "Sealed",
    sealed_by_itself: |at| format!("{at}: the time stands in the sealed file itself"),
    found: "Found without a record",
    begun: "Log begun anew",
    begun_anew: |at, former| {
        let former = former.map(|n| format!("; entries in its log: {n}")).unwrap_or_default();
        format!("{at}, without a backup; the former database was damaged and is set aside{former}")
    },
    found_lead: "This certificate shows that the file handed over with it has not changed since the day it was found in the vault, sealed and with no record of it, and lists what was done with it since. What is known of the time before stands in the table. It can be checked without the program that made it.",
    destroyed: "Destroyed",
    destroyed_lead: "The file this certificate is about was destroyed: neither it nor its key is in the vault any more. The certificate shows that it was kept, what its digest was, what was done with it and on what ground it was destroyed. It can be checked without the program it was made with.",
    meaning_title: "What SHA-256 means",
    meaning: [
        "SHA-256 is the check number of a file: 64 characters that any computer works out from the file’s content by a public rule (standard FIPS 180-4).",
        "If a single letter or a single dot of a picture in the file is changed, the number becomes a wholly different one. To find another file with the same number is not possible in practice.",
        "So if the number worked out today equals the number in this certificate, you have the very same file before you, bit by bit.",
    ],
    events_title: "What happened to the exhibit",
    offset: |zone| format!("In the order of the entries in the custody log. Times are {zone}."),
    columns: ["Entry", "When", "Who", "What was done"],
    happened: happened::EN,
    withheld: |list| {
        format!(
            "Entries that are also about other exhibits: {list}. The table says what was done; the entries themselves are not disclosed."
        )
    },
    checkpoint_title: "Checkpoint of the log",
    checkpoint_note: "The entries of the log are signed and tied to one another. A checkpoint is a signed number that changes if any of them is changed, removed or put in.",
    log: "Log",
    entries: "Entries",
    root: "Root",
    stamped_at: "Timestamp",
    stamped_by: "Stamped by",
    vouched_by: "Root certificate",
    root_digest: "Its SHA-256",
    failed: "A check of the log found a fault. This certificate shows its entries as they are and does not vouch for the log.",
    unanchored: "The log is intact, but no independent authority has stamped it yet: the times of its entries are known from the computer’s clock only.",
    anchored: |n, at| {
        format!(
            "The log up to and including entry {n} existed no later than {at}: the timestamp of an independent authority shows it."
        )
    },
    open_from: |n| format!("From entry {n} on the log is intact but has no timestamp yet."),
    item_open: "The last of the events listed came after the timestamp.",
    steps_title: "How to check",
    step_digest: "Work out the check number of the file handed over and compare it with the one in this certificate. The first command is for Linux and macOS, the second for Windows.",
    step_stamp: "Check the timestamp. The first certificate in the file root.pem is the authority’s root certificate; its SHA-256 stands above: compare it with the one the authority itself publishes. The number after -attime is the second of the stamp: the authority’s certificate was in force then, and may have expired since.",
    step_proof: "Check the entries and their signatures. The program verify.py comes with this; its text can be read, and it uses no network.",
    limits_title: "What this certificate does not prove",
    limits: [
        "That the content of the file is true: only that it has not changed since it was taken into custody.",
        "What happened to the file before.",
        "That there were no entries besides those listed: shown are those handed out with this certificate.",
    ],
    found_limits: [
        "That the content of the file is true: only that it has not changed since the day the file was found.",
        "When, from whom and how the file was taken in, and what happened to it before it was found: no record tells of it, and when it was sealed is known from the file itself only, by the computer’s clock.",
        "That there were no entries besides those listed: shown are those handed out with this certificate.",
    ],
    signature: "(signature)",
};
