//! The words of the sheet about a trial restoration.
//!
//! KY, for a native lawyer to read: all of it; above all «сынап калыбына келтирүү», «сактоо журналы».

use crate::base::Language;

/// The words of one language.
pub(super) struct Words {
    pub title: &'static str,
    pub sub: &'static str,
    pub lead: &'static str,
    pub result_title: &'static str,
    /// Compared, of how many.
    pub whole: fn(u64, u64) -> String,
    /// The set that was restored, and the later ones that the disk does not give back.
    pub whole_later: fn(u32, &str) -> String,
    pub not_whole: &'static str,
    pub trial_title: &'static str,
    pub vault: &'static str,
    pub when: &'static str,
    pub who: &'static str,
    pub set: &'static str,
    /// The number of the set and the folder it lies in.
    pub set_of: fn(u32, &str) -> String,
    pub set_at: &'static str,
    pub originals: &'static str,
    pub found_title: &'static str,
    pub compared: &'static str,
    pub missing: &'static str,
    pub damaged: &'static str,
    pub unreadable: &'static str,
    pub parts: &'static str,
    /// Before the numbers of later sets.
    pub unread: &'static str,
    pub none: &'static str,
    pub log: &'static str,
    /// How many entries.
    pub log_agrees: fn(u64) -> String,
    pub log_differs: &'static str,
    pub not_opened: &'static str,
    pub findings: &'static str,
    pub meaning_title: &'static str,
    pub meaning: [&'static str; 3],
    pub meaning_bad: [&'static str; 3],
    /// Instead of the first where every file of evidence came back, and something beside them did not.
    pub meaning_beside: &'static str,
    /// Where all of it came back, and later sets are there that the disk does not give back.
    pub meaning_later: [&'static str; 3],
    pub next_title: &'static str,
    pub next: [&'static str; 3],
    pub next_bad: [&'static str; 3],
    /// The same where only later sets could not be read.
    pub next_later: [&'static str; 3],
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
    title: "Результат пробного восстановления",
    sub: "из резервной копии хранилища",
    lead: "Резервная копия была восстановлена в отдельную папку рядом с хранилищем и открыта парольной фразой, как это пришлось бы делать на другом компьютере. Каждый файл доказательств (оригинал и то, что из него сделано: текст, изображение) расшифрован и сличён с контрольным числом, снятым, когда он был запечатан. Затем всё восстановленное удалено.",
    result_title: "Итог",
    whole: |compared, originals| format!("Восстановление удаётся: сличено и совпало {compared} из {originals}."),
    whole_later: |set, later| {
        format!("Восстановление удаётся из более ранней копии №\u{A0}{set}; более поздние диск не отдал: {later}.")
    },
    not_whole: "Восстановление удаётся не полностью: копия неполна или повреждена.",
    trial_title: "Проба",
    vault: "Хранилище",
    when: "Когда проведена",
    who: "Кто провёл",
    set: "Резервная копия",
    set_of: |set, folder| format!("№\u{A0}{set}, папка {folder}"),
    set_at: "Состояние хранилища в копии",
    originals: "Файлов доказательств в копии",
    found_title: "Что показало сличение",
    compared: "Файлов сличено, совпало",
    missing: "Файлов нет в копии",
    damaged: "Файлов повреждено",
    unreadable: "Файлов, которых диск с копией не отдаёт",
    parts: "Повреждено или пропало других файлов копии",
    unread: "Более поздние копии, опись которых диск не отдаёт",
    none: "нет",
    log: "Журнал хранения",
    log_agrees: |entries| format!("сходится, записей в копии: {entries}"),
    log_differs: "не сходится",
    not_opened: "восстановленное хранилище не открылось",
    findings: "Нарушений при проверке восстановленного",
    meaning_title: "Что это значит",
    meaning: [
        "Если бы в день пробы компьютер пропал или сломался, эта копия и парольная фраза вернули бы все дела и доказательства в том виде, в каком они были на момент копирования.",
        "Внесённого после этого момента в копии нет: его вернёт только более новая копия.",
        "Проба говорит об одной копии и об одном дне. О другой копии и о том, верно ли содержание самих доказательств, она не говорит.",
    ],
    meaning_bad: [
        "Если бы в день пробы компьютер пропал или сломался, часть доказательств из этой копии вернуть было бы нельзя.",
        "Само хранилище проба не изменила: пока оно цело, не потеряно ничего.",
        "Числа выше говорят, сколько чего не хватает; новая копия целого хранилища снова будет полной.",
    ],
    meaning_beside: "Если бы в день пробы компьютер пропал или сломался, эта копия вернула бы все файлы доказательств, но не всё, что к ним относится: названное выше — база, записи с ключами, печати журнала или метки времени — повреждено или пропало.",
    meaning_later: [
        "Если бы в день пробы компьютер пропал или сломался, эта копия вернула бы всё в том виде, в каком оно было, когда её сделали. Внесённое позже хранят более поздние копии, а их опись диск не отдал: удастся ли восстановить их, неизвестно.",
        "Само хранилище проба не изменила: пока оно цело, не потеряно ничего.",
        "Числа выше — о восстановленной копии: в ней всё на месте. О более поздних они ничего не говорят.",
    ],
    next_title: "Что делать дальше",
    next: [
        "Держать копию не там, где компьютер, и парольную фразу или набор восстановления не вместе с копией.",
        "Повторить пробу через месяц и всякий раз, когда сменится диск или парольная фраза.",
        "Делать новую копию после каждого приёма доказательств.",
    ],
    next_bad: [
        "Сейчас же сделать новую копию на другой диск, пока хранилище цело, и повторить пробу с ней.",
        "Проверить само хранилище: «Настройки», проверка до содержания файлов.",
        "Повреждённую копию не стирать, пока новая не пройдёт пробу: в ней может быть последний экземпляр.",
    ],
    next_later: [
        "Подключить диск с копиями заново и повторить пробу; если не поможет, сделать новую копию на другой диск, пока хранилище цело, и повторить пробу с ней.",
        "Проверить само хранилище: «Настройки», проверка до содержания файлов.",
        "Не стирать ни этой копии, ни более поздних, пока новая не пройдёт пробу: они могут быть целы.",
    ],
    signature: "(подпись)",
};

static KY: Words = Words {
    title: "Сынап калыбына келтирүүнүн жыйынтыгы",
    sub: "сактагычтын камдык көчүрмөсүнөн",
    lead: "Камдык көчүрмө сактагычтын жанындагы өзүнчө папкага калыбына келтирилип, башка компьютерде кандай ачылса, ошондой сырсөз фразасы менен ачылды. Далилдердин ар бир файлы (түп нуска жана андан жасалган текст, сүрөт) шифрден чыгарылып, мөөрлөнгөндө эсептелген текшерүү саны менен салыштырылды. Андан кийин калыбына келтирилгендин баары өчүрүлдү.",
    result_title: "Жыйынтык",
    whole: |compared, originals| {
        format!("Калыбына келтирсе болот: {originals} файлдын ичинен {compared} файл салыштырылып, дал келди.")
    },
    whole_later: |set, later| {
        format!("Мурунку №\u{A0}{set} көчүрмөдөн калыбына келтирсе болот; кийинкилерин диск берген жок: {later}.")
    },
    not_whole: "Толук калыбына келбейт: көчүрмө толук эмес же бузулган.",
    trial_title: "Сыноо",
    vault: "Сактагыч",
    when: "Качан жүргүзүлгөн",
    who: "Ким жүргүзгөн",
    set: "Камдык көчүрмө",
    set_of: |set, folder| format!("№\u{A0}{set}, папкасы {folder}"),
    set_at: "Көчүрмөдөгү сактагычтын абалы",
    originals: "Көчүрмөдөгү далил файлдарынын саны",
    found_title: "Салыштыруу эмнени көрсөттү",
    compared: "Салыштырылып, дал келген файлдар",
    missing: "Көчүрмөдө жок файлдар",
    damaged: "Бузулган файлдар",
    unreadable: "Көчүрмө жаткан диск бербеген файлдар",
    parts: "Көчүрмөнүн бузулган же жок башка файлдары",
    unread: "Диск тизмесин бербеген кийинки көчүрмөлөр",
    none: "жок",
    log: "Сактоо журналы",
    log_agrees: |entries| format!("дал келет, көчүрмөдөгү жазуулар: {entries}"),
    log_differs: "дал келбейт",
    not_opened: "калыбына келтирилген сактагыч ачылган жок",
    findings: "Калыбына келтирилгенди текшерүүдө табылган бузуулар",
    meaning_title: "Бул эмнени билдирет",
    meaning: [
        "Сыноо күнү компьютер жоголсо же бузулса, ушул көчүрмө менен сырсөз фразасы бардык иштерди жана далилдерди көчүрүлгөн учурдагы абалында кайтарып бермек.",
        "Ошол учурдан кийин киргизилгендер көчүрмөдө жок: аларды андан жаңы көчүрмө гана кайтарат.",
        "Сыноо бир көчүрмө жана бир күн тууралуу гана айтат. Башка көчүрмө тууралуу жана далилдердин мазмуну чынбы дегенге ал жооп бербейт.",
    ],
    meaning_bad: [
        "Сыноо күнү компьютер жоголсо же бузулса, далилдердин бир бөлүгүн бул көчүрмөдөн кайтарууга болмок эмес.",
        "Сыноо сактагычтын өзүн өзгөрткөн жок: ал бүтүн турганда эч нерсе жоголгон эмес.",
        "Жогорудагы сандар канча жетишпегенин көрсөтөт; бүтүн сактагычтан жасалган жаңы көчүрмө кайра толук болот.",
    ],
    meaning_beside: "Сыноо күнү компьютер жоголсо же бузулса, бул көчүрмө далилдердин бардык файлдарын кайтарып бермек, бирок аларга тиешелүү нерселердин баарын эмес: жогоруда аталгандар — база, ачкычтардын жазуулары, журналдын мөөрлөрү же убакыт белгилери — бузулган же жоголгон.",
    meaning_later: [
        "Сыноо күнү компьютер жоголсо же бузулса, бул көчүрмө баарын ал жасалган учурдагы абалында кайтарып бермек. Андан кийин киргизилгендер кийинки көчүрмөлөрдө, бирок диск алардын тизмесин берген жок: алар калыбына келер-келбеси белгисиз.",
        "Сыноо сактагычтын өзүн өзгөрткөн жок: ал бүтүн турганда эч нерсе жоголгон эмес.",
        "Жогорудагы сандар калыбына келтирилген көчүрмө жөнүндө: анда баары ордунда. Кийинкилери тууралуу алар эч нерсе айтпайт.",
    ],
    next_title: "Мындан ары эмне кылуу керек",
    next: [
        "Көчүрмөнү компьютерден бөлөк жерде, ал эми сырсөз фразасын же калыбына келтирүү топтомун көчүрмөдөн бөлөк сактоо.",
        "Сыноону бир айдан кийин жана диск же сырсөз фразасы алмашкан сайын кайталоо.",
        "Далил кабыл алынган сайын жаңы көчүрмө жасоо.",
    ],
    next_bad: [
        "Сактагыч бүтүн турганда дароо башка дискке жаңы көчүрмө жасап, аны менен сыноону кайталоо.",
        "Сактагычтын өзүн текшерүү: «Жөндөөлөр», файлдардын мазмунуна чейин текшерүү.",
        "Жаңы көчүрмө сыноодон өтмөйүнчө бузулган көчүрмөнү өчүрбөө: анда акыркы нуска болушу мүмкүн.",
    ],
    next_later: [
        "Көчүрмөлөр жаткан дискти кайра туташтырып, сыноону кайталоо; ошондой бойдон калса, сактагыч бүтүн турганда башка дискке жаңы көчүрмө жасап, аны менен сыноону кайталоо.",
        "Сактагычтын өзүн текшерүү: «Жөндөөлөр», файлдардын мазмунуна чейин текшерүү.",
        "Жаңы көчүрмө сыноодон өтмөйүнчө бул көчүрмөнү да, кийинкилерин да өчүрбөө: алар бүтүн болушу мүмкүн.",
    ],
    signature: "(колу)",
};

static EN: Words = Words {
    title: "Result of a trial restoration",
    sub: "from a backup of the vault",
    lead: "The backup was restored into a folder of its own beside the vault and opened with the passphrase, as it would have to be on another computer. Every file of evidence (an original and what was made of it: text, picture) was decrypted and compared with the check number taken when it was sealed. Then all that had been restored was removed.",
    result_title: "Result",
    whole: |compared, originals| format!("Restoring works: {compared} of {originals} files were compared and agree."),
    whole_later: |set, later| {
        format!(
            "Restoring works from the earlier backup No.\u{A0}{set}; the disk did not give back later ones: {later}."
        )
    },
    not_whole: "Restoring does not bring everything back: the backup is incomplete or damaged.",
    trial_title: "The trial",
    vault: "Vault",
    when: "Run on",
    who: "Run by",
    set: "Backup",
    set_of: |set, folder| format!("No.\u{A0}{set}, folder {folder}"),
    set_at: "State of the vault in the backup",
    originals: "Files of evidence in the backup",
    found_title: "What the comparison showed",
    compared: "Files compared and equal",
    missing: "Files missing from the backup",
    damaged: "Files damaged",
    unreadable: "Files that the disk with the backup does not give back",
    parts: "Other files of the backup damaged or missing",
    unread: "Later backups whose list the disk does not give back",
    none: "none",
    log: "Custody log",
    log_agrees: |entries| format!("agrees, entries in the backup: {entries}"),
    log_differs: "does not agree",
    not_opened: "the restored vault did not open",
    findings: "Faults found in what was restored",
    meaning_title: "What it means",
    meaning: [
        "Had the computer been lost or broken on the day of the trial, this backup and the passphrase would have brought back every case and all evidence as they were when the backup was made.",
        "What was entered after that moment is not in the backup: only a newer one brings it back.",
        "The trial speaks of one backup and one day. It says nothing of another backup, nor whether what the evidence says is true.",
    ],
    meaning_bad: [
        "Had the computer been lost or broken on the day of the trial, part of the evidence could not have been brought back from this backup.",
        "The trial changed nothing in the vault itself: while that is whole, nothing is lost.",
        "The figures above say how much is missing; a new backup of a whole vault is complete again.",
    ],
    meaning_beside: "Had the computer been lost or broken on the day of the trial, this backup would have brought back every file of evidence, but not everything that belongs to them: what is named above — the database, records with keys, seals of the log or timestamps — is damaged or missing.",
    meaning_later: [
        "Had the computer been lost or broken on the day of the trial, this backup would have brought back everything as it was when it was made. What was entered later stands in later backups, and the disk did not give back their list: whether they can be restored is not known.",
        "The trial changed nothing in the vault itself: while that is whole, nothing is lost.",
        "The figures above speak of the backup that was restored: nothing is missing from it. Of the later ones they say nothing.",
    ],
    next_title: "What to do next",
    next: [
        "Keep the backup away from the computer, and the passphrase or the recovery kit away from the backup.",
        "Repeat the trial in a month, and whenever the disk or the passphrase changes.",
        "Make a new backup whenever evidence was taken in.",
    ],
    next_bad: [
        "Make a new backup on another disk now, while the vault is whole, and repeat the trial with it.",
        "Check the vault itself: Settings, a check down to the contents of the files.",
        "Do not erase the damaged backup until the new one has passed a trial: it may hold the last copy.",
    ],
    next_later: [
        "Connect the disk with the backups again and repeat the trial; if it stays so, make a new backup on another disk while the vault is whole, and repeat the trial with it.",
        "Check the vault itself: Settings, a check down to the contents of the files.",
        "Erase neither this backup nor the later ones until a new one has passed a trial: they may be whole.",
    ],
    signature: "(signature)",
};
