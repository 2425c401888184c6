//! A bundle with the items it holds: what is ordered of the press, and which of them stand in its way.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{BundleTrouble, MissingExhibit};
use super::numbers;
use crate::base::id::{BlobId, BundleId, EvidenceId};
use crate::base::{Language, Secret, Sha256Digest};
use crate::bundle::{self, Bundle, Error, Exhibit, Order, Originals, Plan, Taken};
use crate::evidence::importers::chat::DateOrders;
use crate::evidence::{self, Evidence, chats, contents, passwords};
use crate::filings::{self, Attached};
use crate::vault::Vault;
use crate::worker::Stretches;
use rusqlite::Connection;
use std::collections::HashMap;
use std::io::Read;

/// A bundle with the items it holds.
pub(super) struct Work {
    pub bundle: Bundle,
    pub items: Vec<Evidence>,
    /// Why its numbers are not those of the filing, once the lawyer has said so; otherwise empty.
    pub reason: String,
    /// Whether the lawyer said that what cannot be read is its divider alone.
    pub dividers: bool,
    /// What the final edition of its filing calls them.
    attached: Vec<Attached>,
    /// What was taken out of each item as an item of its own.
    taken: HashMap<EvidenceId, Vec<Taken>>,
    /// What was answered about day and month in exports of conversations.
    dates: HashMap<EvidenceId, DateOrders>,
    /// The languages of the case, as its items are said in them.
    languages: Vec<Language>,
    case_line: String,
    about: Vec<String>,
}

impl Work {
    pub fn read(core: &Core, id: BundleId) -> Result<Self, Failure> {
        let (bundle, attached, items, taken, dates, case) = core.read(|db| {
            let bundle = bundle::one(db, id)?;
            let items = bundle.exhibits.iter().map(|(item, _)| evidence::any(db, *item));
            let items = items.collect::<Result<Vec<_>, _>>()?;
            let taken = items.iter().map(|item| taken_out_of(db, item.id)).collect::<Result<HashMap<_, _>, _>>()?;
            let mut dates = HashMap::new();
            for item in &items {
                dates.insert(item.id, chats::answer_of(db, item.id)?.orders);
            }
            let attached = bundle.filing.map(|filing| filings::attached(db, filing)).transpose()?.unwrap_or_default();
            let case = crate::cases::one(db, bundle.case)?;
            Ok::<_, Failure>((bundle, attached, items, taken, dates, case))
        })?;
        let case_line = bundle::case_line(&case.details.register_number, bundle.language);
        let about = case.details.team.iter().filter(|m| m.duty == crate::cases::Duty::Lawyer).map(|m| m.name.clone());
        Ok(Self {
            case_line,
            about: about.collect(),
            languages: case.details.languages,
            reason: String::new(),
            dividers: false,
            bundle,
            items,
            attached,
            taken,
            dates,
        })
    }

    pub fn order(&self, core: &Core) -> Order {
        let language = self.bundle.language;
        let day = core.today();
        let exhibits = (1u32..).zip(&self.items).zip(&self.bundle.exhibits);
        Order {
            title: self.bundle.title.clone(),
            language,
            case_line: self.case_line.clone(),
            about: self.about.clone(),
            date_text: crate::base::date::long_day(day, language),
            author: self.about.join(", "),
            exhibits: exhibits.map(|((number, item), (_, text))| self.exhibit(number, item, text)).collect(),
            dividers: self.dividers,
        }
    }

    fn exhibit(&self, number: u32, item: &Evidence, description: &str) -> Exhibit {
        let language = self.bundle.language;
        let said = item.details.said(&self.languages);
        let (source, giver) = (said.source(), said.received_from());
        // Who gave a thing says where it comes from, where nothing else does.
        let source = if source.get(language).is_empty() { giver } else { source };
        let date = item.details.received_on.parse::<crate::base::date::UncertainDate>().ok().map(|d| d.words(language));
        Exhibit {
            number,
            evidence: item.id,
            description: self.description(item, description),
            date_text: date.filter(|d| !d.is_empty()),
            source: Some(source.get(language).to_owned()).filter(|s| !s.is_empty()),
            file_name: None,
            kept_at: None,
            named: item.original_name.clone(),
            dates: self.dates.get(&item.id).cloned().unwrap_or_default(),
            taken: self.taken.get(&item.id).cloned().unwrap_or_default(),
            digest: item.sha256,
        }
    }

    /// What the index calls an exhibit: its own description here, or the item's title in the bundle's language.
    pub fn description(&self, item: &Evidence, own: &str) -> String {
        let title = || item.details.said(&self.languages).title().get(self.bundle.language).to_owned();
        if own.is_empty() { title() } else { own.to_owned() }
    }

    pub fn plan(&self, core: &Core) -> Result<Plan, Error> {
        let vault = core.vault().map_err(|_| Error::Stopped)?;
        bundle::plan(self.order(core), &Sealed::of(&vault, &self.items), core.readers.program())
    }

    /// The number that the final edition of the filing gives the exhibit standing at `number`.
    pub fn in_filing(&self, number: u32, item: &Evidence) -> Option<u32> {
        numbers::in_filing(&self.attached, number, item.sha256)
    }

