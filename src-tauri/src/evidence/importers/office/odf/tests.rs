use super::*;
use crate::evidence::archive::tests::zip;

fn words(content: &str, styles: &str) -> Vec<String> {
    let file = zip(&[("content.xml", content.as_bytes()), ("styles.xml", styles.as_bytes())], true);
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    let blocks = found.pages.iter().flat_map(|page| &page.blocks);
    blocks.map(|block| format!("{:?} {}", block.kind, block.text)).collect()
}

#[test]
fn notes_boxes_and_remarks_follow_the_paragraph_that_they_hang_on() {
    let content = r#"<office:document-content><office:body><office:text><text:p>Паспорт изъят<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Со слов свидетеля</text:p></text:note-body></text:note> рекрутёром.</text:p><text:p>Сумма<draw:frame><draw:text-box><text:p>Врезка три тысячи</text:p></draw:text-box></draw:frame> указана</text:p><text:p>Абзац<office:annotation><dc:creator>Марат</dc:creator><dc:date>2026-03-02T09:05:11.12</dc:date><text:p>На полях</text:p></office:annotation> тут, <text:date>02.03.2026</text:date></text:p><draw:frame><draw:text-box><text:p>Отдельно</text:p></draw:text-box></draw:frame></office:text></office:body></office:document-content>"#;
    let styles = r#"<office:document-styles><office:master-styles><style:master-page><style:header><text:p>Шапка</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"#;
    let expected = [
        "Paragraph Паспорт изъят рекрутёром.",
        "Item Со слов свидетеля",
        "Paragraph Сумма указана",
        "Paragraph Врезка три тысячи",
        "Paragraph Абзац тут, 02.03.2026",
        "Item Марат, 02.03.2026 09:05: На полях",
        "Paragraph Отдельно",
        "Item Шапка",
    ];
    assert_eq!(words(content, styles), expected);
}

