//! Computers as they are met in offices, laid out as the trees that Linux would show of them.

use super::linux::System;
use super::{Cover, Ground};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// A computer under construction.
struct Computer {
    root: tempfile::TempDir,
}

impl Computer {
    /// A disk `sda` of three partitions, 8:1 to 8:3; nothing is mounted, and there is no swap.
    fn new() -> Self {
        let computer = Self { root: tempfile::tempdir().unwrap() };
        computer.write("proc/self/mountinfo", "");
        computer.write("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n");
        computer.folder("sys/devices/pci/sda/device");
        computer.folder("sys/devices/pci/sda/slaves");
        computer.known("sda", "pci/sda", "8:0");
        for n in 1..=3 {
            computer.write(&format!("sys/devices/pci/sda/sda{n}/partition"), &format!("{n}\n"));
            computer.known(&format!("sda{n}"), &format!("pci/sda/sda{n}"), &format!("8:{n}"));
        }
        computer
    }

    fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    fn folder(&self, name: &str) {
        fs::create_dir_all(self.path(name)).unwrap();
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn link(&self, name: &str, to: &Path) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        symlink(to, path).unwrap();
    }

    /// A device is found by its name, by its number and as a node.
    fn known(&self, name: &str, device: &str, number: &str) {
        let folder = self.path("sys/devices").join(device);
        self.link(&format!("sys/class/block/{name}"), &folder);
        self.link(&format!("sys/dev/block/{number}"), &folder);
        self.write(&format!("dev/{name}"), "");
    }

    /// A mapping `dm-N` (253:N) named `name`, of the kind that `uuid` says, on other devices.
    fn mapping(self, n: u8, name: &str, uuid: &str, on: &[&str]) -> Self {
        let folder = format!("sys/devices/virtual/dm-{n}");
        self.write(&format!("{folder}/dm/uuid"), &format!("{uuid}\n"));
        self.known(&format!("dm-{n}"), &format!("virtual/dm-{n}"), &format!("253:{n}"));
        self.link(&format!("dev/mapper/{name}"), Path::new(&format!("../dm-{n}")));
        for device in on {
            let below = fs::canonicalize(self.path("sys/class/block").join(device)).unwrap();
            self.link(&format!("{folder}/slaves/{device}"), &below);
        }
        self
    }

    /// A device without hardware of its own: a loop, packed memory.
    fn virtual_device(self, name: &str, number: &str, file: &str, text: &str) -> Self {
        self.write(&format!("sys/devices/virtual/{name}/{file}"), text);
        self.known(name, &format!("virtual/{name}"), number);
        self
    }

    fn mounted(self, number: &str, point: &str, kind: &str, source: &str) -> Self {
        let path = self.path("proc/self/mountinfo");
        let mut text = fs::read_to_string(&path).unwrap();
        text.push_str(&format!("29 1 {number} / {point} rw,relatime shared:1 - {kind} {source} rw\n"));
        fs::write(path, text).unwrap();
        self
    }

    fn swapping(self, name: &str, kind: &str) -> Self {
        let path = self.path("proc/swaps");
        let mut text = fs::read_to_string(&path).unwrap();
        text.push_str(&format!("{name}  {kind}\t\t8388604\t\t0\t\t-2\n"));
        fs::write(path, text).unwrap();
        self
    }

    fn under(&self, path: &str) -> Cover {
        System(self.root.path()).under(Path::new(path))
    }

    fn swap(&self) -> Cover {
        super::linux::swap(self.root.path())
    }
}

const LUKS: &str = "CRYPT-LUKS2-0123456789abcdef0123456789abcdef-root";

#[test]
fn a_disk_as_it_was_bought_lies_open() {
    let computer = Computer::new().mounted("8:2", "/", "ext4", "/dev/sda2");
    assert_eq!(computer.under("/home/office/vault"), Cover::Open);
}

#[test]
fn volumes_on_an_encrypted_partition_are_encrypted() {
    let computer = Computer::new()
        .mapping(0, "sda3_crypt", LUKS, &["sda3"])
        .mapping(1, "vg-root", "LVM-abc", &["dm-0"])
        .mapping(2, "vg-swap", "LVM-def", &["dm-0"])
        .mounted("8:1", "/boot", "ext4", "/dev/sda1")
        .mounted("253:1", "/", "ext4", "/dev/mapper/vg-root")
        .swapping("/dev/dm-2", "partition");
    assert_eq!(computer.under("/home/office/vault"), Cover::Encrypted);
    assert_eq!(computer.under("/boot/vault"), Cover::Open, "only what is there is meant");
    assert_eq!(computer.under("/bootleg"), Cover::Encrypted, "a name that begins alike is another folder");
    assert_eq!(computer.swap(), Cover::Encrypted);
}

#[test]
fn a_volume_that_reaches_over_an_open_disk_lies_open() {
    let computer = Computer::new()
        .mapping(0, "sda3_crypt", LUKS, &["sda3"])
        .mapping(1, "vg-root", "LVM-abc", &["dm-0", "sda2"])
        .mounted("253:1", "/", "ext4", "/dev/mapper/vg-root");
    assert_eq!(computer.under("/vault"), Cover::Open);
}

