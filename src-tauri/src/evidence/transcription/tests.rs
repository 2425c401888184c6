use super::*;
use crate::evidence::derivatives::Maker;

fn said(answer: &str) -> Vec<(u32, String, String)> {
    let read = read_answer(answer).unwrap_or_default().said;
    assert!(read.iter().all(|stretch| stretch.maker == Some(Maker::Machine)), "a machine made them");
    read.into_iter().map(|stretch| (stretch.from, stretch.speaker, stretch.text)).collect()
}

fn line(from: u32, speaker: &str, text: &str) -> (u32, String, String) {
    (from, speaker.to_owned(), text.to_owned())
}

#[test]
fn every_form_of_answer_is_read() {
    let meant = [line(0, "", "Паспортуң кайда?"), line(3_661_500, "", "У хозяина.")];
    let forms = [
        "1\r\n00:00:00,000 --> 00:00:02,000\r\nПаспортуң\r\nкайда?\r\n\r\n2\r\n01:01:01,500 --> 01:01:03,000\r\nУ хозяина.\r\n",
        "WEBVTT\n\nNOTE made by a test\n\n00:00.000 --> 00:02.000 align:start\n<i>Паспортуң</i> кайда?\n\n01:01:01.500 --> 01:01:03.000\nУ хозяина.\n",
        "\n[00:00:00.000 --> 00:00:02.000]   Паспортуң кайда?\n[01:01:01.500 --> 01:01:03.000]  У хозяина.\n",
        r#"{"result":{"language":"ky"},"transcription":[{"timestamps":{"from":"00:00:00,000"},"offsets":{"from":0,"to":2000},"text":" Паспортуң кайда?"},{"offsets":{"from":3661500,"to":3663000},"text":" У хозяина."}]}"#,
        r#"{"text":"…","segments":[{"id":0,"start":0.0,"end":2.0,"text":" Паспортуң кайда?"},{"start":3661.5,"end":3663,"text":"У хозяина."}]}"#,
    ];
    for form in forms {
        assert_eq!(said(form), meant, "{form}");
    }
    assert_eq!(said("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Эрмек>Билбейм")[0], line(1000, "Эрмек", "Билбейм"));
    assert_eq!(said("00:01.000 --> 00:02.000\n2 < 3 дня")[0], line(1000, "", "2 < 3 дня"));
}

#[test]
fn what_is_no_transcript_is_refused() {
    for answer in [
        "",
        "error: failed to open 'model.bin'",
        "{",
        r#"{"transcription":[]}"#,
        r#"{"transcription":[{"offsets":{"from":-1},"text":"x"}]}"#,
        "00:00:00,000 --> 00:00:02,000\n\n",
        "99999999:00:00,000 --> 00:00:02,000\nслова\n",
    ] {
        assert_eq!(read_answer(answer), None, "{answer}");
    }
}

#[test]
fn an_answer_that_stops_in_the_middle_is_known_by_it() {
    let whole = "1\n00:00:00,000 --> 00:00:02,000\nСлова\n\n2\n00:00:02,000 --> 00:00:05,500\nЕщё слова\n";
    let read = |answer: &str| read_answer(answer).map(|answer| (answer.said.len(), answer.end, answer.broken));
    assert_eq!(read(whole), Some((2, 5_500, false)));
    for (cut, meant) in [
        ("\n3\n", (2, 5_500, true)),
        ("\n3\n00:00:05,5", (2, 5_500, true)),
        ("\n3\n00:00:05,500 --> 00:00:0", (2, 5_500, true)),
        ("\n3\n00:00:05,500 --> 00:00:07,000\n", (2, 5_500, true)),
        ("\n3\n00:00:05,500 --> 00:00:07,000\n2026\n", (3, 7_000, false)),
    ] {
        assert_eq!(read(&format!("{whole}{cut}")), Some(meant), "{cut}");
    }
    let json = r#"{"segments":[{"start":0.0,"end":2.25,"text":"Слова"}]}"#;
    assert_eq!(read(json), Some((1, 2_250, false)));
    assert_eq!(read(&json[..json.len() - 2]), None);
}

#[test]
fn a_sound_keeps_its_length_and_its_tone_at_another_rate() {
    for rate in [8_000u32, 16_000, 24_000, 44_100, 48_000] {
        // A second of 200 Hz.
        let tone = |at: u32| ((f64::from(at) / f64::from(rate) * 200.0 * std::f64::consts::TAU).sin() * 9000.0) as i16;
        let mut wave = Wave::default();
        wave.add(&(0..rate).map(tone).collect::<Vec<_>>(), rate);
        assert_eq!(wave.milliseconds(), 1000, "{rate}");
        let file = wave.into_bytes();
        assert_eq!((&file[..4], &file[8..12], file.len()), (&b"RIFF"[..], &b"WAVE"[..], 44 + 32_000));
        let samples: Vec<i16> = file[44..].chunks_exact(2).map(|two| i16::from_le_bytes([two[0], two[1]])).collect();
        let crossings = samples.windows(2).filter(|two| two[0] < 0 && two[1] >= 0).count();
        assert!((198..=201).contains(&crossings), "{rate}: {crossings}");
        assert!(samples.iter().max().is_some_and(|loudest| (8_500..=9_000).contains(loudest)), "{rate}");
    }
}

#[test]
fn what_is_handed_over_is_bounded_and_named_without_its_folder() {
    let long = Transcriber { arguments: vec!["x".repeat(700); 60], ..Transcriber::default() }.bounded();
    assert_eq!(long.arguments.len(), 2);
    let program = Transcriber {
        program: "/opt/whisper/whisper-cli".into(),
        model: Some("/home/somebody/models/small.bin".into()),
        arguments: Transcriber::usual_arguments(),
    };
    assert_eq!(program.name(), "whisper-cli, small.bin");
    assert!(!program.is_here());
    assert!(!Transcriber { program: "sh".into(), ..Transcriber::default() }.is_here(), "only a whole path");
}
