//! A translation on paper: every block beside what it renders, with who translated it and when.

use super::derivatives::{DerivativeKind, Document, Maker};
use super::drafts::Rendered;
use crate::base::date::UncertainDate;
use crate::base::{Language, Timestamp};
use crate::typeset::{self, About, Composed, Job, Template};
use chrono::{NaiveDate, NaiveDateTime};
use serde_json::{Value, json};
use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

static TEMPLATE: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/translation/template.typ")))
});

/// Longer blocks may run over the end of a page; shorter ones stay whole.
const LONG: usize = 900;

/// A translation to be printed.
#[derive(Debug)]
pub struct Paper<'a> {
    /// The language of its headings.
    pub headings: Language,
    /// Number of the item in the case.
    pub number: u32,
    /// Its title.
    pub title: &'a str,
    /// What was translated: a transcript, recognised text, a text.
    pub kind: DerivativeKind,
    /// ISO 639-1 code of the source, or empty.
    pub from: &'a str,
    /// ISO 639-1 code of the translation.
    pub into: &'a str,
    /// The source.
    pub original: &'a Document,
    /// Which messages it holds, if it is of a conversation.
    pub talk: Option<&'a Talk>,
    /// The blocks.
    pub rendered: &'a [Rendered],
}

/// A part of a conversation.
#[derive(Debug)]
pub struct Talk {
    /// The first message, from 1.
    pub first: u32,
    /// The last message.
    pub last: u32,
    /// How many the conversation has.
    pub of: u32,
    /// When the message of each block was written.
    pub times: Vec<Option<NaiveDateTime>>,
}

impl Talk {
    /// The day and the time of a block, as tables on paper name them.
    pub fn when(&self, block: usize) -> Option<String> {
        let at = self.times.get(block).copied().flatten()?;
        Some(at.format("%d.%m.%Y, %H:%M").to_string())
    }

    /// The days of its messages: 14.03.2026 – 16.03.2026.
    fn days(&self) -> Option<String> {
        let days = || self.times.iter().flatten().map(NaiveDateTime::date);
        let (first, last) = (days().min()?, days().max()?);
        let said = |day: NaiveDate| day.format("%d.%m.%Y").to_string();
        Some(if first == last { said(first) } else { format!("{}\u{A0}– {}", said(first), said(last)) })
    }
}

impl Paper<'_> {
    /// The pages; `ident` tells this paper from every other, `at` is written into the PDF.
    pub fn compose(&self, ident: &str, at: Timestamp) -> typeset::Result<Composed> {
        let about = About {
            title: words(self.headings).title.to_owned(),
            author: String::new(), // metadata give nobody away
            language: self.headings,
            date: at,
            ident: ident.to_owned(),
        };
        typeset::compose(&Job { template: &TEMPLATE, data: self.data(), pictures: &[], about })
    }

    fn data(&self) -> Value {
        let words = words(self.headings);
        let by_block: HashMap<u32, &Rendered> = self.rendered.iter().map(|block| (block.of, block)).collect();
        let rows: Vec<Value> = (0u32..)
            .zip(self.original.blocks())
            .map(|(of, block)| {
                let rendered = by_block.get(&of).filter(|block| !block.text.trim().is_empty());
                let written = || self.talk.and_then(|talk| talk.when(of as usize));
                let at = block.span.map(|span| clock(span.from)).or_else(written).unwrap_or_default();
                let heard = block.maker != Some(Maker::Machine);
                let mark = if heard { "" } else { words.unheard };
                let speaker = [block.speaker.as_str(), mark].into_iter().filter(|part| !part.is_empty());
                json!({
                    "number": of + 1,
                    "at": at,
                    "speaker": speaker.collect::<Vec<_>>().join(" "),
                    "original": block.text,
                    "text": rendered.map(|block| block.text.as_str()),
                    "machine": rendered.is_some_and(|block| block.maker == Maker::Machine),
                    "long": block.text.chars().count() > LONG,
                })
            })
            .collect();
        let done = rows.iter().filter(|row| !row["text"].is_null()).count();
        json!({
            "title": words.title,
            "sub": (words.of)(self.number, self.title),
            "kind": self.kind(words),
            "columns": [words.number, language(self.headings, self.from), language(self.headings, self.into)],
            "from": self.from,
            "into": self.into,
            "rows": rows,
            "missing": words.missing,
            "machine": words.machine,
            "untranslated": if done < rows.len() { Value::from((words.untranslated)(rows.len() - done)) } else { Value::Null },
            "makers_title": words.makers,
            "makers": self.makers(),
            "sign": words.sign,
        })
    }

    /// What was translated, and that a machine wrote it down where one did.
    fn kind(&self, words: &Said) -> String {
        let kind = kind(self.headings, self.kind);
        let machine = self.original.blocks().any(|block| block.maker == Some(Maker::Machine));
        let by_machine = machine.then(|| words.by_machine.to_owned());
        let broken = self.original.until.map(|until| (words.broken)(&clock(until)));
        let part = self.talk.map(|talk| {
            let part = (words.part)(talk.first, talk.last, talk.of);
            talk.days().map_or_else(|| part.clone(), |days| format!("{part} ({days})"))
        });
        std::iter::once(kind.to_owned()).chain(part).chain(by_machine).chain(broken).collect::<Vec<_>>().join(", ")
    }

    /// Who translated, each once with the day.
    fn makers(&self) -> Vec<String> {
        let blocks = self.rendered.iter().filter(|block| !block.text.trim().is_empty());
        let makers: BTreeSet<_> = blocks.map(|b| (b.maker.word(), b.made_by.as_str(), b.made_on.as_str())).collect();
        let line = |(maker, name, day): (&str, &str, &str)| {
            let what = maker_words(self.headings, maker);
            let day = day.parse::<UncertainDate>().map(|day| day.words(self.headings)).unwrap_or_default();
            [what, name, &day].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        };
        makers.into_iter().map(line).collect()
    }
}

