//! The eight slots. Each holds, sealed by a passphrase, a user's own keys and the vault master key wrapped to them.
//! A slot nobody uses is sealed by a key nobody has, so that used and unused look alike.

use super::error::{Error, Result, io};
use super::files;
use super::kdf::KdfRecord;
use super::keys::{Key, make_random};
use super::passphrase::Passphrase;
use crate::base::Sha256Digest;
use crate::base::id::{UserId, VaultId};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::{Deserializable as _, Kem as _, OpModeR, OpModeS, Serializable as _};
use minicbor::{Decoder, Encoder};
use std::fs::{FileTimes, OpenOptions};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

/// How many slots every vault has.
pub(super) const COUNT: u8 = 8;
pub(super) const SIZE: usize = 1024;
/// The user bundle before sealing.
const BUNDLE: usize = 512;
// Where each part begins.
const COMMITMENT: usize = 16;
const NONCE: usize = 48;
const SEALED: usize = 72;
const TAG: usize = SEALED + BUNDLE;
const WRAPPED: usize = TAG + 16;
const FILL: usize = WRAPPED + 32 + 48;
const TRAILER: usize = SIZE - 32;
const WRAP_INFO: &[u8] = b"dalil/v1/vmk";

type PrivateKey = <X25519HkdfSha256 as hpke::Kem>::PrivateKey;

/// A user's own keys: what signs their entries in the log, and what the vault master key is wrapped to.
#[derive(Clone)]
pub(super) struct UserBundle {
    pub(super) user: UserId,
    x25519: Key,
    pub(super) ed25519_seed: Key,
}

impl UserBundle {
    pub(super) fn make(user: UserId) -> Result<Self> {
        // RFC 9180 derives the pair from any 32 bytes; the stored secret is the derived, clamped one.
        let secret = X25519HkdfSha256::derive_keypair(Key::make()?.bytes()).0;
        let secret = Zeroizing::new(<[u8; 32]>::from(secret.to_bytes()));
        Ok(Self { user, x25519: Key::from_bytes(&secret), ed25519_seed: Key::make()? })
    }

    /// The public half of the key that wraps the vault master key.
    pub(super) fn public_wrapping_key(&self) -> Result<[u8; 32]> {
        Ok(X25519HkdfSha256::sk_to_pk(&self.private_key()?).to_bytes().into())
    }

    fn private_key(&self) -> Result<PrivateKey> {
        PrivateKey::from_bytes(self.x25519.bytes()).map_err(|_| Error::NoRandomness)
    }

    /// On the heap, where a move leaves no copy behind.
    fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut out = Zeroizing::new(vec![0; BUNDLE]);
        let mut cbor = Encoder::new(out.as_mut_slice());
        cbor.array(3)
            .and_then(|cbor| cbor.bytes(self.user.bytes()))
            .and_then(|cbor| cbor.bytes(self.x25519.bytes()))
            .and_then(|cbor| cbor.bytes(self.ed25519_seed.bytes()))
            .expect("a bundle takes 86 bytes and has room for 512");
        out
    }

    fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let mut cbor = Decoder::new(bytes);
        cbor.array().ok().filter(|length| *length == Some(3))?;
        let user = UserId::from_bytes(cbor.bytes().ok()?.try_into().ok()?);
        let x25519 = Key::from_bytes(cbor.bytes().ok()?.try_into().ok()?);
        let ed25519_seed = Key::from_bytes(cbor.bytes().ok()?.try_into().ok()?);
        bytes[cbor.position()..].iter().all(|byte| *byte == 0).then_some(Self { user, x25519, ed25519_seed })
    }
}

/// What an opened slot gives.
#[derive(Clone)]
pub(super) struct Opened {
    pub(super) slot: u8,
    pub(super) bundle: UserBundle,
    pub(super) master: Key,
    /// The derivation that opened it; a changed passphrase keeps it. None: it was the recovery kit.
    pub(super) kdf: Option<KdfRecord>,
}

