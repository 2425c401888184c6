//! A core for one run of the command line, and the passphrase that opens it.

use super::arguments::{Arguments, OfCase};
use super::words::Words;
use crate::base::Language;
use crate::base::SystemClock;
use crate::base::id::CaseId;
use crate::commands::{self, Core, Failure, NoEvents, NoPicker, Places};
use std::io::{BufRead, BufReader, IsTerminal};
#[cfg(feature = "dev-host")]
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// How often somebody at a terminal is asked for the same before it is given up.
pub const TRIES: u32 = 3;

/// One run.
pub struct Session {
    core: Arc<Core>,
    /// The folder a test host keeps its data under.
    #[cfg(feature = "dev-host")]
    pub(super) data: PathBuf,
    secrets: Mutex<Secrets>,
    /// In which a passphrase is asked for.
    language: Language,
    /// What opening the vault found to be not as it should be.
    findings: Mutex<Vec<serde_json::Value>>,
}

/// Where passphrases come from, first one first.
struct Secrets {
    lines: Option<Box<dyn BufRead + Send>>,
}

impl Drop for Session {
    fn drop(&mut self) {
        // Threads of the open vault are waited for: a database they still use would be taken from under them at the end of the
        // process. Where nothing is open there is nothing to close.
        let _ = commands::call(&self.core, "vault.lock", serde_json::json!({}));
    }
}

impl Session {
    /// Prepares a run; nothing is opened yet.
    pub fn new(arguments: &Arguments) -> Result<Self, Failure> {
        let mut places = Places::usual();
        if let Some(folder) = &arguments.vault {
            places.vault.clone_from(folder);
        }
        let lines: Option<Box<dyn BufRead + Send>> = match arguments.passphrase_fd {
            Some(0) => Some(Box::new(BufReader::new(std::io::stdin()))),
            #[cfg(unix)]
            Some(fd) => {
                let file = std::fs::File::open(format!("/dev/fd/{fd}"));
                let file = file.map_err(|_| Failure::new("no-descriptor").with("descriptor", fd))?;
                Some(Box::new(BufReader::new(file)))
            }
            #[cfg(not(unix))]
            Some(fd) => return Err(Failure::new("no-descriptor").with("descriptor", fd)),
            None => None,
        };
        #[cfg(feature = "dev-host")]
        let data = places.vault.clone();
        Ok(Self {
            core: Core::new(Arc::new(SystemClock), Arc::new(NoEvents), Arc::new(NoPicker), places),
            #[cfg(feature = "dev-host")]
            data,
            secrets: Mutex::new(Secrets { lines }),
            language: arguments.language.unwrap_or_else(super::usual_language),
            findings: Mutex::default(),
        })
    }

    /// The core, for what has no command.
    pub fn core(&self) -> &Arc<Core> {
        &self.core
    }

    /// A passphrase: next line of the descriptor, the environment variable, or a prompt, whose words the catalogue has.
    pub fn passphrase(&self, variable: &str, prompt: &str) -> Result<String, Failure> {
        let missing = || Failure::new("passphrase-missing").with("variable", variable);
        let mut secrets = self.secrets.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if let Some(lines) = &mut secrets.lines {
            let mut line = String::new();
            if lines.read_line(&mut line).map_err(|_| missing())? == 0 {
                return Err(missing());
            }
            return Ok(line.trim_end_matches(['\n', '\r']).to_owned());
        }
        if let Ok(value) = std::env::var(variable) {
            return Ok(value);
        }
        if !std::io::stdin().is_terminal() {
            return Err(missing());
        }
        let prompt = Words::of(self.language).say(prompt, &[]);
        rpassword::prompt_password(format!("{prompt} ")).map_err(|_| missing())
    }

    /// Whether somebody at a terminal is asked for it: it comes neither from the descriptor nor from the environment.
    pub fn asks(&self, variable: &str) -> bool {
        let lines = self.secrets.lock().unwrap_or_else(std::sync::PoisonError::into_inner).lines.is_some();
        !lines && std::env::var(variable).is_err() && std::io::stdin().is_terminal()
    }

