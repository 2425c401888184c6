//! Writing a bag: one file after another into a ZIP that is never gone back in, so that it can be sealed while it is written. The
//! digests of what goes by are kept for the manifests, which come last.

use super::{ABOUT, BAGIT, FOLDER, Handover, INFO, SHA256, SHA512, SIGNATURE, TAGS};
use crate::base::text::one_line;
use crate::evidence::package::Sink;
use crate::vault::Signed;
use crate::vault::outside::by_blocks;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use sha2::{Digest as _, Sha256, Sha512};
use std::io::{self, Read, Write};
use zip::write::{SimpleFileOptions, StreamWriter};
use zip::{CompressionMethod, ZipWriter};

/// A bag in the making.
pub struct Bag<W: Write> {
    zip: ZipWriter<StreamWriter<Once<W>>>,
    payload: Vec<Line>,
    octets: u64,
}

/// A line of the manifests.
struct Line {
    path: String,
    sha256: String,
    sha512: String,
}

impl<W: Write> Bag<W> {
    /// Begins one.
    pub fn begin(to: W) -> Self {
        Self { zip: ZipWriter::new_stream(Once { to, failed: false }), payload: Vec::new(), octets: 0 }
    }

    /// A folder of it, such as `data/001`.
    pub fn folder<'a>(&'a mut self, path: &'a str) -> impl Sink {
        InBag { bag: self, path }
    }

    /// Writes what the bag says of itself, has that signed, and gives back what it was written to.
    pub fn finish(mut self, about: &Handover, sign: impl FnOnce(&[u8]) -> Signed) -> io::Result<W> {
        self.payload.sort_by(|one, other| one.path.cmp(&other.path));
        let list = |digest: fn(&Line) -> &str| -> String {
            self.payload.iter().map(|line| format!("{}  {}\n", digest(line), line.path)).collect()
        };
        let text = serde_json::to_string_pretty(about).map_err(io::Error::other)?;
        let tags = [
            (INFO, self.info(about)),
            (BAGIT, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".to_owned()),
            (ABOUT, format!("{text}\n")),
            (SHA256, list(|line| &line.sha256)),
            (SHA512, list(|line| &line.sha512)),
        ];
        let mut manifest = String::new();
        for (name, text) in &tags {
            let line = self.add(name, &mut text.as_bytes())?;
            manifest.push_str(&format!("{}  {}\n", line.sha256, line.path));
        }
        self.add(TAGS, &mut manifest.as_bytes())?;
        let Signed { key, signature } = sign(manifest.as_bytes());
        let signature = json!({ "key": BASE64.encode(key), "signature": BASE64.encode(signature) });
        self.add(SIGNATURE, &mut format!("{signature}\n").as_bytes())?;
        Ok(self.zip.finish()?.into_inner().to)
    }

    fn info(&self, about: &Handover) -> String {
        let day = about.made.get(..10).unwrap_or(&about.made);
        format!(
            "Source-Organization: {}\nBagging-Date: {day}\nExternal-Identifier: {}\nPayload-Oxum: {}.{}\n",
            one_line(&about.sender.name),
            one_line(&about.case),
            self.octets,
            self.payload.len()
        )
    }

    /// Writes a file, and what a manifest says of it. Nothing is packed tighter: originals mostly are, and what shrinks far would be
    /// taken for a bomb.
    fn add(&mut self, path: &str, from: &mut dyn Read) -> io::Result<Line> {
        let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Stored).unix_permissions(0o600);
        self.zip.start_file(format!("{FOLDER}/{path}"), options)?;
        let (mut sha256, mut sha512) = (Sha256::new(), Sha512::new());
        by_blocks(from, |block| {
            sha256.update(block);
            sha512.update(block);
            self.octets += block.len() as u64;
            self.zip.write_all(block)
        })?;
        let (sha256, sha512) = (hex::encode(sha256.finalize()), hex::encode(sha512.finalize()));
        Ok(Line { path: path.to_owned(), sha256, sha512 })
    }
}

/// A folder of the payload.
struct InBag<'a, W: Write> {
    bag: &'a mut Bag<W>,
    path: &'a str,
}

impl<W: Write> Sink for InBag<'_, W> {
    fn put(&mut self, name: &str, from: &mut dyn Read) -> io::Result<()> {
        let line = self.bag.add(&format!("{}/{name}", self.path), from)?;
        self.bag.payload.push(line);
        Ok(())
    }
}

/// Takes nothing more after a failure: a ZIP that is dropped tries to write its end, and says so on the terminal where it cannot.
struct Once<W> {
    to: W,
    failed: bool,
}

impl<W: Write> Write for Once<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.failed {
            return Ok(bytes.len());
        }
        let written = self.to.write(bytes);
        self.failed = written.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::Interrupted);
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        if self.failed { Ok(()) } else { self.to.flush() }
    }
}
