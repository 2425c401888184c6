//! Certificates of timestamping authorities (RFC 5280), and the way from one to a root that the office has pinned.

use super::der::{BITS, BOOLEAN, BYTES, Element, INTEGER, OID, Reader, SEQUENCE, SET, only, tagged, time};
use super::signature::{Hash, hash_of, verifies};
use super::{Fault, oids};
use crate::base::{Sha256Digest, Timestamp};
use base64::Engine as _;

/// A way longer than this is nobody's.
const LONGEST_CHAIN: usize = 6;
const KEY_CERT_SIGN: u8 = 0x04;
const DIGITAL_SIGNATURE: u8 = 0x80;
const NON_REPUDIATION: u8 = 0x40;

/// A certificate, with what a timestamp asks of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    der: Vec<u8>,
    signed: Vec<u8>,
    signed_with: Vec<u8>,
    signature: Vec<u8>,
    pub(super) serial: Vec<u8>,
    pub(super) issuer: Vec<u8>,
    subject: Vec<u8>,
    from: Timestamp,
    to: Timestamp,
    pub(super) public: Vec<u8>,
    /// `None` when it says nothing of being an authority.
    authority: Option<bool>,
    longest_way: Option<u64>,
    usage: Option<u8>,
    /// Whether it is for timestamps and nothing else, and says so as something that must be understood.
    for_timestamps: bool,
    /// It asks for something that is not known here and must be.
    unknown_demand: bool,
}

impl Certificate {
    /// Reads one; `None` when it is none.
    pub fn read(der: &[u8]) -> Option<Self> {
        let whole = only(der).filter(|whole| whole.tag == SEQUENCE)?;
        let mut parts = Reader::new(whole.content);
        let signed = parts.next().filter(|part| part.tag == SEQUENCE)?;
        let signed_with = parts.inside(SEQUENCE)?.expect(OID)?;
        let signature = bits(parts.expect(BITS)?)?;
        parts.is_at_end().then_some(())?;

        let mut body = Reader::new(signed.content);
        body.optional(tagged(0));
        let serial = body.expect(INTEGER)?;
        (body.inside(SEQUENCE)?.expect(OID)? == signed_with).then_some(())?;
        let issuer = body.next().filter(|name| name.tag == SEQUENCE)?;
        let mut validity = body.inside(SEQUENCE)?;
        let (from, to) = (time(validity.next()?)?, time(validity.next()?)?);
        let subject = body.next().filter(|name| name.tag == SEQUENCE)?;
        let public = body.next().filter(|key| key.tag == SEQUENCE)?;
        let mut read = Self {
            der: der.to_vec(),
            signed: signed.whole.to_vec(),
            signed_with: signed_with.to_vec(),
            signature: signature.to_vec(),
            serial: serial.to_vec(),
            issuer: issuer.whole.to_vec(),
            subject: subject.whole.to_vec(),
            from: Timestamp::from_millis(from),
            to: Timestamp::from_millis(to),
            public: public.whole.to_vec(),
            authority: None,
            longest_way: None,
            usage: None,
            for_timestamps: false,
            unknown_demand: false,
        };
        while let Some(part) = body.next() {
            if part.tag == tagged(3) {
                read.extensions(part)?;
            }
        }
        Some(read)
    }

    /// Reads the certificates of a file: DER, or PEM with one or several.
    pub fn read_file(bytes: &[u8]) -> Vec<Self> {
        const BEGIN: &str = "-----BEGIN CERTIFICATE-----";
        let Some(text) = std::str::from_utf8(bytes).ok().filter(|text| text.contains(BEGIN)) else {
            return Self::read(bytes).into_iter().collect();
        };
        let blocks = text.split(BEGIN).skip(1).filter_map(|block| block.split_once("-----END CERTIFICATE-----"));
        let decoded = blocks.filter_map(|(encoded, _)| {
            let encoded: String = encoded.split_whitespace().collect();
            base64::engine::general_purpose::STANDARD.decode(encoded).ok()
        });
        decoded.filter_map(|der| Self::read(&der)).collect()
    }

    fn extensions(&mut self, part: Element<'_>) -> Option<()> {
        let mut list = Reader::new(part.content).inside(SEQUENCE)?;
        while let Some(extension) = list.next() {
            let mut extension = Reader::new(extension.content);
            let name = extension.expect(OID)?;
            let critical = extension.optional(BOOLEAN).is_some_and(|flag| flag.content == [0xff]);
            let mut value = Reader::new(extension.expect(BYTES)?);
            match name {
                oids::BASIC_CONSTRAINTS => {
                    let mut value = value.inside(SEQUENCE)?;
                    self.authority = Some(value.optional(BOOLEAN).is_some_and(|flag| flag.content == [0xff]));
                    self.longest_way = match value.optional(INTEGER) {
                        None => None,
                        Some(number) => Some(small(number.content)?),
                    };
                }
                oids::KEY_USAGE => self.usage = Some(*bits_with_rest(value.expect(BITS)?)?.first().unwrap_or(&0)),
                oids::EXTENDED_KEY_USAGE => {
                    let mut purposes = value.inside(SEQUENCE)?;
                    let first = purposes.expect(OID)?;
                    self.for_timestamps = critical && first == oids::TIME_STAMPING && purposes.is_at_end();
                }
                oids::POLICIES => {} // which rules the authority follows: told to people, not judged here
                _ => self.unknown_demand |= critical,
            }
        }
        Some(())
    }

