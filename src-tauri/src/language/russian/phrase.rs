//! Titles of office and names of bodies: «прокурор Первомайского района», «Октябрьский районный суд города Бишкек»,
//! «судья Октябрьского районного суда Асанова А. К.». The head noun, the adjectives that agree with it and a name in
//! the nominative decline; what the head governs («Первомайского района») stays.

mod named;

use super::super::forms::{Forms, Six, Why};
use super::super::scripts::has_latin;
use super::super::{Case, Gender};
use super::adjectives::Agreement;
use super::endings::{
    adjective, adjective_plural, back, cut, first, is_vowel, lifeless, lower, masculine, neuter, third,
};
use super::lexicon::{self, Noun};
use super::{Part, given, patronymic, person, sex, surname};
use named::name;

pub(super) const PREPOSITIONS: [&str; 16] =
    ["в", "во", "на", "по", "при", "с", "со", "из", "за", "к", "ко", "о", "об", "для", "от", "у"];
/// Titles that take a person in the genitive, so that «представитель Асанова А. К.» may mean two things.
const GOVERNING: [&str; 9] = ["представитель", "защитник", "мать", "отец", "жена", "муж", "сын", "дочь", "брат"];

/// `УВД`, `ГКНБ`, `ОсОО`, `МВД`: read letter by letter, and never changed.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let letters: Vec<char> = word.chars().filter(|c| c.is_alphabetic()).collect();
    let high = letters.iter().filter(|c| c.is_uppercase()).count();
    high >= 2 && high * 2 >= letters.len() && letters.len() <= 7
}

/// One word of a phrase: what stands before it, the word itself, and marks behind it.
struct Word<'a> {
    gap: &'a str,
    before: &'a str,
    text: &'a str,
    after: &'a str,
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut found = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let start = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
        let (gap, body) = rest.split_at(start);
        let end = body.find(char::is_whitespace).unwrap_or(body.len());
        let (word, next) = body.split_at(end);
        let initial = person::is_initial(word);
        let core = word.trim_start_matches(['«', '"', '(', '„', '“']);
        let before = &word[..word.len() - core.len()];
        let bare = if initial { core } else { core.trim_end_matches([',', '.', ';', ')', '»', '"', '“', ':']) };
        found.push(Word { gap, before, text: bare, after: &core[bare.len()..] });
        rest = next;
    }
    found
}

