//! `VAULT`: the little that stands in clear, because nothing can be opened without it. Its bytes are in
//! docs/vault-format.md. A second copy, `VAULT.copy`, keeps one bad sector from taking the salt with it.

use super::error::{Error, Result, io};
use super::files;
use super::findings::Finding;
use super::kdf::{KdfCost, KdfRecord};
use crate::base::id::VaultId;
use crate::base::{Sha256Digest, Timestamp};
use minicbor::{Decoder, Encoder};
use std::io::Read as _;
use std::path::Path;

/// The newest format this program writes and reads.
pub(super) const FORMAT: u32 = 1;
pub(super) const MAGIC: &[u8; 8] = b"DALILVLT";
pub(super) const FILES: [&str; 2] = ["VAULT", "VAULT.copy"];
/// Both magic and format, the body's length, and the digest at the end.
const FRAME: usize = 8 + 4 + 4 + 32;
const LONGEST: u64 = 4096;
pub(super) const MOST_KDF_RECORDS: usize = 4;

/// What `VAULT` says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Descriptor {
    pub(super) vault: VaultId,
    pub(super) created: Timestamp,
    /// Counts the rewritings of this file; of two whole copies the later one holds.
    pub(super) revision: u32,
    /// Counts the database files: a new master key gets a new file.
    pub(super) database_generation: u32,
    /// At most four; more than one while a higher cost replaces a lower one.
    pub(super) kdf: Vec<KdfRecord>,
}

impl Descriptor {
    /// The database's file name inside `db/`.
    pub(super) fn database_file(&self) -> String {
        database_file(self.database_generation)
    }

    /// Whether every way of deriving keys is one that would be run.
    pub(super) fn is_believable(&self) -> bool {
        self.kdf.iter().all(|record| record.cost.is_believable())
    }

    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut out = MAGIC.to_vec();
        let mut body = Vec::new();
        self.encode(&mut body).expect("writing to memory does not fail");
        out.extend(FORMAT.to_be_bytes());
        out.extend(u32::try_from(body.len()).expect("the body holds at most four records").to_be_bytes());
        out.extend(body);
        let digest = Sha256Digest::of(&out);
        out.extend(digest.0);
        out
    }

    fn encode(&self, out: &mut Vec<u8>) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        let mut cbor = Encoder::new(out);
        cbor.array(5)?.bytes(self.vault.bytes())?.i64(self.created.millis())?.u32(self.revision)?;
        cbor.u32(self.database_generation)?.array(self.kdf.len() as u64)?;
        for record in &self.kdf {
            let [memory, passes, lanes] = record.cost.parts();
            cbor.array(4)?.u32(memory)?.u32(passes)?.u32(lanes)?.bytes(&record.salt)?;
        }
        Ok(())
    }

    fn decode(body: &[u8]) -> Result<Self, minicbor::decode::Error> {
        let bad = || minicbor::decode::Error::message("not a descriptor");
        let mut cbor = Decoder::new(body);
        (cbor.array()? == Some(5)).then_some(()).ok_or_else(bad)?;
        let vault = VaultId::from_bytes(cbor.bytes()?.try_into().map_err(|_| bad())?);
        let created = Timestamp::from_millis(cbor.i64()?);
        let (revision, database_generation) = (cbor.u32()?, cbor.u32()?);
        let records = cbor.array()?.filter(|n| (1..=MOST_KDF_RECORDS as u64).contains(n)).ok_or_else(bad)?;
        let mut kdf = Vec::new();
        for _ in 0..records {
            (cbor.array()? == Some(4)).then_some(()).ok_or_else(bad)?;
            let cost = KdfCost::read(cbor.u32()?, cbor.u32()?, cbor.u32()?);
            kdf.push(KdfRecord { cost, salt: cbor.bytes()?.try_into().map_err(|_| bad())? });
        }
        (cbor.position() == body.len()).then_some(()).ok_or_else(bad)?;
        Ok(Self { vault, created, revision, database_generation, kdf })
    }

    /// Reads one copy. Every format, also a later one, keeps magic and format in front and the digest at the end.
    pub(super) fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let damaged = Error::DescriptorDamaged;
        let Some((head, digest)) = bytes.split_last_chunk::<32>() else { return Err(damaged) };
        if bytes.len() < FRAME || !head.starts_with(MAGIC) || Sha256Digest::of(head).0 != *digest {
            return Err(damaged);
        }
        let number = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]);
        let found = number(8);
        if found > FORMAT {
            return Err(Error::NewerFormat { found, known: FORMAT });
        }
        if found != FORMAT || number(12) as usize != head.len() - 16 {
            return Err(damaged);
        }
        Self::decode(&head[16..]).map_err(|_| damaged)
    }

    /// Writes both copies, the second only when the first is durable.
    pub(super) fn write(&self, folder: &Path) -> Result<()> {
        FILES.iter().try_for_each(|name| self.write_copy(folder, name))
    }

    /// Writes one of the two copies.
    pub(super) fn write_copy(&self, folder: &Path, name: &str) -> Result<()> {
        files::replace(&folder.join("tmp"), &folder.join(name), &self.to_bytes())
    }

    /// Reads the vault's descriptor; a copy that is damaged, missing or behind is reported.
    pub(super) fn read(folder: &Path) -> Result<(Self, Vec<Finding>)> {
        let [first, second] = FILES.map(|name| read_file(&folder.join(name)));
        let (first, second) = (first?, second?);
        if first.is_none() && second.is_none() {
            // A vault that lost both copies is no empty folder: there is something to rescue.
            return Err(if has_lost_it(folder) { Error::DescriptorDamaged } else { Error::NotAVault });
        }
        let parse = |bytes: Option<Vec<u8>>| bytes.map_or(Err(Error::DescriptorDamaged), |b| Self::from_bytes(&b));
        let finding = |copy: usize| vec![Finding::DescriptorDamaged { file: FILES[copy].into() }];
        match (parse(first), parse(second)) {
            // Numbers that nobody derives with were never written here: the other copy holds.
            (Ok(a), Ok(b)) if a.is_believable() != b.is_believable() => {
                Ok(if a.is_believable() { (a, finding(1)) } else { (b, finding(0)) })
            }
            // A crash between the two writings leaves the second one behind: that is no damage.
            (Ok(a), Ok(b)) => Ok((if a.revision >= b.revision { a } else { b }, Vec::new())),
            (Ok(a), Err(Error::DescriptorDamaged)) => Ok((a, finding(1))),
            (Err(Error::DescriptorDamaged), Ok(b)) => Ok((b, finding(0))),
            (Err(error @ Error::NewerFormat { .. }), _) | (_, Err(error)) | (Err(error), _) => Err(error),
        }
    }
}

