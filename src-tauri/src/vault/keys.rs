//! Keys: which opens what, and how each is derived. A key prints as nothing and is wiped when dropped.

use super::error::{Error, Result};
use super::locked::Locked;
use crate::base::Sha256Digest;
use chacha20poly1305::aead::{AeadInOut as _, KeyInit as _};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::{SigningKey, VerifyingKey};
use hmac::{Hmac, Mac as _};
use sha2::Sha256;
use std::fmt;

/// Thirty-two secret bytes, in memory that is locked and wiped.
#[derive(Clone)]
pub(super) struct Key(Locked);

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key")
    }
}

impl Key {
    pub(super) fn make() -> Result<Self> {
        let mut key = Locked::zeros();
        getrandom::fill(key.bytes_mut()).map_err(|_| Error::NoRandomness)?;
        Ok(Self(key))
    }

    /// A key with these bytes. What the caller holds stays the caller's to wipe.
    pub(super) fn from_bytes(bytes: &[u8; 32]) -> Self {
        Self(Locked::copy_of(bytes))
    }

    pub(super) fn bytes(&self) -> &[u8; 32] {
        self.0.bytes()
    }

    /// HKDF-SHA256 (RFC 5869): another key for another purpose.
    pub(super) fn derive(&self, salt: &[u8], info: &str) -> Self {
        let mut out = Locked::zeros();
        expand(self.bytes(), salt, info, out.bytes_mut());
        Self(out)
    }

    /// Does something with the Ed25519 key that has these bytes as its seed. The key stands on the stack while it is used, and
    /// what it left there is written over: a compiler may move what the type itself wipes in its last place only.
    pub(super) fn signing<T>(&self, f: impl FnOnce(&SigningKey) -> T) -> T {
        let answer = self.with_signing_key(f);
        write_over_stack();
        answer
    }

    #[inline(never)]
    fn with_signing_key<T>(&self, f: impl FnOnce(&SigningKey) -> T) -> T {
        f(&SigningKey::from_bytes(self.bytes()))
    }

    /// The public half of that key.
    pub(super) fn verifying_key(&self) -> VerifyingKey {
        self.signing(SigningKey::verifying_key)
    }

    /// HMAC-SHA256 (RFC 2104).
    pub(super) fn mac(&self, part: &[u8]) -> [u8; 32] {
        let mut mac =
            <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(self.bytes()).expect("HMAC takes keys of any length");
        mac.update(part);
        mac.finalize().into_bytes().into()
    }

    /// Seals `plain` in place with XChaCha20-Poly1305 under a fresh nonce; gives nonce and tag.
    pub(super) fn seal(&self, plain: &mut [u8], about: &[u8]) -> Result<([u8; 24], [u8; 16])> {
        let nonce = make_random::<24>()?;
        let tag = XChaCha20Poly1305::new(self.bytes().into())
            .encrypt_inout_detached(&XNonce::from(nonce), about, plain.into())
            .expect("what the vault seals is far below the cipher's limit");
        Ok((nonce, tag.into()))
    }

    /// Opens in place what [`Key::seal`] made; `None` when key, bytes or `about` differ.
    pub(super) fn open(&self, nonce: &[u8; 24], sealed: &mut [u8], tag: &[u8; 16], about: &[u8]) -> Option<()> {
        XChaCha20Poly1305::new(self.bytes().into())
            .decrypt_inout_detached(&XNonce::from(*nonce), about, sealed.into(), tag.into())
            .ok()
    }
}

/// Writes over the stack that calls just ended have used.
#[inline(never)]
pub(super) fn write_over_stack() {
    let mut used = [0xffu8; 64 << 10];
    zeroize::Zeroize::zeroize(&mut used);
    std::hint::black_box(&used);
}

fn expand(key: &[u8; 32], salt: &[u8], info: &str, out: &mut [u8]) {
    hkdf::Hkdf::<Sha256>::new(Some(salt), key)
        .expand(info.as_bytes(), out)
        .expect("the keys asked for are shorter than HKDF's limit of 8,160 bytes");
}

