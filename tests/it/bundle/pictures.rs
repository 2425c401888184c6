use super::support::{Desk, jpeg, photo, png, run, turned};
use dalil::base::Sha256Digest;
use dalil::bundle::{Content, Remark, Unprintable};
use std::fs;

#[test]
fn a_photograph_comes_out_byte_for_byte_as_it_went_in() {
    let mut desk = Desk::new();
    let photos: Vec<Vec<u8>> = vec![jpeg(400, 300), turned(&jpeg(300, 400), 6)];
    for photo in &photos {
        desk.exhibit("Фотография", photo.clone());
    }
    let bound = desk.bind().expect("a bundle");
    let root = bound.dir.path().join("picture");
    if run("pdfimages", &["-all", bound.path.to_str().expect("a path"), root.to_str().expect("a path")]).is_some() {
        let out: Vec<Sha256Digest> = fs::read_dir(bound.dir.path())
            .expect("a folder")
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| path.extension().is_some_and(|e| e == "jpg"))
            .map(|path| Sha256Digest::of(&fs::read(path).expect("a picture")))
            .collect();
        for photo in &photos {
            assert!(out.contains(&Sha256Digest::of(photo)), "the picture was changed");
        }
    }
}

#[test]
fn a_bundle_of_photographs_and_screenshots_is_an_archive_file() {
    let mut desk = Desk::new();
    desk.exhibit("Фотография", jpeg(400, 300));
    desk.exhibit("Скриншот", png(photo(200, 400)));
    desk.exhibit("Сообщение", "Первая строка\n\nТретья строка: ө ү ң\n");
    let bound = desk.bind().expect("a bundle");
    assert!(bound.report.archive, "{:?}", bound.report.obstacles);
    let options = page_validation::ValidationOptions::default().profile(page_validation::ValidationProfile::PdfA2b);
    let verdict = page_validation::validate_pdf_bytes(&bound.pdf, &options).expect("a verdict");
    assert!(verdict.is_compliant, "{:?}", verdict.failures);
}

#[test]
fn pictures_of_every_kind_find_their_page() {
    let colour = photo(90, 60);
    let grey = image::DynamicImage::ImageRgb8(colour.clone()).into_luma8();
    let mut clear = image::DynamicImage::ImageRgb8(colour.clone()).into_rgba8();
    clear.pixels_mut().take(500).for_each(|p| p.0[3] = 40);
    let deep = image::DynamicImage::ImageRgb8(colour.clone()).into_rgb16();
    let mut files = vec![png(colour.clone()), png(grey), png(clear), png(deep)];
    for format in [image::ImageFormat::Gif, image::ImageFormat::Bmp, image::ImageFormat::WebP, image::ImageFormat::Tiff]
    {
        let mut bytes = std::io::Cursor::new(Vec::new());
        colour.write_to(&mut bytes, format).expect("a picture");
        files.push(bytes.into_inner());
    }
    let mut desk = Desk::new();
    for file in files {
        desk.exhibit("Изображение", file);
    }
    let bound = desk.bind().expect("a bundle");
    for planned in bound.plan.exhibits() {
        assert!(matches!(planned.content, Content::Pictures { .. }), "{:?}", planned.content);
        assert_eq!(planned.content.pages(), 1);
    }
    if let Some(said) = run("qpdf", &["--check", bound.path.to_str().expect("a path")]) {
        assert!(said.contains("No syntax or stream encoding errors"), "{said}");
    }
}

/// A fixture of ours.
fn fixture(name: &str) -> Vec<u8> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/pdfs/pictures").join(name);
    fs::read(path).expect("the fixture")
}

/// The picture on a page of a bundle, one pixel to a point, drawn by a reader that shares nothing with the writer.
fn drawn(pdf: &[u8], page: u32) -> image::RgbImage {
    use hayro::hayro_interpret::InterpreterSettings;
    use hayro::{PixmapSettings, RenderCache, RenderSettings, vello_cpu};
    let pdf = hayro::hayro_syntax::Pdf::new(pdf.to_vec()).expect("a PDF");
    let page = &pdf.pages()[page as usize - 1];
    let white = vello_cpu::color::palette::css::WHITE;
    let settings = PixmapSettings { bg_color: white, ..Default::default() };
    let pixels = hayro::render(
        page,
        &RenderCache::new(),
        &InterpreterSettings::default(),
        &RenderSettings::default(),
        &settings,
    );
    let at = |x: u32, y: u32| {
        let pixel = pixels.sample(x as u16, y as u16);
        [pixel.r, pixel.g, pixel.b]
    };
    // Above the stamp, everything that is not white.
    let rows = 0..u32::from(pixels.height()) - 50;
    let marked: Vec<(u32, u32)> = rows
        .flat_map(|y| (0..u32::from(pixels.width())).map(move |x| (x, y)))
        .filter(|&(x, y)| at(x, y) != [255; 3])
        .collect();
    let least = |of: fn(&(u32, u32)) -> u32| marked.iter().map(of).min().expect("something is drawn");
    let most = |of: fn(&(u32, u32)) -> u32| marked.iter().map(of).max().expect("something is drawn");
    let (left, top, right, bottom) = (least(|p| p.0), least(|p| p.1), most(|p| p.0), most(|p| p.1));
    image::RgbImage::from_fn(right - left + 1, bottom - top + 1, |x, y| image::Rgb(at(left + x, top + y)))
}