    /// The certificate itself.
    pub fn der(&self) -> &[u8] {
        &self.der
    }

    /// Its SHA-256, by which people compare certificates.
    pub fn fingerprint(&self) -> Sha256Digest {
        Sha256Digest::of(&self.der)
    }

    /// Whom it names: the common name and the organisation.
    pub fn name(&self) -> String {
        let read = || {
            let mut sets = Reader::new(only(&self.subject)?.content);
            let (mut name, mut organisation) = (None, None);
            while let Some(mut set) = sets.inside(SET) {
                let mut pair = set.inside(SEQUENCE)?;
                let (kind, value) = (pair.expect(OID)?, pair.next()?);
                match kind {
                    oids::COMMON_NAME => name = Some(text(value)),
                    oids::ORGANISATION => organisation = Some(text(value)),
                    _ => {}
                }
            }
            let parts: Vec<String> = [name, organisation].into_iter().flatten().collect();
            Some(parts.join(", "))
        };
        read().filter(|name| !name.is_empty()).unwrap_or_else(|| self.fingerprint().to_string()[..16].to_owned())
    }

    /// The last moment it is good for.
    pub fn until(&self) -> Timestamp {
        self.to
    }

    fn is_valid_at(&self, at: Timestamp) -> bool {
        self.from.millis() <= at.millis() && at.millis() <= self.to.millis() && !self.unknown_demand
    }

    /// Whether it may sign timestamps.
    pub(super) fn may_stamp(&self) -> bool {
        let usage = self.usage.is_none_or(|usage| usage & (DIGITAL_SIGNATURE | NON_REPUDIATION) != 0);
        self.for_timestamps && usage && !self.unknown_demand
    }

    fn may_certify(&self, below: usize) -> bool {
        self.authority == Some(true)
            && self.usage.is_none_or(|usage| usage & KEY_CERT_SIGN != 0)
            && self.longest_way.is_none_or(|longest| below as u64 <= longest)
    }

    fn is_signed_by(&self, issuer: &Self) -> bool {
        issuer.subject == self.issuer
            && hash_of(&self.signed_with, None)
                .is_some_and(|hash: Hash| verifies(&issuer.public, hash, &self.signed, &self.signature))
    }
}

/// The way from `signer` up to one of the pinned `roots`, all of it good at the moment `at`. Gives the root.
/// `offered` are certificates that came with the token; nothing is believed of them but what a root vouches for.
pub(super) fn root_of<'r>(
    signer: &Certificate,
    offered: &[Certificate],
    roots: &'r [Certificate],
    at: Timestamp,
) -> Result<&'r Certificate, Fault> {
    if !signer.is_valid_at(at) {
        return Err(Fault::Expired);
    }
    climb(signer, offered, roots, at, 0).ok_or(Fault::Unknown)
}

fn climb<'r>(
    from: &Certificate,
    offered: &[Certificate],
    roots: &'r [Certificate],
    at: Timestamp,
    below: usize,
) -> Option<&'r Certificate> {
    if let Some(root) = roots.iter().find(|root| root.der == from.der) {
        return Some(root); // pinned itself
    }
    let good = |issuer: &Certificate| issuer.is_valid_at(at) && issuer.may_certify(below) && from.is_signed_by(issuer);
    if let Some(root) = roots.iter().find(|root| good(root)) {
        return Some(root);
    }
    if below >= LONGEST_CHAIN {
        return None;
    }
    offered.iter().filter(|issuer| good(issuer)).find_map(|issuer| climb(issuer, offered, roots, at, below + 1))
}

fn bits(content: &[u8]) -> Option<&[u8]> {
    content.split_first().filter(|(unused, _)| **unused == 0).map(|(_, bytes)| bytes)
}

fn bits_with_rest(content: &[u8]) -> Option<&[u8]> {
    content.split_first().filter(|(unused, _)| **unused < 8).map(|(_, bytes)| bytes)
}

fn small(content: &[u8]) -> Option<u64> {
    (content.len() <= 4 && content.first().is_none_or(|first| *first < 0x80)).then_some(())?;
    Some(content.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn text(value: Element<'_>) -> String {
    const BMP: u8 = 0x1e;
    let text = if value.tag == BMP {
        let units = value.content.chunks_exact(2).map(|pair| u16::from_be_bytes([pair[0], pair[1]]));
        char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
    } else {
        String::from_utf8_lossy(value.content).into_owned()
    };
    text.chars().filter(|c| !c.is_control()).take(120).collect()
}
