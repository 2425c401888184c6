//! Transcripts by an external program: a script of ours, run as a process of its own within the walls.

use super::{is_here, item, sample, texts};
use crate::support::{Desk, PASSPHRASE};
use serde_json::{Value, json};
use std::path::Path;

/// Reads the sound from its standard input and tells in SubRip what it got, and whether it could write a file.
const TELLS: &str = r#"binmode STDIN; local $/; my $wav = <STDIN>;
exit 1 unless substr($wav, 0, 4) eq "RIFF" && substr($wav, 8, 4) eq "WAVE";
my ($rate) = unpack("V", substr($wav, 24, 4));
my $ms = int((length($wav) - 44) / 2 * 1000 / $rate);
my $out = open(my $file, ">", "$0.out") ? "writes" : "cannot write";
my $other = open(my $passwd, "<", "/etc/passwd") ? "reads" : "cannot read";
print "1\n00:00:00,000 --> 00:00:03,000\n$rate $ms $ARGV[0]\n\n2\n00:00:03,000 --> 00:00:05,500\n$out, $other\n\n";
"#;

/// Sets a script up as the program that transcribes.
fn set_up(desk: &Desk, script: &str) {
    *desk.hands.files.lock().unwrap() = vec!["/usr/bin/perl".into()];
    desk.ask("transcriber.choose", json!({ "what": "program" }));
    *desk.hands.files.lock().unwrap() = vec![desk.file("listens.pl", script)];
    desk.ask("transcriber.choose", json!({ "what": "model" }));
    let set = desk.ask("transcriber.change", json!({ "arguments": ["{model}", "{language}"] }));
    assert_eq!(set["here"], true, "{set}");
}

fn transcribe(desk: &Desk, case: &Value, items: Value) -> Value {
    let job = desk.ask("transcription.start", json!({ "case": case, "items": items }));
    desk.finished(&job["job"])
}

fn transcript(desk: &Desk, item: &Value) -> Value {
    desk.ask("transcript.show", json!({ "evidence": item["id"] }))
}

#[test]
fn nothing_is_transcribed_until_somebody_chooses_a_program() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    assert_eq!(desk.ask("transcriber.show", json!({}))["program"], Value::Null);
    assert_eq!(desk.refused("transcription.start", json!({ "case": case, "items": null })).code, "no-transcriber");
    *desk.hands.files.lock().unwrap() = vec![desk.file("model.bin", "a model of no program")];
    assert_eq!(desk.refused("transcriber.choose", json!({ "what": "model" })).code, "no-transcriber");
    std::fs::create_dir_all(desk.folder().join("data/transcriber.json")).unwrap();
    assert_eq!(desk.core.set_transcriber(None).unwrap_err().code, "settings-not-saved", "its place is taken");
    desk.ask("vault.lock", json!({}));
    assert_eq!(desk.refused("transcriber.choose", json!({ "what": "program" })).code, "locked");
}

