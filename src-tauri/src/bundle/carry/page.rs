//! One page of a source as a page of the bundle.

use super::annotations::{self, Flat};
use super::balance::{self, Balance};
use super::links::Links;
use super::objects::{Rect, deref, dict, inherited, whole};
use super::{Binding, Moved};
use crate::bundle::bind::{Leaf, reference};
use crate::bundle::stamp::{NAME, Seen};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use std::io;

/// What a page without a box gets: A4.
const USUAL: Rect = Rect { left: 0.0, bottom: 0.0, right: 595.276, top: 841.89 };

/// Content longer than this when inflated is not read for its balance.
const LONGEST: usize = 256 << 20;

/// A page on its way, its objects still with the numbers of its source.
pub struct Page {
    /// Boxes, rotation, transparency group.
    kept: Dictionary,
    resources: Dictionary,
    contents: Vec<Object>,
    balance: Balance,
    flat: Flat,
    seen: Seen,
    /// What was visible, if the page was mounted on a larger one.
    clip: Option<Rect>,
}

/// Entries that say how a page is shown and are carried as they are.
const KEPT: [&[u8]; 5] = [b"BleedBox", b"TrimBox", b"ArtBox", b"Group", b"UserUnit"];

/// Whether everything that the page draws directly is in the file.
pub fn content_is_there(doc: &Document, id: ObjectId) -> bool {
    let Ok(page) = doc.get_dictionary(id) else { return false };
    let is_stream = |object: &Object| matches!(deref(doc, object), Object::Stream(_) | Object::Null);
    let written = match page.get(b"Contents").map(|contents| deref(doc, contents)) {
        Ok(Object::Array(parts)) => parts.iter().all(is_stream),
        Ok(object) => is_stream(object),
        Err(_) => true, // a page may be blank
    };
    let drawn = inherited(doc, id, b"Resources")
        .and_then(|resources| deref(doc, resources).as_dict().ok())
        .and_then(|resources| dict(doc, resources, b"XObject"))
        .is_none_or(|objects| objects.iter().all(|(_, object)| is_stream(object)));
    written && drawn
}

/// Takes a page out of its document.
pub fn make(doc: &mut Document, id: ObjectId, links: &Links) -> Option<Page> {
    let page = doc.get_dictionary(id).ok()?.clone();
    let flat = annotations::flatten(doc, &page, links);

    let media = inherited(doc, id, b"MediaBox").and_then(|b| Rect::of(doc, b)).filter(|b| !b.is_empty());
    let media = media.unwrap_or(USUAL);
    let crop = inherited(doc, id, b"CropBox").and_then(|b| Rect::of(doc, b)).map(|b| b.common(&media));
    let crop = crop.filter(|b| !b.is_empty()).unwrap_or(media);
    let turned = inherited(doc, id, b"Rotate").and_then(|r| deref(doc, r).as_float().ok()).unwrap_or(0.0) as i64;
    let turned = turned.rem_euclid(360);
    let unit = whole(doc, &page, b"UserUnit").map_or(1.0, |unit| (unit as f32).max(1.0));

    let mut kept = Dictionary::new();
    for key in KEPT {
        if let Ok(value) = page.get(key) {
            kept.set(key, value.clone());
        }
    }
    let small = Seen { left: crop.left, bottom: crop.bottom, right: crop.right, top: crop.top, turned, unit };
    let (seen, clip) = match small.mounted() {
        Some(page) => (page, Some(crop)),
        None => (small, None),
    };
    if clip.is_some() {
        let whole = Rect { left: seen.left, bottom: seen.bottom, right: seen.right, top: seen.top };
        kept.set("MediaBox", whole.object());
    } else {
        kept.set("MediaBox", media.object());
        if crop != media {
            kept.set("CropBox", crop.object());
        }
    }
    if turned != 0 {
        kept.set("Rotate", turned);
    }

    let mut resources =
        inherited(doc, id, b"Resources").and_then(|r| deref(doc, r).as_dict().ok()).cloned().unwrap_or_default();
    let mut objects = dict(doc, &resources, b"XObject").cloned().unwrap_or_default();
    for (name, form) in &flat.forms {
        objects.set(name.as_bytes(), Object::Reference(*form));
    }
    resources.set("XObject", objects);

    let contents: Vec<Object> = match page.get(b"Contents").map(|contents| deref(doc, contents)) {
        Ok(Object::Array(parts)) => parts.iter().filter(|p| deref(doc, p).as_stream().is_ok()).cloned().collect(),
        Ok(Object::Stream(_)) => page.get(b"Contents").ok().cloned().into_iter().collect(),
        _ => Vec::new(),
    };
    let balance = balance_of(doc, &contents);
    Some(Page { kept, resources, contents, balance, flat, seen, clip })
}

fn balance_of(doc: &Document, contents: &[Object]) -> Balance {
    let mut all = Vec::new();
    for part in contents {
        if let Ok(stream) = deref(doc, part).as_stream() {
            match stream.get_plain_content_with_limit(LONGEST) {
                Ok(plain) => all.extend_from_slice(&plain),
                Err(_) => return Balance::default(),
            }
            all.push(b'\n');
        }
    }
    balance::of(&all)
}

impl Page {
    /// Writes the page.
    pub fn write(mut self, leaf: Leaf, moved: &mut Moved, to: &mut Binding<'_, '_>) -> io::Result<()> {
        let mut resources = Object::Dictionary(self.resources);
        moved.renumber(&mut resources, to.out);
        if let Ok(objects) = resources.as_dict_mut().and_then(|r| r.get_mut(b"XObject")).and_then(Object::as_dict_mut) {
            objects.set(NAME, reference(leaf.stamp));
        }

        // What restores once too often uses up a state saved for it.
        let saves = 1 + self.balance.below;
        let mut contents = vec![reference(to.save); saves as usize];
        if let Some(seen) = self.clip {
            let clip = format!("{} {} {} {} re W n\n", seen.left, seen.bottom, seen.width(), seen.height());
            contents.push(reference(to.out.add(Stream::new(dictionary! {}, clip.into_bytes()))?));
        }
        for mut part in self.contents {
            moved.renumber(&mut part, to.out);
            contents.push(part);
        }
        let mut tail = b"\n".to_vec();
        tail.extend(b"Q ".repeat((1 + self.balance.open) as usize));
        tail.push(b'\n');
        tail.extend_from_slice(&self.flat.content);
        tail.extend_from_slice(self.seen.draw().as_bytes());
        contents.push(reference(to.out.add(Stream::new(dictionary! {}, tail))?));

        let mut kept = Object::Dictionary(self.kept);
        moved.renumber(&mut kept, to.out);
        let mut page = dictionary! {
            "Type" => "Page", "Parent" => reference(leaf.parent), "Resources" => resources,
            "Contents" => contents,
        };
        if let Ok(kept) = kept.as_dict() {
            page.extend(kept);
        }
        if !self.flat.kept.is_empty() {
            let mut kept = Object::Array(std::mem::take(&mut self.flat.kept));
            moved.renumber(&mut kept, to.out);
            page.set("Annots", kept);
        }
        to.out.put(leaf.id, &page.into())
    }
}
