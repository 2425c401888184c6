//! What was found in a file as values for the template, in volumes that are typeset one at a time.

use super::super::order::{Exhibit, Order};
use super::super::words::size;
use super::is_mail;
use super::words::{self, Word, word};
use crate::base::{Language, Timestamp, date::long_day};
use crate::evidence::derivatives::{Block, BlockKind, Page};
use crate::evidence::importers::Format;
use crate::evidence::importers::found::{Found, InnerFile, Mail, Web};
use serde_json::{Value, json};

/// So many printed lines go into a volume; thousands of pages at once would fill the memory.
const LINES: usize = 600;
/// Letters of one printed line, about.
const LINE: usize = 80;
/// Tables of more columns are printed as lines, their cells parted by bars.
const COLUMNS: usize = 8;

/// The volumes of a file. Each begins on a new sheet.
pub fn volumes(order: &Order, exhibit: &Exhibit, form: Format, found: &Found) -> Vec<Value> {
    let about = Words { order, exhibit, form, found };
    let mut volumes = Vec::new();
    let (mut parts, mut filled) = (Vec::new(), 0);
    for (at, page) in found.pages.iter().enumerate() {
        let mut number = 0;
        let mut rest = page.blocks.as_slice();
        loop {
            let (some, lines) = fitting(rest, LINES.saturating_sub(filled).max(1));
            rest = &rest[some.len()..];
            let mut part =
                json!({ "blocks": blocks(some, at, number), "apart": is_mail(form) && at > 0 && number == 0 });
            if number == 0 {
                about.open(&mut part, at, page);
            }
            if rest.is_empty() {
                about.close(&mut part, at, page);
            }
            number += some.len();
            filled += lines + 10;
            parts.push(part);
            if filled >= LINES {
                volumes.push(json!({ "parts": std::mem::take(&mut parts) }));
                filled = 0;
            }
            if rest.is_empty() {
                break;
            }
        }
    }
    if !parts.is_empty() {
        volumes.push(json!({ "parts": parts }));
    }
    volumes
}

/// The first blocks that fill so many lines, at least one where there is one; and how many lines they fill.
fn fitting(blocks: &[Block], room: usize) -> (&[Block], usize) {
    let mut lines = 0;
    for (at, block) in blocks.iter().enumerate() {
        if lines >= room {
            return (&blocks[..at], lines);
        }
        lines += block.text.split('\n').map(|line| 1 + line.chars().count() / LINE).sum::<usize>();
    }
    (blocks, lines)
}

/// Blocks of a page (from 0) with their numbers; rows that follow each other become a table.
fn blocks(blocks: &[Block], page: usize, before: usize) -> Vec<Value> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let rows = blocks[at..].iter().take_while(|block| block.kind == BlockKind::Row).count();
        if rows > 0 {
            out.push(table(&blocks[at..at + rows], page, before + at));
            at += rows;
            continue;
        }
        let kind = match blocks[at].kind {
            BlockKind::Heading => "heading",
            BlockKind::Item => "item",
            _ => "paragraph",
        };
        // A tabulator would be printed as one space.
        let text = blocks[at].text.replace('\t', "    ");
        let lines: Vec<&str> = text.split('\n').map(str::trim_end).collect();
        let number = before + at + 1;
        out.push(json!({ "kind": kind, "number": number, "mark": mark(page, number), "lines": lines }));
        at += 1;
    }
    out
}

/// What is read back of a paragraph once it stands on a sheet ([`super::super::starts`]).
fn mark(page: usize, number: usize) -> String {
    format!("{page}-{number}")
}

fn table(rows: &[Block], page: usize, before: usize) -> Value {
    let cells = |row: &Block| row.text.split('\t').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let columns = rows.iter().map(|row| cells(row).len()).max().unwrap_or(1);
    let wide = columns > COLUMNS;
    let rows = (before + 1..).zip(rows).map(|(number, row)| {
        let mut cells = cells(row);
        if wide {
            cells = vec![cells.join(" | ")];
        } else {
            cells.resize(columns, String::new());
        }
        json!({ "number": number, "mark": mark(page, number), "cells": cells })
    });
    json!({ "kind": "table", "columns": if wide { 1 } else { columns }, "rows": rows.collect::<Vec<_>>() })
}

/// What is said around the words.
struct Words<'a> {
    order: &'a Order,
    exhibit: &'a Exhibit,
    form: Format,
    found: &'a Found,
}

