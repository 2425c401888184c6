//! Exports of conversations, as text or in an archive.
#![no_main]

use dalil::evidence::chats::read_export;
use dalil::evidence::importers::chat::DateOrders;
use libfuzzer_sys::fuzz_target;
use std::io::Cursor;

const NAMES: [&str; 5] = ["WhatsApp Chat.txt", "result.json", "messages.html", "viber.csv", "sms.xml"];

fuzz_target!(|data: &[u8]| {
    let Some((choice, bytes)) = data.split_first() else { return };
    let _ = read_export(NAMES[usize::from(*choice) % NAMES.len()], &mut Cursor::new(bytes), &DateOrders::NONE);
});
