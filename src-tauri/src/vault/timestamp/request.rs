//! The request: TimeStampReq of RFC 3161 §2.4.1.

use super::der::{BOOLEAN, BYTES, INTEGER, NULL, OID, Reader, SEQUENCE, element};
use super::oids;
use crate::base::Sha256Digest;

/// The request to stamp `digest`, with a number of its own and the wish for the authority's certificate. The number
/// follows from the digest, which no two notes share, so that a damaged request is told from a whole one.
pub fn request(digest: &Sha256Digest) -> Vec<u8> {
    let drawn = Sha256Digest::of(&[b"dalil/tsq/v1\0".as_slice(), &digest.0].concat()).0;
    with_number(digest, &drawn[..8])
}

fn with_number(digest: &Sha256Digest, nonce: &[u8]) -> Vec<u8> {
    let algorithm = element(SEQUENCE, &[element(OID, oids::SHA_256), element(NULL, &[])].concat());
    let imprint = element(SEQUENCE, &[algorithm, element(BYTES, &digest.0)].concat());
    // A number in front that is neither 0 nor has its top bit set keeps the integer positive and of one length.
    let nonce = element(INTEGER, &[&[0x01], nonce].concat());
    element(SEQUENCE, &[element(INTEGER, &[1]), imprint, nonce, element(BOOLEAN, &[0xff])].concat())
}

/// The number of a request that was written before.
pub fn request_nonce(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut parts = Reader::new(bytes).inside(SEQUENCE)?;
    parts.expect(INTEGER)?;
    parts.expect(SEQUENCE)?;
    parts.optional(OID);
    parts.expect(INTEGER).map(<[u8]>::to_vec)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_request_is_read_back_with_its_number() {
        let bytes = with_number(&Sha256Digest([7; 32]), &[0xff; 8]);
        assert_eq!(request_nonce(&bytes).unwrap(), [1, 255, 255, 255, 255, 255, 255, 255, 255]);
        assert_eq!(bytes.len(), 2 + 3 + 2 + 15 + 34 + 11 + 3);
        assert_eq!(request(&Sha256Digest([7; 32])), request(&Sha256Digest([7; 32])));
        assert_ne!(request(&Sha256Digest([7; 32])), request(&Sha256Digest([8; 32])));
    }
}
