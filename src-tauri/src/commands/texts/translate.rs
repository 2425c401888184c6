//! Translations: a text beside its rendering in another language, block by block.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::papers::{self, PaperName};
use super::super::views::{
    Changed, Exported, FacingBlock, KeepTranslation, OfTranslation, PaperView, PrintTranslation, TextRow, TextSpan,
    TranslationView,
};
use super::super::way_out::Spot;
use crate::base::id::DerivativeId;
use crate::evidence::derivatives::{self, About, Derivative, DerivativeKind, Document, Maker};
use crate::evidence::drafts::{self, Rendered};
use crate::evidence::{self, Error, facing};
use crate::typeset::Composed;
use crate::vault::{Act, Area};
use std::collections::HashMap;

/// A text and its translation, as it is being written or else as it was kept.
pub fn show(core: &Core, request: OfTranslation) -> Result<TranslationView, Failure> {
    let language = checked(&request.language)?;
    let source = core.read(|db| derivatives::one(db, request.source))?;
    let document = core.document(source.blob)?;
    let kept = kept(core, &source, language)?;
    let draft: Option<Vec<Rendered>> =
        core.read(|db| drafts::read(db, &drafts::of_translation(source.id, language)))?;
    let is_draft = draft.is_some();
    let rendered = match (draft, &kept) {
        (Some(draft), _) => draft,
        (None, Some(kept)) => {
            let translation = core.document(kept.blob)?;
            core.read(|db| drafts::rendered(db, kept.id, &translation))?
        }
        (None, None) => Vec::new(),
    };
    Ok(TranslationView {
        source: TextRow::of(&source),
        language: language.to_owned(),
        kept: kept.as_ref().map(TextRow::of),
        draft: is_draft,
        blocks: beside(&document, rendered),
    })
}

/// Every block of the source with what renders it.
fn beside(source: &Document, rendered: Vec<Rendered>) -> Vec<FacingBlock> {
    let mut by_block: HashMap<u32, Rendered> = rendered.into_iter().map(|block| (block.of, block)).collect();
    let blocks = (1u32..).zip(&source.pages).flat_map(|(page, of)| of.blocks.iter().map(move |block| (page, block)));
    (0u32..)
        .zip(blocks)
        .map(|(of, (page, block))| FacingBlock {
            page,
            original: block.text.clone(),
            speaker: block.speaker.clone(),
            span: block.span.map(TextSpan::of),
            rendered: by_block.remove(&of).unwrap_or(Rendered {
                of,
                text: String::new(),
                maker: Maker::Person,
                made_by: String::new(),
                made_on: String::new(),
            }),
        })
        .collect()
}

/// The translation of a text into a language that counts. A source that was corrected since keeps its translation: blocks
/// are found by their number.
fn kept(core: &Core, source: &Derivative, language: &str) -> Result<Option<Derivative>, Failure> {
    let all = core.read(|db| derivatives::of(db, source.about.evidence))?;
    let mut ids = vec![source.id];
    let mut before = source.about.replaces;
    while let Some(id) = before {
        ids.push(id);
        before = core.read(|db| derivatives::one(db, id))?.about.replaces;
    }
    Ok(all.into_iter().find(|d| {
        d.about.kind == DerivativeKind::Translation
            && d.about.language == language
            && d.about.source.is_some_and(|source| ids.contains(&source))
    }))
}

/// Keeps what is typed, so that nothing is lost.
pub fn draft(core: &Core, request: KeepTranslation) -> Result<Changed<DerivativeId>, Failure> {
    let language = checked(&request.language)?;
    let source = core.read(|db| derivatives::one(db, request.source))?;
    core.write(Act { label: "translation-draft", undoable: false }, |tx| {
        let name = drafts::of_translation(source.id, language);
        drafts::write(tx, &name, source.about.evidence, &request.blocks, tx.at())?;
        Ok::<_, Error>(source.id)
    })
}

