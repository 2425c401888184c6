//! Pictures of every kind: how many, how large, how turned, and as what they stand in a PDF. JPEG and PNG go in as
//! they are; what cannot is decoded and stored without loss.

use super::{Content, Flaw, Format, Found, Frame, Remark, Unprintable, jpeg, png, profile};
use crate::bundle::error::{Damage, Trouble};
use crate::bundle::picture::{Turn, narrow};
use crate::evidence::{self, heif, tiff};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{AnimationDecoder, DynamicImage, ImageEncoder, ImageError, ImageFormat, RgbImage};
use lopdf::{Dictionary, Object, Stream, StringFormat, dictionary};
use std::io::Cursor;

/// A picture as it is stored in a PDF.
pub struct Encoded {
    /// The image; its colours refer to `profile` where there is one and it is to be used.
    pub image: Stream,
    /// The transparency of each pixel, where the picture has any.
    pub mask: Option<Stream>,
    /// Its colour profile, checked, and for how many components.
    pub profile: Option<(Vec<u8>, u8)>,
    /// Colours are given in the inks of print and no profile says which: an archive file may not hold that.
    pub unnamed_inks: bool,
}

/// A profile larger than this is not one.
const LARGEST_PROFILE: usize = 8 << 20;
/// Of JPEG, from 1 to 100: nothing is lost that paper would show.
const REDRAWN_QUALITY: u8 = 93;
/// More moments than this are not counted.
const MOST_FRAMES: usize = 100_000;

/// Counts and measures the pictures of a file.
pub(super) fn look(format: Format, bytes: &[u8]) -> Result<Found, Trouble> {
    match frames(format, bytes) {
        Ok((frames, moments)) => Ok(Found {
            remarks: [
                (moments > 1).then_some(Remark::FirstOf(moments)),
                (format == Format::Heif).then_some(Remark::Redrawn),
                frames.iter().filter_map(|of| narrow(of.width, of.height, of.turn)).min().map(Remark::Narrow),
            ]
            .into_iter()
            .flatten()
            .collect(),
            content: Content::Pictures { format, frames },
        }),
        Err(Flaw::Unsupported) => Ok(Content::Unprintable(Unprintable::Picture).into()),
        Err(flaw) => Err(flaw.damage().into()),
    }
}

fn frames(format: Format, bytes: &[u8]) -> Result<(Vec<Frame>, u32), Flaw> {
    let one = |width, height| vec![Frame { width, height, turn: turn(bytes) }];
    match format {
        Format::Jpeg => {
            let jpeg = jpeg::read(bytes)?;
            Ok((one(jpeg.width, jpeg.height), 1))
        }
        Format::Png => {
            let png = png::read(bytes)?;
            if !png.passes() {
                decode(ImageFormat::Png, bytes)?;
            }
            Ok((one(png.width, png.height), png.frames))
        }
        Format::Tiff => {
            let of = |page| {
                let file = tiff::only(bytes, page);
                let picture = decode(ImageFormat::Tiff, &file)?;
                Ok(Frame { width: picture.width(), height: picture.height(), turn: turn(&file) })
            };
            Ok((tiff::pages(bytes)?.into_iter().map(of).collect::<Result<_, Flaw>>()?, 1))
        }
        // Decoded upright.
        Format::Heif => {
            let (width, height) = heif::decode(bytes).map_err(flaw)?.dimensions();
            Ok((vec![Frame { width, height, turn: Turn::Upright }], 1))
        }
        Format::Gif | Format::WebP | Format::Bmp => {
            let kind = match format {
                Format::Gif => ImageFormat::Gif,
                Format::WebP => ImageFormat::WebP,
                _ => ImageFormat::Bmp,
            };
            let picture = decode(kind, bytes)?;
            Ok((one(picture.width(), picture.height()), moments(format, bytes)))
        }
    }
}

/// How many moments a moving picture shows; 1 when it stands still.
fn moments(format: Format, bytes: &[u8]) -> u32 {
    let frames = match format {
        Format::Gif => image::codecs::gif::GifDecoder::new(Cursor::new(bytes)).ok().map(AnimationDecoder::into_frames),
        Format::WebP => image::codecs::webp::WebPDecoder::new(Cursor::new(bytes))
            .ok()
            .filter(|decoder| decoder.has_animation())
            .map(AnimationDecoder::into_frames),
        _ => None,
    };
    let count = frames.map_or(1, |frames| frames.take(MOST_FRAMES).take_while(Result::is_ok).count());
    u32::try_from(count).unwrap_or(u32::MAX).max(1)
}

