use super::support::{Desk, jpeg, photo, png, run, turned};
use dalil::base::Sha256Digest;
use dalil::bundle::Content;
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
