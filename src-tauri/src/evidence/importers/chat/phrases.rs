//! What WhatsApp itself says in an export, in the languages of those who come to the office. Phrases are compared
//! without marks of direction and Arabic vowel signs, in lower case, with one apostrophe for all, without a full stop at
//! the end. Where the shape alone tells (a name in angle brackets, words that an iPhone sets off by a mark), no phrase is
//! needed; so a language that is missing here loses little.
//!
//! Sources: real and published exports; for Kazakh and Uzbek, of which we know no published export, WhatsApp's own words
//! for Android as they and other readers' lists were published from 2017 to 2022. WhatsApp has no Kyrgyz and no Tajik, and
//! on iPhones no Kazakh and no Uzbek either: such telephones write Russian or English words beside dates in the order of
//! their own language, which `header` and `dates` read whatever the words are. Lines that end in `// ?` stand in no export
//! and no list that we know; they are what a translation would most likely say, and wait for one that does.

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
    "бул билдирүү өчүрүлдү",        // ?
    "сиз бул билдирүүнү өчүрдүңүз", // ?
    "билдирүү өчүрүлдү",            // ?
    "бұл хат жойылды",
    "сіз бұл хатты жойдыңыз",
    "бұл хабар жойылды",        // ?
    "хабар жойылды",            // ?
    "сіз бұл хабарды жойдыңыз", // ?
    "ushbu xabar o'chirildi",
    "siz ushbu xabarni o'chirdingiz",
    "bu xabar o'chirildi",         // ?
    "bu xabar o'chirib yuborildi", // ?
    "siz bu xabarni o'chirdingiz", // ?
    "ин паём нест карда шуд",      // ?
    "ин паём ҳазф шуд",            // ?
    "шумо ин паёмро нест кардед",  // ?
    "шумо ин паёмро ҳазф кардед",  // ?
    "bu mesaj silindi",
    "bu mesajı sildiniz",
    "تم حذف هذه الرسالة",
    "لقد حذفت هذه الرسالة",
    "لقد حذفت أنت هذه الرسالة",
    "أنت حذفت هذه الرسالة",
    "حذفت هذه الرسالة",
    "این پیام حذف شد",
    "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht",
    "se eliminó este mensaje",
    "eliminaste este mensaje",
    "이 메시지는 삭제되었습니다",
    "삭제된 메시지입니다",
];

/// The same with the name of an administrator behind it.
const DELETED_BY: &[&str] = &["this message was deleted by admin", "данное сообщение удалено администратором"];

const EDITED: &[&str] = &[
    "this message was edited",
    "сообщение изменено",
    "данное сообщение изменено",
    "это сообщение изменено",
    "билдирүү өзгөртүлдү",      // ?
    "бул билдирүү өзгөртүлдү",  // ?
    "бұл хат өзгертілді",       // ?
    "бұл хат өңделді",          // ?
    "хат өзгертілді",           // ?
    "хабар өзгертілді",         // ?
    "бұл хабар өзгертілді",     // ?
    "ushbu xabar tahrirlandi",  // ?
    "bu xabar tahrirlandi",     // ?
    "xabar tahrirlandi",        // ?
    "ин паём таҳрир шуд",       // ?
    "ин паём таҳрир карда шуд", // ?
    "паём таҳрир шуд",          // ?
    "bu mesaj düzenlendi",
    "تم تعديل هذه الرسالة",
    "diese nachricht wurde bearbeitet",
    "se editó este mensaje",
];

/// An iPhone's export made without files says only what was there. iPhones have no words in Kyrgyz, Kazakh, Uzbek and
/// Tajik, so none stand here.
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
    ("стикер не добавлен", AttachmentKind::Sticker),
    ("gif отсутствует", AttachmentKind::Picture),
    ("документ отсутствует", AttachmentKind::Document),
    ("документ опущен", AttachmentKind::Document),
    ("документ пропущен", AttachmentKind::Document),
    ("карточка контакта отсутствует", AttachmentKind::Contact),
    ("контакт отсутствует", AttachmentKind::Contact),
    ("сүрөт жок", AttachmentKind::Picture), // ?
    ("görüntü dahil edilmedi", AttachmentKind::Picture),
    ("video dahil edilmedi", AttachmentKind::Video),
    ("gif dahil edilmedi", AttachmentKind::Picture),
    ("görüntülü not çıkarıldı", AttachmentKind::Video),
    ("ses dahil edilmedi", AttachmentKind::Audio),
    ("çıkartma dahil edilmedi", AttachmentKind::Sticker),
    ("belge dahil edilmedi", AttachmentKind::Document),
    ("kişi kartı dahil edilmedi", AttachmentKind::Contact),
    ("konum dahil edilmedi", AttachmentKind::Location),
    ("لم يتم إدراج الصورة", AttachmentKind::Picture),
    ("لم يتم إدراج صورة gif", AttachmentKind::Picture),
    ("لم يتم إدراج الفيديوهات", AttachmentKind::Video),
    ("لم يتم إدراج الفيديو", AttachmentKind::Video),
    ("لم يتم إدراج المقاطع الصوتية", AttachmentKind::Audio),
    ("لم يتم إدراج المقطع الصوتي", AttachmentKind::Audio),
    ("تم حذف الملصقات", AttachmentKind::Sticker),
    ("لم يتم إدراج المستند", AttachmentKind::Document),
    ("لم يتم إدراج بطاقة جهة اتصال", AttachmentKind::Contact),
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
    "video note omitted",
    "без медиафайлов",
    "файл пропущен",
    "медиафайл жок",    // ?
    "медиафайлдарсыз",  // ?
    "медиафайлдар жок", // ?
    "медиа жок",        // ?
    "файл қосылған жоқ",
    "файлдар қосылмаған",
    "медиафайлсыз", // ?
    "медиа жоқ",    // ?
    "fayl o'tkazib yuborildi",
    "media tashlab yuborildi", // ?
    "mediafaylsiz",            // ?
    "файл партофта шуд",       // ?
    "бе медиафайлҳо",          // ?
    "бе файлҳо",               // ?
    "medya dahil edilmedi",
    "medya atlanmış",
    "تم استبعاد الوسائط",
    "الوسائط غير مضمنة",
    "medien ausgeschlossen",
    "medien weggelassen",
    "multimedia omitido",
];

