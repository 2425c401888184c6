//! Sounds of Kyrgyz that endings listen to: the last vowel chooses the vowel of the ending, the last sound its consonant.
//! Rules of spelling of 2008 (§§ 7, 32, 38, 55, 77): a loan word is heard as it is written (педагогго, клубга, Алиевдин).

use super::super::scripts::has_latin;
use unicode_normalization::UnicodeNormalization as _;

/// How a word ends for an ending that follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Vowel,
    Voiced,
    Voiceless,
}

/// The vowel and the end that an ending hangs on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sound {
    /// One of а о у ы (back), е ө ү и (front).
    pub vowel: char,
    pub end: End,
    /// The last letter, in lower case, without a soft sign.
    pub last: char,
}

/// The plain vowel of a letter that stands for й and a vowel.
pub(super) fn plain(letter: char) -> Option<char> {
    Some(match letter {
        'а' | 'я' => 'а',
        'о' | 'ё' => 'о',
        'у' | 'ю' => 'у',
        'ы' => 'ы',
        'е' | 'э' => 'е',
        'и' => 'и',
        'ө' => 'ө',
        'ү' => 'ү',
        _ => return None,
    })
}

/// A word of Latin letters in Kyrgyz ones, as near as endings need: Turkic and European spelling, `y` by what stands before it.
fn heard(word: &str) -> String {
    let mut out = String::new();
    for letter in word.to_lowercase().nfc() {
        // Turkish ı, ö, ü, ş, ç, ğ are letters of their own; of others the mark falls (á, é, ž).
        let plain_letter = match letter {
            'ı' | 'ö' | 'ü' | 'ş' | 'š' | 'ç' | 'č' | 'ć' | 'ğ' | 'ə' => letter,
            other => std::iter::once(other).nfd().next().unwrap_or(other),
        };
        out.push(match plain_letter {
            'a' => 'а',
            'e' | 'ə' | 'æ' => 'е',
            'i' => 'и',
            'ı' => 'ы',
            'o' => 'о',
            'ö' | 'ø' => 'ө',
            'u' => 'у',
            'ü' => 'ү',
            'y' if out.chars().next_back().is_none_or(|before| plain(before).is_some()) => 'й',
            'y' => 'и',
            'p' => 'п',
            'f' => 'ф',
            's' | 'ß' => 'с',
            'ş' | 'š' => 'ш',
            'ç' | 'č' | 'ć' => 'ч',
            'h' | 'x' => 'х',
            'c' | 'k' | 'q' => 'к',
            't' => 'т',
            'r' => 'р',
            'l' => 'л',
            'm' => 'м',
            'n' => 'н',
            'b' => 'б',
            'd' => 'д',
            'g' | 'ğ' => 'г',
            'j' => 'ж',
            'v' | 'w' => 'в',
            'z' => 'з',
            other => other,
        });
    }
    out
}

impl Sound {
    /// Of a word as written; a word without a vowel is heard as if it ended in ы. Latin letters count by what they sound like.
    pub(super) fn of(word: &str) -> Self {
        let low = if has_latin(word) { heard(word) } else { word.to_lowercase() };
        let mut letters = low.chars().rev().filter(|c| c.is_alphabetic() && !matches!(c, 'ь' | 'ъ'));
        let last = letters.next().unwrap_or('а');
        let vowel = plain(last).or_else(|| letters.find_map(plain)).unwrap_or('ы');
        Self { vowel, end: Self::end_of(last), last }
    }

    fn end_of(last: char) -> End {
        match last {
            last if plain(last).is_some() => End::Vowel,
            'п' | 'ф' | 'с' | 'ш' | 'щ' | 'ч' | 'х' | 'к' | 'т' | 'ц' | 'қ' | 'һ' => End::Voiceless,
            _ => End::Voiced,
        }
    }

    /// The high vowel of an ending: ы и у ү.
    pub(super) const fn high(self) -> char {
        match self.vowel {
            'а' | 'ы' => 'ы',
            'о' | 'у' => 'у',
            'е' | 'и' => 'и',
            _ => 'ү',
        }
    }

    /// The low vowel of an ending: а е о ө. After у it is а: кумга.
    pub(super) const fn low(self) -> char {
        match self.vowel {
            'а' | 'ы' | 'у' => 'а',
            'о' => 'о',
            'е' | 'и' => 'е',
            _ => 'ө',
        }
    }

    /// н after a vowel, д after a voiced sound, т after a voiceless one.
    pub(super) const fn n(self) -> char {
        match self.end {
            End::Vowel => 'н',
            End::Voiced => 'д',
            End::Voiceless => 'т',
        }
    }

    pub(super) const fn d(self) -> char {
        if matches!(self.end, End::Voiceless) { 'т' } else { 'д' }
    }

    pub(super) const fn g(self) -> char {
        if matches!(self.end, End::Voiceless) { 'к' } else { 'г' }
    }

    /// The consonant of the plural: балдар, аялдар, окуучулар, прокурорлор, сөздөр, иттер.
    pub(super) const fn l(self) -> char {
        match (self.end, self.last) {
            (End::Vowel, _) | (_, 'р' | 'й') => 'л',
            (End::Voiced, _) => 'д',
            (End::Voiceless, _) => 'т',
        }
    }
}
