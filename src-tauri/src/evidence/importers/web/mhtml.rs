//! A page with its pictures in one file (RFC 2557), as Chromium, Edge and Opera save it. The words of its frames, which are pages of
//! their own in it, follow its own.

use super::super::bounds::Paper;
use super::super::found::{Found, InnerFile, Web};
use super::super::{html, mail};
use crate::evidence::derivatives::BlockKind;
use crate::evidence::reading::Trouble;
use mail_parser::{Message, MimeHeaders, PartType};

const PARTS: usize = 10_000;
/// Stands before the words of a frame.
const BETWEEN: &str = "———";

pub fn read(bytes: &[u8]) -> Result<Found, Trouble> {
    mail::opened(bytes, found_in)
}

fn found_in(page: &Message<'_>, bytes: &[u8]) -> Found {
    let mut paper = Paper::default();
    paper.page();
    let mut web = Web {
        saver: saver(page),
        saved: page.header_raw("Date").unwrap_or_default().trim().to_owned(),
        ..Web::default()
    };
    let root = page.parts.iter().position(|part| matches!(part.body, PartType::Html(_)));
    if let Some(part) = root.and_then(|at| page.parts.get(at))
        && let PartType::Html(text) = &part.body
    {
        web.title = html::add(&mut paper, &mail::in_its_page(part, text, bytes));
    }
    for (at, part) in page.parts.iter().enumerate().take(PARTS) {
        let PartType::Html(text) = &part.body else { continue };
        if Some(at) == root || paper.is_full() {
            continue;
        }
        let mut frame = Paper::default();
        frame.page();
        html::add(&mut frame, &mail::in_its_page(part, text, bytes));
        if frame.texts().next().is_some() {
            paper.add(BlockKind::Paragraph, BETWEEN);
            paper.join(frame);
        }
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
    Found { web: Some(web), files, of: 1, ..paper.found() }
}

fn saver(page: &Message<'_>) -> String {
    let from = page.header_raw("From").unwrap_or_default().trim().trim_matches(['<', '>']).to_owned();
    from.strip_prefix("Saved by ").unwrap_or(&from).to_owned()
}

pub fn part_of(bytes: &[u8], entry: &str) -> Result<Vec<u8>, Trouble> {
    mail::part_of(bytes, entry)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_of_a_frame_follow_those_of_its_page() {
        let part = |at: &str, words: &str| {
            format!("--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {at}\r\n\r\n<p>{words}</p>\r\n")
        };
        let parts = [part("https://a.example/", "Вакансии"), part("cid:frame-1", "Кукумявка"), part("cid:frame-2", "")];
        let page = format!(
            "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/\r\nSubject: s\r\nMIME-Version: 1.0\r\n\
             Content-Type: multipart/related; type=\"text/html\"; boundary=b\r\n\r\n{}--b--\r\n",
            parts.concat()
        );
        let found = read(page.as_bytes()).unwrap();
        let words: Vec<&str> = found.pages[0].blocks.iter().map(|block| block.text.as_str()).collect();
        assert_eq!(words, ["Вакансии", "———", "Кукумявка"]);
        assert_eq!(found.files.len(), 2, "a frame can be taken out too");
    }

    #[test]
    fn a_page_in_which_one_sign_is_not_packed_is_read() {
        for (body, words) in [
            ("<p>=D0=9F=D0=B0 a=b /?id=1", "Па a=b /?id=1"),
            ("<p>=D0=\r\n=9F=D0=B0 x=ZZ", "Па x=ZZ"),
            ("<p class=\"x\">=D0=9F конец=", "П конец="),
        ] {
            let page = format!(
                "From: <Saved by Blink>\r\nSubject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n\
                 --b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\
                 Content-Location: https://a.example/\r\n\r\n<meta charset=3D\"utf-8\">{body}</p>\r\n--b--\r\n"
            );
            let found = read(page.as_bytes()).unwrap();
            assert_eq!(found.pages[0].blocks[0].text, words, "{body}");
            assert_eq!((found.web.unwrap().url.as_str(), found.files.len()), ("https://a.example/", 0));
        }
    }

    #[test]
    fn a_page_whose_part_names_no_character_set_or_a_latin_one_is_read_in_its_own() {
        let (cyrillic, _, _) = encoding_rs::KOI8_R.encode("<p>Договор займа</p>");
        for said in ["", "; charset=us-ascii", "; charset=\"iso-8859-1\"", "; charset=koi8-r"] {
            let head = format!(
                "Subject: s\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\n\
                 Content-Type: text/html{said}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<meta charset=koi8-r>"
            );
            let page = [head.as_bytes(), &cyrillic, b"\r\n--b--\r\n"].concat();
            let found = read(&page).unwrap();
            assert_eq!(found.pages[0].blocks[0].text, "Договор займа", "{said}");
        }
    }
}
