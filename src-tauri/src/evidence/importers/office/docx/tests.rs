use super::*;
use crate::evidence::archive::tests::zip;

fn words(files: &[(&str, &str)]) -> Result<Vec<String>, Trouble> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let file = zip(&files, true);
    let found = read(&mut Parts::of(&file)?)?;
    Ok(found.pages[0].blocks.iter().map(|block| format!("{:?} {}", block.kind, block.text)).collect())
}

#[test]
fn the_main_part_is_the_one_that_the_document_names() {
    let rels = r#"<Relationships><Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/word/document2.xml"/></Relationships>"#;
    let body = r#"<w:document><w:body><w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>Договор</w:t></w:r></w:p><w:p><w:r><w:t>Долг 1850</w:t></w:r></w:p></w:body></w:document>"#;
    let styles = r#"<w:styles><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>"#;
    let expected = Ok(vec!["Heading Договор".to_owned(), "Paragraph Долг 1850".to_owned()]);
    assert_eq!(words(&[("_rels/.rels", rels), ("word/document2.xml", body), ("word/styles2.xml", styles)]), expected);
    assert_eq!(words(&[("word/document.xml", body), ("word/styles.xml", styles)]), expected);
    // What is named but not there does not hide the usual part.
    assert_eq!(words(&[("_rels/.rels", rels), ("word/document.xml", body), ("word/styles.xml", styles)]), expected);
    assert_eq!(words(&[("_rels/.rels", rels)]), Err(Trouble::Damaged));
}

#[test]
fn clauses_have_the_numbers_that_the_document_counts() {
    let list = r#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
    let clause = |level: u32, words: &str| {
        format!(
            r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
        )
    };
    let former = r#"<w:p><w:pPr><w:pPrChange><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:pPrChange></w:pPr><w:r><w:t>Подпись</w:t></w:r></w:p>"#;
    let body = format!(
        "<w:document>{}{}<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>{former}</w:document>",
        clause(0, "Обязанности"),
        clause(1, "Паспорт хранит агентство"),
        clause(1, "Долг 1850")
    );
    let expected = [
        "Paragraph 3. Обязанности",
        "Paragraph 3.1 Паспорт хранит агентство",
        "Row 3.2 Долг 1850",
        "Paragraph Подпись",
    ];
    assert_eq!(words(&[("word/document.xml", body.as_str()), ("word/numbering.xml", list)]).unwrap(), expected);
}

#[test]
fn an_address_that_all_words_of_a_cell_lead_to_does_not_fill_the_memory() {
    let address = format!("https://kadry.example/{}", "a".repeat(1_900));
    let ways = format!(
        r#"<Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="{address}" TargetMode="External"/></Relationships>"#
    );
    let many = CHARACTERS / 1_900 * 2;
    let links = r#"<w:hyperlink r:id="rId9"><w:r><w:t>.</w:t></w:r></w:hyperlink>"#.repeat(many);
    let body = format!("<w:document><w:tbl><w:tr><w:tc><w:p>{links}</w:p></w:tc></w:tr></w:tbl></w:document>");
    let files = [("word/document.xml", body.as_bytes()), ("word/_rels/document.xml.rels", ways.as_bytes())];
    // Packed it would be taken for a bomb.
    let file = zip(&files, false);
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    let text = &found.pages[0].blocks[0].text;
    assert!(text.len() < CHARACTERS + 100_000 && text.matches('.').count() > many && found.cut);
}

#[test]
fn a_box_follows_the_paragraph_that_it_hangs_on() {
    let text = |words: &str| format!("<w:r><w:t>{words}</w:t></w:r>");
    let held = format!("<w:txbxContent><w:p>{}</w:p></w:txbxContent>", text("Залог 3000"));
    let hung = format!(
        "<w:r><mc:AlternateContent><mc:Choice>{held}</mc:Choice><mc:Fallback>{held}</mc:Fallback></mc:AlternateContent></w:r>"
    );
    let (before, behind) = (text("Договор найма"), text(" работницы"));
    let body = format!(
        "<w:document><w:p>{before}{hung}{behind}</w:p><w:tbl><w:tr><w:tc><w:p>{before}{hung}{behind}</w:p></w:tc></w:tr></w:tbl></w:document>"
    );
    let expected =
        ["Paragraph Договор найма работницы", "Paragraph Залог 3000", "Row Договор найма работницы Залог 3000"];
    assert_eq!(words(&[("word/document.xml", body.as_str())]).unwrap(), expected);
}