#[test]
fn the_machine_gets_the_sound_behind_walls_and_its_lines_are_its_own_until_a_person_has_heard_them() {
    if !is_here("perl") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    set_up(&desk, TELLS);
    let ended = transcribe(&desk, &case, Value::Null);
    assert_eq!((&ended["failure"], &ended["work"]["made"]), (&Value::Null, &json!(1)), "{ended}");

    let shown = transcript(&desk, &voice);
    assert_eq!((&shown["kept"]["maker"], &shown["kept"]["madeBy"]), (&json!("machine"), &json!("perl, listens.pl")));
    let segments = shown["segments"].as_array().unwrap().clone();
    assert_eq!(segments.iter().map(|s| s["from"].as_u64().unwrap()).collect::<Vec<_>>(), [0, 3000]);
    assert!(segments.iter().all(|segment| segment["maker"] == "machine"), "{segments:?}");
    let told: Vec<&str> = segments[0]["text"].as_str().unwrap().split(' ').collect();
    assert_eq!((told[0], told[2]), ("16000", "auto"));
    assert!(told[1].parse::<u64>().unwrap().abs_diff(12_583) < 100, "all of the sound: {told:?}");
    assert_eq!(segments[1]["text"], "cannot write, cannot read");
    assert!(!desk.folder().join("listens.pl.out").exists());
    assert_eq!(
        transcribe(&desk, &case, Value::Null)["work"]["items"],
        0,
        "nothing is left that nobody has written down"
    );

    // One line put right by a person: the rest is still the machine's, and so is the whole.
    let right = json!({ "from": 0, "speaker": "Тилебалдиев", "text": "Айгуль, слушай." });
    let body = |segments: Value| json!({ "evidence": voice["id"], "language": "ru", "segments": segments });
    desk.ask("transcript.keep", body(json!([right, segments[1]])));
    let shown = transcript(&desk, &voice);
    assert_eq!(shown["kept"]["maker"], "machine");
    assert!(shown["kept"]["madeBy"].as_str().unwrap().starts_with("perl, listens.pl; "), "{shown}");
    assert_eq!((&shown["segments"][0]["maker"], &shown["segments"][1]["maker"]), (&Value::Null, &json!("machine")));
    let again = json!({ "case": case, "items": [voice["id"]] });
    assert_eq!(desk.refused("transcription.start", again).code, "transcript-exists", "what a person wrote stays");

    desk.ask("transcript.keep", body(json!([right, { "from": 3000, "speaker": "", "text": "Паспорт у хозяина." }])));
    assert_eq!(transcript(&desk, &voice)["kept"]["maker"], "person", "all of it was heard");
    assert_eq!(texts(&desk, &voice).len(), 1);
}

#[test]
fn a_program_that_is_gone_or_fails_is_named_and_nothing_is_lost() {
    if !is_here("perl") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    for script in ["exit 3;", "print \"error: no model\\n\";", "print \"\\xff\\xfe{}[]\";", "this is no program"] {
        set_up(&desk, script);
        let ended = transcribe(&desk, &case, json!([voice["id"]]));
        assert_eq!(ended["failure"]["code"], "transcriber-failed", "{script}: {ended}");
    }
    let paper = item(&desk, &case, desk.file("note.txt", "Не запись."));
    set_up(&desk, TELLS);
    assert_eq!(transcribe(&desk, &case, json!([paper["id"]]))["failure"]["code"], "no-picture");
    std::fs::remove_file(desk.folder().join("listens.pl")).unwrap();
    let request = json!({ "case": case, "items": [voice["id"]] });
    assert_eq!(desk.refused("transcription.start", request.clone()).code, "transcriber-missing");
    assert_eq!(desk.ask("transcriber.show", json!({}))["here"], false);
    desk.ask("transcriber.change", json!({ "arguments": null }));
    assert_eq!(desk.refused("transcription.start", request).code, "no-transcriber");
    assert_eq!(transcript(&desk, &voice)["kept"], Value::Null);
}