/// 0:03, 1:02:05.
fn clock(ms: u32) -> String {
    let (h, m, s) = (ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60);
    if h > 0 { format!("{h}:{m:02}:{s:02}") } else { format!("{m}:{s:02}") }
}

struct Said {
    title: &'static str,
    of: fn(u32, &str) -> String,
    number: &'static str,
    missing: &'static str,
    machine: &'static str,
    /// Of a stretch that a machine wrote down and nobody has heard.
    unheard: &'static str,
    /// Of a transcript with such stretches.
    by_machine: &'static str,
    /// Of one that does not reach the end of the recording.
    broken: fn(&str) -> String,
    /// Which messages of a conversation, of how many.
    part: fn(u32, u32, u32) -> String,
    untranslated: fn(usize) -> String,
    makers: &'static str,
    sign: &'static str,
}

fn words(language: Language) -> &'static Said {
    static RU: Said = Said {
        title: "Перевод",
        of: |number, title| format!("Док.\u{A0}{number}. {title}"),
        number: "№",
        missing: "не переведено",
        machine: "машинный перевод",
        unheard: "[записала машина]",
        by_machine: "сделана машиной; непроверенные реплики отмечены",
        broken: |until| format!("не окончена: обрывается на {until}"),
        part: |first, last, of| format!("сообщения {first}–{last} из {of}"),
        untranslated: |count| format!("Не переведено частей: {count}."),
        makers: "Кто перевёл",
        sign: "Подпись переводчика",
    };
    static KY: Said = Said {
        title: "Котормо",
        of: |number, title| format!("{number}-далил. {title}"),
        number: "№",
        missing: "которула элек",
        machine: "машина которгон",
        unheard: "[машина жазган]",
        by_machine: "машина жасаган; текшерилбеген сөздөр белгиленген",
        broken: |until| format!("аягына чейин эмес: {until} убагында үзүлөт"),
        part: |first, last, of| format!("{of} билдирүүнүн ичинен {first}–{last}"),
        untranslated: |count| format!("Которула элек бөлүктөр: {count}."),
        makers: "Ким которгон",
        sign: "Котормочунун колу",
    };
    static EN: Said = Said {
        title: "Translation",
        of: |number, title| format!("Item\u{A0}{number}. {title}"),
        number: "No.",
        missing: "not translated",
        machine: "machine translation",
        unheard: "[written by a machine]",
        by_machine: "made by a machine; stretches that nobody has heard are marked",
        broken: |until| format!("incomplete: breaks off at {until}"),
        part: |first, last, of| format!("messages {first}–{last} of {of}"),
        untranslated: |count| format!("Parts not translated: {count}."),
        makers: "Translated by",
        sign: "Translator's signature",
    };
    match language {
        Language::Ru => &RU,
        Language::Ky => &KY,
        Language::En => &EN,
    }
}

