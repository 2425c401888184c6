//! What a PDF says of itself: in its list of information (ISO 32000-2, 14.3.3), and where that is silent in its packet of XMP (14.3.2).

use super::super::about::{Line, lines, of_packet};
use super::attached::words_of;
use hayro::hayro_syntax::Pdf;
use hayro::hayro_syntax::object::{DateTime, Dict, Stream};

pub fn about(pdf: &Pdf) -> Vec<Line> {
    let info = pdf.metadata();
    let text = |bytes: &Option<Box<[u8]>>| bytes.as_deref().map(words_of);
    let programs: Vec<String> = [text(&info.creator), text(&info.producer)].into_iter().flatten().collect();
    let mut told = lines([
        ("author", text(&info.author)),
        ("created", info.creation_date.as_ref().map(moment)),
        ("changed", info.modification_date.as_ref().map(moment)),
        ("software", Some(programs.join(", "))),
    ]);
    for (name, said) in packet(pdf) {
        if told.iter().all(|(known, _)| *known != name) {
            told.push((name, said));
        }
    }
    told
}

fn packet(pdf: &Pdf) -> Vec<Line> {
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    let stream = root.and_then(|root| root.get::<Stream<'_>>("Metadata"));
    stream.and_then(|stream| stream.decoded_data().ok().map(|packet| of_packet(&packet))).unwrap_or_default()
}

/// The reader does not tell UTC from a time whose zone is not said, so that neither is claimed; nor what is left out from what is first:
/// of midnight the day is said, of New Year's the year.
fn moment(at: &DateTime) -> String {
    let DateTime { year, month, day, hour, minute, second, .. } = at;
    if (*hour, *minute, *second, at.utc_offset_hour, at.utc_offset_minute) == (0, 0, 0, 0, 0) {
        let is_year = (*month, *day) == (1, 1);
        return if is_year { format!("{year:04}") } else { format!("{year:04}-{month:02}-{day:02}") };
    }
    let moment = format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
    match (at.utc_offset_hour, at.utc_offset_minute) {
        (0, 0) => moment,
        (hours, minutes) => format!("{moment} {hours:+03}:{minutes:02}"),
    }
}
