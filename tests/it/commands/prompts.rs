//! What the command line asks for at a terminal, tried at one: a script is never asked.

use crate::support::{Desk, PASSPHRASE};
use serde_json::json;
use std::fs::File;
use std::io::{Error, Read as _, Write as _};
use std::mem::MaybeUninit;
use std::os::fd::{AsRawFd as _, FromRawFd as _, OwnedFd};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;
use std::ptr::{null, null_mut};
use std::time::{Duration, Instant};

const OTHER: &str = "kerege uuk tunduk bosogo chamgarak 8";
/// Longer than the program ever thinks before it asks.
const PATIENCE: Duration = Duration::from_secs(120);

/// A prompt, and what somebody types when they read it.
type Answer<'a> = (&'a str, &'a dyn Fn() -> String);

/// Both ends of a terminal: that of the person and that of the program.
fn terminal() -> (File, OwnedFd) {
    let (mut ours, mut theirs) = (-1, -1);
    // SAFETY: two numbers are written, and each is owned once. No program that another test starts meanwhile keeps them open.
    unsafe {
        assert_eq!(libc::openpty(&mut ours, &mut theirs, null_mut(), null(), null()), 0, "{}", Error::last_os_error());
        for end in [ours, theirs] {
            libc::fcntl(end, libc::F_SETFD, libc::FD_CLOEXEC);
        }
        (File::from_raw_fd(ours), OwnedFd::from_raw_fd(theirs))
    }
}

