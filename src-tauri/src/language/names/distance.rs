//! How far two sounds are apart: a weighted edit distance. What one table writes for another costs little (й for и, ғ
//! for г, ү for у), what makes another name costs a whole letter.

use super::sound::is_vowel;
use std::sync::LazyLock;

/// The cost of a letter that is another one, in hundredths.
const WHOLE: u16 = 100;

/// Pairs of phones that tables, dialects and clerks put for each other, with the cost in hundredths.
const NEAR: &[(u8, u8, u16)] = &[
    // vowels
    (b'a', b'A', 12),
    (b'A', b'e', 15),
    (b'a', b'o', 40),
    (b'a', b'e', 55),
    (b'a', b'y', 55),
    (b'a', b'i', 75),
    (b'a', b'u', 80),
    (b'a', b'O', 40),
    (b'a', b'E', 60),
    (b'a', b'U', 80),
    (b'e', b'E', 5),
    (b'e', b'i', 35),
    (b'e', b'y', 45),
    (b'e', b'o', 65),
    (b'e', b'O', 60),
    (b'e', b'u', 75),
    (b'e', b'U', 65),
    (b'E', b'o', 12),
    (b'E', b'O', 20),
    (b'E', b'i', 55),
    (b'E', b'u', 50),
    (b'i', b'y', 8),
    (b'i', b'U', 35),
    (b'y', b'U', 40),
    (b'i', b'u', 70),
    (b'y', b'u', 45),
    (b'y', b'o', 55),
    (b'i', b'o', 75),
    (b'o', b'O', 6),
    (b'o', b'u', 35),
    (b'O', b'u', 25),
    (b'O', b'U', 25),
    (b'o', b'U', 40),
    (b'u', b'U', 5),
    (b'A', b'i', 60),
    (b'A', b'o', 60),
    (b'A', b'y', 50),
    (b'A', b'u', 75),
    (b'A', b'O', 60),
    (b'A', b'U', 75),
    (b'A', b'E', 40),
    (b'O', b'i', 65),
    (b'O', b'y', 55),
    (b'E', b'y', 60),
    (b'E', b'U', 55),
    // the semivowel
    (b'Y', b'i', 8),
    (b'Y', b'y', 12),
    (b'Y', b'e', 40),
    (b'Y', b'J', 45),
    (b'Y', b'E', 40),
    // consonants
    (b'b', b'p', 55),
    (b'v', b'f', 35),
    (b'v', b'b', 60),
    (b'v', b'u', 40),
    (b'v', b'o', 60),
    (b'v', b'U', 50),
    (b'f', b'p', 45),
    (b'g', b'G', 8),
    (b'g', b'k', 60),
    (b'g', b'x', 50),
    (b'g', b'h', 30),
    (b'g', b'q', 55),
    (b'g', b'J', 60),
    (b'G', b'k', 60),
    (b'G', b'q', 45),
    (b'G', b'x', 40),
    (b'G', b'h', 45),
    (b'k', b'q', 4),
    (b'k', b'x', 50),
    (b'k', b'h', 65),
    (b'q', b'x', 40),
    (b'q', b'h', 65),
    (b'x', b'h', 4),
    (b'd', b't', 55),
    (b'J', b'z', 55),
    (b'J', b'C', 60),
    (b'J', b'S', 70),
    (b'J', b's', 85),
    (b'z', b's', 45),
    (b'z', b'c', 60),
    (b's', b'c', 30),
    (b's', b'S', 50),
    (b'c', b'C', 50),
    (b'c', b'S', 70),
    (b'C', b'S', 40),
    (b'n', b'N', 12),
    (b'n', b'm', 75),
    (b'N', b'm', 80),
    (b'N', b'g', 60),
    (b'l', b'r', 90),
    (b'c', b'k', 60),
];

