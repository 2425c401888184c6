use super::*;

/// The rows of a book with these styles and these sheets.
fn rows(styles: &str, sheets: &str) -> Vec<String> {
    let book = format!(
        r#"<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Styles>{styles}</Styles>{sheets}</Workbook>"#
    );
    let found = read(book.as_bytes()).unwrap();
    found.pages.iter().flat_map(|page| &page.blocks).map(|block| block.text.clone()).collect()
}

#[test]
fn a_statement_that_a_bank_gave_out_is_a_table_and_no_markup() {
    let sheet = r#"<Worksheet ss:Name="Выписка"><Table><Column/><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Счёт</Data></Cell><Cell><Data ss:Type="String">Сумма</Data></Cell></Row><Row ss:Index="5"><Cell><Data ss:Type="Number">1850.5</Data></Cell><Cell ss:Index="3" ss:HRef="https://bank.example/x"><ss:Data ss:Type="String"><B>Ма</B><Font>рат</Font></ss:Data><Comment ss:Author="Кассир"><ss:Data>долг</ss:Data></Comment></Cell></Row><Row><Cell><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="Касса"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet><Worksheet ss:Name="Долги"><Table/><WorksheetOptions><Visible>SheetVisible</Visible></WorksheetOptions></Worksheet>"#;
    let expected = ["Счёт\t\tСумма", "1850.5\t\tМарат (https://bank.example/x) [Кассир: долг]", "TRUE"];
    assert_eq!(rows("", sheet), expected);
    let book = format!("<Workbook>{sheet}</Workbook>");
    let pages = read(book.as_bytes()).unwrap().pages;
    let pages: Vec<_> = pages.iter().map(|page| (page.name.as_str(), page.hidden)).collect();
    assert_eq!(pages, [("Выписка", false), ("Касса", true), ("Долги", false)]);
}

#[test]
fn numbers_and_days_are_shown_by_their_formats() {
    for (format, kind, value, shown) in [
        ("0000000000", "Number", "555010203", "0555010203"),
        ("Percent", "Number", "0.2", "20%"),
        ("Fixed", "Number", "45000", "45000"),
        ("Short Date", "Number", "46091", "10.03.2026"),
        ("General", "Number", "1.2E3", "1200"),
        ("Short Date", "DateTime", "2026-03-10T00:00:00.000", "10.03.2026"),
        ("General", "DateTime", "2026-03-10T14:05:00.000", "10.03.2026 14:05"),
        ("hh:mm", "DateTime", "1899-12-31T09:30:00.000", "09:30:00"),
        ("General", "DateTime", "1899-12-31T09:30:00.000", "09:30:00"),
        ("[h]:mm", "DateTime", "1900-01-01T12:00:00.000", "36:00"),
        ("General", "DateTime", "вчера", "вчера"),
        ("General", "String", "007", "007"),
    ] {
        let styles = format!(
            r#"<Style ss:ID="a"><NumberFormat ss:Format="{format}"/></Style><Style ss:ID="b" ss:Parent="a"><Font/></Style>"#
        );
        let sheet = format!(
            r#"<Worksheet ss:Name="1"><Table><Row><Cell ss:StyleID="b"><Data ss:Type="{kind}">{value}</Data></Cell></Row></Table></Worksheet>"#
        );
        assert_eq!(rows(&styles, &sheet), [shown], "{format} {value}");
    }
}
