//! Small ways to read objects of a document that may be wrong in any way.

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Page trees deeper than this are circles.
const DEEPEST: usize = 64;

/// The value at the end of a chain of references; the last reference if it leads nowhere.
pub fn deref<'a>(doc: &'a Document, object: &'a Object) -> &'a Object {
    let mut object = object;
    for _ in 0..DEEPEST {
        match object {
            Object::Reference(id) => match doc.objects.get(id) {
                Some(next) => object = next,
                None => return object,
            },
            _ => return object,
        }
    }
    object
}

/// A dictionary under `key`, direct or by reference.
pub fn dict<'a>(doc: &'a Document, from: &'a Dictionary, key: &[u8]) -> Option<&'a Dictionary> {
    deref(doc, from.get(key).ok()?).as_dict().ok()
}

/// An array under `key`, direct or by reference.
pub fn array<'a>(doc: &'a Document, from: &'a Dictionary, key: &[u8]) -> Option<&'a Vec<Object>> {
    deref(doc, from.get(key).ok()?).as_array().ok()
}

/// A number, whole or not.
pub fn number(doc: &Document, object: &Object) -> Option<f32> {
    deref(doc, object).as_float().ok().filter(|n| n.is_finite())
}

/// A whole number under `key`.
pub fn whole(doc: &Document, from: &Dictionary, key: &[u8]) -> Option<i64> {
    from.get(key).ok().and_then(|object| number(doc, object)).map(|n| n as i64)
}

/// Numbers of an array, if it has exactly so many.
pub fn numbers<const N: usize>(doc: &Document, object: &Object) -> Option<[f32; N]> {
    let numbers: Vec<f32> = deref(doc, object).as_array().ok()?.iter().map_while(|n| number(doc, n)).collect();
    numbers.try_into().ok()
}

/// A rectangle with its corners in order: left, bottom, right, top.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub left: f32,
    pub bottom: f32,
    pub right: f32,
    pub top: f32,
}

impl Rect {
    pub fn of(doc: &Document, object: &Object) -> Option<Self> {
        let [a, b, c, d] = numbers::<4>(doc, object)?;
        Some(Self { left: a.min(c), bottom: b.min(d), right: a.max(c), top: b.max(d) })
    }

    pub fn width(&self) -> f32 {
        self.right - self.left
    }

    pub fn height(&self) -> f32 {
        self.top - self.bottom
    }

    pub fn is_empty(&self) -> bool {
        self.width() <= 0.0 || self.height() <= 0.0
    }

    /// The part both cover.
    pub fn common(&self, other: &Self) -> Self {
        Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        }
    }

    pub fn object(&self) -> Object {
        [self.left, self.bottom, self.right, self.top].map(Object::Real).to_vec().into()
    }
}

/// An attribute of a page that may be inherited from above (ISO 32000-1, 7.7.3.4).
pub fn inherited<'a>(doc: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut id = page;
    for _ in 0..DEEPEST {
        let node = doc.get_dictionary(id).ok()?;
        match node.get(key) {
            Ok(value) if !deref(doc, value).is_null() => return Some(value),
            _ => id = node.get(b"Parent").ok()?.as_reference().ok()?,
        }
    }
    None
}