/// The 1,024 bytes of slot `slot`.
pub(super) fn seal(vault: VaultId, slot: u8, secret: &Key, bundle: &UserBundle, master: &Key) -> Result<[u8; SIZE]> {
    let mut out = make_random::<SIZE>()?; // what is not overwritten below is the fill
    let salt: [u8; 16] = out[..COMMITMENT].try_into().expect("a slot begins with 16 bytes of salt");
    let about = about(vault, slot);
    let (kek, commitment) = derive_slot_keys(secret, &salt);
    out[COMMITMENT..NONCE].copy_from_slice(commitment.bytes());

    let mut plain = bundle.to_bytes();
    let (nonce, tag) = kek.seal(plain.as_mut_slice(), &about)?;
    out[NONCE..SEALED].copy_from_slice(&nonce);
    out[SEALED..TAG].copy_from_slice(plain.as_slice());
    out[TAG..WRAPPED].copy_from_slice(&tag);

    let public = X25519HkdfSha256::sk_to_pk(&bundle.private_key()?);
    wrap(&mut out, &about, &public, master)?;
    Ok(out)
}

/// The slot with another master key in it, for the same user under the same passphrase: of the user only the public key
/// is needed. The rest of the bytes stays, so nobody has to type anything.
pub(super) fn rewrap(
    vault: VaultId,
    slot: u8,
    bytes: &[u8; SIZE],
    wrapping_key: &[u8; 32],
    master: &Key,
) -> Result<[u8; SIZE]> {
    let public = <X25519HkdfSha256 as hpke::Kem>::PublicKey::from_bytes(wrapping_key);
    let mut out = *bytes;
    wrap(&mut out, &about(vault, slot), &public.map_err(|_| Error::SlotDamaged { slot })?, master)?;
    Ok(out)
}

/// Puts the master key, wrapped to a user, and the trailer into a slot.
fn wrap(
    out: &mut [u8; SIZE],
    about: &[u8; 17],
    public: &<X25519HkdfSha256 as hpke::Kem>::PublicKey,
    master: &Key,
) -> Result<()> {
    let (encapsulated, wrapped) = hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
        &OpModeS::Base,
        public,
        WRAP_INFO,
        master.bytes(),
        about,
    )
    .map_err(|_| Error::NoRandomness)?;
    out[WRAPPED..WRAPPED + 32].copy_from_slice(&encapsulated.to_bytes());
    out[WRAPPED + 32..FILL].copy_from_slice(&wrapped);
    let trailer = trailer(about[16], out);
    out[TRAILER..].copy_from_slice(&trailer);
    Ok(())
}

/// A slot nobody can open, made by the same steps.
pub(super) fn seal_unused(vault: VaultId, slot: u8) -> Result<[u8; SIZE]> {
    let nobody = UserBundle::make(UserId::from_bytes(make_random()?))?;
    seal(vault, slot, &Key::make()?, &nobody, &Key::make()?)
}

fn open(vault: VaultId, slot: u8, secret: &Key, bytes: &[u8; SIZE]) -> Attempt {
    let part = |from: usize, to: usize| &bytes[from..to];
    let (kek, commitment) = derive_slot_keys(secret, part(0, COMMITMENT));
    if !bool::from(commitment.bytes().as_slice().ct_eq(part(COMMITMENT, NONCE))) {
        return Attempt::OtherPassphrase;
    }
    let about = about(vault, slot);
    open_committed(&kek, &about, bytes).map_or(Attempt::Strange, |(bundle, master)| Attempt::Opened(bundle, master))
}

fn open_committed(kek: &Key, about: &[u8], bytes: &[u8; SIZE]) -> Option<(UserBundle, Key)> {
    let nonce = bytes[NONCE..SEALED].try_into().ok()?;
    let mut plain = Zeroizing::new(vec![0; BUNDLE]);
    plain.copy_from_slice(&bytes[SEALED..TAG]);
    kek.open(nonce, plain.as_mut_slice(), bytes[TAG..WRAPPED].try_into().ok()?, about)?;
    let bundle = UserBundle::from_bytes(&plain)?;

    type Encapsulated = <X25519HkdfSha256 as hpke::Kem>::EncappedKey;
    let encapsulated = Encapsulated::from_bytes(&bytes[WRAPPED..WRAPPED + 32]).ok()?;
    let master = Zeroizing::new(
        hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &bundle.private_key().ok()?,
            &encapsulated,
            WRAP_INFO,
            &bytes[WRAPPED + 32..FILL],
            about,
        )
        .ok()?,
    );
    let master = Key::from_bytes(master.as_slice().try_into().ok()?);
    Some((bundle, master))
}

