//! Originals: they come back as they went in, or not at all.

use super::*;
use std::io::{Seek as _, SeekFrom};

#[test]
fn originals_of_every_awkward_size_come_back_as_they_were() {
    let (office, vault) = Office::new();
    let sizes = [0, 1, 65_527, 65_528, 65_529, 65_535, 65_536, 65_537, 131_064, 10 << 20];
    let blobs = sizes.map(|size| intake(&vault, &original(size)).1);
    vault.lock().unwrap();
    let vault = office.open_clean();
    for (blob, size) in blobs.into_iter().zip(sizes) {
        assert!(read_all(&vault, blob).unwrap() == original(size), "{size} bytes");
        let manifest = vault.original(blob).unwrap().manifest().unwrap();
        assert_eq!((manifest.length, manifest.sha256), (size as u64, digest(&original(size))));
        assert_eq!(manifest.about.name, "договор.jpg");
    }
    assert_eq!(verify(&vault, Level::Originals), []);
}
