//! Templates of the office's own: copied, changed, tried in walls, passed on signed.

use crate::support::Desk;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const ORIGIN: &str = "kg/motion-add-evidence";

fn copied(desk: &Desk) -> (Value, Value) {
    let id = desk.ask("template.copy", json!({ "template": ORIGIN }))["value"].clone();
    let files = desk.ask("template.show", json!({ "template": id, "version": null }))["files"].clone();
    (id, files)
}

fn with(files: &Value, key: &str, change: impl FnOnce(String) -> String) -> Value {
    let mut files = files.clone();
    files[key] = json!(change(files[key].as_str().unwrap().to_owned()));
    files
}

fn tried(desk: &Desk, id: &Value, files: &Value) -> Value {
    desk.ask("template.try", json!({ "template": id, "files": files, "language": "ru" }))
}

#[test]
fn a_copied_template_is_changed_used_and_keeps_its_versions() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    let (id, files) = copied(&desk);
    let changed = with(&files, "source", |source| {
        source.replace("о приобщении доказательств", "о приобщении новых доказательств")
    });
    let pages = tried(&desk, &id, &changed);
    assert_eq!(pages["problems"], json!([]));
    let first = format!("/view/{}/page/1", pages["path"].as_str().unwrap());
    assert!(desk.core.picture(&first, "width=600").unwrap().bytes.starts_with(b"\x89PNG"));
    let saved = desk.ask("template.save", json!({ "template": id, "files": changed, "note": "новые" }));
    assert_eq!(saved["value"], 2);
    let name = desk.ask("template.list", json!({}))[0]["name"].clone();
    let offered = desk.ask("filing.templates", json!({ "case": case }));
    assert!(offered.as_array().unwrap().iter().any(|one| one["id"] == name && one["own"] == id));
    let request = json!({ "case": case, "template": name, "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    desk.ask("draft.open", json!({ "filing": filing }));
    let out = desk.folder().join("own.docx");
    desk.core.write_word(filing.as_str().unwrap().parse().unwrap(), &out).unwrap();
    let text = std::process::Command::new("unzip").arg("-p").arg(&out).arg("word/document.xml").output().unwrap();
    assert!(String::from_utf8_lossy(&text.stdout).contains("новых доказательств"), "it prints by its own template");
    let old = desk.ask("template.show", json!({ "template": id, "version": 1 }));
    assert_eq!(old["files"], files, "the first version is still there");
    desk.ask("template.remove", json!({ "template": id }));
    assert_eq!(desk.ask("template.list", json!({})), json!([]));
    desk.ask("filing.preview", json!({ "filing": filing, "answers": null }));
}

#[test]
fn mistakes_are_told_by_line_and_nothing_wrong_is_saved() {
    let desk = Desk::new();
    let (id, files) = copied(&desk);
    let wrong = with(&files, "source", |source| source.replace("#paragraphs(f.reason)", "#paragraf(f.reason)"));
    let line = wrong["source"].as_str().unwrap().lines().position(|line| line.contains("paragraf")).unwrap() + 1;
    let problem = tried(&desk, &id, &wrong)["problems"][0].clone();
    let told = (&problem["file"], &problem["line"], &problem["key"], &problem["what"]);
    assert_eq!(told, (&json!("template.typ"), &json!(line), &json!("unknown-name"), &json!("paragraf")));
    let request = json!({ "template": id, "files": wrong, "note": "" });
    assert_eq!(desk.refused("template.save", request).code, "template-wrong");

    let form = with(&files, "form", |form| form.replace("kind = \"long\"", "kind = \"lang\""));
    let problem = tried(&desk, &id, &form)["problems"][0].clone();
    assert_eq!((&problem["file"], &problem["key"]), (&json!("form.toml"), &json!("unknown-name")), "{problem}");
    let line = form["form"].as_str().unwrap().lines().position(|line| line.contains("\"lang\"")).unwrap() + 1;
    assert_eq!(problem["line"], line);
    let law = with(&files, "form", |form| form.replace("kg.upk.40", "kg.upk.4000"));
    assert_eq!(tried(&desk, &id, &law)["problems"][0]["key"], "law", "an article that no pack holds");
}

#[test]
fn a_template_reads_no_file_and_an_endless_one_is_stopped() {
    let desk = Desk::new();
    let (id, files) = copied(&desk);
    for path in ["/etc/passwd", "../../secret", "@preview/x:1.0.0"] {
        let reading = with(&files, "source", |source| format!("{source}\n#read(\"{path}\")\n"));
        let problems = tried(&desk, &id, &reading)["problems"].clone();
        assert_eq!(problems.as_array().map(Vec::len), Some(1), "{path}: {problems}");
    }
    let endless = "#{ let n = 0\n for i in range(200000) { for j in range(200000) { n = n + 1 } } }\n";
    let begun = Instant::now();
    let problems =
        tried(&desk, &id, &with(&files, "source", |source| format!("{endless}{source}")))["problems"].clone();
    assert!(begun.elapsed() < Duration::from_secs(40), "{:?}", begun.elapsed());
    let key = problems[0]["key"].as_str().unwrap().to_owned();
    assert!(["endless", "memory"].contains(&key.as_str()), "{problems}");
    let hungry = "#{ let a = range(50000000).map(i => str(i) * 100) }\n";
    let problems = tried(&desk, &id, &with(&files, "source", |source| format!("{hungry}{source}")))["problems"].clone();
    let key = problems[0]["key"].as_str().unwrap().to_owned();
    assert!(["endless", "memory"].contains(&key.as_str()), "{problems}");
    desk.ask("case.list", json!({}));
}

#[test]
fn a_template_passes_to_another_office_signed_and_unaltered() {
    let desk = Desk::new();
    let (id, files) = copied(&desk);
    let out = desk.folder().join("motion.dalil-template");
    desk.core.export_template(id.as_str().unwrap().parse().unwrap(), &out).unwrap();
    let other = Desk::new();
    *other.hands.files.lock().unwrap() = vec![out.clone()];
    let taken = other.ask("template.import", json!({}))["value"].clone();
    let theirs = other.ask("template.show", json!({ "template": taken, "version": null }));
    assert_eq!(theirs["files"], files);
    let altered = std::fs::read_to_string(&out).unwrap().replace("приобщении", "прекращении");
    let bad = other.file("bad.dalil-template", altered);
    *other.hands.files.lock().unwrap() = vec![bad];
    assert_eq!(other.refused("template.import", json!({})).code, "template-altered");
    *other.hands.files.lock().unwrap() = vec![other.file("no.json", "{}")];
    assert_eq!(other.refused("template.import", json!({})).code, "template-unknown");
}

fn public(desk: &Desk, id: &Value, files: &Value, language: &str) -> Value {
    desk.ask("template.try", json!({ "template": id, "files": files, "language": language, "public": true }))
}

fn line_of(files: &Value, key: &str, words: &str) -> usize {
    files[key].as_str().unwrap().lines().position(|line| line.contains(words)).unwrap() + 1
}

#[test]
fn the_public_edition_of_an_example_names_nobody_and_its_leaks_are_told_by_line() {
    let desk = Desk::new();
    let (id, files) = copied(&desk);
    for language in ["ru", "ky"] {
        let pages = public(&desk, &id, &files, language);
        assert_eq!(pages["problems"], json!([]), "{language}: the template as it is carried gives nobody away");
        assert!(!pages["pages"].as_array().unwrap().is_empty());
    }
    // Typed into the template, whole, declined, in Latin letters.
    let seeds = [
        ("\n#par[Права Асановой разъяснены.]\n", "Права Асановой"),
        ("\n#par[Айгүл Бакытовна согласна.]\n", "Айгүл Бакытовна"),
        ("\n#par[Asanova was heard.]\n", "Asanova was heard"),
    ];
    for (seed, marked) in seeds {
        let leaking = with(&files, "source", |text| text + seed);
        let shown = public(&desk, &id, &leaking, "ru");
        let problems = shown["problems"].as_array().unwrap();
        let line = line_of(&leaking, "source", marked);
        let told = problems.iter().any(|p| p["key"] == "leak" && p["file"] == "template.typ" && p["line"] == line);
        assert!(told, "{marked} at line {line}: {problems:?}");
        assert!(shown["path"].is_string(), "the pages are shown all the same");
        assert_eq!(tried(&desk, &id, &leaking)["problems"], json!([]), "the full edition may name her");
    }
    // Put together from pieces: found in the finished PDF, whatever line led there.
    let pieces = "\n#let half = \"Аса\"\n#par[#(half + \"новой\")]\n";
    let shown = public(&desk, &id, &with(&files, "source", |text| text + pieces), "ru");
    let told = shown["problems"].as_array().unwrap();
    assert!(told.iter().any(|p| p["key"] == "leak" && p["what"] == "Асановой"), "{told:?}");
}

#[test]
fn a_public_edition_of_an_own_template_is_searched_like_any_other() {
    let desk = Desk::new();
    let case = desk.case("1/2026");
    desk.person(&case, "victim", "Асанова", "Айгүл");
    desk.person(&case, "representative", "Токтосунова", "Жаңыл");
    let (id, files) = copied(&desk);
    let leaking = with(&files, "source", |text| text + "\n#par[Асановой разъяснены права.]\n");
    desk.ask("template.save", json!({ "template": id, "files": leaking, "note": "" }));
    let name = desk.ask("template.list", json!({}))[0]["name"].clone();
    let request = json!({ "case": case, "template": name, "language": "ru" });
    let filing = desk.ask("filing.add", request)["value"].clone();
    let request = json!({ "filing": filing, "answers": null, "public": true });
    let findings = desk.ask("filing.preview", request.clone())["findings"].clone();
    let leak = findings.as_array().unwrap().iter().find(|finding| finding["code"] == "leak").cloned();
    assert!(leak.is_some_and(|leak| leak.to_string().contains("Асановой")), "{findings}");
    // A template that never ends once the people are pseudonyms is stopped, not the program.
    let endless = "\n#if repr(sys.inputs.data).contains(\"Потерпевшая\") { let n = 0\n for i in range(200000) { for j in range(200000) { n = n + 1 } } }\n";
    let saved = with(&files, "source", |text| text + endless);
    desk.ask("template.save", json!({ "template": id, "files": saved, "note": "" }));
    assert_eq!(desk.refused("filing.preview", request).code, "template-endless");
}
