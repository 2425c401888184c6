//! The words printed by the program itself, in the three languages of the documents.

use super::probe::{Remark, Unprintable};
use crate::base::Language;
use crate::evidence::chats::WhyLeft;
use serde_json::{Value, json};

/// "Прил. 3, л. 2": the exhibit and its own page, as the stamp shows them.
pub fn stamp(language: Language, number: u32, page: u32) -> String {
    match language {
        Language::Ru => format!("Прил. {number}, л. {page}"),
        Language::Ky => format!("{number}-тиркеме, {page}-барак"),
        Language::En => format!("Ex. {number}, p. {page}"),
    }
}

/// "Приложение № 3", as headings and bookmarks show it.
pub fn exhibit(language: Language, number: u32) -> String {
    match language {
        Language::Ru => format!("Приложение № {number}"),
        Language::Ky => format!("{number}-тиркеме"),
        Language::En => format!("Exhibit {number}"),
    }
}

/// "л. 2", as the bookmark of one page of an exhibit shows it.
pub fn page(language: Language, page: u32) -> String {
    match language {
        Language::Ru => format!("л. {page}"),
        Language::Ky => format!("{page}-барак"),
        Language::En => format!("p. {page}"),
    }
}

/// The heading of the index.
pub fn index(language: Language) -> &'static str {
    match language {
        Language::Ru => "Опись приложений",
        Language::Ky => "Тиркемелердин тизмеси",
        Language::En => "Index of exhibits",
    }
}

/// The fixed words of the cover, the index and the dividers, as the templates read them.
pub fn sheet_words(language: Language) -> Value {
    match language {
        Language::Ru => json!({
            "index": index(language),
            "number": "№",
            "description": "Наименование документа",
            "date": "Дата",
            "received": "Получено",
            "sheets": "Кол-во листов",
            "bundle_page": "Лист комплекта",
            "exhibits_total": "Приложений",
            "pages_total": "Листов в комплекте",
            "source": "Источник",
            "file": "Файл",
            "size": "Размер",
            "digest": "SHA-256",
            "bundle_pages": "Листы комплекта",
            "kept": "Оригинал хранится",
            "unprinted": "не печатается",
            "prepared": "Составил(а)",
            "total": "Итого",
        }),
        Language::Ky => json!({
            "index": index(language),
            "number": "№",
            "description": "Документтин аталышы",
            "date": "Күнү",
            "received": "Алынган",
            "sheets": "Барактардын саны",
            "bundle_page": "Топтомдогу барагы",
            "exhibits_total": "Тиркемелердин саны",
            "pages_total": "Топтомдогу барактардын саны",
            "source": "Булагы",
            "file": "Файл",
            "size": "Көлөмү",
            "digest": "SHA-256",
            "bundle_pages": "Топтомдогу барактары",
            "kept": "Түп нускасы сакталган жер",
            "unprinted": "басылбайт",
            "prepared": "Түзгөн",
            "total": "Бардыгы",
        }),
        Language::En => json!({
            "index": index(language),
            "number": "No.",
            "description": "Document",
            "date": "Date",
            "received": "Received",
            "sheets": "Pages",
            "bundle_page": "Bundle page",
            "exhibits_total": "Exhibits",
            "pages_total": "Pages in the bundle",
            "source": "Source",
            "file": "File",
            "size": "Size",
            "digest": "SHA-256",
            "bundle_pages": "Bundle pages",
            "kept": "The original is kept",
            "unprinted": "not printed",
            "prepared": "Prepared by",
            "total": "Total",
        }),
    }
}

