//! Every form in which a text may have a name: declined in Russian and Kyrgyz, in Latin by every table and passport,
//! short, in initials.

use super::canon::canon;
use super::identifiers::Identifiers;
use super::initials;
use super::spellings::{of_father, russified};
use super::{Guarded, gender};
use crate::base::Language;
use crate::base::id::PartyId;
use crate::language::russian::{self, Person};
use crate::language::translit::{Table, passport_variants, to_cyrillic, to_latin};
use crate::language::{Case, Forms, Gender, kyrgyz, names, scripts};
use crate::parties::{self, PartyName};
use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// Which part of a name a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Surname,
    Given,
    Patronymic,
    /// A pet name of the given name.
    Short,
    /// A nickname, or a word of an organisation's name.
    Whole,
}

/// What a word of a text may be.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// Whose name it is, by its place in [`Needles::people`].
    pub who: usize,
    pub part: Part,
    /// The cases it may stand in.
    pub forms: Vec<(Language, Case)>,
}

/// All that is looked for.
#[derive(Debug, Default)]
pub struct Needles {
    pub(super) words: HashMap<String, Vec<Word>>,
    /// Names as they sound, for spellings that no table has.
    pub(super) sounds: HashMap<Box<[u8]>, Vec<Word>>,
    /// Those who are kept out; `None`: one who may be named, so that his name is known for his.
    pub(super) people: Vec<Option<PartyId>>,
    /// The initials of the given name and the father's, for each of [`Needles::people`].
    pub(super) firsts: Vec<Vec<(char, Option<char>)>>,
    /// The initials of the surname and the father's name, which stand behind a given one, for each of them.
    pub(super) lasts: Vec<Vec<char>>,
    /// The parts of a name in which a word of kinship stands behind the father's, for each of them.
    pub(super) kin: Vec<Vec<Part>>,
    pub(super) sexes: Vec<Option<Gender>>,
    /// Their surnames as a man of the family bears them.
    pub(super) families: Vec<Vec<String>>,
    /// Whose initials stand for a name by themselves: every one of [`Needles::people`] who has them, where one is kept out.
    pub(super) initials: HashMap<String, Vec<usize>>,
    /// The same as they are written beside a Latin initial of several letters: “Zh. D.” of Жумабекова Динара. Without one they may be
    /// anything: «U. S.»
    pub(super) latin_initials: HashMap<String, Vec<usize>>,
    pub(super) identifiers: Vec<Identifiers>,
    /// Letters of the longest word.
    pub(super) longest: usize,
}

/// Words that stand in names and are nobody's.
const OF_NOBODY: [&str; 14] =
    ["уулу", "кызы", "оглу", "оглы", "гызы", "кизи", "угли", "uulu", "kyzy", "kyzi", "oglu", "ogly", "qizi", "ogli"];

impl Needles {
    /// What is looked for, with the other people of the case, who may be named.
    pub fn of(guarded: &[Guarded], others: &[parties::Party]) -> Self {
        let mut needles = Self::default();
        for person in guarded {
            needles.person(Some(person.party), &person.names, person.gender, person.person);
            needles.identifiers.push(Identifiers::of(person));
        }
        for party in others {
            let person = party.details.kind == parties::PartyKind::Person;
            needles.person(None, &party.details.names, gender(party), person);
        }
        for person in guarded.iter().filter(|person| person.gender == Some(Gender::Feminine)) {
            needles.family(&person.names);
        }
        let kept = guarded.iter().map(|one| one.person.then_some(one.names.as_slice()));
        let open = others.iter().map(|one| Some(one.details.names.as_slice()));
        for (who, names) in kept.chain(open).enumerate() {
            for name in names.into_iter().flatten() {
                note(&mut needles.initials, initials_of(name, own_firsts), who);
                note(&mut needles.latin_initials, initials_of(name, firsts), who);
            }
        }
        // Those of people who may all be named are looked for no more.
        for known in [&mut needles.initials, &mut needles.latin_initials] {
            known.retain(|_, bearers| bearers.iter().any(|who| needles.people[*who].is_some()));
        }
        needles.longest = needles.words.keys().map(|key| key.chars().count()).max().unwrap_or(0);
        needles
    }

    /// Whether nobody is kept out.
    pub fn is_empty(&self) -> bool {
        self.people.iter().all(Option::is_none)
    }

