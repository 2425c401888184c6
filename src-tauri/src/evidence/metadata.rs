//! What a camera wrote into a picture (EXIF 2.32), and the time that stands in the name of a file: shown beside it, never judged.

use chrono::{NaiveDate, NaiveTime};
use exif::{Exif, In, Reader, Tag, Value};
use std::io::Cursor;

/// The names of what is told.
pub const NAMES: [&str; 13] = [
    "taken",
    "zone",
    "digitized",
    "changed",
    "camera",
    "software",
    "position",
    "satellites",
    "altitude",
    // Of documents, by `importers::about`.
    "author",
    "editor",
    "company",
    "created",
];

/// Name (one of [`NAMES`]) and value of what is written in the picture.
pub fn of_picture(bytes: &[u8]) -> Vec<(&'static str, String)> {
    // Programs write places that break a rule of the format; what stands beside them is told all the same.
    let read = Reader::new().continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    let Ok(exif) = read.or_else(|error| error.distill_partial_result(|_| {})) else { return Vec::new() };
    let mut lines = Vec::new();
    let taken = time(&exif, Tag::DateTimeOriginal);
    // The zone is that of the time when it was taken; another time has its own beside it.
    let zone = |tag| named_zone(&exif, tag).filter(|_| taken.is_none());
    let with = |moment: String, zone: Option<String>| match zone {
        Some(zone) => format!("{moment} {zone}"),
        None => moment,
    };
    if let Some(taken) = &taken {
        lines.push(("taken", taken.clone()));
        let zone = named_zone(&exif, Tag::OffsetTimeOriginal).or_else(|| named_zone(&exif, Tag::OffsetTime));
        if let Some(zone) = zone {
            lines.push(("zone", zone));
        }
    }
    // When a scanner or a program made the file of it; a camera writes the time of taking once more.
    if let Some(digitized) = time(&exif, Tag::DateTimeDigitized).filter(|time| Some(time) != taken.as_ref()) {
        lines.push(("digitized", with(digitized, zone(Tag::OffsetTimeDigitized))));
    }
    // A program that changed the picture later writes so, if it is honest. It never tells when the picture was taken.
    if let Some(changed) = time(&exif, Tag::DateTime).filter(|time| Some(time) != taken.as_ref()) {
        lines.push(("changed", with(changed, zone(Tag::OffsetTime))));
    }
    let camera: Vec<_> = [Tag::Make, Tag::Model].into_iter().filter_map(|tag| text(&exif, tag)).collect();
    if !camera.is_empty() {
        lines.push(("camera", camera.join(" ")));
    }
    if let Some(software) = text(&exif, Tag::Software) {
        lines.push(("software", software));
    }
    let latitude = degrees(&exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, "S");
    let longitude = degrees(&exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, "W");
    // Telephones that found no satellite write zeros, a place in the sea off Africa.
    let position = latitude.zip(longitude).filter(|(latitude, longitude)| *latitude != 0.0 || *longitude != 0.0);
    if let Some((latitude, longitude)) = position {
        lines.push(("position", format!("{latitude:.5}, {longitude:.5}")));
        // The satellites' clock is UTC, whatever the camera's is set to.
        if let Some(moment) = satellites(&exif) {
            lines.push(("satellites", moment));
        }
        if let Some(height) = number(&exif, Tag::GPSAltitude) {
            // Below the sea, or below the ellipsoid (EXIF 3.0, GPSAltitudeRef).
            let side = exif.get_field(Tag::GPSAltitudeRef, In::PRIMARY).and_then(|field| field.value.get_uint(0));
            let sign = if matches!(side, Some(1 | 3)) && height > 0.5 { "-" } else { "" };
            lines.push(("altitude", format!("{sign}{height:.0}")));
        }
    }
    lines
}

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(ref parts) = exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let text = crate::base::text::tidy(&String::from_utf8_lossy(parts.first()?));
    (!text.is_empty()).then_some(text)
}

/// A zone like `+06:00`. Of one that it does not know a camera writes the stroke or the colon among spaces.
fn named_zone(exif: &Exif, tag: Tag) -> Option<String> {
    text(exif, tag).filter(|zone| zone.bytes().any(|byte| byte.is_ascii_digit() || byte == b'Z'))
}

/// EXIF writes `2026:03:12 14:02:11`; the date part gets the dashes readers know. Spaces and zeros stand for no time at all.
fn time(exif: &Exif, tag: Tag) -> Option<String> {
    let text = text(exif, tag)?;
    let (day, time) = text.split_once([' ', 'T']).unwrap_or((text.as_str(), ""));
    let day = day.replace(':', "-");
    is_day(&day).then(|| format!("{day} {time}").trim_end().to_owned())
}

fn is_day(day: &str) -> bool {
    day.bytes().any(|b| matches!(b, b'1'..=b'9'))
}

