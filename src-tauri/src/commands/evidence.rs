//! Commands about evidence: the gallery, an item, its pictures, its export.

use super::core::Core;
use super::failure::Failure;
use super::leaving::Piece;
use super::views::{
    ChangeEvidence, Changed, DestroyedView, Event, EvidenceItems, EvidenceRow, EvidenceView, Exported, ItemRow,
    ListEvidence, LookView, MarkEvidence, MetadataLine, NoteView, Nothing, OfCase, OfEvidence, PageSize, SetAside,
    TagEvidence, TagView,
};
use super::way_out::{Matter, Parcel, Second, Spot};
use crate::base::Timestamp;
use crate::base::id::{BlobId, CaseId, EvidenceId};
use crate::bundle;
use crate::evidence::contents;
use crate::evidence::importers::Format;
use crate::evidence::passwords;
use crate::evidence::reading;
use crate::evidence::recordings;
use crate::evidence::tags::{self, Marks};
use crate::evidence::{self, Covert, Destroyed, Error, Evidence, EvidenceKind, Listed, Reading, Trouble};
use crate::facts;
use crate::vault::{self, Act, Action, Area};
use rusqlite::{Connection, params};
use std::collections::HashMap;
use std::io::Read;
use std::path::PathBuf;

/// Plain text is sent to the page whole up to this size; a longer one is exported to be read.
const TEXT_SHOWN: u64 = 1 << 20;

/// What a file says of itself is read up to this size.
const METADATA_BYTES: u64 = 64 << 20;

/// What has its sheets counted.
struct Counted {
    /// A text of so many bytes.
    text: u64,
    /// A letter, an archive, or a paper that is printed by its words; most of it may be attachments.
    words: u64,
    /// Conversations of so many messages.
    messages: usize,
    /// A file of a chat that was read.
    chat: u64,
}

/// At intake, where it takes a fraction of a second.
const AT_INTAKE: Counted = Counted { text: 256 << 10, words: 32 << 20, messages: 2_000, chat: 32 << 20 };
/// Behind the window.
const BEHIND: Counted = Counted { text: 8 << 20, words: 32 << 20, messages: 100_000, chat: 256 << 20 };

pub fn list(core: &Core, request: ListEvidence) -> Result<Vec<EvidenceRow>, Failure> {
    let (items, cited, seen, mut tags) = core.read(|db| {
        let cited = facts::citing(db, request.case)?;
        let tags = tags::in_case(db, request.case)?;
        Ok::<_, Failure>((evidence::in_case(db, request.case)?, cited, evidence::seen(db, request.case)?, tags))
    })?;
    let cited: HashMap<_, _> = cited.into_iter().collect();
    let wanted = request.tags.unwrap_or_default();
    let rows = items.into_iter().filter_map(|item| {
        let tags = tags.remove(&item.id).unwrap_or_default();
        let seen = seen.contains(&item.id);
        tags::bears(&tags, &wanted).then(|| row(core, item, tags, &cited, seen))
    });
    Ok(rows.collect())
}

/// The items of a case as lists need them. Whoever wants all that is known of each asks for [`list`].
pub fn items(core: &Core, request: OfCase) -> Result<EvidenceItems, Failure> {
    let (items, cited) = core.read(|db| {
        let cited = facts::citing(db, request.case)?;
        Ok::<_, Failure>((evidence::listed(db, request.case)?, cited))
    })?;
    let cited: HashMap<_, _> = cited.into_iter().collect();
    let items = items.into_iter().map(|item| item_row(core, item, &cited)).collect();
    Ok(EvidenceItems { case: request.case, items })
}

/// What is noted on the items of a case: the filter of a list asks for it once something is typed.
pub fn notes(core: &Core, request: OfCase) -> Result<Vec<NoteView>, Failure> {
    let notes = core.read(|db| evidence::notes(db, request.case))?;
    Ok(notes.into_iter().map(|(evidence, note)| NoteView { evidence, note }).collect())
}

/// Every tag of the vault, for suggestions and for the filter.
pub fn tag_list(core: &Core, _: Nothing) -> Result<Vec<TagView>, Failure> {
    let found = core.read(tags::in_use)?;
    Ok(found.into_iter().map(|tag| TagView { tag: tag.tag, items: tag.items }).collect())
}

