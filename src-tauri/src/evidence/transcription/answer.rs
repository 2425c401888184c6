//! What a transcribing program may answer: SubRip (.srt), WebVTT, the JSON of whisper.cpp and of Whisper, or lines with their
//! times in brackets, as whisper.cpp prints them. It is untrusted: bounded, and read as text.

use crate::base::text::tidy;
use crate::evidence::derivatives::Maker;
use crate::evidence::drafts::Utterance;
use serde::Deserialize;

/// Stretches of one recording, and characters of one.
const MOST: (usize, usize) = (50_000, 4_000);

/// The stretches, in the order of time; `None` when the answer is none of these or says nothing.
pub fn read(answer: &str) -> Option<Vec<Utterance>> {
    let answer = answer.trim_start_matches('\u{FEFF}').trim_start();
    let mut said = if answer.starts_with('{') { of_json(answer)? } else { of_lines(answer)? };
    said.retain(|stretch| !stretch.text.is_empty());
    said.truncate(MOST.0);
    said.sort_by_key(|stretch| stretch.from);
    (!said.is_empty()).then_some(said)
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

fn of_json(answer: &str) -> Option<Vec<Utterance>> {
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
    }
    #[derive(Deserialize)]
    struct Segment {
        /// Seconds.
        start: f64,
        text: String,
    }
    let answer: Answer = serde_json::from_str(answer).ok()?;
    let lines = answer.transcription.into_iter().flatten().map(|line| stretch(line.offsets.from, &line.text));
    let segments = answer.segments.into_iter().flatten().map(|segment| {
        let from = (segment.start.clamp(0.0, 4e6) * 1000.0).round() as u32;
        stretch(from, &segment.text)
    });
    Some(lines.chain(segments).collect())
}

/// SubRip and WebVTT: a line with an arrow between two times, and the words in the lines below until one is blank.
/// `[00:00:00.000 --> 00:00:04.000]  words`: the same on one line.
fn of_lines(answer: &str) -> Option<Vec<Utterance>> {
    let mut said: Vec<(u32, Vec<&str>)> = Vec::new();
    let mut open = false;
    for line in answer.lines().map(str::trim) {
        if let Some((from, rest)) = timed(line) {
            said.push((from, Vec::new()));
            open = rest.is_empty();
            if !open {
                said.last_mut()?.1.push(rest);
            }
        } else if line.is_empty() {
            open = false;
        } else if open {
            said.last_mut()?.1.push(line);
        }
    }
    Some(said.into_iter().map(|(from, lines)| stretch(from, &lines.join(" "))).collect())
}

/// When a stretch begins, and what stands behind its times in brackets.
fn timed(line: &str) -> Option<(u32, &str)> {
    let (times, rest) = match line.strip_prefix('[') {
        Some(inside) => inside.split_once(']').map(|(times, rest)| (times, rest.trim()))?,
        None => (line, ""),
    };
    let (from, to) = times.split_once("-->")?;
    moment(to.split_whitespace().next()?)?;
    Some((moment(from.trim())?, rest))
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
