//! Books of the newer Excel that are locked against changes alone. Excel encrypts them as it does those under a password, with one that
//! it knows itself and nobody is asked for (MS-OFFCRYPTO 2.3.4, AES). What is under any other password stays sealed.

use super::super::ole::Ole;
use super::xml::{Step, Tag, walk};
use aes::cipher::{BlockCipherDecrypt, KeyInit};
use aes::{Aes128, Aes192, Aes256};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha1::{Digest, Sha1};
use sha2::{Sha256, Sha384, Sha512};

#[cfg(test)]
mod tests;

/// What Excel takes where nobody gave a password.
const KNOWN: &str = "VelvetSweatshop";
/// How often a password is digested; programs write a hundred thousand, and who writes more keeps the reader busy.
const ROUNDS: u32 = 1_000_000;
/// How often it is in the older manner.
const OLDER_ROUNDS: u32 = 50_000;
/// Bytes of the longest key.
const LONGEST: usize = 32;
/// Bytes that are encrypted in one piece.
const PIECE: usize = 4096;

/// The document that is packed in such a container, if the known password opens it.
pub fn opened(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut ole = Ole::open(bytes).ok()?;
    let info = ole.get("/EncryptionInfo").ok()??;
    let package = ole.get("/EncryptedPackage").ok()??;
    let (length, sealed) = package.split_first_chunk::<8>()?;
    let mut open = match info.first_chunk::<4>()? {
        [4, 0, 4, 0] => Agile::of(info.get(8..)?, KNOWN)?.open(sealed)?,
        [2..=4, 0, 2, 0] => decrypted(&older_key(&info, KNOWN)?, None, sealed)?,
        _ => return None,
    };
    open.truncate(usize::try_from(u64::from_le_bytes(*length)).ok()?);
    Some(open)
}

/// How a document is encrypted since Excel 2010: the key of its own, and what the beginnings of its pieces are made from.
struct Agile {
    digests: Digests,
    salt: Vec<u8>,
    key: Vec<u8>,
}

impl Agile {
    /// By the description in the container, if the password opens it.
    fn of(description: &[u8], password: &str) -> Option<Self> {
        let (mut data, mut lock) = (None, None);
        walk(description, |step| {
            let Step::Open(tag) = step else { return };
            match tag.name.as_str() {
                "keyData" => data = Some(tag),
                // Others are locked by certificates and count no rounds.
                "encryptedKey" if lock.is_none() && tag.get("spinCount").is_some() => lock = Some(tag),
                _ => {}
            }
        })
        .ok()?;
        let (data, lock): (Tag, Tag) = (data?, lock?);
        let is_known = |tag: &Tag| {
            tag.get("cipherAlgorithm") == Some("AES") && tag.get("cipherChaining") == Some("ChainingModeCBC")
        };
        let rounds = lock.number("spinCount").filter(|rounds| *rounds <= ROUNDS)?;
        if !is_known(&data) || !is_known(&lock) {
            return None;
        }
        let digests = Digests::named(lock.get("hashAlgorithm")?)?;
        let salt = decoded(&lock, "saltValue")?;
        let bytes = lock.number("keyBits")? as usize / 8;
        if bytes > LONGEST {
            return None;
        }
        let digest = digests.of_password(&salt, password, rounds);
        // For each thing that is kept encrypted the key is another (MS-OFFCRYPTO 2.3.4.13).
        let read = |name: &str, purpose: [u8; 8]| {
            let mut key = digests.of(&[&digest, &purpose]);
            key.resize(bytes, 0x36);
            decrypted(&key, Some(&salt), &decoded(&lock, name)?)
        };
        let input = read("encryptedVerifierHashInput", [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79])?;
        let input = input.get(..lock.number("saltSize")? as usize)?;
        let check = read("encryptedVerifierHashValue", [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E])?;
        if !check.starts_with(&digests.of(&[input])) {
            return None;
        }
        let mut key = read("encryptedKeyValue", [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6])?;
        key.truncate(bytes);
        Some(Self { digests: Digests::named(data.get("hashAlgorithm")?)?, salt: decoded(&data, "saltValue")?, key })
    }

    /// A piece begins with a digest of its number.
    fn beginning(&self, piece: u32) -> Vec<u8> {
        let mut beginning = self.digests.of(&[&self.salt, &piece.to_le_bytes()]);
        beginning.resize(16, 0x36);
        beginning
    }

    fn open(&self, sealed: &[u8]) -> Option<Vec<u8>> {
        let mut open = Vec::with_capacity(sealed.len());
        for (number, piece) in (0u32..).zip(sealed.chunks(PIECE)) {
            open.extend(decrypted(&self.key, Some(&self.beginning(number)), piece)?);
        }
        Some(open)
    }
}