/// What the divider says of an exhibit that cannot be put on paper.
pub fn unprintable(language: Language, kind: Unprintable) -> &'static str {
    use Language::{En, Ky, Ru};
    match (kind, language) {
        (Unprintable::Audio, Ru) => "Аудиозапись: на бумаге не воспроизводится.",
        (Unprintable::Audio, Ky) => "Аудиожазуу: кагазга басылбайт.",
        (Unprintable::Audio, En) => "An audio recording: it cannot be put on paper.",
        (Unprintable::Video, Ru) => "Видеозапись: на бумаге не воспроизводится.",
        (Unprintable::Video, Ky) => "Видеожазуу: кагазга басылбайт.",
        (Unprintable::Video, En) => "A video recording: it cannot be put on paper.",
        (Unprintable::Picture, Ru) => "Изображение в формате, который программа не печатает.",
        (Unprintable::Picture, Ky) => "Программа басып чыгара албаган форматтагы сүрөт.",
        (Unprintable::Picture, En) => "A picture in a format that the program does not print.",
        (Unprintable::Office, Ru) => "Документ офисной программы: распечатка в комплект не включена.",
        (Unprintable::Office, Ky) => "Кеңсе программасынын документи: басылмасы топтомго киргизилген эмес.",
        (Unprintable::Office, En) => "An office document: its printout is not part of this bundle.",
        (Unprintable::Archive, Ru) => "Архив файлов: содержимое в комплект не включено.",
        (Unprintable::Archive, Ky) => "Файлдардын архиви: мазмуну топтомго киргизилген эмес.",
        (Unprintable::Archive, En) => "An archive of files: its content is not part of this bundle.",
        (Unprintable::Other, Ru) => "Файл, который программа не печатает.",
        (Unprintable::Other, Ky) => "Программа басып чыгара албаган файл.",
        (Unprintable::Other, En) => "A file that the program does not print.",
        (Unprintable::Locked, Ru) => {
            "Файл закрыт паролем или сертификатом и поэтому не напечатан; сам файл хранится без изменений."
        }
        (Unprintable::Locked, Ky) => {
            "Файл сырсөз же сертификат менен жабылган, ошондуктан басылган жок; файлдын өзү өзгөрүүсүз сакталат."
        }
        (Unprintable::Locked, En) => {
            "The file is closed with a password or a certificate and is therefore not printed; the file itself is kept unchanged."
        }
        (Unprintable::Damaged, Ru) => {
            "Программа не смогла прочитать файл целиком (он может быть повреждён), поэтому он не напечатан; сам файл хранится без изменений."
        }
        (Unprintable::Damaged, Ky) => {
            "Программа файлды толук окуй алган жок (ал бузулган болушу мүмкүн), ошондуктан ал басылган жок; файлдын өзү өзгөрүүсүз сакталат."
        }
        (Unprintable::Damaged, En) => {
            "The program could not read the whole file (it may be damaged), so it is not printed; the file itself is kept unchanged."
        }
    }
}

