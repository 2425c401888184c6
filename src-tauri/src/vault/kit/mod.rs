//! The recovery kit: 24 words on paper that open the vault when the passphrase is forgotten or the computer is gone. It has
//! a slot of its own. It can be split in three, of which any two open and one tells nothing.
//!
//! The words may be typed wherever a passphrase is asked for: [`Kit::read`] recognises them by their check digits.

mod field;
mod share;
mod words;

pub use share::Share;

use super::error::{Error, Result, io};
use super::keys::Key;
use super::passphrase::Passphrase;
use super::slots::{self, Slots};
use super::{Act, Action, Area, Vault};
use crate::base::Timestamp;
use rusqlite::{OptionalExtension as _, named_params};
use serde::{Deserialize, Serialize};
use serde_json::json;
use zeroize::Zeroizing;

/// Words of a whole kit, and of a share.
pub const WORDS: usize = 24;
pub const SHARE_WORDS: usize = 26;

/// Thirty-two bytes that open a slot. They print as nothing.
#[derive(Clone)]
pub struct Kit(Key);

/// Why words are no kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KitFault {
    /// Neither 24 nor 26 nor two or three times 26.
    #[error("{0} words are neither a kit nor shares of one")]
    Count(usize),
    /// A word, counted from 1, that is not in the list.
    #[error("word {0} is not in the list")]
    Word(usize),
    /// Every word is in the list, but together they are not what was printed.
    #[error("the check digits do not agree")]
    Check,
    /// One share alone.
    #[error("one share opens nothing")]
    OneShare,
    /// Shares of different kits, or the same share twice.
    #[error("the shares do not belong together")]
    Apart,
}

/// What the vault remembers of its kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct KitMade {
    pub at: Timestamp,
    /// Whether it was printed as three shares.
    pub split: bool,
}

impl std::fmt::Debug for Kit {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Kit")
    }
}

impl Kit {
    /// A new kit, drawn at random.
    pub fn make() -> Result<Self> {
        Key::make().map(Self)
    }

    /// Its 24 words, in the order and with the check digits of BIP 39.
    pub fn words(&self) -> Zeroizing<String> {
        words::write(&[(self.0.bytes(), 256), (&[words::check(self.0.bytes())], 8)])
    }

    /// Three shares. Any two give the kit, one gives nothing: every kit is as likely as every other.
    pub fn split(&self) -> Result<[Share; 3]> {
        share::split(self.0.bytes())
    }

    /// Reads a kit out of its words, or out of two or three shares one after another. Numbers, commas and capitals do not
    /// matter; of each word the first four letters are enough.
    pub fn read(text: &str) -> std::result::Result<Self, KitFault> {
        let numbers = words::read(text)?;
        match numbers.len() {
            WORDS => {
                let bytes = words::bytes(&numbers);
                let (key, check) = bytes.split_first_chunk::<32>().ok_or(KitFault::Check)?;
                if check != [words::check(key)] {
                    return Err(KitFault::Check);
                }
                Ok(Self(Key::from_bytes(key)))
            }
            SHARE_WORDS => Share::read(&numbers).and(Err(KitFault::OneShare)),
            count if count == 2 * SHARE_WORDS || count == 3 * SHARE_WORDS => {
                let shares: Vec<_> = numbers.chunks(SHARE_WORDS).map(Share::read).collect::<Result<_, _>>()?;
                share::join(&shares).map(|key| Self(Key::from_bytes(&key)))
            }
            count => Err(KitFault::Count(count)),
        }
    }

    /// Whether two are the same, in constant time.
    pub fn is(&self, other: &Self) -> bool {
        subtle::ConstantTimeEq::ct_eq(self.0.bytes().as_slice(), other.0.bytes().as_slice()).into()
    }

    /// What opens the slot. 256 random bits need no slow derivation.
    pub(super) fn secret(&self) -> Key {
        self.0.derive(&[], "dalil/v1/kit")
    }
}

/// Eight words for 88 bits, of the list that the kit uses: they open nothing, and tell one key from another.
pub(super) fn words_of(fingerprint: &[u8; 11]) -> Vec<String> {
    words::write(&[(fingerprint, 88)]).split(' ').map(str::to_owned).collect()
}