enum Attempt {
    Opened(UserBundle, Key),
    OtherPassphrase,
    /// The passphrase is that of the slot, and its bytes are those that were written: it was not written for this vault.
    Strange,
}

fn about(vault: VaultId, slot: u8) -> [u8; 17] {
    let mut about = [slot; 17];
    about[..16].copy_from_slice(vault.bytes());
    about
}

/// The key of a slot and the commitment to it. The cipher alone would not notice a slot made to open under two
/// passphrases; the commitment does, and it tells a wrong passphrase from a slot that is not what it should be.
fn derive_slot_keys(secret: &Key, salt: &[u8]) -> (Key, Key) {
    let kek = secret.derive(salt, "dalil/v1/kek");
    let commitment = kek.derive(&[], "dalil/v1/commit");
    (kek, commitment)
}

fn trailer(slot: u8, bytes: &[u8; SIZE]) -> [u8; 32] {
    let mut hashed = vec![slot];
    hashed.extend(&bytes[..TRAILER]);
    Sha256Digest::of(&hashed).0
}

/// The file of a slot.
pub(super) fn path(folder: &Path, slot: u8) -> PathBuf {
    folder.join("slots").join(format!("{slot:02}"))
}

/// Where a slot lies inside a vault, and inside a set of a backup.
pub(super) fn name(slot: u8) -> String {
    format!("slots/{slot:02}")
}

/// Whether no slot is there, damaged or not.
pub(super) fn are_gone(folder: &Path) -> bool {
    let is_gone = |slot| path(folder, slot).symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound);
    (0..COUNT).all(is_gone)
}

/// Writes a slot, whole or not at all.
pub(super) fn write(folder: &Path, slot: u8, bytes: &[u8; SIZE]) -> Result<()> {
    files::replace(&folder.join("tmp"), &path(folder, slot), bytes)?;
    level_times(folder, slot);
    Ok(())
}

/// Gives all eight the times of one: which of them were written since the vault was made would tell how many people were let in. The
/// bytes of the others are not touched, and what keeps a time from being set keeps nothing else. A file system that remembers when a
/// file was made goes on telling that.
pub(super) fn level_times(folder: &Path, slot: u8) {
    let Ok(at) = path(folder, slot).metadata().and_then(|about| about.modified()) else { return };
    let times = FileTimes::new().set_accessed(at).set_modified(at);
    for place in (0..COUNT).map(|slot| path(folder, slot)) {
        // What is no file is no slot, and opening it might never end.
        if place.symlink_metadata().is_ok_and(|about| about.is_file()) {
            let _ = OpenOptions::new().write(true).open(place).and_then(|file| file.set_times(times));
        }
    }
}

/// The bytes of a slot, if they are as they were written.
fn whole(slot: u8, bytes: Vec<u8>) -> Option<Box<[u8; SIZE]>> {
    let bytes = <Box<[u8; SIZE]>>::try_from(bytes.into_boxed_slice()).ok()?;
    (bytes[TRAILER..] == trailer(slot, &bytes)).then_some(bytes)
}

/// The eight slots as they stand on disk; `None` where a slot is missing or not whole.
pub(super) struct Slots([Option<Box<[u8; SIZE]>>; COUNT as usize]);

