//! What a file is taken for, and the beginning of what it may be read as.
#![no_main]

use dalil::evidence::importers::{format_of, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let head = &data[..data.len().min(dalil::evidence::PROBE_BYTES)];
    for name in ["a", "a.html", "a.docx", "a.wacz", "a.warc.gz"] {
        if let Some(format) = format_of(name, head) {
            let _ = read(format, data, 0, 40);
        }
    }
});
