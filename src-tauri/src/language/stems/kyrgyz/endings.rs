//! The endings of Kyrgyz: their sounds, after what they stand, and in which order they follow each other.

/// What an ending says. From the outside of a word to its root they stand in this order, each kind at most once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// What a verb is made of that is made of a noun: мажбур, мажбур-ла.
    Named,
    /// Who does it to whom: ал-ын, жаз-дыр, сүйлө-ш. Several may follow each other.
    Voice,
    /// Not: бер-бе.
    Not,
    /// Ends of a verb that many a noun has too, so that only a listed verb loses them: чыга, жазма.
    Bare,
    /// What makes a noun of a verb; its endings are outside.
    Tense,
    /// The ends of a verb, behind which nothing stands but a question.
    Finite,
    /// With it, without it, being it: айып-туу, виза-сыз, кул-дук.
    Made,
    /// Several.
    Number,
    /// Of the third person: баласы, китеби.
    His,
    /// Of the first and the second.
    Owner,
    /// Where it is, whose it is: үйдөгү. A word again, with any ending of a noun outside.
    Place,
    /// Behind the third person, where the case is another: баласы-на.
    HisCase,
    Case,
    /// Who it is: мугалиммин.
    Who,
    /// Whether: барбы.
    Asking,
    /// No ending yet.
    Whole,
}

/// After what an ending may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum After {
    Any,
    Vowel,
    Consonant,
    /// The ending of the third person.
    His,
}

use After::{Any, Consonant, Vowel};

/// Sounds are written as they vary: `А` а е о ө, `Ы` ы и у ү, `Н` н д т, `Д` д т, `Г` г к, `Л` л д т, `Б` б п; small letters
/// stand for themselves.
pub(super) const ENDINGS: &[(Kind, After, &[&str])] = &[
    (Kind::Asking, Any, &["БЫ"]),
    (Kind::Who, Any, &["мЫн", "сЫң", "сЫңАр", "сЫздАр"]),
    (Kind::Case, Any, &["НЫн", "ДАн", "ДА", "НЫ", "ГА", "чА", "ДАй"]),
    (Kind::HisCase, After::His, &["нА", "нАн", "ндА", "н", "ндАй", "ндАгЫ"]),
    (Kind::Place, Any, &["ДАгЫ", "НЫкЫ"]),
    (Kind::Owner, Consonant, &["Ым", "ЫҢ", "ЫңЫз", "ЫбЫз", "ЫңАр", "ЫмА", "ЫҢА"]),
    (Kind::Owner, Vowel, &["м", "Ң", "ңЫз", "бЫз", "ңАр", "мА", "ҢА"]),
    (Kind::His, Vowel, &["сЫ"]),
    (Kind::His, Consonant, &["Ы"]),
    (Kind::Number, Any, &["ЛАр"]),
    (Kind::Made, Any, &["сЫз", "ЛУУ", "ЛЫк", "чЫлЫк", "Гер"]),
    // past
    (Kind::Finite, Any, &["ДЫ", "ДЫм", "ДЫҢ", "ДЫк", "ДЫңЫз", "ДЫңАр", "ДЫңЫздАр"]),
    (Kind::Finite, Any, &["ГАнмЫн", "ГАм", "ГАнсЫң", "ГАнбЫз", "ГАндЫктАн", "чУмУн", "чУбУз"]),
    (Kind::Finite, Consonant, &["Ып", "ЫптЫр", "ЫпмЫн", "ЫпсЫң", "ЫппЫз", "Ычу"]),
    (Kind::Finite, Vowel, &["п", "птЫр", "пмЫн", "псЫң", "ппЫз"]),
    // present and future
    (Kind::Finite, Consonant, &["Ат", "Ам", "АсЫң", "АбЫз", "АсЫз", "АсЫңАр", "АшАт"]),
    (Kind::Finite, Vowel, &["йт", "йм", "й", "йсЫң", "йбЫз", "йсЫз", "йсЫңАр", "йшАт"]),
    (Kind::Finite, Any, &["БАй", "БАйт", "БАйм", "БАйбЫз"]),
    // do, said with respect and urgently
    (Kind::Finite, Consonant, &["ЫңЫз", "ЫңЫздАр"]),
    (Kind::Finite, Vowel, &["ңЫз", "ңЫздАр"]),
    // would, let, until
    (Kind::Finite, Any, &["сА", "сАм", "сАң", "сАк", "сАңЫз", "сЫн", "сЫнчЫ", "ГЫлА", "мАкчЫ"]),
    (Kind::Finite, Any, &["ГЫчА", "ГАнчА", "ГЫдАй"]),
    (Kind::Finite, Consonant, &["АйЫн", "АлЫ"]),
    (Kind::Finite, Vowel, &["йЫн", "йлЫ"]),
    // doing and who does: жазуу, иштөө, жазган
    (Kind::Tense, Any, &["ГАн", "чУ", "мАк", "БАс"]),
    (Kind::Tense, Consonant, &["УУ", "УУчУ"]),
    (Kind::Tense, Vowel, &["О", "УчУ"]),
    (Kind::Bare, Consonant, &["А", "Ар"]),
    (Kind::Bare, Vowel, &["р"]),
    (Kind::Bare, Any, &["мА", "ГЫ", "ГЫн"]),
    (Kind::Not, Any, &["БА"]),
    (Kind::Voice, Consonant, &["Ыл", "Ын", "Ыш", "Ыт", "Ыр", "Ар", "Ыз", "Аз", "т"]),
    (Kind::Voice, Vowel, &["л", "н", "ш", "т"]),
    (Kind::Voice, Any, &["ДЫр", "ГЫз", "ГАз", "ГЫр", "ГАр", "сАт", "ГЫлА"]),
    (Kind::Named, Any, &["ЛА"]),
];