    fn person(&mut self, party: Option<PartyId>, names: &[PartyName], sex: Option<Gender>, person: bool) {
        self.people.push(party);
        self.firsts.push(names.iter().flat_map(firsts_of).collect());
        self.lasts.push(names.iter().flat_map(lasts_of).collect());
        self.kin.push(names.iter().flat_map(of_kin).collect());
        self.sexes.push(sex);
        let surnames = names.iter().map(|name| scripts::plain(name.surname.trim()).to_lowercase());
        let surnames = surnames.filter(|surname| !surname.is_empty());
        self.families.push(surnames.map(|surname| canon(&names::masculine(&surname).0)).collect());
        for name in names {
            self.add(name, sex, person);
        }
    }

    /// The men of a woman's family, of whom the case need not know: «Осмонов А. М.» gives Осмонова away. What may as well be a
    /// form of her own name stays hers.
    fn family(&mut self, names: &[PartyName]) {
        for surname in names.iter().map(|name| scripts::plain(name.surname.trim()).to_lowercase()) {
            let man = names::masculine(&surname).0;
            if surname.is_empty() || man == surname {
                continue;
            }
            self.person(None, &[], Some(Gender::Masculine), true);
            let who = self.people.len() - 1;
            self.families[who].push(canon(&man));
            let forms = [
                (Language::Ru, russian_forms(&man, Part::Surname, Gender::Masculine, true)),
                (Language::Ky, kyrgyz::person(&man)),
            ];
            for (language, forms) in &forms {
                for form in Case::of(*language).iter().map(|case| forms.get(*case)) {
                    let latin = Table::ALL.iter().map(|table| to_latin(form, *table));
                    for key in std::iter::once(form.to_owned()).chain(latin).map(|form| canon(&form)) {
                        if key.chars().count() > 3 && !self.words.contains_key(&key) {
                            self.words.insert(key, vec![Word { who, part: Part::Surname, forms: Vec::new() }]);
                        }
                    }
                }
            }
        }
    }

    fn add(&mut self, name: &PartyName, sex: Option<Gender>, person: bool) {
        let parts = [
            (Part::Surname, &name.surname),
            (Part::Given, &name.given),
            (Part::Patronymic, &name.patronymic),
            (Part::Whole, &name.whole),
        ];
        for (part, text) in parts {
            let text = text.trim();
            if text.is_empty() {
                continue;
            }
            let latin = scripts::script(text) == Some(scripts::Script::Latin);
            let written: Vec<String> = if latin {
                self.latin(text, part);
                let tables = [Table::Passport, Table::BgnKyrgyz, Table::BgnRussian, Table::Turkish, Table::Uzbek1995];
                tables.iter().map(|table| to_cyrillic(text, *table)).collect()
            } else {
                vec![text.to_owned()]
            };
            for text in written {
                for spelling in russified(&text) {
                    self.cyrillic(&spelling, part, sex, person);
                }
                self.cyrillic(&text, part, sex, person);
                if part == Part::Surname {
                    for (part, text) in of_father(&text, sex) {
                        self.cyrillic(&text, part, sex, person);
                    }
                }
            }
            if part == Part::Given {
                let word = names::Word::new(text, names::Part::Given);
                // «Гуля» is Гүлнара and Айгүл, yet Гүлнара is no Айгүл.
                for short in names::forms(&word.groups).iter().filter(|s| names::share(&word.groups, &s.groups)) {
                    self.cyrillic(&short.text, Part::Short, sex, person);
                }
            }
        }
    }

    fn latin(&mut self, text: &str, part: Part) {
        for word in words_of(text) {
            self.put(word, part, &[]);
        }
    }

    fn cyrillic(&mut self, text: &str, part: Part, sex: Option<Gender>, person: bool) {
        let mut forms: Vec<(Language, Forms)> = Vec::new();
        for gender in sex.map_or(vec![Gender::Masculine, Gender::Feminine], |gender| vec![gender]) {
            forms.push((Language::Ru, russian_forms(text, part, gender, person)));
        }
        forms.push((Language::Ky, kyrgyz::person(text)));
        let mut cases: BTreeMap<String, Vec<(Language, Case)>> = BTreeMap::new();
        for (language, forms) in &forms {
            for case in Case::of(*language) {
                for form in std::iter::once(forms.get(*case)).chain(forms.other(*case)) {
                    for word in words_of(form) {
                        cases.entry(word.to_owned()).or_default().push((*language, *case));
                    }
                }
            }
        }
        for (form, cases) in &cases {
            self.put(form, part, cases);
            for table in Table::ALL {
                self.put(&to_latin(form, *table), part, cases);
            }
            for spelling in passport_variants(form) {
                self.put(&spelling, part, cases);
            }
        }
        if part != Part::Short {
            for word in words_of(text) {
                for half in word.split(['-', '\u{2011}']).filter(|half| *half != word && half.chars().count() >= 4) {
                    self.put(half, part, &[]);
                }
            }
        }
    }