    /// What the final edition names and is not among the exhibits.
    pub fn missing(&self) -> Vec<MissingExhibit> {
        let missing = numbers::missing(&self.attached, &self.digests()).into_iter();
        missing.map(|one| MissingExhibit { number: one.number, title: one.title.clone() }).collect()
    }

    /// Takes the lawyer's reason for numbers that are not those of the filing; without one they stop the build.
    pub fn answer_for_numbers(&mut self, reason: &str) -> Result<(), Failure> {
        let wrong = numbers::wrong(&self.attached, &self.digests());
        if wrong == 0 {
            return Ok(());
        }
        self.reason = crate::base::text::tidy(reason);
        if self.reason.is_empty() { Err(Failure::new("bundle-order").with("count", wrong)) } else { Ok(()) }
    }

    fn digests(&self) -> Vec<Sha256Digest> {
        self.items.iter().map(|item| item.sha256).collect()
    }

    /// Exhibits that were destroyed since: they are taken out before it is built again.
    pub fn destroyed(&self) -> Vec<BundleTrouble> {
        let exhibits = (1u32..).zip(&self.items).zip(&self.bundle.exhibits);
        let gone = exhibits.filter(|((_, item), _)| item.destroyed.is_some());
        let named = gone.map(|((number, item), (_, own))| (number, self.description(item, own)));
        named.map(|(number, title)| BundleTrouble { code: "destroyed".to_owned(), number, title }).collect()
    }

    /// Names every exhibit that stands in the way, or the failure that has nothing to do with one.
    pub fn troubles(&self, core: &Core, first: Error) -> Result<Vec<BundleTrouble>, Failure> {
        let first = self.trouble(first)?;
        let vault = core.vault()?;
        let all = bundle::troubles(&self.order(core), &Sealed::of(&vault, &self.items), core.readers.program());
        let all = all.into_iter().map(|error| self.trouble(error)).collect::<Result<Vec<_>, _>>()?;
        // What has mended itself meanwhile is still said: it was found.
        Ok(if all.is_empty() { vec![first] } else { all })
    }

    /// Names the exhibit that stands in the way; anything else is a failure.
    fn trouble(&self, error: Error) -> Result<BundleTrouble, Failure> {
        let (code, number) = match &error {
            Error::Encrypted { number, .. } => ("encrypted", *number),
            Error::Damaged { number, .. } | Error::Altered { number, .. } => ("damaged", *number),
            Error::Unreadable { number, .. } | Error::Changed { number, .. } => ("damaged", *number),
            _ => return Err(error.into()),
        };
        let at = number as usize - 1;
        let named = self.items.get(at).zip(self.bundle.exhibits.get(at));
        let title = named.map(|(item, (_, own))| self.description(item, own)).unwrap_or_default();
        Ok(BundleTrouble { code: code.to_owned(), number, title })
    }

    pub fn failure(&self, error: Error) -> Failure {
        match self.trouble(error) {
            Ok(trouble) => {
                let code = if trouble.code == "encrypted" { "bundle-encrypted" } else { "bundle-damaged" };
                Failure::new(code).with("number", trouble.number) // its title is the client's
            }
            Err(failure) => failure,
        }
    }
}

/// The files of an item that are items themselves.
fn taken_out_of(db: &Connection, item: EvidenceId) -> Result<(EvidenceId, Vec<Taken>), evidence::Error> {
    let children = contents::children(db, item)?.into_iter();
    Ok((item, children.map(|kin| Taken { entry: kin.entry, evidence: kin.evidence, number: kin.number }).collect()))
}

/// Originals out of the vault.
pub(super) struct Sealed<'a> {
    vault: &'a Vault,
    blobs: HashMap<EvidenceId, (BlobId, u64)>,
}

impl<'a> Sealed<'a> {
    pub fn of(vault: &'a Vault, items: &[Evidence]) -> Self {
        Self { vault, blobs: items.iter().map(|item| (item.id, (item.blob, item.length))).collect() }
    }

    fn find(&self, id: EvidenceId) -> std::io::Result<(BlobId, u64)> {
        self.blobs.get(&id).copied().ok_or_else(|| std::io::ErrorKind::NotFound.into())
    }
}

impl Originals for Sealed<'_> {
    fn len(&self, id: EvidenceId) -> std::io::Result<u64> {
        Ok(self.find(id)?.1)
    }

    fn bytes(&self, id: EvidenceId) -> std::io::Result<Vec<u8>> {
        let (blob, length) = self.find(id)?;
        let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
        self.vault.original(blob).map_err(std::io::Error::other)?.read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn stretches(&self, id: EvidenceId) -> std::io::Result<Box<dyn Stretches>> {
        Ok(Box::new(self.vault.original(self.find(id)?.0).map_err(std::io::Error::other)?))
    }

    fn password(&self, id: EvidenceId) -> std::io::Result<Option<Secret>> {
        let (blob, _) = self.find(id)?;
        self.vault.read(|db| passwords::of_blob(db, blob)).map_err(std::io::Error::other)
    }

    fn head(&self, id: EvidenceId, at_most: usize) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.vault
            .original(self.find(id)?.0)
            .map_err(std::io::Error::other)?
            .take(at_most as u64)
            .read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}
