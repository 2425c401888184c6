//! The typesetter by itself: small templates, hostile data.

use super::support::{MOMENT, failures, text_of};
use dalil::base::Language;
use dalil::typeset::{About, Composed, Error, Job, Template, compose, unprintable};
use proptest::prelude::*;
use serde_json::{Value, json};

fn about(language: Language) -> About {
    About { title: "Проба".into(), author: String::new(), language, date: MOMENT, ident: "test".into() }
}

fn set(main: &str, data: Value) -> Result<Composed, Error> {
    let template = Template::new(main);
    compose(&Job { template: &template, data, pictures: &[], about: about(Language::Ky) })
}

const NAME: &str = "#par(sys.inputs.data.name)";

#[test]
fn a_name_that_looks_like_code_prints_as_itself() {
    let name = "#eval(1) *x* @y $z$ <w> // `q` \\ [v] = -- ... \"u\" ~";
    let pdf = set(NAME, json!({ "name": name })).and_then(|c| c.pdf()).expect("it is set");
    assert_eq!(text_of(&pdf, false).trim(), name);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn whatever_is_given_as_data_is_only_printed(name in r"[#*_@$<>/`\\\[\]{}()=~'+.,:;a-zа-яңөү0-9-]{1,60}") {
        let pdf = set("#set text(hyphenate: false, size: 4pt)\n#par(sys.inputs.data.name)", json!({ "name": name }));
        let pdf = pdf.and_then(|c| c.pdf()).expect("it is set");
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(bare(&text_of(&pdf, false)), bare(&name));
    }
}

#[test]
fn the_tagged_pdf_is_fit_for_archives_and_for_listeners() {
    let pdf = set(NAME, json!({ "name": "Асанова Айгүл" })).and_then(|c| c.pdf()).expect("it is set");
    assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new());
    assert_eq!(failures(&pdf, "pdfua-1"), Vec::<String>::new());
}

#[test]
fn the_plain_pdf_is_fit_for_archives_and_keeps_its_links() {
    let main = "#link(\"dalil:p54\")[#sys.inputs.data.name]";
    let pdf = set(main, json!({ "name": "Тиркеме" })).and_then(|c| c.plain_pdf()).expect("it is set");
    assert_eq!(failures(&pdf, "pdfa-2b"), Vec::<String>::new());
    assert!(!failures(&pdf, "pdfua-1").is_empty(), "it has no tags, and the check sees that");
    let document = lopdf::Document::load_mem(&pdf).expect("the PDF opens");
    let links = document.objects.values().filter_map(|object| object.as_dict().ok());
    let mut targets = links.filter_map(|dict| dict.get(b"A").ok()?.as_dict().ok()?.get(b"URI").ok()?.as_str().ok());
    assert!(targets.any(|uri| uri == b"dalil:p54"), "the bundler finds the link and turns it");
}

#[test]
fn every_letter_of_the_region_and_the_som_sign_is_in_our_fonts() {
    let letters = "абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюя әғқұһі ӣӯҳҷ ўқғҳ oʻgʻ çıöşü €₽⃀ № §°½ «»„“”‘’–—…";
    assert!(unprintable(letters).is_empty(), "{:?}", unprintable(letters));
    let pdf = set(NAME, json!({ "name": letters })).and_then(|c| c.pdf()).expect("it is set");
    assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new());
}

#[test]
fn letters_without_a_font_are_named_before_they_stop_the_export() {
    assert_eq!(unprintable("Асанова 李 😀 李\u{200D}").into_iter().collect::<String>(), "李😀");
    let outcome = set(NAME, json!({ "name": "李" })).expect("pages can be shown").pdf();
    assert!(matches!(outcome, Err(Error::Pdf { .. })), "an archive would refuse it");
}

#[test]
fn control_characters_and_turned_writing_do_no_harm() {
    let pdf = set(NAME, json!({ "name": "А\u{0}с\u{7}ан\u{202E}ова" })).and_then(|c| c.pdf()).expect("it is set");
    assert_eq!(text_of(&pdf, false).trim(), "А с анова");
}

