//! What the benches share: a desk with an open vault, others' programs, and how long and how much memory things took.
#![allow(dead_code, reason = "each bench is a program of its own and uses a part")]
#![allow(clippy::unwrap_used, reason = "a bench that cannot go on stops")]

use dalil::base::SystemClock;
use dalil::commands::{self, Core, NoEvents, Picker, Places};
use dalil::vault::{KdfChoice, KdfCost};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// Picks what the bench told it to.
#[derive(Default)]
struct Hands(Mutex<Vec<PathBuf>>);

impl Picker for Hands {
    fn files(&self) -> Vec<PathBuf> {
        self.0.lock().unwrap().clone()
    }
    fn folder(&self) -> Option<PathBuf> {
        self.files().first().cloned()
    }
    fn save(&self, _: &str) -> Option<PathBuf> {
        None
    }
}

/// A lawyer's program with an open vault, in a folder that goes with it. Everything is asked as the window asks it.
pub struct Desk {
    pub core: Arc<Core>,
    hands: Arc<Hands>,
    folder: TempDir,
}

impl Desk {
    /// With an empty vault.
    pub fn new() -> Self {
        let desk = Self::bare();
        let passphrase = "kerege uuk tunduk bosogo chamgarak 7";
        desk.ask("vault.create", json!({ "folder": null, "passphrase": passphrase, "userName": "Ж. Токтосунова" }));
        desk
    }

    /// With the sample case; answers its id.
    pub fn with_sample() -> (Self, Value) {
        let desk = Self::bare();
        let case = desk.ask("sample.open", json!({}))["value"].clone();
        (desk, case)
    }

    fn bare() -> Self {
        let folder = folder();
        let hands = Arc::new(Hands::default());
        let kdf = KdfChoice::Fixed(KdfCost::weak_for_tests());
        let reader = dalil::worker::Program::at(env!("CARGO_BIN_EXE_dalil"));
        let places = Places { reader, ..Places::under(&folder.path().join("data")) };
        let core = Core::with_kdf(Arc::new(SystemClock), Arc::new(NoEvents), hands.clone(), places, kdf);
        Self { core, hands, folder }
    }

    pub fn ask(&self, name: &str, input: Value) -> Value {
        commands::call(&self.core, name, input).unwrap_or_else(|failure| panic!("{name}: {failure:?}"))
    }

    /// Opens a case; answers its id.
    pub fn case(&self) -> Value {
        let details = json!({
            "number": "1/2026", "title": "", "jurisdiction": "kg", "stage": "pretrial", "registerNumber": "",
            "languages": ["ru", "ky"], "team": [], "note": "",
        });
        self.ask("case.add", json!({ "details": details }))["value"].clone()
    }

    /// Takes in a folder and waits until all of it is sealed.
    pub fn take_in(&self, case: &Value, folder: &Path) -> Value {
        *self.hands.0.lock().unwrap() = vec![folder.to_owned()];
        let offer = self.ask("intake.offer", json!({ "case": case, "from": { "kind": "pickFolder" } }));
        let details = json!({
            "title": "", "source": "", "receivedFrom": "", "receivedBy": "", "receivedOn": "", "receivedWhere": "",
            "form": "copy", "covert": "not_recording", "carrier": "", "language": "", "sensitive": false, "note": "",
            "wordings": [],
        });
        let request = json!({ "offer": offer["offer"], "details": details, "skip": [] });
        let job = self.ask("intake.start", request)["job"].clone();
        loop {
            let view = self.ask("job.show", json!({ "job": job }));
            if view["finished"] == true {
                return view;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }
}

/// A folder that is gone afterwards, on the disk and not in memory: below `DALIL_BENCH_DIR`, or in `target/`.
pub fn folder() -> TempDir {
    let place = std::env::var_os("DALIL_BENCH_DIR").map_or_else(|| PathBuf::from("target/bench"), PathBuf::from);
    std::fs::create_dir_all(&place).unwrap();
    tempfile::Builder::new().prefix("dalil-").tempdir_in(place).unwrap()
}

/// Bytes that do not repeat, as photographs and recordings do not; the same for the same seed.
pub fn noise(seed: u64, length: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut bytes = Vec::with_capacity(length + 8);
    while bytes.len() < length {
        // xorshift64*: quick, and good enough that nothing compresses it
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        bytes.extend(state.wrapping_mul(0x2545_F491_4F6C_DD1D).to_le_bytes());
    }
    bytes.truncate(length);
    bytes
}

pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let begun = Instant::now();
    let done = work();
    (done, begun.elapsed())
}

/// The middle of some durations.
pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

/// Runs another program to its end; `None`, said aloud, where it is not installed.
pub fn outside(command: &mut Command) -> Option<Duration> {
    let name = command.get_program().to_string_lossy().into_owned();
    let begun = Instant::now();
    match command.stdout(Stdio::null()).stderr(Stdio::null()).status() {
        Ok(status) => {
            assert!(status.success(), "{name}: {status}");
            Some(begun.elapsed())
        }
        Err(_) => {
            println!("{name} is not installed: left out");
            None
        }
    }
}

/// The most memory this program has held, in megabytes. Linux only; elsewhere 0.
pub fn peak() -> u64 {
    memory("VmHWM")
}

/// The memory it holds now.
pub fn held() -> u64 {
    memory("VmRSS")
}

fn memory(what: &str) -> u64 {
    field(&std::fs::read_to_string("/proc/self/status").unwrap_or_default(), what) / 1024
}

/// The number in a line of `/proc/…/status`; 0 where it has no such line.
fn field(status: &str, what: &str) -> u64 {
    let line = status.lines().find_map(|line| line.strip_prefix(what)).unwrap_or_default();
    line.trim_matches(|c: char| !c.is_ascii_digit()).parse().unwrap_or(0)
}

/// The most memory that one of the processes which this one began, or which these began, has held so far, in megabytes: of those
/// that still are. Linux only; elsewhere 0.
pub fn peak_below() -> u64 {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let processes = processes.filter_map(|entry| {
        let number: u64 = entry.file_name().to_str()?.parse().ok()?;
        let status = std::fs::read_to_string(entry.path().join("status")).ok()?;
        Some((number, field(&status, "PPid"), field(&status, "VmHWM") / 1024))
    });
    let processes: Vec<(u64, u64, u64)> = processes.collect();
    let (mut above, mut most) = (vec![u64::from(std::process::id())], 0);
    while let Some(parent) = above.pop() {
        for (number, _, held) in processes.iter().filter(|(_, of, _)| *of == parent) {
            above.push(*number);
            most = most.max(*held);
        }
    }
    most
}

/// Seconds of the processor that this program and its finished children have used.
pub fn processor() -> Duration {
    let of = |who| unsafe {
        let mut usage: libc::rusage = std::mem::zeroed();
        libc::getrusage(who, &mut usage);
        let time = |t: libc::timeval| Duration::new(t.tv_sec as u64, t.tv_usec as u32 * 1000);
        time(usage.ru_utime) + time(usage.ru_stime)
    };
    of(libc::RUSAGE_SELF) + of(libc::RUSAGE_CHILDREN)
}

/// One line of figures.
pub fn line(what: &str, said: impl std::fmt::Display) {
    println!("{what:<52} {said}");
}