    fn put(&mut self, form: &str, part: Part, forms: &[(Language, Case)]) {
        let who = self.people.len() - 1;
        let key = canon(form);
        // A surname of two letters (Ма, Ли, Су) stands as it is; what its declined forms would be are other words: «мы».
        let whole = forms.is_empty() || forms.iter().any(|(_, case)| *case == Case::Nominative);
        let shortest = if part == Part::Surname && whole { 2 } else { 3 };
        if key.chars().count() < shortest {
            return;
        }
        merge(self.words.entry(key).or_default(), who, part, forms);
        if matches!(part, Part::Surname | Part::Given | Part::Whole) && form.chars().count() >= 5 {
            for sound in names::readings(&scripts::plain(form).to_lowercase()) {
                merge(self.sounds.entry(sound.to_vec().into_boxed_slice()).or_default(), who, part, forms);
            }
        }
    }
}

fn merge(known: &mut Vec<Word>, who: usize, part: Part, forms: &[(Language, Case)]) {
    match known.iter_mut().find(|word| word.who == who && word.part == part) {
        Some(word) => {
            for form in forms {
                if !word.forms.contains(form) {
                    word.forms.push(*form);
                }
            }
        }
        None => known.push(Word { who, part, forms: forms.to_vec() }),
    }
}

fn russian_forms(text: &str, part: Part, gender: Gender, person: bool) -> Forms {
    let of = match part {
        Part::Surname => Person { surname: text, ..Person::default() },
        Part::Given | Part::Short => Person { given: text, ..Person::default() },
        Part::Patronymic => Person { patronymic: text, ..Person::default() },
        Part::Whole if person => return russian::person_named(text, Some(gender)),
        Part::Whole => return russian::phrase(text),
    };
    russian::person(of, Some(gender))
}

/// The words of a name that are somebody's.
fn words_of(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '«' | '»' | '"' | '(' | ')' | ',' | '.'));
    words.filter(|word| !word.is_empty() && !is_of_nobody(word))
}

fn is_of_nobody(word: &str) -> bool {
    kin_tail(word).is_some()
}

/// What stands behind a word of kinship at the beginning of a word, with the case that it tells: the Kyrgyz ending of «уулуна».
/// A surname may begin as such a word does (Кизилова, Кызылбаева) and is none.
pub(super) fn kin_tail(word: &str) -> Option<Option<Case>> {
    let low = word.to_lowercase();
    let tail = OF_NOBODY.iter().find_map(|kin| low.strip_prefix(kin))?;
    match tail {
        "" => Some(None),
        "нун" | "нын" => Some(Some(Case::Genitive)),
        "на" | "га" => Some(Some(Case::Dative)),
        "н" | "ну" | "ны" => Some(Some(Case::Accusative)),
        "нда" => Some(Some(Case::Locative)),
        "нан" => Some(Some(Case::Ablative)),
        _ => None,
    }
}

/// The parts of a name that hold a word of kinship.
fn of_kin(name: &PartyName) -> Vec<Part> {
    let parts = [(Part::Surname, &name.surname), (Part::Patronymic, &name.patronymic), (Part::Whole, &name.whole)];
    let held = parts.into_iter().filter(|(_, text)| text.split_whitespace().skip(1).any(is_of_nobody));
    held.map(|(part, _)| part).collect()
}

/// Letters of Latin initials that are not written like another Cyrillic one: “B.” may as well be «В.»
const LATIN_ALONE: &str = "dfgijlnqrsuvwz";

/// The letters that an initial of a name may be in its own alphabet: its own, and that of a beginning that is one initial.
fn own_firsts(text: &str) -> Vec<char> {
    let Some(word) = words_of(text).next() else { return Vec::new() };
    let mut all: Vec<char> = canon(word).chars().next().into_iter().collect();
    all.extend(initials::of_more(word).map(|(letter, _)| letter));
    all
}