/// Waits until the terminal shows nothing of what is typed: that begins a moment after the prompt stands there.
fn unseen(ours: &File) {
    let begun = Instant::now();
    loop {
        let mut state = MaybeUninit::<libc::termios>::uninit();
        // SAFETY: where the call succeeds all of it is written.
        let shows = unsafe {
            assert_eq!(libc::tcgetattr(ours.as_raw_fd(), state.as_mut_ptr()), 0);
            state.assume_init_ref().c_lflag & libc::ECHO != 0
        };
        if !shows {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "what is typed would be seen");
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// What the program says to somebody who answers so, and its exit code.
fn talk(vault: &Path, arguments: &[&str], answers: &[Answer<'_>]) -> (i32, String) {
    let (mut ours, theirs) = terminal();
    let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.args(["--lang", "en", "--vault"]).arg(vault).args(arguments);
    for variable in ["DALIL_PASSPHRASE", "DALIL_NEW_PASSPHRASE", "DALIL_KIT_WORDS"] {
        command.env_remove(variable);
    }
    command.stdin(theirs.try_clone().unwrap()).stdout(theirs.try_clone().unwrap()).stderr(theirs);
    // SAFETY: both calls may be made between fork and exec. They make the terminal that of the program.
    unsafe {
        command.pre_exec(|| match libc::setsid() < 0 || libc::ioctl(0, libc::TIOCSCTTY, 0) < 0 {
            true => Err(Error::last_os_error()),
            false => Ok(()),
        });
    }
    let mut child = command.spawn().unwrap();
    drop(command); // with its end of the terminal
    let (mut heard, mut from, mut answers) = (Vec::new(), 0, answers.iter().peekable());
    let (mut bytes, mut last) = ([0; 4096], Instant::now());
    loop {
        let mut ready = libc::pollfd { fd: ours.as_raw_fd(), events: libc::POLLIN, revents: 0 };
        // SAFETY: one entry, as is said.
        if unsafe { libc::poll(&mut ready, 1, 200) } < 1 {
            if child.try_wait().unwrap().is_some() {
                break;
            }
            if last.elapsed() > PATIENCE {
                child.kill().unwrap();
                panic!("it waits after: {}", String::from_utf8_lossy(&heard));
            }
            continue;
        }
        last = Instant::now();
        match ours.read(&mut bytes) {
            Ok(0) | Err(_) => break, // the program has ended
            Ok(count) => heard.extend_from_slice(&bytes[..count]),
        }
        let asked = |(prompt, _): &&Answer<'_>| String::from_utf8_lossy(&heard[from..]).contains(prompt);
        if let Some((_, typed)) = answers.next_if(|answer| asked(answer)) {
            from = heard.len();
            unseen(&ours);
            writeln!(ours, "{}", typed()).unwrap();
        }
    }
    assert!(answers.peek().is_none(), "it did not ask for all: {}", String::from_utf8_lossy(&heard));
    (child.wait().unwrap().code().unwrap(), String::from_utf8_lossy(&heard).into_owned())
}

/// A locked vault of a desk.
fn locked() -> Desk {
    let desk = Desk::new();
    desk.ask("vault.lock", json!({}));
    desk
}

fn opens(vault: &Path, passphrase: &str) -> bool {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dalil"));
    command.arg("--vault").arg(vault).args(["case", "list"]).env("DALIL_PASSPHRASE", passphrase);
    command.output().unwrap().status.success()
}

#[test]
fn a_new_passphrase_is_typed_twice_and_anew_where_the_two_differ() {
    let place = tempfile::tempdir().unwrap();
    let vault = place.path().join("vault");
    let (right, slip) = (|| PASSPHRASE.to_owned(), || OTHER.to_owned());
    let answers: [Answer<'_>; 4] = [
        ("New passphrase:", &slip),
        ("The same once more:", &right),
        ("New passphrase:", &right),
        ("The same once more:", &right),
    ];
    let (code, said) = talk(&vault, &["vault", "new", "--user", "Касымова Н."], &answers);
    assert!(code == 0 && said.contains("The two differ"), "{code} {said}");
    assert!(!said.contains(PASSPHRASE) && !said.contains(OTHER), "nothing that was typed is shown: {said}");
    assert!(opens(&vault, PASSPHRASE) && !opens(&vault, OTHER));
}

#[test]
fn a_passphrase_that_was_never_typed_the_same_twice_changes_nothing() {
    let desk = locked();
    let (right, slip) = (|| PASSPHRASE.to_owned(), || OTHER.to_owned());
    let mut answers: Vec<Answer<'_>> = vec![("Passphrase:", &right)];
    let differing: [Answer<'_>; 2] = [("New passphrase:", &slip), ("The same once more:", &right)];
    for _ in 0..3 {
        answers.extend(differing);
    }
    let (code, said) = talk(&desk.vault(), &["vault", "passwd"], &answers);
    assert!(code == 1 && said.contains("typed differently three times"), "{code} {said}");
    assert!(opens(&desk.vault(), PASSPHRASE) && !opens(&desk.vault(), OTHER));
}

#[test]
fn mistyped_words_of_a_kit_are_asked_for_again_and_a_kit_that_was_given_up_leaves_no_sheet() {
    let desk = locked();
    let pdf = desk.folder().join("kit.pdf");
    let kit = ["vault", "kit", "--out", pdf.to_str().unwrap()];
    let right = || PASSPHRASE.to_owned();
    let mistyped = || "abandon ".repeat(24);
    let on_paper = || crate::custody::kit::words_on(&std::fs::read(&pdf).unwrap()).remove(0);
    let words = "Words of the kit:";
    let given_up: [Answer<'_>; 4] =
        [("Passphrase:", &right), (words, &mistyped), (words, &mistyped), (words, &mistyped)];
    let (code, said) = talk(&desk.vault(), &kit, &given_up);
    assert!(code == 1 && said.contains("This kit opens nothing"), "{code} {said}");
    assert!(!pdf.exists(), "what opens nothing does not lie there as if it did");
    let again: [Answer<'_>; 3] = [("Passphrase:", &right), (words, &mistyped), (words, &on_paper)];
    let (code, said) = talk(&desk.vault(), &kit, &again);
    assert!(code == 0 && said.contains("The recovery kit opens the vault"), "{code} {said}");
    assert!(opens(&desk.vault(), &on_paper()));
}
