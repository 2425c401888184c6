//! The program killed at any moment: whatever it had acknowledged is there, nothing is torn, nothing lies open.
//! `DALIL_KILLS` says how often it is killed (25 unless told). Originals come in alone and in groups.

use super::*;
use dalil::vault::moments::OF_INTAKE;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::time::{Duration, Instant};

const FOLDER: &str = "DALIL_TEST_KILL_FOLDER";
pub(super) const MARK: &[u8] = b"WORDS OF A CLIENT ";

/// The `n`th original: one to five chunks of a text that would be recognised on the disk.
fn letter(n: u64) -> Vec<u8> {
    let mut state = n;
    let length = draw(&mut state) as usize % 300_000;
    let mut bytes = n.to_be_bytes().to_vec();
    bytes.extend(MARK.iter().cycle().take(length));
    bytes
}

/// Not a test: the program that is killed. It imports without end and says what is done.
#[test]
#[ignore = "run and killed by the test below"]
fn imports_until_killed() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (vault, findings) = open(&folder).unwrap();
    let say = |line: String| {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{line}").and_then(|()| out.flush()).unwrap();
    };
    say(String::new()); // the test program has begun a line of its own
    let harmless = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
    say(format!("found {}", findings.iter().filter(|finding| !harmless(finding)).count()));
    let known = vault.read(|db| Ok::<_, Error>(db.query_row("SELECT count(*) FROM blob", [], |r| r.get::<_, i64>(0))?));
    let mut n = known.unwrap() as u64 * 1000 + draw(&mut u64::from(std::process::id())) % 1000;
    loop {
        let alone = draw(&mut { n }).is_multiple_of(3);
        let count = if alone { 1 } else { 2 + n % 6 };
        let letters: Vec<_> = (n + 1..=n + count).map(letter).collect();
        let done = if alone { vec![intake(&vault, &letters[0])] } else { intake_together(&vault, &letters) };
        for (item, blob) in done {
            n += 1;
            say(format!("done {n} {item} {blob}"));
        }
    }
}

struct Acknowledged {
    n: u64,
    item: EvidenceId,
    blob: BlobId,
}

/// When the program is killed.
enum Moment {
    /// So long after it was started: most often while the vault opens.
    AfterStart(Duration),
    /// So long after it said that so many imports were done.
    AfterImports(usize, Duration),
}

impl Moment {
    fn draw(state: &mut u64) -> Self {
        let delay = Duration::from_millis(draw(state) % 80);
        match draw(state) % 5 {
            0 => Self::AfterStart(delay * 3),
            count => Self::AfterImports(count as usize - 1, delay),
        }
    }
}

/// Runs the program until `moment` and kills it; gives what it said was done.
fn run_and_kill(folder: &Path, moment: &Moment) -> Vec<Acknowledged> {
    let mut child = this_program("vault::kill::imports_until_killed")
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let (said, hear) = std::sync::mpsc::channel();
    let reader =
        std::thread::spawn(move || out.lines().map_while(|line| line.ok()).try_for_each(|line| said.send(line)));
    let mut lines: Vec<String> = Vec::new();
    match moment {
        Moment::AfterStart(delay) => std::thread::sleep(*delay),
        Moment::AfterImports(count, delay) => {
            let is_far = |lines: &[String]| {
                let done = lines.iter().filter(|line| line.starts_with("done ")).count();
                lines.iter().any(|line| line.starts_with("found ")) && done >= *count
            };
            while !is_far(&lines) {
                lines.push(hear.recv_timeout(Duration::from_secs(60)).expect("the program goes on importing"));
            }
            std::thread::sleep(*delay);
        }
    }
    child.kill().unwrap(); // SIGKILL: nothing of the program runs after it
    let status = child.wait().unwrap();
    assert!(status.code().is_none(), "it was killed and did not end by itself: {status}");
    lines.extend(hear.iter());
    reader.join().unwrap().unwrap();
    lines.iter().filter_map(|line| acknowledged(line)).collect()
}

/// What a line of the program acknowledges; other lines are the test program's own, or cut short.
fn acknowledged(line: &str) -> Option<Acknowledged> {
    let words: Vec<_> = line.split(' ').collect();
    match words.as_slice() {
        ["found", count] => {
            assert_eq!(*count, "0", "opening after a kill finds no damage");
            None
        }
        ["done", n, item, blob] => {
            Some(Acknowledged { n: n.parse().ok()?, item: item.parse().ok()?, blob: blob.parse().ok()? })
        }
        _ => None,
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    let kills: u32 = std::env::var("DALIL_KILLS").map_or(25, |n| n.parse().unwrap());
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let begun = Instant::now();
    let (mut state, mut all) = (u64::from(std::process::id()), Vec::new());
    let (mut swept, mut looked_at) = (0, std::collections::BTreeSet::new());
    for kill in 0..kills {
        let done = run_and_kill(&office.path(), &Moment::draw(&mut state));

        for file in files_in(&office.path()) {
            let is_sealed = file.extension().is_some_and(|extension| extension == "dbl");
            if is_sealed && !looked_at.insert(file.clone()) {
                continue; // it never changes
            }
            let bytes = std::fs::read(&file).unwrap();
            let open = bytes.split(|byte| *byte == MARK[0]).any(|after| after.starts_with(&MARK[1..]));
            assert!(!open, "words of an original lie open in {}", file.display());
        }
        let (vault, findings) = office.open();
        swept += findings.len();
        let only_leftovers = findings.iter().all(|finding| matches!(finding, Finding::LeftoversSwept { .. }));
        assert!(only_leftovers, "kill {kill}: {findings:?}");
        for acknowledged in &done {
            assert!(read_all(&vault, acknowledged.blob).unwrap() == letter(acknowledged.n), "kill {kill}");
            let history = vault.read(|db| dalil::vault::log::history(db, acknowledged.item)).unwrap();
            assert_eq!(history.len(), 1, "kill {kill}: acknowledged with its custody entry");
        }
        all.extend(done);
        vault.lock().unwrap();
    }
    let vault = office.open_clean();
    assert_eq!(verify(&vault, Level::Originals), [], "chain, signatures and every original");
    for acknowledged in &all {
        assert!(read_all(&vault, acknowledged.blob).unwrap() == letter(acknowledged.n));
    }
    assert!(!all.is_empty(), "the killed programs did some work");
    eprintln!("{kills} kills, {} imports, {swept} sweeps, {:?}", all.len(), begun.elapsed());
}

/// How many originals and entries of their custody there are.
pub(super) fn recorded(vault: &Vault) -> (i64, i64) {
    let count =
        |sql: &str| vault.read(|db| db.query_row(sql, [], |row| row.get::<_, i64>(0)).map_err(Error::from)).unwrap();
    let entries = count("SELECT count(*) FROM custody_entry WHERE action = 'intake'");
    (count("SELECT count(*) FROM blob"), entries)
}

const GROUP: std::ops::Range<u64> = 500..504;

/// Not a test: the program that dies at a named moment.
#[test]
#[ignore = "run by the test below"]
fn takes_a_group_in_and_dies() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let (vault, _) = open(&folder).unwrap();
    intake_together(&vault, &GROUP.map(letter).collect::<Vec<_>>());
    println!("acknowledged");
}