/// Answers on how many items something changed.
pub fn tag(core: &Core, request: TagEvidence) -> Result<Changed<u32>, Failure> {
    core.write(Act { label: "evidence-tag", undoable: true }, |tx| {
        tx.changed(Area::Evidence);
        tags::change(tx, &request.items, &request.add, &request.remove, tx.at())
    })
}

/// Answers how many items changed.
pub fn mark(core: &Core, request: MarkEvidence) -> Result<Changed<u32>, Failure> {
    let marks = Marks {
        sensitive: request.sensitive,
        source: request.source,
        received_from: request.received_from,
        received_on: request.received_on,
    };
    core.write(Act { label: "evidence-mark", undoable: true }, |tx| {
        tx.changed(Area::Evidence);
        tags::mark(tx, &request.items, &marks)
    })
}

pub fn show(core: &Core, request: OfEvidence) -> Result<EvidenceView, Failure> {
    let (tags, item, facts, cited, recorded, format, unlocked) = core.read(|db| {
        let item = evidence::any(db, request.evidence)?;
        let recorded = recordings::of(db, item.id)?.and_then(|known| known.heard?.recorded);
        let mut query = db.prepare_cached("SELECT DISTINCT fact_id FROM citation WHERE evidence_id = ?1")?;
        let facts = query.query_map(params![item.id], |row| row.get(0))?.collect::<Result<Vec<_>, _>>()?;
        let cited = HashMap::from([(item.id, facts.len() as u32)]);
        let format = contents::reading(db, item.id)?.and_then(|read| read.format.parse::<Format>().ok());
        let unlocked = passwords::is_kept(db, item.id)?;
        Ok::<_, Error>((tags::of(db, item.id)?, item, facts, cited, recorded, format, unlocked))
    })?;
    let readable = item.length <= METADATA_BYTES && core.readers.store_only().is_none();
    let mut metadata = match (item.kind, format) {
        // A picture that is not drawn here may say all the same when and where it was taken. What can't be read has no
        // metadata to show; the item is shown all the same.
        (EvidenceKind::Image, _) if readable => {
            core.reading(&*core.vault()?, item.blob, Reading::metadata).unwrap_or_default()
        }
        (_, Some(format)) if readable && format.says_of_itself() => {
            core.reading(&*core.vault()?, item.blob, |reading| reading.about(format)).unwrap_or_default()
        }
        _ => Vec::new(),
    };
    let header = |at| Timestamp::from_millis(at).utc().format("%Y-%m-%d %H:%M:%S UTC").to_string();
    metadata.extend(recorded.map(|at| ("recorded", header(at))));
    if matches!(item.kind, EvidenceKind::Image | EvidenceKind::Audio | EvidenceKind::Video) {
        metadata.extend(evidence::time_in_name(&item.original_name).map(|time| ("named", time)));
    }
    let metadata = metadata.into_iter().map(|(name, value)| MetadataLine { name: name.into(), value }).collect();
    let custody = super::custody::of_item(core, item.case, item.id)?;
    let seen = custody.iter().any(|line| line.action == Action::View.name());
    let file_time = item.file_time;
    Ok(EvidenceView { file_time, row: row(core, item, tags, &cited, seen), custody, facts, metadata, unlocked })
}

pub fn change(core: &Core, request: ChangeEvidence) -> Result<Changed<EvidenceId>, Failure> {
    core.write(Act { label: "evidence-change", undoable: true }, |tx| {
        tx.changed(Area::Evidence);
        evidence::change(tx, request.evidence, request.details)?;
        Ok::<_, Error>(request.evidence)
    })
}

/// Answers how many items it was done to.
pub fn set_aside(core: &Core, request: SetAside) -> Result<Changed<u32>, Failure> {
    core.write(Act { label: "evidence-set-aside", undoable: true }, |tx| {
        tx.changed(Area::Evidence);
        for item in &request.items {
            evidence::set_aside(tx, *item, request.aside, tx.at())?;
        }
        Ok::<_, Error>(request.items.len() as u32)
    })
}

