//! Pictures for the page. What may be fetched is named by random tokens that are handed out one look at a time and
//! die with the lock, or when so many others were fetched since; ids never appear in an address. The bytes never pass through JSON.

use super::core::{Core, locked};
use super::failure::Failure;
use super::recent::Recent;
use super::views::Event;
use crate::base::id::{BlobId, EvidenceId};
use crate::evidence::reading::Error;
use crate::evidence::{self, EvidenceKind, LARGEST_SIDE, Reading, Trouble};
use crate::typeset::Composed;
use crate::vault::{Act, Area};
use image::ImageEncoder;
use image::codecs::{jpeg::JpegEncoder, png::PngEncoder};
use std::collections::{HashMap, HashSet};
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::sync::{Arc, Mutex, PoisonError};

/// Small pictures are this wide, in pixels: two per gallery column on a dense screen.
const THUMBNAIL: u32 = 320;
/// Looks that can still be fetched: far more than stand on a screen, and about a megabyte. Chats ask for one a picture, all day
/// long; whoever comes back to an older one asks anew.
const LOOKS: usize = 4_096;
/// Previews of drafts whose pages can still be fetched.
const PREVIEWS: usize = 4;

/// Sound is fetched in parts of so many milliseconds; what is bytes already, in parts of so many bytes.
pub const PART_MS: u64 = 300_000;
pub const PART: u64 = 8 << 20;

/// A picture, or a part of a recording, ready to send.
pub struct Picture {
    /// `image/png`, `image/jpeg`; `application/octet-stream` for a part of a recording.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// What a token stands for.
#[derive(Clone)]
enum Seen {
    /// Pages of a sealed file.
    Blob(BlobId, EvidenceKind),
    /// A picture inside an archive.
    Entry(BlobId, Arc<str>),
    /// Pages of a draft as composed.
    Draft(Arc<Composed>),
    /// Pages that a worker drew, as PNG.
    Drawn(Arc<Vec<Vec<u8>>>),
    /// The sound of a sealed recording.
    Sound(BlobId),
    /// Sound that was decoded already.
    Decoded(Arc<Vec<u8>>),
    /// A sealed film as it is, of so many bytes.
    Original(BlobId, u64),
    /// A picture of a film.
    Poster(EvidenceId),
}

/// A small picture: its path, and how far it is.
struct Thumbnail {
    path: String,
    made: Made,
}

/// What was made under a path.
#[derive(Clone)]
enum Made {
    NotYet,
    Done(Arc<Vec<u8>>),
    /// It can't be made: that is not tried again until the lock.
    Failed(Trouble),
}

/// Everything that may be fetched now.
pub struct Pictures {
    looks: Mutex<Recent<String, Seen>>,
    drafts: Mutex<Recent<String, Seen>>,
    /// Small pictures by their tokens: one for each item, until the lock.
    small: Mutex<HashMap<String, Seen>>,
    thumbnails: Mutex<HashMap<BlobId, Thumbnail>>,
    looked: Mutex<HashSet<EvidenceId>>,
}

impl Default for Pictures {
    fn default() -> Self {
        Self {
            looks: Mutex::new(Recent::of(LOOKS)),
            drafts: Mutex::new(Recent::of(PREVIEWS)),
            small: Mutex::default(),
            thumbnails: Mutex::default(),
            looked: Mutex::default(),
        }
    }
}

impl Pictures {
    /// A path (below `/view/`) under which the pages of a sealed file can be fetched.
    pub fn of_blob(&self, blob: BlobId, kind: EvidenceKind) -> Result<String, Failure> {
        self.add(Seen::Blob(blob, kind))
    }

    /// The same for a picture inside an archive.
    pub fn of_entry(&self, blob: BlobId, entry: &str) -> Result<String, Failure> {
        self.add(Seen::Entry(blob, entry.into()))
    }

    /// The same for a composed draft; the oldest drafts are forgotten.
    pub fn of_draft(&self, draft: Arc<Composed>) -> Result<String, Failure> {
        self.passing(Seen::Draft(draft))
    }

    /// The same for pages that a worker drew.
    pub fn of_drawn(&self, pages: Vec<Vec<u8>>) -> Result<String, Failure> {
        self.passing(Seen::Drawn(Arc::new(pages)))
    }

    fn passing(&self, seen: Seen) -> Result<String, Failure> {
        let token = token()?;
        locked(&self.drafts).keep(token.clone(), seen);
        Ok(token)
    }

