//! Recordings: what the file says of itself, how loud it is, and its sound from the beginning and from a moment on; handed over
//! whole, and by stretches.
#![no_main]

use dalil::evidence::recordings::Sound;
use dalil::worker::Far;
use libfuzzer_sys::fuzz_target;
use std::sync::Arc;

fuzz_target!(|data: &[u8]| {
    let bytes = Arc::new(data.to_vec());
    let mut sound = Sound::of(bytes.clone());
    if sound.heard().is_ok() {
        let _ = sound.peaks(100);
        let _ = sound.samples(0, 1_000);
        let _ = sound.samples(1_000, 1_000);
    }
    let _ = Sound::over(&Far::of(bytes)).samples(700, 300);
});
