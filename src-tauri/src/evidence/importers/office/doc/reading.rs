//! The characters of a story one by one, each with what the paper says of it.

use super::super::super::ole::Ole;
use super::super::docx::sign_in;
use super::File;
use super::forms;
use super::layout::Layout;
use super::marks::{About, Far, Mark, Place, Runs, lead_elsewhere};
use super::names::fonts;
use super::pieces::{Piece, Pieces};
use crate::evidence::reading::Trouble;
use encoding_rs::WINDOWS_1252;

/// Characters of one paper.
const LETTERS: usize = 24 << 20;
/// Stands where a character of a font of signs is (2.6.1, sprmCSymbol).
const SYMBOL: char = '(';
/// Stands where a picture is, or what a field of a form holds (2.4.1).
const DATA: char = '\u{1}';

pub struct Reading<'a> {
    document: &'a [u8],
    pieces: Pieces<'a>,
    marks: Runs<Mark>,
    places: Runs<Place>,
    fonts: Vec<String>,
    /// The stream of pictures, where something in it is read.
    data: Vec<u8>,
    left: usize,
    /// It holds more characters than are read.
    pub cut: bool,
    /// Why some of it was not read.
    pub trouble: Option<Trouble>,
}

impl<'a> Reading<'a> {
    pub fn of(file: &'a File, ole: &mut Ole<'_>) -> Result<Self, Trouble> {
        let pieces = Pieces::of(file.part(0x01A2).ok_or(Trouble::Damaged)?)?;
        let marks = Runs::of(file, About::Characters, |_, properties| Mark::default().with(properties));
        let (mut is_elsewhere, mut is_spent) = (false, false);
        let mut places = Runs::of(file, About::Paragraphs, |style, properties| {
            is_elsewhere |= lead_elsewhere(properties);
            Place { style, ..Place::default() }.with(properties, &Far::default())
        });
        let mut data = Vec::new();
        if is_elsewhere || marks.any(|mark| mark.data.is_some()) {
            // Pictures lie there too, so it is opened only where it is needed.
            data = ole.get("/Data").ok().flatten().unwrap_or_default();
        }
        if is_elsewhere {
            let far = Far::of(&data);
            places = Runs::of(file, About::Paragraphs, |style, properties| {
                Place { style, ..Place::default() }.with(properties, &far)
            });
            is_spent = far.is_spent();
        }
        // What was deleted may stand as if it were there.
        let trouble = (!marks.is_whole || !places.is_whole || is_spent).then_some(Trouble::Damaged);
        Ok(Self {
            document: &file.document,
            pieces,
            marks,
            places,
            fonts: fonts(file),
            data,
            left: LETTERS,
            cut: false,
            trouble,
        })
    }

    /// Whether the paper says of nothing that it stands in a table.
    pub fn has_no_places(&self) -> bool {
        !self.places.any(|place| place.depth > 0)
    }

    /// Lays out the characters from one position of the text to another, as far as there are any.
    pub fn read(&mut self, from: usize, to: usize, layout: &mut Layout<'_>) {
        let mut done = from;
        for number in 0..self.pieces.count {
            let Some(piece) = self.pieces.get(number).filter(|piece| piece.start < to) else { break };
            if piece.end < piece.start {
                self.trouble = Some(Trouble::Damaged);
                return;
            }
            if piece.end > from && !self.read_piece(&piece, from, to, layout) {
                return;
            }
            done = done.max(piece.end);
        }
        if done < to {
            self.trouble = self.trouble.or(Some(Trouble::BrokenOff));
        }
    }

    /// Lays out what a piece has of these positions. Says whether there may be more.
    fn read_piece(&mut self, piece: &Piece, from: usize, to: usize, layout: &mut Layout<'_>) -> bool {
        let (start, end) = (piece.start.max(from), piece.end.min(to));
        let letters = (end - start).min(self.left);
        self.cut |= letters < end - start;
        self.left -= letters;
        let width = if piece.is_wide { 2 } else { 1 };
        let place = (start - piece.start).checked_mul(width).and_then(|within| piece.at.checked_add(within));
        let (Some(place), Some(length)) = (place, letters.checked_mul(width)) else { return false };
        let Some(rest) = self.document.get(place..) else {
            self.trouble = Some(Trouble::Damaged);
            return false;
        };
        let bytes = rest.get(..length).unwrap_or(rest);
        if bytes.len() < length {
            self.trouble = self.trouble.or(Some(Trouble::BrokenOff));
        }
        if piece.is_wide {
            let units = bytes.as_chunks::<2>().0.iter().map(|two| u16::from_le_bytes(*two));
            let mut at = place;
            for sign in char::decode_utf16(units).map(|unit| unit.unwrap_or('\u{FFFD}')) {
                let after = at + 2 * sign.len_utf16();
                self.put(sign, (at, after), &piece.properties, layout);
                at = after;
            }
        } else {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            for (nth, sign) in text.chars().enumerate() {
                self.put(sign, (place + nth, place + nth + 1), &piece.properties, layout);
            }
        }
        self.left > 0 && !layout.is_full()
    }

    fn put(&self, sign: char, (at, after): (usize, usize), further: &[u8], layout: &mut Layout<'_>) {
        if layout.is_full() {
            return;
        }
        let mark = self.marks.at(at).with(further);
        let sign = match mark.symbol.filter(|_| sign == SYMBOL) {
            Some((font, code)) => {
                let font = self.fonts.get(usize::from(font)).map_or("", String::as_str);
                sign_in(font, u32::from(code)).chars().next().unwrap_or(sign)
            }
            // The end of a section ends a paragraph (2.4.1), that of a page does not.
            None if sign == '\u{C}' && self.places.ends(at, after) => '\r',
            None => sign,
        };
        let form =
            mark.data.filter(|_| sign == DATA && layout.awaits_form()).and_then(|at| forms::shown(&self.data, at));
        if let Some(form) = form {
            layout.take_form(form);
        }
        // Only what ends a paragraph or a cell is asked where it stands. Properties of a piece that lead elsewhere are not followed.
        let ends = matches!(sign, '\r' | '\u{7}' | '\u{C}' | '\u{E}');
        let place = if ends { self.places.at(at).with(further, &Far::default()) } else { Place::default() };
        layout.take(sign, mark.look, place);
    }
}
