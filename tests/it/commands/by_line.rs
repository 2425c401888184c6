//! The main job by the command line alone: from an empty folder to a crime report in Kyrgyz and the bundle of its exhibits, as a
//! script or a lawyer without a window would do it.

use crate::support::PASSPHRASE;
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// Somebody at a terminal, in a folder of their own.
struct Terminal(tempfile::TempDir);

impl Terminal {
    /// What a command says; it must succeed.
    fn run(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
        command.args(["--vault", "vault", "--lang", "ky"]).args(arguments);
        let run = command.current_dir(self.0.path()).env("DALIL_PASSPHRASE", PASSPHRASE).output().unwrap();
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(run.status.success(), "{arguments:?}: {said}");
        String::from_utf8(run.stdout).unwrap()
    }

    fn ask(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.run(&[&["--json"], arguments].concat())).unwrap()
    }

    fn file(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.0.path().join(name)).unwrap()
    }
}

#[test]
fn from_an_empty_folder_to_the_report_and_its_exhibits_by_command_line_alone() {
    let desk = Terminal(tempfile::tempdir().unwrap());
    let files = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/sample/files");
    desk.run(&["vault", "new", "--user", "Токтосунова Жаныл Маратовна"]);
    desk.run(&["case", "new", "14/2026"]);
    let team = desk.ask(&["case", "show"])["case"]["details"]["team"].clone();
    let maker = serde_json::json!([{ "name": "Токтосунова Жаныл Маратовна", "duty": "lawyer" }]);
    assert_eq!(team, maker, "whoever opens a case leads it");
    let victim = ["--surname", "Осмонова", "--given", "Айгүл", "--patronymic", "Сатыбалды кызы", "--sex", "female"];
    desk.run(
        &[&["party", "add", "--role", "victim", "--born", "1999-05-14", "--citizenship", "KG"], &victim[..]].concat(),
    );
    desk.run(&["party", "add", "--role", "recruiter", "--surname", "Жолдошев", "--given", "Эрмек", "--sex", "male"]);
    desk.run(&["evidence", "add", files.to_str().unwrap()]);
    let items = desk.ask(&["evidence", "list"]);
    assert!(items.as_array().unwrap().len() >= 20, "twenty real files: {}", items.as_array().unwrap().len());
    let contract =
        items.as_array().unwrap().iter().find(|item| item["originalName"].as_str().unwrap().starts_with("Договор"));
    let cited = format!("{}:1", contract.unwrap()["number"]);
    desk.run(&[
        "fact",
        "add",
        "--date",
        "2026-03-05",
        "--place",
        "Ош",
        "--cite",
        &cited,
        "--ky",
        "Эрмек Жолдошев Анкарада официант болуп иштөөнү сунуштады.",
    ]);

    let begun = desk.ask(&["filing", "new", "--template", "kg/crime-report", "--language", "ky"]);
    let filing = begun["value"].as_str().unwrap();
    desk.run(&["filing", "fill", filing, "--facts", "all"]);
    let answers = serde_json::json!({
        "addressee": "Ош шаарынын ички иштер башкармалыгынын начальнигине", "has_representative": false,
        "through_representative": false, "essence": "Жумуш убада кылып, Анкарага алып кетишти.",
        "acts": "Азгыруу, ташуу, паспортту алып коюу.", "purpose": "Эмгекти эксплуатациялоо.", "damage": "45 000 сом.",
    });
    desk.run(&["filing", "fill", filing, "--answers", &answers.to_string()]);
    let found = desk.ask(&["filing", "check", filing]);
    let blocking: Vec<_> = found.as_array().unwrap().iter().filter(|one| one["severity"] == "blocking").collect();
    assert_eq!(blocking, [] as [&Value; 0], "what must be answered is answered");
    desk.run(&["filing", "final", filing, "--confirm", "all", "--out", "арыз.pdf"]);
    desk.run(&["bundle", "build", "--filing", filing, "--out", "тиркемелер.pdf"]);

    let report = desk.file("арыз.pdf");
    assert_eq!(crate::paper::support::failures(&report, "pdfua-1"), Vec::<String>::new());
    let text = crate::paper::support::text_of(&report, false);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in ["Осмонова Айгүл", "Анкарада официант болуп иштөөнү сунуштады", "1-тиркеме"]
    {
        assert!(words.contains(said), "«{said}» in {words}");
    }
    let bundle = crate::paper::support::text_of(&desk.file("тиркемелер.pdf"), false);
    assert!(bundle.contains("1-тиркеме, 1-барак"), "{bundle}");
    // What left is written down, by whom and when.
    let custody = desk.ask(&["custody", "show"]);
    let exports = custody["lines"].as_array().unwrap().iter().filter(|line| line["action"] == "export").count();
    assert_eq!(exports, 2, "the report and the bundle: {custody}");
    let told = desk.run(&["custody", "show"]);
    let latest = told.lines().next().unwrap();
    assert!(
        latest.contains("Токтосунова Жаныл Маратовна")
            && latest.contains("Тиркемелер топтому сактагычтан тышкары сакталды"),
        "in prose: {latest}"
    );
}