/// What stands there for one of a known kind.
const LEFT_OUT_KINDS: &[(&str, AttachmentKind)] =
    &[("video note omitted", AttachmentKind::Video), ("view once voice message omitted", AttachmentKind::Voice)];

/// The bracketed word behind the name of a file that came along.
const ATTACHED: &[&str] = &[
    "file attached",
    "attached",
    "файл добавлен",
    "файл прикреплён",
    "файл прикреплен",
    "в приложении",
    "файл тиркелди", // ?
    "файл кошулду",  // ?
    "қосымша файл",
    "файл тіркелді",  // ?
    "файл тіркелген", // ?
    "файл қосылды",   // ?
    "fayl biriktirildi",
    "fayl ilova qilindi", // ?
    "fayl qo'shildi",     // ?
    "файл замима шуд",    // ?
    "файл илова шуд",     // ?
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
    "silenced voice call",
    "silenced video call",
    "voice call",
    "video call",
    "пропущенный аудиозвонок",
    "пропущенный видеозвонок",
    "пропущенный групповой аудиозвонок",
    "пропущенный групповой видеозвонок",
    "аудиозвонок",
    "видеозвонок",
    "кабыл алынбаган чалуу",       // ?
    "кабыл алынбаган видео чалуу", // ?
    "жауапсыз қоңырау",
    "жауапсыз видео қоңырау",
    "жауап берілмеген қоңырау", // ?
    "o'tkazib yub. ovozli qo'ng'iroq",
    "o'tkazib yub. videoqo'ng'iroq",
    "o'tkazib yuborilgan ovozli qo'ng'iroq", // ?
    "o'tkazib yuborilgan videoqo'ng'iroq",   // ?
    "занги овозии ҷавобнадода",              // ?
    "занги видеоии ҷавобнадода",             // ?
    "cevapsız sesli arama",
    "cevapsız görüntülü arama",
    "sesli arama",
    "görüntülü arama",
    "مكالمة صوتية فائتة",
    "مكالمة فيديو فائتة",
    "مكالمة صوتية",
    "مكالمة فيديو",
];

/// Words that people write as well: calls only where an iPhone sets them off.
const SET_OFF_CALLS: &[&str] = &["group call", "call failed"];

/// What follows a comma behind these: that nobody answered, and what to do.
const CALL_TAILS: &[&str] = &[
    "tap to call back",
    "click to call back",
    "answered on other device",
    "focus mode",
    "no answer",
    "not answered", // ?
    "нажмите, чтобы перезвонить",
    "нет ответа",
    "без ответа",
    "geri aramak için dokunun",
    "cevap yok",    // ?
    "cevaplanmadı", // ?
    "انقر لمعاودة الاتصال",
    "لا يوجد رد", // ?
];

/// The units of how long it took.
const CALL_UNITS: &[&str] = &[
    "s",
    "sec",
    "secs",
    "second",
    "seconds",
    "m",
    "min",
    "mins",
    "minute",
    "minutes",
    "h",
    "hr",
    "hrs",
    "hour",
    "hours",
    "с",
    "сек",
    "секунда",
    "секунды",
    "секунд",
    "м",
    "мин",
    "минута",
    "минуты",
    "минут",
    "ч",
    "час",
    "часа",
    "часов",
    "sn",
    "saniye",
    "dk",
    "dakika",
    "sa",
    "saat",
    "ث",
    "ثانية",
    "ثوان",
    "د",
    "دقيقة",
    "دقائق",
    "س",
    "ساعة",
    "ساعات",
];

/// Pieces of the sentence with which a chat begins: that it is encrypted.
const ENCRYPTED: &[&str] = &[
    "end-to-end encrypted",
    "сквозным шифрованием",
    "сквозное шифрование",
    "шифрленген", // ?
    "толығымен шифрлау",
    "шифрланған", // ?
    "boshidan oxirigacha shifrlash",
    "shifrlangan",     // ?
    "рамзгузорӣ шуда", // ?
    "uçtan uca şifre",
    "مشفرة تماما",
    "مشفرة بالكامل",
    "التشفير التام",
    "ende-zu-ende-verschlüsselt",
    "cifrados de extremo a extremo",
];

