//! Sending: exhibits with their proofs go into a bag, the bag into an age file, and the file out by the one way. Nothing of it lies
//! on a disk in the clear, and no more than a block of it in memory.

use super::super::certificate::{OfLog, Work};
use super::super::core::Core;
use super::super::evidence::neutral_name;
use super::super::failure::Failure;
use super::super::jobs::Job;
use super::super::leaving::Handed;
use super::super::views::{Event, HandoverOutcome, HandoverRecipient, HandoverStarted, HandoverWork, SendHandover};
use super::super::way_out::{Matter, Parcel, Second, Spot};
use super::{correspondents, of_another, own, view};
use crate::base::Language;
use crate::base::id::{EvidenceId, JobId};
use crate::base::text::one_line;
use crate::evidence::handover::{
    Bag, Came, Comparison, FORMAT, Handover, Item, KeyPart, LONGEST, LONGEST_TOGETHER, MOST, PURPOSE, Recipient,
    Sender, correspondents::known,
};
use crate::evidence::{self, Evidence};
use crate::vault::handover::words_of_recipient;
use crate::vault::{self, Area, Vault};
use age::x25519;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::json;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// What is sent, and to whom.
struct Plan {
    case: crate::cases::Case,
    items: Vec<Evidence>,
    to: Vec<To>,
    details: bool,
    languages: Vec<Language>,
}

/// Somebody it goes to.
struct To {
    name: String,
    key: x25519::Recipient,
    /// None where the words of the key were not compared.
    compared: Option<Comparison>,
}

/// Asks for a place and begins to write there.
pub fn send(core: &Core, request: SendHandover) -> Result<HandoverStarted, Failure> {
    let plan = Plan::of(core, request)?;
    core.expect_way(&plan.parcel())?;
    let file = format!("handover-{}.age", core.today().format("%Y-%m-%d"));
    let Some(path) = core.picker.save(&file) else { return Ok(HandoverStarted { job: None }) };
    Ok(HandoverStarted { job: Some(start(core, plan, path, true)?) })
}

impl Core {
    /// Begins to write exhibits for others into a new file.
    pub fn send_handover(&self, request: SendHandover, to: &Path) -> Result<JobId, Failure> {
        self.demand_role("handover.send")?;
        let plan = Plan::of(self, request)?;
        self.expect_way(&plan.parcel())?;
        self.expect_place(to)?;
        start(self, plan, to.to_owned(), false)
    }
}

impl Plan {
    fn of(core: &Core, request: SendHandover) -> Result<Self, Failure> {
        let case = core.read(|db| crate::cases::one(db, request.case))?;
        let own = own(&*core.vault()?)?;
        let to = request.to.iter().map(|one| somebody(core, one, &own)).collect::<Result<Vec<_>, _>>()?;
        if to.is_empty() {
            return Err(Failure::new("handover-nobody"));
        }
        let items = core.read(|db| {
            let mut items = Vec::new();
            for item in evidence::in_case(db, request.case)? {
                if request.evidence.is_empty() && item.destroyed.is_none() {
                    items.push(item);
                } else if request.evidence.contains(&item.id) {
                    items.push(evidence::one(db, item.id)?); // which refuses what was destroyed
                }
            }
            match request.evidence.iter().find(|id| items.iter().all(|item: &Evidence| item.id != **id)) {
                Some(missing) => Err(evidence::Error::NotFound(*missing)),
                None => Ok(items),
            }
        })?;
        if items.is_empty() {
            return Err(Failure::new("handover-empty"));
        }
        let together = items.iter().map(|item| item.length).fold(0, u64::saturating_add);
        if items.len() > MOST || together > LONGEST_TOGETHER || items.iter().any(|item| item.length > LONGEST) {
            return Err(Failure::new("handover-large").with("items", MOST));
        }
        Ok(Self { case, items, to, details: request.details, languages: request.languages })
    }

    fn parcel(&self) -> Parcel {
        let items: Vec<EvidenceId> = self.items.iter().map(|item| item.id).collect();
        let names: Vec<&str> = self.to.iter().map(|to| to.name.as_str()).collect();
        let keys: Vec<String> = self.to.iter().map(|to| to.key.to_string()).collect();
        let mut about = correspondents::told(self.to.iter().map(|to| (to.name.as_str(), to.compared.as_ref())));
        about["to"] = json!(names.join(", "));
        about["keys"] = json!(keys.join(", "));
        Parcel {
            command: "handover.send",
            label: "handover-send",
            what: "handover",
            matter: Matter::Items(self.case.id, items.clone()),
            second: Second::Handover(self.handed(items.clone())),
            items,
            about,
        }
    }

