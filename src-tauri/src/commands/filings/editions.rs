//! Making editions, making them again to compare, and the public edition with its key.

use super::{Work, edition_view, neutral_name, parcel};
use crate::base::id::{BlobId, EditionId, FilingId};
use crate::base::{Language, Sha256Digest, Timestamp};
use crate::commands::consents;
use crate::commands::core::Core;
use crate::commands::failure::Failure;
use crate::commands::views::{Changed, EditionView, Exported, OfEdition, OfFiling, PreflightFinding, VerifiedEdition};
use crate::commands::way_out::Spot;
use crate::filings::draft;
use crate::filings::guards::{self, People};
use crate::filings::public::{self, Leak, Needles, Unsure};
use crate::filings::{self, Edition, EditionKind, Filing, StoreError, Told, frozen};
use crate::typeset::{self, About, Composed, FontSet, Job, Template};
use crate::vault::{self, Act, Action, Area, Manifest, Sealed, Vault, Writing};
use rusqlite::Connection;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::sync::LazyLock;

/// Everything an edition is made from.
struct Sheet<'a> {
    filing: &'a Filing,
    kind: EditionKind,
    source: Option<EditionId>,
    template: &'a Template,
    title: String,
    ident: String,
    /// Whom the file names as its author.
    author: String,
    data: Value,
    /// Of what a full edition tells, for the consents and the custody log.
    told: Option<Told>,
}

impl Sheet<'_> {
    fn compose(&self, at: Timestamp) -> Result<Composed, Failure> {
        let about = self.about(at);
        Ok(typeset::compose(&job(self.template, &self.data, about))?)
    }

    /// What the file says of itself.
    fn about(&self, at: Timestamp) -> About {
        About::unsigned(&self.title, self.filing.language, at, &self.ident).by(&self.author)
    }

    /// What rebuilds the same bytes.
    fn frozen(&self, at: Timestamp) -> String {
        json!({
            "at": at, "ident": self.ident, "title": self.title, "author": self.author, "language": self.filing.language,
            "data": self.data, "told": self.told,
        })
        .to_string()
    }
}

fn job<'a>(template: &'a Template, data: &Value, about: About) -> Job<'a> {
    Job { template, data: data.clone(), pictures: &[], about }
}

/// The author of a filing: the representative as its own pages print the name, which in an edition without names may be a pseudonym.
/// Never the victim, who may sign; empty where there is no representative.
fn author_of(data: &Value) -> String {
    data["fields"]["representative"]["name"].as_str().unwrap_or_default().to_owned()
}

/// A sheet that is printed and sealed, ready to be entered.
struct Ready<'a> {
    sheet: Sheet<'a>,
    sealed: Sealed,
    pages: u32,
}

fn printed<'a>(core: &Core, sheet: Sheet<'a>, pdf: &[u8], pages: usize) -> Result<Ready<'a>, Failure> {
    let sealed = seal(core, pdf, "filing.pdf", "application/pdf")?;
    Ok(Ready { sheet, sealed, pages: pages as u32 })
}

fn seal(core: &Core, bytes: &[u8], name: &str, media_type: &str) -> Result<Sealed, Failure> {
    let about = Manifest::made_here(name, media_type);
    let length = Some(bytes.len() as u64);
    Ok(core.vault()?.seal(&mut Cursor::new(bytes), length, &about, &mut |_| ControlFlow::Continue(()))?)
}

/// The fonts of this program, sealed once for a vault; empty when they are kept already.
fn new_fonts(core: &Core) -> Result<Vec<Sealed>, Failure> {
    if !core.read(|db| frozen::fonts(db, typeset::fonts_digest()))?.is_empty() {
        return Ok(Vec::new());
    }
    typeset::font_files().iter().map(|file| seal(core, file, "font.ttf", "font/ttf")).collect()
}