/// The turn that the EXIF record asks for; a record that cannot be read asks for none.
fn turn(bytes: &[u8]) -> Turn {
    let record = exif::Reader::new().continue_on_error(true).read_from_container(&mut Cursor::new(bytes));
    let record = record.or_else(|error| error.distill_partial_result(|_| {}));
    record
        .ok()
        .and_then(|record| record.get_field(exif::Tag::Orientation, exif::In::PRIMARY)?.value.get_uint(0))
        .map_or(Turn::Upright, Turn::from_exif)
}

/// One picture of the file, ready to be written into a PDF. A JPEG is that picture: its bytes are used up.
pub fn encode(format: Format, frame: usize, bytes: &mut Vec<u8>) -> Result<Encoded, Damage> {
    let encoded = match format {
        Format::Jpeg => encode_jpeg(std::mem::take(bytes)),
        Format::Png => match png::read(bytes) {
            Ok(png) if png.passes() => Ok(encode_png(png)),
            Ok(png) => decode(ImageFormat::Png, bytes).and_then(|picture| Ok((store(picture)?, png))).map(
                |(mut stored, png)| {
                    stored.profile = png.profile.and_then(inflate).and_then(|p| named(&mut stored.image, p));
                    stored
                },
            ),
            Err(flaw) => Err(flaw),
        },
        Format::Tiff => tiff::pages(bytes).map_err(Flaw::from).and_then(|pages| {
            let page = *pages.get(frame).ok_or(Flaw::Unparseable)?;
            store(decode(ImageFormat::Tiff, &tiff::only(bytes, page))?)
        }),
        Format::Heif => heif::decode(bytes).map_err(flaw).and_then(|picture| encode_jpeg(redrawn(&picture)?)),
        Format::Gif => decode(ImageFormat::Gif, bytes).and_then(store),
        Format::WebP => decode(ImageFormat::WebP, bytes).and_then(store),
        Format::Bmp => decode(ImageFormat::Bmp, bytes).and_then(store),
    };
    encoded.map_err(Flaw::damage)
}

/// A photograph as a JPEG: a telephone's twelve million pixels stored without loss would be twenty times its file.
fn redrawn(picture: &RgbImage) -> Result<Vec<u8>, Flaw> {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, REDRAWN_QUALITY).encode_image(picture).map_err(|_| Flaw::TooLarge)?;
    Ok(file)
}

fn flaw(trouble: evidence::Trouble) -> Flaw {
    match trouble {
        evidence::Trouble::NoDecoder => Flaw::Unsupported,
        evidence::Trouble::TooLarge => Flaw::TooLarge,
        _ => Flaw::Unparseable,
    }
}

fn decode(format: ImageFormat, bytes: &[u8]) -> Result<DynamicImage, Flaw> {
    image::load_from_memory_with_format(bytes, format).map_err(|error| match error {
        ImageError::Limits(_) => Flaw::TooLarge,
        ImageError::Unsupported(_) => Flaw::Unsupported,
        ImageError::IoError(_) => Flaw::CutOff,
        _ => Flaw::Unparseable,
    })
}

/// The dictionary that every image of a PDF has.
fn image(width: u32, height: u32, depth: u8, colours: impl Into<Object>) -> Dictionary {
    dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "Width" => i64::from(width), "Height" => i64::from(height),
        "BitsPerComponent" => i64::from(depth), "ColorSpace" => colours,
    }
}

fn encode_jpeg(bytes: Vec<u8>) -> Result<Encoded, Flaw> {
    let jpeg = jpeg::read(&bytes)?;
    let colours = match jpeg.components {
        1 => "DeviceGray",
        3 => "DeviceRGB",
        _ => "DeviceCMYK",
    };
    let mut dict = image(jpeg.width, jpeg.height, 8, colours);
    dict.set("Filter", "DCTDecode");
    if jpeg.components == 4 && jpeg.adobe {
        dict.set("Decode", [1, 0, 1, 0, 1, 0, 1, 0].map(Object::Integer).to_vec());
    }
    if jpeg.plain_rgb {
        dict.set("DecodeParms", dictionary! { "ColorTransform" => 0 });
    }
    let profile = jpeg.profile.filter(|p| profile::fits(p, jpeg.components)).map(|p| (p, jpeg.components));
    Ok(Encoded {
        unnamed_inks: jpeg.components == 4 && profile.is_none(),
        profile,
        image: Stream::new(dict, bytes).with_compression(false),
        mask: None,
    })
}