impl Slots {
    pub(super) fn read(folder: &Path) -> Result<Self> {
        let mut slots = Self(Default::default());
        for slot in 0..COUNT {
            let path = path(folder, slot);
            // A pipe or a device in a slot's place is no slot; reading it might never end.
            if path.metadata().is_ok_and(|about| !about.is_file()) {
                continue;
            }
            slots.0[usize::from(slot)] = match std::fs::read(path) {
                Ok(bytes) => whole(slot, bytes),
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                Err(error) => return Err(io("reading a slot")(error)),
            };
        }
        Ok(slots)
    }

    /// Eight slots out of their bytes, read elsewhere.
    pub(super) fn of(bytes: [Vec<u8>; COUNT as usize]) -> Self {
        let mut slots = Self(Default::default());
        for ((slot, place), bytes) in (0..).zip(&mut slots.0).zip(bytes) {
            *place = whole(slot, bytes);
        }
        slots
    }

    /// Takes a slot over from elsewhere, if it is whole there. Whether it was.
    pub(super) fn take_from(&mut self, other: &Self, slot: u8) -> bool {
        let at = usize::from(slot);
        self.0[at].clone_from(&other.0[at]);
        self.0[at].is_some()
    }

    /// The bytes of a slot, if it is whole.
    pub(super) fn bytes(&self, slot: u8) -> Option<&[u8; SIZE]> {
        self.0[usize::from(slot)].as_deref()
    }

    /// The slots that are missing or not whole.
    pub(super) fn damaged(&self) -> Vec<u8> {
        (0..COUNT).filter(|slot| self.0[usize::from(*slot)].is_none()).collect()
    }

    /// Tries the passphrase on every slot. All of them are tried even after one opened, so that the time taken does
    /// not tell which one it was. The words of a recovery kit are tried as such first.
    pub(super) fn open(&self, vault: VaultId, kdf: &[KdfRecord], passphrase: &Passphrase) -> Result<Opened> {
        let mut strange = false;
        if let Some(kit) = passphrase.as_kit()
            && let Some(opened) = self.open_by(vault, &kit.secret(), None, &mut strange)
        {
            return Ok(opened);
        }
        for record in kdf {
            let secret = record.derive(passphrase)?;
            if let Some(opened) = self.open_by(vault, &secret, Some(*record), &mut strange) {
                return Ok(opened);
            }
        }
        match self.damaged() {
            _ if strange => Err(Error::KeysOfAnother),
            slots if slots.is_empty() => Err(Error::WrongPassphrase),
            slots => Err(Error::WrongPassphraseOrSlotDamaged { slots }),
        }
    }