    /// What a second lawyer is shown.
    fn handed(&self, items: Vec<EvidenceId>) -> Handed {
        let line = |to: &To| format!("{}: {}", to.name, words_of_recipient(&to.key).join(" "));
        let not = self.to.iter().filter(|to| to.compared.is_none()).map(|to| to.name.as_str());
        Handed {
            items,
            case: self.case.id,
            to: self.to.iter().map(line).collect(),
            uncompared: not.collect::<Vec<_>>().join(", "),
        }
    }

    /// What the file says of itself.
    fn about(&self, core: &Core, vault: &Vault, own: &x25519::Recipient, items: Vec<Item>) -> Handover {
        let to = self.to.iter().map(|to| Recipient { name: to.name.clone(), key: to.key.to_string() });
        Handover {
            format: FORMAT.to_owned(),
            made: core.clock.now().utc().format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            sender: Sender {
                name: vault.user_name().to_owned(),
                key: BASE64.encode(vault.signing_key()),
                recipient: own.to_string(),
            },
            recipients: to.collect(),
            case: self.case.details.number.clone(),
            items,
        }
    }
}

/// A name that the list of colleagues has with another key, or a key that it has of somebody else, ends it here.
fn somebody(core: &Core, one: &HandoverRecipient, own: &x25519::Recipient) -> Result<To, Failure> {
    let name = one_line(&one.name);
    if name.is_empty() {
        return Err(Failure::new("required").with("field", "name"));
    }
    let key = of_another(&one.key, own)?;
    let kept = core.read(|db| known(db, KeyPart::Recipient, &key.to_string(), &name))?;
    let compared = kept.and_then(|kept| kept.recipient).and_then(|kept| kept.compared);
    Ok(To { name, key, compared })
}

fn start(core: &Core, plan: Plan, path: PathBuf, chosen: bool) -> Result<JobId, Failure> {
    let total = plan.items.iter().map(|item| item.length).sum();
    let work = view(HandoverWork::Send, HandoverOutcome::default());
    core.jobs.start(work, total, move |core, job| {
        let to = if chosen { Spot::chosen(&path) } else { Spot::from(&path) };
        let written = write(core, job, &plan, to);
        core.tell(Event::Changed { areas: vec![Area::Custody] });
        written?;
        let outcome = HandoverOutcome { path: Some(path.display().to_string()), ..HandoverOutcome::default() };
        job.update(|shown| shown.work = view(HandoverWork::Send, outcome));
        Ok(())
    })
}

fn write(core: &Core, job: &Job, plan: &Plan, to: Spot<'_>) -> Result<(), Failure> {
    let vault = core.vault()?;
    let own = own(&vault)?;
    core.let_out_made(&plan.parcel(), to, |out| {
        let keys = plan.to.iter().map(|to| &to.key).chain(std::iter::once(&own));
        let sealed = age::Encryptor::with_recipients(keys.map(|key| key as &dyn age::Recipient));
        let sealed = sealed.map_err(|_| Failure::in_writing(Failure::new("internal")))?;
        let mut bag = Bag::begin(sealed.wrap_output(out)?);
        // Read now, so that the proofs say too that the exhibits were handed over, and to whom.
        let log = OfLog::read(core).map_err(Failure::in_writing)?;
        let mut items = Vec::with_capacity(plan.items.len());
        for (at, item) in (1u32..).zip(&plan.items) {
            let folder = format!("data/{at:03}");
            let work = Work::within(core, item.id, log.clone()).map_err(Failure::in_writing)?;
            let original = vault.original(item.blob).map_err(Failure::in_writing)?;
            let mut original = Watched { original, job };
            let put = work.packed(core, &plan.languages, plan.details, |package| {
                package.write(&mut bag.folder(&folder), &mut original)
            });
            put.map_err(Failure::in_writing)??;
            items.push(said(item, folder, &work, plan.details));
        }
        let about = plan.about(core, &vault, &own, items);
        bag.finish(&about, |tags| vault.sign(PURPOSE, tags))?.finish()?;
        Ok(())
    })
}

/// What the file says of an exhibit.
fn said(item: &Evidence, folder: String, work: &Work, details: bool) -> Item {
    let checkpoint = work.proof().note.checkpoint();
    Item {
        folder,
        item: item.id,
        number: item.number,
        file: neutral_name(item),
        sha256: item.sha256,
        length: item.length,
        title: item.details.title.clone(),
        entries: checkpoint.size,
        root: BASE64.encode(checkpoint.root),
        came: details.then(|| Came::of(item)),
    }
}

/// An original on its way: the job hears how far it is, and may break off.
struct Watched<'a, R> {
    original: R,
    job: &'a Job,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.job.stopped() {
            return Err(io::Error::other(vault::Error::Cancelled));
        }
        let count = self.original.read(into)?;
        self.job.update(|view| view.done += count as u64);
        Ok(count)
    }
}