#[test]
fn an_error_names_the_line_of_the_template() {
    let Err(Error::Template { file, line, problems }) = set("first\n\n#sys.inputs.data.phone", json!({})) else {
        panic!("a missing key is an error");
    };
    assert_eq!((file.as_str(), line), ("template.typ", 3));
    assert!(problems[0].message.contains("phone"), "{problems:?}");
}

#[test]
fn an_error_inside_the_library_names_the_line_that_called_it() {
    let template = Template::new("#import \"/lib/own.typ\": shout\n#shout(1)")
        .with_file("/lib/own.typ", "#let shout(x) = upper(x)");
    let outcome = compose(&Job { template: &template, data: json!({}), pictures: &[], about: about(Language::Ru) });
    let Err(Error::Template { file, line, .. }) = outcome else { panic!("a number cannot be shouted") };
    assert_eq!((file.as_str(), line), ("template.typ", 2));
}

#[test]
fn the_sentence_of_an_error_holds_nothing_the_client_said() {
    let error = set("#panic(sys.inputs.data.name)", json!({ "name": "Асанова" })).err().expect("it stops");
    assert!(!error.to_string().contains("Асанова"), "{error}");
}

#[test]
fn a_template_sees_no_files_no_packages_and_no_clock() {
    for main in [
        "#read(\"/etc/passwd\")",
        "#read(\"../../../etc/passwd\")",
        "#import \"@preview/cetz:0.3.0\": *",
        "#datetime.today().display()",
    ] {
        assert!(matches!(set(main, json!({})), Err(Error::Template { .. })), "{main}");
    }
}

#[test]
fn a_picture_is_given_by_name() {
    let mut png = Vec::new();
    let dot = image::RgbImage::from_pixel(4, 4, image::Rgb([200, 0, 0]));
    dot.write_to(&mut std::io::Cursor::new(&mut png), image::ImageFormat::Png).expect("a small PNG");
    let template = Template::new("#image(sys.inputs.pictures.stamp, alt: \"Мөөр\", width: 2cm)");
    let pictures = [("stamp".to_owned(), typst::foundations::Bytes::new(png))];
    let job = Job { template: &template, data: json!({}), pictures: &pictures, about: about(Language::Ky) };
    let pdf = compose(&job).and_then(|c| c.pdf()).expect("it is set");
    assert_eq!(failures(&pdf, "pdfa-2a"), Vec::<String>::new());
}

#[test]
fn a_page_becomes_a_picture() {
    let composed = set(NAME, json!({ "name": "Асанова" })).expect("it is set");
    let picture = composed.picture(0, 2.0).expect("there is a page");
    assert_eq!((picture.width, picture.height), (1191, 1684), "A4 at 144 dots an inch");
    assert_eq!(picture.rgba.len(), 1191 * 1684 * 4);
    assert!(picture.rgba.chunks(4).any(|p| p[0] < 50) && picture.rgba.chunks(4).all(|p| p[3] == 255));
    assert!(composed.picture(1, 2.0).is_none());
    let webp = image::load_from_memory(&picture.webp().expect("WebP")).expect("it opens");
    assert_eq!(webp.to_rgba8().into_raw(), picture.rgba);
    assert!(image::load_from_memory(&picture.png().expect("PNG")).is_ok());
}

const REPEATED: &str = "#set heading(numbering: \"1.\")\n= #sys.inputs.data.name\n#outline()\n#lorem(900)\n@b\n= Б <b>";

#[test]
fn the_same_job_gives_the_same_bytes_in_another_process() {
    let program = std::env::current_exe().expect("this program");
    let digests: Vec<_> = (0..2)
        .map(|_| {
            let mut run = std::process::Command::new(&program);
            run.args(["--exact", "paper::typeset::prints_a_digest", "--ignored", "--nocapture"]);
            let out = run.output().expect("it runs");
            let text = String::from_utf8_lossy(&out.stdout).into_owned();
            text.lines().find_map(|l| l.split("digest ").nth(1).map(str::to_owned)).expect("a digest is printed")
        })
        .collect();
    assert_eq!(digests[0], digests[1]);
}

#[test]
#[ignore = "run by the test before it, in a process of its own"]
fn prints_a_digest() {
    let pdf = set(REPEATED, json!({ "name": "Доо арыз" })).and_then(|c| c.pdf()).expect("it is set");
    println!("\ndigest {}", dalil::base::Sha256Digest::of(&pdf));
}
