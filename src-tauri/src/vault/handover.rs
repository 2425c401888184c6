//! By what exhibits are handed over from vault to vault (docs/adr/0061): an age identity of the vault, made when it is first
//! asked for and kept in the encrypted database, and the words by which two people compare a key on the telephone.

use super::error::{Error, Result};
use super::kit;
use super::{Act, Area, Vault};
use crate::base::Sha256Digest;
use age::secrecy::ExposeSecret as _;
use age::x25519::{Identity, Recipient};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use rusqlite::{Connection, OptionalExtension as _, named_params};
use zeroize::Zeroizing;

const SETTING: &str = "handover-identity";

/// What the words of a key are made of: each purpose has its own, so that no words of one are words of another.
const OF_RECIPIENT: &str = "dalil handover-recipient/1\0";
const OF_SIGNER: &str = "dalil handover-signer/1\0";

/// Keys with which everybody has the same secret, all zeros (RFC 7748, 6.1): the points of low order of the curve, reduced or not, with
/// the unused bit and without. Nobody was ever given one, and age breaks down over them.
const OF_NO_SECRET: [&str; 14] = [
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq5cu47z",
    "age1qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqsuwj9m",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqj7vrya",
    "age1qyqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqzqqk67yly",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhqqqzyt4v9",
    "age1ur4h5lpmgxu2u9jku0a0r87ydtdqnr0tnsetrlvxvgz3vh6fhzqqxqejhu",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz9ts6wm9s8",
    "age1t7wft09r2zxzfvwsk92eeql0tvzyghxytqwgapkcyf8dm5ylz8ts72fzt7",
    "age1anlllllllllllllllllllllllllllllllllllllllllllllllals4n2t7m",
    "age1anllllllllllllllllllllllllllllllllllllllllllllllllls3hcv9z",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllalsn46ayy",
    "age1ahlllllllllllllllllllllllllllllllllllllllllllllllllsh3g6la",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllalselrwrv",
    "age1amlllllllllllllllllllllllllllllllllllllllllllllllllsam3fc4",
];

impl Vault {
    /// What opens that which is handed over to this vault.
    pub fn handover_identity(&self) -> Result<Identity> {
        if let Some(kept) = self.read(kept)? {
            return Ok(kept);
        }
        let made = Identity::generate().to_string();
        // A setting is JSON, and the letters of a key need no escapes there.
        let made = Zeroizing::new(format!("\"{}\"", made.expose_secret()));
        self.write(Act { label: "handover-key", undoable: false }, |w| {
            w.changed(Area::Settings);
            w.execute(
                "INSERT INTO setting (key, value) VALUES (:key, :value) ON CONFLICT (key) DO NOTHING",
                named_params! { ":key": SETTING, ":value": made.as_str() },
            )?;
            Ok::<_, Error>(())
        })?;
        self.read(kept)?.ok_or(Error::DatabaseDamaged)
    }

    /// The public key by which the user signs.
    pub fn signing_key(&self) -> [u8; 32] {
        self.signer.sign_other(b"").0
    }
}

/// The identity as it is kept. What is kept and is none tells of a damaged database: another in its place would open nothing that
/// was sent to the first.
fn kept(db: &Connection) -> Result<Option<Identity>> {
    let sql = "SELECT value FROM setting WHERE key = :key";
    let text = db.query_row(sql, named_params! { ":key": SETTING }, |row| row.get::<_, String>(0)).optional()?;
    let Some(text) = text.map(Zeroizing::new) else { return Ok(None) };
    text.trim_matches('"').parse().map(Some).map_err(|_| Error::DatabaseDamaged)
}

/// Reads a key as people paste it; nothing where it is none, or one with which nothing can be kept secret.
pub fn recipient(text: &str) -> Option<Recipient> {
    let key: Recipient = text.trim().parse().ok()?;
    (!OF_NO_SECRET.contains(&key.to_string().as_str())).then_some(key)
}

/// Eight words that tell a vault's key from others.
pub fn words_of_recipient(key: &Recipient) -> Vec<String> {
    words_of(OF_RECIPIENT, &key.to_string())
}

/// Eight words that tell the key by which somebody signs.
pub fn words_of_signer(key: &[u8; 32]) -> Vec<String> {
    words_of(OF_SIGNER, &BASE64.encode(key))
}

/// Eighty-eight bits: nobody makes a second key of the same words.
fn words_of(purpose: &str, key: &str) -> Vec<String> {
    let digest = Sha256Digest::of(&[purpose, key].concat().into_bytes()).0;
    let fingerprint: &[u8; 11] = digest.first_chunk().expect("a digest is longer than 11 bytes");
    kit::words_of(fingerprint)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_with_which_everybody_has_the_same_secret_is_none() {
        for key in OF_NO_SECRET {
            assert!(
                key.parse::<Recipient>().is_ok(),
                "{key}: age itself takes it, and breaks down when it seals for it"
            );
            assert_eq!(recipient(key), None, "{key}");
            assert_eq!(recipient(&key.to_uppercase()), None, "{key}");
        }
        let key = Identity::generate().to_public();
        assert_eq!(recipient(&format!(" {key}\n")), Some(key));
    }

    #[test]
    fn a_key_is_known_by_eight_words_of_its_own() {
        let key: Recipient = "age1t7rxyev2z3rw82stdlrrepyc39nvn86l5078zqkf5uasdy86jp6svpy7pa".parse().unwrap();
        let words = words_of_recipient(&key);
        assert_eq!(words.len(), 8);
        assert_eq!(words, words_of_recipient(&key), "always the same");
        assert_ne!(words, words_of_recipient(&Identity::generate().to_public()));
        assert_eq!(words_of_signer(&[7; 32]).len(), 8);
        assert_ne!(
            words_of_signer(&[7; 32]),
            words_of(OF_RECIPIENT, &BASE64.encode([7u8; 32])),
            "each purpose has its own"
        );
    }
}
