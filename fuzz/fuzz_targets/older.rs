//! Papers, sheets and slides of Office up to 2003. The first byte chooses: the bytes are the file; or they are the streams inside it, put
//! into a container here, so that what is broken is what the readers read and not the container around it.
#![no_main]

use dalil::evidence::importers::{Format, read};
use libfuzzer_sys::fuzz_target;
use std::io::{Cursor, Write};

/// A container of these streams.
fn container(streams: &[(&str, &[u8])]) -> Option<Vec<u8>> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).ok()?;
    for (name, bytes) in streams {
        file.create_stream(name).ok()?.write_all(bytes).ok()?;
    }
    file.flush().ok()?;
    Some(file.into_inner().into_inner())
}

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    match choice % 6 {
        0 => drop(read(Format::Doc, bytes, 0, 1)),
        1 => drop(read(Format::Xls, bytes, 0, 1)),
        // A quarter of the bytes are the table beside the text.
        2 => {
            let (document, table) = bytes.split_at(bytes.len() / 4 * 3);
            let streams = [("/WordDocument", document), ("/0Table", table), ("/1Table", table)];
            drop(container(&streams).map(|file| read(Format::Doc, &file, 0, 1)));
        }
        4 => drop(read(Format::Ppt, bytes, 0, 1)),
        5 => drop(container(&[("/PowerPoint Document", bytes)]).map(|file| read(Format::Ppt, &file, 0, 1))),
        _ => drop(container(&[("/Workbook", bytes)]).map(|file| read(Format::Xls, &file, 0, 1))),
    }
});
