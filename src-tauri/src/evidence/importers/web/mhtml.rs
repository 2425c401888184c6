//! A page with its pictures in one file (RFC 2557), as Chromium, Edge and Opera save it.

use super::super::bounds::Paper;
use super::super::found::{Found, InnerFile, Web};
use super::super::{html, mail};
use crate::evidence::reading::Trouble;
use mail_parser::{Message, MimeHeaders, PartType};

const PARTS: usize = 10_000;

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    let page = mail::parsed(bytes)?;
    let mut paper = Paper::default();
    paper.page();
    let mut web = Web {
        saver: saver(&page),
        saved: page.header_raw("Date").unwrap_or_default().trim().to_owned(),
        ..Web::default()
    };
    let root = page.parts.iter().position(|part| matches!(part.body, PartType::Html(_)));
    if let Some(PartType::Html(text)) = root.and_then(|at| page.parts.get(at)).map(|part| &part.body) {
        web.title = html::add(&mut paper, text);
    }
    if web.title.is_empty() {
        web.title = page.subject().unwrap_or_default().to_owned();
    }
    let location = |at: usize| page.parts.get(at).and_then(|part| part.content_location()).unwrap_or_default();
    web.url = page.header_raw("Snapshot-Content-Location").map(|url| url.trim().to_owned()).unwrap_or_default();
    if web.url.is_empty() {
        web.url = root.map(location).unwrap_or_default().to_owned();
    }
    let mut files = Vec::new();
    for (at, part) in page.parts.iter().enumerate().take(PARTS) {
        if Some(at) == root || matches!(part.body, PartType::Multipart(_)) {
            continue;
        }
        let kind = part.content_type().map(|kind| match kind.subtype() {
            Some(sub) => format!("{}/{sub}", kind.ctype()),
            None => kind.ctype().to_owned(),
        });
        files.push(InnerFile {
            entry: format!("0/{at}"),
            name: super::http::name_of(location(at), at),
            media_type: kind.unwrap_or_default().to_lowercase(),
            length: part.contents().len() as u64,
            page: 0,
            inline: true,
        });
    }
    Ok(Found { web: Some(web), files, of: 1, ..paper.found() })
}

fn saver(page: &Message<'_>) -> String {
    let from = page.header_raw("From").unwrap_or_default().trim().trim_matches(['<', '>']).to_owned();
    from.strip_prefix("Saved by ").unwrap_or(&from).to_owned()
}

pub fn part_of(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    mail::part_of(bytes, entry)
}