/// Makes the translation of it that is searched and printed; the one before stays in the vault.
pub fn keep(core: &Core, request: KeepTranslation) -> Result<Changed<DerivativeId>, Failure> {
    let language = checked(&request.language)?;
    let source = core.read(|db| derivatives::one(db, request.source))?;
    let item = core.read(|db| evidence::one(db, source.about.evidence))?;
    let document = drafts::translation(&*core.document(source.blob)?, &request.blocks);
    if document.is_empty() {
        return Err(Failure::new("required").with("field", "translation"));
    }
    let before = kept(core, &source, language)?;
    // The whole is what its weakest block is: one block of a machine makes it a machine's.
    let makers = || document.blocks().filter_map(|block| block.maker);
    let maker = if makers().any(|m| m == Maker::Machine) {
        Maker::Machine
    } else if makers().all(|m| m == Maker::Certified) {
        Maker::Certified
    } else {
        Maker::Person
    };
    let about = About {
        evidence: item.id,
        entry: source.about.entry.clone(),
        kind: DerivativeKind::Translation,
        language: language.to_owned(),
        maker,
        made_by: core.vault()?.user_name().to_owned(),
        source: Some(source.id),
        replaces: before.map(|before| before.id),
    };
    let name = drafts::of_translation(source.id, language);
    let blocks = request.blocks;
    let kept = core.keep_text("translation-keep", item.blob, about, document, |tx, derivative| {
        drafts::note_makers(tx, derivative.id, &blocks)?;
        drafts::clear(tx, &name)
    })?;
    Ok(Changed { value: kept.id, areas: vec![Area::Evidence], undo: None })
}

fn checked(language: &str) -> Result<&str, Failure> {
    let fits = language.len() == 2 && language.bytes().all(|b| b.is_ascii_lowercase());
    if fits { Ok(language) } else { Err(Failure::new("bad-request")) }
}

pub fn preview(core: &Core, request: PrintTranslation) -> Result<PaperView, Failure> {
    papers::preview(core, compose(core, &request)?)
}

pub fn export(core: &Core, request: PrintTranslation) -> Result<Exported, Failure> {
    papers::export(core, name_of(core, &request)?, request.headings, || compose(core, &request))
}

impl Core {
    /// Writes a translation beside its source as a PDF outside the vault.
    pub fn export_translation<'a>(&self, request: &PrintTranslation, to: impl Into<Spot<'a>>) -> Result<(), Failure> {
        self.demand_role("translation.export")?;
        papers::write(self, name_of(self, request)?, &compose(self, request)?, to)
    }
}

/// What a client said in her own words leaves as little as the original does when she took her consent back.
fn name_of(core: &Core, request: &PrintTranslation) -> Result<PaperName, Failure> {
    let text = core.read(|db| derivatives::one(db, request.text))?;
    let item = core.read(|db| evidence::one(db, text.about.evidence))?;
    Ok(PaperName::Translation(item.id, item.case))
}

fn compose(core: &Core, request: &PrintTranslation) -> Result<Composed, Failure> {
    let missing = || Failure::new("not-found").with("what", "text");
    let translation = core.read(|db| derivatives::one(db, request.text))?;
    let source = translation.about.source.ok_or_else(missing)?;
    let source = core.read(|db| derivatives::one(db, source))?;
    let item = core.read(|db| evidence::one(db, source.about.evidence))?;
    let (original, document) = (core.document(source.blob)?, core.document(translation.blob)?);
    let rendered = core.read(|db| drafts::rendered(db, translation.id, &document))?;
    let further = item.details.wordings.iter().find(|w| w.language == request.headings && !w.title.is_empty());
    let title = further.map_or(item.details.title.as_str(), |wording| wording.title.as_str());
    let paper = facing::Paper {
        headings: request.headings,
        number: item.number,
        title,
        kind: source.about.kind,
        from: &source.about.language,
        into: &translation.about.language,
        original: &original,
        rendered: &rendered,
    };
    Ok(paper.compose(&format!("translation-{}", translation.id), core.clock.now())?)
}