/// An ending that stands at the end of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Fit {
    pub length: usize,
    pub kind: Kind,
    /// Its о behind у is the ө of a keyboard that has none: уйдон is of үй, since it is уйдан of уй.
    pub rounded: bool,
}

impl Kind {
    /// Whether what is left is a verb.
    pub fn is_verbal(self) -> bool {
        matches!(self, Self::Voice | Self::Not | Self::Bare | Self::Tense | Self::Finite)
    }

    /// Whether an ending may stand on the inner side of this one.
    fn takes(self, inner: Self, shared: bool) -> bool {
        match (self, inner) {
            // What several do is a noun too: алыш, келиш.
            (_, Self::Voice) => self.is_verbal() || shared && self != Self::Named,
            (_, Self::Named) => self.is_verbal(),
            (Self::HisCase, _) => inner == Self::His,
            (_, Self::Place) => self >= Self::Number,
            (Self::Asking | Self::Whole, Self::Finite) => true,
            (_, Self::Finite) | (Self::Finite, Self::Tense) => false,
            (Self::Tense | Self::Finite, Self::Bare) | (Self::Owner, Self::His) => false,
            _ => inner < self,
        }
    }
}

/// Every ending that can be taken off a word, behind one of a kind.
pub(super) fn endings(word: &[char], behind: Kind) -> Vec<Fit> {
    let mut found = Vec::new();
    let Some(&end) = word.last() else { return found };
    for (kind, after, shapes) in ENDINGS {
        for shape in *shapes {
            if !behind.takes(*kind, shape.ends_with('ш')) || !may_end(shape, end) {
                continue;
            }
            if let Some((length, rounded)) = fits(word, *after, shape) {
                found.push(Fit { length, kind: *kind, rounded });
            }
        }
    }
    found
}

/// Whether the last sound of an ending can be this letter.
fn may_end(shape: &str, end: char) -> bool {
    match shape.chars().next_back() {
        Some('А' | 'Ы' | 'У' | 'О') => is_vowel(end),
        Some('ң' | 'Ң') => matches!(end, 'ң' | 'н'),
        last => last == Some(end),
    }
}

/// The letters an ending takes, if it stands at the end of the word by the laws.
fn fits(word: &[char], after: After, shape: &str) -> Option<(usize, bool)> {
    let length = shape.chars().count();
    let cut = word.len().checked_sub(length).filter(|cut| *cut >= 2)?;
    let (base, tail) = word.split_at(cut);
    let last = *base.last().filter(|c| !matches!(c, 'ь' | 'ъ'))?;
    let mut heard = *base.iter().rev().find(|&&c| is_vowel(c))?;
    let placed = match after {
        Any => true,
        Vowel => is_vowel(last),
        Consonant => !is_vowel(last),
        After::His => cut >= 3 && matches!(last, 'ы' | 'и' | 'у' | 'ү'),
    };
    if !placed {
        return None;
    }
    let (mut previous, mut rounded) = (last, false);
    for (&c, shape) in tail.iter().zip(shape.chars()) {
        if !sounds(shape, c, heard, previous) {
            return None;
        }
        if let Some(of) = class(c) {
            rounded |= shape == 'А' && of == 'о' && class(heard) == Some('у');
            heard = c;
        }
        previous = c;
    }
    Some((length, rounded))
}

pub(super) fn is_vowel(c: char) -> bool {
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

/// Whether a letter can stand for a sound of an ending after this vowel and this letter. ё is an е here, and о goes with it:
/// актёрго.
fn sounds(shape: char, c: char, vowel: char, previous: char) -> bool {
    let heard = class(vowel).unwrap_or('а');
    match shape {
        'А' => match heard {
            'а' => c == 'а',
            'о' => c == 'о',
            'у' => matches!(c, 'а' | 'о'),
            'е' => c == 'е' || vowel == 'е' && c == 'о',
            _ => c == 'ө',
        },
        'Ы' => match heard {
            'а' => c == 'ы',
            'о' | 'у' => c == 'у',
            'е' => c == 'и' || vowel == 'е' && c == 'у',
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
