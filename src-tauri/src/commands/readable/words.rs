//! What the text beside a part of a damaged original says, in the languages of the interface.

use crate::base::Language;
use crate::evidence::Evidence;
use crate::vault::Readable;

struct Words {
    title: &'static str,
    /// What the file is, and that it is not the original.
    what: &'static str,
    file: &'static str,
    number: &'static str,
    /// Of the original, as it was when it was taken in.
    original: &'static str,
    length: &'static str,
    opens: &'static str,
    /// Of this file.
    sha256: &'static str,
    stretches: &'static str,
    opened: &'static str,
    zeros: &'static str,
}

const RU: Words = Words {
    title: "Часть повреждённого оригинала",
    what: "Этот файл не оригинал, а то, что из него читается. Оригинал в хранилище повреждён. Там, где он не читается, \
           в файле стоят нули той же длины. Остальные байты проверены: они те же, что были приняты на хранение. \
           Целый файл может быть в резервной копии хранилища.",
    file: "Файл",
    number: "Номер в деле",
    original: "SHA-256 оригинала при приёме",
    length: "Размер оригинала, байт",
    opens: "Читается, байт",
    sha256: "SHA-256 этого файла",
    stretches: "Отрезки: первый и последний байт, счёт с нуля",
    opened: "читается, SHA-256",
    zeros: "не читается, в файле нули",
};

const KY: Words = Words {
    title: "Бузулган түп нусканын бөлүгү",
    what: "Бул файл түп нуска эмес, андан окулган бөлүгү гана. Сактагычтагы түп нуска бузулган. Окулбаган жерлеринде \
           файлда ошол эле узундуктагы нөлдөр турат. Калган байттар текшерилген: алар сактоого кабыл алынган \
           байттардын өзү. Бүтүн файл сактагычтын камдык көчүрмөсүндө болушу мүмкүн.",
    file: "Файл",
    number: "Иштеги номери",
    original: "Түп нусканын кабыл алынгандагы SHA-256 саны",
    length: "Түп нусканын көлөмү, байт",
    opens: "Окулат, байт",
    sha256: "Бул файлдын SHA-256 саны",
    stretches: "Бөлүктөр: биринчи жана акыркы байты, эсеп нөлдөн башталат",
    opened: "окулат, SHA-256",
    zeros: "окулбайт, файлда нөлдөр",
};

const EN: Words = Words {
    title: "Part of a damaged original",
    what: "This file is not the original but what can be read of it. The original in the vault is damaged. Where it \
           cannot be read the file holds zeros of the same length. The other bytes were checked: they are those that \
           were taken in. A backup of the vault may hold the whole file.",
    file: "File",
    number: "Number in the case",
    original: "SHA-256 of the original at intake",
    length: "Size of the original, bytes",
    opens: "Readable, bytes",
    sha256: "SHA-256 of this file",
    stretches: "Stretches: first and last byte, counted from zero",
    opened: "readable, SHA-256",
    zeros: "not readable, zeros in the file",
};

/// The whole text.
pub(super) fn said(language: Language, item: &Evidence, readable: &Readable, file: &str) -> String {
    let words = match language {
        Language::Ru => &RU,
        Language::Ky => &KY,
        Language::En => &EN,
    };
    let opens = readable.opens();
    let share = opens.saturating_mul(100) / readable.length.max(1); // whole per cent, never more than there is
    let mut lines = vec![
        words.title.to_owned(),
        String::new(),
        words.what.to_owned(),
        String::new(),
        format!("{}: {file}", words.file),
        format!("{}: {}", words.number, item.number),
        format!("{}: {}", words.original, item.sha256),
        format!("{}: {}", words.length, readable.length),
        format!("{}: {opens} ({share} %)", words.opens),
        format!("{}: {}", words.sha256, readable.sha256),
        String::new(),
        format!("{}:", words.stretches),
    ];
    lines.extend(readable.stretches.iter().map(|one| {
        let place = format!("{}–{}", one.from, one.to - 1);
        match one.sha256 {
            Some(digest) => format!("{place}: {} {digest}", words.opened),
            None => format!("{place}: {}", words.zeros),
        }
    }));
    lines.push(String::new());
    lines.join("\n")
}