/// Enters an edition with all it was made with.
fn enter(
    tx: &Writing<'_>,
    ready: &Ready<'_>,
    fonts: &[Sealed],
    source: Option<EditionId>,
    at: Timestamp,
) -> Result<Edition, StoreError> {
    tx.record_blob(&ready.sealed)?;
    for font in fonts {
        tx.record_blob(font)?;
    }
    let sheet = &ready.sheet;
    let (digest, blobs): (_, Vec<_>) = (typeset::fonts_digest(), fonts.iter().map(|font| font.blob).collect());
    frozen::keep_fonts(tx, digest, &blobs)?;
    frozen::keep_template(tx, sheet.template)?;
    let number = filings::editions(tx, sheet.filing.id)?.first().map_or(1, |last| last.number + 1);
    let edition = Edition {
        id: EditionId::make(at),
        filing: sheet.filing.id,
        number,
        kind: sheet.kind,
        source: sheet.source.or(source),
        blob: ready.sealed.blob,
        sha256: ready.sealed.sha256,
        pages: ready.pages,
        data: sheet.frozen(at),
        template_digest: sheet.template.digest(),
        fonts_digest: Some(digest),
        engine: typeset::ENGINE.to_owned(),
        made: at,
    };
    filings::freeze(tx, &edition)?;
    tx.changed(Area::Filings);
    Ok(edition)
}

/// Freezes a draft as it would print now. What is typed while its pages are made would be in no PDF: then none is kept.
pub fn make_final(core: &Core, request: OfFiling) -> Result<Changed<EditionView>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let mut findings = work.findings(core.today());
    ready_for_court(&findings)?;
    let at = core.clock.now();
    let data = work.data();
    let sheet = Sheet {
        filing: &work.filing,
        kind: EditionKind::Full,
        source: None,
        template: &work.template.source,
        title: work.template.form.title.get(work.filing.language).to_owned(),
        ident: work.filing.id.to_string(),
        author: author_of(&data),
        data,
        told: Some(consents::tells_of(&work.draft())),
    };
    core.bounded(&work.template.id, &work.template.source, &sheet.data, &work.about(at))?;
    let composed = sheet.compose(at)?;
    let pdf = composed.pdf()?;
    findings.extend(super::reception::findings(core, &work, composed.pages(), || Ok(pdf.clone()))?);
    ready_for_court(&findings)?;
    // Before anything is sealed that would belong to nothing, and again where it is frozen.
    core.read(|db| work.expect_unchanged(db))?;
    let ready = printed(core, sheet, &pdf, composed.pages())?;
    let fonts = new_fonts(core)?;
    let digests = work.digests();
    core.write(Act { label: "filing-final", undoable: false }, |tx| {
        work.expect_unchanged(tx)?;
        let edition = enter(tx, &ready, &fonts, None, at)?;
        if let Some(body) = &work.body {
            draft::keep(tx, work.filing.id, body, draft::Kept::Final, "", at)?;
        }
        let details = json!({
            "what": "filing", "filing": work.filing.id, "edition": edition.number, "sha256": edition.sha256,
            "confirmed": work.filing.confirmed,
        });
        tx.custody(Action::Derive, &digests, &details)?;
        Ok::<_, Failure>(edition_view(&edition))
    })
}

/// Refuses what preflight holds back, and what the lawyer has not said to be so.
fn ready_for_court(findings: &[PreflightFinding]) -> Result<(), Failure> {
    let blocking = findings.iter().filter(|f| f.severity == "blocking" && f.reason.is_none()).count();
    if blocking > 0 {
        return Err(Failure::new("preflight").with("count", blocking));
    }
    let open: Vec<_> = findings.iter().filter(|f| f.confirm.is_some() && !f.confirmed).collect();
    if !open.is_empty() {
        // A recording or an unsure form is looked at on the page; law in the text in force.
        let what = if open.iter().all(|f| f.law.is_some()) { "law" } else { "findings" };
        return Err(Failure::new("not-confirmed").with("count", open.len()).with("what", what));
    }
    Ok(())
}

/// What a frozen edition was made from.
pub(super) struct Frozen {
    pub at: Timestamp,
    pub ident: String,
    pub title: String,
    /// Empty in editions of programs that named none.
    pub author: String,
    pub data: Value,
}

impl Frozen {
    pub fn read(edition: &Edition, filing: &Filing) -> Result<Self, Failure> {
        let damaged = || Failure::new("answers-unreadable");
        let mut kept: Value = serde_json::from_str(&edition.data).map_err(|_| damaged())?;
        let at = serde_json::from_value(kept["at"].take()).map_err(|_| damaged())?;
        let ident = kept["ident"].as_str().ok_or_else(damaged)?.to_owned();
        // Editions of the first program had the title of their template.
        let title = match kept["title"].as_str() {
            Some(title) => title.to_owned(),
            None => filing.title.clone(),
        };
        let author = kept["author"].as_str().unwrap_or_default().to_owned();
        Ok(Self { at, ident, title, author, data: kept["data"].take() })
    }

