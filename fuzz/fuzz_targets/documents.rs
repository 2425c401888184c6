//! Documents of word processors, sheets, slides, rich text, HTML and plain text, newer and older: the first byte chooses.
#![no_main]

use dalil::evidence::importers::{Format, read};
use libfuzzer_sys::fuzz_target;

const FORMATS: [Format; 12] = [
    Format::Plain,
    Format::Word,
    Format::Sheet,
    Format::Odt,
    Format::Ods,
    Format::Rtf,
    Format::Html,
    Format::Doc,
    Format::Xls,
    Format::Slides,
    Format::Odp,
    Format::Ppt,
];

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    let _ = read(FORMATS[usize::from(*choice) % FORMATS.len()], bytes, 0, 1);
});
