//! An exhibit with what proves its custody, in a folder that is handed over, or in a folder of a larger whole: the original,
//! `proof.json`, the checkpoint, the timestamp, the roots that vouch for those of the proof, certificates, and the program that
//! checks all of it.

use super::Evidence;
use crate::vault::anchors::{Anchor, Anchored};
use crate::vault::log::ItemProof;
use crate::vault::outside::make_file;
use crate::vault::timestamp::Certificate;
use base64::Engine as _;
use serde_json::json;
use std::io::{self, Read};
use std::path::Path;

/// The program that checks a package.
const VERIFIER: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/custody-certificate/verify.py"));

/// Where the files of a package go.
pub trait Sink {
    /// Takes a file of the folder, whole.
    fn put(&mut self, name: &str, from: &mut dyn Read) -> io::Result<()>;
}

/// A folder on the disk.
#[derive(Debug)]
pub struct Folder<'a>(pub &'a Path);

impl Sink for Folder<'_> {
    fn put(&mut self, name: &str, from: &mut dyn Read) -> io::Result<()> {
        let mut file = make_file(&self.0.join(name))?;
        io::copy(from, &mut file)?;
        file.sync_all()
    }
}

/// What goes into the folder beside the original.
#[derive(Debug)]
pub struct Package<'a> {
    pub item: &'a Evidence,
    /// The name the original gets there; it gives nobody away.
    pub file: &'a str,
    pub proof: &'a ItemProof,
    /// Whether the details of the entries go too: from whom it came, on what it lay.
    pub details: bool,
    /// The furthest anchor that counts.
    pub anchored: Option<(&'a Anchored, &'a Anchor)>,
    /// The roots that vouch for timestamps of the proof: first the one of the furthest.
    pub roots: &'a [&'a Certificate],
    /// PDFs by name.
    pub certificates: &'a [(String, Vec<u8>)],
}

impl Package<'_> {
    /// Fills the folder.
    pub fn write(&self, folder: &mut dyn Sink, original: &mut dyn Read) -> io::Result<()> {
        folder.put(self.file, original)?;
        let mut put = |name: &str, bytes: &[u8]| folder.put(name, &mut { bytes });
        let mut proof = self.proof.to_json(self.details);
        proof["file"] = json!({ "name": self.file, "sha256": self.item.sha256, "length": self.item.length });
        let text = serde_json::to_string_pretty(&proof).map_err(io::Error::other)?;
        put("proof.json", format!("{text}\n").as_bytes())?;
        put("checkpoint.note", self.proof.note.text().as_bytes())?;
        if let Some((anchored, anchor)) = &self.anchored {
            put("anchored.note", anchor.note.text().as_bytes())?;
            put("anchored.tsr", &anchored.token)?;
            put("root.pem", self.roots.iter().map(|root| pem(root)).collect::<String>().as_bytes())?;
        }
        for (name, pdf) in self.certificates {
            put(name, pdf)?;
        }
        put("verify.py", VERIFIER.as_bytes())
    }
}

/// RFC 7468.
fn pem(certificate: &Certificate) -> String {
    let encoded = base64::engine::general_purpose::STANDARD.encode(certificate.der());
    let lines: Vec<String> = encoded.as_bytes().chunks(64).map(|line| String::from_utf8_lossy(line).into()).collect();
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", lines.join("\n"))
}