#[test]
fn a_slide_that_is_not_shown_is_said_to_be_hidden() {
    let style = |name: &str, how: &str| {
        format!(
            r#"<style:style style:name="{name}" style:family="drawing-page"><style:drawing-page-properties presentation:visibility="{how}"/></style:style>"#
        )
    };
    let slide = |style: &str| format!(r#"<draw:page draw:style-name="{style}"><text:p>Долг</text:p></draw:page>"#);
    let content = format!(
        "<office:document-content><office:automatic-styles>{}{}</office:automatic-styles><office:body><office:presentation>{}{}</office:presentation></office:body></office:document-content>",
        style("dp1", "hidden"),
        style("dp2", "visible"),
        slide("dp1"),
        slide("dp2")
    );
    let file = zip(&[("content.xml", content.as_bytes())], true);
    let found = read(&mut Parts::of(&file).unwrap()).unwrap();
    assert_eq!(found.pages.iter().map(|page| page.hidden).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn clauses_have_the_numbers_that_the_document_counts() {
    let styles = r#"<office:document-styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/></text:outline-style></office:document-styles>"#;
    let lists = r#"<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-bullet text:level="1"/></text:list-style><text:list-style style:name="L3"><text:list-level-style-number text:level="1" style:num-format="а, б, .., аа, аб, ... (ru)" loext:num-list-format="%1%)"/></text:list-style>"#;
    let p = |words: &str| format!("<text:p>{words}</text:p>");
    let item = |inside: &str| format!("<text:list-item>{inside}</text:list-item>");
    let below = format!("<text:list>{}{}</text:list>", item(&p("Паспорт")), item(&p("Долг")));
    let first = item(&(p("Обязанности") + &p("и ещё") + &below));
    let last = item(&format!("<text:list>{}</text:list>", item(&p("Штраф"))));
    let body = format!(
        r#"<text:h text:outline-level="1">Договор</text:h><text:list text:style-name="L1">{first}{}</text:list><text:list text:style-name="L2">{}</text:list><text:list text:continue-numbering="true" text:style-name="L1">{last}</text:list><text:list text:style-name="L3">{}</text:list><text:h text:outline-level="1">Подписи</text:h>"#,
        item(&p("Срок")),
        item(&p("точка")),
        item(&p("буква"))
    );
    let content = format!(
        "<office:document-content><office:automatic-styles>{lists}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body></office:document-content>"
    );
    let expected = [
        "Heading I. Договор",
        "Paragraph 1. Обязанности",
        "Paragraph и ещё",
        "Paragraph 1.1 Паспорт",
        "Paragraph 1.2 Долг",
        "Paragraph 2. Срок",
        "Paragraph точка",
        "Paragraph 2.1 Штраф",
        "Paragraph а) буква",
        "Heading II. Подписи",
    ];
    assert_eq!(words(&content, styles), expected);
}

#[test]
fn what_was_deleted_stands_in_its_place_and_links_say_where_they_lead() {
    let content = r#"<office:document-content><office:body><office:text><text:tracked-changes><text:changed-region text:id="ct1"><text:deletion><office:change-info><dc:creator>Марат</dc:creator><dc:date>2026-03-01T10:00:00</dc:date></office:change-info><text:p>получит зарплату</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Работник <text:change text:change-id="ct1"/>возвращает долг</text:p><text:p>См. <text:a xlink:href="https://kadry.example/x">сайт</text:a>.</text:p></office:text></office:body></office:document-content>"#;
    let expected = [
        "Paragraph Работник [− Марат, 01.03.2026 10:00: получит зарплату]возвращает долг",
        "Paragraph См. сайт (https://kadry.example/x).",
    ];
    assert_eq!(words(content, "<office:document-styles/>"), expected);
}

#[test]
fn a_note_to_a_cell_stands_in_the_cell_and_the_feet_of_a_sheet_are_left_out() {
    let content = r#"<office:document-content><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet><table:table table:name="Выплаты"><table:table-row><table:table-cell><office:annotation><text:p>Долг</text:p></office:annotation><text:p>1851</text:p></table:table-cell><table:table-cell><text:p>сом</text:p><office:annotation><text:p>в руки</text:p></office:annotation></table:table-cell></table:table-row></table:table><table:table table:name="Касса" table:style-name="ta2"><table:table-row><table:table-cell><text:p>3000</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document-content>"#;
    let styles =
        r#"<office:document-styles><style:footer><text:p>Page 1</text:p></style:footer></office:document-styles>"#;
    assert_eq!(words(content, styles), ["Row 1851 [Долг]\tсом [в руки]", "Row 3000"]);
    let file = zip(&[("content.xml", content.as_bytes())], true);
    let pages = read(&mut Parts::of(&file).unwrap()).unwrap().pages;
    assert_eq!(pages.iter().map(|page| page.hidden).collect::<Vec<_>>(), [false, true]);
}

#[test]
fn a_row_written_once_for_many_is_read_as_many_unless_it_is_empty() {
    let row = |times: u32, cells: &str| {
        format!(r#"<table:table-row table:number-rows-repeated="{times}">{cells}</table:table-row>"#)
    };
    let cell = "<table:table-cell><text:p>500</text:p></table:table-cell>";
    let inner = r#"<table:table-cell table:number-columns-repeated="64"><text:p>1</text:p></table:table-cell>"#;
    let within = format!("<table:table-cell><table:table>{}</table:table></table:table-cell>", row(64, inner));
    let rows = [row(3, cell), row(1_048_000, "<table:table-cell/>"), row(1, &within)].concat();
    let sheet = |rows: &str| {
        let table = format!(r#"<table:table table:name="Удержания">{rows}</table:table>"#);
        format!("<office:document-content><office:spreadsheet>{table}</office:spreadsheet></office:document-content>")
    };
    let styles = "<office:document-styles/>";
    assert_eq!(words(&sheet(&rows), styles), ["Row 500", "Row 500", "Row 500", "Row 1"]);
    assert_eq!(words(&sheet(&row(1_048_000, cell)), styles).len(), REPEATED as usize);
}

#[test]
fn a_picture_among_words_has_its_name_in_brackets_and_programs_are_no_words() {
    let content = r#"<office:document-content><office:body><office:text><text:p>Паспорт<draw:frame><draw:image/><svg:title>Фото</svg:title><svg:desc>скан стр</svg:desc></draw:frame> изъят</text:p><text:p>Долг<draw:frame><svg:title/></draw:frame> 500<text:script>var x=1;</text:script></text:p><text:p>О: <draw:frame><draw:text-box><text:p><text:title>Договор</text:title></text:p></draw:text-box></draw:frame><text:title>Договор</text:title></text:p></office:text></office:body></office:document-content>"#;
    let expected = [
        "Paragraph Паспорт [Фото] [скан стр] изъят",
        "Paragraph Долг 500",
        "Paragraph О: Договор",
        "Paragraph Договор",
    ];
    assert_eq!(words(content, "<office:document-styles/>"), expected);
}

#[test]
fn a_document_whose_programs_alone_are_under_a_password_is_read() {
    let content = "<office:document-content><office:body><office:text><text:p>Долг 500</text:p></office:text></office:body></office:document-content>";
    for (sealed, expected) in [
        ("Basic/Standard/Module1.xml", Ok("Долг 500")),
        ("content.xml", Err(Trouble::Encrypted)),
        ("encrypted-package", Err(Trouble::Encrypted)),
    ] {
        let entry = |path: &str, inside: &str| {
            format!(r#"<manifest:file-entry manifest:full-path="{path}">{inside}</manifest:file-entry>"#)
        };
        let list = entry("/", "") + &entry(sealed, "<manifest:encryption-data/>") + &entry("styles.xml", "");
        let manifest = format!("<manifest:manifest>{list}</manifest:manifest>");
        let files = [("META-INF/manifest.xml", manifest.as_bytes()), ("content.xml", content.as_bytes())];
        let file = zip(&files, true);
        let found = read(&mut Parts::of(&file).unwrap());
        let words = found.as_ref().map(|found| found.pages[0].blocks[0].text.as_str()).map_err(|why| *why);
        assert_eq!(words, expected, "{sealed}");
    }
}

#[test]
fn a_document_that_is_one_file_is_read_as_one_that_is_packed() {
    let paper = r#"<office:document><office:automatic-styles><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style></office:automatic-styles><office:master-styles><style:header><text:p>Бланк</text:p></style:header></office:master-styles><office:body><office:text><text:list text:style-name="L1"><text:list-item><text:p>Долг 500<draw:frame><draw:image><office:binary-data>UEs=</office:binary-data></draw:image></draw:frame></text:p></text:list-item></text:list></office:text></office:body></office:document>"#;
    let read = |paper: &str| -> Vec<String> {
        let found = read_flat(paper.as_bytes()).unwrap();
        let blocks = found.pages.iter().flat_map(|page| &page.blocks);
        blocks.map(|block| format!("{:?} {}", block.kind, block.text)).collect()
    };
    assert_eq!(read(paper), ["Paragraph 1. Долг 500", "Item Бланк"]);
    let sheet = r#"<office:document><office:master-styles><style:header><text:p>Лист</text:p></style:header></office:master-styles><office:body><office:spreadsheet><table:table table:name="Касса"><table:table-row><table:table-cell><text:p>1851</text:p></table:table-cell></table:table-row></table:table></office:spreadsheet></office:body></office:document>"#;
    assert_eq!(read(sheet), ["Row 1851"]);
}