#[test]
fn a_transcript_that_breaks_off_says_up_to_where_it_goes() {
    if !is_here("perl") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    let first = "1\\n00:00:00,000 --> 00:00:03,000\\nСлова\\n\\n";
    let fails = format!("local $/; <STDIN>; print \"{first}\"; exit 7;");
    let cut = format!("local $/; <STDIN>; print \"{first}2\\n00:00:03,000 --> 0\";");
    for script in [fails, cut] {
        set_up(&desk, &script);
        assert_eq!(transcribe(&desk, &case, json!([voice["id"]]))["failure"], Value::Null, "{script}");
        let shown = transcript(&desk, &voice);
        assert_eq!((&shown["until"], &shown["segments"][0]["text"]), (&json!(3000), &json!("Слова")), "{script}");
    }
    let of = |segments: Value| json!({ "evidence": voice["id"], "language": "ru", "segments": segments });
    let machine = transcript(&desk, &voice)["segments"][0].clone();
    let mine = json!({ "from": 1000, "speaker": "", "text": "Здесь ещё слово." });
    desk.ask("transcript.keep", of(json!([machine, mine])));
    assert_eq!(transcript(&desk, &voice)["until"], 3000, "nobody has written down what follows");
    let after = json!({ "from": 4000, "speaker": "", "text": "Паспорт у хозяина." });
    desk.ask("transcript.keep", of(json!([machine, mine, after])));
    assert_eq!(transcript(&desk, &voice)["until"], Value::Null);

    let other = desk.case("2/2026");
    let whole = item(&desk, &other, sample("PTT-20260512-WA0011.opus"));
    set_up(&desk, TELLS);
    assert_eq!(transcribe(&desk, &other, json!([whole["id"]]))["failure"], Value::Null);
    assert_eq!(transcript(&desk, &whole)["until"], Value::Null, "a program that says all went well is believed");
    set_up(&desk, &format!("local $/; <STDIN>; print \"{first}\"; exit 7;"));
    assert_eq!(transcribe(&desk, &other, json!([whole["id"]]))["failure"], Value::Null);
    desk.ask("vault.lock", json!({}));
    let number = whole["number"].to_string();
    let (_, said) =
        dalil(&desk, &["--lang", "en", "text", "show", &number, "--case", "2/2026", "--kind", "transcript"]);
    assert!(said.contains("transcript, machine") && said.contains("breaks off at 0:03"), "{said}");
}

#[test]
fn a_transcription_can_be_stopped() {
    if !is_here("perl") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    set_up(&desk, "sleep 600;");
    let job = desk.ask("transcription.start", json!({ "case": case, "items": [voice["id"]] }))["job"].clone();
    // Its decoding is one, the program the other half.
    while desk.ask("job.show", json!({ "job": job }))["done"] == 0 {
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    let begun = std::time::Instant::now();
    desk.ask("job.cancel", json!({ "job": job }));
    let ended = desk.finished(&job);
    assert_eq!((&ended["cancelled"], &ended["failure"]), (&json!(true), &Value::Null), "{ended}");
    assert!(begun.elapsed().as_secs() < 60, "the program was ended, not waited for");
}

/// Runs the command line on a desk's vault, with settings of its own.
fn dalil(desk: &Desk, arguments: &[&str]) -> (bool, String) {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"))
        .arg("--vault")
        .arg(desk.vault())
        .args(arguments)
        .env("DALIL_PASSPHRASE", PASSPHRASE)
        .env("XDG_CONFIG_HOME", desk.folder().join("config"))
        .output()
        .unwrap();
    let said = [run.stdout, run.stderr].concat();
    (run.status.success(), String::from_utf8(said).unwrap())
}

#[test]
fn the_command_line_sets_the_program_up_and_transcribes() {
    if !is_here("perl") {
        return;
    }
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let voice = item(&desk, &case, sample("PTT-20260512-WA0011.opus"));
    let script = desk.file("listens.pl", TELLS);
    desk.ask("vault.lock", json!({}));
    let number = voice["number"].to_string();
    let (well, said) = dalil(&desk, &["text", "transcribe", &number]);
    assert!(!well && !said.is_empty(), "none is set up: {said}");
    let model = Path::new(&script).to_str().unwrap();
    let set = ["text", "transcriber", "--program", "/usr/bin/perl", "--model", model, "--", "{model}", "{language}"];
    let (well, said) = dalil(&desk, &set);
    assert!(well && said.contains("/usr/bin/perl"), "{said}");
    let (well, said) = dalil(&desk, &["text", "transcribe", &number]);
    assert!(well, "{said}");
    let (_, said) = dalil(&desk, &["text", "show", &number, "--kind", "transcript"]);
    assert!(said.contains("transcript, machine, perl, listens.pl") && said.contains("0:03 cannot write"), "{said}");
    let (well, said) = dalil(&desk, &["text", "transcriber", "--off"]);
    assert!(well, "{said}");
    assert!(!dalil(&desk, &["text", "transcribe", &number]).0);
}
