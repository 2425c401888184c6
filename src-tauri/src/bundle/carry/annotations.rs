//! What annotations and form fields show becomes part of the page: their drawings are placed as a reader places them
//! (ISO 32000-1, 12.5.5). Only links stay annotations, and marks that have no drawing of their own.

use super::links::Links;
use super::objects::{Rect, array, deref, numbers, whole};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

/// Flags of annotations: not shown at all, not shown on paper or screen (ISO 32000-1, table 165).
const HIDDEN: i64 = 2;
const PRINT: i64 = 4;
const NO_VIEW: i64 = 32;

/// What the annotations of a page leave.
#[derive(Default)]
pub struct Flat {
    /// Operators that draw the forms, to stand after the content of the page.
    pub content: Vec<u8>,
    /// The forms they name.
    pub forms: Vec<(String, ObjectId)>,
    /// Annotations that stay.
    pub kept: Vec<Object>,
}

/// Makes the annotations of a page part of it.
pub fn flatten(doc: &mut Document, page: &Dictionary, links: &Links) -> Flat {
    let mut flat = Flat::default();
    let all: Vec<Dictionary> = array(doc, page, b"Annots")
        .map(|list| list.iter().filter_map(|item| deref(doc, item).as_dict().ok().cloned()).collect())
        .unwrap_or_default();
    for (index, annotation) in all.iter().enumerate() {
        let kind = annotation.get(b"Subtype").and_then(Object::as_name).unwrap_or_default();
        let flags = whole(doc, annotation, b"F").unwrap_or(0);
        if kind == b"Popup" || flags & (HIDDEN | NO_VIEW) != 0 {
            continue;
        }
        if kind == b"Link" {
            flat.kept.extend(link(doc, annotation, links));
            continue;
        }
        match drawing(doc, annotation) {
            Drawing::Form(form) => {
                if let Some((form, matrix)) = placed(doc, annotation, form) {
                    let name = format!("DalilMark{index}");
                    let numbers = matrix.map(|n| n.to_string()).join(" ");
                    flat.content.extend_from_slice(format!("q {numbers} cm /{name} Do Q\n").as_bytes());
                    flat.forms.push((name, form));
                }
            }
            Drawing::Nothing => {}
            Drawing::None if kind == b"Widget" => {}
            Drawing::None => flat.kept.extend(bare(annotation, flags)),
        }
    }
    flat
}

/// How many filled-in fields of a form have no drawing: a reader that fills forms in would show their values, and the
/// page of the bundle cannot.
pub fn undrawn(doc: &Document, page: &Dictionary) -> u32 {
    let fields = array(doc, page, b"Annots").into_iter().flatten().filter_map(|item| deref(doc, item).as_dict().ok());
    let undrawn = fields.filter(|field| {
        field.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Widget")
            && whole(doc, field, b"F").unwrap_or(0) & (HIDDEN | NO_VIEW) == 0
            && matches!(drawing(doc, field), Drawing::None)
            && value(doc, field).is_some_and(|value| !value.is_empty())
    });
    undrawn.count() as u32
}

/// The text in a field, its own or that of the field it belongs to.
fn value<'a>(doc: &'a Document, field: &'a Dictionary) -> Option<&'a [u8]> {
    let own = field.get(b"V").ok().and_then(|v| deref(doc, v).as_str().ok());
    own.or_else(|| {
        deref(doc, field.get(b"Parent").ok()?).as_dict().ok()?.get(b"V").ok().and_then(|v| deref(doc, v).as_str().ok())
    })
}

/// The drawing of an annotation.
enum Drawing {
    Form(Object),
    /// It has drawings, and in its state none is shown.
    Nothing,
    /// It has none.
    None,
}

