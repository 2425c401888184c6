//! What a document says of itself: who wrote it, who saved it last, when, and with which program. Shown beside it as it is written
//! there, never judged.

use super::office::said_in;
use super::{Format, office, summary};
use crate::base::text::{one_line, tidy};
use chrono::DateTime;

/// What is told, a name of [`NAMES`](crate::evidence::metadata::NAMES), and what is written.
pub type Line = (&'static str, String);

/// Of a document of an office program; of anything else, and where nothing can be read, nothing.
pub fn of(format: Format, bytes: &[u8]) -> Vec<Line> {
    // An ending is anybody's: what it does not tell of, the other may.
    let newer = || office::about(bytes).map(|said| of_office(&said)).filter(|lines| !lines.is_empty());
    let older = || summary::about(bytes).filter(|lines| !lines.is_empty());
    let lines = match format {
        Format::Word | Format::Sheet | Format::Slides => newer().or_else(older),
        Format::Odt | Format::Ods | Format::Odp => office::about_open(bytes).map(|said| of_open(&said)),
        Format::Doc | Format::Xls | Format::Ppt => older().or_else(newer),
        _ => None,
    };
    lines.unwrap_or_default()
}

/// Words that stand in a file, by the names of the elements.
pub type Said = std::collections::HashMap<String, String>;

/// As Office writes it (ECMA-376-2, 11 and ECMA-376-1, 22.2).
fn of_office(said: &Said) -> Vec<Line> {
    let program = [said.get("Application"), said.get("AppVersion")].into_iter().flatten();
    lines([
        ("author", said.get("creator").cloned()),
        ("editor", said.get("lastModifiedBy").cloned()),
        ("company", said.get("Company").cloned()),
        ("created", said.get("created").and_then(|at| moment(at))),
        ("changed", said.get("modified").and_then(|at| moment(at))),
        ("software", Some(program.cloned().collect::<Vec<_>>().join(" "))),
    ])
}

/// As OpenDocument writes it (OpenDocument 1.3, part 3, 4.3): there `creator` is who saved it last.
fn of_open(said: &Said) -> Vec<Line> {
    lines([
        ("author", said.get("initial-creator").cloned()),
        ("editor", said.get("creator").cloned()),
        ("created", said.get("creation-date").and_then(|at| moment(at))),
        ("changed", said.get("date").and_then(|at| moment(at))),
        ("software", said.get("generator").cloned()),
    ])
}

/// What a packet of XMP says (ISO 16684-1, 8).
pub fn of_packet(packet: &[u8]) -> Vec<Line> {
    let said = said_in(packet);
    lines([
        ("author", said.get("creator").cloned()),
        ("created", said.get("CreateDate").and_then(|at| moment(at))),
        ("changed", said.get("ModifyDate").and_then(|at| moment(at))),
        ("software", said.get("CreatorTool").or_else(|| said.get("Producer")).cloned()),
    ])
}

/// Lines that say something, on one line each.
pub fn lines(all: impl IntoIterator<Item = (&'static str, Option<String>)>) -> Vec<Line> {
    let tidied = all.into_iter().filter_map(|(name, said)| Some((name, one_line(&tidy(&said?)))));
    tidied.filter(|(_, said)| !said.is_empty()).collect()
}

/// A moment as XML writes it, `2026-03-05T10:11:12.5Z`, as a reader reads it: `2026-03-05 10:11:12 UTC`. Nothing where no day is said.
pub fn moment(text: &str) -> Option<String> {
    let (day, rest) = text.trim().split_once('T').unwrap_or((text.trim(), ""));
    let is_day = day.bytes().any(|b| matches!(b, b'1'..=b'9')) && day.bytes().all(|b| b.is_ascii_digit() || b == b'-');
    if !is_day {
        return None;
    }
    let at = rest.find(['Z', '+', '-']).unwrap_or(rest.len());
    let (time, zone) = rest.split_at(at);
    let time = time.split(['.', ',']).next().unwrap_or_default();
    let zone = if zone == "Z" { "UTC" } else { zone };
    Some([day, time, zone].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "))
}

/// Seconds since 1970 UTC in the same form.
pub fn moment_of(seconds: i64) -> Option<String> {
    Some(DateTime::from_timestamp(seconds, 0)?.format("%Y-%m-%d %H:%M:%S UTC").to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_told_with_the_zone_that_is_written_and_with_no_other() {
        for (written, told) in [
            ("2026-03-05T10:11:12Z", Some("2026-03-05 10:11:12 UTC")),
            ("2026-03-05T10:11:12.123456789", Some("2026-03-05 10:11:12")),
            ("2026-03-05T10:11:12+06:00", Some("2026-03-05 10:11:12 +06:00")),
            (" 2026-03-05 ", Some("2026-03-05")),
            ("0000-00-00T00:00:00Z", None),
            ("вчера", None),
            ("", None),
        ] {
            assert_eq!(moment(written).as_deref(), told, "{written}");
        }
    }

    #[test]
    fn a_packet_names_its_author_in_a_list_and_its_days_as_elements_or_as_attributes() {
        let packet = br#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description xmp:CreateDate="2026-03-05T10:11:12+06:00">
            <dc:creator><rdf:Seq><rdf:li>Marat Kadry</rdf:li><rdf:li>Gulzat &amp; Co</rdf:li></rdf:Seq></dc:creator>
            <xmp:ModifyDate>2026-04-01T09:00:00Z</xmp:ModifyDate><xmp:CreatorTool>Writer</xmp:CreatorTool>
            </rdf:Description></rdf:RDF></x:xmpmeta>"#;
        assert_eq!(
            of_packet(packet),
            [
                ("author", "Marat Kadry, Gulzat & Co".to_owned()),
                ("created", "2026-03-05 10:11:12 +06:00".to_owned()),
                ("changed", "2026-04-01 09:00:00 UTC".to_owned()),
                ("software", "Writer".to_owned()),
            ]
        );
        assert!(of_packet(b"no packet").is_empty());
    }
}
