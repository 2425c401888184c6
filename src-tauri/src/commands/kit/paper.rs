//! The sheets of a recovery kit: words with their numbers, the same as a QR code, and what to do with the paper. A finder
//! learns from it what it is for and not whose it is.

use crate::base::{Language, Timestamp};
use crate::commands::failure::Failure;
use crate::typeset::{self, About, Composed, Job, Template};
use chrono::NaiveDate;
use image::ImageEncoder as _;
use image::codecs::png::PngEncoder;
use qrcode::{Color, EcLevel, QrCode};
use serde_json::{Value, json};
use std::sync::LazyLock;
use typst::foundations::Bytes;
use zeroize::Zeroizing;

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/recovery-kit/template.typ")))
});

/// Modules around a code (ISO/IEC 18004), and pixels a module.
const QUIET: usize = 4;
const PIXELS: usize = 8;

/// One sheet.
pub(super) struct Sheet {
    pub(super) words: Zeroizing<String>,
    /// Which of three shares; none: the whole kit.
    pub(super) share: Option<u8>,
}

/// A kit, to be printed.
pub(super) struct Paper<'a> {
    pub(super) language: Language,
    pub(super) sheets: &'a [Sheet],
    /// The first eight digits of the vault's id, as its backups are named.
    pub(super) vault: &'a str,
    pub(super) date: NaiveDate,
}