/// What the divider adds when the pages do not show all that the original has; `None` for what concerns the lawyer
/// and not the reader.
pub fn remark(language: Language, remark: Remark) -> String {
    use Language::{En, Ky, Ru};
    match (remark, language) {
        (Remark::FirstOf(n), Ru) => format!("Движущееся изображение: напечатан первый кадр из {n}."),
        (Remark::FirstOf(n), Ky) => format!("Кыймылдуу сүрөт: {n} кадрдын биринчиси гана басылды."),
        (Remark::FirstOf(n), En) => format!("A moving picture: the first of {n} frames is printed."),
        (Remark::Redrawn, Ru) => {
            "Напечатан снимок, переведённый из формата HEIC в JPEG; сам файл хранится без изменений.".into()
        }
        (Remark::Redrawn, Ky) => {
            "HEIC форматынан JPEG форматына которулган сүрөт басылды; файлдын өзү өзгөртүлбөй сакталат.".into()
        }
        (Remark::Redrawn, En) => {
            "The photograph is printed as a JPEG made from the HEIC file, which is kept unchanged.".into()
        }
        (Remark::Narrow(mm), Ru) => {
            format!("Снимок напечатан уменьшенным, шириной {mm}\u{A0}мм; в полном размере он виден в самом файле.")
        }
        (Remark::Narrow(mm), Ky) => {
            format!("Сүрөт кичирейтилип, туурасы {mm}\u{A0}мм болуп басылды; толук өлчөмүндө файлдын өзүндө көрүнөт.")
        }
        (Remark::Narrow(mm), En) => {
            format!("The picture is printed {mm}\u{A0}mm wide; the file itself shows it in full size.")
        }
        (Remark::ChatOfArchive, Ru) => "Из архива напечатан текст переписки; вложения остаются в архиве.".into(),
        (Remark::ChatOfArchive, Ky) => "Архивден кат алышуунун тексти басылды; тиркелген файлдар архивде калат.".into(),
        (Remark::ChatOfArchive, En) => {
            "The text of the chat is printed from the archive; attachments stay in it.".into()
        }
        (Remark::FilesLeftOut(why, n), Ru) => {
            format!("Из архива не прочитано файлов: {n} ({}); сообщений из них здесь нет.", left_out(language, why))
        }
        (Remark::FilesLeftOut(why, n), Ky) => {
            format!(
                "Архивден окулбаган файлдар: {n} ({}); алардагы билдирүүлөр бул жерде жок.",
                left_out(language, why)
            )
        }
        (Remark::FilesLeftOut(why, n), En) => {
            format!(
                "Files of the archive left out: {n} ({}); messages in them are missing here.",
                left_out(language, why)
            )
        }
        (Remark::ChatBreaksOff, Ru) => {
            "Выгрузка переписки обрывается, не дойдя до конца: напечатано то, что стоит до обрыва.".into()
        }
        (Remark::ChatBreaksOff, Ky) => {
            "Кат алышуунун чыгарылган файлы аягына жетпей үзүлгөн: үзүлгөнгө чейинкиси басылды.".into()
        }
        (Remark::ChatBreaksOff, En) => {
            "The export of the chat breaks off before its end: printed is what stands before that.".into()
        }
        (Remark::WordsOfFile, Ru) => "Напечатан текст файла, а не его вид; сам файл хранится отдельно.".into(),
        (Remark::WordsOfFile, Ky) => "Файлдын көрүнүшү эмес, тексти басылды; файлдын өзү өзүнчө сакталат.".into(),
        (Remark::WordsOfFile, En) => {
            "The text of the file is printed and not its look; the file itself is kept.".into()
        }
        (Remark::PictureIs(n), Ru) => format!("Снимок всей страницы, сохранённый в этом файле: приложение №\u{A0}{n}."),
        (Remark::PictureIs(n), Ky) => format!("Бул файлда сакталган барактын толук сүрөтү: {n}-тиркеме."),
        (Remark::PictureIs(n), En) => format!("The picture of the whole page that this file holds is exhibit {n}."),
        (Remark::PictureApart(n), Ru) => {
            format!("Снимок всей страницы из этого файла хранится в деле под номером {n}; здесь он не напечатан.")
        }
        (Remark::PictureApart(n), Ky) => {
            format!("Бул файлдагы барактын толук сүрөтү иште {n}-номер менен сакталат; бул жерде басылган жок.")
        }
        (Remark::PictureApart(n), En) => {
            format!(
                "The picture of the whole page from this file is kept in the case as item {n}; it is not printed here."
            )
        }
        (Remark::PictureInside, Ru) => "В файле есть снимок всей страницы; здесь он не напечатан.".into(),
        (Remark::PictureInside, Ky) => "Файлда барактын толук сүрөтү бар; бул жерде ал басылган жок.".into(),
        (Remark::PictureInside, En) => "The file holds a picture of the whole page; it is not printed here.".into(),
        (Remark::NoPicture, Ru) => "Страница дана только её текстом: снимка всей страницы в файле нет.".into(),
        (Remark::NoPicture, Ky) => "Барактын тексти гана берилди: файлда анын толук сүрөтү жок.".into(),
        (Remark::NoPicture, En) => {
            "The page is given by its text only: the file holds no picture of the whole page.".into()
        }
        (Remark::AttachmentsListed(n), Ru) => {
            format!("Вложения ({n}) перечислены под текстом письма; здесь они не напечатаны.")
        }
        (Remark::AttachmentsListed(n), Ky) => {
            format!("Тиркелген файлдар ({n}) каттын текстинин астында саналган; бул жерде алар басылган эмес.")
        }
        (Remark::AttachmentsListed(n), En) => {
            format!("Attachments ({n}) are listed below the text of the letter; they are not printed here.")
        }
        (Remark::LetterSealed, Ru) => "Письмо зашифровано, ключ у получателя: его слов здесь нет.".into(),
        (Remark::LetterSealed, Ky) => "Кат шифрленген, ачкычы алуучуда: анын сөздөрү бул жерде жок.".into(),
        (Remark::LetterSealed, En) => {
            "The letter is encrypted and its receiver has the key: its words are missing here.".into()
        }
        (Remark::TextCut, Ru) => "В файле больше текста, чем напечатано: конца здесь нет.".into(),
        (Remark::TextCut, Ky) => "Файлда басылгандан көп текст бар: аягы бул жерде жок.".into(),
        (Remark::TextCut, En) => "The file holds more text than is printed: its end is missing here.".into(),
        (Remark::SignsNamed, Ru) => {
            "Знаки, которых нет в шрифте (в том числе эмодзи), напечатаны своими номерами в Юникоде.".into()
        }
        (Remark::SignsNamed, Ky) => {
            "Шрифтте жок белгилер (анын ичинде эмодзи) Юникоддогу номерлери менен басылды.".into()
        }
        (Remark::SignsNamed, En) => {
            "Signs that the font lacks, such as emoji, are printed by their Unicode numbers.".into()
        }
        (Remark::SignatureLost, Ru) => {
            "Электронная подпись документа на распечатке не сохраняется; подписан оригинал файла.".into()
        }
        (Remark::SignatureLost, Ky) => {
            "Документтин электрондук кол тамгасы басылмада сакталбайт; файлдын түп нускасына кол коюлган.".into()
        }
        (Remark::SignatureLost, En) => {
            "The digital signature is not kept on paper; it is the original file that is signed.".into()
        }
        (Remark::FilesInside, Ru) => "В файле есть вложенные файлы; здесь они не напечатаны.".into(),
        (Remark::FilesInside, Ky) => "Файлдын ичинде башка файлдар бар; алар бул жерде басылган жок.".into(),
        (Remark::FilesInside, En) => "The file has other files inside; they are not printed here.".into(),
        (Remark::FieldsNotDrawn(count), Ru) => {
            format!("Заполненные поля формы ({count}) в файле не нарисованы и здесь не напечатаны.")
        }
        (Remark::FieldsNotDrawn(count), Ky) => {
            format!("Форманын толтурулган талаалары ({count}) файлда тартылган эмес жана бул жерде басылган жок.")
        }
        (Remark::FieldsNotDrawn(count), En) => {
            format!("Fields of the form ({count}) are not drawn in the file and are not printed here.")
        }
        (Remark::DynamicForm, Ru) => {
            "Страницы формы рисует вложенная в файл программа (XFA); здесь напечатано то, что файл содержит без неё."
                .into()
        }
        (Remark::DynamicForm, Ky) => {
            "Форманын барактарын файлдын ичиндеги программа тартат (XFA); бул жерде ансыз болгону басылды.".into()
        }
        (Remark::DynamicForm, En) => {
            "The pages of the form are drawn by a program in the file (XFA); printed here is what it holds without it."
                .into()
        }
    }
}