impl Words<'_> {
    fn language(&self) -> Language {
        self.order.language
    }

    fn word(&self, of: Word) -> &'static str {
        word(self.language(), of)
    }

    /// The head of a letter, or of the whole file on its first page.
    fn open(&self, part: &mut Value, at: usize, page: &Page) {
        // A saved page names its parts by their address, which the head says where there is one part.
        let named = !page.name.is_empty()
            && (self.found.pages.len() > 1 || matches!(self.form, Format::Sheet | Format::Ods | Format::Xls));
        let is_slide = matches!(self.form, Format::Slides | Format::Odp | Format::Ppt);
        part["name"] = json!(match (named, page.hidden) {
            (true, false) => Some(page.name.clone()),
            (true, true) => Some(format!("{} ({})", page.name, self.word(Word::Hidden))),
            // Slides have no names.
            (false, true) if is_slide => Some(self.word(Word::HiddenSlide).to_owned()),
            (false, _) => None,
        });
        if at > 0 && !is_mail(self.form) {
            return;
        }
        part["title"] = json!(words::kind(self.language(), self.form));
        let of = self.found.mails.len();
        part["count"] = json!((of > 1).then(|| words::letter_of(self.language(), at + 1, of)));
        part["head"] = match self.found.mails.get(at) {
            Some(mail) => self.head_of_mail(mail),
            None => self.head_of_file(self.found.web.as_ref()),
        };
        if at == 0 {
            part["notes"] = json!([
                self.word(Word::TextOfFile).to_owned(),
                self.exhibit.digest.to_string(),
                self.word(Word::Numbers).to_owned(),
            ]);
        }
    }

    /// What was attached to a letter.
    fn close(&self, part: &mut Value, at: usize, page: &Page) {
        if !is_mail(self.form) {
            return;
        }
        if page.blocks.is_empty() {
            part["empty"] = json!(self.word(Word::NoWords));
        }
        let files: Vec<&InnerFile> = self.found.files.iter().filter(|file| file.page as usize == at).collect();
        if files.is_empty() {
            return;
        }
        let rows: Vec<Value> = (1..).zip(&files).map(|(number, file)| self.file(number, file)).collect();
        part["files"] = json!({
            "title": words::attachments(self.language(), files.len()),
            "names": ["№", self.word(Word::FileName), self.word(Word::Size), self.word(Word::InCase)],
            "rows": rows,
        });
    }

    fn file(&self, number: u32, file: &InnerFile) -> Value {
        let language = self.language();
        let name = if file.inline { format!("{} ({})", file.name, self.word(Word::InText)) } else { file.name.clone() };
        let taken = self.exhibit.taken.iter().find(|taken| taken.entry == file.entry);
        let place = match taken {
            None => self.word(Word::OnlyHere).to_owned(),
            Some(taken) => match self.order.exhibits.iter().find(|other| other.evidence == taken.evidence) {
                Some(other) => words::exhibit(language, other.number),
                None => words::item(language, taken.number),
            },
        };
        json!([number.to_string(), name, size(language, file.length), place])
    }

    fn head_of_mail(&self, mail: &Mail) -> Value {
        let must = |text: &str| if text.is_empty() { self.word(Word::Missing).to_owned() } else { text.to_owned() };
        let mut lines = vec![(Word::From, must(&mail.from)), (Word::To, must(&mail.to))];
        lines.push((Word::Copy, mail.copy.clone()));
        lines.push((Word::Date, must(&self.moment(mail))));
        lines.push((Word::Subject, must(&mail.subject)));
        lines.push((Word::MessageId, mail.message_id.clone()));
        self.lines(lines)
    }

    /// When a letter says it was sent, in the time of the zone that it names; as it is written where it can't be read.
    fn moment(&self, mail: &Mail) -> String {
        let zone = mail.zone.unwrap_or(0);
        let offset = chrono::FixedOffset::east_opt(zone.saturating_mul(60));
        let (Some(sent), Some(offset)) = (mail.sent, offset) else { return mail.date.clone() };
        let local = Timestamp::from_millis(sent).utc().with_timezone(&offset);
        let sign = if zone < 0 { '−' } else { '+' };
        let (hours, minutes) = (zone.abs() / 60, zone.abs() % 60);
        let day = long_day(local.date_naive(), self.language());
        format!("{day}, {} (UTC{sign}{hours:02}:{minutes:02})", local.format("%H:%M:%S"))
    }

    fn head_of_file(&self, web: Option<&Web>) -> Value {
        let mut lines = vec![(Word::Format, words::format(self.form).to_owned())];
        if let Some(web) = web {
            let must = |text: &str| if text.is_empty() { self.word(Word::Missing).to_owned() } else { text.to_owned() };
            lines.push((Word::Title, web.title.clone()));
            lines.push((Word::Address, must(&web.url)));
            lines.push((Word::Saved, must(&web.saved)));
            lines.push((Word::SavedBy, web.saver.clone()));
            if web.digests > 0 {
                lines.push((Word::Digests, words::digests(self.language(), web.digests, web.broken)));
            }
        }
        self.lines(lines)
    }

    fn lines(&self, lines: Vec<(Word, String)>) -> Value {
        let told = lines.into_iter().filter(|(_, value)| !value.is_empty());
        told.map(|(name, value)| json!([self.word(name), value])).collect()
    }
}