/// The same with its Latin one.
fn firsts(text: &str) -> Vec<char> {
    let Some(word) = words_of(text).next() else { return Vec::new() };
    let mut all = own_firsts(text);
    let head: String = word.chars().take(1).flat_map(char::to_lowercase).collect();
    let latin = Table::ALL.iter().map(|table| to_latin(&head, *table)).filter(|latin| latin.len() == 1);
    all.extend(latin.filter_map(|latin| latin.chars().next()).filter(|c| LATIN_ALONE.contains(*c)));
    all.sort_unstable();
    all.dedup();
    all
}

/// The initials of the given name and the father's, in every way they are written.
fn firsts_of(name: &PartyName) -> Vec<(char, Option<char>)> {
    let mut fathers: Vec<Option<char>> = firsts(&name.patronymic).into_iter().map(Some).collect();
    if fathers.is_empty() {
        fathers.push(None);
    }
    let with = |given: char| fathers.iter().map(move |father| (given, *father));
    firsts(&name.given).into_iter().flat_map(with).collect()
}

/// The initials of the surname and the father's name.
fn lasts_of(name: &PartyName) -> Vec<char> {
    [&name.surname, &name.patronymic].into_iter().flat_map(|text| firsts(text)).collect()
}

/// The initials of a name in the orders in which papers have them, each of the letters that it may be.
fn initials_of(name: &PartyName, letters: fn(&str) -> Vec<char>) -> Vec<String> {
    let parts = [&name.surname, &name.given, &name.patronymic].map(|part| letters(part));
    let [s, g, p] = parts.each_ref().map(Vec::as_slice);
    let orders: [&[&[char]]; 5] = [&[s, g, p], &[g, p, s], &[g, s], &[s, g], &[g, p]];
    orders.into_iter().flat_map(every).collect()
}

/// Every word with one of the letters at each place; none where a place has no letter.
fn every(places: &[&[char]]) -> Vec<String> {
    places.iter().fold(vec![String::new()], |heads, letters| {
        heads.iter().flat_map(|head| letters.iter().map(move |letter| format!("{head}{letter}"))).collect()
    })
}

/// Notes that initials are somebody's.
fn note(known: &mut HashMap<String, Vec<usize>>, keys: Vec<String>, who: usize) {
    for key in keys {
        let bearers = known.entry(key).or_default();
        if !bearers.contains(&who) {
            bearers.push(who);
        }
    }
}

/// Endings that are hung on a name one after another.
static TAILS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let tails = [
        "лар", "лер", "лор", "лөр", "дар", "дер", "дор", "дөр", "тар", "тер", "тор", "төр", "нын", "нин", "нун", "нүн",
        "дын", "дин", "дун", "дүн", "тын", "тин", "тун", "түн", "ны", "ни", "ну", "нү", "ды", "ди", "ду", "дү", "ты",
        "ти", "ту", "тү", "га", "ге", "го", "гө", "ка", "ке", "ко", "кө", "на", "не", "но", "нө", "да", "де", "до",
        "дө", "та", "те", "то", "тө", "дан", "ден", "дон", "дөн", "тан", "тен", "тон", "төн", "нан", "нен", "нон",
        "нөн", "кы", "ки", "ку", "кү", "гы", "ги", "гу", "гү", "ча", "че", "чо", "чө", "дай", "дей", "дой", "дөй",
        "тай", "тей", "сыз", "сиз", "суз", "сүз", "лык", "лик", "лук", "лүк", "дык", "дик", "дук", "дүк", "м", "ң",
        "бы", "би", "бу", "бү", "мын", "сың", "лап", "нинг", "ning", // in Latin letters: Kyrgyz, Turkish, English
        "s", "lar", "ler", "nyn", "nin", "nun", "nın", "dyn", "din", "ga", "ge", "ka", "ke", "na", "ne", "ya", "ye",
        "yi", "da", "de", "ta", "te", "dan", "den", "tan", "ten", "ny", "ni", "dy", "di", "la", "le",
    ];
    let mut tails: Vec<String> = tails.iter().map(|tail| canon(tail)).collect();
    tails.sort_by_key(|tail| std::cmp::Reverse(tail.len()));
    tails.dedup();
    tails
});

/// Whether the end of a word is made of such endings alone.
pub(super) fn is_tail(rest: &str) -> bool {
    rest.is_empty() || TAILS.iter().any(|tail| rest.strip_prefix(tail.as_str()).is_some_and(is_tail))
}
