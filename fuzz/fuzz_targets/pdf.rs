//! PDF files: how large the pages are, the words of the first two with their places, the pages drawn, and the files within.
#![no_main]

use dalil::evidence::importers::pdf;
use dalil::evidence::look::{drawn, parsed};
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fuzz_target!(|data: &[u8]| {
    let Ok(file) = parsed(Arc::new(data.to_vec()), None) else { return };
    let (fonts, drawings) = (Default::default(), hayro::RenderCache::new());
    for page in file.pages().iter().take(2) {
        let _ = page.render_dimensions();
        let _ = pdf::page_of(page, &fonts);
        let _ = drawn(page, &drawings, 120);
    }
    for held in pdf::files(&file).iter().take(20) {
        let _ = pdf::file(&file, &held.entry);
    }
});