/// `N` bytes from the operating system's generator.
pub(super) fn make_random<const N: usize>() -> Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| Error::NoRandomness)?;
    Ok(bytes)
}

/// Every key that follows from the vault master key.
pub(super) struct VaultKeys {
    master: Key,
    /// Opens the database; the salt stands in the database's first sixteen bytes.
    pub(super) database: Key,
    pub(super) database_salt: [u8; 16],
    /// Wraps the key of each blob.
    pub(super) wrap: Key,
    /// Hides which originals are inside while telling duplicates.
    dedup: Key,
    /// Seals the head of the custody log.
    pub(super) head: Key,
    /// Marks what the log must recognise without naming it: the computer.
    log: Key,
    /// Seals the list of a backup.
    pub(super) backup: Key,
    /// What was used before the master key was changed, the newest first: for files that are never sealed again.
    pub(super) former: Vec<FormerKeys>,
}

/// Keys that still open what was sealed before the master key was changed.
#[derive(Clone)]
pub(super) struct FormerKeys {
    pub(super) wrap: Key,
    pub(super) backup: Key,
}

/// Seals the file with what is former. It follows from the backup key of the same master key, which is kept once that is former: so
/// a copy of the file opens also after later changes.
pub(super) fn former_seal(backup: &Key) -> Key {
    backup.derive(&[], "dalil/v1/former")
}

impl VaultKeys {
    pub(super) fn derive(master: Key) -> Self {
        let key = |info| master.derive(&[], info);
        let mut database_salt = [0; 16];
        expand(master.bytes(), &[], "dalil/v1/db-salt", &mut database_salt);
        Self {
            database: key("dalil/v1/db"),
            database_salt,
            wrap: key("dalil/v1/wrap"),
            dedup: key("dalil/v1/dedup"),
            head: key("dalil/v1/head"),
            log: key("dalil/v1/log"),
            backup: key("dalil/v1/backup"),
            former: Vec::new(),
            master,
        }
    }

    /// The vault master key itself: needed to seal it into another slot.
    pub(super) const fn master(&self) -> &Key {
        &self.master
    }

    /// Each key with what it is for, to be looked for where it must not lie.
    #[cfg(feature = "dev-host")]
    pub(super) const fn all(&self) -> [(&'static str, &Key); 7] {
        [
            ("master", &self.master),
            ("database", &self.database),
            ("wrap", &self.wrap),
            ("dedup", &self.dedup),
            ("head", &self.head),
            ("log", &self.log),
            ("backup", &self.backup),
        ]
    }

    /// The keys that may have wrapped the key of a blob, the newest first.
    pub(super) fn wraps(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.wrap).chain(self.former.iter().map(|former| &former.wrap))
    }

    /// The keys that may have sealed the list of a backup, the newest first.
    pub(super) fn backups(&self) -> impl Iterator<Item = &Key> {
        std::iter::once(&self.backup).chain(self.former.iter().map(|former| &former.backup))
    }

    /// What is former once another master key takes the place of this one, the newest first.
    pub(super) fn to_be_former(&self) -> Vec<FormerKeys> {
        let present = FormerKeys { wrap: self.wrap.clone(), backup: self.backup.clone() };
        std::iter::once(present).chain(self.former.iter().cloned()).collect()
    }

    /// Takes in former keys that are not known yet, each in its place by age. `line` is what one database knew, the newest first. Answers
    /// what was new, the newest first.
    pub(super) fn learn(&mut self, line: &[FormerKeys]) -> Vec<FormerKeys> {
        let mut new = Vec::new();
        // From the oldest on: each stands before the next older one, or else after the next newer one. Where the line shares nothing with
        // what is known it is of after it: an older database was put in place.
        for (at, one) in line.iter().enumerate().rev() {
            if self.wraps().any(|known| known.bytes() == one.wrap.bytes()) {
                continue;
            }
            let place = |other: &FormerKeys| self.former.iter().position(|one| one.wrap.bytes() == other.wrap.bytes());
            let older = line[at + 1..].iter().find_map(place);
            let newer = || line[..at].iter().rev().find_map(place).map(|newer| newer + 1);
            let place = older.or_else(newer).unwrap_or(0);
            self.former.insert(place, one.clone());
            new.insert(0, one.clone());
        }
        new
    }

