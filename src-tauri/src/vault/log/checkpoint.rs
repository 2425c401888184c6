//! A checkpoint: how long the log is and the root over it, as a note signed in the form of C2SP (signed-note and
//! tlog-checkpoint). It tells nothing but growth, so it may be given away: to an authority that stamps the time, to a
//! court, to a colleague.

use super::merkle::Hash;
use crate::base::Sha256Digest;
use crate::base::id::VaultId;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};

/// A note is a few hundred bytes; a longer one is not one of ours.
const LONGEST: usize = 4096;
/// Ed25519, in the numbering of signed notes.
const ALGORITHM: u8 = 1;
const DASH: &str = "— ";

/// How long the log was and what it held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checkpoint {
    /// Which log: see [`origin`].
    pub origin: String,
    /// Entries.
    pub size: u64,
    /// Root of the Merkle tree over their leaves.
    pub root: Hash,
}

/// One signature under a note.
#[derive(Debug, Clone, PartialEq, Eq)]
struct NoteSignature {
    name: String,
    hash: [u8; 4],
    signature: [u8; 64],
}

/// A signed checkpoint, with the exact bytes that were signed and that a timestamp is taken of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedNote {
    checkpoint: Checkpoint,
    text: String,
    signatures: Vec<NoteSignature>,
}

/// What the log of a vault is called in notes: it names the vault to whoever has it and tells others nothing.
pub fn origin(vault: VaultId) -> String {
    format!("dalil/{}", hex::encode(&Sha256Digest::of(vault.bytes()).0[..8]))
}

/// The name under which a user's key signs notes of this log.
pub fn user_name(origin: &str) -> String {
    format!("{origin}/user")
}

/// The name under which a computer's key signs notes of this log.
pub fn device_name(origin: &str) -> String {
    format!("{origin}/device")
}

impl Checkpoint {
    /// The text that is signed: three lines.
    fn body(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, BASE64.encode(self.root))
    }

    /// Signs it as the user and as the computer.
    pub(in crate::vault) fn sign(self, user: &SigningKey, device: &SigningKey) -> SignedNote {
        let body = self.body();
        let mut text = format!("{body}\n");
        let mut signatures = Vec::new();
        for (name, key) in [(user_name(&self.origin), user), (device_name(&self.origin), device)] {
            let hash = key_hash(&name, &key.verifying_key());
            let signature = key.sign(body.as_bytes()).to_bytes();
            let line = BASE64.encode([hash.as_slice(), &signature].concat());
            text.push_str(&format!("{DASH}{name} {line}\n"));
            signatures.push(NoteSignature { name, hash, signature });
        }
        SignedNote { checkpoint: self, text, signatures }
    }
}

impl SignedNote {
    /// Reads a note; `None` when it is not a checkpoint in the one way of writing it. Signatures are still to be checked.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let text = std::str::from_utf8(bytes).ok().filter(|text| text.len() <= LONGEST)?;
        let (body, signed) = text.split_once("\n\n")?;
        let mut lines = body.split('\n');
        let (origin, size, root) = (lines.next()?, lines.next()?, lines.next()?);
        lines.next().is_none().then_some(())?;
        let checkpoint = Checkpoint {
            origin: origin.to_owned(),
            size: size.parse().ok()?,
            root: BASE64.decode(root).ok()?.try_into().ok()?,
        };
        (checkpoint.body() == format!("{body}\n")).then_some(())?;
        let signatures = signed.strip_suffix('\n')?.split('\n').map(signature_of).collect::<Option<Vec<_>>>()?;
        Some(Self { checkpoint, text: text.to_owned(), signatures })
    }

    /// What it says.
    pub const fn checkpoint(&self) -> &Checkpoint {
        &self.checkpoint
    }

    /// The note as it stands in its file.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What a timestamp is taken of.
    pub fn digest(&self) -> Sha256Digest {
        Sha256Digest::of(self.text.as_bytes())
    }

    /// Whether `key` signed it under `name`.
    pub fn is_signed_by(&self, name: &str, key: &VerifyingKey) -> bool {
        let body = self.checkpoint.body();
        let hash = key_hash(name, key);
        self.signatures.iter().any(|line| {
            line.name == name
                && line.hash == hash
                && key.verify_strict(body.as_bytes(), &Signature::from_bytes(&line.signature)).is_ok()
        })
    }
}

fn signature_of(line: &str) -> Option<NoteSignature> {
    let (name, encoded) = line.strip_prefix(DASH)?.split_once(' ')?;
    let bytes = BASE64.decode(encoded).ok()?;
    let (hash, signature) = bytes.split_first_chunk::<4>()?;
    let plain = !name.is_empty() && !name.contains(|c: char| c.is_whitespace() || c == '+');
    plain.then_some(())?;
    Some(NoteSignature { name: name.to_owned(), hash: *hash, signature: signature.try_into().ok()? })
}

/// The short hash by which a note names a key.
pub fn key_hash(name: &str, key: &VerifyingKey) -> [u8; 4] {
    let digest = Sha256Digest::of(&[name.as_bytes(), &[b'\n', ALGORITHM], key.as_bytes()].concat()).0;
    *digest.first_chunk().expect("a digest is longer than 4 bytes")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note() -> (SignedNote, SigningKey, SigningKey) {
        let (user, device) = (SigningKey::from_bytes(&[1; 32]), SigningKey::from_bytes(&[2; 32]));
        let origin = origin(VaultId::from_bytes([7; 16]));
        (Checkpoint { origin, size: 42, root: [9; 32] }.sign(&user, &device), user, device)
    }

    #[test]
    fn a_note_is_read_back_as_it_was_signed() {
        let (note, user, device) = note();
        let read = SignedNote::read(note.text().as_bytes()).unwrap();
        assert_eq!(read, note);
        let origin = &read.checkpoint().origin;
        assert!(read.is_signed_by(&user_name(origin), &user.verifying_key()));
        assert!(read.is_signed_by(&device_name(origin), &device.verifying_key()));
        assert!(!read.is_signed_by(&user_name(origin), &device.verifying_key()));
        assert!(!read.is_signed_by(&device_name(origin), &user.verifying_key()));
    }

    #[test]
    fn every_flipped_bit_of_a_note_spoils_it() {
        let (note, user, device) = note();
        let (user_name, device_name) = (user_name(&note.checkpoint.origin), device_name(&note.checkpoint.origin));
        let bytes = note.text().as_bytes();
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.to_vec();
            changed[bit / 8] ^= 1 << (bit % 8);
            let whole = SignedNote::read(&changed).is_some_and(|read| {
                read.is_signed_by(&user_name, &user.verifying_key())
                    && read.is_signed_by(&device_name, &device.verifying_key())
            });
            assert!(!whole, "bit {bit}");
        }
    }

    #[test]
    fn another_way_of_writing_the_same_is_no_note() {
        let (note, ..) = note();
        for other in [
            note.text().replace("\n42\n", "\n042\n"),
            note.text().replace("\n42\n", "\n+42\n"),
            note.text().replace("\n\n", "\nmore\n\n"),
            note.text().trim_end().to_owned(),
            note.text().replace('\n', "\r\n"),
        ] {
            assert!(SignedNote::read(other.as_bytes()).is_none(), "{other:?}");
        }
    }
}
