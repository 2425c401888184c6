//! Files that old programs wrote among the words of a letter (uuencode): between `begin 644 name` and `end`, three bytes in four signs.

use std::borrow::Cow;

/// Files of one text.
const FILES: usize = 200;

pub struct File<'a> {
    pub name: &'a str,
    pub bytes: Vec<u8>,
}

/// The text with a name in brackets in place of each file, and the files.
pub fn apart(text: &str) -> (Cow<'_, str>, Vec<File<'_>>) {
    if !text.contains("begin ") {
        return (Cow::Borrowed(text), Vec::new());
    }
    let lines: Vec<&str> = text.lines().collect();
    let (mut words, mut files, mut at) = (Vec::new(), Vec::new(), 0);
    while let Some(&line) = lines.get(at) {
        at += 1;
        match name_in(line).filter(|_| files.len() < FILES).and_then(|name| Some((name, held(&lines[at..])?))) {
            Some((name, (bytes, length))) => {
                words.push(Cow::Owned(format!("[{name}]")));
                files.push(File { name, bytes });
                at += length;
            }
            None => words.push(Cow::Borrowed(line)),
        }
    }
    if files.is_empty() { (Cow::Borrowed(text), files) } else { (Cow::Owned(words.join("\n")), files) }
}

fn name_in(line: &str) -> Option<&str> {
    let (mode, name) = line.strip_prefix("begin ")?.split_once(' ')?;
    let is_mode = (3..=4).contains(&mode.len()) && mode.bytes().all(|byte| matches!(byte, b'0'..=b'7'));
    Some(name.trim()).filter(|name| is_mode && !name.is_empty())
}

/// The bytes that stand from these lines on, and how many lines they and their end take.
fn held(lines: &[&str]) -> Option<(Vec<u8>, usize)> {
    let mut bytes = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let signs = line.as_bytes();
        if *line == "end" {
            return (at > 0).then_some((bytes, at + 1));
        }
        if !signs.iter().all(|sign| (0x20..=0x60).contains(sign)) {
            return None;
        }
        // Spaces at its end may be lost on the way: they stand for nothing.
        let six = |at: usize| u32::from(signs.get(at).map_or(0, |sign| (sign - 0x20) & 0x3F));
        let count = six(0) as usize;
        // One sign more may be a sum.
        if signs.len() > count.div_ceil(3) * 4 + 2 {
            return None;
        }
        for three in 0..count.div_ceil(3) {
            let four = (1..5).fold(0, |sum, sign| sum << 6 | six(three * 4 + sign));
            bytes.extend(&four.to_be_bytes()[1..][..(count - three * 3).min(3)]);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_among_the_words_is_told_apart() {
        let text = "Вот\nbegin 644 raspiska.txt\n-=74@T8+0M=\"ZT8'1@@  \n`\nend\nвсё";
        let (words, files) = apart(text);
        assert_eq!(words, "Вот\n[raspiska.txt]\nвсё");
        assert_eq!((files.len(), files[0].name, files[0].bytes.len()), (1, "raspiska.txt", 13));
        let (_, files) = apart("begin 644 cat.txt\n#0V%T\n`\nend\n");
        assert_eq!(files[0].bytes, b"Cat");
        for words in
            ["begin 644 a.txt\nслова\nend", "begin 644 a.txt\n#0V%T\n", "begin 644 a.txt\nend", "begin again and end"]
        {
            let (same, files) = apart(words);
            assert!(same == words && files.is_empty(), "{words}");
        }
    }
}