pub fn look(core: &Core, request: OfEvidence) -> Result<LookView, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    let path = core.pictures.of_blob(item.blob, item.kind)?;
    let vault = core.vault()?;
    if !matches!(item.kind, EvidenceKind::Image | EvidenceKind::Pdf) {
        let shown = item.kind == EvidenceKind::Text && item.length <= TEXT_SHOWN;
        let text = if shown { Some(core.reading(&vault, item.blob, Reading::text)?) } else { None };
        note_view(core, &item)?;
        return Ok(LookView { path, pages: Vec::new(), text });
    }
    let pages = match core.reading(&vault, item.blob, |reading| reading.pages(item.kind)) {
        Ok(pages) => Ok(pages),
        // Trouble with the file is worth noting; whatever else goes wrong says nothing about it.
        Err(reading::Error::Trouble(trouble)) => Err(trouble),
        Err(error) => return Err(error.into()),
    };
    learn(core, &item, &pages)?;
    let pages = pages.map_err(|trouble| Error::NoPicture { id: item.id, trouble })?;
    note_view(core, &item)?;
    Ok(LookView { path, pages: sizes(pages), text: None })
}

fn sizes(pages: Vec<(f64, f64)>) -> Vec<PageSize> {
    pages.into_iter().map(|(width, height)| PageSize { width, height }).collect()
}

/// Notes what showing an item taught: its sheets, or why it can't be shown.
fn learn(core: &Core, item: &Evidence, pages: &Result<Vec<(f64, f64)>, Trouble>) -> Result<(), Failure> {
    let sheets = pages.as_ref().ok().map(|p| p.len() as u32);
    let trouble = pages.as_ref().err().map(|t| t.word());
    if item.sheets == sheets && item.trouble.as_deref() == trouble {
        return Ok(());
    }
    let changed = core.write(Act { label: "evidence-learn", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        evidence::know_sheets(tx, item.id, sheets, trouble)?;
        Ok::<_, Error>(true)
    })?;
    core.tell(Event::Changed { areas: changed.areas });
    Ok(())
}

/// Counts the pages of a picture or a PDF file, by a quick look, and notes why they cannot be shown.
pub(super) fn count_pages(core: &Core, id: EvidenceId) -> Result<(), Failure> {
    let item = core.read(|db| evidence::one(db, id))?;
    if !matches!(item.kind, EvidenceKind::Image | EvidenceKind::Pdf) {
        return Ok(());
    }
    let counted = match core.reading(&*core.vault()?, item.blob, |reading| reading.count(item.kind)) {
        Ok(pages) => (Some(pages), None),
        Err(reading::Error::Trouble(trouble)) => (None, Some(trouble.word())),
        Err(error) => return Err(error.into()),
    };
    core.write(Act { label: "evidence-learn", undoable: false }, |tx| {
        tx.changed(Area::Evidence);
        evidence::know_sheets(tx, id, counted.0, counted.1)?;
        Ok::<_, Error>(true)
    })?;
    Ok(())
}

/// Counts the pages that a text or the words of a file print on, so that a list of attachments can say how many sheets it has
/// and a citation on which of them it stands.
/// A longer file is counted behind the window, or when it is first bound. Says whether they were counted.
pub(super) fn count_text(core: &Core, id: EvidenceId) -> Result<bool, Failure> {
    count(core, id, &AT_INTAKE, &|| true)
}

/// The same of longer ones, as long as it is to go on.
pub(super) fn count_long(core: &Core, id: EvidenceId, go_on: &dyn Fn() -> bool) -> Result<bool, Failure> {
    count(core, id, &BEHIND, go_on)
}

fn count(core: &Core, id: EvidenceId, most: &Counted, go_on: &dyn Fn() -> bool) -> Result<bool, Failure> {
    loop {
        if let Some(counted) = count_as_answered(core, id, most, go_on)? {
            return Ok(counted);
        }
        if !go_on() {
            return Ok(false);
        }
    }
}

