//! The one way out. Whatever leaves the vault as a file goes through here, and in this order: the role, the consents of
//! whose matter it tells, the second lawyer where two must agree; then the custody log says that it leaves; then it is
//! copied, readable by its owner only and whole or not at all. A lock or a power cut in between leaves an entry without a
//! copy, never a copy without an entry. A copy that failed gets an entry that says so, and counts as one that left: who says
//! that it failed is the disk it was written to.

use super::consents::{self, CasePaper};
use super::core::Core;
use super::failure::Failure;
use super::leaving::{Handed, Piece};
use super::views::SecondAct;
use crate::base::Sha256Digest;
use crate::base::id::{BundleId, CaseId, EvidenceId, FilingId};
use crate::filings::EditionKind;
use crate::vault::outside::{Draft, make_folder_of};
use crate::vault::{self, Act, Action};
use serde_json::{Value, json};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Where a copy is put.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    path: &'a Path,
    replace: bool,
}

impl<'a> Spot<'a> {
    /// As somebody chose in a dialog, which asks before it names a file that is there.
    pub fn chosen(path: &'a Path) -> Self {
        Self { path, replace: true }
    }

    pub(super) fn path(self) -> &'a Path {
        self.path
    }

    /// Another place, for what lies beside this one. Of its name nobody was asked: it is replaced only with the file that it lies
    /// beside.
    pub(super) fn beside<'b>(self, path: &'b Path) -> Spot<'b> {
        Spot { path, replace: self.replace && self.path.symlink_metadata().is_ok() }
    }
}

impl<'a> From<&'a Path> for Spot<'a> {
    /// As a new file: nobody was asked about another.
    fn from(path: &'a Path) -> Self {
        Self { path, replace: false }
    }
}

impl<'a> From<&'a PathBuf> for Spot<'a> {
    fn from(path: &'a PathBuf) -> Self {
        path.as_path().into()
    }
}

/// Whose matter something tells, for the consents.
pub(super) enum Matter {
    /// It names no client.
    Nobody,
    /// An item, or what is said of it.
    Item(EvidenceId),
    /// Items that are handed over together. Each has an entry of its own: one about several stands in the proof of none.
    Items(CaseId, Vec<EvidenceId>),
    /// A bundle, with the exhibits that this build of it holds.
    Bundle(BundleId, Vec<EvidenceId>),
    Filing(FilingId, EditionKind),
    /// What is made from whole cases.
    Paper(CasePaper, Vec<CaseId>),
}

/// What a second lawyer must agree with.
pub(super) enum Second {
    Nothing,
    Act(SecondAct, String),
    Piece(Piece, CaseId),
    /// Exhibits that are handed over at once.
    Handover(Handed),
    List {
        text: String,
        questions: usize,
    },
}

/// What leaves, and what is said of it.
pub(super) struct Parcel {
    /// The command by which it leaves; its role is asked for.
    pub command: &'static str,
    pub label: &'static str,
    /// What the log calls it.
    pub what: &'static str,
    pub matter: Matter,
    pub second: Second,
    /// The items in it.
    pub items: Vec<EvidenceId>,
    /// What else the log says.
    pub about: Value,
}

impl Core {
    /// Whether it may leave, asked before somebody is asked where to.
    pub(super) fn expect_way(&self, parcel: &Parcel) -> Result<(), Failure> {
        self.pass(&parcel.matter)?;
        match &parcel.second {
            Second::Nothing => Ok(()),
            Second::Act(act, target) => self.expect_second(*act, target),
            Second::Piece(piece, case) => self.expect_second_for(&[*piece], *case),
            Second::Handover(handed) => self.expect_second_for_handover(handed),
            Second::List { text, questions } => self.expect_second_for_list(text, *questions),
        }
    }

    /// Lets a file out: `from`, whose digest the log gets. Without one nothing is promised of the bytes.
    pub(super) fn let_out(
        &self,
        parcel: &Parcel,
        to: Spot<'_>,
        digest: Option<&Sha256Digest>,
        from: &mut impl Read,
    ) -> Result<(), Failure> {
        let copy = |mut draft: Draft| {
            draft.fill(from, digest)?;
            draft.publish()
        };
        self.leave(parcel, digest, || self.begin(to), copy)
    }

    /// The same with a text beside it that says what the file is. It gets its name first: the file never lies there without it.
    pub(super) fn let_out_with(
        &self,
        parcel: &Parcel,
        to: Spot<'_>,
        digest: &Sha256Digest,
        from: &mut impl Read,
        (beside, text): (&Path, &str),
    ) -> Result<(), Failure> {
        let places = || Ok::<_, Failure>((self.begin(to)?, self.begin(to.beside(beside))?));
        let copy = |(mut draft, mut words): (Draft, Draft)| {
            draft.fill(from, Some(digest))?;
            words.fill(&mut text.as_bytes(), None)?;
            words.publish()?;
            draft.publish()
        };
        self.leave(parcel, Some(digest), places, copy)
    }

    /// The same with a file that is made while it leaves. What it holds is known when it is whole: nothing is promised of its bytes.
    pub(super) fn let_out_made(
        &self,
        parcel: &Parcel,
        to: Spot<'_>,
        make: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let copy = |mut draft: Draft| {
            draft.make(make)?;
            draft.publish()
        };
        self.leave(parcel, None, || self.begin(to), copy)
    }