#[test]
fn what_is_named_like_encryption_and_only_checks_lies_open() {
    for uuid in ["CRYPT-VERITY-0123-usr", "CRYPT-INTEGRITY-usr"] {
        let computer = Computer::new().mapping(0, "usr", uuid, &["sda2"]).mounted("253:0", "/", "ext4", "/dev/dm-0");
        assert_eq!(computer.under("/vault"), Cover::Open, "{uuid}");
    }
}

#[test]
fn a_mapping_of_a_kind_that_is_not_told_is_not_judged() {
    let computer = Computer::new().mapping(0, "own", "", &["sda2"]).mounted("253:0", "/v", "ext4", "/dev/mapper/own");
    assert_eq!(computer.under("/v/vault"), Cover::Unknown);
}

#[test]
fn btrfs_is_found_by_its_source_and_judged_by_all_its_disks() {
    let of = |second: &str| {
        let computer = Computer::new().mapping(0, "luks-a", LUKS, &["sda1"]).mapping(1, "luks-b", LUKS, &["sda2"]);
        for name in ["dm-0", second] {
            let device = fs::canonicalize(computer.path("sys/class/block").join(name)).unwrap();
            computer.link(&format!("sys/fs/btrfs/7f3a/devices/{name}"), &device);
        }
        computer.mounted("0:28", "/", "btrfs", "/dev/mapper/luks-a").under("/home/vault")
    };
    assert_eq!(of("dm-1"), Cover::Encrypted);
    assert_eq!(of("sda3"), Cover::Open);
    let alone =
        Computer::new().mapping(0, "luks-a", LUKS, &["sda1"]).mounted("0:28", "/", "btrfs", "/dev/mapper/luks-a");
    assert_eq!(alone.under("/home/vault"), Cover::Encrypted);
}

#[test]
fn what_has_no_disk_of_this_computer_is_not_judged() {
    for (kind, source) in [("overlay", "overlay"), ("zfs", "rpool/home"), ("nfs4", "nas:/office"), ("tmpfs", "tmpfs")] {
        let computer = Computer::new().mounted("0:40", "/", kind, source);
        assert_eq!(computer.under("/vault"), Cover::Unknown, "{kind}");
    }
    let inside_a_file = Computer::new()
        .virtual_device("loop0", "7:0", "loop/backing_file", "/home/container\n")
        .mounted("7:0", "/", "ext4", "/dev/loop0");
    assert_eq!(inside_a_file.under("/vault"), Cover::Unknown);
    assert_eq!(Computer::new().under("/vault"), Cover::Unknown, "nothing is told");
}

#[test]
fn of_two_mounts_at_one_place_the_later_counts() {
    let computer = Computer::new()
        .mapping(0, "home", LUKS, &["sda3"])
        .mounted("8:2", "/", "ext4", "/dev/sda2")
        .mounted("8:1", "/home/my\\040office", "ext4", "/dev/sda1")
        .mounted("253:0", "/home/my\\040office", "ext4", "/dev/mapper/home");
    assert_eq!(computer.under("/home/my office/vault"), Cover::Encrypted);
}

#[test]
fn swap_is_as_bad_as_the_worst_of_it() {
    assert_eq!(Computer::new().swap(), Cover::Encrypted, "nothing is written where there is none");
    let packed = || Computer::new().virtual_device("zram0", "252:0", "backing_dev", "none\n");
    assert_eq!(packed().swapping("/dev/zram0", "partition").swap(), Cover::Encrypted, "it stays in memory");
    let mixed = packed().swapping("/dev/zram0", "partition").swapping("/dev/sda3", "partition");
    assert_eq!(mixed.swap(), Cover::Open);
    let random = Computer::new().mapping(0, "swap", "CRYPT-PLAIN-swap", &["sda3"]);
    assert_eq!(random.swapping("/dev/dm-0", "partition").swap(), Cover::Encrypted);
    let spilling = Computer::new().virtual_device("zram0", "252:0", "backing_dev", "/dev/sda3\n");
    assert_eq!(spilling.swapping("/dev/zram0", "partition").swap(), Cover::Open, "it makes room on a disk");
    let file = Computer::new().mounted("8:2", "/", "ext4", "/dev/sda2").swapping("/swap\\040file", "file");
    assert_eq!(file.swap(), Cover::Open);
}

#[test]
fn swap_of_which_nothing_is_told_is_not_judged() {
    let computer = Computer::new();
    fs::remove_file(computer.path("proc/swaps")).unwrap();
    assert_eq!(computer.swap(), Cover::Unknown);
}

#[test]
fn a_folder_that_is_not_there_yet_stands_where_it_will_be() {
    let computer = Computer::new().mounted("8:2", "/", "ext4", "/dev/sda2");
    let coming = computer.path("not/there/yet");
    let ground = Ground::under(&coming, computer.root.path());
    assert_eq!(ground.swap, Cover::Encrypted);
    assert_ne!(ground.disk, Cover::Encrypted, "open, or not judged where this test's own folder encrypts by itself");
    let here = Ground::under(&coming, Path::new("/"));
    assert_eq!(here, Ground::under(computer.root.path(), Path::new("/")), "this computer answers the same of both");
}
