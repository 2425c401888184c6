//! Small promises of the command line: whose language an answer is in, which case is meant, what a refusal advises, and
//! that reading less than it says is no fault.

use crate::support::{Desk, PASSPHRASE};
use serde_json::{Value, json};
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn program(vault: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.arg("--vault").arg(vault).args(arguments).env("DALIL_PASSPHRASE", PASSPHRASE);
    command
}

fn said(run: Output) -> (i32, String) {
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    (run.status.code().unwrap(), said)
}

/// A vault that the window has left, for the command line to work in.
fn left(desk: &Desk) -> impl Fn(&[&str]) -> (i32, String) {
    desk.ask("vault.lock", json!({}));
    let vault = desk.vault();
    move |arguments: &[&str]| said(program(&vault, arguments).output().unwrap())
}

#[test]
fn a_consent_is_written_down_and_the_language_of_a_paper_is_not_that_of_the_answer() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Асанова", "Айгүл");
    let run = left(&desk);
    let add = ["--lang", "en", "consent", "add", "--purpose", "publish", "--on", "2026-11-01", "--in", "ky"];
    let (code, said) = run(&add);
    assert!(code == 0 && said.starts_with("Consent recorded"), "{code} {said}");
    let (_, listed) = run(&["--json", "consent", "list"]);
    let listed: Value = serde_json::from_str(&listed).unwrap();
    assert_eq!(listed[0]["details"]["language"], "ky", "the language it was explained in");
    // Before or after the verb, --lang chooses the words of the answer, and --language the language of the paper.
    let new = ["filing", "new", "--template", "kg/crime-report"];
    for (asked, answer, paper) in [
        (["--lang", "en"].as_slice(), "The filing was begun", "ru"),
        (["--lang", "en", "--language", "ky"].as_slice(), "The filing was begun", "ky"),
        (["--lang", "ky"].as_slice(), "Документ башталды", "ru"),
    ] {
        let (code, said) = run(&[&new, asked].concat());
        assert!(code == 0 && said.starts_with(answer), "{asked:?}: {said}");
        let id = said.trim().rsplit(' ').next().unwrap().to_owned();
        let (_, shown) = run(&["--json", "filing", "show", &id]);
        let shown: Value = serde_json::from_str(&shown).unwrap();
        assert_eq!(shown["row"]["language"], paper, "{asked:?}");
    }
    let (code, said) = run(&["--lang", "en", "filing", "new", "--template", "kg/no-such"]);
    assert!(code == 1 && said.is_ascii(), "an English reader is answered in English: {said}");
}

#[test]
fn two_cases_bear_one_number_only_when_that_was_said_and_are_then_named_by_their_ids() {
    let desk = Desk::new();
    let run = left(&desk);
    assert_eq!(run(&["case", "new", "5/2026"]).0, 0);
    let (code, said) = run(&["--lang", "en", "case", "new", "5/2026"]);
    assert!(code == 1 && said.contains("--again"), "{said}");
    assert_eq!(run(&["case", "new", "5/2026", "--again"]).0, 0);
    let (_, cases) = run(&["--json", "case", "list"]);
    let cases: Value = serde_json::from_str(&cases).unwrap();
    let ids: Vec<&str> = cases.as_array().unwrap().iter().map(|row| row["id"].as_str().unwrap()).collect();
    let add = ["--lang", "en", "party", "add", "--role", "victim", "--surname", "Асанова", "--case"];
    let (code, said) = run(&[&add, ["5/2026"].as_slice()].concat());
    assert!(code == 1 && ids.len() == 2 && ids.iter().all(|id| said.contains(id)), "{said}");
    assert_eq!(run(&[&add, [ids[1]].as_slice()].concat()).0, 0);
    let (_, people) = run(&["--json", "party", "list", "--case", ids[1]]);
    assert_eq!(serde_json::from_str::<Value>(&people).unwrap().as_array().unwrap().len(), 1);
}

#[test]
fn a_refusal_advises_what_helps() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    desk.person(&case, "victim", "Асанова", "Айгүл");
    desk.person(&case, "victim", "Бекова", "Чолпон");
    let details = json!({
        "statements": [{ "language": "ru", "text": "Взял предоплату" }], "date": "", "place": "", "parties": [],
        "status": "alleged", "citations": [], "note": "",
    });
    desk.ask("fact.add", json!({ "case": case, "details": details }));
    let run = left(&desk);
    for (arguments, code, advice, not) in [
        (
            ["event", "add", "crime_report", "--date", "2026-11-03", "--time", "25:00"].as_slice(),
            1,
            "09:30",
            "12.03.2026",
        ),
        (["matrix", "link", "1", "foo.bar", "--kind", "document"].as_slice(), 1, "law offences", "removed"),
        (["indicator", "list"].as_slice(), 1, "--client", "no such person"),
        (
            ["party", "add", "--role", "victim", "--surname", "Асанова", "--born", "2030-01-01"].as_slice(),
            1,
            "year of birth",
            "Write it",
        ),
        (["indicator", "list", "--client", "Бекова"].as_slice(), 0, "", "no such person"),
    ] {
        let (found, said) = run(&[["--lang", "en"].as_slice(), arguments].concat());
        assert_eq!(found, code, "{arguments:?}: {said}");
        assert!(said.contains(advice) && !said.contains(not), "{arguments:?}: {said}");
    }
}