fn drawing(doc: &Document, annotation: &Dictionary) -> Drawing {
    let normal = annotation
        .get(b"AP")
        .ok()
        .and_then(|drawings| deref(doc, drawings).as_dict().ok())
        .and_then(|drawings| drawings.get(b"N").ok());
    let Some(normal) = normal else { return Drawing::None };
    match deref(doc, normal) {
        Object::Stream(_) => Drawing::Form(normal.clone()),
        Object::Dictionary(states) => {
            let state = annotation.get(b"AS").ok().and_then(|state| deref(doc, state).as_name().ok()).unwrap_or(b"Off");
            match states.get(state) {
                Ok(form) if deref(doc, form).as_stream().is_ok() => Drawing::Form(form.clone()),
                _ => Drawing::Nothing,
            }
        }
        _ => Drawing::None,
    }
}

/// The form by its id, and the matrix that fits it into the rectangle of the annotation.
fn placed(doc: &mut Document, annotation: &Dictionary, form: Object) -> Option<(ObjectId, [f32; 6])> {
    let rect = Rect::of(doc, annotation.get(b"Rect").ok()?)?;
    let stream = deref(doc, &form).as_stream().ok()?;
    let own = stream.dict.get(b"BBox").ok().and_then(|b| Rect::of(doc, b));
    let bounds = own.unwrap_or(Rect { left: 0.0, bottom: 0.0, right: rect.width(), top: rect.height() });
    let [a, b, c, d, e, f] = stream
        .dict
        .get(b"Matrix")
        .ok()
        .and_then(|matrix| numbers::<6>(doc, matrix))
        .unwrap_or([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);
    let corners = [
        (bounds.left, bounds.bottom),
        (bounds.right, bounds.bottom),
        (bounds.left, bounds.top),
        (bounds.right, bounds.top),
    ]
    .map(|(x, y)| (a * x + c * y + e, b * x + d * y + f));
    let least = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::MAX, f32::min);
    let most = |of: fn(&(f32, f32)) -> f32| corners.iter().map(of).fold(f32::MIN, f32::max);
    let drawn = Rect { left: least(|p| p.0), bottom: least(|p| p.1), right: most(|p| p.0), top: most(|p| p.1) };
    if drawn.is_empty() {
        return None;
    }
    let (across, up) = (rect.width() / drawn.width(), rect.height() / drawn.height());
    let matrix = [across, 0.0, 0.0, up, rect.left - drawn.left * across, rect.bottom - drawn.bottom * up];

    let id = match form {
        Object::Reference(id) => id,
        stream => doc.add_object(stream),
    };
    // A drawing need not say that it is a form; content that is part of a page must.
    if let Ok(Object::Stream(Stream { dict, .. })) = doc.get_object_mut(id) {
        dict.set("Type", "XObject");
        dict.set("Subtype", "Form");
        if own.is_none() {
            dict.set("BBox", bounds.object());
        }
    }
    Some((id, matrix))
}

/// A link, with nothing but its place and its target.
fn link(doc: &Document, annotation: &Dictionary, links: &Links) -> Option<Object> {
    let (key, target) = links.target(doc, annotation)?;
    let mut link = Dictionary::new();
    link.set("Type", "Annot");
    link.set("Subtype", "Link");
    link.set("Rect", Rect::of(doc, annotation.get(b"Rect").ok()?)?.object());
    link.set("F", PRINT);
    for kept in [&b"Border"[..], b"C", b"H", b"QuadPoints", b"BS", b"Contents"] {
        if let Ok(value) = annotation.get(kept) {
            link.set(kept, value.clone());
        }
    }
    if !link.has(b"Border") && !link.has(b"BS") {
        link.set("Border", vec![0.into(), 0.into(), 0.into()]);
    }
    link.set(key, target);
    Some(link.into())
}

/// A mark without a drawing, which each reader draws in its own way: kept, without anything it could do.
fn bare(annotation: &Dictionary, flags: i64) -> Option<Object> {
    let mut mark = annotation.clone();
    for key in ["A", "AA", "PA", "Dest", "P", "Parent", "Popup", "IRT", "StructParent", "AP", "FS", "Sound", "Movie"] {
        mark.remove(key.as_bytes());
    }
    mark.set("F", flags | PRINT);
    Some(mark.into())
}
