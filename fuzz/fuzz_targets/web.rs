//! Saved pages and web archives, with what they hold.
#![no_main]

use dalil::evidence::importers::{Format, inner, read};
use libfuzzer_sys::fuzz_target;

const FORMATS: [Format; 3] = [Format::Mhtml, Format::Warc, Format::Wacz];

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    let format = FORMATS[usize::from(*choice) % FORMATS.len()];
    let Ok(found) = read(format, bytes, 0, 1) else { return };
    for file in found.files.iter().take(20) {
        let _ = inner(format, bytes, &file.entry);
    }
});
