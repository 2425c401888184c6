use super::*;
use crate::evidence::archive::tests::zip;

/// The ways of a part, each by its id, the last word of its kind and its target.
fn ways(list: &[(&str, &str, &str)]) -> String {
    let kind = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let way = |(id, last, target): &(&str, &str, &str)| {
        format!(r#"<Relationship Id="{id}" Type="{kind}/{last}" Target="{target}"/>"#)
    };
    format!("<Relationships>{}</Relationships>", list.iter().map(way).collect::<String>())
}

fn words(files: &[(&str, &str)]) -> Result<Vec<String>, Trouble> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let file = zip(&files, true);
    let found = read(&mut Parts::of(&file)?)?;
    let blocks = found.pages.iter().flat_map(|page| &page.blocks);
    Ok(blocks.map(|block| format!("{:?} {}", block.kind, block.text)).collect())
}

#[test]
fn remarks_follow_the_slide_and_its_notes_however_its_parts_are_called() {
    let slide = |words: &str| format!("<p:sld><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>");
    let root = ways(&[("rId1", "officeDocument", "show/main.xml")]);
    let main = ways(&[("a", "slide", "one.xml"), ("b", "commentAuthors", "who.xml"), ("c", "authors", "later.xml")]);
    let one = ways(&[("n", "notesSlide", "notes.xml"), ("o", "comments", "old.xml"), ("m", "comments", "new.xml")]);
    let old = r#"<p:cmLst><p:cm authorId="0" dt="2026-03-01T10:00:00.000"><p:pos x="1"/><p:text>Убрать про паспорт</p:text></p:cm><p:cm authorId="7"><p:text>?</p:text></p:cm></p:cmLst>"#;
    let new = r#"<p188:cmLst><p188:cm authorId="{A}" created="2026-03-02T09:05:00"><p188:replyLst><p188:reply authorId="{A}"><p188:txBody><a:p><a:r><a:t>Нет</a:t></a:r></a:p></p188:txBody></p188:reply></p188:replyLst><p188:txBody><a:p><a:r><a:t>Долг указан?</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>"#;
    let (page, notes) = (slide("Работа в Турции"), slide("Про долг молчать"));
    let files = [
        ("_rels/.rels", root.as_str()),
        ("show/main.xml", r#"<p:presentation><p:sldIdLst><p:sldId id="256" r:id="a"/></p:sldIdLst></p:presentation>"#),
        ("show/_rels/main.xml.rels", main.as_str()),
        ("show/one.xml", page.as_str()),
        ("show/_rels/one.xml.rels", one.as_str()),
        ("show/notes.xml", notes.as_str()),
        ("show/who.xml", r#"<p:cmAuthorLst><p:cmAuthor id="0" name="Марат"/></p:cmAuthorLst>"#),
        ("show/later.xml", r#"<p188:authorLst><p188:author id="{A}" name="Юрист"/></p188:authorLst>"#),
        ("show/old.xml", old),
        ("show/new.xml", new),
    ];
    let expected = [
        "Paragraph Работа в Турции",
        "Item Про долг молчать",
        "Item Марат, 01.03.2026 10:00: Убрать про паспорт",
        "Item ?",
        "Item Юрист, 02.03.2026 09:05: Долг указан?",
        "Item Юрист: Нет",
    ];
    assert_eq!(words(&files).unwrap(), expected);
}

#[test]
fn a_show_without_a_slide_is_empty_and_one_whose_slides_are_lost_is_damaged() {
    assert_eq!(words(&[("ppt/presentation.xml", "<p:presentation/>")]), Ok(Vec::new()));
    let ways = ways(&[("a", "slide", "slides/slide1.xml")]);
    let show = r#"<p:presentation><p:sldIdLst><p:sldId id="256" r:id="a"/></p:sldIdLst></p:presentation>"#;
    let files = [("ppt/presentation.xml", show), ("ppt/_rels/presentation.xml.rels", ways.as_str())];
    assert_eq!(words(&files), Err(Trouble::Damaged));
    assert_eq!(words(&[("ppt/presentation.xml", "no slides")]), Err(Trouble::Damaged));
}

#[test]
fn a_slide_that_is_not_shown_is_said_to_be_hidden() {
    let ways = ways(&[("a", "slide", "slides/slide1.xml"), ("b", "slide", "slides/slide2.xml")]);
    let show = r#"<p:presentation><p:sldIdLst><p:sldId id="256" r:id="a"/><p:sldId id="257" r:id="b"/></p:sldIdLst></p:presentation>"#;
    let slide =
        |how: &str| format!(r#"<?xml version="1.0"?><p:sld{how}><a:p><a:r><a:t>Долг</a:t></a:r></a:p></p:sld>"#);
    let (one, two) = (slide(r#" show="0""#), slide(r#" show="1""#));
    let files = [
        ("ppt/presentation.xml", show),
        ("ppt/_rels/presentation.xml.rels", ways.as_str()),
        ("ppt/slides/slide1.xml", one.as_str()),
        ("ppt/slides/slide2.xml", two.as_str()),
    ];
    let file = zip(&files.map(|(name, text)| (name, text.as_bytes())), true);
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    assert_eq!(found.pages.iter().map(|page| page.hidden).collect::<Vec<_>>(), [true, false]);
    assert!(found.pages.iter().all(|page| page.blocks.len() == 1));
}

#[test]
fn a_slide_that_can_not_be_read_costs_none_of_the_others_and_is_told() {
    let ways = ways(&[("a", "slide", "slides/slide1.xml"), ("b", "slide", "slides/slide2.xml")]);
    let show = r#"<p:presentation><p:sldIdLst><p:sldId id="256" r:id="a"/><p:sldId id="257" r:id="b"/></p:sldIdLst></p:presentation>"#;
    let slide = |words: &str| format!("<p:sld><a:p><a:r><a:t>{words}</a:t></a:r></a:p></p:sld>");
    let (one, two) = (slide("ALTERED"), slide("Работа в Турции"));
    let files = [
        ("ppt/presentation.xml", show),
        ("ppt/_rels/presentation.xml.rels", ways.as_str()),
        ("ppt/slides/slide1.xml", one.as_str()),
        ("ppt/slides/slide2.xml", two.as_str()),
    ];
    let mut file = zip(&files.map(|(name, text)| (name, text.as_bytes())), false);
    // Of the first the bytes are others than those of which the digest was taken.
    let at = file.windows(7).position(|bytes| bytes == b"ALTERED").unwrap();
    file[at] ^= 1;
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    let words: Vec<&str> = found.pages.iter().flat_map(|page| &page.blocks).map(|block| block.text.as_str()).collect();
    assert_eq!((words, found.trouble), (vec!["Работа в Турции"], Some(Trouble::Damaged)));
}
