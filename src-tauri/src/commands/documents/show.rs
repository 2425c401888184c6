//! What stands in an item, as the screen shows it.

use super::super::core::Core;
use super::super::failure::Failure;
use super::super::views::{
    DocumentView, FindParagraph, FindWords, KinView, MailRow, MailView, OfEvidence, OfMail, ParagraphPlace,
    ParagraphView, ReadMails, ReadPages, TextPageHead, TextPageView, WebView, WordHit, WordHits,
};
use super::read::{format, read_item};
use crate::base::id::EvidenceId;
use crate::evidence::chats::MessageKey;
use crate::evidence::contents::{self, Kin};
use crate::evidence::derivatives::{Block, Document};
use crate::evidence::importers::found::Mail;
use crate::evidence::{self, Error, renamed};
use crate::facts::Rect;
use std::sync::Arc;

/// Pages and letters of one answer.
const PAGES: u32 = 40;
const MAILS: u32 = 500;
/// Places that a search in one item shows.
const HITS: usize = 500;

/// What is known of an item's contents. It is read now if it was not yet, or by an older reader.
pub fn show(core: &Core, request: OfEvidence) -> Result<DocumentView, Failure> {
    let item = core.read(|db| evidence::one(db, request.evidence))?;
    let mut read = core.read(|db| contents::reading(db, item.id))?;
    let stale = read.as_ref().is_none_or(|read| read.format != "chat" && read.reader < contents::READER);
    let mut form = read.as_ref().and_then(|read| read.format.parse().ok());
    if stale && core.readers.store_only().is_none() {
        form = format(core, &item)?;
        let is_chat = core.read(|db| evidence::chats::chats_of(db, item.id)).is_ok_and(|chats| !chats.is_empty());
        if form.is_some() && !is_chat {
            read_item(core, &item)?;
            read = core.read(|db| contents::reading(db, item.id))?;
        }
    }
    let document = core.text_of(item.id)?;
    let (mails, files, web, parents, children) = core.read(|db| {
        Ok::<_, Error>((
            contents::mail_count(db, item.id)?,
            contents::files(db, item.id, None)?.len() as u32,
            contents::web(db, item.id)?,
            contents::parents(db, item.id)?,
            contents::children(db, item.id)?,
        ))
    })?;
    Ok(DocumentView {
        evidence: item.id,
        format: form,
        trouble: read.as_ref().and_then(|read| read.trouble.clone()),
        cut: read.as_ref().is_some_and(|read| read.cut),
        pages: document.as_deref().map(heads).unwrap_or_default(),
        mails,
        files,
        web: web.map(WebView::from),
        parents: parents.into_iter().map(kin).collect(),
        children: children.into_iter().map(kin).collect(),
    })
}

fn kin(kin: Kin) -> KinView {
    KinView { evidence: kin.evidence, number: kin.number, title: kin.title, entry: kin.entry }
}

fn heads(document: &Document) -> Vec<TextPageHead> {
    let head = |page: &evidence::derivatives::Page| TextPageHead {
        name: page.name.clone(),
        hidden: page.hidden,
        sheet: page.width > 0.0,
        blocks: page.blocks.len() as u32,
    };
    document.pages.iter().map(head).collect()
}

fn document(core: &Core, item: EvidenceId) -> Result<Arc<Document>, Failure> {
    core.text_of(item)?.ok_or_else(|| Failure::new("not-found").with("what", "text"))
}

/// Pages with their words.
pub fn pages(core: &Core, request: ReadPages) -> Result<Vec<TextPageView>, Failure> {
    let document = document(core, request.evidence)?;
    let some = document.pages.iter().enumerate().skip(request.from as usize);
    Ok(some.take(request.count.min(PAGES) as usize).map(|(at, page)| page_view(at as u32, page)).collect())
}

fn page_view(at: u32, page: &evidence::derivatives::Page) -> TextPageView {
    let block = |(number, block): (u32, &Block)| ParagraphView {
        key: MessageKey::of_paragraph(at, number, &block.text),
        kind: block.kind,
        text: block.text.clone(),
        words: block.words.clone(),
    };
    TextPageView { page: at, name: page.name.clone(), blocks: (0u32..).zip(&page.blocks).map(block).collect() }
}

/// Where words stand in an item: case, ё and the Kyrgyz letters that a Russian keyboard lacks count alike.
pub fn find(core: &Core, request: FindWords) -> Result<WordHits, Failure> {
    let words = folded(&request.words);
    let words = words.trim();
    if words.is_empty() {
        return Ok(WordHits { hits: Vec::new(), more: false });
    }
    let document = document(core, request.evidence)?;
    let mut hits = Vec::new();
    for (page, of) in (0u32..).zip(&document.pages) {
        for (number, block) in (0u32..).zip(&of.blocks) {
            for rects in places(block, words) {
                if hits.len() == HITS {
                    return Ok(WordHits { hits, more: true });
                }
                hits.push(WordHit { page, block: number, rects });
            }
        }
    }
    Ok(WordHits { hits, more: false })
}

