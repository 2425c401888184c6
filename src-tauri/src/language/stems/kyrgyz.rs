//! Kyrgyz bases: endings are taken off one after another, and only where the laws that put them on agree: the vowel listens to
//! the last vowel of the base, the consonant to its last sound. So паспортту loses its -ту, and город keeps its -од.
//!
//! A word typed without ң ө ү obeys the same laws with о and у in their place.

/// An ending, its sounds written as they vary: `А` а е о ө, `Ы` ы и у ү, `Н` н д т, `Д` д т, `Г` г к, `Л` л д т, `Б` б п,
/// `С` с; small letters stand for themselves. After what it may stand is said beside it.
struct Ending {
    shape: &'static str,
    after: After,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum After {
    Any,
    Vowel,
    Consonant,
    /// The possessive of the third person: баласы, китеби.
    Owned,
    /// Base of a verb; short bases are let through.
    Verb,
    VerbVowel,
    VerbConsonant,
}

use After::{Any, Consonant, Owned, Verb, VerbConsonant, VerbVowel, Vowel};

const fn e(shape: &'static str, after: After) -> Ending {
    Ending { shape, after }
}

impl Ending {
    fn is_verbal(&self) -> bool {
        matches!(self.after, Verb | VerbVowel | VerbConsonant)
    }
}

/// The longest that fits is taken, and then another round begins.
const ENDINGS: &[Ending] = &[
    // case
    e("НЫн", Any),
    e("ДАн", Any),
    e("ДА", Any),
    e("НЫ", Any),
    e("ГА", Any),
    e("нА", Owned),
    e("нАн", Owned),
    e("ндА", Owned),
    e("н", Owned),
    e("чА", Any),
    e("нДАй", Owned),
    e("ДАй", Any),
    e("ДАгЫ", Any),
    e("ндАгЫ", Owned),
    e("НЫкЫ", Any),
    // number and owner
    e("ЛАр", Any),
    e("Ым", Consonant),
    e("м", Vowel),
    e("ЫҢ", Consonant),
    e("Ң", Vowel),
    e("ЫңЫз", Consonant),
    e("ңЫз", Vowel),
    e("ЫбЫз", Consonant),
    e("бЫз", Vowel),
    e("ЫңАр", Consonant),
    e("ңАр", Vowel),
    e("сЫ", Vowel),
    e("Ы", Consonant),
    e("ЫмА", Consonant),
    e("мА", Vowel),
    e("ЫҢА", Consonant),
    e("ҢА", Vowel),
    // who it is: мугалиммин, жумушчусуң
    e("мЫн", Any),
    e("сЫң", Any),
    e("сЫңАр", Any),
    e("сЫздАр", Any),
    // without: паспортсуз, визасыз
    e("сЫз", Any),
    // past
    e("ДЫ", Verb),
    e("ДЫм", Verb),
    e("ДЫҢ", Verb),
    e("ДЫк", Verb),
    e("ДЫңЫз", Verb),
    e("ДЫңАр", Verb),
    e("ДЫңЫздАр", Verb),
    e("ДЫБЫ", Verb),
    e("ДЫңБЫ", Verb),
    e("ГАн", Verb),
    e("ГАнмЫн", Verb),
    e("ГАнсЫң", Verb),
    e("ГАнбЫз", Verb),
    e("ГАндА", Verb),
    e("ГАндЫктАн", Verb),
    e("ГАндАн", Verb),
    e("Ып", VerbConsonant),
    e("п", VerbVowel),
    e("ЫптЫр", VerbConsonant),
    e("птЫр", VerbVowel),
    e("ЫпмЫн", VerbConsonant),
    e("ЫпсЫң", VerbConsonant),
    e("Ычу", VerbConsonant),
    e("чУ", Verb),
    // present and future
    e("Ат", VerbConsonant),
    e("йт", VerbVowel),
    e("Ам", VerbConsonant),
    e("йм", VerbVowel),
    e("АсЫң", VerbConsonant),
    e("йсЫң", VerbVowel),
    e("АбЫз", VerbConsonant),
    e("йбЫз", VerbVowel),
    e("АсЫз", VerbConsonant),
    e("йсЫз", VerbVowel),
    e("АсЫңАр", VerbConsonant),
    e("йсЫңАр", VerbVowel),
    e("Ашат", VerbConsonant),
    e("йшАт", VerbVowel),
    e("й", VerbVowel),
    e("Ар", VerbConsonant),
    e("УУчУ", VerbConsonant),
    e("УчУ", VerbVowel),
    // would, let, not
    e("сА", Verb),
    e("сАм", Verb),
    e("сАң", Verb),
    e("сАк", Verb),
    e("сАңЫз", Verb),
    e("сЫн", Verb),
    e("сЫнчЫ", Verb),
    e("АйЫн", VerbConsonant),
    e("йЫн", VerbVowel),
    e("АлЫ", VerbConsonant),
    e("йлЫ", VerbVowel),
    e("ГЫлА", Verb),
    e("БА", Verb),
    e("БАс", Verb),
    e("БАй", Verb),
    e("БАйт", Verb),
    e("БАдЫ", Verb),
    e("БАгАн", Verb),
    e("ГЫчА", Verb),
    e("ГАнчА", Verb),
    e("ГЫдАй", Verb),
    // doing: жазуу, окуу, иштөө
    e("УУ", VerbConsonant),
    e("О", VerbVowel),
];

/// What several do together, under the endings of a verb: ал-ыш-ты, камо-о, кама-ш-ты.
const TOGETHER: [Ending; 2] = [e("Ыш", VerbConsonant), e("ш", VerbVowel)];

/// Verbs that end so without being shared: their ш belongs to the word (күрөшүү is no form of күрөө).
const LASTING: &[&str] = &[
    "күрөш",
    "курош",
    "адаш",
    "алмаш",
    "талаш",
    "кеңеш",
    "кенеш",
    "жарыш",
    "согуш",
    "тырыш",
    "байланыш",
    "турмуш",
    "жумуш",
    "каныш",
    "жайгаш",
    "тааныш",
    "сүйлөш",
];

/// Words that no rule reaches.
const IRREGULAR: &[(&str, &str)] = &[
    ("балдар", "бала"),
    ("мага", "мен"),
    ("сага", "сен"),
    ("ага", "ал"),
    ("аны", "ал"),
    ("анын", "ал"),
    ("менин", "мен"),
    ("сенин", "сен"),
    ("мени", "мен"),
    ("сени", "сен"),
    ("аларга", "алар"),
    ("акча", "акча"),
    ("уулу", "уул"),
    ("кызы", "кыз"),
    ("орду", "орун"),
    ("мурду", "мурун"),
    ("карды", "карын"),
    ("мойну", "моюн"),
    ("койну", "коюн"),
    ("оозу", "ооз"),
    // What an ending seems to stand on and does not.
    ("адам", "адам"),
    ("мектеп", "мектеп"),
    ("китеп", "китеп"),
    ("мугалим", "мугалим"),
    ("кыргыз", "кыргыз"),
    ("казак", "казак"),
    ("эмгек", "эмгек"),
    ("паспорт", "паспорт"),
    ("билет", "билет"),
    ("айым", "айым"),
    ("каным", "каным"),
    ("баатыр", "баатыр"),
    ("тергөөчү", "тергөөчү"),
    ("тергоочу", "тергоочу"),
    ("ишкер", "ишкер"),
    ("карыз", "карыз"),
    ("кагаз", "кагаз"),
    ("жардам", "жардам"),
    ("убада", "убада"),
    ("турмуш", "турмуш"),
    ("кечээ", "кечээ"),
    ("соттук", "сот"),
    ("телефон", "телефон"),
    ("мекеме", "мекеме"),
    ("бөлмө", "бөлмө"),
    ("болмо", "болмо"),
    ("алдам", "алда"),
    ("кыйын", "кыйын"),
    ("жакын", "жакын"),
    ("өлүм", "өлүм"),
    ("билим", "билим"),
    ("кийим", "кийим"),
    ("бөлүм", "бөлүм"),
    ("чечим", "чечим"),
    ("келишим", "келишим"),
    ("өкүм", "өкүм"),
    ("тууган", "тууган"),
    ("заман", "заман"),
    ("арыз", "арыз"),
    ("даттан", "даттан"),
    ("айып", "айып"),
    ("сурак", "сурак"),
    ("күнөө", "күнөө"),
    ("катуу", "катуу"),
    ("түндүк", "түндүк"),
    ("айлык", "айлык"),
    ("айбан", "айбан"),
    ("жылаан", "жылаан"),
    ("оштон", "ош"),
    ("ошто", "ош"),
    ("ошко", "ош"),
    ("оштун", "ош"),
    ("ошту", "ош"),
    ("баракча", "баракча"),
    ("ачкыч", "ачкыч"),
    ("иштер", "иш"),
    ("жумуш", "жумуш"),
    ("ден", "ден"),
    ("сөзсүз", "сөзсүз"),
    ("созсуз", "созсуз"),
];

/// Bases of two letters that stand alone.
const SHORT: &[&str] = &[
    "ал", "ат", "эт", "ач", "аш", "ук", "ур", "ич", "же", "де", "өт", "өл", "өч", "үй", "эл", "эр", "иш", "ай", "ок",
    "от", "ой", "уч", "ый", "ээ", "өз", "уй", "эс", "ак", "ит", "ук", "ук", "ыр",
];

/// The bases of a form in lower case: without its endings (алышты: алыш), and where several may do it together, without that too
/// (ал). What has no ending comes back as it is.
pub(super) fn bases(form: &str) -> Vec<String> {
    let mut found = vec![base(form, false)];
    if form.contains('ш') {
        let alone = base(form, true);
        if alone != found[0] {
            found.push(alone);
        }
    }
    found
}

fn base(form: &str, alone: bool) -> String {
    let mut letters: Vec<char> = form.chars().collect();
    // What was taken off last may be a verb's: алышты is what they took, and the accusative of алыш.
    let mut doing = false;
    // A noun is made of a verb, and then its ending is outside; inside it only the verb's own endings stand.
    let mut verb = false;
    for _ in 0..7 {
        let word: String = letters.iter().collect();
        if let Some((_, base)) = IRREGULAR.iter().find(|(irregular, _)| *irregular == word) {
            return (*base).to_owned();
        }
        let together = TOGETHER.iter().filter_map(|ending| fits(&letters, ending)).max();
        if let Some(length) = together.filter(|_| alone && doing && !LASTING.contains(&word.as_str())) {
            cut(&mut letters, length);
            (verb, doing) = (true, false);
            continue;
        }
        let inside = ENDINGS.iter().filter(|ending| !verb || ending.is_verbal());
        let longest = inside.filter_map(|ending| Some((fits(&letters, ending)?, !ending.is_verbal()))).max();
        let Some((length, noun)) = longest else { break };
        verb = !noun;
        doing = ENDINGS.iter().any(|ending| ending.is_verbal() && fits(&letters, ending) == Some(length));
        cut(&mut letters, length);
    }
    letters.into_iter().collect()
}

/// Takes an ending off.
fn cut(letters: &mut Vec<char>, length: usize) {
    let end = letters.len() - length;
    let vowel = is_vowel(letters[end]);
    letters.truncate(end);
    if vowel {
        devoice(letters);
    }
}

/// A voiceless sound that became voiced before an owner's vowel: китеп, китеби; тарак, тарагы.
fn devoice(letters: &mut [char]) {
    if let Some(last) = letters.last_mut() {
        match last {
            'б' => *last = 'п',
            'г' => *last = 'к',
            _ => {}
        }
    }
}

/// The letters an ending takes, if it stands at the end of the word by the laws.
fn fits(word: &[char], ending: &Ending) -> Option<usize> {
    let length = ending.shape.chars().count();
    let cut = word.len().checked_sub(length)?;
    let (base, tail) = word.split_at(cut);
    let last = *base.last().filter(|c| !matches!(c, 'ь' | 'ъ'))?;
    let vowel = *base.iter().rev().find(|&&c| class(c).is_some())?;
    let shown: String;
    let long_enough = match base.len() {
        0 | 1 => false,
        2 => {
            shown = base.iter().collect();
            SHORT.contains(&shown.as_str())
        }
        _ => true,
    };
    let placed = match ending.after {
        Any | Verb => true,
        Vowel | VerbVowel => is_vowel(last),
        Consonant | VerbConsonant => !is_vowel(last),
        Owned => base.len() >= 4 && matches!(last, 'ы' | 'и' | 'у' | 'ү'),
    };
    if !(long_enough && placed) {
        return None;
    }
    let mut heard = vowel;
    let mut previous = last;
    for (&c, shape) in tail.iter().zip(ending.shape.chars()) {
        if !sounds(shape, c, heard, previous) {
            return None;
        }
        if class(c).is_some() {
            heard = c;
        }
        previous = c;
    }
    Some(length)
}

fn is_vowel(c: char) -> bool {
    class(c).is_some()
}

/// Back а ы, back о у, front е и, front ө ү.
fn class(c: char) -> Option<char> {
    Some(match c {
        'а' | 'я' | 'ы' => 'а',
        'о' => 'о',
        'у' | 'ю' => 'у',
        'е' | 'э' | 'и' => 'е',
        'ө' => 'ө',
        'ү' => 'ү',
        _ => return None,
    })
}

/// Whether a letter can stand for a sound of an ending after this vowel and this letter.
fn sounds(shape: char, c: char, vowel: char, previous: char) -> bool {
    let heard = class(vowel).unwrap_or('а');
    match shape {
        'А' => match heard {
            'а' => c == 'а',
            'о' => c == 'о',
            'у' => matches!(c, 'а' | 'о'),
            'е' => c == 'е',
            _ => c == 'ө',
        },
        'Ы' => match heard {
            'а' => c == 'ы',
            'о' | 'у' => c == 'у',
            'е' => c == 'и',
            _ => c == 'ү',
        },
        'У' => matches!(c, 'у' | 'ү'),
        'О' => c == previous,
        'Н' => match previous {
            p if is_vowel(p) => c == 'н',
            p if voiceless(p) => c == 'т',
            _ => c == 'д',
        },
        'Д' => c == if voiceless(previous) { 'т' } else { 'д' },
        'Г' => c == if voiceless(previous) { 'к' } else { 'г' },
        'Б' => c == if voiceless(previous) { 'п' } else { 'б' },
        'Л' => match previous {
            p if is_vowel(p) || matches!(p, 'р' | 'й') => c == 'л',
            p if voiceless(p) => c == 'т',
            _ => c == 'д',
        },
        'ң' => matches!(c, 'ң' | 'н'),
        'Ң' => c == 'ң',
        plain => c == plain,
    }
}

fn voiceless(c: char) -> bool {
    matches!(c, 'п' | 'ф' | 'с' | 'ш' | 'щ' | 'ч' | 'х' | 'к' | 'т' | 'ц' | 'қ' | 'һ')
}
