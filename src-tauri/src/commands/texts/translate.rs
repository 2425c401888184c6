//! Translations: a text beside its rendering in another language, block by block.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::papers::{self, PaperName};
use super::super::views::{
    Changed, Exported, FacingBlock, KeepTranslation, OfTranslation, PrintTranslation, TextRow, TextSpan,
    TranslatedMessages, TranslationView,
};
use super::super::way_out::Spot;
use super::talk;
use crate::base::id::DerivativeId;
use crate::evidence::derivatives::{self, About, Derivative, DerivativeKind, Document, Maker};
use crate::evidence::drafts::{self, Rendered};
use crate::evidence::facing::{self, Talk};
use crate::evidence::{self, Error, renamed};
use crate::typeset::Composed;
use crate::vault::{Act, Area};
use std::collections::{HashMap, HashSet};

/// A text and its translation, as it is being written or else as it was kept.
pub fn show(core: &Core, request: OfTranslation) -> Result<TranslationView, Failure> {
    let language = checked(&request.language)?;
    let source = core.read(|db| derivatives::one(db, request.source))?;
    let document = core.document(source.blob)?;
    let kept = kept(core, &source, language)?;
    let draft = drafted(core, &source, language)?;
    let is_draft = draft.is_some();
    let rendered = match (draft, &kept) {
        (Some((of, draft)), _) => brought_along(core, of, &source, &document, draft)?,
        (None, Some(kept)) => {
            let translation = core.document(kept.blob)?;
            let rendered = core.read(|db| drafts::rendered(db, kept.id, &translation))?;
            brought_along(core, kept.about.source.unwrap_or(source.id), &source, &document, rendered)?
        }
        (None, None) => Vec::new(),
    };
    let talk = talk::of(core, &source, &document)?;
    Ok(TranslationView {
        source: TextRow::of(&source),
        language: language.to_owned(),
        kept: kept.as_ref().map(TextRow::of),
        draft: is_draft,
        messages: talk.as_ref().map(|talk| TranslatedMessages { first: talk.first, last: talk.last, of: talk.of }),
        blocks: beside(&document, rendered, talk.as_ref()),
    })
}

