//! What a transcribing program may answer: SubRip (.srt), WebVTT, the JSON of whisper.cpp and of Whisper, or lines with their
//! times in brackets, as whisper.cpp prints them. It is untrusted: bounded, and read as text.

use crate::base::text::tidy;
use crate::evidence::derivatives::Maker;
use crate::evidence::drafts::Utterance;
use serde::Deserialize;

/// Stretches of one recording, and characters of one.
const MOST: (usize, usize) = (50_000, 4_000);

/// What a program answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The stretches, in the order of time.
    pub said: Vec<Utterance>,
    /// Where the last of them ends, in milliseconds from the beginning.
    pub end: u32,
    /// It stops in the middle of a stretch, or is longer than is kept.
    pub broken: bool,
}

/// The answer; `None` when it is none of these or says nothing.
pub fn read(answer: &str) -> Option<Answer> {
    let answer = answer.trim_start_matches('\u{FEFF}').trim_start();
    let (mut said, mut broken) = if answer.starts_with('{') { (of_json(answer)?, false) } else { of_lines(answer)? };
    said.retain(|(stretch, _)| !stretch.text.is_empty());
    broken |= said.len() > MOST.0;
    said.truncate(MOST.0);
    said.sort_by_key(|(stretch, _)| stretch.from);
    let end = said.iter().map(|(stretch, end)| (*end).max(stretch.from)).max()?;
    Some(Answer { said: said.into_iter().map(|(stretch, _)| stretch).collect(), end, broken })
}

fn stretch(from: u32, text: &str) -> Utterance {
    // WebVTT names who speaks: `<v Roger>Hi`. Other marks are how it is shown.
    let speaker = text.strip_prefix("<v").and_then(|rest| rest.split_once('>')).map(|(name, _)| tidy(name));
    let mut plain = String::with_capacity(text.len());
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '<' => inside = true,
            '>' if inside => inside = false,
            _ if inside => {}
            letter => plain.push(letter),
        }
    }
    // An angle that nothing closes is a sign and no mark.
    let plain = if inside { text } else { &plain };
    let letters = plain.chars().filter(|c| !c.is_control() || c.is_whitespace());
    Utterance {
        from,
        speaker: speaker.unwrap_or_default().chars().take(200).collect(),
        text: tidy(&letters.take(MOST.1).collect::<String>()),
        maker: Some(Maker::Machine),
    }
}

fn of_json(answer: &str) -> Option<Vec<(Utterance, u32)>> {
    #[derive(Deserialize)]
    struct Answer {
        /// whisper.cpp.
        transcription: Option<Vec<Line>>,
        /// Whisper and what follows it.
        segments: Option<Vec<Segment>>,
    }
    #[derive(Deserialize)]
    struct Line {
        offsets: Offsets,
        text: String,
    }
    #[derive(Deserialize)]
    struct Offsets {
        /// Milliseconds.
        from: u32,
        #[serde(default)]
        to: u32,
    }
    #[derive(Deserialize)]
    struct Segment {
        /// Seconds.
        start: f64,
        #[serde(default)]
        end: f64,
        text: String,
    }
    let answer: Answer = serde_json::from_str(answer).ok()?;
    let lines = answer
        .transcription
        .into_iter()
        .flatten()
        .map(|line| (stretch(line.offsets.from, &line.text), line.offsets.to));
    let segments = answer.segments.into_iter().flatten().map(|segment| {
        let at = |seconds: f64| (seconds.clamp(0.0, 4e6) * 1000.0).round() as u32;
        (stretch(at(segment.start), &segment.text), at(segment.end))
    });
    Some(lines.chain(segments).collect())
}

/// SubRip and WebVTT: a line with an arrow between two times, and the words in the lines below until one is blank.
/// `[00:00:00.000 --> 00:00:04.000]  words`: the same on one line. Also whether the last stretch has times and no words, or not even
/// its times to the end.
fn of_lines(answer: &str) -> Option<(Vec<(Utterance, u32)>, bool)> {
    let mut said: Vec<((u32, u32), Vec<&str>)> = Vec::new();
    let (mut open, mut broken) = (false, false);
    for line in answer.lines().map(str::trim) {
        if let Some((times, rest)) = timed(line) {
            said.push((times, Vec::new()));
            open = rest.is_empty();
            broken = open;
            if !open {
                said.last_mut()?.1.push(rest);
            }
        } else if line.is_empty() {
            open = false;
        } else if open {
            said.last_mut()?.1.push(line);
            broken = false;
        } else {
            // The number of a stretch, or the beginning of its times, that nothing follows.
            broken = line.bytes().all(|b| b.is_ascii_digit() || b" :,.->[".contains(&b));
        }
    }
    let stretches = said.into_iter().map(|((from, to), lines)| (stretch(from, &lines.join(" ")), to));
    Some((stretches.collect(), broken))
}

/// When a stretch begins and ends, and what stands behind its times in brackets.
fn timed(line: &str) -> Option<((u32, u32), &str)> {
    let (times, rest) = match line.strip_prefix('[') {
        Some(inside) => inside.split_once(']').map(|(times, rest)| (times, rest.trim()))?,
        None => (line, ""),
    };
    let (from, to) = times.split_once("-->")?;
    let to = moment(to.split_whitespace().next()?)?;
    Some(((moment(from.trim())?, to), rest))
}

/// `01:02:03,456`, `02:03.456`.
fn moment(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once([',', '.'])?;
    if part.len() != 3 {
        return None;
    }
    let seconds =
        whole.split(':').try_fold(0u32, |sum, part| sum.checked_mul(60)?.checked_add(part.parse::<u32>().ok()?))?;
    seconds.checked_mul(1000)?.checked_add(part.parse().ok()?)
}