fn decoded(tag: &Tag, name: &str) -> Option<Vec<u8>> {
    STANDARD.decode(tag.get(name)?).ok()
}

/// The key of a document of Excel 2007, if the password opens it (MS-OFFCRYPTO 2.3.4.5 to 2.3.4.9).
fn older_key(info: &[u8], password: &str) -> Option<Vec<u8>> {
    let number = |at: usize| Some(u32::from_le_bytes(*info.get(at..)?.first_chunk()?) as usize);
    let (length, bits) = (number(8)?, number(28)?);
    let check = info.get(length.checked_add(12)?..)?;
    let key = older_key_of(password, check.get(4..20)?, bits / 8)?;
    let (input, digest) = (decrypted(&key, None, check.get(20..36)?)?, decrypted(&key, None, check.get(40..72)?)?);
    digest.starts_with(&Digests::Sha1.of(&[&input])).then_some(key)
}

fn older_key_of(password: &str, salt: &[u8], bytes: usize) -> Option<Vec<u8>> {
    let digest = Digests::Sha1.of_password(salt, password, OLDER_ROUNDS);
    let digest = Digests::Sha1.of(&[&digest, &[0; 4]]);
    let mut key = Vec::new();
    for pad in [0x36u8, 0x5C] {
        let mut block = [pad; 64];
        block.iter_mut().zip(&digest).for_each(|(byte, sign)| *byte ^= sign);
        key.extend(Digests::Sha1.of(&[&block]));
    }
    key.truncate(bytes);
    (key.len() == bytes).then_some(key)
}

/// What is digested by which rule.
#[derive(Clone, Copy)]
enum Digests {
    Sha1,
    Sha256,
    Sha384,
    Sha512,
}

impl Digests {
    fn named(name: &str) -> Option<Self> {
        match name.replace('-', "").as_str() {
            "SHA1" => Some(Self::Sha1),
            "SHA256" => Some(Self::Sha256),
            "SHA384" => Some(Self::Sha384),
            "SHA512" => Some(Self::Sha512),
            _ => None,
        }
    }

    fn of(self, parts: &[&[u8]]) -> Vec<u8> {
        let all = parts.concat();
        match self {
            Self::Sha1 => Sha1::digest(&all).to_vec(),
            Self::Sha256 => Sha256::digest(&all).to_vec(),
            Self::Sha384 => Sha384::digest(&all).to_vec(),
            Self::Sha512 => Sha512::digest(&all).to_vec(),
        }
    }

    /// A password with its salt, digested again and again.
    fn of_password(self, salt: &[u8], password: &str, rounds: u32) -> Vec<u8> {
        let password: Vec<u8> = password.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let first = self.of(&[salt, &password]);
        (0..rounds).fold(first, |digest, round| self.of(&[&round.to_le_bytes(), &digest]))
    }
}

/// Blocks of sixteen bytes in the clear, each mixed with the one before it where there is a beginning to mix the first with. What is left
/// behind the last is no block.
fn decrypted(key: &[u8], beginning: Option<&[u8]>, sealed: &[u8]) -> Option<Vec<u8>> {
    let open = cipher(key)?;
    let mut before: [u8; 16] = match beginning {
        Some(beginning) => *beginning.first_chunk()?,
        None => [0; 16],
    };
    let mut clear = Vec::with_capacity(sealed.len());
    for piece in sealed.as_chunks::<16>().0 {
        let mut block = aes::Block::from(*piece);
        open(&mut block);
        clear.extend(block.iter().zip(before).map(|(byte, sign)| byte ^ sign));
        if beginning.is_some() {
            before = *piece;
        }
    }
    Some(clear)
}

/// Opens a block where it stands.
type Open = Box<dyn Fn(&mut aes::Block)>;

/// What opens a block with a key of one of the three lengths.
fn cipher(key: &[u8]) -> Option<Open> {
    let open: Open = match key.len() {
        16 => {
            let cipher = Aes128::new_from_slice(key).ok()?;
            Box::new(move |block: &mut aes::Block| cipher.decrypt_block(block))
        }
        24 => {
            let cipher = Aes192::new_from_slice(key).ok()?;
            Box::new(move |block: &mut aes::Block| cipher.decrypt_block(block))
        }
        _ => {
            let cipher = Aes256::new_from_slice(key).ok()?;
            Box::new(move |block: &mut aes::Block| cipher.decrypt_block(block))
        }
    };
    Some(open)
}
