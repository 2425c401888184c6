//! Kyrgyz: names, common nouns and phrases in six cases, with number and owner. Only the last word of a name or phrase
//! takes the ending: «Бишкек шаарынын прокуроруна», «Асанова Айгүлгө», «Марат уулу Нурланга».

mod aloud;
mod endings;
mod sounds;
#[cfg(test)]
mod tests;

pub use endings::{Owner, owned, owned_in_cases, plural};

use super::forms::{Forms, Six, Why};
use super::scripts::{Script, script_of};
use sounds::Sound;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Pronouns and the like, whose stem changes.
const IRREGULAR: [(&str, [&str; 5]); 9] = [
    ("мен", ["менин", "мага", "мени", "менде", "менден"]),
    ("сен", ["сенин", "сага", "сени", "сенде", "сенден"]),
    ("ал", ["анын", "ага", "аны", "анда", "андан"]),
    ("бул", ["мунун", "буга", "муну", "мында", "мындан"]),
    ("ушул", ["ушунун", "ушуга", "ушуну", "ушунда", "ушундан"]),
    ("ошол", ["ошонун", "ошого", "ошону", "ошондо", "ошондон"]),
    ("тигил", ["тигинин", "тигиге", "тигини", "тигинде", "тигинден"]),
    ("өзү", ["өзүнүн", "өзүнө", "өзүн", "өзүндө", "өзүнөн"]),
    ("баары", ["баарынын", "баарына", "баарын", "баарында", "баарынан"]),
];

/// Heads of titles and bodies with the possessive of the third person, as they stand in phrases:
/// `templates/grammar/ky-heads.tsv`.
static POSSESSED: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    heads().flat_map(|word| [owned(word, Owner::Theirs), owned(&plural(word), Owner::Theirs)]).collect()
});

/// The same heads without an owner, in the dative.
static DATIVES: LazyLock<BTreeSet<String>> =
    LazyLock::new(|| heads().map(|word| endings::plain_cases(word, Sound::of(word))[2].clone()).collect());

fn heads() -> impl Iterator<Item = &'static str> {
    let text = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/grammar/ky-heads.tsv"));
    text.lines().filter(|line| !line.starts_with('#') && !line.is_empty())
}

/// A noun, a name or a phrase in its six cases.
pub fn decline(text: &str) -> Forms {
    declined(text, true)
}

/// A person's name in its six cases. Its last word is never taken for a thing that somebody owns, save уулу and кызы.
pub fn person(text: &str) -> Forms {
    declined(text, false)
}

/// A name whose last word is an initial, with the name that the initial stands for: it is read in full, so the ending
/// follows it («Асанова А. Б.нын», from Бакытовна).
pub fn initialled(text: &str, read_as: &str) -> Forms {
    let sound = Sound::of(read_as);
    Forms::new(lowered(text, sound)).doubt(Why::ReadAloud, text)
}

/// As it stands at the head of a letter: in the dative, unless it is in it already.
pub fn addressed(text: &str) -> (String, Forms) {
    let text = text.trim();
    let forms = decline(text);
    if is_dative(text) {
        return (text.to_owned(), Forms::fixed(text).doubt(Why::NotNominative, text));
    }
    (forms.get(super::Case::Dative).to_owned(), forms)
}

/// Whether the last word carries the possessive and the dative of a title or body (начальнигине, сотуна, прокурорго).
fn is_dative(text: &str) -> bool {
    let written = text.rsplit([' ', '\u{A0}']).next().unwrap_or_default();
    let last = written.to_lowercase();
    let owned = ["на", "не", "но", "нө"];
    let possessed = owned.iter().filter_map(|tail| last.strip_suffix(tail)).any(|bare| POSSESSED.contains(bare))
        || owned.iter().filter_map(|tail| written.strip_suffix(tail)).any(aloud::is_owned);
    let initial =
        last.contains('.') && ["га", "ге", "го", "гө", "ка", "ке", "ко", "кө"].iter().any(|tail| last.ends_with(tail));
    possessed || initial || DATIVES.contains(&last)
}

fn declined(text: &str, owned_too: bool) -> Forms {
    let text = text.trim_end();
    // What stands in brackets behind a name is no part of it.
    if let Some(at) = text.rfind(" (").filter(|at| text.ends_with(')') && *at > 0) {
        return Forms::join([declined(&text[..at], owned_too), Forms::fixed(&text[at..])]);
    }
    let start = text.rfind([' ', '\u{A0}']).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let (before, last) = text.split_at(start);
    // A closing mark stays behind the ending: «Манастын».
    let bare = last.trim_end_matches(['»', '"', '“', ')', ',', ';', ':']);
    let (word, after) = last.split_at(bare.len());
    let forms = last_word(before, word, owned_too);
    Forms::join([Forms::fixed(before), forms, Forms::fixed(after)])
}

