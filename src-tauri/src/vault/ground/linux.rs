//! What Linux tells of its disks to everybody: mounts and swap under `/proc`, devices and what they rest on under `/sys`.

use super::Cover;
use std::fs;
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};

/// Devices rest on devices: a volume on a mapping on a partition. Deeper than this is no computer of an office.
const DEEPEST: u8 = 12;

/// Mappings that pass on what is written as it is, by the beginning of their name in `dm/uuid`. What `CRYPT-` is no
/// encryption (verity, integrity) is among them.
const PASSING: [&str; 5] = ["LVM-", "mpath-", "part", "DMRAID-", "CRYPT-"];

/// The disk under a folder, or under the nearest folder above it that is there.
pub(super) fn disk(folder: &Path, system: &Path) -> Cover {
    let Ok(folder) = std::path::absolute(folder) else { return Cover::Unknown };
    let Some(there) = folder.ancestors().find_map(|path| fs::canonicalize(path).ok()) else { return Cover::Unknown };
    match System(system).under(&there) {
        // The key of such a folder is a matter of its file system, and how good it is nobody says.
        Cover::Open if is_encrypted_by_itself(&there) => Cover::Unknown,
        cover => cover,
    }
}

/// All swap in use.
pub(super) fn swap(system: &Path) -> Cover {
    System(system).swaps().into_iter().max().unwrap_or(Cover::Encrypted)
}

/// Whether the file system encrypts this folder by itself (fscrypt).
fn is_encrypted_by_itself(folder: &Path) -> bool {
    let Ok(name) = std::ffi::CString::new(folder.as_os_str().as_bytes()) else { return false };
    // SAFETY: the structure is numbers only, for which zero is a value.
    let mut found: libc::statx = unsafe { std::mem::zeroed() };
    // SAFETY: the name ends in zero and, like the structure that is filled, outlives the call.
    let failed = unsafe { libc::statx(libc::AT_FDCWD, name.as_ptr(), 0, 0, &raw mut found) } != 0;
    !failed && found.stx_attributes & libc::STATX_ATTR_ENCRYPTED as u64 != 0
}

/// `proc`, `sys` and `dev` below one root.
pub(super) struct System<'a>(pub &'a Path);

/// A line of `/proc/self/mountinfo`.
struct Mount {
    /// Major and minor number, as in `8:1`. Major 0 is no device: btrfs, overlay, the network.
    number: String,
    point: PathBuf,
    /// What is mounted, as in `/dev/mapper/root`.
    source: PathBuf,
}

impl System<'_> {
    /// The cover of what lies at a path without links. Where it is mounted from is asked, and not the number of the folder's
    /// device: btrfs gives each of its volumes a number that is no device's.
    pub(super) fn under(&self, path: &Path) -> Cover {
        let mounts = self.mounts();
        let above = mounts.iter().filter(|mount| path.starts_with(&mount.point));
        // Of two mounted at the same place the later hides the earlier.
        let Some(mount) = above.max_by_key(|mount| mount.point.components().count()) else { return Cover::Unknown };
        if mount.number.starts_with("0:") {
            self.source(&mount.source)
        } else {
            self.device(&self.0.join("sys/dev/block").join(&mount.number), DEEPEST)
        }
    }

    /// Each swap in use.
    pub(super) fn swaps(&self) -> Vec<Cover> {
        let Ok(text) = fs::read_to_string(self.0.join("proc/swaps")) else { return vec![Cover::Unknown] };
        let told = text.lines().skip(1).filter_map(|line| {
            let mut words = line.split_whitespace();
            let (name, kind) = (unescaped(words.next()?), words.next()?);
            Some(if kind == "file" { self.under(&name) } else { self.source(&name) })
        });
        told.collect()
    }

    fn mounts(&self) -> Vec<Mount> {
        let text = fs::read_to_string(self.0.join("proc/self/mountinfo")).unwrap_or_default();
        let read = |line: &str| {
            let (mount, origin) = line.split_once(" - ")?;
            let mount: Vec<_> = mount.split(' ').collect();
            Some(Mount {
                number: (*mount.get(2)?).to_owned(),
                point: unescaped(mount.get(4)?),
                source: unescaped(origin.split(' ').nth(1)?),
            })
        };
        text.lines().filter_map(read).collect()
    }

    /// The cover of a device by its path, with all that it shares a btrfs with. What is no device here (a folder of another
    /// computer, a pool of ZFS, layers laid over each other) says nothing.
    fn source(&self, source: &Path) -> Cover {
        let Ok(below) = source.strip_prefix("/dev") else { return Cover::Unknown };
        let node = self.0.join("dev").join(below);
        let node = fs::canonicalize(&node).unwrap_or(node);
        let Some(name) = node.file_name() else { return Cover::Unknown };
        let pools = entries(&self.0.join("sys/fs/btrfs"));
        let mut shared = pools.iter().map(|pool| entries(&pool.join("devices")));
        let pool = shared.find(|devices| devices.iter().any(|device| device.file_name() == Some(name)));
        let devices = pool.unwrap_or_else(|| vec![self.0.join("sys/class/block").join(name)]);
        devices.iter().map(|device| self.device(device, DEEPEST)).max().unwrap_or(Cover::Unknown)
    }

    /// The cover of a device by its folder under `/sys`: its own, or that of all it rests on.
    fn device(&self, folder: &Path, deepest: u8) -> Cover {
        let Ok(mut at) = fs::canonicalize(folder) else { return Cover::Unknown };
        if at.join("partition").exists() {
            at.pop(); // the folder of a partition lies in that of its disk
        }
        let said = |name: &str| fs::read_to_string(at.join(name)).unwrap_or_default().trim().to_owned();
        if at.file_name().is_some_and(|name| name.as_bytes().starts_with(b"zram")) {
            // Memory that is packed, unless it is told to make room on a disk.
            return match said("backing_dev").as_str() {
                "" | "none" => Cover::Encrypted,
                disk => self.source(Path::new(disk)),
            };
        }
        let uuid = said("dm/uuid");
        if encrypts(&uuid) {
            return Cover::Encrypted;
        }
        if deepest == 0 {
            return Cover::Unknown;
        }
        let below = entries(&at.join("slaves")).iter().map(|device| self.device(device, deepest - 1)).max();
        match below {
            // A mapping of another kind may encrypt or not (VeraCrypt gives no name).
            Some(Cover::Open) if at.join("dm").exists() && !PASSING.iter().any(|kind| uuid.starts_with(kind)) => {
                Cover::Unknown
            }
            Some(cover) => cover,
            // Hardware. A loop, a network's disk and the like have no such folder.
            None if at.join("device").exists() => Cover::Open,
            None => Cover::Unknown,
        }
    }
}

/// Whether a mapping of this name encrypts: LUKS, plain dm-crypt, BitLocker and others that cryptsetup opens.
fn encrypts(uuid: &str) -> bool {
    let kind = uuid.strip_prefix("CRYPT-");
    kind.is_some_and(|kind| !kind.starts_with("VERITY") && !kind.starts_with("INTEGRITY"))
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect()
}

/// A path as the system writes it, with `\040` for a space.
fn unescaped(text: &str) -> PathBuf {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        let number = after.get(..3).filter(|_| *first == b'\\').and_then(|digits| std::str::from_utf8(digits).ok());
        match number.and_then(|digits| u8::from_str_radix(digits, 8).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[3..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    std::ffi::OsString::from_vec(bytes).into()
}