    /// The same for the sound of a recording, in parts.
    pub fn of_sound(&self, blob: BlobId) -> Result<String, Failure> {
        self.add(Seen::Sound(blob))
    }

    /// The same for sound that was decoded already.
    pub fn of_decoded(&self, samples: Arc<Vec<u8>>) -> Result<String, Failure> {
        // One recording is played at a time; the sound of the one before is given up.
        locked(&self.looks).retain(|seen| !matches!(seen, Seen::Decoded(_)));
        self.add(Seen::Decoded(samples))
    }

    /// The same for a film as it is, in parts.
    pub fn of_original(&self, blob: BlobId, length: u64) -> Result<String, Failure> {
        self.add(Seen::Original(blob, length))
    }

    /// The same for the picture of a film.
    pub fn of_poster(&self, id: EvidenceId) -> Result<String, Failure> {
        Ok(format!("{}/poster", self.add(Seen::Poster(id))?))
    }

    /// Forgets what was made of an item that is no more.
    pub fn forget(&self, id: EvidenceId, blob: BlobId) {
        locked(&self.thumbnails).remove(&blob);
        let stays = |seen: &Seen| match seen {
            Seen::Blob(of, _) | Seen::Entry(of, _) | Seen::Sound(of) | Seen::Original(of, _) => *of != blob,
            Seen::Poster(of) => *of != id,
            Seen::Decoded(_) => false,
            Seen::Draft(_) | Seen::Drawn(_) => true,
        };
        locked(&self.looks).retain(stays);
        locked(&self.small).retain(|_, seen| stays(seen));
    }

    /// Forgets everything: the vault locks.
    pub fn clear(&self) {
        locked(&self.looks).clear();
        locked(&self.drafts).clear();
        locked(&self.small).clear();
        locked(&self.thumbnails).clear();
        locked(&self.looked).clear();
    }

    /// Whether an item is looked at for the first time since the vault was opened.
    pub fn first_look(&self, id: EvidenceId) -> bool {
        locked(&self.looked).insert(id)
    }

    fn add(&self, seen: Seen) -> Result<String, Failure> {
        let token = token()?;
        locked(&self.looks).keep(token.clone(), seen);
        Ok(token)
    }

    /// What a token stands for, if it is still known.
    fn seen(&self, token: &str) -> Option<Seen> {
        let small = locked(&self.small).get(token).cloned();
        small.or_else(|| locked(&self.looks).get(token)).or_else(|| locked(&self.drafts).get(token))
    }
}

/// A name for something to fetch, which nobody guesses.
fn token() -> Result<String, Failure> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).map_err(|_| Failure::new("internal"))?;
    Ok(hex::encode(bytes))
}

impl Core {
    /// Answers a fetch of `/view/<token>/page/<n>?width=<pixels>`; `width` counts device pixels. Anything else, and
    /// everything while the vault is locked, is `not-found`.
    pub fn picture(&self, path: &str, query: &str) -> Result<Picture, Failure> {
        let vault = self.vault()?;
        let missing = || Failure::new("not-found").with("what", "picture");
        let mut parts = path.trim_start_matches('/').split('/');
        let (Some("view"), Some(token), Some(what)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(missing());
        };
        let number = parts.next().and_then(|n| n.parse::<u32>().ok()).filter(|n| *n >= 1);
        let width = width_of(query);
        let seen = self.pictures.seen(token).ok_or_else(missing)?;
        match (what, seen) {
            ("page", Seen::Blob(blob, kind)) => {
                let number = number.ok_or_else(missing)?;
                let ask = |reading: &mut Reading| reading.page(kind, number as usize - 1, width);
                let page = self.reading(&vault, blob, ask)?;
                encoded(&page.ok_or_else(|| Failure::new("no-page").with("page", number))?, 92)
            }
            ("page", Seen::Entry(blob, entry)) => {
                let bytes = self.entry_of(blob, &entry)?;
                let program = self.readers.program();
                let mut reading = Reading::begin(program, bytes.len() as u64, &mut Cursor::new(bytes))?;
                let page = reading.page(EvidenceKind::Image, 0, width)?;
                encoded(&page.ok_or_else(|| Failure::new("no-page").with("page", 1))?, 92)
            }
            ("page", Seen::Draft(draft)) => page_of(&draft, number.ok_or_else(missing)?, width),
            ("page", Seen::Drawn(pages)) => {
                let number = number.ok_or_else(missing)?;
                let page =
                    pages.get(number as usize - 1).ok_or_else(|| Failure::new("no-page").with("page", number))?;
                Ok(Picture { media_type: "image/png", bytes: page.clone() })
            }
            ("part", Seen::Sound(blob)) => {
                let from = u64::from(number.ok_or_else(missing)? - 1) * PART_MS;
                let (_, bytes) = self.reading(&vault, blob, |reading| reading.samples(from, PART_MS))?;
                Ok(part(bytes))
            }
            ("part", Seen::Decoded(samples)) => {
                let from = u64::from(number.ok_or_else(missing)? - 1) * PART;
                let to = (from + PART).min(samples.len() as u64);
                samples.get(from as usize..to as usize).map(|bytes| part(bytes.to_vec())).ok_or_else(missing)
            }
            ("part", Seen::Original(blob, length)) => {
                let from = u64::from(number.ok_or_else(missing)? - 1) * PART;
                Ok(part(bytes_of(&vault, blob, length, from)?))
            }
            ("poster", Seen::Poster(id)) => {
                let poster = self.read(|db| evidence::recordings::poster_of(db, id))?.ok_or_else(missing)?;
                Ok(Picture { media_type: "image/jpeg", bytes: poster })
            }
            ("small", Seen::Blob(blob, kind)) => self.small(&vault, blob, kind, token),
            _ => Err(missing()),
        }
    }