    /// What the file said of itself.
    fn about(&self, language: Language) -> About {
        About::unsigned(&self.title, language, self.at, &self.ident).by(&self.author)
    }
}

/// The template an edition was made from: the kept one, or the program's while it is still the same.
fn template_for(db: &Connection, edition: &Edition, filing: &Filing) -> Result<Option<Template>, StoreError> {
    if let Some(kept) = frozen::template(db, edition.template_digest)? {
        return Ok(Some(kept));
    }
    let own = filings::find(&filing.template).map(|template| template.source.clone());
    Ok(own.filter(|template| template.digest() == edition.template_digest))
}

fn both(core: &Core, id: EditionId) -> Result<(Filing, Edition), Failure> {
    core.read(|db| {
        let edition = filings::edition(db, id)?;
        Ok::<_, StoreError>((filings::one(db, edition.filing)?, edition))
    })
}

/// Reads the sealed PDF, and makes its pages again from what was frozen with it.
pub fn verify(core: &Core, request: OfEdition) -> Result<VerifiedEdition, Failure> {
    let (filing, edition) = both(core, request.edition)?;
    let sealed = kept(&*core.vault()?, edition.blob)?.is_some_and(|bytes| Sha256Digest::of(&bytes) == edition.sha256);
    let rebuilt = match again(core, &filing, &edition)?.map(|pdf| Sha256Digest::of(&pdf)) {
        None => "not_kept",
        Some(digest) if digest == edition.sha256 => "same",
        Some(_) if edition.engine != typeset::ENGINE => "other_engine",
        Some(_) => "differs",
    };
    Ok(VerifiedEdition {
        edition: edition.id,
        sha256: edition.sha256,
        sealed,
        rebuilt: rebuilt.to_owned(),
        engine: edition.engine,
    })
}