fn kind(language: Language, kind: DerivativeKind) -> &'static str {
    match (language, kind) {
        (Language::Ru, DerivativeKind::Transcript) => "Расшифровка записи",
        (Language::Ru, DerivativeKind::Ocr) => "Текст, распознанный на снимке",
        (Language::Ru, _) => "Текст",
        (Language::Ky, DerivativeKind::Transcript) => "Жазуунун стенограммасы",
        (Language::Ky, DerivativeKind::Ocr) => "Сүрөттөн таанылган текст",
        (Language::Ky, _) => "Текст",
        (Language::En, DerivativeKind::Transcript) => "Transcript of a recording",
        (Language::En, DerivativeKind::Ocr) => "Text recognised in a picture",
        (Language::En, _) => "Text",
    }
}

fn maker_words(language: Language, maker: &str) -> &'static str {
    match (language, maker) {
        (Language::Ru, "certified") => "Переводчик, подпись удостоверена",
        (Language::Ru, "machine") => "Машинный перевод",
        (Language::Ru, _) => "Перевод",
        (Language::Ky, "certified") => "Котормочу, колу күбөлөндүрүлгөн",
        (Language::Ky, "machine") => "Машина которгон",
        (Language::Ky, _) => "Котормо",
        (Language::En, "certified") => "Translator, signature certified",
        (Language::En, "machine") => "Machine translation",
        (Language::En, _) => "Translation",
    }
}

/// The name of a language as a heading; the code itself where no name is known.
fn language(language: Language, code: &str) -> String {
    let names: &[(&str, [&str; 3])] = &[
        ("", ["Оригинал", "Түп нуска", "Original"]),
        ("ru", ["На русском языке", "Орус тилинде", "In Russian"]),
        ("ky", ["На кыргызском языке", "Кыргыз тилинде", "In Kyrgyz"]),
        ("en", ["На английском языке", "Англис тилинде", "In English"]),
        ("uz", ["На узбекском языке", "Өзбек тилинде", "In Uzbek"]),
        ("kk", ["На казахском языке", "Казак тилинде", "In Kazakh"]),
        ("tg", ["На таджикском языке", "Тажик тилинде", "In Tajik"]),
        ("tr", ["На турецком языке", "Түрк тилинде", "In Turkish"]),
        ("ar", ["На арабском языке", "Араб тилинде", "In Arabic"]),
    ];
    let at = match language {
        Language::Ru => 0,
        Language::Ky => 1,
        Language::En => 2,
    };
    names.iter().find(|(known, _)| *known == code).map_or(code, |(_, said)| said[at]).to_owned()
}

#[cfg(test)]
mod tests {
    use super::super::derivatives::Block;
    use super::*;

    #[test]
    fn lines_that_a_machine_wrote_down_say_so_in_print() {
        let block =
            |text: &str, maker| Block { text: text.into(), speaker: "Эрмек".into(), maker, ..Block::default() };
        let mut original = Document::of_text("");
        original.pages[0].blocks = vec![block("Кел.", Some(Maker::Machine)), block("Бар.", None)];
        original.until = Some(192_000);
        for (headings, whole, line, broken) in [
            (Language::Ru, "сделана машиной", "[записала машина]", "обрывается на 3:12"),
            (Language::Ky, "машина жасаган", "[машина жазган]", "3:12 убагында үзүлөт"),
            (Language::En, "made by a machine", "[written by a machine]", "breaks off at 3:12"),
        ] {
            let paper = Paper {
                headings,
                number: 1,
                title: "Запись",
                kind: DerivativeKind::Transcript,
                from: "ky",
                into: "ru",
                original: &original,
                talk: None,
                rendered: &[],
            };
            let printed = paper.compose("test", Timestamp::from_millis(0)).unwrap().texts().join("\n");
            let printed = printed.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(printed.contains(whole) && printed.contains(broken), "{printed}");
            assert_eq!(printed.matches(line).count(), 2, "on both sides of the one line: {printed}");
            assert!(printed.contains("Эрмек: Бар."), "what was heard bears no mark: {printed}");
        }
    }
}