#[test]
fn what_was_deleted_is_shown_as_deleted_and_what_was_moved_once() {
    let body = r#"<w:document><w:p><w:pPr><w:tabs><w:tab w:pos="720"/></w:tabs><w:rPr><w:del w:author="Марат"/></w:rPr></w:pPr><w:r><w:t>Работник </w:t></w:r><w:del w:author="Марат" w:date="2026-03-01T10:00:00Z"><w:r><w:delText>получит </w:delText></w:r><w:r><w:delText>зарплату</w:delText></w:r></w:del><w:ins w:author="Марат"><w:r><w:t> возвращает долг</w:t></w:r></w:ins></w:p><w:p><w:moveFrom w:author="x"><w:r><w:t>Перенесённая фраза</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo w:author="x"><w:r><w:t>Перенесённая фраза</w:t></w:r></w:moveTo></w:p></w:document>"#;
    let remark = r#"<w:comments><w:comment w:author="Юрист" w:date="2026-03-02T09:05:00Z"><w:p><w:r><w:t>Почему?</w:t></w:r></w:p></w:comment></w:comments>"#;
    let expected = [
        "Paragraph Работник [− Марат, 01.03.2026 10:00: получит зарплату] возвращает долг",
        "Paragraph Перенесённая фраза",
        "Item Юрист, 02.03.2026 09:05: Почему?",
    ];
    assert_eq!(words(&[("word/document.xml", body), ("word/comments.xml", remark)]).unwrap(), expected);
}

#[test]
fn an_address_stands_behind_the_words_of_its_link() {
    let ways = r#"<Relationships><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://kadry.example/dogovor" TargetMode="External"/></Relationships>"#;
    let body = r#"<w:document><w:p><w:r><w:t xml:space="preserve">См. </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>наш сайт</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p><w:p><w:hyperlink r:id="rId9"><w:r><w:t>kadry.example/dogovor</w:t></w:r></w:hyperlink></w:p><w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "tel:+996700111222" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Позвонить</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>7</w:t></w:r></w:fldSimple></w:p></w:document>"#;
    let expected = [
        "Paragraph См. наш сайт (https://kadry.example/dogovor).",
        "Paragraph kadry.example/dogovor",
        "Paragraph Позвонить (tel:+996700111222)",
        "Paragraph 7",
    ];
    assert_eq!(words(&[("word/document.xml", body), ("word/_rels/document.xml.rels", ways)]).unwrap(), expected);
}