/// The bytes of a sealed file; `None` when they are gone or damaged. A disk that does not give them back is an error.
fn kept(vault: &Vault, blob: BlobId) -> Result<Option<Vec<u8>>, Failure> {
    let mut bytes = Vec::new();
    let read = vault.original(blob).and_then(|mut reader| {
        reader.read_to_end(&mut bytes).map_err(vault::Error::of_reading)?;
        Ok(bytes)
    });
    match read {
        Ok(bytes) => Ok(Some(bytes)),
        Err(vault::Error::BlobDamaged { .. } | vault::Error::BlobMissing { .. } | vault::Error::UnknownBlob { .. }) => {
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Whether all that an edition was made with is kept, and this program has its typesetter: then [`again`] may make it.
pub(in crate::commands) fn has_its_parts(db: &Connection, filing: &Filing, edition: &Edition) -> bool {
    let fonts = edition.fonts_digest.filter(|digest| *digest != typeset::fonts_digest());
    let has_fonts = fonts.is_none_or(|digest| frozen::fonts(db, digest).is_ok_and(|kept| !kept.is_empty()));
    let has_template = template_for(db, edition, filing).is_ok_and(|template| template.is_some());
    edition.engine == typeset::ENGINE && has_fonts && has_template
}

/// The PDF made again; `None` when something it was made with is not kept. Whether it is the same its digest says.
pub(in crate::commands) fn again(core: &Core, filing: &Filing, edition: &Edition) -> Result<Option<Vec<u8>>, Failure> {
    let Some(template) = core.read(|db| template_for(db, edition, filing))? else { return Ok(None) };
    let Some(fonts) = fonts_for(core, edition)? else { return Ok(None) };
    let frozen = Frozen::read(edition, filing)?;
    let job = job(&template, &frozen.data, frozen.about(filing.language));
    let composed = match &fonts {
        Some(kept) => typeset::compose_with(&job, kept)?,
        None => typeset::compose(&job)?,
    };
    Ok(Some(composed.pdf()?))
}

/// The fonts of an edition: those of this program (`Some(None)`), kept ones, or `None` when they are gone.
fn fonts_for(core: &Core, edition: &Edition) -> Result<Option<Option<FontSet>>, Failure> {
    let Some(digest) = edition.fonts_digest.filter(|digest| *digest != typeset::fonts_digest()) else {
        return Ok(Some(None));
    };
    let vault = core.vault()?;
    let blobs = core.read(|db| frozen::fonts(db, digest))?;
    let mut files = Some(Vec::new());
    for blob in blobs {
        files = files.zip(kept(&vault, blob)?).map(|(mut files, bytes)| {
            files.push(bytes);
            files
        });
    }
    Ok(files.filter(|files| !files.is_empty()).map(|files| Some(FontSet::kept(files))))
}

/// The public pages of a filing: of its draft, or of its newest full edition.
pub(super) struct Public {
    pub people: People,
    pub needles: Needles,
    /// The values of the page, with pseudonyms.
    pub data: Value,
    /// Places where a pseudonym may stand in a wrong case, or for another.
    pub unsure: BTreeSet<Unsure>,
    pub title: String,
    pub template: Template,
    /// The full edition it belongs to; none for a draft.
    pub source: Option<EditionId>,
}

impl Public {
    pub fn of(core: &Core, work: &Work) -> Result<Self, Failure> {
        let filing = &work.filing;
        let full = core.read(|db| filings::editions(db, filing.id))?.into_iter().find(|e| e.kind == EditionKind::Full);
        let (data, title, template) = match &full {
            None => {
                let title = work.template.form.title.get(filing.language).to_owned();
                (work.data(), title, work.template.source.clone())
            }
            Some(edition) => {
                let frozen = Frozen::read(edition, filing)?;
                let template = core.read(|db| template_for(db, edition, filing))?;
                let template = template.ok_or_else(|| Failure::new("needs-template"))?;
                (frozen.data, frozen.title, template)
            }
        };
        let people = core.read(|db| guards::people(db, filing.case))?;
        let needles = Needles::of(&people.guarded, &people.others);
        let (data, unsure) = public::concealed(&data, &people.guarded, &needles, filing.language);
        Ok(Self { people, needles, data, unsure, title, template, source: full.map(|edition| edition.id) })
    }

    /// The pages. With other values a template of the office's own may never end, so it is tried with them first.
    pub fn compose(&self, core: &Core, filing: &Filing, at: Timestamp) -> Result<Composed, Failure> {
        let ident = ident(filing, "public");
        let about = About::unsigned(&self.title, filing.language, at, &ident).by(&author_of(&self.data));
        let job = job(&self.template, &self.data, about);
        core.bounded(&filing.template, &self.template, &self.data, &job.about)?;
        Ok(typeset::compose(&job)?)
    }

    /// What the finished PDF still gives away.
    pub fn leaks(&self, pages: &Composed, pdf: &[u8], file_name: &str) -> Result<Vec<Leak>, Failure> {
        public::leaks(pdf, &pages.texts(), file_name, &self.needles).map_err(|_| Failure::new("typeset"))
    }
}

fn ident(filing: &Filing, kind: &str) -> String {
    format!("{}-{kind}", filing.id)
}

static KEY: LazyLock<Template> = LazyLock::new(|| {
    Template::new(include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/templates/forms/pseudonym-key/template.typ")))
});

/// Makes the public edition of the newest full one, and its key. What still gives somebody away stops it.
pub fn release(core: &Core, request: OfFiling) -> Result<Changed<Vec<EditionView>>, Failure> {
    let work = Work::read(core, request.filing, None)?;
    let public = Public::of(core, &work)?;
    let Some(source) = public.source else { return Err(Failure::new("not-final")) };
    if public.people.guarded.is_empty() {
        return Err(Failure::new("public-nobody"));
    }
    let at = core.clock.now();
    let filing = &work.filing;
    let composed = public.compose(core, filing, at)?;
    let pdf = composed.pdf()?;
    let name = neutral_name(filing, 1, EditionKind::Public, "pdf");
    let leaks = public.leaks(&composed, &pdf, &name)?;
    // Two readers read one place; it counts once.
    let keyed = leaks.iter().map(|leak| (leak.sure, super::around::leak_key(leak)));
    let open: BTreeSet<_> = keyed.filter(|(sure, key)| *sure || !work.overrides.contains_key(key)).collect();
    let unread = super::around::asked(&public.unsure);
    let unread = unread.iter().filter(|one| !work.overrides.contains_key(&super::around::unsure_key(one)));
    let open = open.len() + unread.count();
    if open > 0 {
        return Err(Failure::new("public-leak").with("count", open));
    }
    let read = public::text_of(&pdf).map_err(|_| Failure::new("typeset"))?.into_iter().map(|(_, text)| text);
    let texts: Vec<String> = read.chain(composed.texts()).collect();
    let stands = |person: &&public::Guarded| texts.iter().any(|text| person.pseudonym.stands_in(text, filing.language));
    let standing: Vec<_> = public.people.guarded.iter().filter(stands).collect();
    let sheet = |kind: EditionKind, template, title: String, data: Value| Sheet {
        filing,
        kind,
        source: Some(source),
        template,
        title,
        ident: ident(filing, kind.word()),
        author: author_of(&data),
        data,
        told: None,
    };
    let key = sheet(EditionKind::Key, &*KEY, key_title(filing.language).to_owned(), key_data(filing, &standing));
    let key_pages = key.compose(at)?;
    let ready = [
        printed(
            core,
            sheet(EditionKind::Public, &public.template, public.title.clone(), public.data.clone()),
            &pdf,
            composed.pages(),
        )?,
        printed(core, key, &key_pages.pdf()?, key_pages.pages())?,
    ];
    let fonts = new_fonts(core)?;
    core.write(Act { label: "filing-public", undoable: false }, |tx| {
        guards::number(tx, filing.case, &public.people)?;
        let mut made = Vec::new();
        for (at_first, ready) in ready.iter().enumerate() {
            let edition = enter(tx, ready, if at_first == 0 { &fonts } else { &[] }, Some(source), at)?;
            let details = json!({
                "what": edition.kind, "filing": filing.id, "edition": edition.number, "sha256": edition.sha256,
            });
            tx.custody(Action::Derive, &[], &details)?;
            made.push(edition_view(&edition));
        }
        Ok::<_, StoreError>(made)
    })
}

/// Writes a filing for Word: the newest full edition, or the draft as it stands.
pub fn word(core: &Core, request: OfFiling) -> Result<Exported, Failure> {
    let filing = core.read(|db| filings::one(db, request.filing))?;
    core.expect_way(&parcel(core, &filing, None)?)?;
    let number =
        core.read(|db| filings::editions(db, filing.id))?.iter().filter(|e| e.kind == EditionKind::Full).count();
    let name = neutral_name(&filing, (number as u32).max(1), EditionKind::Full, "docx");
    let Some(path) = core.picker.save(&name) else { return Ok(Exported { path: None }) };
    core.write_word(request.filing, Spot::chosen(&path))?;
    Ok(Exported { path: Some(path.display().to_string()) })
}

impl Core {
    /// Writes a filing as a Word document outside the vault.
    pub fn write_word<'a>(&self, id: FilingId, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("filing.word")?;
        let work = Work::read(self, id, None)?;
        let full = self.read(|db| filings::editions(db, id))?.into_iter().find(|e| e.kind == EditionKind::Full);
        let composed = match &full {
            None => work.compose(self, self.clock.now())?,
            Some(edition) => {
                let template = self.read(|db| template_for(db, edition, &work.filing))?;
                let template = template.ok_or_else(|| Failure::new("needs-template"))?;
                let frozen = Frozen::read(edition, &work.filing)?;
                typeset::compose(&job(&template, &frozen.data, frozen.about(work.filing.language)))?
            }
        };
        let bytes = composed.word()?;
        let mut parcel = parcel(self, &work.filing, None)?;
        parcel.about["edition"] = json!(full.map(|edition| edition.id));
        self.let_out(&parcel, to.into(), Some(&Sha256Digest::of(&bytes)), &mut bytes.as_slice())
    }
}

const fn key_title(language: Language) -> &'static str {
    match language {
        Language::Ru => "Ключ к псевдонимам",
        Language::Ky => "Каймана аттардын ачкычы",
        Language::En => "Key to pseudonyms",
    }
}

/// Who is who, for the sealed envelope: those whose pseudonyms stand on the pages, and nobody else.
fn key_data(filing: &Filing, people: &[&public::Guarded]) -> Value {
    let language = filing.language;
    let person = |person: &&public::Guarded| {
        let written = |code: &str| person.names.iter().find(|name| name.language == code);
        let main = written(language.code()).or_else(|| written("ru")).or_else(|| person.names.first());
        let main = main.map(crate::parties::PartyName::full).unwrap_or_default();
        let others: Vec<String> = person.names.iter().map(|n| n.full()).filter(|name| *name != main).collect();
        let born = person.born.parse::<crate::base::date::UncertainDate>().map(|date| date.words(language));
        json!({
            "pseudonym": person.pseudonym.name(language), "name": main, "others": others,
            "born": born.unwrap_or_default(), "numbers": person.numbers, "addresses": person.addresses,
        })
    };
    json!({
        "lang": language.code(), "filing": filing.title,
        "people": people.iter().map(person).collect::<Vec<_>>(),
    })
}