    /// The same with a new folder of files; the digest is of what speaks for all of them.
    pub(super) fn let_out_folder(
        &self,
        parcel: &Parcel,
        folder: &Path,
        digest: &Sha256Digest,
        fill: impl FnOnce(&Path) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let place = || match folder.symlink_metadata() {
            Ok(_) => self.expect_outside(folder).and_then(|()| Err(Failure::new("exists"))),
            Err(_) => self.expect_outside(folder),
        };
        self.leave(parcel, Some(digest), place, |()| make_folder_of(folder, fill))
    }

    /// The order in which everything leaves: who may, then the place, then what the log says, then the copy.
    fn leave<P>(
        &self,
        parcel: &Parcel,
        digest: Option<&Sha256Digest>,
        place: impl FnOnce() -> Result<P, Failure>,
        copy: impl FnOnce(P) -> io::Result<()>,
    ) -> Result<(), Failure> {
        self.demand_role(parcel.command)?;
        self.expect_way(parcel)?;
        let place = place()?;
        self.logged(parcel, digest, || copy(place))
    }

    /// Whether a new file can be put there, asked before long work is done for it.
    pub fn expect_place(&self, to: &Path) -> Result<(), Failure> {
        self.begin(to.into()).map(drop)
    }

    /// Writes what tells nothing of any case and what the log knows already.
    pub(super) fn put_out(&self, to: Spot<'_>, bytes: &[u8]) -> Result<(), Failure> {
        let mut draft = self.begin(to)?;
        draft.fill(&mut { bytes }, None).and_then(|()| draft.publish()).map_err(Failure::of_copying)
    }

    fn begin(&self, to: Spot<'_>) -> Result<Draft, Failure> {
        self.expect_outside(to.path)?;
        Draft::begin(to.path, to.replace).map_err(Failure::of_copying)
    }

    /// Refuses a place within the vault: a copy there is swept away at the next opening, or goes into every backup in the
    /// clear; and a slip in the dialog must not cost the vault one of its own files.
    fn expect_outside(&self, path: &Path) -> Result<(), Failure> {
        let vault = self.vault()?.folder().canonicalize();
        let within = path.ancestors().skip(1).find_map(|parent| {
            let parent = if parent.as_os_str().is_empty() { Path::new(".") } else { parent };
            parent.canonicalize().ok()
        });
        match (vault, within) {
            (Ok(vault), Some(within)) if within.starts_with(&vault) => Err(Failure::new("inside-vault")),
            _ => Ok(()),
        }
    }

    /// Says that it leaves, then lets it; says so when that failed.
    fn logged(
        &self,
        parcel: &Parcel,
        digest: Option<&Sha256Digest>,
        copy: impl FnOnce() -> io::Result<()>,
    ) -> Result<(), Failure> {
        let second = self.take_way(&parcel.second)?;
        let mut details = parcel.about.clone();
        details["what"] = parcel.what.into();
        if let Some(digest) = digest {
            details["sha256"] = json!(digest);
        }
        details["second"] = json!(second);
        let entry = self.note(parcel, &details, None)?;
        let Err(error) = copy() else { return Ok(()) };
        let failure = Failure::of_copying(error);
        details["failed"] = failure.code.as_str().into();
        // A vault that was locked meanwhile keeps the first entry, which says more than happened.
        let _ = self.note(parcel, &details, Some(entry));
        Err(failure)
    }

    /// Writes what the log says of it, and answers the place of the first entry. `of`: of these entries it says how it ended.
    fn note(&self, parcel: &Parcel, details: &Value, of: Option<u64>) -> Result<u64, Failure> {
        let objects = self.read(|db| consents::digests(db, &parcel.items))?;
        let apart = matches!(parcel.matter, Matter::Items(..));
        let entries: Vec<&[_]> = if apart { objects.chunks(1).collect() } else { vec![objects.as_slice()] };
        let written = self.write(Act { label: parcel.label, undoable: false }, |tx| {
            let mut first = None;
            for (at, items) in (1u64..).zip(entries) {
                let mut details = details.clone();
                if let Some(of) = of {
                    details["entry"] = json!(of + at);
                }
                let entry = tx.custody(Action::Export, items, &details)?;
                first = first.or(Some(entry));
            }
            Ok::<_, vault::Error>(first.unwrap_or_default())
        })?;
        Ok(written.value)
    }

    fn take_way(&self, second: &Second) -> Result<Option<String>, Failure> {
        match second {
            Second::Nothing => Ok(None),
            Second::Act(act, target) => self.take_second(*act, target),
            Second::Piece(piece, case) => self.take_second_for(&[*piece], *case),
            Second::Handover(handed) => self.take_second_for_handover(handed),
            Second::List { text, questions } => self.take_second_for_list(text, *questions),
        }
    }

    /// Whether the clients' consents let it go.
    fn pass(&self, matter: &Matter) -> Result<(), Failure> {
        let on = self.today();
        match matter {
            Matter::Nobody => Ok(()),
            Matter::Item(item) => self.read(|db| consents::pass(db, &consents::of_item(db, *item)?, on)),
            Matter::Items(case, items) => self.read(|db| {
                consents::of_items(db, *case, items)?.iter().try_for_each(|leaving| consents::pass(db, leaving, on))
            }),
            Matter::Bundle(bundle, items) => {
                self.read(|db| consents::pass(db, &consents::of_build(db, *bundle, items)?, on))
            }
            Matter::Filing(filing, kind) => super::filings::may_leave(self, *filing, *kind),
            Matter::Paper(paper, cases) => self.read(|db| {
                cases.iter().try_for_each(|case| consents::pass(db, &consents::of_paper(db, *paper, *case)?, on))
            }),
        }
    }
}
