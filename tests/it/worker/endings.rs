//! However a worker ends, who asked hears it within the limits.

use crate::support::reader;
use dalil::worker::{Error, Limits, Program, Worker, check};
use std::time::{Duration, Instant};

/// Small enough that a test sees every limit.
const SHORT: Limits = Limits {
    memory: 256 << 20,
    processor: Duration::from_secs(60),
    answer: Duration::from_secs(20),
    record: 1024,
    bulk: 1024,
    ..Limits::USUAL
};

fn begin(limits: Limits) -> Worker {
    check::begin(&reader(), limits).unwrap()
}

/// Asks for something that ends badly; answers how, and after how long.
fn ending(limits: Limits, request: &str) -> (Error, Duration) {
    let mut worker = begin(limits);
    let begun = Instant::now();
    let error = worker.ask(request.as_bytes()).unwrap_err();
    let after = begun.elapsed();
    assert!(worker.ask(b"nothing").is_err(), "it is gone");
    (error, after)
}

#[test]
fn an_answer_that_takes_too_long_ends_the_worker() {
    let (error, after) = ending(Limits { answer: Duration::from_millis(400), ..SHORT }, "spin");
    assert!(matches!(error, Error::TooLong), "{error:?}");
    assert!(after >= Duration::from_millis(400) && after < Duration::from_secs(5), "{after:?}");
}

#[test]
fn processor_time_is_bounded_too() {
    let (error, _) = ending(Limits { processor: Duration::from_secs(1), ..SHORT }, "spin");
    assert!(matches!(error, Error::Died), "{error:?}");
}

#[test]
fn memory_without_end_ends_the_worker_and_nothing_else() {
    let (error, after) = ending(SHORT, "eat");
    assert!(matches!(error, Error::Died), "{error:?}");
    assert!(after < Duration::from_secs(10), "{after:?}");
}

#[test]
fn an_answer_larger_than_it_may_be_is_not_read() {
    for request in ["much-record", "much-bulk", "chatter"] {
        let mut worker = begin(SHORT);
        let error = worker.ask(request.as_bytes()).unwrap_err();
        assert!(matches!(error, Error::Garbage), "{request}: {error:?}");
    }
}

#[test]
fn a_worker_that_breaks_down_is_heard_at_once() {
    for request in ["abort", "exit", "recurse"] {
        let (error, after) = ending(SHORT, request);
        assert!(matches!(error, Error::Died), "{request}: {error:?}");
        assert!(after < Duration::from_secs(5), "{request}: {after:?}");
    }
}

#[test]
fn a_worker_that_nobody_asks_ends_by_itself() {
    let mut worker = begin(Limits { idle: Duration::from_millis(300), ..SHORT });
    worker.ask(b"nothing").unwrap();
    worker.ask(b"nothing").unwrap();
    std::thread::sleep(Duration::from_millis(1500));
    assert!(matches!(worker.ask(b"nothing").unwrap_err(), Error::Died));
}

#[test]
fn a_worker_whose_patience_is_endless_waits_and_still_ends_when_it_is_dropped() {
    // Here ten minutes without a question are over in three tenths of a second.
    let program = reader().hurried(2000);
    let mut worker = check::begin(&program, Limits { idle: Limits::ENDLESS, ..SHORT }).unwrap();
    let mut other = check::begin(&program, Limits { idle: Duration::from_secs(600), ..SHORT }).unwrap();
    for worker in [&mut worker, &mut other] {
        worker.ask(b"nothing").unwrap(); // it waits from its first answer on
    }
    std::thread::sleep(Duration::from_millis(1500));
    assert!(matches!(other.ask(b"nothing").unwrap_err(), Error::Died), "it is in a hurry");
    worker.ask(b"nothing").unwrap();
    let begun = Instant::now();
    drop(worker);
    assert!(begun.elapsed() < Duration::from_secs(5), "{:?}", begun.elapsed());
}

#[test]
fn all_workers_of_a_program_end_at_once_when_it_says_so() {
    let program = reader();
    let mut busy = check::begin(&program, SHORT).unwrap();
    let mut resting = check::begin(&program, SHORT).unwrap();
    resting.ask(b"nothing").unwrap();
    let asked = std::thread::spawn(move || busy.ask(b"spin").unwrap_err());
    std::thread::sleep(Duration::from_millis(300));
    let begun = Instant::now();
    program.end_all();
    assert!(matches!(resting.ask(b"nothing").unwrap_err(), Error::Stopped), "at once, before its process is gone");
    assert!(matches!(asked.join().unwrap(), Error::Stopped));
    assert!(begun.elapsed() < Duration::from_secs(2));
}

#[test]
fn a_program_that_is_no_worker_gets_no_file() {
    for path in ["/bin/true", "/bin/echo", "/nonexistent"] {
        let mut file = &b"words of a client"[..];
        let error = Program::at(path).start("read", 17, &mut file, &SHORT).unwrap_err();
        assert!(matches!(error, Error::NotStarted(_)), "{path}: {error:?}");
        assert_eq!(file.len(), 17, "not a byte was given");
    }
    let error = reader().start("unknown", 0, &mut &b""[..], &SHORT).unwrap_err();
    assert!(matches!(error, Error::NotStarted(_)), "{error:?}");
}

#[test]
fn a_file_shorter_than_announced_is_an_error_and_a_larger_one_than_may_be_is_refused() {
    let error = reader().start("read", 18, &mut &b"words of a client"[..], &SHORT).unwrap_err();
    assert!(matches!(error, Error::Source(_)), "{error:?}");
    let small = Limits { input: 16, ..SHORT };
    let error = reader().start("read", 17, &mut &b"words of a client"[..], &small).unwrap_err();
    assert!(matches!(error, Error::TooLarge), "{error:?}");
}

#[test]
fn a_nursery_that_breaks_down_takes_its_workers_with_it_and_is_replaced() {
    // An unusual number, by which its process is found among those of other tests.
    let limits = Limits { memory: 234_567_891, ..SHORT };
    let program = reader();
    let mut before = check::begin(&program, limits).unwrap();
    before.ask(b"nothing").unwrap();
    let nursery = std::fs::read_dir("/proc").unwrap().filter_map(Result::ok).find(|process| {
        let words = std::fs::read(process.path().join("cmdline")).unwrap_or_default();
        let words = String::from_utf8_lossy(&words).into_owned();
        words.contains("\"nursery\"") && words.contains("234567891")
    });
    let nursery = nursery.unwrap().file_name();
    assert!(std::process::Command::new("kill").arg("-9").arg(nursery).status().unwrap().success());
    std::thread::sleep(Duration::from_millis(500));
    assert!(matches!(before.ask(b"nothing").unwrap_err(), Error::Died));
    let mut after = check::begin(&program, limits).unwrap();
    after.ask(b"nothing").unwrap();
}
