//! What a user signs besides the log: a file for another office. Each purpose signs its own bytes, so that a signature
//! given for one says nothing for another.

use super::Vault;
use ed25519_dalek::{Signature, VerifyingKey};

/// A signature with the key that checks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signed {
    pub key: [u8; 32],
    pub signature: [u8; 64],
}

/// What is signed for a purpose.
fn bytes(purpose: &str, content: &[u8]) -> Vec<u8> {
    [b"dalil ", purpose.as_bytes(), b"\0", content].concat()
}

impl Vault {
    /// Signs content with the key of the user.
    pub fn sign(&self, purpose: &str, content: &[u8]) -> Signed {
        let (key, signature) = self.signer.sign_other(&bytes(purpose, content));
        Signed { key, signature }
    }
}

/// Whether content was signed for this purpose with the key that is named.
pub fn is_signed(purpose: &str, content: &[u8], signed: &Signed) -> bool {
    let signature = Signature::from_bytes(&signed.signature);
    VerifyingKey::from_bytes(&signed.key)
        .is_ok_and(|key| key.verify_strict(&bytes(purpose, content), &signature).is_ok())
}
