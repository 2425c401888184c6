//! The words of the sheet about a trial restoration that ended before all was compared: why it ended, and what to do.
//!
//! KY, for a native lawyer to read: all of it.

use crate::base::Language;

/// The words of one language.
pub(super) struct Ended {
    pub lead: &'static str,
    pub result: &'static str,
    /// Why it ended, by the code of the failure.
    pub why: fn(&str) -> &'static str,
    pub why_title: &'static str,
    pub brought: &'static str,
    /// Megabytes, of how many.
    pub brought_of: fn(&str, &str) -> String,
    /// What stands where the trial did not come.
    pub unknown: &'static str,
    pub set: &'static str,
    pub log: &'static str,
    pub meaning: [&'static str; 3],
    /// What to do first, by the code of the failure.
    pub first: fn(&str) -> &'static str,
    pub next: [&'static str; 2],
}

/// The words of a language.
pub(super) const fn of(language: Language) -> &'static Ended {
    match language {
        Language::Ru => &RU,
        Language::Ky => &KY,
        Language::En => &EN,
    }
}

static RU: Ended = Ended {
    lead: "Резервную копию начали восстанавливать в отдельную папку рядом с хранилищем, чтобы открыть её парольной фразой и сличить каждый оригинал. Проба прервалась раньше, чем было сличено всё. Восстановленное до этого удалено.",
    result: "Проба не доведена до конца: удастся ли восстановление из этой копии, она не показала.",
    why_title: "Почему прервалась",
    why: |code| match code {
        "wrong-passphrase" | "passphrase-or-slot" | "slot-damaged" => {
            "Копия прочитана, но введённая парольная фраза её не открыла: это не та фраза, с которой она сделана, или опечатка."
        }
        "backup-interrupted" => "Диск или флешка с копией перестали отвечать: носитель вынут, отключён или неисправен.",
        "no-backup" | "backup-damaged" => "Список копии не найден или не читается: по нему копию не прочесть.",
        "backup-other" => "В выбранной папке нет копии этого хранилища.",
        "disk-full" | "read-only" => "На диске компьютера не хватило места для пробы, или на него нельзя записать.",
        "vault-io" | "blob-unreadable" => "Диск компьютера, на который восстанавливали, отказал при чтении или записи.",
        "database" | "database-damaged" | "database-missing" | "vault-damaged" | "user-unknown" => {
            "База в копии повреждена: восстановленное хранилище не открылось."
        }
        "slots-missing" | "keys-earlier" | "keys-other" | "vault-link" => {
            "Ключи, которыми открывается хранилище, в копии повреждены, отсутствуют или старше базы: восстановленное хранилище не открылось."
        }
        "backup-link" => {
            "В папке с копией что-то оказалось ссылкой или не тем файлом и не той папкой, которым там место: по ней ничего не читалось."
        }
        "newer-format" | "backup-newer" => "Копия сделана более новой версией программы.",
        _ => "Программа не смогла продолжить.",
    },
    brought: "Восстановлено к этому моменту",
    brought_of: |done, of| format!("{done}\u{A0}МБ из {of}\u{A0}МБ"),
    unknown: "не установлено",
    set: "не прочитана",
    log: "до него не дошло",
    meaning: [
        "До этого места копия читалась, и сличённое выше совпало. О том, что дальше, проба не говорит ничего: ни хорошего, ни плохого.",
        "Пока проба не доведена до конца, считать эту копию надёжной нельзя.",
        "Само хранилище проба не изменила: пока оно цело, не потеряно ничего.",
    ],
    first: |code| match code {
        "wrong-passphrase" | "passphrase-or-slot" | "slot-damaged" => {
            "Повторить пробу с той парольной фразой, которая действовала, когда делалась копия, или со словами набора восстановления. Если не подходит ни та, ни другие, сделать новую копию сегодня."
        }
        "backup-interrupted" => {
            "Подключить носитель снова и повторить пробу. Если она прервётся опять, сделать копию на другой носитель."
        }
        "no-backup" | "backup-damaged" | "database" | "database-damaged" | "database-missing" | "vault-damaged"
        | "user-unknown" | "slots-missing" | "keys-earlier" | "keys-other" | "vault-link" => {
            "Сделать новую копию на другой диск, пока хранилище цело, и повторить пробу с ней; прежнюю пока не стирать."
        }
        "backup-other" => "Выбрать папку, в которой лежит копия этого хранилища, и повторить пробу.",
        "disk-full" | "read-only" => "Освободить на диске компьютера место не меньше размера копии и повторить пробу.",
        "backup-link" => {
            "Если ссылку сделали вы, перенести на её место то, на что она указывает, и повторить пробу. Иначе сделать новую копию в другой папке и повторить пробу с ней."
        }
        "newer-format" | "backup-newer" => "Поставить последнюю версию программы и повторить пробу.",
        _ => "Проверить диск компьютера, закрыть и открыть программу и повторить пробу.",
    },
    next: [
        "Держать парольную фразу или набор восстановления под рукой, но не вместе с копией.",
        "Довести пробу до конца и сохранить её лист рядом с этим.",
    ],
};

static KY: Ended = Ended {
    lead: "Камдык көчүрмөнү сырсөз фразасы менен ачып, ар бир түп нусканы салыштыруу үчүн сактагычтын жанындагы өзүнчө папкага калыбына келтире баштаган. Баары салыштырылганга чейин сыноо үзүлүп калды. Ага чейин калыбына келтирилгени өчүрүлдү.",
    result: "Сыноо аягына чыккан жок: ушул көчүрмөдөн калыбына келтирүүгө болору же болбосу белгисиз калды.",
    why_title: "Эмне үчүн үзүлгөн",
    why: |code| match code {
        "wrong-passphrase" | "passphrase-or-slot" | "slot-damaged" => {
            "Көчүрмө окулду, бирок киргизилген сырсөз фразасы аны ачкан жок: бул ал жасалгандагы фраза эмес же катасы бар."
        }
        "backup-interrupted" => {
            "Көчүрмө жаткан диск же флешка жооп бербей калды: алып жүрүүчү сууруп алынган, ажыратылган же бузук."
        }
        "no-backup" | "backup-damaged" => {
            "Көчүрмөнүн тизмеси табылган жок же окулбайт: ансыз көчүрмөнү окууга болбойт."
        }
        "backup-other" => "Тандалган папкада бул сактагычтын көчүрмөсү жок.",
        "disk-full" | "read-only" => "Компьютердин дискинде сыноого орун жетпеди же ага жазууга болбойт.",
        "vault-io" | "blob-unreadable" => {
            "Калыбына келтирилип жаткан компьютердин диски окууда же жазууда иштебей калды."
        }
        "database" | "database-damaged" | "database-missing" | "vault-damaged" | "user-unknown" => {
            "Көчүрмөдөгү база бузулган: калыбына келтирилген сактагыч ачылган жок."
        }
        "slots-missing" | "keys-earlier" | "keys-other" | "vault-link" => {
            "Сактагычты ачуучу ачкычтар көчүрмөдө бузулган, жок же базадан эски: калыбына келтирилген сактагыч ачылган жок."
        }
        "backup-link" => {
            "Көчүрмөнүн папкасында бир нерсе шилтеме болуп чыкты же ал жерде турчу файл да, папка да эмес: ал аркылуу эч нерсе окулган жок."
        }
        "newer-format" | "backup-newer" => "Көчүрмө программанын жаңыраак версиясында жасалган.",
        _ => "Программа уланта алган жок.",
    },
    brought: "Ошого чейин калыбына келтирилгени",
    brought_of: |done, of| format!("{of}\u{A0}МБ ичинен {done}\u{A0}МБ"),
    unknown: "аныкталган жок",
    set: "окулган жок",
    log: "ага чейин жеткен жок",
    meaning: [
        "Ошол жерге чейин көчүрмө окулган, жогоруда салыштырылганы дал келген. Андан ары эмне экенин сыноо айтпайт: жакшысын да, жаманын да.",
        "Сыноо аягына чыкмайынча бул көчүрмөнү ишенимдүү деп эсептөөгө болбойт.",
        "Сыноо сактагычтын өзүн өзгөрткөн жок: ал бүтүн турганда эч нерсе жоголгон эмес.",
    ],
    first: |code| match code {
        "wrong-passphrase" | "passphrase-or-slot" | "slot-damaged" => {
            "Сыноону көчүрмө жасалганда колдонулган сырсөз фразасы же калыбына келтирүү топтомунун сөздөрү менен кайталоо. Экөө тең туура келбесе, бүгүн жаңы көчүрмө жасоо."
        }
        "backup-interrupted" => {
            "Алып жүрүүчүнү кайра туташтырып, сыноону кайталоо. Дагы үзүлсө, башка алып жүрүүчүгө көчүрмө жасоо."
        }
        "no-backup" | "backup-damaged" | "database" | "database-damaged" | "database-missing" | "vault-damaged"
        | "user-unknown" | "slots-missing" | "keys-earlier" | "keys-other" | "vault-link" => {
            "Сактагыч бүтүн турганда башка дискке жаңы көчүрмө жасап, аны менен сыноону кайталоо; мурункусун азырынча өчүрбөө."
        }
        "backup-other" => "Бул сактагычтын көчүрмөсү жаткан папканы тандап, сыноону кайталоо.",
        "disk-full" | "read-only" => {
            "Компьютердин дискинде көчүрмөнүн көлөмүнөн аз эмес орун бошотуп, сыноону кайталоо."
        }
        "backup-link" => {
            "Шилтемени өзүңүз жасасаңыз, ал көрсөткөн нерсени анын ордуна жылдырып, сыноону кайталоо. Болбосо башка папкага жаңы көчүрмө жасап, аны менен сыноону кайталоо."
        }
        "newer-format" | "backup-newer" => "Программанын акыркы версиясын орнотуп, сыноону кайталоо.",
        _ => "Компьютердин дискин текшерип, программаны жаап кайра ачып, сыноону кайталоо.",
    },
    next: [
        "Сырсөз фразасын же калыбына келтирүү топтомун колго жакын, бирок көчүрмөдөн бөлөк сактоо.",
        "Сыноону аягына чыгарып, анын барагын ушул барактын жанында сактоо.",
    ],
};

static EN: Ended = Ended {
    lead: "The backup was being restored into a folder of its own beside the vault, to be opened with the passphrase and every original compared. The trial ended before all was compared. What had been restored until then was removed.",
    result: "The trial did not come to its end: it does not show whether restoring from this backup works.",
    why_title: "Why it ended",
    why: |code| match code {
        "wrong-passphrase" | "passphrase-or-slot" | "slot-damaged" => {
            "The backup was read, but the passphrase that was entered did not open it: it is not the one the backup was made with, or was mistyped."
        }
        "backup-interrupted" => {
            "The disk or stick with the backup stopped answering: it was pulled out, disconnected, or is failing."
        }
        "no-backup" | "backup-damaged" => {
            "The list of the backup was not found or cannot be read, and without it the backup cannot be."
        }
        "backup-other" => "There is no backup of this vault in the folder that was chosen.",
        "disk-full" | "read-only" => "The computer’s disk has no room for the trial, or cannot be written to.",
        "vault-io" | "blob-unreadable" => {
            "The disk of the computer, onto which was restored, failed in reading or writing."
        }
        "database" | "database-damaged" | "database-missing" | "vault-damaged" | "user-unknown" => {
            "The database in the backup is damaged: the restored vault did not open."
        }
        "slots-missing" | "keys-earlier" | "keys-other" | "vault-link" => {
            "The keys that open the vault are damaged or missing in the backup, or older than its database: the restored vault did not open."
        }
        "backup-link" => {
            "In the folder of the backup something is a link, or neither the file nor the folder that belongs there: nothing was read by it."
        }
        "newer-format" | "backup-newer" => "The backup was made by a later version of the program.",
        _ => "The program could not go on.",
    },
    brought: "Restored until then",
    brought_of: |done, of| format!("{done}\u{A0}MB of {of}\u{A0}MB"),
    unknown: "not known",
    set: "not read",
    log: "not reached",
    meaning: [
        "Up to this point the backup could be read, and what was compared agrees. Of the rest the trial says nothing, neither good nor bad.",
        "Until a trial comes to its end, this backup cannot be relied on.",
        "The trial changed nothing in the vault itself: while that is whole, nothing is lost.",
    ],
    first: |code| match code {
        "wrong-passphrase" | "passphrase-or-slot" | "slot-damaged" => {
            "Repeat the trial with the passphrase that was in use when the backup was made, or with the words of the recovery kit. If neither opens it, make a new backup today."
        }
        "backup-interrupted" => {
            "Connect the disk or stick again and repeat the trial. If it ends again, back up to another one."
        }
        "no-backup" | "backup-damaged" | "database" | "database-damaged" | "database-missing" | "vault-damaged"
        | "user-unknown" | "slots-missing" | "keys-earlier" | "keys-other" | "vault-link" => {
            "Make a new backup on another disk while the vault is whole, and repeat the trial with it; do not erase the old one yet."
        }
        "backup-other" => "Choose the folder that holds the backup of this vault, and repeat the trial.",
        "disk-full" | "read-only" => {
            "Free as much room on the computer’s disk as the backup takes, and repeat the trial."
        }
        "backup-link" => {
            "If you made the link yourself, move what it leads to into its place and repeat the trial. Otherwise make a new backup in another folder and repeat the trial with it."
        }
        "newer-format" | "backup-newer" => "Install the latest version of the program and repeat the trial.",
        _ => "Check the computer’s disk, close and open the program, and repeat the trial.",
    },
    next: [
        "Keep the passphrase or the recovery kit at hand, but not together with the backup.",
        "Bring a trial to its end and keep its sheet beside this one.",
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_backup_whose_keys_do_not_open_it_or_that_holds_a_link_is_not_blamed_on_the_computer() {
        for language in Language::ALL {
            let words = of(language);
            let (why, first) = ((words.why)("internal"), (words.first)("internal"));
            for code in ["slots-missing", "keys-earlier", "keys-other", "vault-link", "backup-link"] {
                assert!((words.why)(code) != why && (words.first)(code) != first, "{code}");
            }
            assert_eq!((words.first)("slots-missing"), (words.first)("backup-damaged"), "a new backup is made");
        }
    }
}
