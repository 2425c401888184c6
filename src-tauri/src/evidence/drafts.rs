//! Texts that are being written: a transcript, a translation. Kept as they are typed, and taken away when they become a
//! derivative.

use super::Error;
use super::derivatives::{Block, BlockKind, Document, Maker, Page, Span, Translator};
use crate::base::text::tidy;
use crate::base::{Timestamp, id::DerivativeId, id::EvidenceId};
use rusqlite::{Connection, OptionalExtension, Transaction, params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A stretch of a recording, written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields)]
pub struct Utterance {
    /// Where it begins, milliseconds from the beginning of the recording.
    pub from: u32,
    /// Who speaks, or empty.
    pub speaker: String,
    /// What is said.
    pub text: String,
    /// Who wrote it down, where that was no person of the office: a machine, until somebody has heard it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub maker: Option<Maker>,
}

/// A block of a translation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ts_rs::TS)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Rendered {
    /// The block of the source, from 0.
    pub of: u32,
    /// The translation; empty while there is none.
    pub text: String,
    /// Who made it: `person`, `machine`, `certified`.
    pub maker: Maker,
    /// The translator.
    pub made_by: String,
    /// The day, `2026-11-28`.
    pub made_on: String,
}

/// The name of a transcript's draft.
pub fn of_transcript(evidence: EvidenceId) -> String {
    format!("transcript:{evidence}")
}

/// The name of a translation's draft.
pub fn of_translation(source: DerivativeId, language: &str) -> String {
    format!("translation:{source}:{language}")
}

/// What is being written under a name.
pub fn read<T: DeserializeOwned>(db: &Connection, name: &str) -> Result<Option<T>, Error> {
    let mut query = db.prepare_cached("SELECT body FROM text_draft WHERE name = ?1")?;
    let body: Option<String> = query.query_row([name], |row| row.get(0)).optional()?;
    // What another version of the program wrote and this one can't read is begun anew.
    Ok(body.and_then(|body| serde_json::from_str(&body).ok()))
}

/// Keeps it as it stands.
pub fn write(
    tx: &Transaction<'_>,
    name: &str,
    evidence: EvidenceId,
    body: &impl Serialize,
    at: Timestamp,
) -> Result<(), Error> {
    let body = serde_json::to_string(body).unwrap_or_default();
    tx.execute(
        "INSERT INTO text_draft (name, evidence_id, body, changed_ms) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (name) DO UPDATE SET body = excluded.body, changed_ms = excluded.changed_ms",
        params![name, evidence, body, at],
    )?;
    Ok(())
}

/// Takes it away.
pub fn clear(tx: &Transaction<'_>, name: &str) -> Result<(), Error> {
    tx.execute("DELETE FROM text_draft WHERE name = ?1", [name])?;
    Ok(())
}

/// A transcript from its stretches, in the order of time; each lasts until the next one, the last until the end.
pub fn transcript(segments: &[Utterance], duration_ms: u64) -> Document {
    let mut said: Vec<&Utterance> = segments.iter().filter(|s| !s.text.trim().is_empty()).collect();
    said.sort_by_key(|segment| segment.from);
    let end = u32::try_from(duration_ms).unwrap_or(u32::MAX);
    let blocks = said.iter().enumerate().map(|(at, segment)| {
        let to = said.get(at + 1).map_or(end, |next| next.from).max(segment.from);
        Block {
            kind: BlockKind::Speech,
            text: segment.text.trim().to_owned(),
            speaker: tidy(&segment.speaker),
            span: Some(Span { from: segment.from, to }),
            maker: segment.maker.filter(|maker| *maker == Maker::Machine),
            ..Block::default()
        }
    });
    Document { pages: vec![Page { blocks: blocks.collect(), ..Page::default() }], until: None }
}

/// The stretches of a transcript.
pub fn segments(document: &Document) -> Vec<Utterance> {
    let of = |block: &Block| Utterance {
        from: block.span.map_or(0, |span| span.from),
        speaker: block.speaker.clone(),
        text: block.text.clone(),
        maker: block.maker,
    };
    document.blocks().map(of).collect()
}

