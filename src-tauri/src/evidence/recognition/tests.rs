//! Answers of Tesseract, read and put right.

use super::*;

const ANSWER: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t
2\t1\t1\t0\t0\t0\t100\t100\t800\t300\t-1\t
5\t1\t1\t1\t1\t1\t100\t200\t250\t50\t96.3\tТрудовой
5\t1\t1\t1\t1\t2\t400\t200\t250\t50\t41.0\tдоговар
5\t1\t1\t1\t2\t1\t100\t300\t100\t50\t88.0\t№
nonsense
5\t1\t2\t1\t1\t1\t100\t900\t100\t50\t95.0\t \t
5\t1\t2\t1\t1\t2\t100\t1000\t100\t50\t95.0\tАнкара
";

#[test]
fn words_come_with_their_places_and_doubts() {
    let blocks = tsv::blocks(ANSWER).unwrap();
    assert_eq!(blocks.iter().map(|b| b.text.as_str()).collect::<Vec<_>>(), ["Трудовой договар\n№", "Анкара"]);
    let word = &blocks[0].words[1];
    assert_eq!((word.x, word.y, word.width, word.height, word.sure), (0.4, 0.1, 0.25, 0.025, Some(41)));
    assert!(tsv::blocks("").is_none() && tsv::blocks("Error opening data file\n").is_none());
}

#[test]
fn a_corrected_word_keeps_its_place_and_is_no_guess() {
    let block = &tsv::blocks(ANSWER).unwrap()[0];
    let better = corrected(block, 1, " договор ").unwrap();
    assert_eq!(better.text, "Трудовой договор\n№");
    assert_eq!((better.words[1].text.as_str(), better.words[1].sure, better.words[1].x), ("договор", None, 0.4));
    let without = corrected(block, 1, "").unwrap();
    assert_eq!((without.text.as_str(), without.words.len()), ("Трудовой\n№", 2));
    assert_eq!(corrected(block, 0, "").unwrap().text, "договар\n№");
    assert!(corrected(block, 3, "x").is_none());
}

#[test]
fn a_word_parted_at_the_end_of_a_line_is_whole_and_each_half_can_be_put_right() {
    let row = |line: u32, word: u32, text: &str| format!("5\t1\t1\t1\t{line}\t{word}\t0\t0\t10\t10\t90\t{text}\n");
    let rows = [
        row(1, 1, "мой"),
        row(1, 2, "загран-"),
        row(2, 1, "паспорт"),
        row(2, 2, "и"),
        row(2, 3, "Кара-"),
        row(3, 1, "Суу"),
    ];
    let head: String = ANSWER.lines().take(2).map(|line| format!("{line}\n")).collect();
    let block = tsv::blocks(&(head + &rows.concat())).unwrap().remove(0);
    assert_eq!((block.text.as_str(), block.words.len()), ("мой загранпаспорт и Кара-\nСуу", 6));
    let of = |at: usize, words: &str| corrected(&block, at, words).unwrap().text;
    assert_eq!(of(1, "загранич-"), "мой заграничпаспорт и Кара-\nСуу");
    assert_eq!(of(2, "паспорты"), "мой загранпаспорты и Кара-\nСуу");
    assert_eq!(of(4, "Ак-"), "мой загранпаспорт и Ак-\nСуу");
    assert_eq!((of(1, "").as_str(), of(2, "").as_str()), ("мой паспорт и Кара-\nСуу", "мой загран и Кара-\nСуу"));
}

#[test]
fn a_word_that_stands_twice_is_corrected_where_it_is_meant() {
    let word = |text: &str| crate::evidence::derivatives::Word {
        text: text.into(),
        x: 0.0,
        y: 0.0,
        width: 0.1,
        height: 0.1,
        sure: Some(50),
    };
    let block = crate::evidence::derivatives::Block {
        text: "да да да".into(),
        words: vec![word("да"), word("да"), word("да")],
        ..Default::default()
    };
    assert_eq!(corrected(&block, 1, "не").unwrap().text, "да не да");
}

#[test]
fn an_item_is_read_in_what_is_installed() {
    let engine = Engine { path: PathBuf::new(), version: String::new(), languages: vec!["eng".into(), "rus".into()] };
    assert_eq!(engine.reading_in("ky").as_deref(), Some("rus+eng"));
    assert_eq!(engine.reading_in("en").as_deref(), Some("eng+rus"));
    let none = Engine { languages: vec!["osd".into()], ..engine };
    assert_eq!(none.reading_in("ru"), None);
}
