//! PNG (ISO 15948): its compressed lines are just what a PDF takes with predictor 15, so they are carried untouched.

use super::Flaw;
use std::sync::LazyLock;

/// The parts of a PNG that matter to a PDF.
#[derive(Debug)]
pub(super) struct Png {
    pub width: u32,
    pub height: u32,
    /// Bits a sample: 1, 2, 4, 8 or 16.
    pub depth: u8,
    /// 0 grey, 2 colour, 3 palette, 4 grey with alpha, 6 colour with alpha.
    pub colour: u8,
    pub interlaced: bool,
    /// Red, green and blue of each entry.
    pub palette: Option<Vec<u8>>,
    /// Some pixels are transparent by a table beside the picture.
    pub transparent: bool,
    /// The colour profile, still deflated.
    pub profile: Option<Vec<u8>>,
    /// How many moments an animated PNG shows; 1 for all others.
    pub frames: u32,
    /// The deflated lines.
    pub lines: Vec<u8>,
}

impl Png {
    /// Whether the lines can stand in a PDF as they are.
    pub fn passes(&self) -> bool {
        !self.interlaced && !self.transparent && matches!(self.colour, 0 | 2 | 3)
    }

    /// Samples to a pixel as stored.
    pub fn samples(&self) -> u8 {
        if self.colour == 2 { 3 } else { 1 }
    }
}

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Reads every chunk up to the end mark and compares its checksum.
pub(super) fn read(bytes: &[u8]) -> Result<Png, Flaw> {
    let mut rest = bytes.strip_prefix(SIGNATURE).ok_or(Flaw::Unparseable)?;
    let mut png: Option<Png> = None;
    loop {
        let (name, body, next) = chunk(rest)?;
        match (name, &mut png) {
            (b"IHDR", None) => png = Some(header(body)?),
            (_, None) => return Err(Flaw::Unparseable),
            (b"PLTE", Some(png)) => png.palette = Some(body.to_vec()),
            (b"tRNS", Some(png)) => png.transparent = true,
            // Name, zero, method 0, then the deflated profile.
            (b"iCCP", Some(png)) => {
                png.profile =
                    body.iter().position(|&b| b == 0).and_then(|zero| body.get(zero + 2..)).map(<[u8]>::to_vec);
            }
            (b"acTL", Some(png)) => {
                png.frames = body.first_chunk::<4>().map_or(1, |count| u32::from_be_bytes(*count).max(1));
            }
            (b"IDAT", Some(png)) => png.lines.extend_from_slice(body),
            (b"IEND", Some(_)) => break,
            _ => {}
        }
        rest = next;
    }
    let png = png.ok_or(Flaw::Unparseable)?;
    if png.lines.is_empty() || (png.colour == 3 && png.palette.is_none()) {
        return Err(Flaw::Unparseable);
    }
    Ok(png)
}

fn header(body: &[u8]) -> Result<Png, Flaw> {
    let [w3, w2, w1, w0, h3, h2, h1, h0, depth, colour, 0, 0, interlace] = *body else {
        return Err(Flaw::Unparseable);
    };
    let (width, height) = (u32::from_be_bytes([w3, w2, w1, w0]), u32::from_be_bytes([h3, h2, h1, h0]));
    if width == 0 || height == 0 || !matches!(depth, 1 | 2 | 4 | 8 | 16) || !matches!(colour, 0 | 2 | 3 | 4 | 6) {
        return Err(Flaw::Unparseable);
    }
    Ok(Png {
        width,
        height,
        depth,
        colour,
        interlaced: interlace == 1,
        palette: None,
        transparent: false,
        profile: None,
        frames: 1,
        lines: Vec::new(),
    })
}

/// The name of a chunk, its body, and what follows it.
type Chunk<'a> = (&'a [u8; 4], &'a [u8], &'a [u8]);

/// The next chunk.
fn chunk(rest: &[u8]) -> Result<Chunk<'_>, Flaw> {
    let (length, after) = rest.split_first_chunk::<4>().ok_or(Flaw::CutOff)?;
    let length = u32::from_be_bytes(*length) as usize;
    let named = after.get(..length.saturating_add(4)).ok_or(Flaw::CutOff)?;
    let (sum, next) = after[named.len()..].split_first_chunk::<4>().ok_or(Flaw::CutOff)?;
    if crc32(named) != u32::from_be_bytes(*sum) {
        return Err(Flaw::Unparseable);
    }
    let (name, body) = named.split_first_chunk::<4>().ok_or(Flaw::Unparseable)?;
    Ok((name, body, next))
}

/// The checksum of PNG chunks (ISO 15948, annex D), eight bytes at a step.
fn crc32(bytes: &[u8]) -> u32 {
    static TABLES: LazyLock<[[u32; 256]; 8]> = LazyLock::new(|| {
        let mut tables = [[0u32; 256]; 8];
        for n in 0..256u32 {
            tables[0][n as usize] = (0..8).fold(n, |c, _| if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 });
        }
        let first = tables[0];
        for k in 1..8 {
            tables[k] = tables[k - 1].map(|before| (before >> 8) ^ first[(before & 0xFF) as usize]);
        }
        tables
    });
    let tables = &*TABLES;
    let mut crc = u32::MAX;
    let (eights, rest) = bytes.as_chunks::<8>();
    for eight in eights {
        let first = crc ^ u32::from_le_bytes([eight[0], eight[1], eight[2], eight[3]]);
        let low = first.to_le_bytes();
        crc = (0..4)
            .fold(0, |sum, i| sum ^ tables[7 - i][usize::from(low[i])] ^ tables[3 - i][usize::from(eight[4 + i])]);
    }
    !rest.iter().fold(crc, |crc, &b| tables[0][((crc ^ u32::from(b)) & 0xFF) as usize] ^ (crc >> 8))
}

#[cfg(test)]
mod tests {
    use super::crc32;

    #[test]
    fn the_checksum_is_that_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b"IEND"), 0xAE42_6082);
    }
}
