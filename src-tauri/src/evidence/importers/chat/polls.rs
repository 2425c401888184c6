//! Polls of WhatsApp, which stand among the words of a message.

use super::header::is_mark;

/// The words that the program writes: above the question, before an answer, and behind how many chose it. Only what is known is one: a
/// list of debts has the same shape, and its sums are never left out. Of another language a poll is two where it was exported twice.
const WORDS: [(&str, &str, &[&str]); 2] =
    [("POLL", "OPTION", &["vote", "votes"]), ("ОПРОС", "ВАРИАНТ", &["голос", "голоса", "голосов"])];

/// The words of a poll without how many chose each answer, which a later export tells otherwise; none if it is no poll.
///
/// ```text
/// ОПРОС:
/// Барабызбы?
/// ВАРИАНТ: ооба (2 голоса)
/// ВАРИАНТ: жок (0 голосов)
/// ```
pub(super) fn without_votes(text: &str) -> Option<String> {
    let lines: Vec<&str> = text.trim_end().split('\n').collect();
    let head = lines.first()?.trim().strip_suffix(':')?.trim_matches(is_mark);
    let (_, option, votes) = WORDS.into_iter().find(|(word, ..)| *word == head)?;
    let from = lines.iter().position(|line| answer(line, option, votes).is_some())?;
    let (asked, answers) = lines.split_at(from);
    let said = answers.iter().map(|line| answer(line, option, votes)).collect::<Option<Vec<&str>>>()?;
    let question = asked.iter().map(|line| (*line).to_owned());
    let answers = said.iter().map(|said| format!("{option}: {said}"));
    (said.len() > 1).then(|| question.chain(answers).collect::<Vec<_>>().join("\n"))
}

/// What an answer says: `ВАРИАНТ: ооба (2 голоса)`.
fn answer<'a>(line: &'a str, option: &str, votes: &[&str]) -> Option<&'a str> {
    let (word, rest) = line.split_once(": ")?;
    let (said, counted) = rest.trim_end_matches(|c| is_mark(c) || c == ' ').strip_suffix(')')?.rsplit_once(" (")?;
    let (number, voted) = counted.trim_matches(is_mark).split_once([' ', '\u{A0}'])?;
    let is_number = !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit());
    let is_answer = word.trim_matches(is_mark) == option && is_number && votes.contains(&voted.trim_matches(is_mark));
    is_answer.then_some(said.trim_end())
}