    /// Tries a secret on every slot. `strange` is set where one is sealed by it, and not for this vault.
    pub(super) fn open_by(
        &self,
        vault: VaultId,
        secret: &Key,
        kdf: Option<KdfRecord>,
        strange: &mut bool,
    ) -> Option<Opened> {
        let mut found = None;
        for slot in 0..COUNT {
            let Some(bytes) = &self.0[usize::from(slot)] else { continue };
            match open(vault, slot, secret, bytes) {
                Attempt::Opened(bundle, master) => found = Some(Opened { slot, bundle, master, kdf }),
                Attempt::Strange => *strange = true,
                Attempt::OtherPassphrase => {}
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(of: impl Fn(u8) -> [u8; SIZE]) -> Slots {
        Slots(std::array::from_fn(|slot| Some(Box::new(of(slot as u8)))))
    }

    #[test]
    fn a_slot_opens_with_its_secret_in_its_place_in_its_vault_only() {
        let (vault, secret, master) = (VaultId::from_bytes([1; 16]), Key::make().unwrap(), Key::make().unwrap());
        let bundle = UserBundle::make(UserId::from_bytes([2; 16])).unwrap();
        let bytes = seal(vault, 3, &secret, &bundle, &master).unwrap();
        let Attempt::Opened(opened, found) = open(vault, 3, &secret, &bytes) else { panic!("the slot opens") };
        assert_eq!((opened.user, found.bytes()), (bundle.user, master.bytes()));
        assert!(matches!(open(vault, 4, &secret, &bytes), Attempt::Strange), "moved to another place");
        assert!(matches!(open(VaultId::from_bytes([9; 16]), 3, &secret, &bytes), Attempt::Strange), "another vault");
        assert!(matches!(open(vault, 3, &Key::make().unwrap(), &bytes), Attempt::OtherPassphrase));
    }

    #[test]
    fn used_and_unused_slots_cannot_be_told_apart_by_their_bits() {
        // Every position but the top bit of the X25519 point is even; that bit is clear in both kinds.
        let (vault, master) = (VaultId::from_bytes([1; 16]), Key::make().unwrap());
        let mut ones = [[0u32; 2]; SIZE];
        for _ in 0..64 {
            let bundle = UserBundle::make(UserId::from_bytes([2; 16])).unwrap();
            let used = seal(vault, 0, &Key::make().unwrap(), &bundle, &master).unwrap();
            let unused = seal_unused(vault, 0).unwrap();
            for (at, count) in ones.iter_mut().enumerate() {
                count[0] += used[at].count_ones();
                count[1] += unused[at].count_ones();
            }
        }
        for (at, [used, unused]) in ones.into_iter().enumerate() {
            assert!(used.abs_diff(unused) < 120, "byte {at}: {used} and {unused} of 512 bits are set");
        }
        assert!((150..362).contains(&ones[0][0]), "the salt of a used slot is even");
    }

    #[test]
    fn a_wrong_passphrase_and_a_damaged_slot_are_told_apart() {
        let vault = VaultId::from_bytes([1; 16]);
        let record = KdfRecord { cost: super::super::kdf::KdfCost::weak_for_tests(), salt: [5; 16] };
        let right = Passphrase::new("right");
        let bundle = UserBundle::make(UserId::from_bytes([2; 16])).unwrap();
        let secret = record.derive(&right).unwrap();
        let used = seal(vault, 6, &secret, &bundle, &Key::make().unwrap()).unwrap();
        let whole = slots(|slot| if slot == 6 { used } else { seal_unused(vault, slot).unwrap() });
        assert_eq!(whole.open(vault, &[record], &right).unwrap().slot, 6);
        assert!(matches!(whole.open(vault, &[record], &Passphrase::new("wrong")), Err(Error::WrongPassphrase)));

        let mut torn = whole;
        torn.0[6] = None;
        let refused = torn.open(vault, &[record], &right);
        assert!(matches!(refused, Err(Error::WrongPassphraseOrSlotDamaged { slots }) if slots == [6]));

        let mut rotten = used;
        rotten[SEALED] ^= 1;
        torn.0[6] = super::whole(6, rotten.to_vec());
        let refused = torn.open(vault, &[record], &right);
        assert!(matches!(refused, Err(Error::WrongPassphraseOrSlotDamaged { slots }) if slots == [6]));
        let fixed = trailer(6, &rotten); // nothing rots so: somebody wrote it
        rotten[TRAILER..].copy_from_slice(&fixed);
        torn.0[6] = Some(Box::new(rotten));
        assert!(matches!(torn.open(vault, &[record], &right), Err(Error::KeysOfAnother)));
    }

    #[test]
    fn a_slot_of_another_vault_is_known_where_its_secret_is_the_same_in_both() {
        let (here, there) = (VaultId::from_bytes([1; 16]), VaultId::from_bytes([9; 16]));
        let record = KdfRecord { cost: super::super::kdf::KdfCost::weak_for_tests(), salt: [5; 16] };
        let other = KdfRecord { salt: [6; 16], ..record };
        let words = Passphrase::new("right");
        let bundle = UserBundle::make(UserId::from_bytes([2; 16])).unwrap();
        let theirs = seal(there, 6, &record.derive(&words).unwrap(), &bundle, &Key::make().unwrap()).unwrap();
        let mixed = slots(|slot| if slot == 6 { theirs } else { seal_unused(here, slot).unwrap() });
        assert!(matches!(mixed.open(here, &[record], &words), Err(Error::KeysOfAnother)));
        // Each vault has a salt of its own, so a passphrase seldom tells it.
        assert!(matches!(mixed.open(here, &[other], &words), Err(Error::WrongPassphrase)));
    }
}
