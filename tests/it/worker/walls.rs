//! Forbidden acts inside the real walls; and, so that the acts prove something, without them.

use crate::support::reader;
use dalil::worker::check::{Found, run, run_without};
use dalil::worker::{Layer, LayerState};

/// Acts that any user's process may do when nothing holds it.
const HARMLESS: [&str; 24] = [
    "open-read",
    "open-write",
    "open-create",
    "open-environment",
    "list-folder",
    "stat",
    "readlink",
    "unlink",
    "chmod",
    "mkdir",
    "chdir",
    "connect-tcp",
    "connect-udp",
    "socket-unix",
    "execute",
    "fork",
    "thread",
    "signal-parent",
    "memory-file",
    "code-new",
    "code-from-data",
    "memory-without-end",
    "setuid",
    "prctl",
];

fn without(layers: &[Layer]) -> Found {
    run_without(&reader(), layers).unwrap()
}

fn denied(found: &Found, name: &str) -> bool {
    found.acts.iter().find(|act| act.name == name).unwrap_or_else(|| panic!("{name} is not tried")).denied
}

#[test]
fn every_forbidden_act_is_denied() {
    let found = run(&reader()).unwrap();
    assert_eq!(found.standing.missing(), None, "this computer lacks a layer: {:?}", found.standing);
    assert!(found.acts.len() >= 60, "{} acts", found.acts.len());
    let open: Vec<_> = found.acts.iter().filter(|act| !act.denied).map(|act| act.name.as_str()).collect();
    assert_eq!(open, [""; 0]);
}

#[test]
fn without_walls_the_same_acts_get_through() {
    let found = without(Layer::ALL);
    let held: Vec<_> = HARMLESS.iter().filter(|name| denied(&found, name)).collect();
    assert!(held.is_empty(), "these prove nothing, as something else denies them: {held:?}");
    let through = found.acts.iter().filter(|act| !act.denied).count();
    assert!(through * 10 >= found.acts.len() * 7, "{through} of {} acts are true probes here", found.acts.len());
}

#[test]
fn each_layer_denies_what_is_its_own() {
    // Without the filter of calls the door to sockets opens, and files are still closed by Landlock.
    let found = without(&[Layer::Calls]);
    for name in ["connect-udp", "socket-unix", "stat", "execute", "code-new", "prctl", "memory-file"] {
        // With no number left for a descriptor, what opens one still meets the limits.
        let limited = matches!(name, "connect-udp" | "socket-unix" | "memory-file");
        assert_eq!(denied(&found, name), limited, "{name} without the filter of calls");
    }
    let found = without(&[Layer::Calls, Layer::Limits]);
    for name in ["open-read", "open-write", "open-create", "open-environment", "list-folder"] {
        assert!(denied(&found, name), "{name}: Landlock alone");
    }
    for name in ["connect-udp", "socket-unix", "memory-file", "fork", "thread"] {
        assert!(!denied(&found, name), "{name}: nothing else denies it");
    }
    // Landlock stands behind the filter: only when both are gone do files open.
    let found = without(&[Layer::Calls, Layer::Limits, Layer::Files]);
    for name in ["open-read", "open-write", "open-create", "open-environment", "list-folder"] {
        assert!(!denied(&found, name), "{name} without Landlock");
    }
    // The limits alone bound memory.
    let found = without(&[Layer::Limits]);
    let open: Vec<_> = found.acts.iter().filter(|act| !act.denied).map(|act| act.name.as_str()).collect();
    assert_eq!(open, ["memory-without-end"]);
}

#[test]
fn a_layer_that_is_left_away_is_told() {
    for layer in Layer::ALL {
        let found = without(&[*layer]);
        assert_eq!(found.standing.missing(), Some(*layer));
        let others = found.standing.layers.iter().filter(|(other, _)| other != layer);
        assert!(others.clone().count() == 3 && others.clone().all(|(_, state)| *state != LayerState::Missing));
    }
}

/// The number of a process's parent; empty when there is none.
fn parent_of(process: &str) -> String {
    let stat = std::fs::read_to_string(format!("/proc/{process}/stat")).unwrap_or_default();
    stat.rsplit(')').next().unwrap_or_default().split_whitespace().nth(1).unwrap_or_default().to_owned()
}

#[test]
fn a_worker_has_no_environment_no_folder_and_no_file() {
    use dalil::worker::{Limits, check};
    let mut worker = check::begin(&reader(), Limits::USUAL).unwrap();
    worker.ask(b"nothing").unwrap();
    let mine = std::process::id().to_string();
    let mut seen = 0;
    for entry in std::fs::read_dir("/proc").unwrap().filter_map(Result::ok) {
        let place = entry.path();
        let read = |name: &str| std::fs::read(place.join(name)).unwrap_or_default();
        let worker = read("cmdline").split(|byte| *byte == 0).any(|part| part == b"--dalil-worker");
        // Workers come out of a nursery, and that comes from here.
        let parent = parent_of(&parent_of(&entry.file_name().to_string_lossy())) == mine;
        // One that is just starting, of another test, is not behind its walls yet.
        let behind = String::from_utf8_lossy(&read("status")).contains("Seccomp:\t2");
        let Ok(folder) = std::fs::read_link(place.join("cwd")) else { continue };
        if !(worker && parent && behind) {
            continue;
        }
        seen += 1;
        assert!(folder.to_string_lossy().ends_with(" (deleted)"), "its folder is {}", folder.display());
        assert_eq!(read("environ"), b"");
        if let Ok(open) = std::fs::read_dir(place.join("fd")) {
            assert!(open.count() <= 3, "the two pipes, and nothing for errors");
        }
    }
    // Whoever runs the tests as another user than root may not look into a worker at all.
    assert!(seen > 0 || std::fs::read_link("/proc/1/cwd").is_err(), "no worker was looked at");
    drop(worker);
}
