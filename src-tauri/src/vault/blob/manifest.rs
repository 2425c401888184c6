//! What is sealed together with an original, so that the index can be rebuilt from the files alone.

use crate::base::id::{BlobId, DeviceId, UserId};
use crate::base::{Sha256Digest, Timestamp};
use crate::vault::error::{Error, Result};
use minicbor::{Decoder, Encoder};

/// What the caller knows about an original.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Manifest {
    /// The name it came with.
    pub name: String,
    /// What it seems to be, such as `image/jpeg`.
    pub media_type: Option<String>,
    /// Where it came from: the device or the person, in the words of whoever received it. A file that was made, not received,
    /// says here what it is.
    pub source: Option<String>,
    /// When the source last changed it, if the source said so.
    pub modified: Option<Timestamp>,
    /// The original that a derivative was made from.
    pub derived_from: Option<BlobId>,
}

/// What stands for a source where the program made the file itself.
const MADE_HERE: &str = "dalil/v1/made-here";
/// What stands before that which a derivative says of itself.
const DERIVATIVE: &str = "dalil/v1/derivative ";
/// Bytes of what a derivative says of itself, at most: half of a manifest leaves room for everything else in it.
const MOST_SAID: usize = LONGEST / 2;

impl Manifest {
    /// Of a file that the program made: a finished filing, a bundle, a font that an edition was printed with.
    pub fn made_here(name: &str, media_type: &str) -> Self {
        Self {
            name: name.to_owned(),
            media_type: Some(media_type.to_owned()),
            source: Some(MADE_HERE.to_owned()),
            ..Self::default()
        }
    }

    /// Of a text made from an original. `said` is what makes its row again; where that is too long, the text is sealed without it.
    pub fn derivative(original: BlobId, name: &str, media_type: &str, said: &str) -> Self {
        Self {
            name: name.to_owned(),
            media_type: Some(media_type.to_owned()),
            source: (said.len() <= MOST_SAID).then(|| format!("{DERIVATIVE}{said}")),
            derived_from: Some(original),
            ..Self::default()
        }
    }

    /// What a derivative says of itself; none where it was sealed without that, and of everything else.
    pub fn said(&self) -> Option<&str> {
        self.derived_from.and(self.source.as_deref()?.strip_prefix(DERIVATIVE))
    }

    /// Whether the file is an original that was received, and not a text derived from one or a paper that was made here.
    pub fn is_received(&self) -> bool {
        // Before there was the mark, papers were told by their names and by having no source and no time.
        let unmarked = self.source.is_none()
            && self.modified.is_none()
            && ["filing.pdf", "bundle.pdf", "font.ttf"].contains(&self.name.as_str());
        self.derived_from.is_none() && self.source.as_deref() != Some(MADE_HERE) && !unmarked
    }
}

/// What a blob says about itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedManifest {
    pub about: Manifest,
    /// Of the original.
    pub sha256: Sha256Digest,
    /// Bytes of the original.
    pub length: u64,
    pub sealed_at: Timestamp,
    pub importer: UserId,
    pub device: DeviceId,
}

/// Longer descriptions are refused: the manifest must fit into the last two chunks.
pub(super) const LONGEST: usize = 16 << 10;
const VERSION: u8 = 1;

impl SealedManifest {
    pub(super) fn to_bytes(&self) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        self.encode(&mut out).expect("writing to memory does not fail");
        if out.len() > LONGEST { Err(Error::ManifestTooLong) } else { Ok(out) }
    }

    fn encode(&self, out: &mut Vec<u8>) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        let about = &self.about;
        let mut cbor = Encoder::new(out);
        cbor.array(11)?.u8(VERSION)?.bytes(&self.sha256.0)?.u64(self.length)?.str(&about.name)?;
        cbor.encode(about.media_type.as_deref())?.encode(about.source.as_deref())?;
        cbor.encode(about.modified.map(Timestamp::millis))?;
        match &about.derived_from {
            Some(blob) => cbor.bytes(blob.bytes())?,
            None => cbor.null()?,
        };
        cbor.i64(self.sealed_at.millis())?.bytes(self.importer.bytes())?.bytes(self.device.bytes())?;
        Ok(())
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let manifest = Self::decode(&mut Decoder::new(bytes)).ok()?;
        (manifest.to_bytes().ok()? == bytes).then_some(manifest)
    }

    fn decode(cbor: &mut Decoder<'_>) -> Result<Self, minicbor::decode::Error> {
        let bad = || minicbor::decode::Error::message("not a manifest");
        if cbor.array()? != Some(11) || cbor.u8()? != VERSION {
            return Err(bad());
        }
        let sha256 = Sha256Digest(cbor.bytes()?.try_into().map_err(|_| bad())?);
        let length = cbor.u64()?;
        let name = cbor.str()?.to_owned();
        let media_type = cbor.decode::<Option<&str>>()?.map(str::to_owned);
        let source = cbor.decode::<Option<&str>>()?.map(str::to_owned);
        let modified = cbor.decode::<Option<i64>>()?.map(Timestamp::from_millis);
        let derived_from = match cbor.datatype()? {
            minicbor::data::Type::Null => cbor.null().map(|()| None)?,
            _ => Some(BlobId::from_bytes(cbor.bytes()?.try_into().map_err(|_| bad())?)),
        };
        let sealed_at = Timestamp::from_millis(cbor.i64()?);
        let importer = UserId::from_bytes(cbor.bytes()?.try_into().map_err(|_| bad())?);
        let device = DeviceId::from_bytes(cbor.bytes()?.try_into().map_err(|_| bad())?);
        let about = Manifest { name, media_type, source, modified, derived_from };
        Ok(Self { about, sha256, length, sealed_at, importer, device })
    }
}
