//! Photographs of telephones: HEIF (ISO/IEC 23008-12) with HEVC pictures inside, which an iPhone writes as `.heic`. They are
//! decoded in the worker of their file, upright (the file's own turns, `irot` and `imir`, hold; EXIF repeats them and is not
//! followed a second time) and in sRGB.

use super::reading::Trouble;
use heifer::heifer_isobmff::boxes::Property;
use heifer::heifer_isobmff::{Error as Container, HeifFile};
use heifer::{Error, Options};
use image::RgbImage;

/// Pixels of the largest picture that is decoded: it is held twice while it is turned. An iPhone takes 48 million.
const MOST_PIXELS: u64 = 80_000_000;
/// A list of brands longer than this is none.
const BRANDS: usize = 64;

/// Whether a file begins like such a photograph. AVIF, which is the same box with another picture in it, is none.
pub fn is_heif(head: &[u8]) -> bool {
    let Some(length) = head.first_chunk::<4>().map(|length| u32::from_be_bytes(*length) as usize) else { return false };
    if head.get(4..8) != Some(b"ftyp") || !(16..=16 + 4 * BRANDS).contains(&length) || length > head.len() {
        return false;
    }
    let major = &head[8..12];
    let mut brands = std::iter::once(major).chain(head[16..length].chunks_exact(4));
    if brands.clone().any(|brand| matches!(brand, b"avif" | b"avis")) {
        return false;
    }
    matches!(major, b"heic" | b"heix" | b"heim" | b"heis" | b"mif1" | b"mif2")
        || major == b"msf1" && brands.any(|brand| matches!(brand, b"heic" | b"heix"))
}

/// Width and height as it is to be seen, as the file says without being decoded; a picture cut to a part of itself (`clap`)
/// counts whole.
pub fn size(bytes: &[u8]) -> Result<(u32, u32), Trouble> {
    let file = open(bytes)?;
    let (width, height) = match file.image_size(file.primary_id) {
        Ok(Some(size)) => size,
        Ok(None) => return decode(bytes).map(|picture| (picture.width(), picture.height())),
        Err(error) => return Err(why(error.into())),
    };
    let turns = file.item_properties(file.primary_id).map_err(|error| why(error.into()))?;
    let swaps = turns.filter(|property| matches!(property, Property::Rotation(1 | 3))).count() % 2 == 1;
    if width == 0 || height == 0 {
        return Err(Trouble::Damaged);
    }
    Ok(if swaps { (height, width) } else { (width, height) })
}

/// The photograph that the file shows first, as it is to be seen; what is transparent is white, as on paper.
pub fn decode(bytes: &[u8]) -> Result<RgbImage, Trouble> {
    open(bytes)?;
    // A worker is one thread.
    let options = Options { max_threads: 1, max_pixels: MOST_PIXELS };
    let picture = match heifer::decode_srgb_rgba8(bytes, &options) {
        // Its colours are described in a way that is not understood: they are shown as they are stored.
        Err(Error::Unsupported(_)) => heifer::decode_rgba8(bytes, &options),
        decoded => decoded,
    }
    .map_err(why)?;
    let heifer::Image { width, height, has_alpha, mut data, .. } = picture;
    // Four samples become three in place: a photograph of 48 million pixels is not held twice for this.
    let pixels = data.len() / 4;
    for at in 0..pixels {
        let alpha = if has_alpha { u16::from(data[4 * at + 3]) } else { 255 };
        for sample in 0..3 {
            let colour = u16::from(data[4 * at + sample]);
            data[3 * at + sample] = ((colour * alpha + 255 * (255 - alpha)) / 255) as u8;
        }
    }
    data.truncate(3 * pixels);
    RgbImage::from_raw(width, height, data).ok_or(Trouble::Damaged)
}

fn open(bytes: &[u8]) -> Result<HeifFile<'_>, Trouble> {
    let file = HeifFile::parse(bytes).map_err(|error| why(error.into()))?;
    let item = file.primary_item().map_err(|error| why(error.into()))?;
    if !matches!(&item.item_type.0, b"hvc1" | b"grid" | b"iovl" | b"iden") {
        return Err(Trouble::NoDecoder);
    }
    if let Ok(Some((width, height))) = file.image_size(item.id)
        && u64::from(width) * u64::from(height) > MOST_PIXELS
    {
        return Err(Trouble::TooLarge);
    }
    Ok(file)
}

/// What is written in a way that nobody here reads is whole all the same; every other fault means damage.
fn why(error: Error) -> Trouble {
    match error {
        Error::Unsupported(_) | Error::Container(Container::Unimplemented(_)) => Trouble::NoDecoder,
        _ => Trouble::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(brands: &[&[u8; 4]]) -> Vec<u8> {
        let mut head = (16 + 4 * (brands.len() as u32 - 1)).to_be_bytes().to_vec();
        head.extend(b"ftyp");
        head.extend(brands[0]);
        head.extend([0; 4]);
        head.extend(brands[1..].iter().flat_map(|brand| brand.iter()));
        head.extend([0; 40]);
        head
    }

    #[test]
    fn a_photograph_is_told_from_films_and_from_other_pictures_in_the_same_box() {
        for brands in [&[b"heic", b"mif1"][..], &[b"mif1", b"heic"], &[b"heix"], &[b"msf1", b"heic"], &[b"mif1"]] {
            assert!(is_heif(&head(brands)), "{brands:?}");
        }
        for brands in
            [&[b"avif", b"mif1"][..], &[b"mif1", b"avif", b"miaf"], &[b"isom", b"mp42"], &[b"msf1"], &[b"qt  "]]
        {
            assert!(!is_heif(&head(brands)), "{brands:?}");
        }
        assert!(!is_heif(b"") && !is_heif(b"\0\0\0\x18ftyp") && !is_heif(b"\xff\xff\xff\xffftypheic\0\0\0\0heic"));
    }
}