/// Why files of an archive were left out.
fn left_out(language: Language, why: WhyLeft) -> &'static str {
    let (ru, ky, en) = match why {
        WhyLeft::TooLong => ("слишком большой размер", "көлөмү өтө чоң", "too long"),
        WhyLeft::TooMany => {
            ("файлов больше, чем читается", "файлдар окулуучу сандан көп", "more of them than are read")
        }
        WhyLeft::Damaged => ("повреждение", "бузулган", "damaged"),
        WhyLeft::Encrypted => ("закрыто паролем", "сырсөз менен жабылган", "they need a password"),
        WhyLeft::Packing => (
            "упаковка, которая не читается",
            "окулбай турган жол менен таңгакталган",
            "packed in a way that is not read",
        ),
        WhyLeft::Bomb => {
            ("при распаковке разрастается без меры", "ачканда чексиз чоңоёт", "they grow beyond measure when unpacked")
        }
    };
    match language {
        Language::Ru => ru,
        Language::Ky => ky,
        Language::En => en,
    }
}

/// A number of bytes in words people use, in binary thousands as file managers show them.
pub fn size(language: Language, bytes: u64) -> String {
    let units = match language {
        Language::Ru | Language::Ky => ["Б", "КБ", "МБ", "ГБ"],
        Language::En => ["B", "KB", "MB", "GB"],
    };
    let mut amount = bytes as f64;
    let mut unit = 0;
    while amount >= 1024.0 && unit < units.len() - 1 {
        amount /= 1024.0;
        unit += 1;
    }
    let number = if unit == 0 { format!("{bytes}") } else { format!("{amount:.1}") };
    let number = if language == Language::En { number } else { number.replace('.', ",") };
    format!("{number}\u{a0}{}", units[unit])
}
