//! Checking signatures of timestamping authorities: RSA (PKCS #1 v1.5) and ECDSA over P-256 and P-384, with SHA-2.
//! Nothing secret passes here, so the time it takes tells nobody anything.

use super::der::{BITS, BYTES, INTEGER, NULL, OID, Reader, SEQUENCE, element};
use super::oids;
use num_bigint::BigUint;
use sha2::{Digest as _, Sha256, Sha384, Sha512};

/// A digest that signatures may be made over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Hash {
    Sha256,
    Sha384,
    Sha512,
}

impl Hash {
    /// By the identifier of a digest; `None` for one that is not trusted (SHA-1, MD5) or not known.
    pub(super) fn of(oid: &[u8]) -> Option<Self> {
        match oid {
            oids::SHA_256 => Some(Self::Sha256),
            oids::SHA_384 => Some(Self::Sha384),
            oids::SHA_512 => Some(Self::Sha512),
            _ => None,
        }
    }

    const fn oid(self) -> &'static [u8] {
        match self {
            Self::Sha256 => oids::SHA_256,
            Self::Sha384 => oids::SHA_384,
            Self::Sha512 => oids::SHA_512,
        }
    }

    pub(super) fn digest(self, bytes: &[u8]) -> Vec<u8> {
        match self {
            Self::Sha256 => Sha256::digest(bytes).to_vec(),
            Self::Sha384 => Sha384::digest(bytes).to_vec(),
            Self::Sha512 => Sha512::digest(bytes).to_vec(),
        }
    }
}

/// The digest that a signature algorithm names; `given` is that of the signer, for an algorithm that names only RSA.
pub(super) fn hash_of(algorithm: &[u8], given: Option<Hash>) -> Option<Hash> {
    match algorithm {
        oids::RSA_SHA_256 | oids::ECDSA_SHA_256 => Some(Hash::Sha256),
        oids::RSA_SHA_384 | oids::ECDSA_SHA_384 => Some(Hash::Sha384),
        oids::RSA_SHA_512 | oids::ECDSA_SHA_512 => Some(Hash::Sha512),
        oids::RSA | oids::EC => given,
        _ => None,
    }
}

/// Whether `signature` over `message` is that of the key in `public` (a SubjectPublicKeyInfo, the whole element).
pub(super) fn verifies(public: &[u8], hash: Hash, message: &[u8], signature: &[u8]) -> bool {
    verify(public, hash, message, signature).unwrap_or(false)
}

fn verify(public: &[u8], hash: Hash, message: &[u8], signature: &[u8]) -> Option<bool> {
    let mut info = Reader::new(public).inside(SEQUENCE)?;
    let mut algorithm = info.inside(SEQUENCE)?;
    let (key, curve) = (algorithm.expect(OID)?, algorithm.optional(OID));
    let (unused, point) = info.expect(BITS)?.split_first()?;
    (*unused == 0).then_some(())?;
    let digest = hash.digest(message);
    match (key, curve.map(|curve| curve.content)) {
        (oids::RSA, None) => rsa(point, hash, &digest, signature),
        (oids::EC, Some(oids::P_256)) => {
            use p256::ecdsa::signature::hazmat::PrehashVerifier as _;
            let key = p256::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()?;
            let signature = p256::ecdsa::Signature::from_der(signature).ok()?;
            Some(key.verify_prehash(&digest, &signature).is_ok())
        }
        (oids::EC, Some(oids::P_384)) => {
            use p384::ecdsa::signature::hazmat::PrehashVerifier as _;
            let key = p384::ecdsa::VerifyingKey::from_sec1_bytes(point).ok()?;
            let signature = p384::ecdsa::Signature::from_der(signature).ok()?;
            Some(key.verify_prehash(&digest, &signature).is_ok())
        }
        _ => None,
    }
}

/// RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.2): the encoded message is built and compared, nothing of it is parsed.
fn rsa(key: &[u8], hash: Hash, digest: &[u8], signature: &[u8]) -> Option<bool> {
    let mut key = Reader::new(key).inside(SEQUENCE)?;
    let (modulus, exponent) =
        (BigUint::from_bytes_be(key.expect(INTEGER)?), BigUint::from_bytes_be(key.expect(INTEGER)?));
    let length = usize::try_from(modulus.bits().div_ceil(8)).ok()?;
    let sound = (2048..=8192).contains(&modulus.bits())
        && modulus.bit(0)
        && exponent.bit(0)
        && (2..=33).contains(&exponent.bits());
    let sent = BigUint::from_bytes_be(signature);
    (sound && signature.len() == length && sent < modulus).then_some(())?;
    let algorithm = element(SEQUENCE, &[element(OID, hash.oid()), element(NULL, &[])].concat());
    let info = element(SEQUENCE, &[algorithm, element(BYTES, digest)].concat());
    let fill = vec![0xff; length.checked_sub(info.len() + 3)?];
    let expected = [&[0, 1], fill.as_slice(), &[0], &info].concat();
    Some(sent.modpow(&exponent, &modulus) == BigUint::from_bytes_be(&expected))
}
