use super::*;

fn words(bytes: &[u8]) -> String {
    read(bytes).pages[0].blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("|")
}

#[test]
fn the_usual_font_says_the_page_where_nothing_else_does() {
    // «Да» in windows-1251.
    let head = r"{\rtf1\ansi\deff0{\fonttbl{\f0\fnil\fcharset204 Times New Roman;}{\f1\fcharset238 Arial CE;}}";
    let file = format!(r"{head}\pard \'c4\'e0\par{{\f1 \'e1}}\f1\plain \'c4\'e0\par}}");
    assert_eq!(words(file.as_bytes()), "Да|áДа");
    assert_eq!(words(br"{\rtf1\ansi{\fonttbl{\f0 Times;}}\pard caf\'e9\par}"), "café");
    let head = r"{\rtf1\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Times;}{\f1\fcharset0 Arial;}}";
    let file = format!(r"{head}\pard \'c4\'e0\par{{\f1 caf\'e9}}\par{{\f1 \'c4\'e0}}\par}}");
    assert_eq!(words(file.as_bytes()), "Да|café|Да", "a font that says nothing, and one that means it");
}

#[test]
fn shapes_follow_their_paragraph_and_links_say_where_they_lead() {
    let link = r#"{\field{\*\fldinst{ HYPERLINK "https://x.example/a" }}{\fldrslt{site}}}"#;
    let shape = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt One\par Two\par}}{\shprslt{\*\do{\dptxbxtext One\par}}}}";
    let file = format!(r"{{\rtf1\ansi Before {shape}behind, see {link}.\par Last\par}}");
    assert_eq!(words(file.as_bytes()), "Before behind, see site (https://x.example/a).|One|Two|Last");
    let row = format!(r"{{\rtf1\ansi\trowd a{shape}\cell b\cell\row Last}}");
    assert_eq!(words(row.as_bytes()), "a\tb|One|Two|Last");
    assert_eq!(words(br"{\rtf1\ansi a{\shp{\*\shpinst{\shptxt One"), "a|One", "it breaks off");
}

#[test]
fn pages_that_are_not_called_after_windows_are_known_too() {
    // «Да» in each.
    for (page, written) in [
        (866, r"\'84\'a0"),
        (65_001, r"\'d0\'94\'d0\'b0"),
        (10_007, r"\'84\'e0"),
        (20_866, r"\'e4\'c1"),
        (1251, r"\'c4\'e0"),
    ] {
        let file = format!(r"{{\rtf1\ansi\ansicpg{page}\deff0{{\fonttbl{{\f0 Courier;}}}}\pard {written}\par}}");
        assert_eq!(words(file.as_bytes()), "Да", "{page}");
    }
    let head = r"{\rtf1\ansi\ansicpg65001\deff0{\fonttbl{\f0\fcharset204 Times;}}";
    let file = format!(r"{head}\pard \'d0\'94\'d0\'b0\par\'c4\'e0\par}}");
    assert_eq!(words(file.as_bytes()), "Да|Да", "a font that names another page, rightly and wrongly");
}

#[test]
fn what_was_deleted_is_said_to_be_and_remarks_follow_their_paragraph() {
    // 01.03.2026 10:00.
    let at = (126 << 20) | (3 << 16) | (1 << 11) | (10 << 6);
    let head = r"{\rtf1\ansi{\*\revtbl {Unknown;}{Marat;}}";
    let gone = format!(r"{{\deleted\revauthdel1\revdttmdel{at} gets {{\b wages}}}}");
    let file = format!(r"{head}She {gone}{{\revised\revauth1  owes}}\par{{\deleted all}}\par\deleted x\deleted0 y}}");
    assert_eq!(words(file.as_bytes()), "She [− Marat, 01.03.2026 10:00: gets wages] owes|[− all]|[− x]y");
    let remark = format!(
        r"{{\*\atnid M}}{{\*\atnauthor Marat}}\chatn{{\*\annotation\pard\plain{{\*\atndate {at}}}Of\par money}}"
    );
    let file = format!(r"{{\rtf1\ansi Debt {remark}500\par Last\par}}");
    let found = read(file.as_bytes());
    let blocks: Vec<_> = found.pages[0].blocks.iter().map(|b| format!("{:?} {}", b.kind, b.text)).collect();
    let expected = ["Paragraph Debt 500", "Item Marat, 01.03.2026 10:00: Of money", "Paragraph Last"];
    assert_eq!(blocks, expected);
    assert_eq!(words(br"{\rtf1\ansi a{\*\annotation{\*\atndate 1}b"), "a|b", "it breaks off, and names no day");
}

#[test]
fn a_table_within_a_cell_is_read_into_its_words() {
    let end = r"{\*\nesttableprops\trowd\cellx1\nestrow}{\nonesttables\par}";
    let inner = format!(r"Name\nestcell 500\nestcell{end}Ermek\nestcell 300\nestcell{end}");
    let file = format!(r"{{\rtf1\ansi\trowd Outer\cell\pard\intbl {inner}\cell\row Last\par}}");
    assert_eq!(words(file.as_bytes()), "Outer\tName | 500 Ermek | 300|Last");
}
