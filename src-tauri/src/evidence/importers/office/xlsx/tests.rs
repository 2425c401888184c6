use super::*;
use crate::evidence::archive::tests::zip;

/// The rows of one sheet whose cells have the styles `own` from 1 on.
fn rows(own: &[&str], sheet: &str, further: &[(&str, &str)]) -> Vec<String> {
    let formats: String =
        own.iter().zip(164..).map(|(code, id)| format!(r#"<numFmt numFmtId="{id}" formatCode="{code}"/>"#)).collect();
    let cells: String = (164..).take(own.len()).map(|id| format!(r#"<xf numFmtId="{id}"/>"#)).collect();
    let styles =
        format!(r#"<styleSheet><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{cells}</cellXfs></styleSheet>"#);
    let sheet = format!("<worksheet>{sheet}</worksheet>");
    let book = r#"<workbook><sheets><sheet name="Табель" r:id="rId1"/></sheets></workbook>"#;
    let mut files = vec![("xl/workbook.xml", book), ("xl/styles.xml", styles.as_str())];
    files.push(("xl/worksheets/sheet1.xml", sheet.as_str()));
    files.extend(further);
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let file = zip(&files, true);
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    found.pages[0].blocks.iter().map(|block| block.text.clone()).collect()
}

#[test]
fn hours_that_were_worked_are_read_as_the_sheet_shows_them() {
    for (code, value, shown) in [
        ("[h]:mm", "8.8541666666666661", "212:30"),
        ("[h]:mm", "13", "312:00"),
        ("[h]:mm:ss", "1.5", "36:00:00"),
        ("[hh]:mm", "-0.5", "-12:00"),
        ("[mm]:ss", "0.0625", "90:00"),
        ("[ss]", "0.001", "86"),
        ("[h]", "1.5", "36"),
        ("[Red][h]:mm", "1.5", "36:00"),
        // A time of day, a day and a number stay what they are.
        ("h:mm", "0.5", "12:00:00"),
        ("[$-419]d\\ mmmm\\ yyyy&quot; г.&quot;;@", "46091", "10.03.2026"),
        ("MMMM", "46091", "10.03.2026"),
        ("0\\ \\d\\a\\y\\s", "5", "5 days"),
        ("dd.mm.yyyy hh:mm:ss", "45365.99998842592", "14.03.2024 23:59:59"),
        ("dd.mm.yyyy hh:mm", "45000.5", "15.03.2023 12:00"),
        // A moment before midnight is that day yet; what only its figures keep from midnight is the next one.
        ("dd.mm.yyyy", "46091.999999", "10.03.2026"),
        ("dd.mm.yyyy", "46091.999999999", "11.03.2026"),
        ("dd.mm.yyyy hh:mm:ss", "46091.999999", "11.03.2026 00:00"),
        ("dd.mm.yyyy", "1", "01.01.1900"),
        ("dd.mm.yyyy", "59", "28.02.1900"),
        ("dd.mm.yyyy", "60", "29.02.1900"),
        ("dd.mm.yyyy", "61", "01.03.1900"),
        // What a format says around a number belongs to it.
        ("#,##0.00\\ &quot;сом&quot;", "1850.5", "1850.5 сом"),
        ("#,##0\\ [$USD]", "1234", "1234 USD"),
        ("# ##0&quot; сом&quot;", "45000", "45 000 сом"),
        ("# ##0&quot; сом&quot;", "45", "45 сом"),
        ("# ##0&quot; сом&quot;", "-1234567", "-1234 567 сом"),
        ("&quot;№ &quot;0", "5", "№ 5"),
        ("0000000000", "555010203", "0555010203"),
        ("000-000", "123456", "123-456"),
        ("000-000", "12", "000-012"),
        ("#-000", "12", "012"),
        ("0;(0)", "-5", "(5)"),
        ("_-* #,##0.00\\ [$₽-419]_-;\\-* #,##0.00\\ [$₽-419]_-;_-* &quot;-&quot;??_-;_-@_-", "-7.5", "-7.5 ₽"),
        ("General&quot; шт&quot;", "3", "3 шт"),
        ("0%", "0.2", "20%"),
        ("0%", "-0.5", "-50%"),
        ("0.00%", "0.07", "7%"),
        // Of a large sum fifteen figures are what the cell holds, the rest is noise of how the file writes it.
        ("#,##0.00\\ &quot;сом&quot;", "2500000.2999999998", "2500000.3 сом"),
        ("0.00", "2500000.2999999998", "2500000.3"),
        ("0.00", "123456789.12000000", "123456789.12"),
        ("General", "1.2345678901234567E19", "12345678901234600000"),
        ("General", "1.8189894035458565E-12", "1.81898940354586E-12"),
        ("General", "-0E0", "0"),
        // What is not followed shows the number itself.
        ("0.0,,&quot; млн&quot;", "5000000", "5000000"),
        ("# ?/?", "1.5", "1.5"),
        ("[&gt;=100]0&quot; много&quot;;0", "200", "200"),
        (";;;", "7", "7"),
    ] {
        let sheet = format!(r#"<sheetData><row r="1"><c r="A1" s="1"><v>{value}</v></c></row></sheetData>"#);
        assert_eq!(rows(&[code], &sheet, &[]), [shown], "{code}");
    }
    let yes = r#"<sheetData><row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c></row></sheetData>"#;
    assert_eq!(rows(&[], yes, &[]), ["TRUE\tFALSE"]);
}

#[test]
fn a_sheet_that_is_not_shown_is_read_and_said_to_be_hidden() {
    let book = r#"<workbook><sheets><sheet name="Выплаты"/><sheet name="Касса" state="hidden"/><sheet name="Долги" state="veryHidden"/></sheets></workbook>"#;
    let sheet = r#"<worksheet><sheetData><row><c t="str"><v>Асанова</v></c></row></sheetData></worksheet>"#;
    let paths = ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"];
    let mut files = vec![("xl/workbook.xml", book.as_bytes())];
    files.extend(paths.map(|path| (path, sheet.as_bytes())));
    let file = zip(&files, true);
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    let sheets: Vec<_> = found.pages.iter().map(|page| (page.name.as_str(), page.hidden)).collect();
    assert_eq!(sheets, [("Выплаты", false), ("Касса", true), ("Долги", true)]);
}

#[test]
fn a_book_is_read_however_its_parts_are_called() {
    let kind = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    let way = |id: &str, last: &str, target: &str| {
        format!(r#"<Relationship Id="{id}" Type="{kind}/{last}" Target="{target}"/>"#)
    };
    let ways = |list: String| format!("<Relationships>{list}</Relationships>");
    let root = ways(way("a", "officeDocument", "/xl/book.xml"));
    let list =
        [way("w", "sharedStrings", "str.xml"), way("x", "styles", "looks.xml"), way("s", "worksheet", "one.xml")];
    let (lost, list) = (ways(list[..2].concat() + &way("s", "worksheet", "none.xml")), ways(list.concat()));
    let files = [
        ("_rels/.rels", root.as_str()),
        ("xl/book.xml", r#"<workbook><sheets><sheet name="Касса" r:id="s"/></sheets></workbook>"#),
        ("xl/_rels/book.xml.rels", list.as_str()),
        ("xl/str.xml", "<sst><si><t>Асанова</t></si></sst>"),
        ("xl/looks.xml", r#"<styleSheet><cellXfs><xf numFmtId="9"/></cellXfs></styleSheet>"#),
        (
            "xl/one.xml",
            r#"<worksheet><sheetData><row><c t="s"><v>0</v></c><c s="0"><v>0.2</v></c></row></sheetData></worksheet>"#,
        ),
    ];
    let packed = |files: &[(&str, &str)]| {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let file = zip(&files, true);
        read(&mut Parts::of(&file).unwrap())
    };
    let found = packed(&files).unwrap();
    assert_eq!(found.pages[0].blocks[0].text, "Асанова\t20%");
    assert_eq!(found.trouble, None);
    let mut files = files;
    files[2].1 = &lost;
    assert_eq!(packed(&files), Err(Trouble::Damaged), "a sheet that is not there is no empty book");
}

#[test]
fn a_sheet_that_can_not_be_read_costs_none_of_the_others_and_is_told() {
    let book =
        r#"<workbook><sheets><sheet name="Выплаты"/><sheet name="Касса"/><sheet name="Долги"/></sheets></workbook>"#;
    let sheet = |words: &str| {
        format!(r#"<worksheet><sheetData><row><c t="str"><v>{words}</v></c></row></sheetData></worksheet>"#)
    };
    let (one, two) = (sheet("ALTERED"), sheet("Асанова"));
    let files = [
        ("xl/workbook.xml", book),
        ("xl/worksheets/sheet1.xml", one.as_str()),
        ("xl/worksheets/sheet2.xml", "no sheet"),
        ("xl/worksheets/sheet3.xml", two.as_str()),
    ];
    let packed = |files: &[(&str, &str)]| {
        let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
        let mut file = zip(&files, false);
        // Of the first sheet the bytes are others than those of which the digest was taken.
        let at = file.windows(7).position(|bytes| bytes == b"ALTERED").unwrap();
        file[at] ^= 1;
        read(&mut Parts::of(&file).unwrap())
    };
    let found = packed(&files).unwrap();
    let pages: Vec<_> = found.pages.iter().map(|page| (page.name.as_str(), page.blocks.len())).collect();
    assert_eq!((pages, found.trouble), (vec![("Касса", 0), ("Долги", 1)], Some(Trouble::Damaged)));
    assert_eq!(packed(&files[..3]), Err(Trouble::Damaged), "a book of which no sheet can be read");
    // Words of all cells that are named and not there.
    let way =
        r#"<Relationships><Relationship Id="a" Type="x/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    let book = r#"<workbook><sheets><sheet name="Выплаты"/></sheets></workbook>"#;
    let lost =
        [("xl/workbook.xml", book), ("xl/_rels/workbook.xml.rels", way), ("xl/worksheets/sheet1.xml", two.as_str())];
    let file = zip(&lost.map(|(name, text)| (name, text.as_bytes())), true);
    assert_eq!(read(&mut Parts::of(&file).unwrap()).unwrap().trouble, Some(Trouble::Damaged));
}

#[test]
fn a_cell_whose_words_are_not_there_is_told_and_a_format_is_kept_once() {
    let sheet = |at: &str| {
        format!(
            r#"<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>{at}</v></c></row></sheetData></worksheet>"#
        )
    };
    let troubles = ["0", "7", ""].map(|at| {
        let sheet = sheet(at);
        let files = [
            ("xl/workbook.xml", r#"<workbook><sheets><sheet name="Касса"/></sheets></workbook>"#),
            ("xl/sharedStrings.xml", "<sst><si><t>Асанова</t></si></sst>"),
            ("xl/worksheets/sheet1.xml", sheet.as_str()),
        ];
        let file = zip(&files.map(|(name, text)| (name, text.as_bytes())), true);
        let found = read(&mut Parts::of(&file).unwrap()).unwrap();
        assert!(found.pages[0].blocks[0].text.starts_with("Асанова"), "the others are read");
        found.trouble
    });
    assert_eq!(troubles, [None, Some(Trouble::Damaged), None]);
    let long = "0".repeat(900);
    let styles = formats::styles(
        format!(
            r#"<styleSheet><numFmts><numFmt numFmtId="164" formatCode="{long}"/></numFmts><cellXfs><xf numFmtId="164"/><xf numFmtId="164"/></cellXfs></styleSheet>"#
        )
        .as_bytes(),
    );
    let Ok([Some(Shown::Number(one)), Some(Shown::Number(other))]) = styles.as_deref() else { panic!("{styles:?}") };
    assert!(std::rc::Rc::ptr_eq(one, other));
}

#[test]
fn parts_are_found_by_their_names_however_these_are_written() {
    let file = zip(&[("XL/A.xml", b"1".as_slice()), ("xl/a.xml", b"2"), ("xl/b.xml", b"3"), ("xm", b"4")], true);
    let mut parts = Parts::of(&file).unwrap();
    assert_eq!(parts.get("/xl/A.XML").unwrap().as_deref(), Some(b"1".as_slice()), "the first of several");
    assert_eq!(parts.get("xl/c.xml"), Ok(None));
    assert_eq!(parts.names("Xl/"), ["XL/A.xml", "xl/b.xml"]);
}

#[test]
fn the_words_of_a_box_that_lies_over_a_sheet_follow_its_rows() {
    let sheet = r#"<sheetData><row r="1"><c r="A1" t="str"><v>касса</v></c></row></sheetData><drawing r:id="rId1"/>"#;
    let ways = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing1.xml"/></Relationships>"#;
    let boxes = r#"<xdr:wsDr><xdr:twoCellAnchor><xdr:from><xdr:col>5</xdr:col></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>долг </a:t></a:r><a:r><a:t>у Марата</a:t></a:r></a:p><a:p><a:r><a:t>не платить</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"#;
    let further = [("xl/worksheets/_rels/sheet1.xml.rels", ways), ("xl/drawings/drawing1.xml", boxes)];
    assert_eq!(rows(&[], sheet, &further), ["касса", "долг у Марата", "не платить"]);
}

#[test]
fn notes_and_addresses_stand_in_their_cells() {
    let sheet = r#"<sheetData><row r="1"><c r="A1" t="str"><v>Асанова</v></c></row><row r="3"><c r="A3" t="str"><v>касса</v></c></row></sheetData><hyperlinks><hyperlink ref="A3" r:id="rId2"/></hyperlinks>"#;
    let ways = r#"<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://kassa.example/x" TargetMode="External"/></Relationships>"#;
    let notes = r#"<comments><authors><author>Бухгалтер</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Паспорт у </t></r><r><t>Марата</t></r></text></comment><comment ref="B1" authorId="0"><text><t>Бухгалтер: долг</t></text></comment><comment ref="C2" authorId="0"><text><t>пусто</t></text></comment><comment ref="A9" authorId="0"><text><t>Бухгалтеру не платить</t></text></comment></commentList></comments>"#;
    let further = [("xl/worksheets/_rels/sheet1.xml.rels", ways), ("xl/comments1.xml", notes)];
    let expected = [
        "Асанова [Бухгалтер: Паспорт у Марата]\t[Бухгалтер: долг]",
        "касса (https://kassa.example/x)",
        "[Бухгалтер: пусто]",
        // Words that only begin as the name does say not who noted them.
        "[Бухгалтер: Бухгалтеру не платить]",
    ];
    assert_eq!(rows(&[], sheet, &further), expected);
}

#[test]
fn remarks_in_threads_name_who_made_them_and_when_and_stand_once() {
    let sheet = r#"<sheetData><row r="1"><c r="A1" t="str"><v>Асанова</v></c></row></sheetData>"#;
    let way = |id: &str, last: &str, target: &str| {
        format!(
            r#"<Relationship Id="{id}" Type="http://schemas.microsoft.com/office/2017/10/relationships/{last}" Target="{target}"/>"#
        )
    };
    let ways = |list: &[String]| format!("<Relationships>{}</Relationships>", list.concat());
    let book = ways(&[way("rId1", "worksheet", "worksheets/sheet1.xml"), way("rId9", "person", "persons/person.xml")]);
    let beside =
        ways(&[way("a", "comments", "../comments1.xml"), way("b", "threadedComment", "../threadedComments/one.xml")]);
    let notes = r#"<comments><authors><author>tc={A1}</author><author>tc={C3}</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Threaded comment] Your version of Excel allows you to read this</t></text></comment><comment ref="B1" authorId="1"><text><t>без ветки</t></text></comment></commentList></comments>"#;
    let threads = r#"<ThreadedComments><threadedComment ref="A1" dT="2026-03-10T10:54:00.00" personId="{1}" id="{A1}"><text>Кому отдан паспорт?</text></threadedComment><threadedComment ref="A1" dT="2026-03-10T11:00:00.00" personId="{2}" id="{B2}" parentId="{A1}"><text>Марату</text></threadedComment></ThreadedComments>"#;
    let persons =
        r#"<personList><person displayName="Айгуль" id="{1}"/><person displayName="Бухгалтер" id="{2}"/></personList>"#;
    let further = [
        ("xl/_rels/workbook.xml.rels", book.as_str()),
        ("xl/worksheets/_rels/sheet1.xml.rels", beside.as_str()),
        ("xl/comments1.xml", notes),
        ("xl/threadedComments/one.xml", threads),
        ("xl/persons/person.xml", persons),
    ];
    let said = "[Айгуль, 10.03.2026 10:54 UTC: Кому отдан паспорт?] [Бухгалтер, 10.03.2026 11:00 UTC: Марату]";
    // What no thread holds stays as it was noted.
    assert_eq!(rows(&[], sheet, &further), [format!("Асанова {said}\t[tc={{C3}}: без ветки]")]);
}

#[test]
fn a_day_that_is_written_in_words_is_read_as_a_day() {
    let sheet = r#"<sheetData><row r="1"><c r="A1" s="1" t="d"><v>2026-03-10T00:00:00.000Z</v></c><c r="B1" t="d"><v>2026-03-10</v></c><c r="C1" t="d"><v>2026-03-10T08:30:00</v></c><c r="D1" t="d"><v>08:30:00</v></c></row></sheetData>"#;
    assert_eq!(rows(&["dd.mm.yyyy"], sheet, &[]), ["10.03.2026\t10.03.2026\t10.03.2026 08:30\t08:30:00"]);
}

#[test]
fn days_of_chinese_japanese_and_korean_books_are_days() {
    for (id, number, shown) in [
        (27, 46_091.0, "10.03.2026"),
        (31, 46_091.0, "10.03.2026"),
        (57, 46_091.0, "10.03.2026"),
        (33, 0.5, "12:00:00"),
        (55, 46_091.5, "10.03.2026 12:00"),
    ] {
        let style = formats::known(id);
        assert_eq!(formats::shown(number, style.as_ref(), false).as_deref(), Some(shown), "{id}");
    }
}

#[test]
fn characters_that_stand_in_words_by_number_are_read_as_such() {
    for (written, read) in [
        ("Адрес_x000D_\nул. Мира", "Адрес\nул. Мира"),
        ("Адрес_x000D__x000a_ул. Мира_x000D_дом", "Адрес\nул. Мира\nдом"),
        ("кроме_x0009_того", "кроме\tтого"),
        ("_x005F_x0009_", "_x0009_"),
        ("имя_x_x12_xабвг_ _x0001_", "имя_x_x12_xабвг_ "),
    ] {
        assert_eq!(plain(written.to_owned()), read);
    }
    let sheet =
        r#"<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>кроме_x0009_того</t></is></c></row></sheetData>"#;
    assert_eq!(rows(&[], sheet, &[]), ["кроме того"]);
}
