//! Saved web pages: what they say in words, where they were, when and by which program they were saved, and what digests
//! they keep of themselves. Nothing is fetched, no script runs. The fields are those that the Berkeley Protocol on Digital
//! Open Source Investigations asks for of a capture: address, source, picture of the whole page, time.

mod http;
mod mhtml;
mod wacz;
mod warc;

use super::bounds::Paper;
use super::found::{Found, Web};
use super::html;

pub use mhtml::{part_of as part_of_mhtml, read as read_mhtml};
pub use wacz::{read as read_wacz, unpack as unpack_wacz};
pub use warc::{read as read_warc, record_of};

/// A page saved as one HTML file.
pub fn read_html(bytes: &[u8]) -> Found {
    let text = html::text_of(bytes);
    let mut paper = Paper::default();
    paper.page();
    let title = html::add(&mut paper, &text);
    let mut web = address(&text);
    web.title = title;
    Found { web: Some(web), of: 1, ..paper.found() }
}

/// What the program that saved the page wrote into it: a browser its «saved from url», SingleFile its comment, the page
/// itself its own canonical address.
fn address(text: &str) -> Web {
    let head: String = text.chars().take(20_000).collect();
    let mut web = Web::default();
    if let Some(rest) = after(&head, "saved from url=") {
        // `(0031)https://…`: the length stands before the address.
        let rest = rest.split_once(')').filter(|(count, _)| count.starts_with('(')).map_or(rest, |(_, url)| url);
        web.url = word(rest);
        web.saver = "browser".into();
    }
    if after(&head, "Page saved with SingleFile").is_some() {
        web.saver = "SingleFile".into();
        web.url = after(&head, "url:").map(word).unwrap_or_default();
        web.saved = after(&head, "saved date:").map(line).unwrap_or_default();
    }
    if web.url.is_empty() {
        let canonical = after(&head, "rel=\"canonical\"").or_else(|| after(&head, "property=\"og:url\""));
        let address = canonical.and_then(|rest| after(rest, "href=\"").or_else(|| after(rest, "content=\"")));
        web.url = address.map(|rest| rest.chars().take_while(|c| *c != '"').take(2_000).collect()).unwrap_or_default();
    }
    web
}

fn after<'a>(text: &'a str, mark: &str) -> Option<&'a str> {
    text.find(mark).map(|at| &text[at + mark.len()..])
}

fn word(text: &str) -> String {
    text.trim_start().chars().take_while(|c| !c.is_whitespace()).take(2_000).collect()
}

fn line(text: &str) -> String {
    text.trim_start().chars().take_while(|c| *c != '\n' && *c != '\r').take(200).collect::<String>().trim().to_owned()
}
