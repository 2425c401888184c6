//! A template as a signed file that goes from one office to another.

use super::{Files, LARGEST};
use crate::vault::{Signed, is_signed};
use serde::{Deserialize, Serialize};

/// What the signature is given for.
pub const PURPOSE: &str = "template 1";
const FORMAT: &str = "dalil-template";

/// What is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignedTemplate {
    /// The template it was copied from.
    pub made_from: String,
    pub files: Files,
    /// Who signed, as they call themselves.
    pub by: String,
}

/// The file: what is signed stands in it as text, so that its bytes are the signed ones.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Outer {
    format: String,
    version: u32,
    content: String,
    key: String,
    signature: String,
}

/// Why a file was not taken in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// It is no template, or a later program wrote it.
    Unknown,
    /// Somebody changed it after it was signed.
    Altered,
}

impl SignedTemplate {
    /// The bytes that are signed.
    pub fn content(&self) -> String {
        serde_json::to_string(self).expect("texts make JSON")
    }

    /// The file.
    pub fn file(&self, signed: &Signed) -> Vec<u8> {
        let outer = Outer {
            format: FORMAT.to_owned(),
            version: 1,
            content: self.content(),
            key: hex::encode(signed.key),
            signature: hex::encode(signed.signature),
        };
        serde_json::to_vec_pretty(&outer).expect("texts make JSON")
    }

    /// A template out of a file, with the key that signed it.
    pub fn read(bytes: &[u8]) -> Result<(Self, [u8; 32]), Foreign> {
        if bytes.len() > LARGEST * 8 {
            return Err(Foreign::Unknown);
        }
        let outer: Outer = serde_json::from_slice(bytes).map_err(|_| Foreign::Unknown)?;
        if outer.format != FORMAT || outer.version != 1 {
            return Err(Foreign::Unknown);
        }
        let (mut key, mut signature) = ([0; 32], [0; 64]);
        hex::decode_to_slice(&outer.key, &mut key).map_err(|_| Foreign::Unknown)?;
        hex::decode_to_slice(&outer.signature, &mut signature).map_err(|_| Foreign::Unknown)?;
        if !is_signed(PURPOSE, outer.content.as_bytes(), &Signed { key, signature }) {
            return Err(Foreign::Altered);
        }
        let template: Self = serde_json::from_str(&outer.content).map_err(|_| Foreign::Unknown)?;
        let fits = [&template.files.form, &template.files.source, &template.files.sample];
        if fits.iter().any(|file| file.len() > LARGEST) { Err(Foreign::Unknown) } else { Ok((template, key)) }
    }
}
