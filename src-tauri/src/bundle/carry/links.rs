//! Links of carried pages: to addresses, to pages of the same document, and from our own index into the bundle. All
//! other actions (scripts, programs, other files) stay behind.

use super::Maker;
use super::objects::{array, deref, dict};
use crate::bundle::bind;
use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::{HashMap, HashSet};

/// Trees of names deeper or wider than this are not searched further.
const MOST_NAMES: usize = 100_000;

/// What is needed to know where a link leads.
pub struct Links {
    maker: Maker,
    pages: HashSet<ObjectId>,
    names: HashMap<Vec<u8>, Object>,
}

impl Links {
    pub fn of(doc: &Document, pages: &[ObjectId], maker: Maker) -> Self {
        Self { maker, pages: pages.iter().copied().collect(), names: names(doc) }
    }

    /// Where an annotation leads, as the entry it gets in the bundle; `None` if nowhere that may be kept.
    pub fn target(&self, doc: &Document, annotation: &Dictionary) -> Option<(&'static str, Object)> {
        if let Ok(place) = annotation.get(b"Dest") {
            return Some(("Dest", self.place(doc, place)?));
        }
        let action = dict(doc, annotation, b"A")?;
        match action.get(b"S").and_then(Object::as_name).ok()? {
            b"GoTo" => Some(("Dest", self.place(doc, action.get(b"D").ok()?)?)),
            b"URI" => {
                let address = deref(doc, action.get(b"URI").ok()?).as_str().ok()?;
                match bundle_page(address).filter(|_| self.maker == Maker::Us) {
                    Some(page) => Some(("Dest", bind::destination(page))),
                    None => {
                        let address = Object::String(address.to_vec(), lopdf::StringFormat::Literal);
                        Some(("A", dictionary! { "S" => "URI", "URI" => address }.into()))
                    }
                }
            }
            _ => None,
        }
    }

    /// A place within the document, given by itself or by name.
    fn place(&self, doc: &Document, place: &Object) -> Option<Object> {
        let place = deref(doc, place);
        let named = match place {
            Object::Name(name) | Object::String(name, _) => Some(deref(doc, self.names.get(name)?)),
            _ => None,
        };
        let place = match named.unwrap_or(place) {
            Object::Dictionary(holder) => deref(doc, holder.get(b"D").ok()?),
            place => place,
        };
        let parts = place.as_array().ok()?;
        let page = parts.first()?.as_reference().ok()?;
        self.pages.contains(&page).then(|| Object::Array(parts.clone()))
    }
}

/// The page in `dalil:p54`.
fn bundle_page(address: &[u8]) -> Option<u32> {
    std::str::from_utf8(address.strip_prefix(b"dalil:p")?).ok()?.parse().ok()
}

/// Every named place of the document.
fn names(doc: &Document) -> HashMap<Vec<u8>, Object> {
    let mut found = HashMap::new();
    let Ok(catalogue) = doc.catalog() else { return found };
    if let Some(old) = dict(doc, catalogue, b"Dests") {
        found.extend(old.iter().map(|(name, place)| (name.clone(), place.clone())));
    }
    let mut waiting: Vec<&Dictionary> =
        dict(doc, catalogue, b"Names").and_then(|names| dict(doc, names, b"Dests")).into_iter().collect();
    let mut steps = 0;
    while let Some(node) = waiting.pop() {
        steps += 1;
        if steps > MOST_NAMES || found.len() > MOST_NAMES {
            break;
        }
        if let Some(kids) = array(doc, node, b"Kids") {
            waiting.extend(kids.iter().filter_map(|kid| deref(doc, kid).as_dict().ok()));
        }
        for pair in array(doc, node, b"Names").map(|list| list.chunks_exact(2)).into_iter().flatten() {
            if let Ok(name) = deref(doc, &pair[0]).as_str() {
                found.insert(name.to_vec(), pair[1].clone());
            }
        }
    }
    found
}