#[test]
fn a_power_cut_while_a_group_is_taken_in_leaves_all_of_it_or_none() {
    // Three states before: nothing taken in, an original, and one beside a group that was broken off.
    for prior in 0..3 {
        for moment in OF_INTAKE {
            let (office, vault) = Office::new();
            let first = (prior > 0).then(|| intake(&vault, &letter(1)).1);
            vault.lock().unwrap();
            let die = |moment: &str| {
                let mut program = this_program("vault::kill::takes_a_group_in_and_dies");
                let run = program.env(FOLDER, office.path()).env("DALIL_DIE_AT", moment).output().unwrap();
                assert!(run.status.code().is_none(), "{moment}: the program died there");
                assert!(!String::from_utf8_lossy(&run.stdout).contains("acknowledged"), "{moment}");
            };
            if prior > 1 {
                die("group-named");
            }
            die(moment);
            for file in files_in(&office.path()) {
                let bytes = std::fs::read(&file).unwrap();
                let open = bytes.windows(MARK.len()).any(|words| words == MARK);
                assert!(!open, "{prior} {moment}: words of an original lie open in {}", file.display());
            }
            let what = format!("{prior} {moment}");
            let (vault, findings) = office.open();
            let swept = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
            assert!(findings.iter().all(swept), "{what}: {findings:?}");
            let before = i64::from(prior > 0);
            let all = if *moment == "write-committed" { before + 4 } else { before };
            assert_eq!(recorded(&vault), (all, all), "{what}: all of the group or none of it");
            if let Some(blob) = first {
                assert_eq!(read_all(&vault, blob).unwrap(), letter(1), "{what}");
            }
            assert_eq!(verify(&vault, Level::Originals), [], "{what}");
            // And going on works: the same group again, and others.
            for (at, (_, blob)) in (GROUP.start..).zip(intake_together(&vault, &GROUP.map(letter).collect::<Vec<_>>()))
            {
                assert_eq!(read_all(&vault, blob).unwrap(), letter(at), "{what}");
            }
            assert_eq!(recorded(&vault).0, before + 4, "{what}: what was there already is not stored twice");
            vault.lock().unwrap();
            let vault = office.open_clean();
            assert_eq!(verify(&vault, Level::Originals), [], "{what}");
        }
    }
}

/// Not a test: seals under a limit on the size of files, which the system reports as it reports a full disk.
#[test]
#[ignore = "run by the test below, because the limit holds for the whole program"]
#[cfg(unix)]
fn seals_on_a_small_disk() {
    let folder = PathBuf::from(std::env::var_os(FOLDER).expect("the folder is handed over"));
    let vault = open(&folder).unwrap().0;
    let limit = libc::rlimit { rlim_cur: 400_000, rlim_max: 400_000 };
    unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
        assert_eq!(libc::setrlimit(libc::RLIMIT_FSIZE, &limit), 0);
    }
    let sealed = seal(&vault, &original(1_000_000));
    assert!(matches!(sealed, Err(Error::DiskFull)), "{sealed:?}");
    assert!(files_in(&folder.join("tmp")).is_empty(), "the half-written file is gone");
    assert!(files_in(&folder.join("blobs")).len() == 1);
    // What still fits goes on working, and what does not changes nothing.
    let long = "x".repeat(1 << 20);
    let written = vault.write(WRITE, |w| {
        w.execute("INSERT INTO setting VALUES ('long', json_quote(?1))", [&long]).map_err(Error::from)
    });
    assert!(written.is_err());
    intake(&vault, &original(20_000));
    vault.lock().unwrap();
    println!("the small disk held");
}

#[test]
#[cfg(unix)]
fn a_disk_that_fills_up_costs_nothing_that_was_there() {
    let (office, vault) = Office::new();
    let (_, blob) = intake(&vault, &original(10_000));
    vault.lock().unwrap();
    let run = this_program("vault::kill::seals_on_a_small_disk").env(FOLDER, office.path()).output().unwrap();
    let said = String::from_utf8_lossy(&run.stdout);
    assert!(run.status.success() && said.contains("the small disk held"), "{said}");
    let vault = office.open_clean();
    assert_eq!(read_all(&vault, blob).unwrap(), original(10_000));
    assert_eq!(verify(&vault, Level::Originals), []);
}
