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
    let sheet = r#"<Worksheet ss:Name="Выписка"><Table><Column/><Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Счёт</Data></Cell><Cell><Data ss:Type="String">Сумма</Data></Cell></Row><Row ss:Index="5"><Cell><Data ss:Type="Number">1850.5</Data></Cell><Cell ss:Index="3" ss:HRef="https://bank.example/x"><ss:Data ss:Type="String"><B>Ма</B><Font>рат</Font></ss:Data><Comment ss:Author="Кассир"><ss:Data>долг</ss:Data></Comment></Cell></Row><Row><Cell><Comment ss:Author="Кассир"><ss:Data>верно</ss:Data></Comment><Data ss:Type="Boolean">1</Data></Cell></Row></Table></Worksheet><Worksheet ss:Name="Касса"><Table/><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet><Worksheet ss:Name="Долги"><Table/><WorksheetOptions><Visible>SheetVisible</Visible></WorksheetOptions></Worksheet>"#;
    let expected = ["Счёт\t\tСумма", "1850.5\t\tМарат (https://bank.example/x) [Кассир: долг]", "TRUE [Кассир: верно]"];
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
        ("Short Date", "DateTime", "2026-03-10T23:59:59.997", "10.03.2026"),
        ("General", "DateTime", "2026-03-10T14:05:00.000", "10.03.2026 14:05"),
        ("hh:mm", "DateTime", "1899-12-31T09:30:00.000", "09:30:00"),
        ("General", "DateTime", "1899-12-31T09:30:00.000", "09:30:00"),
        ("[h]:mm", "DateTime", "1900-01-01T12:00:00.000", "36:00"),
        // Some thousandths before the half hour are the half hour.
        ("[h]:mm", "DateTime", "1899-12-31T08:29:59.997", "8:30"),
        ("hh:mm", "DateTime", "1899-12-31T08:29:59.997", "08:30:00"),
        ("General", "DateTime", "2026-03-10T14:04:59.9996", "10.03.2026 14:05"),
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

#[test]
fn days_of_a_book_that_counts_from_1904_on_are_counted_so() {
    let cell = |style: &str, kind: &str, value: &str| {
        format!(r#"<Cell ss:StyleID="{style}"><Data ss:Type="{kind}">{value}</Data></Cell>"#)
    };
    let cells = [
        cell("a", "Number", "44629"),
        cell("b", "DateTime", "1904-01-01T12:00:00.000"),
        cell("b", "DateTime", "1904-01-02T01:30:00.000"),
        cell("", "DateTime", "1904-01-01T09:30:00.000"),
    ];
    let styles = r#"<Style ss:ID="a"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="b"><NumberFormat ss:Format="[h]:mm"/></Style>"#;
    let book = format!(
        r#"<Workbook><ExcelWorkbook><Date1904/></ExcelWorkbook><Styles>{styles}</Styles><Worksheet ss:Name="1"><Table><Row>{}</Row></Table></Worksheet></Workbook>"#,
        cells.concat()
    );
    let found = read(book.as_bytes()).unwrap();
    assert_eq!(found.pages[0].blocks[0].text, "10.03.2026\t12:00\t25:30\t09:30:00");
}