    /// The path of a small picture of an item's first page; made once, kept until the lock.
    pub(super) fn thumbnail(&self, blob: BlobId, kind: EvidenceKind, shown: bool) -> Option<String> {
        let pictured = shown && matches!(kind, EvidenceKind::Image | EvidenceKind::Pdf);
        if !pictured || self.readers.store_only().is_some() {
            return None;
        }
        let known = locked(&self.pictures.thumbnails).get(&blob).map(|small| small.path.clone());
        if known.is_some() {
            return known;
        }
        let token = token().ok()?;
        locked(&self.pictures.small).insert(token.clone(), Seen::Blob(blob, kind));
        let path = format!("{token}/small");
        locked(&self.pictures.thumbnails).insert(blob, Thumbnail { path: path.clone(), made: Made::NotYet });
        Some(path)
    }

    fn small(
        &self,
        vault: &crate::vault::Vault,
        blob: BlobId,
        kind: EvidenceKind,
        token: &str,
    ) -> Result<Picture, Failure> {
        match locked(&self.pictures.thumbnails).get(&blob).map(|small| small.made.clone()) {
            Some(Made::Done(bytes)) => return Ok(Picture { media_type: "image/jpeg", bytes: bytes.to_vec() }),
            Some(Made::Failed(trouble)) => return Err(Error::Trouble(trouble).into()),
            _ => {}
        }
        let page = self.reading(vault, blob, |reading| reading.page(kind, 0, THUMBNAIL)).inspect_err(|error| {
            if let Error::Trouble(trouble) = error {
                self.keep_small(vault, blob, token, Made::Failed(*trouble));
                // A picture that can't be made small can't be shown at all; of a PDF only this page may be at fault.
                if kind == EvidenceKind::Image {
                    self.mark(blob, *trouble);
                }
            }
        })?;
        let picture = encoded(&page.ok_or_else(|| Failure::new("no-page").with("page", 1))?, 82)?;
        self.keep_small(vault, blob, token, Made::Done(Arc::new(picture.bytes.clone())));
        Ok(picture)
    }

    /// Keeps what was made of a small picture until the lock. A reading that ends after the lock keeps nothing.
    fn keep_small(&self, vault: &crate::vault::Vault, blob: BlobId, token: &str, made: Made) {
        // Held until it is kept: who closes the vault clears away all that was kept before.
        let opened = self.opened.read().unwrap_or_else(PoisonError::into_inner);
        if opened.as_ref().is_some_and(|open| std::ptr::eq(Arc::as_ptr(&open.vault), vault)) {
            let path = format!("{token}/small");
            locked(&self.pictures.thumbnails).insert(blob, Thumbnail { path, made });
        }
    }

    /// Notes that an original can't be shown. If that can't be written now, it is found out again the next time.
    fn mark(&self, blob: BlobId, trouble: Trouble) {
        let noted = self.write(Act { label: "evidence-learn", undoable: false }, |tx| {
            tx.changed(Area::Evidence);
            evidence::know_trouble(tx, blob, trouble.word())?;
            Ok::<_, evidence::Error>(true)
        });
        if noted.is_ok() {
            self.tell(Event::Changed { areas: vec![Area::Evidence] });
        }
    }
}

