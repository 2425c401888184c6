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
