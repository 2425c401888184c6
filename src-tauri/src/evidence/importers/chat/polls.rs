//! Polls of WhatsApp, which stand among the words of a message.

use super::header::is_mark;

/// The words of a poll without how many chose each answer, which a later export tells otherwise; none if it is no poll. Its shape shows
/// it in every language: a word in capitals alone, the question, and answers to the end, each behind one other word in capitals and
/// with a number in brackets behind it.
///
/// ```text
/// ОПРОС:
/// Барабызбы?
/// ВАРИАНТ: ооба (2 голоса)
/// ВАРИАНТ: жок (0 голосов)
/// ```
pub(super) fn without_votes(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.trim_end().split('\n').collect();
    let head = lines.first()?.trim().strip_suffix(':')?;
    let from = lines.iter().position(|line| answer(line).is_some())?;
    let answers: Vec<(&str, &str)> = lines.get(from..)?.iter().map(|line| answer(line)).collect::<Option<_>>()?;
    let (word, _) = answers.first()?;
    let is_poll = from > 0 && is_word(head) && answers.len() > 1 && answers.iter().all(|(other, _)| other == word);
    let question = lines.get(..from)?.iter().map(|line| (*line).to_owned());
    let answers = answers.iter().map(|(word, said)| format!("{word}: {said}"));
    is_poll.then(|| question.chain(answers).collect::<Vec<_>>().join("\n"))
}

/// The word before an answer and what it says: `ВАРИАНТ: ооба (2 голоса)`.
fn answer(line: &str) -> Option<(&str, &str)> {
    let (word, rest) = line.split_once(": ")?;
    let word = word.trim_matches(is_mark);
    let (said, votes) = rest.trim_end_matches(|c| is_mark(c) || c == ' ').strip_suffix(')')?.rsplit_once(" (")?;
    let number = votes.trim_matches(is_mark).split([' ', '\u{A0}']).next()?;
    let is_number = !number.is_empty() && number.chars().all(char::is_numeric);
    (is_word(word) && is_number).then_some((word, said.trim_end()))
}

/// Whether it is a word or two without a small letter.
fn is_word(word: &str) -> bool {
    let word = word.trim_matches(is_mark);
    word.chars().any(char::is_alphabetic) && word.chars().count() <= 30 && !word.chars().any(char::is_lowercase)
}