    /// A passphrase that is to open the vault from now on. At a prompt nobody sees what is typed, and a slip would lock for good:
    /// there it is typed twice, and anew while the two differ.
    pub fn new_passphrase(&self, variable: &str, prompt: &str) -> Result<String, Failure> {
        if !self.asks(variable) {
            return self.passphrase(variable, prompt);
        }
        for left in (0..TRIES).rev() {
            let typed = self.passphrase(variable, prompt)?;
            if self.passphrase(variable, "cli-ask-again")? == typed {
                return Ok(typed);
            }
            if left > 0 {
                eprintln!("{}", Words::of(self.language).say("cli-ask-differs", &[]));
            }
        }
        Err(Failure::new("passphrase-differs"))
    }

    /// Opens the vault; answers its status as the table gives it.
    pub fn open(&self) -> Result<serde_json::Value, Failure> {
        let passphrase = self.passphrase("DALIL_PASSPHRASE", "cli-ask-passphrase")?;
        let status = self.call("vault.open", serde_json::json!({ "folder": null, "passphrase": passphrase }))?;
        if let Some(found) = status["findings"].as_array() {
            self.findings.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone_from(found);
        }
        Ok(status)
    }

    /// What opening found and nobody has been told of yet.
    pub fn untold(&self) -> Vec<serde_json::Value> {
        std::mem::take(&mut *self.findings.lock().unwrap_or_else(std::sync::PoisonError::into_inner))
    }

    /// Runs a command of the table.
    pub fn call(&self, name: &str, input: serde_json::Value) -> Result<serde_json::Value, Failure> {
        commands::call(&self.core, name, input)
    }

    /// The same of a log that comes by pages, to its beginning: `request` with `before`, the line a page ends before.
    pub fn whole_log(&self, name: &str, request: &serde_json::Value) -> Result<serde_json::Value, Failure> {
        let page = |before: serde_json::Value| {
            let mut request = request.clone();
            request["before"] = before;
            self.call(name, request)
        };
        let mut view = page(serde_json::Value::Null)?;
        while view["more"] == true {
            let lines = view["lines"].as_array_mut().map(std::mem::take).unwrap_or_default();
            let older = page(lines.last().map_or(serde_json::Value::Null, |line| line["seq"].clone()))?;
            let more = older["lines"].as_array().cloned().unwrap_or_default();
            view["lines"] = lines.into_iter().chain(more).collect();
            view["more"] = older["more"].clone();
        }
        Ok(view)
    }

    /// A case by number or id; with neither, the only one there is.
    pub fn case(&self, given: Option<&str>) -> Result<CaseId, Failure> {
        let rows = self.call("case.list", serde_json::json!({}))?;
        let rows = rows.as_array().cloned().unwrap_or_default();
        let missing = || Failure::new("not-found").with("what", "case");
        if let Some(text) = given {
            let same: Vec<_> = rows.iter().filter(|row| row["details"]["number"] == text).collect();
            if same.len() > 1 {
                let ids: Vec<&str> = same.iter().filter_map(|row| row["id"].as_str()).collect();
                return Err(Failure::new("case-ambiguous").with("number", text).with("ids", ids.join(", ")));
            }
        }
        let found = match given {
            None if rows.len() == 1 => rows.first(),
            None if rows.is_empty() => None,
            // Which of several is for the person to say.
            None => return Err(Failure::new("required").with("field", "case")),
            Some(text) => rows.iter().find(|row| row["id"] == text || row["details"]["number"] == text),
        };
        found.and_then(|row| row["id"].as_str()).and_then(|id| id.parse().ok()).ok_or_else(missing)
    }

    /// An item of a case by its number.
    pub fn item(&self, case: CaseId, number: u32) -> Result<String, Failure> {
        let known = self.call("evidence.items", serde_json::json!({ "case": case }))?;
        let found = known["items"].as_array().into_iter().flatten().find(|row| row["number"] == number);
        let id = found.and_then(|row| row["id"].as_str()).map(str::to_owned);
        id.ok_or_else(|| Failure::new("not-found").with("what", "evidence"))
    }

    /// The same, of the case that was named with it.
    pub fn item_of(&self, of: &OfCase, number: u32) -> Result<String, Failure> {
        self.item(self.case(of.case.as_deref())?, number)
    }
}
