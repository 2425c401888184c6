//! An external program runs within walls: it computes on the file it is given, and can do little else.

use crate::support::reader;
use dalil::worker::{Error, Layer, Limits, Tool};
use std::path::PathBuf;
use std::time::{Duration, Instant};

const SHORT: Limits = Limits {
    memory: 512 << 20,
    processor: Duration::from_secs(20),
    answer: Duration::from_secs(20),
    bulk: 4096,
    ..Limits::USUAL
};

/// A shell that does as told: what it may not do, no other program may.
fn shell(script: &str) -> Tool {
    Tool {
        path: PathBuf::from("/bin/bash").canonicalize().unwrap(),
        arguments: vec!["-c".into(), script.into()],
        environment: Vec::new(),
        readable: Vec::new(),
    }
}

fn said(script: &str, file: &str) -> String {
    let answer = reader().run_tool(&shell(script), file.len() as u64, &mut file.as_bytes(), &SHORT, &|| false);
    String::from_utf8(answer.unwrap()).unwrap()
}

#[test]
fn it_reads_the_file_it_is_given_from_any_place() {
    assert_eq!(said("read -r line; echo \"$line\"", "кат\n"), "кат\n");
    assert_eq!(
        said("read -r line < /proc/self/fd/0; read -r again < /proc/self/fd/0; echo \"$line $again\"", "a\n"),
        "a a\n"
    );
}

#[test]
fn it_reads_and_writes_nothing_else_and_starts_nothing() {
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "secret\n").unwrap();
    let secret = secret.path().display();
    for (act, script) in [
        ("read a file of the user", format!("read -r x < {secret} && echo \"$x\"")),
        ("read the accounts", "read -r x < /etc/passwd && echo \"$x\"".to_owned()),
        ("write a file", format!("echo x > {secret} && echo done")),
        ("make a file", "echo x > /tmp/made-by-a-tool && echo done".to_owned()),
        ("change the file", "echo x > /proc/self/fd/0 && echo done".to_owned()),
        ("start another program", "exec /bin/cat /dev/null && echo done".to_owned()),
        ("make a process", "(echo done)".to_owned()),
        ("reach the network", "exec 3<>/dev/tcp/127.0.0.1/80 && echo done".to_owned()),
        ("signal another process", "kill -0 $PPID && echo done".to_owned()),
    ] {
        assert_eq!(said(&script, ""), "", "{act}");
    }
    assert!(!std::path::Path::new("/tmp/made-by-a-tool").exists());
}

#[test]
fn how_it_ended_is_known() {
    let program = reader();
    for (script, well) in [("echo a", true), ("echo a; exit 3", false), ("echo a; false", false), (":", true)] {
        let output = program.run_tool_to_its_end(&shell(script), 0, &mut &b""[..], &SHORT, &|| false).unwrap();
        assert_eq!(output.well, well, "{script}");
        assert_eq!(output.bytes.is_empty(), script == ":", "{script}");
    }
}

#[test]
fn it_sees_nothing_of_the_environment() {
    assert_eq!(said("echo \"$HOME$DBUS_SESSION_BUS_ADDRESS\"", ""), "\n");
}

#[test]
fn it_ends_at_its_limits_and_when_it_is_told() {
    let run = |script: &str, limits: Limits, stop: &dyn Fn() -> bool| {
        let begun = Instant::now();
        let error = reader().run_tool(&shell(script), 0, &mut &b""[..], &limits, stop).unwrap_err();
        (error, begun.elapsed())
    };
    let spin = "while :; do :; done";
    let (error, after) = run(spin, Limits { answer: Duration::from_millis(500), ..SHORT }, &|| false);
    assert!(matches!(error, Error::TooLong) && after < Duration::from_secs(5), "{error:?} {after:?}");
    let begun = Instant::now();
    let (error, _) = run(spin, SHORT, &|| begun.elapsed() > Duration::from_millis(300));
    assert!(matches!(error, Error::Stopped), "{error:?}");
    let (error, _) = run("while :; do echo 0123456789; done", SHORT, &|| false);
    assert!(matches!(error, Error::Garbage), "{error:?}");
    let begun = Instant::now();
    let ended = reader().run_tool(
        &shell("x=0123456789; while :; do x=$x$x; done"),
        0,
        &mut &b""[..],
        &Limits { memory: 128 << 20, ..SHORT },
        &|| false,
    );
    assert!(
        ended.is_ok_and(|answer| answer.is_empty()) && begun.elapsed() < Duration::from_secs(15),
        "no memory is left"
    );
}

#[test]
fn the_lock_ends_it() {
    let program = reader();
    let other = program.clone();
    let waiting = std::thread::spawn(move || {
        other.run_tool(&shell("while :; do :; done"), 0, &mut &b""[..], &SHORT, &|| false).unwrap_err()
    });
    let begun = Instant::now();
    while !waiting.is_finished() && begun.elapsed() < Duration::from_secs(15) {
        program.end_all();
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(matches!(waiting.join().unwrap(), Error::Stopped));
}

#[test]
fn it_is_not_started_where_a_layer_is_missing() {
    for layer in Layer::ALL {
        let program = reader().lacking(*layer);
        let error = program.run_tool(&shell("echo done"), 0, &mut &b""[..], &SHORT, &|| false).unwrap_err();
        assert!(matches!(error, Error::Unprotected(missing) if missing == *layer), "{layer}: {error:?}");
    }
}
