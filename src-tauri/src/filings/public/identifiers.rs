//! What tells who somebody is besides the name: documents, phones, accounts, mail, addresses, the day of birth.

use super::Guarded;
use super::canon::{Letter, canon};
use super::find::{Hit, What};
use super::needles::Needles;
use crate::base::date::months::{EN, KY_OF, RU_OF};
use crate::base::id::PartyId;
use chrono::{Datelike, NaiveDate};

/// What identifies one person, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    party: Option<PartyId>,
    /// Letters and digits that stand anywhere, and whether words must begin and end where they do.
    runs: Vec<(What, String, bool)>,
    /// Words of an address that follow each other closely: a street and its house.
    addresses: Vec<Vec<String>>,
}

/// Words of addresses that tell nothing.
const GENERIC: [&str; 47] = [
    "г",
    "гор",
    "город",
    "города",
    "городе",
    "с",
    "село",
    "села",
    "селе",
    "ул",
    "улица",
    "улице",
    "улицы",
    "д",
    "дом",
    "дома",
    "доме",
    "кв",
    "квартира",
    "квартире",
    "р",
    "н",
    "район",
    "района",
    "районе",
    "обл",
    "область",
    "области",
    "пер",
    "переулок",
    "пр",
    "проспект",
    "мкр",
    "микрорайон",
    "кыргызская",
    "республика",
    "шаары",
    "шаарынын",
    "айылы",
    "айыл",
    "көчөсү",
    "көчөсүнүн",
    "үй",
    "үйү",
    "батир",
    "street",
    "city",
];

impl Identifiers {
    pub(super) fn of(person: &Guarded) -> Self {
        let mut runs: Vec<(What, String, bool)> = Vec::new();
        let mut run = |what, text: String, bounded| {
            if text.chars().count() >= 5 {
                runs.push((what, text, bounded));
            }
        };
        for number in &person.numbers {
            let whole = canon(number);
            let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
            // A phone is written with and without its country; nine digits are the number itself.
            let own = if digits.len() > 9 && whole == digits {
                digits[digits.len() - 9..].to_owned()
            } else {
                digits.clone()
            };
            // Figures without their letters are somebody else's number too, unless they are many.
            if whole == digits || own.len() >= 7 {
                run(What::Number, own.clone(), own.len() < 7);
            }
            if whole != digits {
                run(What::Number, whole, false);
            }
            if digits.len() > 9 {
                run(What::Number, digits, false);
            }
        }
        for address in &person.online {
            run(What::Online, canon(address), true);
            let local = address.split('@').find(|part| !part.is_empty()).unwrap_or_default();
            let local = local.rsplit('/').next().unwrap_or_default();
            run(What::Online, canon(local), true);
        }
        if let Ok(day) = person.born.parse::<NaiveDate>() {
            for written in days(day) {
                run(What::Birth, canon(&written), true);
            }
        }
        let addresses = person.addresses.iter().filter_map(|address| {
            let words = significant(address);
            (words.len() >= 2).then_some(words)
        });
        Self { party: Some(person.party), runs, addresses: addresses.collect() }
    }
}

/// A day as papers and people write it.
fn days(day: NaiveDate) -> Vec<String> {
    let (y, m, d) = (day.year(), day.month(), day.day());
    let month = day.month0() as usize;
    let mut written = Vec::new();
    for year in [y.to_string(), format!("{:02}", y % 100)] {
        written.push(format!("{d:02}.{m:02}.{year}"));
        written.push(format!("{d}.{m}.{year}"));
    }
    written.push(format!("{y}-{m:02}-{d:02}"));
    written.push(format!("{m:02}/{d:02}/{y}"));
    for day in [d.to_string(), format!("{d:02}")] {
        written.push(format!("{day} {} {y}", RU_OF[month]));
        written.push(format!("{day} {} {y}", EN[month]));
        written.push(format!("{} {day} {y}", EN[month]));
        written.push(format!("{y}-жылдын {day}-{}", KY_OF[month]));
        written.push(format!("{y}-жылы {day}-{}", KY_OF[month]));
    }
    written
}

/// The words of an address that tell where it is, from the last word with letters before a number on.
fn significant(address: &str) -> Vec<String> {
    let words = address.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.filter(|word| !GENERIC.contains(&word.to_lowercase().as_str())).collect();
    let numbered = words.iter().position(|word| word.chars().any(|c| c.is_ascii_digit()));
    match numbered {
        // «Ош, Вымышленная, 12, 5»: the street and the house say it.
        Some(at) if at > 0 => words[at - 1..=at].iter().map(|word| canon(word)).collect(),
        _ => words.iter().map(|word| canon(word)).collect(),
    }
}

impl Needles {
    pub(super) fn identifiers(&self, found: &[Letter]) -> Vec<Hit> {
        let stream: String = found.iter().map(|letter| letter.same).collect();
        // Where each byte of the stream stands among the letters.
        let places: Vec<usize> =
            found.iter().enumerate().flat_map(|(at, letter)| std::iter::repeat_n(at, letter.same.len_utf8())).collect();
        let mut hits = Vec::new();
        for person in &self.identifiers {
            let Some(party) = person.party else { continue };
            let hit = |what, first: usize, last: usize| Hit {
                start: found[first].start,
                end: found[last].end,
                party,
                what,
                sure: true,
                case: None,
            };
            for (what, run, bounded) in &person.runs {
                for (at, _) in stream.match_indices(run.as_str()) {
                    let (first, last) = (places[at], places[at + run.len() - 1]);
                    let endings = run.ends_with(char::is_alphabetic); // «12-майында»
                    if !bounded || found[first].opens && (found[last].closes || endings) {
                        hits.push(hit(*what, first, last));
                    }
                }
            }
            for address in &person.addresses {
                hits.extend(address_in(found, address).map(|(first, last)| hit(What::Address, first, last)));
            }
        }
        hits
    }
}

/// The words of an address close to each other; endings may differ («на улице Вымышленной, 12»).
fn address_in<'a>(found: &'a [Letter], address: &'a [String]) -> impl Iterator<Item = (usize, usize)> + 'a {
    let words = words(found);
    let starts = 0..words.len();
    starts.filter_map(move |start| {
        let mut at = start;
        let mut last = None;
        for (number, wanted) in address.iter().enumerate() {
            let within = if number == 0 { 1 } else { 4 };
            let met = (at..words.len().min(at + within)).find(|at| is_form_of(&words[*at].2, wanted))?;
            last = Some(words[met].1);
            at = met + 1;
        }
        Some((words[start].0, last?))
    })
}

/// The words of a text: first letter, last letter, the word.
fn words(found: &[Letter]) -> Vec<(usize, usize, String)> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, letter) in found.iter().enumerate() {
        if letter.opens {
            start = at;
        }
        if letter.closes {
            words.push((start, at, found[start..=at].iter().map(|l| l.same).collect()));
        }
    }
    words
}

/// Whether a word of a text is a word of an address, whatever its ending.
fn is_form_of(word: &str, wanted: &str) -> bool {
    let length = wanted.chars().count();
    if wanted.chars().any(|c| c.is_ascii_digit()) || length < 5 {
        return word == wanted;
    }
    let stem: String = wanted.chars().take(length - 2).collect();
    word.starts_with(&stem) && word.chars().count() <= length + 4
}
