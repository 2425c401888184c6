//! What WhatsApp itself says in an export, in the languages of those who come to the office. Phrases are compared
//! without marks of direction, in lower case, without a full stop at the end. Where the shape alone tells (a name in
//! angle brackets), no phrase is needed; so a language that is missing here loses little.
//! Source: the texts as they stand in real and published exports; Kyrgyz, Kazakh, Uzbek and Tajik telephones mostly show
//! WhatsApp in Russian, and the program has no Kyrgyz or Tajik words of its own on iPhones.

use super::header::is_mark;
use super::model::AttachmentKind;

const DELETED: &[&str] = &[
    "this message was deleted",
    "you deleted this message",
    "this message was deleted by an admin",
    "данное сообщение удалено",
    "вы удалили данное сообщение",
    "вы удалили это сообщение",
    "это сообщение удалено",
    "сообщение удалено",
    "бул билдирүү өчүрүлдү",
    "сиз бул билдирүүнү өчүрдүңүз",
    "билдирүү өчүрүлдү",
    "бұл хабар жойылды",
    "хабар жойылды",
    "сіз бұл хабарды жойдыңыз",
    "bu xabar o‘chirildi",
    "bu xabar o'chirildi",
    "bu xabar o‘chirib yuborildi",
    "siz bu xabarni o‘chirdingiz",
    "siz bu xabarni o'chirdingiz",
    "ин паём нест карда шуд",
    "bu mesaj silindi",
    "bu mesajı sildiniz",
    "تم حذف هذه الرسالة",
    "لقد حذفت هذه الرسالة",
    "حذفت هذه الرسالة",
    "این پیام حذف شد",
    "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
    "se eliminó este mensaje",
    "eliminaste este mensaje",
    "이 메시지는 삭제되었습니다",
    "삭제된 메시지입니다",
];

const EDITED: &[&str] = &[
    "this message was edited",
    "сообщение изменено",
    "данное сообщение изменено",
    "билдирүү өзгөртүлдү",
    "бул билдирүү өзгөртүлдү",
    "хабар өзгертілді",
    "бұл хабар өзгертілді",
    "bu xabar tahrirlandi",
    "xabar tahrirlandi",
    "bu mesaj düzenlendi",
    "تم تعديل هذه الرسالة",
    "diese nachricht wurde bearbeitet",
    "se editó este mensaje",
];

/// An export made without files says only what was there.
const OMITTED: &[(&str, AttachmentKind)] = &[
    ("image omitted", AttachmentKind::Picture),
    ("photo omitted", AttachmentKind::Picture),
    ("gif omitted", AttachmentKind::Picture),
    ("video omitted", AttachmentKind::Video),
    ("video note omitted", AttachmentKind::Video),
    ("audio omitted", AttachmentKind::Audio),
    ("sticker omitted", AttachmentKind::Sticker),
    ("document omitted", AttachmentKind::Document),
    ("contact card omitted", AttachmentKind::Contact),
    ("изображение отсутствует", AttachmentKind::Picture),
    ("изображение опущено", AttachmentKind::Picture),
    ("изображение пропущено", AttachmentKind::Picture),
    ("фото отсутствует", AttachmentKind::Picture),
    ("видео отсутствует", AttachmentKind::Video),
    ("видео опущено", AttachmentKind::Video),
    ("видео пропущено", AttachmentKind::Video),
    ("видеозаметка опущена", AttachmentKind::Video),
    ("видеосообщение отсутствует", AttachmentKind::Video),
    ("аудиофайл отсутствует", AttachmentKind::Audio),
    ("аудио отсутствует", AttachmentKind::Audio),
    ("аудиозапись опущена", AttachmentKind::Audio),
    ("аудио пропущено", AttachmentKind::Audio),
    ("стикер отсутствует", AttachmentKind::Sticker),
    ("стикер опущен", AttachmentKind::Sticker),
    ("документ отсутствует", AttachmentKind::Document),
    ("документ опущен", AttachmentKind::Document),
    ("документ пропущен", AttachmentKind::Document),
    ("карточка контакта отсутствует", AttachmentKind::Contact),
    ("контакт отсутствует", AttachmentKind::Contact),
    ("сүрөт жок", AttachmentKind::Picture),
    ("görüntü dahil edilmedi", AttachmentKind::Picture),
    ("video dahil edilmedi", AttachmentKind::Video),
    ("ses dahil edilmedi", AttachmentKind::Audio),
    ("çıkartma dahil edilmedi", AttachmentKind::Sticker),
    ("belge dahil edilmedi", AttachmentKind::Document),
    ("kişi kartı dahil edilmedi", AttachmentKind::Contact),
    ("تم استبعاد الصورة", AttachmentKind::Picture),
    ("تم استبعاد الفيديو", AttachmentKind::Video),
    ("تم استبعاد المقطع الصوتي", AttachmentKind::Audio),
    ("تم استبعاد الملصق", AttachmentKind::Sticker),
    ("تم استبعاد المستند", AttachmentKind::Document),
    ("bild weggelassen", AttachmentKind::Picture),
    ("video weggelassen", AttachmentKind::Video),
    ("audio weggelassen", AttachmentKind::Audio),
    ("sticker weggelassen", AttachmentKind::Sticker),
    ("dokument weggelassen", AttachmentKind::Document),
    ("imagen omitida", AttachmentKind::Picture),
    ("video omitido", AttachmentKind::Video),
    ("audio omitido", AttachmentKind::Audio),
];