/// Substitution costs by both phones.
static COSTS: LazyLock<Box<[[u16; 128]; 128]>> = LazyLock::new(|| {
    let mut costs = Box::new([[WHOLE; 128]; 128]);
    for a in 0..128u8 {
        for b in 0..128u8 {
            // A vowel never stands for a consonant.
            let across = is_vowel(a) != is_vowel(b);
            costs[usize::from(a)][usize::from(b)] = match (a == b, across) {
                (true, _) => 0,
                (_, true) => 130,
                _ if is_vowel(a) => 80,
                _ => WHOLE,
            };
        }
    }
    for &(a, b, cost) in NEAR {
        costs[usize::from(a)][usize::from(b)] = cost;
        costs[usize::from(b)][usize::from(a)] = cost;
    }
    costs
});

/// What a phone more or less costs.
const fn lone(phone: u8) -> u16 {
    match phone {
        b'Y' => 14,
        b'y' | b'i' => 40,
        b'h' => 40,
        b'G' => 60,
        b'x' => 80,
        _ if is_vowel(phone) => 45,
        _ => WHOLE,
    }
}

/// How much a sound has to tell: consonants count whole, vowels half.
pub fn weight(sound: &[u8]) -> u16 {
    sound
        .iter()
        .map(|&phone| match phone {
            b'Y' => 15,
            _ if is_vowel(phone) => 50,
            _ => WHOLE,
        })
        .sum()
}

/// The distance in hundredths of a letter, or `None` when it is over `limit`.
pub fn distance(a: &[u8], b: &[u8], limit: u16) -> Option<u16> {
    const MOST: usize = 64;
    let (a, b) = (&a[..a.len().min(MOST - 1)], &b[..b.len().min(MOST - 1)]);
    let costs = &**COSTS;
    let mut rows = [[0u16; MOST]; 3];
    for j in 0..b.len() {
        rows[0][j + 1] = rows[0][j] + more(b, j);
    }
    for (i, &from) in a.iter().enumerate() {
        let (before, now, next) = (i % 3, (i + 1) % 3, (i + 2) % 3);
        // rows[before] is row i; rows[now] becomes row i + 1; rows[next] is row i - 1 from two rounds ago.
        rows[now][0] = rows[before][0] + more(a, i);
        let mut least = rows[now][0];
        for (j, &to) in b.iter().enumerate() {
            let swap = costs[usize::from(from & 127)][usize::from(to & 127)];
            // The first letter is the one least often mistaken.
            let swap = if i == 0 && j == 0 { swap + swap / 4 } else { swap };
            let mut best = rows[before][j] + swap;
            best = best.min(rows[before][j + 1] + more(a, i));
            best = best.min(rows[now][j] + more(b, j));
            if i > 0 && j > 0 && from == b[j - 1] && a[i - 1] == to {
                best = best.min(rows[next][j - 1] + 70);
            }
            rows[now][j + 1] = best;
            least = least.min(best);
        }
        if least > limit {
            return None;
        }
    }
    let found = rows[a.len() % 3][b.len()];
    (found <= limit).then_some(found)
}

/// What the phone at a place costs when the other word lacks it. A vowel more at the end makes another name (Руслан,
/// Руслана), and so does й after a vowel (Айдай, Аида); elsewhere both are most often spelling.
fn more(sound: &[u8], at: usize) -> u16 {
    let phone = sound[at];
    let last = at + 1 == sound.len();
    match phone {
        b'a' | b'A' | b'o' | b'e' if last => lone(phone) + 55,
        b'Y' if at > 0 && matches!(sound[at - 1], b'a' | b'A' | b'o' | b'O' | b'u' | b'U') => {
            if !last && is_vowel(sound[at + 1]) { 20 } else { 38 }
        }
        _ => lone(phone),
    }
}

/// Likeness of two sounds, 0 to 1.
pub fn likeness(a: &[u8], b: &[u8]) -> f32 {
    let heavy = (weight(a) + weight(b)) / 2;
    if heavy == 0 {
        return 0.0;
    }
    let floor = heavy.max(220);
    match distance(a, b, floor / 2) {
        Some(cost) => (1.0 - 1.6 * f32::from(cost) / f32::from(floor)).max(0.0),
        None => 0.0,
    }
}
