//! A desk: one lawyer's program with a vault in a folder that goes when the test ends.

use dalil::base::{FixedClock, Timestamp};
use dalil::commands::{self, Core, Failure, NoEvents, Picker, Places};
use dalil::vault::{Act, Error, KdfChoice, KdfCost, Passphrase, Vault};
use dalil::worker::Program;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

/// 23 November 2026, noon in Bishkek.
pub const NOON: Timestamp = Timestamp::from_millis(1_795_413_600_000);
/// Strong by any measure, and known to every test.
pub const PASSPHRASE: &str = "kerege uuk tunduk bosogo chamgarak 7";

/// The program that reads evidence: a test is none.
pub fn reader() -> Program {
    Program::at(env!("CARGO_BIN_EXE_dalil"))
}

/// Picks what a test told it to.
#[derive(Default)]
pub struct Hands {
    pub files: Mutex<Vec<PathBuf>>,
    pub save: Mutex<Option<PathBuf>>,
}

impl Picker for Hands {
    fn files(&self) -> Vec<PathBuf> {
        self.files.lock().unwrap().clone()
    }
    fn folder(&self) -> Option<PathBuf> {
        self.files.lock().unwrap().first().cloned()
    }
    fn save(&self, name: &str) -> Option<PathBuf> {
        self.save.lock().unwrap().as_ref().map(|folder| folder.join(name))
    }
}

/// One lawyer's program.
pub struct Desk {
    pub core: Arc<Core>,
    pub hands: Arc<Hands>,
    folder: TempDir,
}

impl Desk {
    /// A program without a vault yet.
    pub fn bare() -> Self {
        Self::bare_in(TempDir::new().unwrap())
    }

    fn bare_in(folder: TempDir) -> Self {
        Self::bare_with(folder, reader())
    }

    fn bare_with(folder: TempDir, reader: Program) -> Self {
        Self::bare_at(folder, reader, NOON)
    }

    fn bare_at(folder: TempDir, reader: Program, now: Timestamp) -> Self {
        let hands = Arc::new(Hands::default());
        let places = Places { reader, ..Places::under(&folder.path().join("data")) };
        let core = Core::with_kdf(
            Arc::new(FixedClock(now)),
            Arc::new(NoEvents),
            hands.clone(),
            places,
            KdfChoice::Fixed(KdfCost::weak_for_tests()),
        );
        Self { core, hands, folder }
    }

    /// A program with an open, empty vault.
    pub fn new() -> Self {
        Self::bare().with_vault()
    }

    /// The same with another reader of evidence.
    pub fn reading_with(reader: Program) -> Self {
        Self::bare_with(TempDir::new().unwrap(), reader).with_vault()
    }

    /// The same, with everything it keeps below `place`.
    pub fn within(place: &Path) -> Self {
        Self::bare_in(TempDir::new_in(place).unwrap()).with_vault()
    }

    fn with_vault(self) -> Self {
        self.ask("vault.create", json!({ "folder": null, "passphrase": PASSPHRASE, "userName": "Ж. Токтосунова" }));
        self
    }

    /// The same folder in a program that was started anew at another moment. The vault is locked.
    pub fn started_at(self, now: Timestamp) -> Self {
        self.ask("vault.lock", json!({}));
        let Self { core, folder, .. } = self;
        drop(core);
        Self::bare_at(folder, reader(), now)
    }

    /// The same vault in a program that was started anew, with another reader of evidence.
    pub fn opened_again(self, reader: Program) -> Self {
        self.ask("vault.lock", json!({}));
        let Self { core, folder, .. } = self;
        drop(core);
        let desk = Self::bare_with(folder, reader);
        desk.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
        desk
    }

    /// Changes rows as no command does. The vault is open again then.
    pub fn spoil(&self, sql: &str) {
        self.ask("vault.lock", json!({}));
        let clock = Arc::new(FixedClock(NOON));
        let (vault, _) = Vault::open(&self.vault(), &Passphrase::new(PASSPHRASE), clock).unwrap();
        vault.write(Act { label: "spoil", undoable: false }, |tx| Ok::<_, Error>(tx.execute(sql, [])?)).unwrap();
        vault.lock().unwrap();
        self.ask("vault.open", json!({ "folder": null, "passphrase": PASSPHRASE }));
    }

    /// The folder of this test.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Where the vault is.
    pub fn vault(&self) -> PathBuf {
        self.folder.path().join("data/vault")
    }

