//! Parting by patterns (Liang's method): each pattern gives levels to the places between its letters, the highest level
//! at a place wins, and a word parts where it is odd. The patterns are automata over bytes, in the format of hypher 0.1.8.

use std::iter;

static ENGLISH: &[u8] = include_bytes!("../tries/en.bin");
static RUSSIAN: &[u8] = include_bytes!("../tries/ru.bin");

/// Which language's patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patterns {
    English,
    Russian,
}

impl Patterns {
    fn automaton(self) -> &'static [u8] {
        match self {
            Self::English => ENGLISH,
            Self::Russian => RUSSIAN,
        }
    }

    /// How many letters must stay on either side.
    const fn margins(self) -> (usize, usize) {
        match self {
            Self::English => (2, 3),
            Self::Russian => (2, 2),
        }
    }
}

/// Byte offsets at which the parts of the word end; the last is the end of the word.
pub(crate) fn breaks(word: &str, patterns: Patterns) -> Vec<usize> {
    // Dots mark the edges of the word; patterns are lower case. A letter whose lower case is of another length stays.
    let lower = word.chars().map(|c| c.to_lowercase().next().filter(|l| l.len_utf8() == c.len_utf8()).unwrap_or(c));
    let dotted: String = iter::once('.').chain(lower).chain(iter::once('.')).collect();
    let mut levels = vec![0_u8; dotted.len() + 1];
    for (start, _) in dotted.char_indices() {
        let mut node = Node::root(patterns.automaton());
        for byte in dotted[start..].bytes() {
            let Some(next) = node.and_then(|node| node.follow(byte)) else { break };
            for (offset, level) in next.levels() {
                if let Some(slot) = levels.get_mut(start + offset) {
                    *slot = level.max(*slot);
                }
            }
            node = Some(next);
        }
    }
    let (left, right) = patterns.margins();
    let count = word.chars().count();
    let inner = word.char_indices().enumerate().skip(left.max(1)).take_while(|(i, _)| count - i >= right);
    let odd = inner.filter(|(_, (at, _))| levels[at + 1] % 2 == 1).map(|(_, (at, _))| at);
    odd.chain(iter::once(word.len())).collect()
}

/// A node of an automaton: its levels, and which byte leads where. Anything out of bounds is no node.
#[derive(Clone, Copy)]
struct Node<'a> {
    data: &'a [u8],
    at: usize,
    levels: &'a [u8],
    bytes: &'a [u8],
    targets: &'a [u8],
    stride: usize,
}

impl<'a> Node<'a> {
    /// The first four bytes say where the root is.
    fn root(data: &'a [u8]) -> Option<Self> {
        let at = u32::from_be_bytes(*data.first_chunk()?);
        Self::read(data, at as usize)
    }

    /// One byte: has levels (1 bit), bytes in a target (2), number of ways on (5; 31: in the next byte). Then where the
    /// levels are (12 bits) and how many (4); then the bytes that lead on; then their targets.
    fn read(data: &'a [u8], at: usize) -> Option<Self> {
        let (head, mut rest) = data.get(at..)?.split_first()?;
        let stride = usize::from((head >> 5) & 3);
        let mut ways = usize::from(head & 31);
        if ways == 31 {
            let (more, after) = rest.split_first()?;
            (ways, rest) = (usize::from(*more), after);
        }
        let mut levels: &[u8] = &[];
        if head >> 7 == 1 {
            let ([high, low], after) = rest.split_first_chunk()?;
            let from = usize::from(*high) << 4 | usize::from(low >> 4);
            levels = data.get(from..from + usize::from(low & 15))?;
            rest = after;
        }
        let (bytes, rest) = rest.split_at_checked(ways)?;
        Some(Self { data, at, levels, bytes, targets: rest.get(..ways * stride)?, stride })
    }

    /// The node that a byte leads to; targets are distances, signed, most significant byte first.
    fn follow(self, byte: u8) -> Option<Self> {
        let way = self.bytes.iter().position(|b| *b == byte)?;
        let target = self.targets.get(way * self.stride..(way + 1) * self.stride)?;
        let unsigned = target.iter().fold(0_isize, |sum, byte| sum << 8 | isize::from(*byte));
        let distance = match *target {
            [byte] => isize::from(byte as i8),
            [high, low] => isize::from(i16::from_be_bytes([high, low])),
            _ => unsigned - (1 << 23), // three bytes count from the middle instead
        };
        Self::read(self.data, self.at.checked_add_signed(distance)?)
    }

    /// Levels with their distance in bytes from where the pattern began; each byte packs distance × 10 + level.
    fn levels(self) -> impl Iterator<Item = (usize, u8)> + 'a {
        self.levels.iter().scan(0, |offset, packed| {
            *offset += usize::from(packed / 10);
            Some((*offset, packed % 10))
        })
    }
}
