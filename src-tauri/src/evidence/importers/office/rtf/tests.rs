use super::*;

fn words(bytes: &[u8]) -> String {
    read(bytes).pages[0].blocks.iter().map(|block| block.text.as_str()).collect::<Vec<_>>().join("|")
}

fn kinds(bytes: &[u8]) -> Vec<String> {
    read(bytes).pages[0].blocks.iter().map(|block| format!("{:?} {}", block.kind, block.text)).collect()
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
    let expected = ["Paragraph Debt 500", "Item Marat, 01.03.2026 10:00: Of money", "Paragraph Last"];
    assert_eq!(kinds(file.as_bytes()), expected);
    assert_eq!(words(br"{\rtf1\ansi a{\*\annotation{\*\atndate 1}b"), "a|b", "it breaks off, and names no day");
}

#[test]
fn a_table_within_a_cell_is_read_into_its_words() {
    let end = r"{\*\nesttableprops\trowd\cellx1\nestrow}{\nonesttables\par}";
    let inner = format!(r"Name\nestcell 500\nestcell{end}Ermek\nestcell 300\nestcell{end}");
    let file = format!(r"{{\rtf1\ansi\trowd Outer\cell\pard\intbl {inner}\cell\row Last\par}}");
    assert_eq!(words(file.as_bytes()), "Outer\tName | 500 Ermek | 300|Last");
}

#[test]
fn notes_follow_their_paragraph_with_a_star_and_without_and_break_no_sentence() {
    let file =
        br"{\rtf1\ansi Debt{\footnote\pard \chftn  of Marat\par second}, paid.\par{\*\footnote\ftnalt lost}Last\par}";
    let expected = ["Paragraph Debt, paid.", "Item of Marat", "Item second", "Paragraph Last", "Item lost"];
    assert_eq!(kinds(file), expected);
    assert_eq!(words(br"{\rtf1\ansi a{\*\footnote b"), "a|b", "it breaks off");
    assert_eq!(words(br"{\rtf1\ansi a{\info{\footnote b}}\par}"), "a", "what is not read has no notes");
    assert_eq!(words(br"{\rtf1\ansi\trowd a{\footnote b}\cell c\cell\row}"), "a\tc|b");
}

#[test]
fn heads_and_feet_follow_the_text_and_those_alike_stand_there_once() {
    let feet = r"{\footer\trowd Tel.\cell 500\cell\row Page 1{\shp{\*\shpinst{\shptxt Box}}}\par}";
    let file = format!(r"{{\rtf1\ansi{{\header Firm\par}}{feet}First\par\sect{{\headerf Firm\par}}Last\par}}");
    let expected = ["Paragraph First", "Paragraph Last", "Item Firm", "Row Tel.\t500", "Item Box", "Item Page 1"];
    assert_eq!(kinds(file.as_bytes()), expected);
}

#[test]
fn what_stands_instead_of_a_number_of_unicode_ends_with_its_group() {
    let file =
        br"{\rtf1\ansi\ansicpg1251\uc1 {\u1040 }\'e1\'f0\'e0\'ec. Next {\u1041}words\par\u8212\emdash\u1040\par b\par}";
    assert_eq!(words(file), "Абрам. Next Бwords|—А|b");
    assert_eq!(words(br"{\rtf1\ansi\u1040\tab c\u1041? d\u1042~\u1043\~e\par}"), "А\tcБ dВГe");
}

#[test]
fn an_object_is_read_as_it_looks() {
    let object = r"{\object\objemb{\*\objclass W}{\*\objdata 0105{\result no}}{\result {\b shown words}}}";
    let file = format!(r"{{\rtf1\ansi{{\info{object}}}Before {object} after\par}}");
    assert_eq!(words(file.as_bytes()), "Before shown words after");
}

#[test]
fn small_marks_part_words_and_entries_of_an_index_are_not_shown() {
    let file = br"{\rtf1\ansi One\column Two\par a\emspace b\enspace c\qmspace d\softline e\par Seen{\v\xe {\v entry}}{\tc contents} text\par}";
    assert_eq!(words(file), "One|Two|a\u{2003}b\u{2002}c\u{2005}d\ne|Seen text");
}

#[test]
fn what_was_ticked_and_chosen_in_a_form_is_among_its_words() {
    let field = |says: &str, result: &str| format!(r"{{\field{{\*\fldinst {says}}}{{\fldrslt {result}}}}}");
    let list = |result: u32| {
        format!(
            r"FORMDROPDOWN {{\*\formfield{{\fftype2\ffres{result}{{\*\ffname D}}\ffdefres0{{\*\ffl ONE}}{{\*\ffl TWO}}}}}}"
        )
    };
    let tick = |result: u32| format!(r"FORMCHECKBOX {{\*\formfield{{\fftype1\ffres{result}\ffdefres1}}}}");
    let sign = r#"SYMBOL 254 \\f "Wingdings" \\s 12"#;
    let fields = [
        field(&list(1), ""),
        field(&list(25), ""),
        field(&list(1), "TWO"),
        field(&tick(1), ""),
        field(&tick(0), ""),
        field(&tick(25), ""),
        field(sign, r"\f3"),
        field(r#"SYMBOL 8212 \\u \\f "Arial""#, ""),
        field("PAGE", ""),
    ];
    let file = format!(r"{{\rtf1\ansi {}\par}}", fields.join(","));
    assert_eq!(words(file.as_bytes()), "TWO,ONE,TWO,☒,☐,☒,☑,—,");
}

#[test]
fn words_drawn_over_a_page_follow_their_paragraph() {
    let drawn = r"{\shp{\*\shpinst{\sp{\sn shapeType}{\sv 136}}{\sp{\sn gtextUNICODE}{\sv COPY}}}{\shprslt{\sn gtextUNICODE}{\sv x}}}";
    let file = format!(r"{{\rtf1\ansi Head{drawn} of it\par Last\par}}");
    assert_eq!(words(file.as_bytes()), "Head of it|COPY|Last");
}

#[test]
fn letters_of_two_bytes_and_of_dos_are_read() {
    let fonts =
        r"{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset128 MS Mincho;}{\f2\cpg1251 Arial;}{\f3\fcharset0 Arial;}}";
    let file = format!(
        r"{{\rtf1\ansi\deff0{fonts}\f0 \'d6\'d0\'ce\'c4\f1  \'93\'fa\'96\'7b\par\f2 \'cf\'e0\'f1\'ef\'ee\'f0\'f2\par}}"
    );
    assert_eq!(words(file.as_bytes()), "中文 日本|Паспорт");
    let file = format!(r"{{\rtf1\ansi\deff0{fonts}\f0{{\'d6}}{{\'d0}}\'ce{{\b\'c4}}\par}}");
    assert_eq!(words(file.as_bytes()), "中文", "groups begin and end anywhere");
    let file = format!(r"{{\rtf1\ansi\ansicpg936{fonts}\'d6\'d0\f3 \'93a\'94\par}}");
    assert_eq!(words(file.as_bytes()), "中“a”", "a western font in a Chinese text");
    let dos = br"{\rtf1\pc\deff0{\fonttbl{\f0\fnil Arial;}}caf\'82 na\'8bve\par\'8f\'a0\'e1\'af\'ae\'e0\'e2\par}";
    assert_eq!(words(dos), "café naïve|Паспорт");
}
