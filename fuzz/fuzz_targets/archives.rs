//! ZIP archives: listed, and each file unpacked.
#![no_main]

use dalil::evidence::importers::{Format, inner, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(found) = read(Format::Zip, data, 0, 1) else { return };
    for file in found.files.iter().take(50) {
        let _ = inner(Format::Zip, data, &file.entry);
    }
});