#[test]
fn what_was_ticked_and_chosen_in_a_form_is_among_its_words() {
    let text = |words: &str| format!(r#"<w:r><w:t xml:space="preserve">{words}</w:t></w:r>"#);
    let sign = |font: &str, code: &str| format!(r#"<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>"#);
    let field = |form: &str, result: &str| {
        format!(
            r#"<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{form}</w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>"#
        )
    };
    let list = r#"<w:ddList><w:result w:val="1"/><w:listEntry w:val="Турция"/><w:listEntry w:val="ОАЭ"/></w:ddList>"#;
    let ticked = r#"<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>"#;
    let empty = r#"<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>"#;
    let paragraphs = [
        sign("Wingdings", "F0FE") + &text(" да ") + &sign("Wingdings", "A8") + &sign("Symbol", "F0B7"),
        field(list, ""),
        field(list, &text("ОАЭ")),
        field(ticked, "") + &field(empty, ""),
        text("загран") + r#"<w:r><w:ptab w:alignment="right"/></w:r>"# + &text("стр. 1"),
        r#"<w:r><w:pict><v:shape><v:textpath string="КОПИЯ"/></v:shape></w:pict></w:r>"#.to_owned() + &text("Шапка"),
    ];
    let body = format!("<w:document>{}</w:document>", paragraphs.map(|p| format!("<w:p>{p}</w:p>")).concat());
    let expected = [
        "Paragraph ☑ да ☐▪",
        "Paragraph ОАЭ",
        "Paragraph ОАЭ",
        "Paragraph ☒☐",
        "Paragraph загран\tстр. 1",
        "Paragraph Шапка",
        "Paragraph КОПИЯ",
    ];
    assert_eq!(words(&[("word/document.xml", body.as_str())]).unwrap(), expected);
}

#[test]
fn a_file_that_the_document_holds_whole_is_read_at_its_place() {
    let mht = "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n<html><body><p>Паспорт у агентства</p></body></html>\r\n--b--\r\n";
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/aFChunk";
    let way = |id: &str, target: &str| format!(r#"<Relationship Id="{id}" Type="{kind}" Target="{target}"/>"#);
    let ways =
        format!("<Relationships>{}{}{}</Relationships>", way("a", "/word/a.mht"), way("b", "b.htm"), way("c", "c.txt"));
    let body = r#"<w:document><w:altChunk r:id="a"/><w:p><w:r><w:t>Подпись</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:altChunk r:id="b"/></w:tc><w:tc><w:altChunk r:id="c"/></w:tc></w:tr></w:tbl></w:document>"#;
    let files = [
        ("word/document.xml", body),
        ("word/_rels/document.xml.rels", ways.as_str()),
        ("word/a.mht", mht),
        ("word/b.htm", "<p>Долг 1850</p>"),
        ("word/c.txt", "сом"),
    ];
    let expected = ["Paragraph Паспорт у агентства", "Paragraph Подпись", "Row Долг 1850\tсом"];
    assert_eq!(words(&files).unwrap(), expected);
    // What a program of Windows packed says on its page and nowhere else in which letters it is written.
    let (old, _, _) = encoding_rs::WINDOWS_1251.encode(
        "MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<meta charset=windows-1251><p>Паспорт у агентства</p>",
    );
    let packed: Vec<(&str, &[u8])> =
        files.iter().map(|(name, text)| (*name, if *name == "word/a.mht" { &*old } else { text.as_bytes() })).collect();
    let file = zip(&packed, true);
    assert_eq!(read(&mut Parts::of(&file).unwrap()).unwrap().pages[0].blocks[0].text, "Паспорт у агентства");
    let lost: Vec<(&str, &[u8])> = files[..2].iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let file = zip(&lost, true);
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    assert_eq!(found.trouble, Some(Trouble::Damaged), "what is named but not there is not passed over in silence");
    assert_eq!(found.pages[0].blocks[0].text, "Подпись");
}

#[test]
fn what_stands_beside_the_text_is_found_by_its_kind_and_by_its_usual_name() {
    let kind = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let way =
        |last: &str, target: &str| format!(r#"<Relationship Id="{target}" Type="{kind}/{last}" Target="{target}"/>"#);
    let ways = |list: String| format!("<Relationships>{list}</Relationships>");
    let root = ways(way("officeDocument", "doc/main.xml"));
    let main = ways([way("styles", "looks.xml"), way("footnotes", "below.xml"), way("header", "top.xml")].concat());
    let part =
        |words: &str| format!(r#"<w:p><w:pPr><w:pStyle w:val="a1"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#);
    let [text, below, top, foot] = ["Договор", "со слов свидетеля", "Бланк", "стр. 1"].map(part);
    let looks = r#"<w:styles><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>"#;
    let files = [
        ("_rels/.rels", root.as_str()),
        ("doc/main.xml", text.as_str()),
        ("doc/_rels/main.xml.rels", main.as_str()),
        ("doc/looks.xml", looks),
        ("doc/below.xml", below.as_str()),
        ("doc/top.xml", top.as_str()),
        ("word/footer1.xml", foot.as_str()),
    ];
    let expected = ["Heading Договор", "Item Бланк", "Item стр. 1", "Item со слов свидетеля"];
    assert_eq!(words(&files).unwrap(), expected);
    // A note that is named but not there, or can't be read, costs none of the text and is told.
    for broken in [&files[..4], &[&files[..4], &[("doc/below.xml", "no note")]].concat()] {
        let broken: Vec<(&str, &[u8])> = broken.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let file = zip(&broken, true);
        let found = read(&mut Parts::of(&file).unwrap()).unwrap();
        assert_eq!((found.pages[0].blocks.len(), found.trouble), (1, Some(Trouble::Damaged)));
    }
}

#[test]
fn a_paper_that_is_written_in_old_characters_or_in_wide_ones_is_read() {
    let body = r#"<?xml version="1.0" encoding="UTF-16"?><w:document><w:p><w:r><w:t>Паспорт изъят</w:t></w:r></w:p></w:document>"#;
    let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(body.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let old = encoding_rs::WINDOWS_1251.encode(&body.replace("UTF-16", "windows-1251")).0.into_owned();
    for part in [&wide, &old] {
        let file = zip(&[("word/document.xml", part.as_slice())], true);
        let found = read(&mut Parts::of(&file).unwrap()).unwrap();
        assert_eq!(found.pages[0].blocks[0].text, "Паспорт изъят");
    }
    assert_eq!(words(&[("word/document.xml", "\0\0\0")]), Err(Trouble::Damaged), "no empty paper");
}

#[test]
fn a_paper_of_word_2003_in_one_file_is_read_with_its_notes_and_heads() {
    let text = |words: &str| format!("<w:r><w:t>{words}</w:t></w:r>");
    let p = |inside: &str| format!("<w:p>{inside}</w:p>");
    let note = format!("<w:r><w:footnote>{}</w:footnote></w:r>", p(&text("со слов свидетеля")));
    let remark = format!(
        r#"<w:r><aml:annotation aml:author="Юрист" aml:createdate="2026-03-02T09:05:00Z" w:type="Word.Comment"><aml:content>{}</aml:content></aml:annotation></w:r>"#,
        p(&text("Почему?"))
    );
    let struck = r#"<aml:annotation aml:author="Марат" w:type="Word.Deletion"><aml:content><w:r><w:delText>не </w:delText></w:r></aml:content></aml:annotation>"#;
    let paragraphs = [
        r#"<w:p><w:pPr><w:pStyle w:val="a1"/><w:listPr><wx:t wx:val="1."/></w:listPr></w:pPr>"#.to_owned()
            + &text("Договор")
            + "</w:p>",
        p(&[text("Паспорт "), note, struck.to_owned(), text("изъят"), remark].concat()),
        p(&format!(r#"<w:hlink w:dest="https://kadry.example/x">{}</w:hlink>"#, text("сайт"))),
        format!("<w:tbl><w:tr><w:tc>{}</w:tc><w:tc>{}</w:tc></w:tr></w:tbl>", p(&text("март")), p(&text("500"))),
        format!("<w:sectPr><w:hdr>{}</w:hdr></w:sectPr>", p(&text("Бланк"))),
    ];
    let styles = r#"<w:styles><w:style w:styleId="a1"><w:name w:val="heading 1"/></w:style></w:styles>"#;
    let read = |paragraphs: &str| -> Vec<String> {
        let paper = format!(
            r#"<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:lists><w:listDef><w:lvl><w:pStyle w:val="a1"/></w:lvl></w:listDef></w:lists>{styles}<w:body>{paragraphs}</w:body></w:wordDocument>"#
        );
        let found = read_flat(paper.as_bytes()).unwrap();
        found.pages[0].blocks.iter().map(|block| format!("{:?} {}", block.kind, block.text)).collect()
    };
    let expected = [
        "Heading 1. Договор",
        "Paragraph Паспорт [− Марат: не ]изъят",
        "Paragraph со слов свидетеля",
        "Paragraph Юрист, 02.03.2026 09:05: Почему?",
        "Paragraph сайт (https://kadry.example/x)",
        "Row март\t500",
        "Paragraph Бланк",
    ];
    assert_eq!(read(&paragraphs.concat()), expected);
    assert_eq!(read(&p(&text("Расписка"))), ["Paragraph Расписка"], "the style of a list is none of a paragraph");
}

#[test]
fn a_paper_that_later_word_saved_as_one_file_is_read_part_by_part() {
    let part = |name: &str, inside: &str| {
        format!(r#"<pkg:part pkg:name="/word/{name}.xml"><pkg:xmlData>{inside}</pkg:xmlData></pkg:part>"#)
    };
    let p = |words: &str| format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>");
    let clause = r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr></w:pPr><w:r><w:t>Долг</w:t></w:r></w:p>"#;
    let list = r#"<w:numbering><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#;
    let parts = [
        part("document", &format!("<w:document><w:body>{clause}</w:body></w:document>")),
        part("footnotes", &format!("<w:footnotes><w:footnote>{}</w:footnote></w:footnotes>", p("со слов свидетеля"))),
        part("header1", &format!("<w:hdr>{}</w:hdr>", p("Бланк"))),
        part("numbering", list),
        part(
            "glossary/document",
            &format!(
                "<w:glossaryDocument><w:docParts><w:docPart><w:docPartBody>{}</w:docPartBody></w:docPart></w:docParts></w:glossaryDocument>",
                p("Место для ввода текста")
            ),
        ),
        part("document", "").replace("/word/document.xml", "/customXml/item1.xml").replace(
            "<pkg:xmlData>",
            &format!("<pkg:xmlData><m:mail><part/><m:body>{}</m:body></m:mail>", p("не из договора")),
        ),
        part("diagrams/data1", "<dgm:dataModel><a:p><a:r><a:t>Бланк</a:t></a:r></a:p></dgm:dataModel>"),
    ];
    let found = read_flat(format!("<pkg:package>{}</pkg:package>", parts.concat()).as_bytes()).unwrap();
    let read: Vec<&str> = found.pages[0].blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(read, ["3. Долг", "со слов свидетеля", "Бланк"]);
}
