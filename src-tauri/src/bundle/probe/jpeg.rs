//! JPEG (ITU T.81): enough of its structure to carry the file into a PDF untouched.

use super::Flaw;

/// What a PDF must be told about a JPEG it carries.
#[derive(Debug, PartialEq)]
pub(super) struct Jpeg {
    pub width: u32,
    pub height: u32,
    /// 1 grey, 3 colour, 4 the four inks of print.
    pub components: u8,
    /// Whether an Adobe program wrote it; such files hold inks upside down.
    pub adobe: bool,
    /// Colour stored as red, green and blue, though no marker says so: the components are named R, G, B.
    pub plain_rgb: bool,
    /// The colour profile inside, put together from its parts.
    pub profile: Option<Vec<u8>>,
}

const ICC: &[u8] = b"ICC_PROFILE\0";

/// Reads the headers and makes sure that the file goes on to its end mark.
pub(super) fn read(bytes: &[u8]) -> Result<Jpeg, Flaw> {
    if !bytes.starts_with(&[0xFF, 0xD8]) {
        return Err(Flaw::Unparseable);
    }
    let mut at = 2;
    let mut frame: Option<(u32, u32, u8, bool)> = None;
    let mut adobe = false;
    let mut parts: Vec<(u8, &[u8])> = Vec::new();
    loop {
        let (marker, body, next) = segment(bytes, at)?;
        match marker {
            // Baseline, extended and progressive frames; a PDF reader knows no other (ISO 32000-1, 7.4.8).
            0xC0..=0xC2 => {
                let [bits, h1, h0, w1, w0, count, ..] = *body else { return Err(Flaw::Unparseable) };
                let [height, width] = [[h1, h0], [w1, w0]].map(|two| u32::from(u16::from_be_bytes(two)));
                if bits != 8 || !matches!(count, 1 | 3 | 4) {
                    return Err(Flaw::Unsupported);
                }
                if width == 0 || height == 0 || body.len() < 6 + 3 * usize::from(count) {
                    return Err(Flaw::Unparseable);
                }
                let names: Vec<u8> = body[6..].chunks(3).take(3).map(|c| c[0]).collect();
                frame = Some((width, height, count, names == *b"RGB"));
            }
            0xC3 | 0xC5..=0xC7 | 0xC9..=0xCB | 0xCD..=0xCF => return Err(Flaw::Unsupported),
            0xE2 if body.starts_with(ICC) && body.len() > ICC.len() + 2 => {
                parts.push((body[ICC.len()], &body[ICC.len() + 2..]));
            }
            0xEE if body.starts_with(b"Adobe") => adobe = true,
            0xDA => break,
            0xD9 => return Err(Flaw::Unparseable),
            _ => {}
        }
        at = next;
    }
    let (width, height, components, named_rgb) = frame.ok_or(Flaw::Unparseable)?;
    ends(&bytes[at..])?;
    parts.sort_by_key(|(order, _)| *order);
    let whole = parts.iter().enumerate().all(|(i, (order, _))| usize::from(*order) == i + 1);
    let profile = (!parts.is_empty() && whole).then(|| parts.iter().flat_map(|(_, p)| p.iter().copied()).collect());
    Ok(Jpeg { width, height, components, adobe, plain_rgb: named_rgb && !adobe, profile })
}

/// The marker segment at `at`: its marker, its body, and where the next begins.
fn segment(bytes: &[u8], mut at: usize) -> Result<(u8, &[u8], usize), Flaw> {
    if *bytes.get(at).ok_or(Flaw::CutOff)? != 0xFF {
        return Err(Flaw::Unparseable);
    }
    while *bytes.get(at).ok_or(Flaw::CutOff)? == 0xFF {
        at += 1;
    }
    let marker = bytes[at];
    at += 1;
    if matches!(marker, 0x01 | 0xD0..=0xD9) {
        return Ok((marker, &[], at));
    }
    let length = bytes.get(at..).and_then(|rest| rest.first_chunk::<2>()).ok_or(Flaw::CutOff)?;
    let length = usize::from(u16::from_be_bytes(*length));
    if length < 2 {
        return Err(Flaw::Unparseable);
    }
    let body = bytes.get(at + 2..at + length).ok_or(Flaw::CutOff)?;
    Ok((marker, body, at + length))
}

/// Makes sure that the picture data from its first scan on reach the end mark.
fn ends(scans: &[u8]) -> Result<(), Flaw> {
    // Nearly every file ends with its end mark, perhaps followed by zeros; that is seen without reading it all.
    let end = scans.iter().rposition(|&b| b != 0).map_or(0, |last| last + 1);
    if scans[..end].ends_with(&[0xFF, 0xD9]) {
        return Ok(());
    }
    // Some telephones hang a film behind the picture: look for the end mark among the markers.
    let mut at = 0;
    loop {
        let (marker, _, next) = segment(scans, at)?;
        if marker == 0xD9 {
            return Ok(());
        }
        at = next;
        if marker == 0xDA || matches!(marker, 0xD0..=0xD7) {
            loop {
                at += scans[at..].iter().position(|&b| b == 0xFF).ok_or(Flaw::CutOff)?;
                match scans.get(at + 1).ok_or(Flaw::CutOff)? {
                    0x00 | 0xD0..=0xD7 => at += 2,
                    0xFF => at += 1,
                    _ => break,
                }
            }
        }
    }
}
