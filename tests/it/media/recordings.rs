//! Recordings are measured, played and written down; broken ones are refused with a reason.

use super::{is_here, item, sample, texts};
use crate::support::{Desk, reader};
use dalil::evidence::Reading;
use dalil::evidence::recordings::{PEAKS, film};
use serde_json::{Value, json};
use std::io::{self, Read, Seek, SeekFrom};

fn read(desk: &Desk, item: &Value) -> Value {
    let job = desk.ask("recording.read", json!({ "evidence": item["id"] }));
    let ended = desk.finished(&job["job"]);
    assert_eq!(ended["failure"], Value::Null, "{ended}");
    desk.ask("recording.show", json!({ "evidence": item["id"] }))
}

#[test]
fn a_voice_message_is_read_and_written_down_and_cited_at_its_second() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    assert_eq!(desk.ask("recording.show", json!({ "evidence": voice["id"] }))["read"], false);
    let known = read(&desk, &voice);
    assert_eq!((&known["codec"], &known["trouble"]), (&json!("opus"), &Value::Null), "{known}");
    assert!(known["duration"].as_u64().is_some_and(|ms| ms.abs_diff(12_583) < 100), "{known}");
    assert!(known["peaks"].as_array().unwrap().len() > 200);

    let segments = json!([
        { "from": 0, "speaker": "Тилебалдиев", "text": "Айгуль, слушай внимательно." },
        { "from": 3000, "speaker": "Тилебалдиев", "text": "Паспорт у хозяина." },
    ]);
    let body = json!({ "evidence": voice["id"], "language": "ru", "segments": segments });
    desk.ask("transcript.draft", body.clone());
    let shown = desk.ask("transcript.show", json!({ "evidence": voice["id"] }));
    assert_eq!((&shown["draft"], &shown["segments"], &shown["kept"]), (&json!(true), &segments, &Value::Null));
    let first = desk.ask("transcript.keep", body.clone());
    let shown = desk.ask("transcript.show", json!({ "evidence": voice["id"] }));
    assert_eq!(
        (&shown["draft"], &shown["kept"]["id"], &shown["segments"]),
        (&json!(false), &first["value"], &segments)
    );
    let second = desk.ask("transcript.keep", body);
    assert_eq!(texts(&desk, &voice).len(), 1, "a later transcript stands in place of the one before");
    assert_ne!(first["value"], second["value"]);

    let citation = json!({ "evidence": voice["id"], "page": null, "rect": null, "second": 3.0, "message": null,
        "quote": "Паспорт у хозяина." });
    desk.ask(
        "fact.add",
        json!({ "case": case, "details": {
            "statements": [{ "language": "ru", "text": "Паспорт отобран" }], "date": "", "place": "", "parties": [],
            "status": "supported", "citations": [citation], "note": "" } }),
    );
    let facts = desk.ask("fact.list", json!({ "case": case }));
    assert_eq!(facts[0]["citations"][0]["place"]["second"], 3.0);

    // It lasts twelve seconds and a half, and has no sheets.
    let refused = |page: Value, second: Value| {
        let place = json!({ "evidence": voice["id"], "page": page, "rect": null, "second": second, "quote": "" });
        let details = json!({ "statements": [{ "language": "ru", "text": "Угроза" }], "date": "", "place": "",
            "parties": [], "status": "supported", "citations": [place], "note": "" });
        desk.refused("fact.add", json!({ "case": case, "details": details })).code.clone()
    };
    assert_eq!(refused(json!(12), Value::Null), "bad-citation");
    assert_eq!(refused(Value::Null, json!(9999)), "bad-citation");
    let note = item(&desk, &case, desk.file("записка.txt", "Паспорт у хозяина."));
    let place = json!({ "evidence": note["id"], "page": null, "rect": null, "second": 5, "quote": "" });
    let details = json!({ "statements": [{ "language": "ru", "text": "Записка" }], "date": "", "place": "",
        "parties": [], "status": "supported", "citations": [place], "note": "" });
    assert_eq!(desk.refused("fact.add", json!({ "case": case, "details": details })).code, "bad-citation");
}

