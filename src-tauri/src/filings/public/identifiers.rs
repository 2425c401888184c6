//! What tells who somebody is besides the name: documents, phones, accounts, mail, addresses, the day of birth.

use super::Guarded;
use super::birthday::Birthday;
use super::canon::{Letter, canon};
use super::find::{Hit, What};
use super::needles::Needles;
use crate::base::id::PartyId;

/// What identifies one person, ready to be looked for.
#[derive(Debug, Default)]
pub(super) struct Identifiers {
    party: Option<PartyId>,
    /// Letters and digits, and where they may stand.
    runs: Vec<(What, String, Stands)>,
    born: Option<Birthday>,
    /// Words of an address that follow each other closely: a street and its house; a village.
    addresses: Vec<Vec<String>>,
}

/// Where a run of letters and digits is somebody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    /// Anywhere: nobody else has so many figures in this order.
    Anywhere,
    /// Where words begin and end; an ending may follow letters («12-майында»).
    AsWords,
    /// As a number of its own: no other figures stand right before or behind. The seven figures of a passport are in many a
    /// phone.
    Alone,
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
        let mut runs: Vec<(What, String, Stands)> = Vec::new();
        let mut run = |what, text: String, stands| {
            if text.chars().count() >= 5 && !runs.contains(&(what, text.clone(), stands)) {
                runs.push((what, text, stands));
            }
        };
        for number in person.numbers.iter().flat_map(|number| numbers_in(number)) {
            let whole = canon(number);
            let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
            // A phone is written with and without its country; nine digits are the number itself.
            let own = if digits.len() > 9 && whole == digits {
                digits[digits.len() - 9..].to_owned()
            } else {
                digits.clone()
            };
            // Figures without their letters are somebody else's number too, unless they are many.
            if whole == digits || own.len() >= 6 {
                let phone = whole == digits && own.len() >= 9;
                run(What::Number, own.clone(), if phone { Stands::Anywhere } else { Stands::Alone });
            }
            // АН in Cyrillic letters is the AN of a passport as it sounds, and its Н is compared as h.
            for (series, sounded) in [("an", "ah"), ("ah", "an")] {
                if whole.strip_prefix(series) == Some(digits.as_str()) {
                    run(What::Number, format!("{sounded}{digits}"), Stands::Anywhere);
                }
            }
            if whole != digits {
                run(What::Number, whole, Stands::Anywhere);
            }
            if digits.len() > 9 {
                run(What::Number, digits, Stands::Anywhere);
            }
        }
        for address in &person.online {
            run(What::Online, canon(address), Stands::AsWords);
            let local = address.split('@').find(|part| !part.is_empty()).unwrap_or_default();
            let local = local.rsplit('/').next().unwrap_or_default();
            run(What::Online, canon(local), Stands::AsWords);
        }
        let born = person.born.parse().ok().map(Birthday::new);
        for written in born.iter().flat_map(|born| born.runs()) {
            run(What::Birth, written, Stands::AsWords);
        }
        let addresses = person.addresses.iter().flat_map(|address| {
            let house = significant(address);
            (house.len() >= 2).then_some(house).into_iter().chain(village(address))
        });
        Self { party: Some(person.party), runs, born, addresses: addresses.collect() }
    }
}

/// A number as it was written, and without what is said of it: «СВ-000417 (свидетельство на возвращение)».
fn numbers_in(written: &str) -> impl Iterator<Item = &str> {
    let bare = written.split(['(', ',', ';']).next().map(str::trim);
    std::iter::once(written).chain(bare.filter(|bare| *bare != written && bare.chars().any(|c| c.is_ascii_digit())))
}

/// The words that a village is known by: «с. Уч-Коргон», «Уч-Коргон айылы». A town tells less than its street and house.
fn village(address: &str) -> Option<Vec<String>> {
    const BEFORE: [&str; 5] = ["с", "село", "села", "селе", "аил"];
    const AFTER: [&str; 3] = ["айылы", "айыл", "кыштагы"];
    let parts = address.split([',', ';']).map(|part| part.split_whitespace().flat_map(|word| word.split('.')));
    parts.map(|words| words.filter(|word| !word.is_empty()).collect::<Vec<_>>()).find_map(|words| {
        let is = |word: Option<&&str>, of: &[&str]| word.is_some_and(|word| of.contains(&word.to_lowercase().as_str()));
        let name = match (is(words.first(), &BEFORE), is(words.last(), &AFTER)) {
            (true, _) => &words[1..],
            (_, true) => &words[..words.len() - 1],
            _ => return None,
        };
        let name = name.iter().flat_map(|word| word.split(|c: char| !c.is_alphanumeric())).filter(|w| !w.is_empty());
        let name: Vec<String> = name.map(canon).collect();
        (name.iter().map(|word| word.chars().count()).sum::<usize>() >= 4).then_some(name)
    })
}

/// The words of an address that tell where it is, from the last word with letters before a number on.
fn significant(address: &str) -> Vec<String> {
    let words = address.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    // A postal code in front is no house.
    let words = words.skip_while(|word| word.len() >= 5 && word.chars().all(|c| c.is_ascii_digit()));
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
        let words = words(found);
        let mut hits = Vec::new();
        for person in &self.identifiers {
            let Some(party) = person.party else { continue };
            let hit = |what, first: usize, last: usize| Hit {
                start: found[first].start,
                end: found[last].end,
                party,
                what,
                sure: true,
                cases: Vec::new(),
                shared: false,
            };
            for (what, run, stands) in &person.runs {
                for (at, _) in stream.match_indices(run.as_str()) {
                    let (first, last) = (places[at], places[at + run.len() - 1]);
                    let endings = run.ends_with(char::is_alphabetic); // «12-майында»
                    let stands = match stands {
                        Stands::Anywhere => true,
                        Stands::AsWords => found[first].opens && (found[last].closes || endings),
                        Stands::Alone => is_alone(found, first, last),
                    };
                    if stands {
                        hits.push(hit(*what, first, last));
                    }
                }
            }
            if let Some(born) = person.born {
                let days = words.windows(3).filter(|days| born.is([&days[0].2, &days[1].2, &days[2].2]));
                hits.extend(days.map(|days| hit(What::Birth, days[0].0, days[2].1)));
            }
            for address in &person.addresses {
                hits.extend(address_in(&words, address).map(|(first, last)| hit(What::Address, first, last)));
            }
        }
        hits
    }
}

/// The words of an address close to each other; endings may differ («на улице Вымышленной, 12»).
fn address_in<'a>(words: &'a [Word], address: &'a [String]) -> impl Iterator<Item = (usize, usize)> + 'a {
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

/// Whether figures are a number of their own: others close before or behind make them a part of a longer one.
fn is_alone(found: &[Letter], first: usize, last: usize) -> bool {
    /// Bytes of what may part the figures of one number: a space, a hyphen, a bracket and a space.
    const APART: usize = 2;
    let figure = |letter: &Letter| letter.same.is_ascii_digit();
    let parted = |a: &Letter, b: &Letter| b.start.saturating_sub(a.end) > APART;
    let before = first.checked_sub(1).map(|at| &found[at]).is_none_or(|l| !figure(l) || parted(l, &found[first]));
    let behind = found.get(last + 1).is_none_or(|letter| !figure(letter) || parted(&found[last], letter));
    found[first].opens && found[last].closes && before && behind
}

/// A word of a text: its first letter, its last letter, the word.
type Word = (usize, usize, String);

/// The words of a text.
fn words(found: &[Letter]) -> Vec<Word> {
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