impl Passphrase {
    /// The kit that was typed in place of a passphrase, if that is what it is.
    pub(super) fn as_kit(&self) -> Option<Kit> {
        Kit::read(self.reveal()).ok()
    }
}

impl Vault {
    /// When this user's kit was made, if there is one.
    pub fn kit(&self) -> Result<Option<KitMade>> {
        self.read(|db| {
            let sql = "SELECT value FROM setting WHERE key = :key";
            let row = db.query_row(sql, named_params! { ":key": self.kit_key() }, |row| row.get::<_, String>(0));
            Ok::<_, Error>(row.optional()?.and_then(|text| serde_json::from_str(&text).ok()))
        })
    }

    /// Lets `kit` open the vault for this user. A kit made before no longer does, though it still opens older copies of
    /// the folder. Where that cannot be noted the slot is put back as it was, and the kit made before opens as it did.
    pub fn keep_kit(&self, kit: &Kit, split: bool) -> Result<()> {
        self.demand_unlocked()?;
        let slot = self.read(|db| {
            let mut statement = db.prepare("SELECT slot, user_id = :user AND kind = 'recovery' FROM key_slot")?;
            let rows =
                statement.query_map(named_params! { ":user": self.user() }, |row| Ok((row.get(0)?, row.get(1)?)))?;
            let taken = rows.collect::<Result<Vec<(u8, bool)>, _>>()?;
            let own = taken.iter().find(|(_, own)| *own).map(|(slot, _)| *slot);
            let free = || (0..slots::COUNT).find(|slot| taken.iter().all(|(other, _)| other != slot));
            own.or_else(free).ok_or(Error::SlotsFull)
        })?;
        let before = Slots::read(&self.folder)?.bytes(slot).copied();
        let sealed = slots::seal(self.id(), slot, &kit.secret(), &self.bundle, self.keys.master())?;
        let kept = slots::write(&self.folder, slot, &sealed)
            .and_then(|()| self.try_kit(kit, slot))
            .and_then(|()| self.note_kit(slot, split));
        if kept.is_err() {
            // Where the disk refuses this too, `kit_opens` says what lies there.
            let _ = match before {
                Some(bytes) => slots::write(&self.folder, slot, &bytes),
                None => std::fs::remove_file(slots::path(&self.folder, slot)).map_err(io("removing a slot")),
            };
        }
        kept
    }