#[test]
fn a_recording_tells_when_it_was_made_by_its_header_and_by_its_name() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let told = |item: &Value| desk.ask("evidence.show", json!({ "evidence": item["id"] }))["metadata"].clone();
    let memo = item(&desk, &case, sample("Запись 014.m4a"));
    assert_eq!(told(&memo), json!([]), "not read yet");
    read(&desk, &memo);
    assert_eq!(told(&memo), json!([{ "name": "recorded", "value": "2026-07-18 20:09:00 UTC" }]));
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    read(&desk, &voice);
    assert_eq!(told(&voice), json!([{ "name": "named", "value": "2026-05-12" }]), "Opus has no such header");
    let film = item(&desk, &case, sample("VID_20260322_231512.mp4"));
    read(&desk, &film);
    let both = json!([
        { "name": "recorded", "value": "2026-03-22 20:15:12 UTC" },
        { "name": "named", "value": "2026-03-22 23:15:12" },
    ]);
    assert_eq!(told(&film), both, "three hours east of UTC");
}

#[test]
fn sound_is_played_as_samples_and_looking_is_an_event_of_custody() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    assert_eq!(desk.refused("recording.play", json!({ "evidence": voice["id"] })).code, "not-played", "not read yet");
    read(&desk, &voice);
    let play = desk.ask("recording.play", json!({ "evidence": voice["id"] }));
    assert_eq!((&play["mediaType"], &play["rate"]), (&json!("audio/wav"), &json!(24_000)));
    let path = play["path"].as_str().unwrap();
    let part = desk.core.picture(&format!("/view/{path}/part/1"), "").unwrap();
    let ms = part.bytes.len() as u64 / 2 * 1000 / 24_000;
    assert!(ms.abs_diff(12_583) < 100, "{ms}");
    let seen = desk.ask("evidence.show", json!({ "evidence": voice["id"] }));
    assert!(seen["custody"].as_array().unwrap().iter().any(|line| line["action"] == "view"), "{seen}");
    desk.ask("vault.lock", json!({}));
    assert!(desk.core.picture(&format!("/view/{path}/part/1"), "").is_err(), "the token dies with the lock");
}

#[test]
fn a_film_has_a_picture_and_its_own_bytes_come_in_parts() {
    if !is_here("ffmpeg") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let film = item(&desk, &case, sample("VID_20260322_231512.mp4"));
    let known = read(&desk, &film);
    assert!(known["picture"][0].as_u64().unwrap() > 100 && known["poster"].is_string(), "{known}");
    assert_eq!(known["duration"], 7000, "{known}");
    assert_eq!(known["recorded"], 1_774_210_512_000u64);
    let poster = desk.core.picture(&format!("/view/{}", known["poster"].as_str().unwrap()), "").unwrap();
    assert!(poster.bytes.starts_with(&[0xFF, 0xD8]), "a JPEG of our own making");
    let play = desk.ask("recording.play", json!({ "evidence": film["id"] }));
    assert_eq!((&play["rate"], &play["parts"]), (&Value::Null, &json!(1)));
    let path = play["path"].as_str().unwrap();
    let part = desk.core.picture(&format!("/view/{path}/part/1"), "").unwrap();
    assert_eq!(part.bytes, std::fs::read(sample("VID_20260322_231512.mp4")).unwrap());
}