/// Every block of the source with what renders it.
fn beside(source: &Document, rendered: Vec<Rendered>, talk: Option<&Talk>) -> Vec<FacingBlock> {
    let mut by_block: HashMap<u32, Rendered> = rendered.into_iter().map(|block| (block.of, block)).collect();
    let blocks = (1u32..).zip(&source.pages).flat_map(|(page, of)| of.blocks.iter().map(move |block| (page, block)));
    (0u32..)
        .zip(blocks)
        .map(|(of, (page, block))| FacingBlock {
            page,
            original: block.text.clone(),
            speaker: block.speaker.clone(),
            span: block.span.map(TextSpan::of),
            at: talk.and_then(|talk| talk.when(of as usize)).unwrap_or_default(),
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

/// What is being written of a translation, with the text it was begun for: this one, or one in whose place this stands.
fn drafted(core: &Core, source: &Derivative, language: &str) -> Result<Option<(DerivativeId, Vec<Rendered>)>, Failure> {
    for id in with_former(core, source)? {
        if let Some(draft) = core.read(|db| drafts::read(db, &drafts::of_translation(id, language)))? {
            return Ok(Some((id, draft)));
        }
    }
    Ok(None)
}

/// The translation of a text into a language that counts. A source that was corrected or read again since keeps its translation.
fn kept(core: &Core, source: &Derivative, language: &str) -> Result<Option<Derivative>, Failure> {
    let all = core.read(|db| derivatives::of(db, source.about.evidence))?;
    let ids = with_former(core, source)?;
    Ok(all.into_iter().find(|d| {
        d.about.kind == DerivativeKind::Translation
            && d.about.language == language
            && d.about.source.is_some_and(|source| ids.contains(&source))
    }))
}

/// A text and those in whose place it stands, the newest first.
fn with_former(core: &Core, source: &Derivative) -> Result<Vec<DerivativeId>, Failure> {
    let mut ids = vec![source.id];
    let mut before = source.about.replaces;
    while let Some(id) = before {
        ids.push(id);
        before = core.read(|db| derivatives::one(db, id))?.about.replaces;
    }
    Ok(ids)
}

/// Blocks of a translation that was made from an earlier reading, beside the blocks that these are now. What renders one that is no
/// more stands with the one before it, so that no word of a translator is lost.
fn brought_along(
    core: &Core,
    made_from: DerivativeId,
    source: &Derivative,
    document: &Document,
    mut rendered: Vec<Rendered>,
) -> Result<Vec<Rendered>, Failure> {
    if made_from == source.id {
        return Ok(rendered);
    }
    let former = core.read(|db| derivatives::one(db, made_from))?;
    let same = blocks_now(&*core.document(former.blob)?, document);
    rendered.retain(|block| !block.text.trim().is_empty());
    rendered.sort_by_key(|block| block.of);
    let (mut moved, mut places): (Vec<Rendered>, HashMap<u32, usize>) = Default::default();
    for mut block in rendered {
        let until = (block.of as usize).saturating_add(1).min(same.len());
        let place = same[..until].iter().rev().find_map(|place| *place);
        block.of = place.and_then(|place| u32::try_from(place).ok()).unwrap_or(0);
        match places.get(&block.of).copied() {
            Some(at) => {
                let other: &mut Rendered = &mut moved[at];
                other.text = format!("{}\n{}", other.text, block.text);
                // Together they are what the weaker one is.
                if block.maker == Maker::Machine {
                    other.maker = block.maker;
                }
            }
            None => {
                places.insert(block.of, moved.len());
                moved.push(block);
            }
        }
    }
    Ok(moved)
}

/// Which block each one of an earlier reading is. One of which the words say nothing keeps its number where those on both sides of it
/// keep theirs, or where it is said at the same time of a recording.
fn blocks_now(former: &Document, now: &Document) -> Vec<Option<usize>> {
    let led = renamed::same_blocks(former, now);
    let (were, are): (Vec<_>, Vec<_>) = (former.blocks().collect(), now.blocks().collect());
    let taken: HashSet<usize> = led.iter().copied().flatten().collect();
    let keeps = |at: usize| led.get(at).copied().flatten() == Some(at);
    let stays = |at: &usize| {
        let is_last = at + 1 == were.len() && were.len() == are.len();
        let between = (*at == 0 || keeps(at - 1)) && (is_last || keeps(at + 1));
        let when = were[*at].span;
        let at_its_time = when.is_some() && are.get(*at).is_some_and(|block| block.span == when);
        (between || at_its_time) && *at < are.len() && !taken.contains(at)
    };
    led.iter().enumerate().map(|(at, place)| place.or_else(|| Some(at).filter(stays))).collect()
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
    let begun: Vec<String> =
        with_former(core, &source)?.into_iter().map(|id| drafts::of_translation(id, language)).collect();
    let blocks = request.blocks;
    let kept = core.keep_text("translation-keep", item.blob, about, document, |tx, derivative| {
        drafts::note_makers(tx, derivative.id, &blocks)?;
        begun.iter().try_for_each(|name| drafts::clear(tx, name))
    })?;
    Ok(Changed { value: kept.id, areas: vec![Area::Evidence], undo: None })
}

fn checked(language: &str) -> Result<&str, Failure> {
    let fits = language.len() == 2 && language.bytes().all(|b| b.is_ascii_lowercase());
    if fits { Ok(language) } else { Err(Failure::new("bad-request")) }
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
    let talk = talk::of(core, &source, &original)?;
    let paper = facing::Paper {
        headings: request.headings,
        number: item.number,
        title,
        kind: source.about.kind,
        from: &source.about.language,
        into: &translation.about.language,
        original: &original,
        talk: talk.as_ref(),
        rendered: &rendered,
    };
    Ok(paper.compose(&format!("translation-{}", translation.id), core.clock.now())?)
}
