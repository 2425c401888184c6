//! Photographs of telephones (HEIC).
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _ = dalil::evidence::heif::size(data);
    let _ = dalil::evidence::heif::decode(data);
});
