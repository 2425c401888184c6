//! Letters, boxes of letters and letters of Outlook, with every attachment taken out.
#![no_main]

use dalil::evidence::importers::{Format, inner, read};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    for format in [Format::Mail, Format::Mailbox, Format::Msg] {
        let Ok(found) = read(format, data, 0, 40) else { continue };
        for file in found.files.iter().take(20) {
            let _ = inner(format, data, &file.entry);
        }
    }
});