    /// Runs a command that must succeed.
    pub fn ask(&self, name: &str, input: Value) -> Value {
        commands::call(&self.core, name, input).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    /// Runs a command that must not succeed.
    pub fn refused(&self, name: &str, input: Value) -> Failure {
        match commands::call(&self.core, name, input) {
            Ok(answer) => panic!("{name} was not refused: {answer}"),
            Err(failure) => failure,
        }
    }

    /// Opens a case and answers its id.
    pub fn case(&self, number: &str) -> Value {
        let details = json!({
            "number": number, "title": "", "jurisdiction": "kg", "stage": "pretrial", "registerNumber": "",
            "languages": ["ru", "ky"], "team": [], "note": "",
        });
        self.ask("case.add", json!({ "details": details }))["value"].clone()
    }

    /// Enters a person and answers the id.
    pub fn person(&self, case: &Value, role: &str, surname: &str, given: &str) -> Value {
        let details = json!({
            "kind": "person", "roles": [role], "sex": "female", "birthDate": "1998-05", "citizenship": ["KG"],
            "names": [{ "kind": "main", "language": "ru", "surname": surname, "given": given, "patronymic": "", "whole": "" }],
            "documents": [], "contacts": [{ "kind": "address", "value": "г. Ош, ул. Вымышленная, 1", "note": "" }], "note": "",
        });
        self.ask("party.add", json!({ "case": case, "details": details }))["value"].clone()
    }

    /// Writes a file into the test's folder.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, bytes).unwrap();
        path
    }

    /// Takes files in and answers the finished job.
    pub fn take_in(&self, case: &Value, paths: &[PathBuf]) -> Value {
        let request = self.offer(case, paths);
        let job = self.ask("intake.start", request)["job"].clone();
        self.finished(&job)
    }

    /// Picks files and answers the request that would take them in.
    pub fn offer(&self, case: &Value, paths: &[PathBuf]) -> Value {
        *self.hands.files.lock().unwrap() = paths.to_vec();
        let offer = self.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFiles" } }));
        json!({ "offer": offer["offer"], "details": details(), "skip": [] })
    }

    /// Waits for a job.
    pub fn finished(&self, job: &Value) -> Value {
        loop {
            let view = self.ask("job.show", json!({ "job": job }));
            if view["finished"] == true {
                return view;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    }

    /// The evidence of a case.
    pub fn evidence(&self, case: &Value) -> Vec<Value> {
        self.ask("evidence.list", json!({ "case": case })).as_array().unwrap().clone()
    }
}

/// Evidence details with nothing in them.
pub fn details() -> Value {
    json!({
        "title": "", "source": "", "receivedFrom": "", "receivedBy": "", "receivedOn": "", "receivedWhere": "",
        "form": "copy", "covert": "not_recording", "carrier": "", "language": "", "sensitive": false, "note": "",
    })
}

/// A small PNG of one colour, different for every `seed`.
pub fn picture(seed: u8) -> Vec<u8> {
    let mut out = Vec::new();
    let pixels = image::RgbImage::from_fn(60 + u32::from(seed), 80, |x, y| image::Rgb([seed, x as u8, y as u8]));
    pixels.write_to(&mut std::io::Cursor::new(&mut out), image::ImageFormat::Png).unwrap();
    out
}

/// Compares with a file under `tests/golden`, or renews it when UPDATE_GOLDEN is set.
pub fn golden(path: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{} is stale: UPDATE_GOLDEN=1 ./test renews it", path.display());
}

/// What the command line answers about the sample's vault, whose passphrase guards nothing.
pub fn dalil(vault: &Path, arguments: &[&str]) -> String {
    said(vault, "sample case of Dalil, all invented", arguments)
}

/// The same about the vault of a desk, which is locked for it.
pub fn dalil_of(desk: &Desk, arguments: &[&str]) -> String {
    desk.ask("vault.lock", json!({}));
    said(&desk.vault(), PASSPHRASE, arguments)
}

fn said(vault: &Path, passphrase: &str, arguments: &[&str]) -> String {
    let run = std::process::Command::new(env!("CARGO_BIN_EXE_dalil"))
        .arg("--vault")
        .arg(vault)
        .args(arguments)
        .env("DALIL_PASSPHRASE", passphrase)
        .output()
        .unwrap();
    assert!(run.status.success(), "{arguments:?}: {} {}", run.status, String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}
