//! The answer: TimeStampResp with a TimeStampToken (RFC 3161 §2.4.2), which is SignedData of CMS (RFC 5652).

use super::certificate::{Certificate, root_of};
use super::der::{BYTES, Element, INTEGER, OID, Reader, SEQUENCE, SET, TIME, only, tagged, time};
use super::signature::{Hash, hash_of, verifies};
use super::{Fault, oids};
use crate::base::{Sha256Digest, Timestamp};
use sha1::Digest as _;

/// A real one has some 2 to 8 KiB.
const LARGEST: usize = 256 * 1024;

/// What an authority says, once everything about it was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// The moment.
    pub at: Timestamp,
    /// Who signed.
    pub authority: String,
    /// Which pinned root vouches, by name and SHA-256.
    pub root: String,
    pub root_fingerprint: Sha256Digest,
}

/// A token as read, with everything about it still to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    imprint: Sha256Digest,
    at: Timestamp,
    nonce: Option<Vec<u8>>,
    content: Vec<u8>,
    certificates: Vec<Certificate>,
    signer: Signer,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Signer {
    issuer: Vec<u8>,
    serial: Vec<u8>,
    hash: Hash,
    algorithm: Vec<u8>,
    signature: Vec<u8>,
    /// The signed attributes as they are signed.
    attributes: Vec<u8>,
    digest: Vec<u8>,
    /// Digest of the signer's certificate, by SHA-1 in the first version of the attribute.
    certificate: CertificateDigest,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum CertificateDigest {
    Sha1(Vec<u8>),
    Sha2(Hash, Vec<u8>),
}

impl Token {
    /// Reads an answer, or a token alone. A refusal of the authority is told as such.
    pub fn read(bytes: &[u8]) -> Result<Self, Fault> {
        if bytes.len() > LARGEST {
            return Err(Fault::Unreadable);
        }
        let whole = only(bytes).filter(|whole| whole.tag == SEQUENCE).ok_or(Fault::Unreadable)?;
        let mut parts = Reader::new(whole.content);
        let Some(mut status) = parts.inside(SEQUENCE) else {
            return token(whole).ok_or(Fault::Unreadable); // it begins with the kind of content
        };
        // granted, or granted with changes (RFC 3161 §2.4.2)
        let status = status.expect(INTEGER).ok_or(Fault::Unreadable)?;
        if !matches!(status, [0 | 1]) {
            return Err(Fault::Refused);
        }
        parts.next().filter(|_| parts.is_at_end()).and_then(token).ok_or(Fault::Unreadable)
    }

    /// The digest it stamps.
    pub fn imprint(&self) -> Sha256Digest {
        self.imprint
    }

    /// Checks all of it: that it stamps `digest`, answers the request with `nonce`, and is signed by an authority that
    /// one of `roots` vouches for.
    pub fn check(&self, digest: &Sha256Digest, nonce: Option<&[u8]>, roots: &[Certificate]) -> Result<Stamp, Fault> {
        if self.imprint != *digest {
            return Err(Fault::Other);
        }
        if nonce.is_some() && self.nonce.as_deref() != nonce {
            return Err(Fault::Nonce);
        }
        let signer = &self.signer;
        let mut named = self.certificates.iter().filter(|c| c.serial == signer.serial && c.issuer == signer.issuer);
        let certificate = named.find(|c| signer.certificate.is_of(c)).ok_or(Fault::Purpose)?;
        if !certificate.may_stamp() {
            return Err(Fault::Purpose);
        }
        let hash = hash_of(&signer.algorithm, Some(signer.hash)).ok_or(Fault::Signature)?;
        let agrees = signer.hash.digest(&self.content) == signer.digest
            && verifies(&certificate.public, hash, &signer.attributes, &signer.signature);
        if !agrees {
            return Err(Fault::Signature);
        }
        let root = root_of(certificate, &self.certificates, roots, self.at)?;
        Ok(Stamp {
            at: self.at,
            authority: certificate.name(),
            root: root.name(),
            root_fingerprint: root.fingerprint(),
        })
    }
}

impl CertificateDigest {
    fn is_of(&self, certificate: &Certificate) -> bool {
        match self {
            Self::Sha1(digest) => sha1::Sha1::digest(certificate.der()).as_slice() == digest,
            Self::Sha2(hash, digest) => hash.digest(certificate.der()) == *digest,
        }
    }
}

fn token(whole: Element<'_>) -> Option<Token> {
    let mut info = Reader::new(whole.content);
    (whole.tag == SEQUENCE && info.expect(OID)? == oids::SIGNED_DATA).then_some(())?;
    let mut data = info.inside(tagged(0))?.inside(SEQUENCE)?;
    data.expect(INTEGER)?;
    data.expect(SET)?;
    let mut content = data.inside(SEQUENCE)?;
    (content.expect(OID)? == oids::TST_INFO).then_some(())?;
    let content = content.inside(tagged(0))?.expect(BYTES)?;
    let mut certificates = Vec::new();
    if let Some(list) = data.optional(tagged(0)) {
        let mut list = Reader::new(list.content);
        while let Some(one) = list.next() {
            // Other kinds of certificates may lie between; they vouch for nothing here.
            certificates.extend(Certificate::read(one.whole));
        }
    }
    data.optional(tagged(1));
    let mut signers = data.inside(SET)?;
    let signer = signer(signers.inside(SEQUENCE)?)?;
    signers.is_at_end().then_some(())?;

    let mut stamped = only(content).map(|whole| Reader::new(whole.content))?;
    (stamped.expect(INTEGER)? == [1]).then_some(())?;
    stamped.expect(OID)?;
    let mut imprint = stamped.inside(SEQUENCE)?;
    (imprint.inside(SEQUENCE)?.expect(OID)? == oids::SHA_256).then_some(())?;
    let imprint = Sha256Digest(imprint.expect(BYTES)?.try_into().ok()?);
    stamped.expect(INTEGER)?;
    let at = time(stamped.next().filter(|at| at.tag == TIME)?)?;
    stamped.optional(SEQUENCE);
    stamped.optional(super::der::BOOLEAN);
    let nonce = stamped.optional(INTEGER).map(|nonce| nonce.content.to_vec());
    Some(Token { imprint, at: Timestamp::from_millis(at), nonce, content: content.to_vec(), certificates, signer })
}

fn signer(mut info: Reader<'_>) -> Option<Signer> {
    info.expect(INTEGER)?;
    let mut name = info.inside(SEQUENCE)?;
    let issuer = name.next()?.whole.to_vec();
    let serial = name.expect(INTEGER)?.to_vec();
    let hash = Hash::of(info.inside(SEQUENCE)?.expect(OID)?)?;
    let attributes = info.next().filter(|attributes| attributes.tag == tagged(0))?;
    let algorithm = info.inside(SEQUENCE)?.expect(OID)?.to_vec();
    let signature = info.expect(BYTES)?.to_vec();
    // What is signed is the set itself, not its place in the structure (RFC 5652 §5.4).
    let mut signed = attributes.whole.to_vec();
    signed[0] = SET;

    let (mut kind, mut digest, mut certificate) = (None, None, None);
    let mut list = Reader::new(attributes.content);
    while let Some(mut attribute) = list.inside(SEQUENCE) {
        let name = attribute.expect(OID)?;
        let mut values = attribute.inside(SET)?;
        match name {
            oids::CONTENT_TYPE => kind = Some(values.expect(OID)?),
            oids::MESSAGE_DIGEST => digest = Some(values.expect(BYTES)?.to_vec()),
            oids::SIGNING_CERTIFICATE if certificate.is_none() => {
                let mut first = values.inside(SEQUENCE)?.inside(SEQUENCE)?.inside(SEQUENCE)?;
                certificate = Some(CertificateDigest::Sha1(first.expect(BYTES)?.to_vec()));
            }
            oids::SIGNING_CERTIFICATE_V2 => {
                let mut first = values.inside(SEQUENCE)?.inside(SEQUENCE)?.inside(SEQUENCE)?;
                let hash = match first.optional(SEQUENCE) {
                    None => Hash::Sha256,
                    Some(algorithm) => Hash::of(Reader::new(algorithm.content).expect(OID)?)?,
                };
                certificate = Some(CertificateDigest::Sha2(hash, first.expect(BYTES)?.to_vec()));
            }
            _ => {}
        }
    }
    (kind? == oids::TST_INFO && list.is_at_end()).then_some(())?;
    Some(Signer {
        issuer,
        serial,
        hash,
        algorithm,
        signature,
        attributes: signed,
        digest: digest?,
        certificate: certificate?,
    })
}