/// Which words stand inside quotation marks: a name of its own, never changed.
fn quoted(words: &[Word<'_>]) -> Vec<bool> {
    let mut inside = 0usize;
    let mut marks = Vec::new();
    let count = |text: &str, mark: [char; 2]| text.chars().filter(|c| mark.contains(c)).count();
    for word in words {
        let straight = word.before.matches('"').count();
        inside += count(word.before, ['«', '„']) + straight;
        marks.push(inside > 0);
        let closing = count(word.after, ['»', '“']) + word.after.matches('"').count();
        inside = inside.saturating_sub(closing);
    }
    marks
}

/// What a word of the phrase does.
enum Role {
    Stays,
    Agrees(Agreement, bool),
    Head(&'static Noun),
    Unlisted(Six),
    Name(Part),
}

/// The six forms of a title or of the name of a body, written in the nominative.
pub fn phrase(text: &str) -> Forms {
    let words = words(text);
    if seems_name(&words) {
        return person::person_named(text, None);
    }
    let (roles, doubts) = parse(&words);
    let people: Vec<(Part, &str)> = words
        .iter()
        .zip(&roles)
        .filter_map(|(word, role)| if let Role::Name(part) = role { Some((*part, word.text)) } else { None })
        .collect();
    let sex = sex::of(&people);
    let forms = words.iter().zip(&roles).flat_map(|(word, role)| {
        let inner = match role {
            Role::Stays | Role::Name(Part::Initial | Part::Kin) => Forms::fixed(word.text),
            Role::Head(noun) => hyphened(word.text, noun),
            Role::Unlisted(forms) => Forms::new(forms.clone()).doubt(Why::UnknownWord, word.text),
            Role::Agrees(agreement, alive) => agreeing(word.text, *agreement, *alive),
            Role::Name(Part::Surname) => surname::surname(word.text, sex.gender()),
            Role::Name(Part::Given) => given::given(word.text, sex.gender()),
            Role::Name(Part::Patronymic) => patronymic::patronymic(word.text, sex.gender()),
        };
        [Forms::fixed(word.gap), Forms::fixed(word.before), inner, Forms::fixed(word.after)]
    });
    let whole = Forms::join(forms);
    let whole = doubts.into_iter().fold(whole, |whole, (why, word)| whole.doubt(why, &word));
    let surname_of = people.iter().find(|(part, _)| *part == Part::Surname).map(|(_, word)| *word);
    match (sex, surname_of) {
        (sex::Sex::Unknown, Some(name))
            if surname::surname(name, Gender::Feminine) != surname::surname(name, Gender::Masculine) =>
        {
            whole.doubt(Why::SexUnknown, name)
        }
        _ => whole,
    }
}

/// «Следователь-криминалист»: the second part is a noun of the list or declines as a man's title.
fn hyphened(word: &str, noun: &Noun) -> Forms {
    let Some((head, tail)) = word.split_once('-').filter(|_| lexicon::noun(word).is_none()) else {
        return Forms::new(lexicon::as_written(word, &noun.forms));
    };
    let second = lexicon::noun(tail).map_or_else(|| masculine(tail), |noun| lexicon::as_written(tail, &noun.forms));
    Forms::join([Forms::new(lexicon::as_written(head, &noun.forms)), Forms::fixed("-"), Forms::new(second)])
}

fn agreeing(word: &str, agreement: Agreement, alive: bool) -> Forms {
    // «1-й заместитель»: an ordinal in figures.
    if let Some((figures, tail)) =
        word.split_once('-').filter(|(figures, _)| figures.bytes().all(|b| b.is_ascii_digit()))
    {
        let ends: Option<[&str; 6]> = match (tail, agreement) {
            ("й", Agreement::Masculine) => Some(["й", "го", "му", if alive { "го" } else { "й" }, "м", "м"]),
            ("я", Agreement::Feminine) => Some(["я", "й", "й", "ю", "й", "й"]),
            ("е", Agreement::Neuter) => Some(["е", "го", "му", "е", "м", "м"]),
            _ => None,
        };
        return ends.map_or_else(|| Forms::fixed(word), |ends| Forms::new(ends.map(|end| format!("{figures}-{end}"))));
    }
    adjective_of(word, agreement, alive).map_or_else(|| Forms::fixed(word), Forms::new)
}

pub(super) fn adjective_of(word: &str, agreement: Agreement, alive: bool) -> Option<Six> {
    match agreement {
        Agreement::Masculine => adjective(word, Gender::Masculine, alive),
        Agreement::Feminine => adjective(word, Gender::Feminine, alive),
        Agreement::Neuter => adjective(word, Gender::Neuter, alive),
        Agreement::Plural => {
            let low = lower(word);
            let singular =
                if low.ends_with("ые") { format!("{}ый", cut(word, 2)) } else { format!("{}ий", cut(word, 2)) };
            (low.ends_with("ые") || low.ends_with("ие")).then(|| adjective_plural(&singular, alive)).flatten()
        }
    }
}

/// Whether a word has the ending of an adjective in the nominative.
pub(super) fn is_adjective(word: &str) -> bool {
    let low = lower(word);
    let bare = low.strip_suffix("ся").unwrap_or(&low);
    let ordinal = word
        .split_once('-')
        .is_some_and(|(n, tail)| n.bytes().all(|b| b.is_ascii_digit()) && ["й", "я", "е"].contains(&tail));
    ordinal
        || (bare.chars().count() > 3
            && ["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"].iter().any(|tail| bare.ends_with(tail)))
}

fn noun_of(word: &str) -> Option<&'static Noun> {
    lexicon::noun(word).or_else(|| lexicon::noun(word.split_once('-')?.0))
}

fn parse(words: &[Word<'_>]) -> (Vec<Role>, Vec<(Why, String)>) {
    let quoted = quoted(words);
    let mut roles: Vec<Role> = words.iter().map(|_| Role::Stays).collect();
    let mut doubts = Vec::new();
    let Some(begin) = words.first() else { return (roles, doubts) };
    let low = lower(begin.text);
    // «И. о. прокурора», «врио начальника»: the office stays in the genitive; a rank and a name behind it do not.
    if let Some(acting) = acting(words) {
        name(words, &quoted, acting, &mut roles, &mut doubts);
        also(words, &quoted, acting, &mut roles);
        return (roles, doubts);
    }
    // «В суд», «УВД района», «ОсОО «Жол»»: nothing changes.
    if PREPOSITIONS.contains(&low.as_str()) || quoted[0] || is_abbreviation(begin.text) {
        return (roles, doubts);
    }
    let head = head(words, &quoted);
    let Some(head) = head else {
        if lexicon::dative(begin.text).is_some()
            || words.iter().any(|word| lexicon::dative(word.text).is_some())
            || !begin.text.chars().any(char::is_alphabetic)
        {
            return (roles, vec![(Why::NotNominative, begin.text.to_owned())]);
        }
        return unlisted(words, roles);
    };
    let noun = noun_of(words[head].text).expect("the head was found as a noun of the list");
    // A title of a woman («Генеральная прокурор») agrees with the person; the list's own gender otherwise.
    take(&mut roles, words, 0, head, noun);
    name(words, &quoted, head, &mut roles, &mut doubts);
    also(words, &quoted, head, &mut roles);
    (roles, doubts)
}

/// The last word of «и. о.», «врио» or «вр. и. о.» at the beginning: the office behind it stands in the genitive for ever.
fn acting(words: &[Word<'_>]) -> Option<usize> {
    let low = |at: usize| words.get(at).map(|word| lower(word.text.trim_end_matches('.'))).unwrap_or_default();
    match (low(0).as_str(), low(1).as_str(), low(2).as_str()) {
        ("вр", "и", "о") => Some(2),
        ("и", "о", _) | ("вр", "и.о" | "ио", _) => Some(1),
        ("и" | "ио" | "и.о" | "врио" | "вр.и.о", ..) => Some(0),
        _ => None,
    }
}

fn take(roles: &mut [Role], words: &[Word<'_>], from: usize, head: usize, noun: &'static Noun) {
    for at in from..head {
        roles[at] = if is_adjective(words[at].text) { Role::Agrees(noun.agreement, noun.alive) } else { Role::Stays };
    }
    roles[head] = Role::Head(noun);
}

/// The first noun of the list with only adjectives, adverbs of rank and the like before it. An adjective that is itself in
/// the list («участковый») is the head only when no noun follows at once («участковый инспектор»).
fn head(words: &[Word<'_>], quoted: &[bool]) -> Option<usize> {
    let mut adjectival = None;
    for (at, word) in words.iter().enumerate() {
        if quoted[at] {
            break;
        }
        let listed = noun_of(word.text);
        let shaped = is_adjective(word.text);
        match listed {
            Some(_) if !shaped => return Some(at),
            Some(_) => adjectival = adjectival.or(Some(at)),
            None if shaped => {}
            None => break,
        }
        if !word.after.is_empty() && !word.after.starts_with(',') {
            break;
        }
    }
    adjectival
}

/// A head that is in no list: its ending must do.
fn unlisted(words: &[Word<'_>], mut roles: Vec<Role>) -> (Vec<Role>, Vec<(Why, String)>) {
    let head = words.iter().position(|word| !is_adjective(word.text)).unwrap_or(0);
    let word = words[head].text;
    if has_latin(word) {
        return (roles, vec![(Why::Latin, word.to_owned())]);
    }
    let low = lower(word);
    let (forms, agreement) = match back(&low, 1) {
        'а' | 'я' => (first(word), Agreement::Feminine),
        'о' | 'е' => (neuter(word), Agreement::Neuter),
        'ь' if low.ends_with("ость") || low.ends_with("адь") => (third(word), Agreement::Feminine),
        last if is_vowel(last) || !last.is_alphabetic() => return (roles, vec![(Why::UnknownWord, word.to_owned())]),
        _ => (masculine(word), Agreement::Masculine),
    };
    let alive = seems_person(&low);
    let forms = if agreement == Agreement::Masculine && !alive { lifeless(forms) } else { forms };
    roles[..head].iter_mut().for_each(|role| *role = Role::Agrees(agreement, alive));
    roles[head] = Role::Unlisted(forms);
    (roles, Vec::new())
}

/// Whether the text is a person's name and nothing else: «Сыдыков М. Э.», «Асанова Айгүл Маратовна».
fn seems_name(words: &[Word<'_>]) -> bool {
    let high = |word: &Word<'_>| word.text.chars().next().is_some_and(char::is_uppercase) && word.before.is_empty();
    let kin = |word: &Word<'_>| super::kin::is_kin(word.text);
    let named = |word: &Word<'_>| {
        person::is_initial(word.text)
            || kin(word)
            || patronymic::sex(word.text).is_some()
            || sex::of_surname(word.text).is_some()
    };
    (2..=4).contains(&words.len())
        && words.iter().all(|word| (high(word) || kin(word)) && noun_of(word.text).is_none() && !is_abbreviation(word.text))
        && words.iter().any(named)
        // «Первомайский Районный»: adjectives alone are a title that was cut short.
        && words.iter().any(|word| !is_adjective(word.text))
}

/// Whether a word that is in no list is a person by its suffix; that decides the accusative, and how a letter goes to it.
fn seems_person(low: &str) -> bool {
    ["тель", "ник", "ор", "ист", "ер", "лог", "щик", "чик", "вед", "граф"].iter().any(|tail| low.ends_with(tail))
}

/// A rank of the police, of the army or of the prosecution service (советник юстиции).
fn is_rank(word: &str) -> bool {
    let low = lower(word);
    let ranks =
        ["лейтенант", "капитан", "майор", "полковник", "генерал", "сержант", "старшина", "прапорщик", "советник"];
    ranks.iter().any(|rank| low.ends_with(rank))
}

/// Further nouns in the nominative behind the head: a rank («следователь капитан милиции»), the second of two heads.
fn also(words: &[Word<'_>], quoted: &[bool], head: usize, roles: &mut [Role]) {
    // Behind a preposition («следователь по особо важным делам …») other nouns are governed; a rank in the nominative is not.
    let mut governed = false;
    let mut at = head + 1;
    while at < words.len() {
        let word = &words[at];
        governed |= PREPOSITIONS.contains(&lower(word.text).as_str());
        let titled = noun_of(word.text).filter(|noun| {
            !quoted[at]
                && matches!(roles[at], Role::Stays)
                && noun.forms[1] != noun.forms[0]
                && (!governed || is_rank(word.text))
        });
        if let Some(noun) =
            titled.filter(|noun| noun.alive || lower(words[at - 1].text) == "и" || words[at - 1].after.contains(','))
        {
            let mut from = at;
            while from > head + 1
                && is_adjective(words[from - 1].text)
                && adjective_of(words[from - 1].text, noun.agreement, noun.alive).is_some()
            {
                from -= 1;
            }
            take(roles, words, from, at, noun);
        }
        at += 1;
    }
}

/// Whether the phrase names a body, to which a letter goes «в» and the accusative, and not an officer.
pub fn is_body(text: &str) -> bool {
    let words = words(text);
    let quoted = quoted(&words);
    let Some(begin) = words.first() else { return false };
    let body = match head(&words, &quoted).and_then(|at| noun_of(words[at].text)) {
        Some(noun) => !noun.alive,
        None => words.iter().find(|word| !is_adjective(word.text)).is_some_and(|word| !seems_person(&lower(word.text))),
    };
    is_abbreviation(begin.text) || quoted[0] || body
}

/// As it stands at the head of a letter: an officer in the dative («Прокурору Первомайского района»), a body in the
/// accusative with its preposition («В Первомайский районный суд города Бишкек»). What does not begin in the
/// nominative is left as typed.
pub fn addressed(text: &str) -> (String, Forms) {
    let forms = phrase(text.trim());
    let not_nominative = forms.doubts().iter().any(|doubt| doubt.why == Why::NotNominative);
    let begin = lower(text.split_whitespace().next().unwrap_or_default());
    if not_nominative || PREPOSITIONS.contains(&begin.as_str()) {
        return (capital(text.trim()), forms);
    }
    if acting(&words(text.trim())).is_some() {
        return (capital(forms.get(Case::Dative)), forms);
    }
    let lettered = text.trim().chars().next().is_some_and(char::is_alphanumeric);
    let written = if seems_name(&words(text.trim())) {
        forms.get(Case::Dative).to_owned()
    } else if !lettered && !text.trim().starts_with(['«', '"']) {
        text.trim().to_owned()
    } else if is_body(text) {
        let accusative = forms.get(Case::Accusative);
        format!("{} {}", if takes_vo(accusative) { "Во" } else { "В" }, accusative)
    } else {
        capital(forms.get(Case::Dative))
    };
    (written, forms)
}

/// «Во Всемирный», «Во Фрунзенский» is not said: only before в or ф with another consonant behind it.
fn takes_vo(text: &str) -> bool {
    let mut letters = text.trim_start_matches(['«', '"']).chars().flat_map(char::to_lowercase);
    matches!(letters.next(), Some('в')) && letters.next().is_some_and(|c| c.is_alphabetic() && !is_vowel(c))
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