#[test]
fn a_bundle_that_was_not_built_leaves_none_and_one_built_again_is_the_same() {
    let desk = Desk::new();
    let case = desk.case("14/2026");
    let page = "<!doctype html><html><body><p>Келиңиз</p></body></html>";
    let files = [
        desk.file("чек.png", crate::support::picture(3)),
        desk.file("жумуш.html", page),
        desk.file("өчкөн.pdf", "%PDF-1.7\nnothing"),
    ];
    desk.take_in(&case, &files);
    let out = desk.folder().join("out.pdf");
    let (to, run) = (out.to_str().unwrap().to_owned(), left(&desk));
    let bundles = || {
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
        let found = desk.ask("bundle.list", json!({ "case": case }));
        desk.ask("vault.lock", json!({}));
        found.as_array().unwrap().clone()
    };
    let build = |items: &str, to: &str| run(&["--lang", "en", "bundle", "build", "--items", items, "--out", to]);
    let (code, said) = build("1,2,3", &to);
    assert!(code == 1 && !said.contains("өчкөн") && !out.exists(), "{said}");
    std::fs::write(&out, "mine").unwrap();
    assert_eq!(build("1,2", &to).0, 1, "what is there is not written over");
    assert_eq!(build("1,9", &format!("{to}x")).0, 1);
    assert_eq!(build("1", &format!("{to}/no/such/folder.pdf")).0, 1);
    assert_eq!(bundles(), Vec::<Value>::new(), "nothing was built, nothing is listed");
    for name in ["a.pdf", "b.pdf"] {
        let (code, said) = build("1,2", desk.folder().join(name).to_str().unwrap());
        assert!(code == 0 && said.contains("text of the file is printed and not its look"), "{code} {said}");
    }
    let found = bundles();
    assert_eq!((found.len(), found[0]["builds"].as_array().unwrap().len()), (1, 2), "the same exhibits, built again");
    let same = |name: &str| std::fs::read(desk.folder().join(name)).unwrap();
    assert_eq!(same("a.pdf"), same("b.pdf"));
}

#[test]
fn a_passphrase_that_was_not_given_is_asked_for_by_its_name() {
    let desk = Desk::new();
    desk.ask("vault.lock", json!({}));
    let run = |arguments: &[&str], given: &[(&str, &str)]| {
        let mut command = program(&desk.vault(), &["--lang", "en"]);
        command.args(arguments).env_remove("DALIL_PASSPHRASE").envs(given.iter().copied()).stdin(Stdio::null());
        said(command.output().unwrap())
    };
    let opens = [("DALIL_PASSPHRASE", PASSPHRASE)];
    for (arguments, given, missing) in [
        (["case", "list"].as_slice(), [].as_slice(), "DALIL_PASSPHRASE"),
        (&["--passphrase-fd", "0", "case", "list"], &[], "DALIL_PASSPHRASE"),
        (&["vault", "passwd"], &opens, "DALIL_NEW_PASSPHRASE"),
        (&["user", "add", "Токтогулова А.", "--role", "lawyer"], &opens, "DALIL_NEW_PASSPHRASE"),
    ] {
        let (code, said) = run(arguments, given);
        assert!(code == 3 && said.contains(missing), "{arguments:?}: {code} {said}");
        assert!(!said.contains("locked"), "{arguments:?}: {said}");
    }
}

#[test]
fn a_vault_is_made_under_a_plain_name_in_the_folder_one_stands_in() {
    let place = tempfile::tempdir().unwrap();
    let mut make = program(Path::new("v"), &["vault", "new", "--user", "Касымова Н."]);
    let (code, said) = said(make.current_dir(place.path()).output().unwrap());
    assert_eq!(code, 0, "{said}");
    assert!(place.path().join("v").is_dir());
}

#[test]
fn whoever_has_read_enough_of_an_answer_is_no_fault() {
    let desk = Desk::new();
    for number in 0..20 {
        desk.case(&format!("{number}/2026"));
    }
    desk.ask("vault.lock", json!({}));
    let mut list = program(&desk.vault(), &["case", "list"]);
    let mut running = list.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    drop(running.stdout.take()); // nobody reads
    let run = running.wait_with_output().unwrap();
    assert_eq!((run.status.code(), String::from_utf8_lossy(&run.stderr).as_ref()), (Some(0), ""));
}