impl Paper<'_> {
    pub(super) fn compose(&self, at: Timestamp) -> Result<Composed, Failure> {
        let mut pictures = Vec::new();
        for (number, sheet) in self.sheets.iter().enumerate() {
            pictures.push((format!("code-{number}"), Bytes::new(code(&sheet.words)?)));
        }
        let about = About {
            title: self.say("Набор восстановления", "Калыбына келтирүү топтому", "Recovery kit").to_owned(),
            author: String::new(),
            language: self.language,
            date: at,
            ident: format!("kit-{}", self.vault),
        };
        Ok(typeset::compose(&Job { template: &TEMPLATE, data: self.data(), pictures: &pictures, about })?)
    }

    fn say<'s>(&self, ru: &'s str, ky: &'s str, en: &'s str) -> &'s str {
        match self.language {
            Language::Ru => ru,
            Language::Ky => ky,
            Language::En => en,
        }
    }

    fn data(&self) -> Value {
        let sheets: Vec<Value> =
            self.sheets.iter().enumerate().map(|(number, sheet)| self.sheet(number, sheet)).collect();
        json!({ "sheets": sheets, "code_alt": self.say(
            "Те же слова в виде QR-кода",
            "Ошол эле сөздөр QR-код түрүндө",
            "The same words as a QR code",
        ) })
    }

    fn sheet(&self, number: usize, sheet: &Sheet) -> Value {
        let title = self.say("Набор восстановления", "Калыбына келтирүү топтому", "Recovery kit");
        let (sub, lead, keep) = match sheet.share {
            None => (
                Value::Null,
                self.say(
                    "Эти 24 слова открывают хранилище Dalil, когда парольная фраза забыта или компьютер пропал. Кто держит этот лист и копию хранилища, тот прочтёт всё, что в нём есть.",
                    "Бул 24 сөз сырсөз фразасы унутулганда же компьютер жоголгондо Dalil сактагычын ачат. Ушул барак менен сактагычтын көчүрмөсү кимде болсо, ал андагынын баарын окуй алат.",
                    "These 24 words open a Dalil vault when the passphrase is forgotten or the computer is gone. Whoever holds this sheet and a copy of the vault reads everything in it.",
                ),
                self.say(
                    "Храните лист отдельно от компьютера и от резервных копий: в сейфе, у нотариуса, в банковской ячейке.",
                    "Баракты компьютерден жана камдык көчүрмөлөрдөн бөлөк сактаңыз: сейфте, нотариуста, банк уячасында.",
                    "Keep the sheet apart from the computer and from the backups: in a safe, with a notary, in a bank’s box.",
                ),
            ),
            Some(share) => (
                json!(match self.language {
                    Language::Ru => format!("часть {share} из 3"),
                    Language::Ky => format!("3 бөлүктүн {share}-бөлүгү"),
                    Language::En => format!("share {share} of 3"),
                }),
                self.say(
                    "Любые две части из трёх открывают хранилище Dalil, когда парольная фраза забыта или компьютер пропал. Одна часть не открывает ничего и ничего не выдаёт.",
                    "Үч бөлүктүн каалаган экөөсү сырсөз фразасы унутулганда же компьютер жоголгондо Dalil сактагычын ачат. Бир бөлүк эч нерсени ачпайт жана эч нерсени билдирбейт.",
                    "Any two of the three shares open a Dalil vault when the passphrase is forgotten or the computer is gone. One share opens nothing and tells nothing.",
                ),
                self.say(
                    "Отдайте три части трём людям или в три места, которые не изымут вместе: например, руководителю, нотариусу и организации, которой вы доверяете.",
                    "Үч бөлүктү чогуу алып кетпей турган үч адамга же үч жерге бериңиз: мисалы, жетекчиге, нотариуска жана сиз ишенген уюмга.",
                    "Give the three shares to three people or places that will not be seized together: the director, a notary, and an organisation you trust.",
                ),
            ),
        };
        let notes = [
            keep,
            self.say(
                "Слова вводятся латинскими буквами в указанном порядке; достаточно первых четырёх букв каждого. В QR-коде записано то же самое: его читает сканер, который печатает как клавиатура.",
                "Сөздөр латын тамгалары менен көрсөтүлгөн иретте жазылат; ар биринин алгачкы төрт тамгасы жетиштүү. QR-коддо да ошол эле жазылган: аны клавиатурадай терүүчү сканер окуйт.",
                "Type the words in the order given; the first four letters of each are enough. The QR code holds the same: a scanner that types like a keyboard reads it.",
            ),
            self.say(
                "Не фотографируйте лист и не держите его файл на компьютере. Если лист видел чужой, составьте новый набор: старый перестанет открывать хранилище, но не его прежние копии.",
                "Баракты сүрөткө тартпаңыз жана файлын компьютерде сактабаңыз. Баракты бөтөн киши көрсө, жаңы топтом түзүңүз: эскиси сактагычты ачпай калат, бирок анын мурунку көчүрмөлөрүн ача берет.",
                "Do not photograph the sheet and keep no file of it on the computer. If a stranger saw it, make a new kit: the old one no longer opens the vault, though it still opens earlier copies of it.",
            ),
        ];
        json!({
            "title": title,
            "sub": sub,
            "lead": lead,
            "words": sheet.words.split(' ').collect::<Vec<_>>(),
            "code": format!("code-{number}"),
            "notes": notes,
            "about": [
                [self.say("Хранилище", "Сактагыч", "Vault"), self.vault],
                [self.say("Составлен", "Түзүлгөн", "Made on"), &crate::base::date::long_day(self.date, self.language)],
            ],
        })
    }
}

/// The code as a PNG of black and white. Capital letters take the denser of its alphabets.
fn code(words: &str) -> Result<Vec<u8>, Failure> {
    let text = Zeroizing::new(words.to_uppercase());
    let code =
        QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M).map_err(|_| Failure::new("internal"))?;
    let (width, colours) = (code.width(), code.to_colors());
    let side = (width + 2 * QUIET) * PIXELS;
    let dark = |x: usize, y: usize| {
        let (x, y) = ((x / PIXELS).checked_sub(QUIET), (y / PIXELS).checked_sub(QUIET));
        let inside = x.zip(y).filter(|(x, y)| *x < width && *y < width);
        inside.is_some_and(|(x, y)| colours[y * width + x] == Color::Dark)
    };
    let pixels: Vec<u8> = (0..side * side).map(|at| if dark(at % side, at / side) { 0 } else { 255 }).collect();
    let mut out = Vec::new();
    let side = u32::try_from(side).map_err(|_| Failure::new("internal"))?;
    let written = PngEncoder::new(&mut out).write_image(&pixels, side, side, image::ExtendedColorType::L8);
    written.map_err(|_| Failure::new("internal"))?;
    Ok(out)
}