/// What stands in angle brackets for a file that was not exported.
const LEFT_OUT: &[&str] = &[
    "media omitted",
    "без медиафайлов",
    "медиафайл жок",
    "медиафайлдарсыз",
    "медиа жок",
    "медиафайлсыз",
    "медиа жоқ",
    "media tashlab yuborildi",
    "mediafaylsiz",
    "medya dahil edilmedi",
    "تم استبعاد الوسائط",
    "medien ausgeschlossen",
    "multimedia omitido",
];

/// The bracketed word behind the name of a file that came along.
const ATTACHED: &[&str] = &[
    "file attached",
    "файл добавлен",
    "файл прикреплён",
    "файл прикреплен",
    "файл тиркелди",
    "файл кошулду",
    "файл тіркелді",
    "файл тіркелген",
    "файл қосылды",
    "fayl biriktirildi",
    "fayl ilova qilindi",
    "fayl qo‘shildi",
    "файл замима шуд",
    "dosya ekli",
    "dosya eklendi",
    "الملف مرفق",
    "ملف مرفق",
    "datei angehängt",
    "archivo adjunto",
    "fichier joint",
    "첨부 파일",
];

const CALLS: &[&str] = &[
    "missed voice call",
    "missed video call",
    "missed group voice call",
    "missed group video call",
    "voice call",
    "video call",
    "пропущенный аудиозвонок",
    "пропущенный видеозвонок",
    "пропущенный групповой аудиозвонок",
    "пропущенный групповой видеозвонок",
    "аудиозвонок",
    "видеозвонок",
    "кабыл алынбаган чалуу",
    "жауап берілмеген қоңырау",
    "cevapsız sesli arama",
    "cevapsız görüntülü arama",
    "مكالمة صوتية فائتة",
    "مكالمة فيديو فائتة",
];

/// Pieces of the program's own sentences, for lines in which a colon might pass for the end of a name.
const NOTICES: &[&str] = &[
    "end-to-end encrypted",
    "changed the subject",
    "changed the group",
    "changed their phone number",
    "created group",
    "security code",
    "защищены сквозным шифрованием",
    "сквозное шифрование",
    "изменил тему",
    "изменила тему",
    "изменил(-а) тему",
    "изменил(а) тему",
    "сменил тему",
    "сменил(а) тему",
    "изменил название",
    "изменил(-а) название",
    "создал группу",
    "создала группу",
    "создал(-а) группу",
    "создал(а) группу",
    "код безопасности",
    "баштан аяк шифрленген",
    "шифрленген",
    "uçtan uca şifreli",
    "shifrlangan",
    "grup adını",
    "مشفرة تمامًا",
    "ende-zu-ende-verschlüsselt",
    "cifrados de extremo a extremo",
];

/// The phrase as the tables have it.
fn plain(text: &str) -> String {
    let text: String = text.chars().filter(|c| !is_mark(*c)).collect();
    text.trim().trim_end_matches(['.', '。', '।']).to_lowercase()
}

pub(super) fn is_deleted(text: &str) -> bool {
    let text = plain(text);
    DELETED.contains(&text.as_str()) || text.starts_with("this message was deleted by admin")
}

/// The words before the mark that says they were changed later, if it is there.
pub(super) fn without_edited(text: &str) -> Option<&str> {
    let (words, mark) = text.rsplit_once('<')?;
    let mark = mark.trim_end_matches(|c| is_mark(c) || c == ' ').strip_suffix('>')?;
    EDITED.contains(&plain(mark).as_str()).then(|| words.trim_end_matches(|c: char| is_mark(c) || c == ' '))
}

/// What was left out of an export made without files.
pub(super) fn omitted(text: &str) -> Option<AttachmentKind> {
    let text = plain(text);
    // `report.pdf • 3 pages document omitted`: the last words decide.
    let found = |(phrase, _): &&(&str, AttachmentKind)| {
        text == *phrase
            || text
                .strip_suffix(*phrase)
                .is_some_and(|before| before.ends_with([' ', '\u{A0}']) && before.contains('•'))
    };
    OMITTED.iter().find(found).map(|(_, kind)| *kind)
}

pub(super) fn says_attached(words: &str) -> bool {
    ATTACHED.contains(&plain(words).as_str())
}

pub(super) fn is_call(text: &str) -> bool {
    let text = plain(text);
    CALLS
        .iter()
        .any(|call| text == *call || text.strip_prefix(*call).is_some_and(|rest| rest.starts_with([',', '.', ' ', '‎'])))
}

pub(super) fn is_notice(text: &str) -> bool {
    let text = plain(text);
    NOTICES.iter().any(|piece| text.contains(piece))
}

/// Whether a phrase in angle brackets says that a file was not exported.
pub(super) fn says_left_out(inside: &str) -> bool {
    LEFT_OUT.contains(&plain(inside).as_str())
}
