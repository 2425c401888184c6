//! What the sheets of a conversation say besides its messages.

use crate::base::Language::{self, En, Ky, Ru};
use crate::evidence::importers::chat::{App, AttachmentKind};

/// The fixed words, by what they are for.
#[derive(Debug, Clone, Copy)]
pub enum Word {
    Name,
    People,
    Messages,
    Time,
    Clock,
    /// The zone of the times is not written.
    DeviceClock,
    ZonedClock,
    /// What this is, before the digest of the file.
    TalkOfFile,
    /// What the numbers in the margin are.
    Numbers,
    /// Said by the program.
    Notice,
    Call,
    Deleted,
    Unsent,
    Edited,
    Forwarded,
    /// Before the number of the message that is answered.
    Answers,
    /// Of the telephone, where the file does not name them.
    Owner,
}

/// A fixed word. Each stands on one line in every language, so that the number of pages is the same.
pub fn word(language: Language, word: Word) -> &'static str {
    use Word as W;
    let (ru, ky, en) = match word {
        W::Name => ("Название", "Аталышы", "Name"),
        W::People => ("Участники", "Катышуучулар", "Participants"),
        W::Messages => ("Сообщений", "Билдирүүлөр", "Messages"),
        W::Time => ("Период", "Мезгили", "Period"),
        W::Clock => ("Время", "Убактысы", "Time"),
        W::DeviceClock => (
            "по часам устройства; пояс не записан",
            "түзмөктүн сааты; алкагы жазылган эмес",
            "of the device; no time zone is written",
        ),
        W::ZonedClock => {
            ("пояс указан у сообщений", "алкагы билдирүүлөрдө жазылган", "the zone stands with each message")
        }
        W::TalkOfFile => (
            "Напечатаны сообщения из файла. Сам файл хранится без изменений; его контрольное число SHA-256:",
            "Файлдагы билдирүүлөр басылды. Файлдын өзү өзгөртүлбөй сакталат; анын SHA-256 текшерүү саны:",
            "These are the messages of a file. The file itself is kept unchanged; its SHA-256 digest:",
        ),
        W::Numbers => (
            "Числа на полях — порядковые номера сообщений в файле.",
            "Четтеги сандар — билдирүүлөрдүн файлдагы катар номерлери.",
            "Numbers in the margin are those of the messages in the file.",
        ),
        W::Notice => ("служебное", "кызматтык", "notice"),
        W::Call => ("звонок", "чалуу", "call"),
        W::Unsent => ("не отправлено", "жөнөтүлгөн эмес", "not sent"),
        W::Deleted => ("удалено", "өчүрүлгөн", "deleted"),
        W::Edited => ("изменено", "өзгөртүлгөн", "edited"),
        W::Forwarded => ("переслано от", "кимден жөнөтүлгөн", "forwarded from"),
        W::Answers => ("ответ на №", "жооп, №", "answers no."),
        W::Owner => ("владелец телефона", "телефондун ээси", "telephone’s owner"),
    };
    said(language, ru, ky, en)
}

/// What a conversation of this program is called.
pub fn kind(language: Language, app: App) -> &'static str {
    match app {
        App::Telegram => said(language, "Переписка в Telegram", "Telegram кат алышуусу", "Telegram conversation"),
        App::Viber => said(language, "Переписка в Viber", "Viber кат алышуусу", "Viber conversation"),
        App::WhatsApp => said(language, "Переписка в WhatsApp", "WhatsApp кат алышуусу", "WhatsApp conversation"),
        App::Sms => said(language, "SMS и звонки", "SMS жана чалуулар", "Text messages and calls"),
    }
}

/// Which conversation of a file this is.
pub fn talk_of(language: Language, number: usize, of: usize) -> String {
    match language {
        Ru => format!("переписка {number} из {of}"),
        Ky => format!("{number}-кат алышуу, баары {of}"),
        En => format!("conversation {number} of {of}"),
    }
}

/// What is attached.
pub fn attachment(language: Language, kind: AttachmentKind) -> &'static str {
    use AttachmentKind as K;
    let (ru, ky, en) = match kind {
        K::Picture => ("снимок", "сүрөт", "picture"),
        K::Video => ("видео", "видеожазуу", "video"),
        K::Voice => ("голос", "үн билдирүү", "voice message"),
        K::Audio => ("звукозапись", "үн жазуу", "audio"),
        K::Sticker => ("стикер", "чаптама", "sticker"),
        K::Document => ("документ", "документ", "document"),
        K::Contact => ("контакт", "байланыш маалыматы", "contact"),
        K::Location => ("место на карте", "картадагы жер", "place on a map"),
        K::Unknown => ("вложение", "тиркелген файл", "attachment"),
    };
    said(language, ru, ky, en)
}

fn said(language: Language, ru: &'static str, ky: &'static str, en: &'static str) -> &'static str {
    match language {
        Ru => ru,
        Ky => ky,
        En => en,
    }
}