/// Whether a folder without a descriptor is a vault all the same, by the look of it: sealed originals beside slots, which
/// nothing else has together. A vault that is just being restored is none yet.
pub(super) fn has_lost_it(folder: &Path) -> bool {
    let is_original = |entry: &walkdir::DirEntry| entry.path().extension().is_some_and(|extension| extension == "dbl");
    let originals = || walkdir::WalkDir::new(folder.join("blobs")).min_depth(2).max_depth(2);
    folder.join("slots").is_dir()
        && !super::backup::is_being_restored(folder)
        && originals().into_iter().flatten().any(|entry| is_original(&entry))
}

/// The name of the database of a generation.
pub(super) fn database_file(generation: u32) -> String {
    match generation {
        1 => "main.db".into(),
        n => format!("main-{n}.db"),
    }
}

fn read_file(path: &Path) -> Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    if path.metadata().is_ok_and(|about| !about.is_file()) {
        return Ok(None); // a pipe might never end
    }
    match std::fs::File::open(path).and_then(|file| file.take(LONGEST).read_to_end(&mut bytes)) {
        Ok(_) => Ok(Some(bytes)),
        Err(error) if matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory) => {
            Ok(None)
        }
        Err(error) => Err(io("reading the descriptor")(error)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn descriptor() -> Descriptor {
        Descriptor {
            vault: VaultId::from_bytes([3; 16]),
            created: Timestamp::from_millis(1_700_000_000_000),
            revision: 1,
            database_generation: 1,
            kdf: vec![KdfRecord { cost: KdfCost::FLOOR, salt: [9; 16] }; 2],
        }
    }

    #[test]
    fn a_descriptor_reads_back_as_written() {
        assert_eq!(Descriptor::from_bytes(&descriptor().to_bytes()).unwrap(), descriptor());
    }

    #[test]
    fn every_flipped_bit_and_every_cut_is_noticed() {
        let bytes = descriptor().to_bytes();
        for bit in 0..bytes.len() * 8 {
            let mut changed = bytes.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(matches!(Descriptor::from_bytes(&changed), Err(Error::DescriptorDamaged)));
        }
        for length in 0..bytes.len() {
            assert!(matches!(Descriptor::from_bytes(&bytes[..length]), Err(Error::DescriptorDamaged)));
        }
    }

    #[test]
    fn a_later_format_is_named_and_not_called_damage() {
        let mut bytes = descriptor().to_bytes();
        bytes.truncate(bytes.len() - 32);
        bytes[8..12].copy_from_slice(&2u32.to_be_bytes());
        bytes.extend(Sha256Digest::of(&bytes).0);
        assert!(matches!(Descriptor::from_bytes(&bytes), Err(Error::NewerFormat { found: 2, known: FORMAT })));
    }
}
