//! What a camera wrote into a picture (EXIF 2.32): shown beside the picture, never judged.

use exif::{Exif, In, Reader, Tag, Value};
use std::io::Cursor;

/// The names of what is told.
pub const NAMES: [&str; 8] = ["taken", "zone", "changed", "camera", "software", "position", "satellites", "altitude"];

/// Name (one of [`NAMES`]) and value of what is written in the picture.
pub fn of_picture(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let Ok(exif) = Reader::new().read_from_container(&mut Cursor::new(bytes)) else { return Vec::new() };
    let mut lines = Vec::new();
    if let Some(taken) = text(&exif, Tag::DateTimeOriginal).or_else(|| text(&exif, Tag::DateTime)) {
        lines.push(("taken", date(&taken)));
        if let Some(zone) = text(&exif, Tag::OffsetTimeOriginal).or_else(|| text(&exif, Tag::OffsetTime)) {
            lines.push(("zone", zone));
        }
        // A program that changed the picture later writes so, if it is honest.
        if let Some(changed) = text(&exif, Tag::DateTime).filter(|changed| *changed != taken) {
            lines.push(("changed", date(&changed)));
        }
    }
    let camera: Vec<_> = [Tag::Make, Tag::Model].into_iter().filter_map(|tag| text(&exif, tag)).collect();
    if !camera.is_empty() {
        lines.push(("camera", camera.join(" ")));
    }
    if let Some(software) = text(&exif, Tag::Software) {
        lines.push(("software", software));
    }
    if let (Some(latitude), Some(longitude)) = (
        degrees(&exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, "S"),
        degrees(&exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, "W"),
    ) {
        lines.push(("position", format!("{latitude:.5}, {longitude:.5}")));
        // The satellites' clock is UTC, whatever the camera's is set to.
        if let Some(moment) = satellites(&exif) {
            lines.push(("satellites", moment));
        }
        if let Some(height) = number(&exif, Tag::GPSAltitude) {
            lines.push(("altitude", format!("{height:.0}")));
        }
    }
    lines
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(ref parts) = exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let text = crate::base::text::tidy(&String::from_utf8_lossy(parts.first()?));
    (!text.is_empty()).then_some(text)
}

/// EXIF writes `2026:03:12 14:02:11`; the date part gets the dashes readers know.
fn date(text: &str) -> String {
    match text.split_once(' ') {
        Some((day, time)) => format!("{} {time}", day.replace(':', "-")),
        None => text.to_owned(),
    }
}

/// Day and time of the position, UTC.
fn satellites(exif: &Exif) -> Option<String> {
    let day = text(exif, Tag::GPSDateStamp)?.replace(':', "-");
    let Value::Rational(ref parts) = exif.get_field(Tag::GPSTimeStamp, In::PRIMARY)?.value else { return None };
    let [h, m, s] = parts.get(..3)? else { return None };
    let [h, m, s] = [h, m, s].map(|part| part.to_f64());
    let whole = |n: f64| n.is_finite() && (0.0..61.0).contains(&n);
    (whole(h) && whole(m) && whole(s)).then(|| format!("{day} {h:02.0}:{m:02.0}:{s:02.0} UTC"))
}

fn number(exif: &Exif, tag: Tag) -> Option<f64> {
    let Value::Rational(ref parts) = exif.get_field(tag, In::PRIMARY)?.value else { return None };
    parts.first().map(|part| part.to_f64()).filter(|value| value.is_finite())
}

fn degrees(exif: &Exif, tag: Tag, side: Tag, negative: &str) -> Option<f64> {
    let Value::Rational(ref parts) = exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let [d, m, s] = parts.get(..3)? else { return None };
    let value = d.to_f64() + m.to_f64() / 60.0 + s.to_f64() / 3600.0;
    let value = if text(exif, side).as_deref() == Some(negative) { -value } else { value };
    value.is_finite().then_some(value)
}