/// `None` where the lawyer said meanwhile that its dates are read otherwise: these are the sheets of what it no longer says.
fn count_as_answered(
    core: &Core,
    id: EvidenceId,
    most: &Counted,
    go_on: &dyn Fn() -> bool,
) -> Result<Option<bool>, Failure> {
    let (item, known, answer, is_chat) = core.read(|db| {
        let item = evidence::one(db, id)?;
        let known = item.sheets.is_some() && evidence::printed::is_known(db, id)?;
        Ok::<_, Error>((item, known, evidence::chats::answer_of(db, id)?, evidence::contents::is_chat(db, id)?))
    })?;
    let counted = matches!(item.kind, EvidenceKind::Text | EvidenceKind::Other);
    let longest = if is_chat { most.chat } else { most.words };
    if !counted || known || item.length > longest || core.readers.store_only().is_some() {
        return Ok(Some(false));
    }
    let vault = core.vault()?;
    let bytes_of = |most: u64| {
        let mut bytes = Vec::new();
        vault.original(item.blob)?.take(most).read_to_end(&mut bytes).map_err(vault::Error::of_reading)?;
        Ok::<_, Failure>(bytes)
    };
    let (name, program) = (item.original_name.as_str(), core.readers.program());
    let head = bytes_of(evidence::PROBE_BYTES as u64)?;
    let (by_words, may_be_talk) = (bundle::prints_words(name, &head), bundle::may_be_talk(name, &head));
    let is_short = item.kind == EvidenceKind::Text && item.length <= most.text;
    if !by_words && !may_be_talk && !is_short {
        return Ok(Some(false));
    }
    let bytes = bytes_of(item.length)?;
    let talk = if may_be_talk { bundle::talk_of(name, &bytes, &answer.orders, program)? } else { None };
    if talk.as_ref().is_some_and(|talk| talk.messages() > most.messages) {
        return Ok(Some(false));
    }
    let mut paper = talk.map(|talk| talk.on_paper(go_on)).transpose()?;
    if paper.is_none() && by_words {
        paper = bundle::sheets_of_words(name, &bytes, program)?;
    }
    if paper.is_none() && is_short {
        paper = bundle::sheets_of_text(&bytes, go_on)?;
    }
    if paper.is_none() && may_be_talk && item.kind == EvidenceKind::Other {
        paper = bundle::sheets_of_archive(&bytes, most.text, program, go_on)?;
    }
    let Some(paper) = paper else { return Ok(Some(false)) };
    let written = core.write(Act { label: "evidence-learn", undoable: false }, |tx| {
        if evidence::chats::answer_of(tx, id)?.orders != answer.orders {
            return Ok(false);
        }
        tx.changed(Area::Evidence);
        evidence::know_sheets(tx, id, Some(paper.sheets), None)?;
        evidence::printed::know(tx, id, &paper.starts)?;
        Ok::<_, Error>(true)
    })?;
    Ok(written.value.then_some(true))
}

/// Looking at an original is an event of its custody, noted once for each time the vault is open.
pub(super) fn note_view(core: &Core, item: &Evidence) -> Result<(), Failure> {
    if !core.pictures.first_look(item.id) {
        return Ok(());
    }
    let changed = core.write(Act { label: "evidence-view", undoable: false }, |tx| {
        tx.custody(Action::View, &[(item.id, item.sha256)], &serde_json::json!({}))?;
        Ok::<_, Error>(true)
    })?;
    core.tell(Event::Changed { areas: changed.areas });
    Ok(())
}

pub fn export(core: &Core, request: OfEvidence) -> Result<Exported, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    core.expect_way(&parcel(&item))?;
    let Some(path) = core.picker.save(&neutral_name(&item)) else { return Ok(Exported { path: None }) };
    export_to(core, &item, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// The words of these lines of a plain text, from 1 as a bundle numbers them; none where it has no such lines.
    pub fn words_of_lines(&self, id: EvidenceId, first: u32, last: u32) -> Result<Option<String>, Failure> {
        let item = self.read(|db| evidence::one(db, id))?;
        if item.kind != EvidenceKind::Text || first == 0 {
            return Ok(None);
        }
        let text = self.reading(&*self.vault()?, item.blob, |reading| reading.text())?;
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let lines: Vec<&str> = text.strip_suffix('\n').unwrap_or(&text).split(['\n', '\u{C}']).collect();
        let cited = lines.get(first as usize - 1..last as usize).map(|lines| lines.join(" "));
        Ok(cited.filter(|words| !words.trim().is_empty()))
    }

    /// The pages of a sealed PDF that Dalil itself made. A bundle carries pages of others, so a worker shows it too.
    pub(super) fn look_at_pdf(&self, blob: BlobId) -> Result<LookView, Failure> {
        let pages = self.reading(&*self.vault()?, blob, |reading| reading.pages(EvidenceKind::Pdf))?;
        let path = self.pictures.of_blob(blob, EvidenceKind::Pdf)?;
        Ok(LookView { path, pages: sizes(pages), text: None })
    }

    /// Writes a copy of an original outside the vault.
    pub fn export_evidence<'a>(&self, id: EvidenceId, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("evidence.export")?;
        let item = self.read(|db| evidence::one(db, id))?;
        export_to(self, &item, to.into())
    }
}