fn encode_png(png: png::Png) -> Encoded {
    let samples = png.samples();
    let colours = match (&png.palette, png.colour) {
        (Some(palette), 3) => {
            let last = (palette.len() / 3).saturating_sub(1).min(255) as i64;
            let table = Object::String(palette.clone(), StringFormat::Hexadecimal);
            Object::Array(vec!["Indexed".into(), "DeviceRGB".into(), last.into(), table])
        }
        (_, 0) => "DeviceGray".into(),
        _ => "DeviceRGB".into(),
    };
    let mut dict = image(png.width, png.height, png.depth, colours);
    dict.set("Filter", "FlateDecode");
    dict.set(
        "DecodeParms",
        dictionary! {
            "Predictor" => 15, "Colors" => i64::from(samples), "BitsPerComponent" => i64::from(png.depth),
            "Columns" => i64::from(png.width),
        },
    );
    let mut image = Stream::new(dict, png.lines).with_compression(false);
    let profile = png.profile.and_then(inflate).and_then(|p| named(&mut image, p));
    Encoded { image, mask: None, profile, unnamed_inks: false }
}

/// The profile with the number of components it stands for, if it fits the colours of the image. A palette keeps its
/// own base, which is not replaced.
fn named(image: &mut Stream, profile: Vec<u8>) -> Option<(Vec<u8>, u8)> {
    let components = match image.dict.get(b"ColorSpace").and_then(Object::as_name).ok()? {
        b"DeviceGray" => 1,
        b"DeviceRGB" => 3,
        _ => return None,
    };
    profile::fits(&profile, components).then_some((profile, components))
}

fn inflate(deflated: Vec<u8>) -> Option<Vec<u8>> {
    let stream = Stream::new(dictionary! { "Filter" => "FlateDecode" }, deflated);
    stream.decompressed_content_with_limit(LARGEST_PROFILE).ok()
}

/// A decoded picture, stored without loss: colours and transparency apart, each as the lines of a PNG.
fn store(picture: DynamicImage) -> Result<Encoded, Flaw> {
    let deep = matches!(
        picture.color(),
        image::ColorType::L16 | image::ColorType::La16 | image::ColorType::Rgb16 | image::ColorType::Rgba16
    );
    let grey = !picture.color().has_color();
    let mask = if picture.color().has_alpha() {
        let alpha: Vec<u8> = picture.to_rgba8().pixels().map(|pixel| pixel.0[3]).collect();
        let mask = image::GrayImage::from_raw(picture.width(), picture.height(), alpha).ok_or(Flaw::Unparseable)?;
        let opaque = mask.pixels().all(|pixel| pixel.0[0] == u8::MAX);
        if opaque { None } else { Some(lines(&DynamicImage::ImageLuma8(mask))?) }
    } else {
        None
    };
    let colours = match (grey, deep) {
        (true, false) => DynamicImage::ImageLuma8(picture.into_luma8()),
        (true, true) => DynamicImage::ImageLuma16(picture.into_luma16()),
        (false, false) => DynamicImage::ImageRgb8(picture.into_rgb8()),
        (false, true) => DynamicImage::ImageRgb16(picture.into_rgb16()),
    };
    let mut image = lines(&colours)?;
    if mask.is_some() {
        image.dict.set("SMask", Object::Null); // the writer puts the reference here
    }
    Ok(Encoded { image, mask, profile: None, unnamed_inks: false })
}

/// The picture as the deflated lines of a PNG, which a PDF takes as they are.
fn lines(picture: &DynamicImage) -> Result<Stream, Flaw> {
    let mut file = Vec::new();
    PngEncoder::new_with_quality(&mut file, CompressionType::Default, FilterType::Adaptive)
        .write_image(picture.as_bytes(), picture.width(), picture.height(), picture.color().into())
        .map_err(|_| Flaw::TooLarge)?;
    Ok(encode_png(png::read(&file)?).image)
}