#[test]
fn broken_and_odd_recordings_end_with_a_reason_and_the_original_whole() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let opus = std::fs::read(sample("PTT-20260512-WA0011.opus")).unwrap();
    let m4a = std::fs::read(sample("Запись 014.m4a")).unwrap();
    let mut flipped = opus.clone();
    (0..flipped.len()).step_by(501).skip(1).for_each(|at| flipped[at] ^= 0xFF);
    // A header that tells of twenty hours, and nothing behind it.
    let mut endless = b"RIFF\xFF\xFF\xFF\xFFWAVEfmt \x10\0\0\0\x01\0\x01\0".to_vec();
    endless.extend(8000u32.to_le_bytes());
    endless.extend(16_000u32.to_le_bytes());
    endless.extend(b"\x02\0\x10\0data");
    endless.extend((8000u32 * 2 * 72_000).to_le_bytes());
    let files = [
        ("cut.opus", opus[..opus.len() / 3].to_vec()),
        ("head.opus", opus[..60].to_vec()),
        ("flipped.opus", flipped),
        ("cut.m4a", m4a[..m4a.len() / 2].to_vec()),
        ("amr.amr", [b"#!AMR\n".to_vec(), [vec![0x3C], vec![0; 31]].concat().repeat(50)].concat()),
        ("nothing.amr", b"#!AMR\n".to_vec()),
        ("endless.wav", endless),
    ];
    for (name, bytes) in files {
        let path = desk.file(name, &bytes);
        let row = item(&desk, &case, path);
        if row["kind"] != "audio" && row["kind"] != "video" {
            continue;
        }
        let known = read(&desk, &row);
        assert_eq!(known["read"], true, "{name}: {known}");
        let told = known["trouble"].is_string() || known["duration"].is_u64() || known["peaks"].is_array();
        assert!(told, "{name}: {known}");
        let listed = desk.evidence(&case).into_iter().find(|one| one["id"] == row["id"]).unwrap();
        let damaged = (listed["trouble"] == "damaged", known["trouble"] == "damaged");
        assert_eq!(damaged.0, damaged.1, "{name}: the list says what is amiss");
        let copy = desk.folder().join(format!("copy-{name}"));
        desk.core.export_evidence(row["id"].as_str().unwrap().parse().unwrap(), &copy).unwrap();
        assert_eq!(std::fs::read(&copy).unwrap(), bytes, "{name} is whole");
    }
}

/// A recording with three gigabytes of nothing behind it, in a box that every reader passes over.
struct Long {
    file: Vec<u8>,
    length: u64,
    at: u64,
}

impl Long {
    fn of(name: &str) -> Self {
        let mut file = std::fs::read(sample(name)).unwrap();
        let nothing: u64 = 3 << 30;
        file.extend([&1u32.to_be_bytes()[..], b"free", &(nothing + 16).to_be_bytes()].concat());
        let length = file.len() as u64 + nothing;
        Self { file, length, at: 0 }
    }
}

impl Read for Long {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = usize::try_from(self.length - self.at).unwrap_or(usize::MAX).min(buffer.len());
        let rest = self.file.get(usize::try_from(self.at).unwrap()..).unwrap_or_default();
        let real = rest.len().min(count);
        buffer[..real].copy_from_slice(&rest[..real]);
        buffer[real..count].fill(0);
        self.at += count as u64;
        Ok(count)
    }
}

impl Seek for Long {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.filter(|at| *at <= self.length).ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[test]
fn a_recording_of_three_gigabytes_is_read_as_the_small_one() {
    for name in ["Запись 014.m4a", "VID_20260322_231512.mp4"] {
        let bytes = std::fs::read(sample(name)).unwrap();
        let mut near = Reading::of(&reader(), &bytes).unwrap();
        let long = Long::of(name);
        let mut far = Reading::open(&reader(), long.length, Box::new(long)).unwrap();
        assert_eq!(far.heard().unwrap(), near.heard().unwrap(), "{name}");
        let (sound, meant) = (far.samples(0, 500), near.samples(0, 500));
        assert_eq!(sound.is_ok(), meant.is_ok(), "{name}");
        if let (Ok(sound), Ok(meant)) = (sound, meant) {
            assert_eq!(sound, meant, "{name}");
            assert_eq!(far.peaks(PEAKS).unwrap(), near.peaks(PEAKS).unwrap(), "{name}");
        }
    }
}

#[test]
fn a_film_of_three_gigabytes_has_its_picture() {
    if !is_here("ffmpeg") {
        return;
    }
    let program = reader();
    let mut long = Long::of("VID_20260322_231512.mp4");
    let source = film::Source { program: &program, length: long.length, stop: &|| false };
    let heard = source.heard(&mut long).unwrap();
    assert_eq!((heard.duration_ms, heard.recorded), (7000, Some(1_774_210_512_000)));
    long.at = 0;
    let poster = source.poster(&mut long).unwrap();
    assert!(poster.width() > 100 && poster.pixels().any(|pixel| pixel.0 != poster.get_pixel(0, 0).0));
}