/// A translation from its blocks; those not yet translated are left out.
pub fn translation(source: &Document, rendered: &[Rendered]) -> Document {
    let mut done: Vec<&Rendered> = rendered.iter().filter(|block| !block.text.trim().is_empty()).collect();
    done.sort_by_key(|block| block.of);
    done.dedup_by_key(|block| block.of);
    let originals: Vec<&Block> = source.blocks().collect();
    let blocks = done.into_iter().filter_map(|block| {
        let original = originals.get(block.of as usize)?;
        Some(Block {
            kind: original.kind,
            text: block.text.trim().to_owned(),
            speaker: original.speaker.clone(),
            span: original.span,
            of: Some(block.of),
            maker: Some(block.maker),
            by: Some(Translator { name: tidy(&block.made_by), on: block.made_on.clone() })
                .filter(|by| !by.name.is_empty() || !by.on.is_empty())
                .map(Box::new),
            ..Block::default()
        })
    });
    Document { pages: vec![Page { blocks: blocks.collect(), ..Page::default() }], until: None }
}

/// Enters who made each block of a translation.
pub fn note_makers(tx: &Transaction<'_>, derivative: DerivativeId, rendered: &[Rendered]) -> Result<(), Error> {
    let mut insert = tx.prepare_cached(
        "INSERT OR REPLACE INTO translated_block (derivative_id, block, maker, made_by, made_on)
         VALUES (?1, ?2, ?3, ?4, ?5)",
    )?;
    for block in rendered.iter().filter(|block| !block.text.trim().is_empty()) {
        insert.execute(params![derivative, block.of, block.maker, tidy(&block.made_by), block.made_on])?;
    }
    Ok(())
}

/// The blocks of a translation with who made them, as the document itself says.
pub fn said_in(document: &Document) -> Vec<Rendered> {
    let of = |block: &Block| {
        let (made_by, made_on) = block.by.as_deref().map(|by| (by.name.clone(), by.on.clone())).unwrap_or_default();
        let maker = block.maker.unwrap_or(Maker::Person);
        Some(Rendered { of: block.of?, text: block.text.clone(), maker, made_by, made_on })
    };
    document.blocks().filter_map(of).collect()
}

/// The same with what was entered beside it.
pub fn rendered(db: &Connection, derivative: DerivativeId, document: &Document) -> Result<Vec<Rendered>, Error> {
    let mut query =
        db.prepare_cached("SELECT block, maker, made_by, made_on FROM translated_block WHERE derivative_id = ?1")?;
    let rows = query.query_map([derivative], |row| {
        Ok((row.get::<_, u32>(0)?, (row.get::<_, Maker>(1)?, row.get::<_, String>(2)?, row.get::<_, String>(3)?)))
    })?;
    let mut makers: std::collections::HashMap<_, _> = rows.collect::<Result<_, _>>()?;
    let mut blocks = said_in(document);
    for block in &mut blocks {
        if let Some(entered) = makers.remove(&block.of) {
            (block.maker, block.made_by, block.made_on) = entered;
        }
    }
    Ok(blocks)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn segment(from: u32, text: &str) -> Utterance {
        Utterance { from, speaker: " Эрмек ".into(), text: text.into(), maker: None }
    }

    #[test]
    fn stretches_stand_in_the_order_of_time_and_last_until_the_next() {
        let document = transcript(&[segment(3000, "второе"), segment(0, "первое"), segment(5000, "  ")], 12_583);
        let spans: Vec<_> = document.blocks().map(|b| (b.text.as_str(), b.span.unwrap())).collect();
        assert_eq!(spans, [("первое", Span { from: 0, to: 3000 }), ("второе", Span { from: 3000, to: 12_583 })]);
        assert_eq!(document.blocks().next().unwrap().speaker, "Эрмек");
        assert_eq!(segments(&document).len(), 2);
    }

    #[test]
    fn a_translation_holds_what_is_translated_and_where_it_comes_from() {
        let source = Document::of_text("Салам\nПаспортум кайда?\nБилбейм");
        let block = |of: u32, text: &str| Rendered {
            of,
            text: text.into(),
            maker: Maker::Certified,
            made_by: "Асанова Б.".into(),
            made_on: "2026-11-28".into(),
        };
        let document = translation(&source, &[block(1, "Где мой паспорт?"), block(0, ""), block(9, "нет такого")]);
        let blocks: Vec<_> = document.blocks().map(|b| (b.of, b.text.as_str(), b.maker)).collect();
        assert_eq!(blocks, [(Some(1), "Где мой паспорт?", Some(Maker::Certified))]);
        assert_eq!(said_in(&document), [block(1, "Где мой паспорт?")], "and who made it, on which day");
    }
}
