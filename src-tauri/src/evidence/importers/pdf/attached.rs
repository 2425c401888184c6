//! Files that a PDF carries: in its list of embedded files, and on pins on its pages (ISO 32000-2, 7.11.4 and 12.5.6.15).

use super::super::charset;
use super::super::found::InnerFile;
use crate::evidence::reading::Trouble;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{Array, Dict, MaybeRef, Name, ObjectIdentifier, Stream, String as Words};
use hayro::hayro_syntax::xref::XRef;

/// Files of one PDF; more than anybody attaches by hand.
const FILES: usize = 2_000;
/// Nodes of the tree that lists them, and how deep they lie.
const NODES: usize = 10_000;
const DEEP: usize = 32;
/// Pins of one page.
const PINS: usize = 500;
/// Characters of a name or a note.
const SAID: usize = 20_000;

/// A file's description, and where its bytes stand.
struct Attached<'a> {
    spec: Dict<'a>,
    stream: Stream<'a>,
}

/// The files, in the order of the list and then of the pages.
pub fn files(pdf: &Pdf) -> Vec<InnerFile> {
    let file = |(number, Attached { spec, stream }): (usize, Attached<'_>)| {
        let name = ["UF", "F"].into_iter().map(|key| said(&spec, key)).find(|name| !name.is_empty());
        let kind = stream.dict().get::<Name<'_>>("Subtype");
        let named = stream.dict().get::<Dict<'_>>("Params").and_then(|of| of.get::<u32>("Size")).map(u64::from);
        // As packed: unpacking all of them only to count might be more than there is room for.
        let counted = || stream.raw_data().len() as u64;
        InnerFile {
            entry: format!("file/{number}"),
            name: name.unwrap_or_else(|| format!("{}", number + 1)),
            media_type: kind.map(|kind| String::from_utf8_lossy(&kind).into_owned()).unwrap_or_default(),
            length: named.unwrap_or_else(counted),
            ..InnerFile::default()
        }
    };
    all(pdf).into_iter().enumerate().map(file).collect()
}

/// One of them, by `file/<n>`.
pub fn file(pdf: &Pdf, entry: &str) -> Result<Vec<u8>, Trouble> {
    let number = entry.strip_prefix("file/").and_then(|n| n.parse().ok()).ok_or(Trouble::Damaged)?;
    let file = all(pdf).into_iter().nth(number).ok_or(Trouble::Damaged)?;
    file.stream.decoded_data().map(|bytes| bytes.into_owned()).map_err(|_| Trouble::Damaged)
}

fn all(pdf: &Pdf) -> Vec<Attached<'_>> {
    let xref = pdf.xref();
    let mut specs = Vec::new();
    let names = xref.get::<Dict<'_>>(xref.root_id()).and_then(|root| root.get::<Dict<'_>>("Names"));
    if let Some(tree) = names.and_then(|names| names.get::<Dict<'_>>("EmbeddedFiles")) {
        let mut left = NODES;
        gather(&tree, xref, 0, &mut left, &mut specs);
    }
    for page in pdf.pages().iter() {
        let Some(list) = page.raw().get::<Array<'_>>("Annots") else { continue };
        for held in dicts(&list, xref).take(PINS) {
            if held.get::<Name<'_>>("Subtype").is_some_and(|kind| *kind == *b"FileAttachment") {
                specs.extend(held.get::<Dict<'_>>("FS"));
            }
        }
    }
    let (mut seen, mut found): (Vec<ObjectIdentifier>, Vec<Attached<'_>>) = Default::default();
    for spec in specs {
        let Some(stream) = stream(&spec).filter(|stream| !seen.contains(&stream.obj_id())) else { continue };
        if found.len() == FILES {
            break;
        }
        seen.push(stream.obj_id());
        found.push(Attached { spec, stream });
    }
    found
}

/// The descriptions that a node of the tree lists, and those below it; so many nodes are left to be read.
fn gather<'a>(node: &Dict<'a>, xref: &'a XRef, deep: usize, left: &mut usize, found: &mut Vec<Dict<'a>>) {
    if *left == 0 {
        return;
    }
    *left -= 1;
    if deep == DEEP {
        return;
    }
    // Names and descriptions alternate; only these are dictionaries.
    if let Some(list) = node.get::<Array<'a>>("Names") {
        let room = FILES.saturating_sub(found.len());
        found.extend(dicts(&list, xref).take(room));
    }
    if let Some(below) = node.get::<Array<'a>>("Kids") {
        for node in dicts(&below, xref) {
            if *left == 0 {
                return;
            }
            gather(&node, xref, deep + 1, left, found);
        }
    }
}

fn stream<'a>(spec: &Dict<'a>) -> Option<Stream<'a>> {
    let held = spec.get::<Dict<'a>>("EF")?;
    ["UF", "F", "DOS", "Unix", "Mac"].into_iter().find_map(|key| held.get::<Stream<'a>>(key))
}

/// The dictionaries of a list. What is none is passed over.
pub fn dicts<'a>(list: &Array<'a>, xref: &'a XRef) -> impl Iterator<Item = Dict<'a>> {
    list.raw_iter().filter_map(move |item| match item {
        MaybeRef::Ref(to) => xref.get::<Dict<'a>>(to.into()),
        MaybeRef::NotRef(item) => item.into_dict(),
    })
}

/// Words that a dictionary holds (ISO 32000-2, 7.9.2.2); empty where it does not.
pub fn said(held: &Dict<'_>, key: &str) -> String {
    held.get::<Words<'_>>(key).map(|words| text_of(&words)).unwrap_or_default()
}

/// The same of words that stand in a list.
pub fn text_of(words: &Words<'_>) -> String {
    words_of(words.as_bytes())
}

/// The same of bytes that somebody else took out.
pub fn words_of(bytes: &[u8]) -> String {
    let text = charset::text_of(bytes, None).replace("\r\n", "\n").replace('\r', "\n");
    crate::base::text::tidy(&text).chars().take(SAID).collect()
}