/// How far two pictures of the same size are apart on the average, of 255.
fn apart(one: &image::RgbImage, two: &image::RgbImage) -> f64 {
    assert_eq!(one.dimensions(), two.dimensions());
    let sum: u64 = one.as_raw().iter().zip(two.as_raw()).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.as_raw().len() as f64
}

#[test]
fn all_eight_orientations_of_a_photograph_look_the_same() {
    use image::metadata::Orientation;
    let upright = image::DynamicImage::ImageRgb8(photo(160, 120));
    let mut desk = Desk::new();
    for number in 1..=8u8 {
        // Stored so that the turn of this number makes it upright again.
        let back = match number {
            6 => 8,
            8 => 6,
            same => same,
        };
        let mut stored = upright.clone();
        stored.apply_orientation(Orientation::from_exif(back).expect("an orientation"));
        let mut bytes = std::io::Cursor::new(Vec::new());
        stored.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("a JPEG");
        desk.exhibit("Фотография", turned(&bytes.into_inner(), number));
    }
    let bound = desk.bind().expect("a bundle");
    let pages: Vec<_> =
        bound.plan.exhibits().iter().map(|planned| drawn(&bound.pdf, planned.place.pages.start)).collect();
    for (number, page) in (1..).zip(&pages) {
        let different = apart(page, &pages[0]);
        assert!(different < 4.0, "orientation {number} differs by {different}");
    }
}

#[test]
fn every_way_of_storing_a_picture_shows_the_same_colours() {
    let names = ["progressive.jpg", "inks.jpg", "interlaced.png", "palette.png", "pages.tiff", "moving.gif"];
    let mut desk = Desk::new();
    for name in names {
        desk.exhibit(name, fixture(name));
    }
    let bound = desk.bind().expect("a bundle");
    let pages: Vec<_> =
        bound.plan.exhibits().iter().map(|planned| drawn(&bound.pdf, planned.place.pages.start)).collect();
    for (name, page) in names.iter().zip(&pages) {
        let different = apart(page, &pages[0]);
        // Inks without a profile are turned into light by rule of thumb; upside down they would differ by a hundred.
        let most = if *name == "inks.jpg" { 40.0 } else { 12.0 };
        assert!(different < most, "{name} differs by {different}");
    }
}

#[test]
fn photographs_of_telephones_print_upright_and_say_that_they_were_made_anew() {
    use crate::media::photographs::fixture;
    let mut desk = Desk::new();
    desk.exhibit("Фотография", fs::read(fixture("photo.png")).expect("the fixture"));
    let names = ["photo.heic", "deep.heic", "tiles.heic", "mirrored.heic", "flipped.heic"];
    for name in names {
        desk.exhibit(name, fs::read(fixture(name)).expect("the fixture"));
    }
    desk.exhibit("Другой формат", fs::read(fixture("photo.avif")).expect("the fixture"));
    let bound = desk.bind().expect("a bundle");
    assert!(bound.report.archive, "{:?}", bound.report.obstacles);
    let exhibits = bound.plan.exhibits();
    let meant = drawn(&bound.pdf, exhibits[0].place.pages.start);
    for (name, planned) in names.iter().zip(&exhibits[1..]) {
        assert_eq!(planned.remarks, [Remark::Redrawn], "{name}");
        let different = apart(&drawn(&bound.pdf, planned.place.pages.start), &meant);
        assert!(different < 6.0, "{name} differs by {different}");
    }
    assert_eq!(exhibits[6].content, Content::Unprintable(Unprintable::Picture));
    if let Some(text) = bound.text(exhibits[1].place.first()) {
        assert!(text.contains("HEIC"), "{text}");
    }
}

#[test]
fn a_tiff_of_three_pages_gives_three_and_a_moving_picture_says_that_it_moved() {
    let mut desk = Desk::new();
    desk.exhibit("Скан", fixture("pages.tiff"));
    desk.exhibit("Стикер", fixture("moving.gif"));
    let bound = desk.bind().expect("a bundle");
    assert_eq!(bound.plan.exhibits()[0].content.pages(), 3);
    let first = drawn(&bound.pdf, 4);
    assert!(apart(&first, &drawn(&bound.pdf, 6)) > 20.0, "the third page is another picture");
    assert_eq!(bound.report.remarks, [(2, Remark::FirstOf(2))]);
    if let Some(text) = bound.text(bound.plan.exhibits()[1].place.first()) {
        assert!(text.contains("первый кадр из 2"), "{text}");
    }
}

#[test]
fn grey_and_bilevel_pictures_find_their_page() {
    let mut desk = Desk::new();
    for name in ["grey.jpg", "bilevel.png"] {
        desk.exhibit(name, fixture(name));
    }
    let bound = desk.bind().expect("a bundle");
    assert!(bound.report.archive, "{:?}", bound.report.obstacles);
    let page = drawn(&bound.pdf, bound.plan.exhibits()[0].place.pages.start);
    assert!(page.pixels().all(|p| p.0[0] == p.0[1] && p.0[1] == p.0[2]), "grey has no colour");
}

#[test]
fn inks_without_a_profile_cost_the_bundle_its_claim() {
    let mut desk = Desk::new();
    desk.exhibit("Снимок из типографии", fixture("inks.jpg"));
    let bound = desk.bind().expect("a bundle");
    let named = bound.report.obstacles.first().map(|obstacle| obstacle.number);
    assert_eq!((bound.report.archive, named), (false, Some(1)));
    assert!(!String::from_utf8_lossy(&bound.pdf).contains("pdfaid:part"), "the file claims nothing");
}
