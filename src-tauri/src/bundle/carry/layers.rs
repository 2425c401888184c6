//! Layers (optional content, ISO 32000-1, 8.11): a plan with its layers switched off must stay so in the bundle.

use super::objects::{array, dict};
use super::{Binding, Moved};
use lopdf::{Document, Object, ObjectId};

/// Takes the layers of a document along, with those that it shows switched off.
pub fn gather(doc: &Document, moved: &mut Moved, to: &mut Binding<'_, '_>) {
    let Some(all) = doc.catalog().ok().and_then(|catalogue| dict(doc, catalogue, b"OCProperties")) else { return };
    let ids = |list: Option<&Vec<Object>>| -> Vec<ObjectId> {
        list.map(|list| list.iter().filter_map(|item| item.as_reference().ok()).collect()).unwrap_or_default()
    };
    let groups = ids(array(doc, all, b"OCGs"));
    let default = dict(doc, all, b"D");
    let list = |key: &[u8]| ids(default.and_then(|d| array(doc, d, key)));
    let off_by_default = default
        .and_then(|d| d.get(b"BaseState").ok())
        .and_then(|state| state.as_name().ok())
        .is_some_and(|state| state == b"OFF");
    let (on, off) = (list(b"ON"), list(b"OFF"));
    for group in groups.into_iter().filter(|group| doc.has_object(*group)) {
        let id = moved.id(group, to.out);
        to.layers.all.push(id);
        if off.contains(&group) || (off_by_default && !on.contains(&group)) {
            to.layers.off.push(id);
        }
    }
}
