//! Looking into a bag that came from another: what is in it, what it says of itself, and whether both agree. A worker reads the
//! archive; what it gives is weighed as a stranger's words are.

use super::{ABOUT, Came, FOLDER, FORMAT, Handover, Item, MOST, PURPOSE, SHA256, SIGNATURE, TAG_FILES, TAGS};
use crate::base::Sha256Digest;
use crate::base::text::{is_unseen, one_line};
use crate::evidence::importers::{Format, is_safe_name};
use crate::evidence::reading::{self, Reading, Trouble};
use crate::vault::{Signed, is_signed};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};

/// Files of a bag.
const FILES: usize = 10_000;
/// Bytes of a file that says what the bag is.
const TAG_BYTES: u64 = 16 << 20;
/// Characters of a name or a title.
const WORDS: usize = 1_000;

/// Why a file is not looked into as a handover: it is none, or one made to harm whoever unpacks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused;

/// How the signature stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It covers what is in the bag and for whom it was made.
    Good,
    Bad,
    Missing,
}

/// What a bag is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    pub about: Handover,
    pub standing: Standing,
    /// The key that is named beside the signature.
    pub signer: Option<[u8; 32]>,
    /// What is absent, is not as the bag says, or is not named by it. Originals are compared when they are taken out.
    pub amiss: Vec<String>,
    /// What the manifest says of the payload.
    digests: BTreeMap<String, Sha256Digest>,
}

impl Seen {
    /// Whether an exhibit is there as it is said to be, as far as its names and lengths tell.
    pub fn has(&self, item: &Item) -> bool {
        !self.amiss.contains(&item.path())
    }

    /// Whether these bytes of an entry of the archive are those the signature covers: an original, a certificate, a program. Of the
    /// files that say what the bag is that is known before the signature is called good.
    pub fn covers(&self, entry: &str, bytes: &[u8]) -> bool {
        let Some(path) = entry.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/')) else { return false };
        let says = TAG_FILES.contains(&path) || path == TAGS || path == SIGNATURE;
        self.standing == Standing::Good && (says || self.digests.get(path) == Some(&Sha256Digest::of(bytes)))
    }
}

/// Signature and key, base64.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Signature {
    key: String,
    signature: String,
}

/// Looks into an archive.
pub fn read(reading: &mut Reading) -> Result<Result<Seen, Refused>, reading::Error> {
    let found = reading.document(Format::Zip, 0, 1)?;
    if found.cut || found.files.len() > FILES {
        return Ok(Err(Refused));
    }
    let listing: BTreeMap<String, u64> = found.files.into_iter().map(|file| (file.entry, file.length)).collect();
    let Ok(listing) = within(listing) else { return Ok(Err(Refused)) };
    let mut tags = BTreeMap::new();
    for name in TAG_FILES.into_iter().chain([TAGS, SIGNATURE]) {
        if !listing.contains_key(name) {
            continue;
        }
        let mut bytes = Vec::new();
        match reading.inner(Format::Zip, &format!("{FOLDER}/{name}"), &mut bytes) {
            Ok(_) => drop(tags.insert(name, bytes)),
            Err(reading::Error::Trouble(Trouble::Damaged)) => {} // as if it were absent: its digest is not what is signed
            Err(error) => return Err(error),
        }
    }
    Ok(weigh(&listing, &tags))
}

/// The files below the bag's folder. Refused is what a careless program would unpack beside it, and what it would fetch from
/// elsewhere (RFC 8493, 2.2.3).
fn within(listing: BTreeMap<String, u64>) -> Result<BTreeMap<String, u64>, Refused> {
    let mut inside = BTreeMap::new();
    for (name, length) in listing {
        let path = name.strip_prefix(FOLDER).and_then(|rest| rest.strip_prefix('/')).ok_or(Refused)?;
        let plain = is_safe_name(&name) && path.split('/').all(|part| !part.is_empty() && part != ".");
        let is_tag = !path.contains('/');
        if !plain || path.eq_ignore_ascii_case("fetch.txt") || (is_tag && length > TAG_BYTES) {
            return Err(Refused);
        }
        inside.insert(path.to_owned(), length);
    }
    Ok(inside)
}