fn last_word(before: &str, word: &str, owned_too: bool) -> Forms {
    let low = word.to_lowercase();
    if word.is_empty() || !word.chars().any(char::is_alphanumeric) {
        return Forms::fixed(word);
    }
    // A name in Latin letters: the ending by what they sound like, behind a hyphen, as one word of two alphabets cannot be read.
    if word.ends_with(|c: char| script_of(c) == Some(Script::Latin)) {
        return Forms::new(hyphened(word, Sound::of(word))).doubt(Why::Latin, word);
    }
    if word.ends_with('.') {
        // An initial: read as the name it stands for, which nobody told; the surname before it gives the sound.
        let read_as = before
            .split([' ', '\u{A0}'])
            .rev()
            .find(|word| word.chars().count() > 2 && !word.ends_with('.'))
            .unwrap_or(word);
        return Forms::new(lowered(word, Sound::of(read_as))).doubt(Why::ReadAloud, word);
    }
    if word.ends_with(|c: char| c.is_ascii_digit()) {
        let number: String = format!("{before}{word}");
        let figures = number.rsplit(|c: char| c.is_alphabetic()).next().unwrap_or(word);
        return aloud::number(figures).map_or_else(|| Forms::fixed(word), |sound| Forms::new(lowered(word, sound)));
    }
    if aloud::is_abbreviation(word)
        && !before.chars().any(|c| c.is_alphabetic() && c.is_uppercase() && !before.chars().any(char::is_lowercase))
    {
        let (sound, known) = aloud::abbreviation(word);
        let forms = Forms::new(lowered(word, sound));
        return if known { forms } else { forms.doubt(Why::ReadAloud, word) };
    }
    let kin = matches!(low.as_str(), "уулу" | "кызы") && !before.is_empty();
    if kin || (owned_too && (is_possessed(before, &low) || aloud::is_owned(word))) {
        return Forms::new(endings::possessed_cases(word));
    }
    if let Some((_, forms)) = IRREGULAR.iter().find(|(pronoun, _)| *pronoun == word) {
        let [gen_, dat, acc, loc, abl] = forms.map(str::to_owned);
        return Forms::new([word.to_owned(), gen_, dat, acc, loc, abl]);
    }
    let plain = endings::plain_cases(word, Sound::of(word));
    let Some(longer) = endings::lengthened(word) else { return Forms::new(plain) };
    let mut forms = endings::plain_cases(&longer, Sound::of(&longer));
    word.clone_into(&mut forms[0]);
    Forms::new(forms).or(plain).doubt(Why::Loan, word)
}

/// The six cases with the ending in small letters, whatever the word is written in.
fn lowered(word: &str, sound: Sound) -> Six {
    let probe = endings::plain_cases("б", sound);
    std::array::from_fn(|at| format!("{word}{}", &probe[at]["б".len()..]))
}

/// The same behind a hyphen: Ali-нин, Mehmet-ке.
fn hyphened(word: &str, sound: Sound) -> Six {
    let forms = lowered(&format!("{word}-"), sound);
    std::array::from_fn(|at| if at == 0 { word.to_owned() } else { forms[at].clone() })
}

/// Whether the last word of a phrase carries the possessive of the third person.
fn is_possessed(before: &str, low: &str) -> bool {
    if POSSESSED.contains(low) {
        return true;
    }
    let previous = before.trim_end().rsplit([' ', '\u{A0}']).next().unwrap_or_default().to_lowercase();
    let ends = |word: &str, tails: &[&str]| tails.iter().any(|tail| word.ends_with(tail));
    let genitive = previous.chars().count() > 4
        && ends(&previous, &["нын", "нин", "нун", "нүн", "дын", "дин", "дун", "дүн", "тын", "тин", "тун", "түн"]);
    let short = low.ends_with(['ы', 'и', 'у', 'ү']) && !low.ends_with("уу") && !low.ends_with("үү");
    let of_kind = !previous.is_empty()
        && ends(
            low,
            &[
                "лыгы", "лиги", "лугу", "лүгү", "дары", "дери", "лары", "лери", "тары", "тери", "лору", "дору", "тору",
                "лөрү", "дөрү", "төрү",
            ],
        );
    let after_vowel = !previous.is_empty()
        && ends(low, &["асы", "еси", "осу", "өсү", "иясы", "үүсү", "уусу", "исы", "иси", "усу", "үсү"]);
    (genitive && short) || of_kind || after_vowel
}

/// A phrase whose last word carries the possessive, whatever it looks like: «беш Россия рубли».
pub(super) fn possessed(text: &str) -> Forms {
    Forms::new(endings::possessed_cases(text))
}

/// The ordinal of a numeral: биринчи, экинчи, жыйырманчы, отузунчу.
pub(super) fn ordinal_of(numeral: &str) -> String {
    let sound = Sound::of(numeral);
    let i = sound.high();
    // After о and у the vowel behind нч is rounded too: онунчу, тогузунчу; after ө and ү: үчүнчү.
    let ending = if sound.end == sounds::End::Vowel { format!("нч{i}") } else { format!("{i}нч{i}") };
    endings::attach(numeral, &ending)
}