fn parcel(item: &Evidence) -> Parcel {
    Parcel {
        command: "evidence.export",
        label: "evidence-export",
        what: "original",
        matter: Matter::Item(item.id),
        second: Second::Piece(Piece::Exhibit(item.id), item.case),
        items: vec![item.id],
        about: serde_json::json!({}),
    }
}

fn export_to(core: &Core, item: &Evidence, to: Spot<'_>) -> Result<(), Failure> {
    let mut original = core.vault()?.original(item.blob)?;
    core.let_out(&parcel(item), to, Some(&item.sha256), &mut original)
}

/// A file name that gives nobody away: the item's number and the ending of its kind.
pub(super) fn neutral_name(item: &Evidence) -> String {
    let ending = PathBuf::from(&item.original_name)
        .extension()
        .map(|e| e.to_string_lossy().to_lowercase())
        .filter(|e| e.len() <= 5 && e.chars().all(|c| c.is_ascii_alphanumeric()));
    match ending {
        Some(ending) => format!("dok-{}.{ending}", item.number),
        None => format!("dok-{}", item.number),
    }
}

/// An item with all that is known of it.
pub(super) fn row(
    core: &Core,
    item: Evidence,
    tags: Vec<String>,
    cited: &HashMap<EvidenceId, u32>,
    seen: bool,
) -> EvidenceRow {
    EvidenceRow {
        thumbnail: core.thumbnail(item.blob, item.kind, item.trouble.is_none()),
        id: item.id,
        case: item.case,
        number: item.number,
        kind: item.kind,
        media_type: item.media_type,
        length: item.length,
        sha256: item.sha256,
        original_name: item.original_name,
        sheets: item.sheets,
        trouble: item.trouble,
        details: item.details,
        tags,
        set_aside: item.set_aside,
        destroyed: item.destroyed.map(in_its_place),
        added: item.added,
        cited_by: cited.get(&item.id).copied().unwrap_or(0),
        seen,
    }
}

/// An item as a list shows it.
fn item_row(core: &Core, item: Listed, cited: &HashMap<EvidenceId, u32>) -> ItemRow {
    ItemRow {
        thumbnail: core.thumbnail(item.blob, item.kind, item.trouble.is_none()),
        id: item.id,
        number: item.number,
        kind: item.kind,
        title: item.title,
        further_titles: item.further_titles,
        original_name: item.original_name,
        added: item.added,
        sheets: item.sheets,
        trouble: item.trouble,
        source: item.source,
        received_from: item.received_from,
        received_on: item.received_on,
        covert: Some(item.covert).filter(|covert| *covert != Covert::NotRecording),
        carrier: item.carrier,
        sensitive: item.sensitive,
        tags: item.tags,
        set_aside: item.set_aside,
        destroyed: item.destroyed.map(in_its_place),
        cited_by: cited.get(&item.id).copied(),
        seen: item.seen,
    }
}

fn in_its_place(destroyed: Destroyed) -> DestroyedView {
    let Destroyed { at, reason, by, second } = destroyed;
    DestroyedView { at, reason, by, second }
}

/// Numbers of a case's items by id.
pub(super) fn numbers(db: &Connection, case: CaseId) -> Result<HashMap<EvidenceId, (u32, String)>, Error> {
    let mut query = db.prepare_cached("SELECT id, number, title FROM evidence WHERE case_id = ?1")?;
    Ok(query
        .query_map(params![case], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?
        .collect::<Result<_, _>>()?)
}