/// Pieces of the program's other sentences, for lines in which a colon might pass for the end of a name, and for those
/// that iPhones set under somebody's name.
const NOTICES: &[&str] = &[
    "changed the subject",
    "changed the group",
    "changed this group",
    "changed their phone number",
    "created group",
    "created this group",
    "added you",
    "joined a group via",
    "joined via invite",
    "in the community",
    "security code",
    "disappearing messages",
    "blocked this contact",
    // «создал(-а)», «вступил(а)», «присоединился(-ась)»: only the program writes so.
    "л(-а)",
    "л(а)",
    "лся(-ась)",
    "изменил тему",
    "изменила тему",
    "сменил тему",
    "изменил название",
    "создал группу",
    "создала группу",
    "вы добавили ",
    "вы изменили ",
    "вы создали группу",
    "код безопасности",
    "исчезающие сообщения",
    "тобын ашты",
    "топ атауын",
    "топ сипаттамасын",
    "топ суреті",
    "топқа қосты",
    "топтан шығар",
    "қауіпсіздік коды",
    "guruhini yarat",
    "guruh tavsifini",
    "guruh rasmi",
    "siz mavzuni",
    "sizni qo'shdi",
    "xavfsizlik kodi",
    "grubunu oluştur",
    "grup adını",
    "grup konusunu",
    "grup açıklamasını",
    "grup simgesi",
    "sizi ekledi",
    "güvenlik kodu",
    "süreli mesaj",
    "اسم المجموعة",
    "وصف المجموعة",
    "أيقونة المجموعة",
    "أنشأ المجموعة",
    "أنشأت المجموعة",
    "تمت إضافتك",
    "رمز أمان",
    "الرسائل ذاتية الاختفاء",
];

/// The phrase as the tables have it.
fn plain(text: &str) -> String {
    let sign = |c: char| match c {
        '‘' | '’' | 'ʻ' | 'ʼ' | '`' => '\'',
        other => other,
    };
    let is_vowel_sign = |c: char| matches!(c, '\u{064B}'..='\u{0652}');
    let text: String = text.chars().filter(|c| !is_mark(*c) && !is_vowel_sign(*c)).map(sign).collect();
    text.trim().trim_end_matches(['.', '。', '।']).to_lowercase()
}

pub(super) fn is_deleted(text: &str) -> bool {
    let text = plain(text);
    DELETED.contains(&text.as_str()) || DELETED_BY.iter().any(|phrase| text.starts_with(phrase))
}

/// Whether words in angle brackets say that those before them were changed later.
pub(super) fn says_edited(inside: &str) -> bool {
    EDITED.contains(&plain(inside).as_str())
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

/// Whether the program says that somebody called: the phrase alone, or a comma and how long or what to do; people go on in other
/// words («Видеозвонок, вечером покажешь паспорт»). What an iPhone sets off may go on otherwise.
pub(super) fn is_call(text: &str, marked: bool) -> bool {
    let text = plain(text);
    let goes_on = |rest: &str| {
        rest.is_empty()
            || (marked && rest.starts_with([',', '،', '.', ' ']))
            || rest.strip_prefix([',', '،']).is_some_and(|tail| is_call_tail(tail.trim()))
    };
    let set_off: &[&str] = if marked { SET_OFF_CALLS } else { &[] };
    CALLS.iter().chain(set_off).any(|call| text.strip_prefix(*call).is_some_and(goes_on))
}

/// `без ответа`, `1 ч 5 мин`: numbers, each with its unit.
fn is_call_tail(tail: &str) -> bool {
    let words: Vec<&str> = tail.split_whitespace().collect();
    let is_length = |pair: &[&str]| match pair {
        [number, unit] => number.chars().all(char::is_numeric) && CALL_UNITS.contains(&unit.trim_end_matches('.')),
        _ => false,
    };
    CALL_TAILS.contains(&tail) || (!words.is_empty() && words.chunks(2).all(is_length))
}

/// Whether the program says that the chat is encrypted; iPhones set that under the name of the chat.
pub(super) fn is_encryption(text: &str) -> bool {
    let text = plain(text);
    ENCRYPTED.iter().any(|piece| text.contains(piece))
}

pub(super) fn is_notice(text: &str) -> bool {
    let text = plain(text);
    ENCRYPTED.iter().chain(NOTICES).any(|piece| text.contains(piece))
}

/// What a phrase in angle brackets says was not exported, where it says of which kind it was.
pub(super) fn kind_left_out(inside: &str) -> Option<AttachmentKind> {
    let inside = plain(inside);
    LEFT_OUT_KINDS.iter().find(|(phrase, _)| inside == *phrase).map(|(_, kind)| *kind)
}

/// Whether a phrase in angle brackets says that a file was not exported.
pub(super) fn says_left_out(inside: &str) -> bool {
    LEFT_OUT.contains(&plain(inside).as_str())
}