    /// What tells two equal originals apart from others, to those who hold the key only.
    pub(super) fn derive_duplicate_mark(&self, original: &Sha256Digest) -> [u8; 32] {
        self.dedup.mac(&original.0)
    }

    /// What this computer is called in this vault only, so that two vaults cannot be tied together by it.
    pub(super) fn derive_machine_mark(&self, machine: &[u8]) -> [u8; 32] {
        self.log.mac(machine)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_has_a_key_of_its_own() {
        let keys = VaultKeys::derive(Key::from_bytes(&[7; 32]));
        let mut all = vec![
            *keys.master.bytes(),
            *keys.database.bytes(),
            *keys.wrap.bytes(),
            *keys.dedup.bytes(),
            *keys.head.bytes(),
            *keys.log.bytes(),
            *keys.backup.bytes(),
            *former_seal(&keys.backup).bytes(),
        ];
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), 8);
    }

    #[test]
    fn keys_that_are_learnt_stand_among_the_known_ones_by_age() {
        // The age of each is its byte: a greater one is newer.
        let pair = |age: u8| FormerKeys { wrap: Key::from_bytes(&[age; 32]), backup: Key::from_bytes(&[age; 32]) };
        let pairs = |ages: &[u8]| -> Vec<FormerKeys> { ages.iter().map(|age| pair(*age)).collect() };
        let ages = |list: &[FormerKeys]| -> Vec<u8> { list.iter().map(|one| one.wrap.bytes()[0]).collect() };
        // What is known, the line, what is known then, and what of it is new.
        let tried: [[&[u8]; 4]; 6] = [
            [&[4, 1], &[3, 2, 1], &[4, 3, 2, 1], &[3, 2]],
            [&[4, 1], &[4, 3, 2], &[4, 3, 2, 1], &[3, 2]],
            [&[4], &[4, 3, 2], &[4, 3, 2], &[3, 2]],
            [&[2, 1], &[4, 3], &[4, 3, 2, 1], &[4, 3]],
            [&[3, 2, 1], &[3, 2, 1], &[3, 2, 1], &[]],
            [&[], &[2, 1], &[2, 1], &[2, 1]],
        ];
        for [known, line, then, new] in tried {
            let mut keys = VaultKeys::derive(Key::from_bytes(&[9; 32]));
            keys.former = pairs(known);
            let learnt = keys.learn(&pairs(line));
            assert_eq!((ages(&keys.former), ages(&learnt)), (then.to_vec(), new.to_vec()), "{known:?} {line:?}");
        }
        let mut keys = VaultKeys::derive(Key::from_bytes(&[9; 32]));
        let present = keys.to_be_former();
        assert!(keys.learn(&present).is_empty(), "the present key is no former one");
    }

    #[test]
    fn a_key_prints_as_nothing() {
        assert_eq!(format!("{:?}", Key::from_bytes(&[7; 32])), "Key");
    }

    #[test]
    fn derivation_follows_rfc_5869() {
        // Test case 3 of RFC 5869 has an empty salt and an empty info; its input is 22 bytes, ours always 32,
        // so the reference value here was computed by the RFC's own steps with HMAC.
        let key = Key::from_bytes(&[0x0b; 32]);
        let extracted = Key::from_bytes(&Key::from_bytes(&[0; 32]).mac(&[0x0b; 32]));
        let mut block = b"dalil/v1/db".to_vec();
        block.push(1);
        assert_eq!(*key.derive(&[], "dalil/v1/db").bytes(), extracted.mac(&block));
    }
}
