//! Objects on their way from a source into the bundle: each gets a new number when it is first met, and is written
//! once. Only what the pages reach is written.

use crate::bundle::bind::Out;
use lopdf::{Document, Object, ObjectId};
use std::collections::HashMap;
use std::io;

/// Streams shorter than this are not worth deflating.
const SHORT: usize = 512;

/// New numbers of old objects, and those that are still to be written.
#[derive(Debug, Default)]
pub struct Moved {
    new: HashMap<ObjectId, u32>,
    waiting: Vec<ObjectId>,
    /// Those that are written elsewhere: the pages.
    settled: HashMap<ObjectId, u32>,
}

impl Moved {
    /// The object will be written by somebody else under this number.
    pub fn settle(&mut self, old: ObjectId, new: u32) {
        self.settled.insert(old, new);
    }

    /// The new number of an object, which will be written.
    pub fn id(&mut self, old: ObjectId, out: &mut Out<'_>) -> u32 {
        if let Some(new) = self.settled.get(&old) {
            return *new;
        }
        *self.new.entry(old).or_insert_with(|| {
            self.waiting.push(old);
            out.reserve()
        })
    }

    /// The same object with the numbers of the bundle.
    pub fn renumber(&mut self, object: &mut Object, out: &mut Out<'_>) {
        match object {
            Object::Reference(id) => *id = (self.id(*id, out), 0),
            Object::Array(items) => items.iter_mut().for_each(|item| self.renumber(item, out)),
            Object::Dictionary(dict) => dict.iter_mut().for_each(|(_, value)| self.renumber(value, out)),
            Object::Stream(stream) => stream.dict.iter_mut().for_each(|(_, value)| self.renumber(value, out)),
            _ => {}
        }
    }

    /// Writes everything that was met, and what that refers to, taking it out of the document.
    pub fn write_rest(mut self, doc: &mut Document, out: &mut Out<'_>) -> io::Result<()> {
        while let Some(old) = self.waiting.pop() {
            let mut object = doc.objects.remove(&old).filter(|object| !is_frame(object)).unwrap_or(Object::Null);
            if let Object::Stream(stream) = &mut object {
                stream.dict.remove(b"Length");
                if !stream.dict.has(b"Filter") && stream.content.len() > SHORT && stream.allows_compression {
                    let _ = stream.compress(); // stays as it is if it cannot be made smaller
                }
                stream.dict.set("Length", stream.content.len() as i64);
            }
            self.renumber(&mut object, out);
            out.put(self.new[&old], &object)?;
        }
        Ok(())
    }
}

/// What holds a document together and must not come along: pages are carried one by one, never through a link.
fn is_frame(object: &Object) -> bool {
    let kind = object.as_dict().and_then(|dict| dict.get(b"Type")).and_then(Object::as_name);
    matches!(kind, Ok(b"Page" | b"Pages" | b"Catalog" | b"StructTreeRoot" | b"StructElem"))
}