/// Judges a bag by its list of files and by those that say what it is.
fn weigh(listing: &BTreeMap<String, u64>, tags: &BTreeMap<&str, Vec<u8>>) -> Result<Seen, Refused> {
    let about: Handover = tags.get(ABOUT).and_then(|bytes| serde_json::from_slice(bytes).ok()).ok_or(Refused)?;
    if about.format != FORMAT || about.items.len() > MOST || !is_told_shortly(&about) {
        return Err(Refused);
    }
    let about = in_plain_lines(about);
    let mut amiss = BTreeSet::new();
    let tag_manifest = tags.get(TAGS).map(Vec::as_slice).unwrap_or_default();
    let of_tags = manifest(tag_manifest);
    for name in TAG_FILES {
        let digest = tags.get(name).map(|bytes| Sha256Digest::of(bytes));
        if digest.is_none() || of_tags.get(name).copied() != digest {
            amiss.insert(name.to_owned());
        }
    }
    let tags_agree = amiss.is_empty();
    let of_payload = manifest(tags.get(SHA256).map(Vec::as_slice).unwrap_or_default());
    let is_payload = |path: &str| path.starts_with("data/");
    amiss.extend(of_payload.keys().filter(|path| !listing.contains_key(**path)).map(|path| (*path).to_owned()));
    amiss.extend(listing.keys().filter(|path| is_payload(path) && !of_payload.contains_key(path.as_str())).cloned());
    let known = |path: &str| TAG_FILES.contains(&path) || path == TAGS || path == SIGNATURE;
    amiss.extend(listing.keys().filter(|path| !is_payload(path) && !known(path)).cloned());
    let agrees = |item: &&Item| {
        let path = item.path();
        of_payload.get(path.as_str()) == Some(&item.sha256) && listing.get(&path) == Some(&item.length)
    };
    amiss.extend(about.items.iter().filter(|item| !agrees(item)).map(Item::path));
    let (standing, signer) = standing(&about, tags.get(SIGNATURE).map(Vec::as_slice), tag_manifest);
    let standing = if standing == Standing::Good && !tags_agree { Standing::Bad } else { standing };
    let digests = of_payload.iter().map(|(path, digest)| ((*path).to_owned(), *digest)).collect();
    Ok(Seen { about, standing, signer, amiss: amiss.into_iter().collect(), digests })
}

fn standing(about: &Handover, signature: Option<&[u8]>, signed: &[u8]) -> (Standing, Option<[u8; 32]>) {
    let Some(bytes) = signature else { return (Standing::Missing, None) };
    let Some(given) = serde_json::from_slice::<Signature>(bytes).ok().and_then(|given| decoded(&given)) else {
        return (Standing::Bad, None);
    };
    let is_named = about.sender.key == BASE64.encode(given.key);
    let good = is_named && is_signed(PURPOSE, signed, &given);
    (if good { Standing::Good } else { Standing::Bad }, Some(given.key))
}

fn decoded(given: &Signature) -> Option<Signed> {
    let key = BASE64.decode(&given.key).ok()?.try_into().ok()?;
    let signature = BASE64.decode(&given.signature).ok()?.try_into().ok()?;
    Some(Signed { key, signature })
}

/// The digests of a manifest by path. A path that stands in it twice, or a line that is none, is left out: then nothing agrees with it.
fn manifest(bytes: &[u8]) -> BTreeMap<&str, Sha256Digest> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let lines = text.lines().filter_map(|line| line.split_once("  "));
    let (mut found, mut twice) = (BTreeMap::new(), BTreeSet::new());
    for (digest, path) in lines {
        if let Ok(digest) = digest.parse::<Sha256Digest>()
            && found.insert(path, digest).is_some()
        {
            twice.insert(path);
        }
    }
    found.retain(|path, _| !twice.contains(path));
    found
}

/// Whether everything it says can be shown.
fn is_told_shortly(about: &Handover) -> bool {
    let short = |text: &str| text.chars().count() <= WORDS;
    let people = about.recipients.iter().all(|one| short(&one.name) && short(&one.key));
    let items = about.items.iter().all(|item| {
        let fits = short(&item.title) && short(&item.folder) && short(&item.file) && short(&item.root);
        let path = item.path();
        let root = BASE64.decode(&item.root).is_ok_and(|root| root.len() == 32);
        // A name that turns the direction of writing shows another ending than it has.
        let plain = is_safe_name(&path) && !path.chars().any(is_unseen) && !item.file.contains(['/', '\\']);
        fits && root && plain && item.folder.starts_with("data/") && !item.file.is_empty()
    });
    let head = [&about.sender.name, &about.sender.key, &about.sender.recipient, &about.case, &about.made];
    about.recipients.len() <= MOST && people && items && head.into_iter().all(|text| short(text))
}

/// What it says, without what is obeyed on a screen and not seen there.
fn in_plain_lines(mut about: Handover) -> Handover {
    let names = about.recipients.iter_mut().map(|one| &mut one.name);
    let titles = about.items.iter_mut().map(|item| &mut item.title);
    for text in names.chain(titles).chain([&mut about.sender.name, &mut about.case]) {
        *text = one_line(text);
    }
    for item in &mut about.items {
        let short = |came: &Came| came.texts().into_iter().all(|text| text.chars().count() <= WORDS);
        item.came = item.came.take().filter(short); // a long note of the sender does not refuse his exhibits
        let Some(came) = &mut item.came else { continue };
        for text in [&mut came.source, &mut came.carrier, &mut came.language] {
            *text = one_line(text);
        }
    }
    about
}

/// As [`weigh`] has it, for tests.
#[cfg(test)]
pub(super) fn judged(listing: BTreeMap<String, u64>, tags: &BTreeMap<&str, Vec<u8>>) -> Result<Seen, Refused> {
    weigh(&within(listing)?, tags)
}