/// Each place in a block where the words stand, with the boxes of the words there.
fn places(block: &Block, words: &str) -> Vec<Vec<Rect>> {
    if block.words.is_empty() {
        return folded(&block.text.replace('\n', " ")).matches(words).map(|_| Vec::new()).collect();
    }
    // The words of the block in a row, with where each begins and ends.
    let mut row = String::new();
    let mut spans = Vec::with_capacity(block.words.len());
    for word in &block.words {
        // A word parted at the end of a line reads as one.
        let goes_on = row.ends_with('-') && word.text.starts_with(char::is_lowercase);
        if goes_on {
            row.pop();
        } else if !row.is_empty() {
            row.push(' ');
        }
        let from = row.len();
        row.push_str(&folded(&word.text));
        spans.push((from, row.len(), word));
    }
    row.match_indices(words)
        .map(|(at, found)| {
            let inside = spans.iter().filter(|(from, to, _)| *from < at + found.len() && *to > at);
            inside.map(|(_, _, word)| rect(word)).collect()
        })
        .collect()
}

fn rect(word: &evidence::derivatives::Word) -> Rect {
    let part = |n: f32| f64::from(n.clamp(0.0, 1.0));
    let (x, y) = (part(word.x), part(word.y));
    Rect { x, y, width: f64::from(word.width).min(1.0 - x), height: f64::from(word.height).min(1.0 - y) }
}

fn folded(text: &str) -> String {
    let fold = |c: char| match c {
        'ё' => 'е',
        'ң' => 'н',
        'ө' => 'о',
        'ү' => 'у',
        c => c,
    };
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ").chars().map(fold).collect()
}

/// Where a named paragraph stands now: at its place, the one that a later reading gave it, else the nearest one with the same
/// words, on its page first.
pub fn place(core: &Core, request: FindParagraph) -> Result<Option<ParagraphPlace>, Failure> {
    let document = document(core, request.evidence)?;
    let key = core.read(|db| Ok::<_, Error>(renamed::now(db, request.evidence, request.key)?))?;
    let mut best: Option<(u64, ParagraphPlace)> = None;
    for (page, of) in (0u32..).zip(&document.pages) {
        for (block, here) in (0u32..).zip(&of.blocks) {
            if MessageKey::of_paragraph(page, block, &here.text).digest != key.digest {
                continue;
            }
            let far = u64::from(page.abs_diff(key.part)) << 32 | u64::from((block + 1).abs_diff(key.line));
            if best.as_ref().is_none_or(|(least, _)| far < *least) {
                best = Some((far, ParagraphPlace { page, block }));
            }
        }
    }
    Ok(best.map(|(_, place)| place))
}

/// The heads of letters.
pub fn mails(core: &Core, request: ReadMails) -> Result<Vec<MailRow>, Failure> {
    let mails = core.read(|db| {
        evidence::one(db, request.evidence)?;
        contents::mails(db, request.evidence, request.from, request.count.min(MAILS))
    })?;
    let row = |(position, mail): (u32, Mail)| MailRow {
        position,
        subject: mail.subject,
        from: mail.from,
        sent: mail.sent,
        date: mail.date,
    };
    Ok(mails.into_iter().map(row).collect())
}

/// One letter: its head, its words, its attachments.
pub fn mail(core: &Core, request: OfMail) -> Result<MailView, Failure> {
    let (mail, files) = core.read(|db| {
        let mail = contents::mails(db, request.evidence, request.position, 1)?.into_iter().next();
        let (position, mail) = mail.ok_or(Error::NoFile(request.evidence))?;
        let mail = if position == request.position { mail } else { return Err(Error::NoFile(request.evidence)) };
        Ok((mail, contents::files(db, request.evidence, Some(request.position))?))
    })?;
    let page = core.text_of(request.evidence)?;
    let page = page.as_deref().and_then(|document| document.pages.get(request.position as usize));
    Ok(MailView {
        position: request.position,
        blocks: page.map(|page| page_view(request.position, page).blocks).unwrap_or_default(),
        files: files.into_iter().map(super::inside::view).collect(),
        subject: mail.subject,
        from: mail.from,
        to: mail.to,
        copy: mail.copy,
        date: mail.date,
        sent: mail.sent,
        zone: mail.zone,
        message_id: mail.message_id,
        further: mail.further,
    })
}