    /// Whether `kit` opens the vault as its slots lie on the disk now.
    pub fn kit_opens(&self, kit: &Kit) -> Result<bool> {
        match Slots::read(&self.folder)?.open(self.id(), &[], &Passphrase::new(&kit.words())) {
            Ok(_) => Ok(true),
            Err(Error::WrongPassphrase | Error::WrongPassphraseOrSlotDamaged { .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Paper that opens nothing is worse than none: what lies on the disk is tried.
    fn try_kit(&self, kit: &Kit, slot: u8) -> Result<()> {
        let words = Passphrase::new(&kit.words());
        let opened = Slots::read(&self.folder)?.open(self.id(), &[], &words)?;
        let is_ours = opened.slot == slot && opened.bundle.user == self.user();
        if is_ours { Ok(()) } else { Err(Error::ReadBackDiffers) }
    }

    /// Writes down that the kit in `slot` was made.
    fn note_kit(&self, slot: u8, split: bool) -> Result<()> {
        self.write(Act { label: "kit-made", undoable: false }, |w| {
            w.changed(Area::Settings);
            w.execute(
                "INSERT INTO key_slot (slot, user_id, kind, created_ms) VALUES (:slot, :user, 'recovery', :at)
                 ON CONFLICT (slot) DO UPDATE SET user_id = excluded.user_id, created_ms = excluded.created_ms",
                named_params! { ":slot": slot, ":user": self.user(), ":at": w.at() },
            )?;
            let made = json!(KitMade { at: w.at(), split }).to_string();
            w.execute(
                "INSERT INTO setting (key, value) VALUES (:key, :value)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                named_params! { ":key": self.kit_key(), ":value": made },
            )?;
            let what = if split { "kit-split" } else { "kit-made" };
            w.custody(Action::Policy, &[], &json!({ "what": what })).map(|_| ())
        })
        .map(|_| ())
    }

    fn kit_key(&self) -> String {
        format!("recovery-kit/{}", self.user())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kit(bytes: [u8; 32]) -> Kit {
        Kit(Key::from_bytes(&bytes))
    }

    const LEGAL: &str = "legal winner thank year wave sausage worth";

    #[test]
    fn the_words_are_those_of_the_published_vectors() {
        // BIP 39, test vectors of 256 bits.
        let vectors = [
            ([0x00; 32], format!("{}art", "abandon ".repeat(23))),
            ([0xff; 32], format!("{}vote", "zoo ".repeat(23))),
            ([0x7f; 32], [LEGAL, "useful", LEGAL, "useful", LEGAL, "title"].join(" ")),
        ];
        for (bytes, words) in vectors {
            assert_eq!(*kit(bytes).words(), words);
            assert!(Kit::read(&words).unwrap().is(&kit(bytes)));
        }
    }

    #[test]
    fn words_are_read_as_people_write_them() {
        let made = Kit::make().unwrap();
        let words = made.words();
        let numbered: Vec<String> =
            words.split(' ').enumerate().map(|(n, word)| format!("{}. {},", n + 1, word.to_uppercase())).collect();
        let short: Vec<String> = words.split(' ').map(|word| word.chars().take(4).collect()).collect();
        for typed in [numbered.join("\n"), short.join(" "), format!("  {} ", words.replace(' ', "  "))] {
            assert!(Kit::read(&typed).unwrap().is(&made), "{typed}");
        }
    }

    #[test]
    fn a_word_wrong_missing_or_out_of_place_is_told() {
        let words = kit([7; 32]).words();
        let list: Vec<&str> = words.split(' ').collect();
        assert_eq!(Kit::read(&list[..23].join(" ")).unwrap_err(), KitFault::Count(23));
        let mut wrong = list.clone();
        wrong[4] = "далил";
        assert!(matches!(Kit::read(&wrong.join(" ")).unwrap_err(), KitFault::Count(23) | KitFault::Word(5)));
        wrong[4] = "dalilx";
        assert_eq!(Kit::read(&wrong.join(" ")).unwrap_err(), KitFault::Word(5));
        let mut swapped = list.clone();
        swapped.swap(0, 1);
        assert_eq!(Kit::read(&swapped.join(" ")).unwrap_err(), KitFault::Check);
        assert_eq!(Kit::read("").unwrap_err(), KitFault::Count(0));
    }

    #[test]
    fn any_two_of_three_shares_give_the_kit_and_one_does_not() {
        for _ in 0..50 {
            let made = Kit::make().unwrap();
            let shares = made.split().unwrap().map(|share| share.words());
            for (a, b) in [(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)] {
                let typed = format!("{}\n{}", *shares[a], *shares[b]);
                assert!(Kit::read(&typed).unwrap().is(&made));
            }
            let all = shares.iter().map(|share| share.as_str()).collect::<Vec<_>>().join(" ");
            assert!(Kit::read(&all).unwrap().is(&made));
            assert_eq!(Kit::read(&shares[1]).unwrap_err(), KitFault::OneShare);
            assert_eq!(Kit::read(&format!("{} {}", *shares[1], *shares[1])).unwrap_err(), KitFault::Apart);
        }
    }

    #[test]
    fn shares_of_two_kits_do_not_join() {
        let (a, b) = (Kit::make().unwrap(), Kit::make().unwrap());
        let apart = (0..40).filter(|_| {
            let (first, second) = (a.split().unwrap(), b.split().unwrap());
            match Kit::read(&format!("{} {}", *first[0].words(), *second[1].words())) {
                Err(fault) => fault == KitFault::Apart,
                Ok(kit) => !kit.is(&a) && !kit.is(&b),
            }
        });
        assert_eq!(apart.count(), 40);
    }

    #[test]
    fn a_kit_prints_as_nothing() {
        assert_eq!(format!("{:?}", Kit::make().unwrap()), "Kit");
    }
}
