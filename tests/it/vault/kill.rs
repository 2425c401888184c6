//! The program killed at any moment: whatever it had acknowledged is there, nothing is torn, nothing lies open.
//! `DALIL_KILLS` says how often it is killed (25 unless told).

use super::*;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::Stdio;
use std::time::{Duration, Instant};

const FOLDER: &str = "DALIL_TEST_KILL_FOLDER";
const MARK: &[u8] = b"WORDS OF A CLIENT ";

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
    let harmless = |finding: &Finding| matches!(finding, Finding::LeftoversSwept { .. });
    say(format!("found {}", findings.iter().filter(|finding| !harmless(finding)).count()));
    let known = vault.read(|db| Ok::<_, Error>(db.query_row("SELECT count(*) FROM blob", [], |r| r.get::<_, i64>(0))?));
    let mut n = known.unwrap() as u64 * 1000 + draw(&mut u64::from(std::process::id())) % 1000;
    loop {
        n += 1;
        let (item, blob) = intake(&vault, &letter(n));
        say(format!("done {n} {item} {blob}"));
    }
}

struct Acknowledged {
    n: u64,
    item: EvidenceId,
    blob: BlobId,
}

/// Runs the program for `time` and kills it; gives what it said was done.
fn run_and_kill(folder: &Path, time: Duration) -> Vec<Acknowledged> {
    let mut child = this_program("vault::kill::imports_until_killed")
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let reader = std::thread::spawn(move || out.lines().map_while(|line| line.ok()).collect::<Vec<_>>());
    std::thread::sleep(time);
    child.kill().unwrap(); // SIGKILL: nothing of the program runs after it
    let status = child.wait().unwrap();
    assert!(status.code().is_none(), "it was killed and did not end by itself: {status}");
    let lines = reader.join().unwrap();
    let mut done = Vec::new();
    for line in &lines {
        let words: Vec<_> = line.split(' ').collect();
        match words.as_slice() {
            ["found", count] => assert_eq!(*count, "0", "opening after a kill finds no damage"),
            ["done", n, item, blob] => done.push(Acknowledged {
                n: n.parse().unwrap(),
                item: item.parse().unwrap(),
                blob: blob.parse().unwrap(),
            }),
            _ => {} // the test program's own words, or a line cut short
        }
    }
    done
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_moment() {
    let kills: u32 = std::env::var("DALIL_KILLS").map_or(25, |n| n.parse().unwrap());
    let (office, vault) = Office::new();
    vault.lock().unwrap();
    let begun = Instant::now();
    let (mut state, mut all) = (u64::from(std::process::id()), Vec::new());
    let mut swept = 0;
    for kill in 0..kills {
        let time = Duration::from_millis(10 + draw(&mut state) % 250);
        let done = run_and_kill(&office.path(), time);

        for file in files_in(&office.path()) {
            let bytes = std::fs::read(&file).unwrap();
            let open = bytes.windows(MARK.len()).any(|window| window == MARK);
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
    assert!(all.len() as u32 >= kills, "the killed programs did some work: {} imports", all.len());
    eprintln!("{kills} kills, {} imports, {swept} sweeps, {:?}", all.len(), begun.elapsed());
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