/// The width that is asked for, in pixels of the device.
fn width_of(query: &str) -> u32 {
    let asked = query.split('&').find_map(|pair| pair.strip_prefix("width="));
    asked.and_then(|width| width.parse().ok()).unwrap_or(1200)
}

/// A page of a draft, from 1.
fn page_of(draft: &Composed, number: u32, width: u32) -> Result<Picture, Failure> {
    let page = number as usize - 1;
    let gone = || Failure::new("no-page").with("page", number);
    let (points, _) = draft.size(page).ok_or_else(gone)?;
    let width = f64::from(width.clamp(16, LARGEST_SIDE));
    let picture = draft.picture(page, width / points).ok_or_else(gone)?;
    png(&picture.rgba, picture.width, picture.height, image::ExtendedColorType::Rgba8)
}

/// A part of an original of so many bytes.
fn bytes_of(vault: &crate::vault::Vault, blob: BlobId, length: u64, from: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = vec![0; PART.min(length.saturating_sub(from)) as usize];
    let mut original = vault.original(blob)?;
    let read = original.seek(SeekFrom::Start(from)).and_then(|_| original.read_exact(&mut bytes));
    read.map_err(crate::vault::Error::of_reading)?;
    Ok(bytes)
}

/// Evidence pages are mostly photographs and scans: JPEG of high quality is small to send and true to the eye.
/// It is made here from a worker's pixels, so that what the window decodes was never in a stranger's hands.
pub(super) fn encoded(page: &image::RgbImage, quality: u8) -> Result<Picture, Failure> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .write_image(page.as_raw(), page.width(), page.height(), image::ExtendedColorType::Rgb8)
        .map_err(|_| Failure::new("internal"))?;
    Ok(Picture { media_type: "image/jpeg", bytes })
}

fn part(bytes: Vec<u8>) -> Picture {
    Picture { media_type: "application/octet-stream", bytes }
}

fn png(pixels: &[u8], width: u32, height: u32, color: image::ExtendedColorType) -> Result<Picture, Failure> {
    use image::codecs::png::{CompressionType, FilterType};
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::Sub)
        .write_image(pixels, width, height, color)
        .map_err(|_| Failure::new("internal"))?;
    Ok(Picture { media_type: "image/png", bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SystemClock;
    use crate::commands::{NoEvents, NoPicker, Places, call};
    use crate::vault::{KdfChoice, KdfCost};
    use serde_json::json;

    #[test]
    fn a_small_picture_whose_reading_ends_after_the_lock_is_not_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (places, kdf) = (Places::under(folder.path()), KdfChoice::Fixed(KdfCost::weak_for_tests()));
        let core = Core::with_kdf(Arc::new(SystemClock), Arc::new(NoEvents), Arc::new(NoPicker), places, kdf);
        let passphrase = "куланду бетеге чечек 48";
        let office = json!({ "folder": null, "passphrase": passphrase, "userName": "Ж. Токтосунова" });
        call(&core, "vault.create", office).unwrap();
        let vault = core.vault().unwrap();
        let kept = || {
            core.keep_small(&vault, BlobId::from_bytes([1; 16]), "token", Made::Done(Arc::default()));
            locked(&core.pictures.thumbnails).len()
        };
        assert_eq!(kept(), 1);
        call(&core, "vault.lock", json!({})).unwrap();
        assert_eq!(kept(), 0, "cleared away, and not put back");
        call(&core, "vault.open", json!({ "folder": null, "passphrase": passphrase })).unwrap();
        assert_eq!(kept(), 0, "nor into the vault as it was opened since");
    }

    #[test]
    fn looks_of_a_long_day_are_let_go_and_what_is_fetched_stays() {
        let pictures = Pictures::default();
        let film = EvidenceId::from_bytes([1; 16]);
        let look = || pictures.of_poster(film).unwrap().trim_end_matches("/poster").to_owned();
        let (fetched, left) = (look(), look());
        for _ in 1..LOOKS {
            assert!(pictures.seen(&fetched).is_some(), "it is on the screen all day");
            look();
        }
        assert!(pictures.seen(&left).is_none(), "nobody fetched it since");
        assert!(pictures.seen(&look()).is_some(), "and it is seen again by a new name");
    }
}
