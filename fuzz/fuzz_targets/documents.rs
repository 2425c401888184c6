//! Documents of word processors, sheets, rich text, HTML and plain text: the first byte chooses.
#![no_main]

use dalil::evidence::importers::{Format, read};
use libfuzzer_sys::fuzz_target;

const FORMATS: [Format; 7] =
    [Format::Plain, Format::Word, Format::Sheet, Format::Odt, Format::Ods, Format::Rtf, Format::Html];

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    let _ = read(FORMATS[usize::from(*choice) % FORMATS.len()], bytes, 0, 1);
});
