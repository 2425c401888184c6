//! What the sheets of a letter, an office paper or a saved page say besides the words of the file.

use crate::base::Language::{self, En, Ky, Ru};
use crate::evidence::importers::Format;

/// The fixed words, by what they are for.
#[derive(Debug, Clone, Copy)]
pub enum Word {
    From,
    To,
    Copy,
    Date,
    Subject,
    MessageId,
    Format,
    Address,
    Title,
    Saved,
    SavedBy,
    Digests,
    /// Instead of a line that a letter must have and has not.
    Missing,
    /// A letter without words.
    NoWords,
    /// Of a table's sheet that its program does not show.
    Hidden,
    /// The same of a slide.
    HiddenSlide,
    /// What this is, before the digest of the file.
    TextOfFile,
    /// What the numbers in the margin are.
    Numbers,
    FileName,
    Size,
    InCase,
    /// Of an attachment that is no item of the case.
    OnlyHere,
    /// Of a picture that stands in the text of a letter.
    InText,
}

/// A fixed word. Those of the head stand on one line in every language, so that the number of pages is the same.
pub fn word(language: Language, word: Word) -> &'static str {
    use Word as W;
    let (ru, ky, en) = match word {
        W::From => ("От", "Кимден", "From"),
        W::To => ("Кому", "Кимге", "To"),
        W::Copy => ("Копия", "Көчүрмөсү", "Cc"),
        W::Date => ("Дата", "Күнү", "Date"),
        W::Subject => ("Тема", "Темасы", "Subject"),
        W::MessageId => ("Message-ID", "Message-ID", "Message-ID"),
        W::Format => ("Формат", "Форматы", "Format"),
        W::Address => ("Адрес", "Дареги", "Address"),
        W::Title => ("Заголовок", "Аталышы", "Title"),
        W::Saved => ("Сохранена", "Сакталган", "Saved"),
        W::SavedBy => ("Программа", "Программа", "Program"),
        W::Digests => ("Контр. числа", "Сандар", "Digests"),
        W::Missing => ("не указано", "көрсөтүлгөн эмес", "not stated"),
        W::NoWords => ("Текста в письме нет.", "Катта текст жок.", "The letter has no text."),
        W::Hidden => ("скрытый лист", "жашырылган барак", "hidden sheet"),
        W::HiddenSlide => ("скрытый слайд", "жашырылган слайд", "hidden slide"),
        W::TextOfFile => (
            "Напечатан текст файла. Сам файл хранится без изменений; его контрольное число SHA-256:",
            "Файлдын тексти басылды. Файлдын өзү өзгөртүлбөй сакталат; анын SHA-256 саны:",
            "This is the text of a file. The file itself is kept unchanged; its SHA-256 digest:",
        ),
        W::Numbers => (
            "Числа на полях — номера абзацев, по которым на них ссылаются.",
            "Четтеги сандар — абзацтардын номерлери, шилтемелер ошолор боюнча берилет.",
            "Numbers in the margin are those of the paragraphs, by which they are cited.",
        ),
        W::FileName => ("Имя файла", "Файлдын аты", "File name"),
        W::Size => ("Размер", "Көлөмү", "Size"),
        W::InCase => ("В деле", "Иште", "In the case"),
        W::OnlyHere => ("только в письме", "катта гана", "in the letter only"),
        W::InText => ("в тексте", "текстте", "in the text"),
    };
    said(language, ru, ky, en)
}

/// What a file of this form is called.
pub fn kind(language: Language, form: Format) -> &'static str {
    match form {
        Format::Mail | Format::Mailbox | Format::Msg => {
            said(language, "Электронное письмо", "Электрондук кат", "E-mail")
        }
        Format::Sheet | Format::Ods | Format::Xls => {
            said(language, "Электронная таблица", "Электрондук таблица", "Spreadsheet")
        }
        Format::Html | Format::Mhtml | Format::Warc | Format::Wacz => {
            said(language, "Сохранённая веб-страница", "Сакталган веб-барак", "Saved web page")
        }
        Format::Slides | Format::Odp | Format::Ppt => said(language, "Презентация", "Презентация", "Slides"),
        _ => said(language, "Текстовый документ", "Тексттик документ", "Text document"),
    }
}

/// The format by its own name, which is the same in every language.
pub fn format(form: Format) -> &'static str {
    match form {
        Format::Word => "Microsoft Word (.docx)",
        Format::Sheet => "Microsoft Excel (.xlsx)",
        Format::Slides => "Microsoft PowerPoint (.pptx)",
        Format::Odp => "OpenDocument (.odp)",
        Format::Odt => "OpenDocument (.odt)",
        Format::Ods => "OpenDocument (.ods)",
        Format::Rtf => "Rich Text Format (.rtf)",
        Format::Html => "HTML",
        Format::Mhtml => "MHTML",
        Format::Warc => "WARC",
        Format::Wacz => "WACZ",
        Format::Doc => "Microsoft Word 97–2003 (.doc)",
        Format::Xls => "Microsoft Excel 97–2003 (.xls)",
        Format::Ppt => "Microsoft PowerPoint 97–2003 (.ppt)",
        Format::Mailbox => "mbox",
        Format::Msg => "Microsoft Outlook (.msg)",
        Format::Mail | Format::Pdf | Format::Plain | Format::Zip | Format::Packed | Format::Network => "",
    }
}

/// Which letter of a box this is.
pub fn letter_of(language: Language, number: usize, of: usize) -> String {
    match language {
        Ru => format!("письмо {number} из {of}"),
        Ky => format!("{number}-кат, баары {of}"),
        En => format!("letter {number} of {of}"),
    }
}

/// The heading of the list of attachments.
pub fn attachments(language: Language, count: usize) -> String {
    match language {
        Ru => format!("Вложения: {count}"),
        Ky => format!("Тиркелген файлдар: {count}"),
        En => format!("Attachments: {count}"),
    }
}

/// An item of the case, by its number there.
pub fn item(language: Language, number: u32) -> String {
    match language {
        Ru => format!("док.\u{A0}{number}"),
        Ky => format!("{number}-далил"),
        En => format!("item\u{A0}{number}"),
    }
}

/// An exhibit of the same bundle.
pub fn exhibit(language: Language, number: u32) -> String {
    match language {
        Ru => format!("Прил.\u{A0}{number}"),
        Ky => format!("{number}-тиркеме"),
        En => format!("Ex.\u{A0}{number}"),
    }
}

/// How many digests a saved page keeps of its parts, and how many of them do not hold.
pub fn digests(language: Language, count: u32, broken: u32) -> String {
    match language {
        Ru => format!("в файле {count}, не сходятся {broken}"),
        Ky => format!("файлда {count}, дал келбегени {broken}"),
        En => format!("{count} in the file, {broken} do not hold"),
    }
}

fn said(language: Language, ru: &'static str, ky: &'static str, en: &'static str) -> &'static str {
    match language {
        Ru => ru,
        Ky => ky,
        En => en,
    }
}
