//! Intake beside `sha256sum`, which only reads and digests, and `restic backup`, which encrypts as Dalil does. Each run
//! takes the same files: large ones, then many small ones. `DALIL_BENCH_LARGE=4096` takes in one file of so many
//! megabytes instead, to see that memory stays flat.

mod common;

use common::{Desk, folder, held, line, noise, outside, peak, timed};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

const MB: usize = 1 << 20;

fn main() {
    if let Some(megabytes) = std::env::var("DALIL_BENCH_LARGE").ok().and_then(|n| n.parse().ok()) {
        return one_large(megabytes);
    }
    side_by_side("64 files of 8 MB", 64, 8 * MB);
    side_by_side("2,000 files of 64 KB", 2000, 64 << 10);
}

fn side_by_side(what: &str, count: usize, length: usize) {
    let place = folder();
    let files = place.path().join("files");
    std::fs::create_dir(&files).expect("a folder");
    for n in 0..count {
        std::fs::write(files.join(format!("{n:05}.bin")), noise(n as u64, length)).expect("a file");
    }
    let whole = count * length;
    println!("{what}, {} MB", whole / MB);
    // Everything was just written, so nobody reads from the disk what another would have in memory.
    let speed = |time: Duration| format!("{:>6.0} MB/s {time:>12.2?}", whole as f64 / MB as f64 / time.as_secs_f64());
    if let Some(time) = outside(Command::new("sh").arg("-c").arg("sha256sum *").current_dir(&files)) {
        line("  sha256sum", speed(time));
    }
    if let Some(time) = restic(place.path(), &files) {
        line("  restic backup", speed(time));
    }
    let desk = Desk::new();
    let case = desk.case();
    let (job, time) = timed(|| desk.take_in(&case, &files));
    assert_eq!(job["work"]["added"], count, "everything was taken in");
    line("  Dalil, sealed and in custody", speed(time));
}

fn restic(place: &Path, files: &Path) -> Option<Duration> {
    let restic = |arguments: &[&str]| {
        let mut command = Command::new("restic");
        command.arg("--repo").arg(place.join("restic")).args(arguments).env("RESTIC_PASSWORD", "bench");
        command.env("RESTIC_CACHE_DIR", place.join("cache"));
        outside(&mut command)
    };
    restic(&["init"])?;
    restic(&["backup", files.to_str().expect("a path in UTF-8")])
}

fn one_large(megabytes: usize) {
    use std::io::Write as _;
    let place = folder();
    let files = place.path().join("files");
    std::fs::create_dir(&files).expect("a folder");
    let mut file = std::fs::File::create(files.join("film.bin")).expect("a file");
    for n in 0..megabytes {
        file.write_all(&noise(n as u64, MB)).expect("a megabyte");
    }
    drop(file);
    let desk = Desk::new();
    let case = desk.case();
    let before = held();
    let (job, time) = timed(|| desk.take_in(&case, &files));
    assert_eq!(job["work"]["added"], 1, "it was taken in");
    line(&format!("one file of {megabytes} MB"), format!("{:.0} MB/s", megabytes as f64 / time.as_secs_f64()));
    line("memory before, at most", format!("{before} MB, {} MB", peak()));
}
