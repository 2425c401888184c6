//! What a camera wrote into a picture (EXIF 2.32), and the time that stands in the name of a file: shown beside it, never judged.

use chrono::{NaiveDate, NaiveTime};
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

/// The day, and the time where it stands beside it, that a telephone or a messenger wrote into the name of a file
/// (`VID_20260322_231512.mp4`, `PTT-20260512-WA0011.opus`, `WhatsApp Audio 2026-03-22 at 23.15.12.opus`): `2026-03-22 23:15:12`
/// or `2026-03-22`, by a clock whose zone it does not tell.
pub fn time_in_name(name: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let mut begins = name.char_indices().filter(|(at, c)| is_digit(*c) && !name[..*at].ends_with(is_digit));
    begins.find_map(|(at, _)| moment(&name[at..]))
}

fn moment(text: &str) -> Option<String> {
    let ([year, month, day], rest) = ["", "-", "_", "."].into_iter().find_map(|sign| three(text, [4, 2, 2], sign))?;
    let day =
        NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day).filter(|_| (2000..2100).contains(&year))?;
    let rest = rest.strip_prefix(" at ").or_else(|| rest.strip_prefix(['_', '-', ' '])).unwrap_or_default();
    let time = ["", "-", ".", "_"].into_iter().find_map(|sign| three(rest, [2, 2, 2], sign));
    // By a clock of twelve hours only the day is told.
    let half = |rest: &str| rest.trim_start().get(..2).is_some_and(|sign| matches!(sign, "AM" | "PM" | "am" | "pm"));
    let time = time.filter(|&(_, rest)| !half(rest)).and_then(|([h, m, s], _)| NaiveTime::from_hms_opt(h, m, s));
    Some(time.map_or_else(|| day.to_string(), |time| format!("{day} {time}")))
}

/// Three numbers of so many digits, parted by a sign or by none, and what follows; no digit does.
fn three<'a>(text: &'a str, widths: [usize; 3], sign: &str) -> Option<([u32; 3], &'a str)> {
    let (mut numbers, mut rest) = ([0; 3], text);
    for (at, (number, width)) in numbers.iter_mut().zip(widths).enumerate() {
        rest = if at == 0 { rest } else { rest.strip_prefix(sign)? };
        let (digits, after) = rest.split_at_checked(width)?;
        // A number may not have a sign before it, which parsing would take.
        *number = digits.parse::<u32>().ok().filter(|_| digits.bytes().all(|b| b.is_ascii_digit()))?;
        rest = after;
    }
    (!rest.starts_with(|c: char| c.is_ascii_digit())).then_some((numbers, rest))
}

#[cfg(test)]
mod tests {
    use super::time_in_name;

    #[test]
    fn the_name_of_a_file_tells_when_a_telephone_made_it() {
        for (name, told) in [
            ("VID_20260322_231512.mp4", Some("2026-03-22 23:15:12")),
            ("Screenshot_20260322-231512_WhatsApp.jpg", Some("2026-03-22 23:15:12")),
            ("video_2026-03-22_23-15-12.mp4", Some("2026-03-22 23:15:12")),
            ("WhatsApp Audio 2026-03-22 at 23.15.12.opus", Some("2026-03-22 23:15:12")),
            ("WhatsApp Audio 2026-03-22 at 11.15.12\u{202F}PM.opus", Some("2026-03-22")),
            ("PTT-20260512-WA0011.opus", Some("2026-05-12")),
            ("PXL_20260322_201512123.mp4", Some("2026-03-22")),
            ("Разговор 2026.03.22.m4a", Some("2026-03-22")),
            ("Запись 014.m4a", None),
            ("20261322_231512.mp4", None),
            ("996202603221.mp3", None),
            ("19990322.mp3", None),
            ("2026-+3-22.mp3", None),
            ("1.jpg", None),
        ] {
            assert_eq!(time_in_name(name).as_deref(), told, "{name}");
        }
    }
}
