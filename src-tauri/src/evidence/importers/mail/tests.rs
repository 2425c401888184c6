//! Letters as programs write them.

use super::*;

#[test]
fn the_words_of_a_letter_in_a_letter_stand_below_those_around_it() {
    let inner = "From: Murat <m@agency.example>\r\nTo: a@b.example\r\nSubject: =?UTF-8?B?0JbRg9C80YPRiA==?=\r\nDate: Thu, 5 Mar 2026 10:00:00 +0600\r\n\r\nВиза даяр.\r\n";
    let wrap = |inner: &str, words: &str, part: &str| {
        format!(
            "From: a@b.example\r\nTo: c@d.example\r\nSubject: Fwd\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary={part}\r\n\r\n--{part}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{words}\r\n--{part}\r\nContent-Type: message/rfc822\r\n\r\n{inner}\r\n--{part}--\r\n"
        )
    };
    let found = read_one(wrap(&wrap(inner, "Ал жөнөткөн", "y"), "Караңыз", "x").as_bytes()).unwrap();
    let words: Vec<&str> = found.pages[0].blocks.iter().map(|block| block.text.as_str()).collect();
    assert_eq!(
        words,
        [
            "Караңыз",
            "Subject: Fwd\nFrom: a@b.example\nTo: c@d.example",
            "Ал жөнөткөн",
            "Subject: Жумуш\nFrom: Murat <m@agency.example>\nTo: a@b.example\nDate: Thu, 5 Mar 2026 10:00:00 +0600",
            "Виза даяр.",
        ]
    );
    assert_eq!((found.pages.len(), found.files.len()), (1, 1));
    let endless = (0..40).fold(inner.to_owned(), |letter, n| wrap(&letter, "дагы", &format!("b{n}")));
    assert!(read_one(endless.as_bytes()).unwrap().pages[0].blocks.len() < 12);
}

/// Found by `fuzz/`.
#[test]
fn a_letter_in_a_letter_that_breaks_off_at_once_is_one_without_words() {
    let found = b"r 1tachment; filename*=utfer-Encoding: base64\r\xFD\xF2\xF5\xBEAAA\r\n--b\r\nContent-Type: message/r\
        fc822\r\n\r\nFrom: c@d.exampl c@d.exam\0\0\0\0\0\0\0\0\0\0\0\0eceive]: \xE9\xEB\xE9\xE9\xE9\xE9\xE9\
        \xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE90-8''%D0; naname*1=a.tnt-\xEB\xEB\xEB\xEB\xEB\xEB\
        \xEB\xEB\xEB\xEB\xEB\xEB\xEB\xEBDMar 12u,";
    for bytes in [&found[..], b"Content-Type: message/rfc822\r\n\r\n"] {
        let found = read_one(bytes).unwrap();
        for file in &found.files {
            assert_eq!(part_of(bytes, &file.entry).unwrap().len() as u64, file.length);
        }
    }
}