/// Day and time of the position, UTC.
fn satellites(exif: &Exif) -> Option<String> {
    let day = Some(text(exif, Tag::GPSDateStamp)?.replace(':', "-")).filter(|day| is_day(day))?;
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
    use super::{of_picture, time_in_name};

    const BYTE: u16 = 1;
    const ASCII: u16 = 2;
    const LONG: u16 = 4;
    const RATIONAL: u16 = 5;
    type Field = (u16, u16, Vec<u8>);

    /// A directory of a TIFF file that begins at a place: its fields and what does not fit into them.
    fn directory(at: usize, fields: &[Field]) -> Vec<u8> {
        let mut list = (fields.len() as u16).to_le_bytes().to_vec();
        let mut data = Vec::new();
        let behind = at + 2 + 12 * fields.len() + 4;
        for (tag, kind, value) in fields {
            let size = [1, 1, 1, 2, 4, 8][usize::from(*kind)];
            list.extend(tag.to_le_bytes().into_iter().chain(kind.to_le_bytes()));
            list.extend(((value.len() / size) as u32).to_le_bytes());
            if value.len() <= 4 {
                list.extend(value.iter().copied().chain([0; 4]).take(4));
            } else {
                list.extend(((behind + data.len()) as u32).to_le_bytes());
                data.extend(value);
            }
        }
        list.extend([0; 4]);
        [list, data].concat()
    }

    /// A picture of nothing with these fields: its own, those of the camera and of the satellites.
    fn picture(own: &[(u16, &str)], camera: &[(u16, &str)], satellites: &[Field]) -> Vec<u8> {
        let words = |list: &[(u16, &str)]| {
            list.iter().map(|(tag, text)| (*tag, ASCII, [text.as_bytes(), b"\0"].concat())).collect::<Vec<Field>>()
        };
        let mut file = b"II*\0....".to_vec();
        let mut fields = words(own);
        for (tag, list) in [(0x8769, words(camera)), (0x8825, satellites.to_vec())] {
            if !list.is_empty() {
                fields.push((tag, LONG, (file.len() as u32).to_le_bytes().to_vec()));
                file.extend(directory(file.len(), &list));
            }
        }
        let at = (file.len() as u32).to_le_bytes();
        file.extend(directory(file.len(), &fields));
        file[4..8].copy_from_slice(&at);
        file
    }

    fn position(latitude: u32, longitude: u32) -> Vec<Field> {
        let degrees = |value: u32| [value, 1, 0, 1, 0, 1].into_iter().flat_map(u32::to_le_bytes).collect();
        vec![
            (1, ASCII, b"N\0".to_vec()),
            (2, RATIONAL, degrees(latitude)),
            (3, ASCII, b"E\0".to_vec()),
            (4, RATIONAL, degrees(longitude)),
        ]
    }

    #[test]
    fn the_time_of_a_change_is_not_that_of_taking() {
        let (original, digitized, last) = (0x9003, 0x9004, 0x0132);
        let line = |name: &'static str, value: &str| (name, value.to_owned());
        let changed = picture(&[(last, "2026:01:02 03:04:05")], &[(0x9010, "+06:00")], &[]);
        assert_eq!(of_picture(&changed), [line("changed", "2026-01-02 03:04:05 +06:00")]);
        let scanned = picture(&[], &[(digitized, "2026:02:03 10:11:12")], &[]);
        assert_eq!(of_picture(&scanned), [line("digitized", "2026-02-03 10:11:12")]);
        let all = picture(
            &[(last, "2026:04:01 09:00:00")],
            &[(original, "2026:03:12 14:02:11"), (digitized, "2026:03:12 14:02:11"), (0x9011, "+06:00")],
            &[],
        );
        assert_eq!(
            of_picture(&all),
            [line("taken", "2026-03-12 14:02:11"), line("zone", "+06:00"), line("changed", "2026-04-01 09:00:00")]
        );
    }

    #[test]
    fn zeros_are_no_time_and_no_place() {
        let nothing = "0000:00:00 00:00:00";
        let empty =
            picture(&[(0x0132, nothing)], &[(0x9003, nothing), (0x9004, "    :  :     :  :  ")], &position(0, 0));
        assert!(of_picture(&empty).is_empty());
        let equator = picture(&[], &[], &position(0, 32));
        assert_eq!(of_picture(&equator), [("position", "0.00000, 32.00000".to_owned())]);
    }

    #[test]
    fn a_zone_that_the_camera_does_not_know_is_not_told() {
        let taken = |zone: &str| {
            let camera = [(0x9003, "2026:03:12 14:02:11"), (0x9011, zone)];
            of_picture(&picture(&[], &camera, &[])).into_iter().map(|(name, _)| name).collect::<Vec<_>>()
        };
        assert_eq!(taken("   :  "), ["taken"]);
        assert_eq!(taken("+06:00"), ["taken", "zone"]);
    }

    #[test]
    fn a_place_that_breaks_a_rule_hides_nothing_beside_it() {
        let (make, model, original) = (0x010F, 0x0110, 0x9003);
        let whole = picture(&[(make, "Samsung"), (model, "SM-A125F")], &[(original, "2024:03:14 10:00:00")], &[]);
        let line = |name: &'static str, value: &str| (name, value.to_owned());
        let told = [line("taken", "2024-03-14 10:00:00"), line("camera", "Samsung SM-A125F")];
        assert_eq!(of_picture(&whole), told);
        // The list of the camera says that another follows it, which may not be: it lies right behind the head of the file.
        let mut chained = whole.clone();
        let behind = 8 + 2 + 12;
        chained[behind..behind + 4].copy_from_slice(&0x3230_3234_u32.to_le_bytes());
        assert_eq!(of_picture(&chained), told);
        // A value of the picture's own lies outside of the file.
        let mut astray = whole;
        let own = u32::from_le_bytes(astray[4..8].try_into().unwrap()) as usize;
        astray[own + 2 + 8..own + 2 + 12].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(of_picture(&astray), [told[0].clone(), line("camera", "SM-A125F")]);
        assert!(of_picture(b"II*\0").is_empty() && of_picture(b"no picture").is_empty());
    }

    #[test]
    fn a_height_below_the_sea_is_below_zero() {
        let height = |side: u8| {
            let metres = [12u32, 1].into_iter().flat_map(u32::to_le_bytes).collect();
            let fields = [position(33, 51), vec![(5, BYTE, vec![side]), (6, RATIONAL, metres)]].concat();
            of_picture(&picture(&[], &[], &fields)).pop().unwrap()
        };
        assert_eq!(height(0), ("altitude", "12".to_owned()));
        assert_eq!(height(1), ("altitude", "-12".to_owned()));
    }

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
