//! What the computer tells about itself: which one it is, and how long it has been on. The custody log keeps both,
//! so that a clock set back is seen beside a count that cannot be set.

use std::sync::OnceLock;
use std::time::Instant;

/// Sixteen bytes that change at each start of the computer; of the program, where the system names no start.
pub(super) fn boot_id() -> [u8; 16] {
    static ID: OnceLock<[u8; 16]> = OnceLock::new();
    *ID.get_or_init(|| system_boot_id().unwrap_or_else(|| *uuid::Uuid::new_v4().as_bytes()))
}

fn system_boot_id() -> Option<[u8; 16]> {
    let text = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").ok()?;
    uuid::Uuid::parse_str(text.trim()).ok().map(uuid::Uuid::into_bytes)
}

/// Milliseconds since the start that [`boot_id`] names.
pub(super) fn running_ms() -> u64 {
    static BEGUN: OnceLock<Instant> = OnceLock::new();
    system_uptime_ms()
        .unwrap_or_else(|| u64::try_from(BEGUN.get_or_init(Instant::now).elapsed().as_millis()).unwrap_or(u64::MAX))
}

fn system_uptime_ms() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/uptime").ok()?;
    let (seconds, hundredths) = text.split_whitespace().next()?.split_once('.')?;
    Some(seconds.parse::<u64>().ok()? * 1000 + hundredths.parse::<u64>().ok()? * 10)
}

/// What tells this computer from another; empty where the system has no such name, and then all are one device.
pub(super) fn name() -> Vec<u8> {
    ["/etc/machine-id", "/var/lib/dbus/machine-id"].iter().find_map(|path| std::fs::read(path).ok()).unwrap_or_default()
}

/// Keeps this program's memory out of dumps and away from other programs of the same user: no core file, and nobody may
/// attach to it. Where the system cannot be asked, nothing is different from before.
pub fn harden() {
    #[cfg(unix)]
    {
        let none = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
        // SAFETY: the limit outlives the call, which only reads it.
        let _ = unsafe { libc::setrlimit(libc::RLIMIT_CORE, &none) };
    }
    #[cfg(target_os = "linux")]
    {
        // SAFETY: PR_SET_DUMPABLE takes one number and no pointers.
        let _ = unsafe { libc::prctl(libc::PR_SET_DUMPABLE, 0, 0, 0, 0) };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_start_keeps_its_name_and_the_count_only_grows() {
        assert_eq!(boot_id(), boot_id());
        let before = running_ms();
        std::thread::sleep(std::time::Duration::from_millis(20));
        assert!(running_ms() > before);
    }
}
