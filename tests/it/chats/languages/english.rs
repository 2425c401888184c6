//! American English: month before day, twelve hours, and a narrow space before AM and PM.

use super::{android, iphone};

#[test]
fn an_american_android_export_is_read_to_the_message() {
    android(&[
        (
            "3/14/26, 6:31{N}AM - Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.",
            "2026-03-14 06:31 (notice) Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them. Learn more.",
        ),
        (
            "3/14/26, 6:31{N}AM - Ermek created group \"Work: Ankara\"",
            "2026-03-14 06:31 (notice) Ermek created group \"Work: Ankara\"",
        ),
        ("3/14/26, 6:32{N}AM - Ermek added you", "2026-03-14 06:32 (notice) Ermek added you"),
        (
            "3/14/26, 6:33{N}AM - Ermek: Hello! There is work: in Ankara",
            "2026-03-14 06:33 Ermek: Hello! There is work: in Ankara",
        ),
        (
            "3/14/26, 6:35{N}AM - Aigul: What work?\n\n1) pay\n2) housing: is there any?",
            "2026-03-14 06:35 Aigul: What work?⏎⏎1) pay⏎2) housing: is there any?",
        ),
        ("3/14/26, 6:36{N}AM - Ermek: <Media omitted>", "2026-03-14 06:36 Ermek: [unknown]"),
        (
            "3/14/26, 6:37{N}AM - Ermek: <Media omitted>\nThe contract, sign it",
            "2026-03-14 06:37 Ermek: [unknown] The contract, sign it",
        ),
        (
            "3/14/26, 6:38{N}AM - Aigul: IMG-20260314-WA0001.jpg (file attached)",
            "2026-03-14 06:38 Aigul: [picture IMG-20260314-WA0001.jpg]",
        ),
        (
            "3/14/26, 6:39{N}AM - Aigul: IMG-20260314-WA0002.jpg (file attached)\nMy passport",
            "2026-03-14 06:39 Aigul: [picture IMG-20260314-WA0002.jpg] My passport",
        ),
        (
            "3/14/26, 6:40{N}AM - Ermek: PTT-20260314-WA0003.opus (file attached)",
            "2026-03-14 06:40 Ermek: [voice PTT-20260314-WA0003.opus]",
        ),
        (
            "3/14/26, 6:41{N}AM - Ermek: Contract 2026.pdf (file attached)",
            "2026-03-14 06:41 Ermek: [document Contract 2026.pdf]",
        ),
        ("3/14/26, 6:42{N}AM - Ermek: Murat.vcf (file attached)", "2026-03-14 06:42 Ermek: [contact Murat.vcf]"),
        (
            "3/14/26, 6:43{N}AM - Ermek: The ticket is for the 15th <This message was edited>",
            "2026-03-14 06:43 Ermek: (edited) The ticket is for the 15th",
        ),
        (
            "3/14/26, 6:44{N}AM - Ermek: This message was deleted",
            "2026-03-14 06:44 Ermek: (deleted) This message was deleted",
        ),
        (
            "3/14/26, 6:45{N}AM - Aigul: You deleted this message",
            "2026-03-14 06:45 Aigul: (deleted) You deleted this message",
        ),
        ("3/14/26, 12:00{N}PM - Ermek: Missed voice call", "2026-03-14 12:00 Ermek: (call) Missed voice call"),
        ("3/14/26, 12:01{N}PM - Ermek: Missed video call", "2026-03-14 12:01 Ermek: (call) Missed video call"),
        (
            "3/14/26, 6:48{N}PM - Ermek: location: https://maps.google.com/?q=39.92,32.85",
            "2026-03-14 18:48 Ermek: location: https://maps.google.com/?q=39.92,32.85",
        ),
        ("3/14/26, 6:49{N}PM - Ermek: live location shared", "2026-03-14 18:49 Ermek: live location shared"),
        (
            "3/14/26, 6:50{N}PM - Ermek: POLL:\nWhen do we fly?\nOPTION: March 15 (2 votes)",
            "2026-03-14 18:50 Ermek: POLL:⏎When do we fly?⏎OPTION: March 15 (2 votes)",
        ),
        ("3/14/26, 6:51{N}PM - +996 555 12-34-56: Who is this?", "2026-03-14 18:51 +996 555 12-34-56: Who is this?"),
        (
            "3/14/26, 6:52{N}PM - Ermek changed the group name from \"Work: Ankara\" to \"Ankara\"",
            "2026-03-14 18:52 (notice) Ermek changed the group name from \"Work: Ankara\" to \"Ankara\"",
        ),
        (
            "3/15/26, 12:05{N}AM - Aigul: Voice call me when you can",
            "2026-03-15 00:05 Aigul: Voice call me when you can",
        ),
        (
            "3/15/26, 12:06{N}AM - Your security code with Ermek changed. Tap to learn more.",
            "2026-03-15 00:06 (notice) Your security code with Ermek changed. Tap to learn more.",
        ),
        ("3/15/26, 12:07{N}AM - Aigul left", "2026-03-15 00:07 (notice) Aigul left"),
    ]);
}

#[test]
fn an_american_iphone_export_is_read_to_the_message() {
    let photo = "00000012-PHOTO-2026-03-14-06-43-10.jpg";
    let pairs = [
        (
            "{L}[3/14/26, 6:31:05{N}AM] Work: {L}Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.",
            "2026-03-14 06:31:05 (notice) Messages and calls are end-to-end encrypted. Only people in this chat can read, listen to, or share them.",
        ),
        (
            "{L}[3/14/26, 6:31:05{N}AM] Ermek: {L}Ermek created this group",
            "2026-03-14 06:31:05 (notice) Ermek created this group",
        ),
        ("{L}[3/14/26, 6:31:07{N}AM] You: {L}Ermek added you", "2026-03-14 06:31:07 (notice) Ermek added you"),
        ("{L}[3/14/26, 6:31:08{N}AM] Aigul: {L}Ermek added Aigul", "2026-03-14 06:31:08 (notice) Ermek added Aigul"),
        (
            "[3/14/26, 6:33:12{N}AM] Ermek: Hello! There is work: in Ankara",
            "2026-03-14 06:33:12 Ermek: Hello! There is work: in Ankara",
        ),
        (
            "[3/14/26, 6:35:40{N}AM] Aigul: What work?\n\n1) pay\n2) housing: is there any?",
            "2026-03-14 06:35:40 Aigul: What work?⏎⏎1) pay⏎2) housing: is there any?",
        ),
        ("{L}[3/14/26, 6:36:01{N}AM] Ermek: {L}image omitted", "2026-03-14 06:36:01 Ermek: [picture]"),
        (
            "{L}[3/14/26, 6:37:01{N}AM] Ermek: The contract, sign it {L}video omitted",
            "2026-03-14 06:37:01 Ermek: [video] The contract, sign it",
        ),
        ("{L}[3/14/26, 6:38:01{N}AM] Ermek: {L}audio omitted", "2026-03-14 06:38:01 Ermek: [audio]"),
        ("{L}[3/14/26, 6:39:01{N}AM] Aigul: {L}sticker omitted", "2026-03-14 06:39:01 Aigul: [sticker]"),
        ("{L}[3/14/26, 6:39:09{N}AM] Aigul: {L}GIF omitted", "2026-03-14 06:39:09 Aigul: [picture]"),
        (
            "{L}[3/14/26, 6:40:01{N}AM] Ermek: Contract.pdf • {L}2 pages {L}document omitted",
            "2026-03-14 06:40:01 Ermek: [document Contract.pdf]",
        ),
        ("{L}[3/14/26, 6:41:01{N}AM] Ermek: {L}Contact card omitted", "2026-03-14 06:41:01 Ermek: [contact]"),
        (
            "{L}[3/14/26, 6:43:10{N}AM] Aigul: {L}<attached: 00000012-PHOTO-2026-03-14-06-43-10.jpg>",
            "2026-03-14 06:43:10 Aigul: [picture 00000012-PHOTO-2026-03-14-06-43-10.jpg]",
        ),
        (
            "{L}[3/14/26, 6:44:00{N}AM] Ermek: The contract, sign it {L}<attached: 00000013-Contract.pdf>",
            "2026-03-14 06:44:00 Ermek: [document 00000013-Contract.pdf] The contract, sign it",
        ),
        (
            "{L}[3/14/26, 6:45:00{N}AM] Ermek: The contract, sign it {L}<This message was edited>",
            "2026-03-14 06:45:00 Ermek: (edited) The contract, sign it",
        ),
        (
            "{L}[3/14/26, 6:46:00{N}AM] Ermek: {L}This message was deleted.",
            "2026-03-14 06:46:00 Ermek: (deleted) This message was deleted.",
        ),
        (
            "{L}[3/14/26, 6:47:00{N}AM] Aigul: {L}You deleted this message.",
            "2026-03-14 06:47:00 Aigul: (deleted) You deleted this message.",
        ),
        (
            "{L}[3/14/26, 6:48:00{N}AM] Ermek: {L}Missed voice call, {L}Tap to call back",
            "2026-03-14 06:48:00 Ermek: (call) Missed voice call, {L}Tap to call back",
        ),
        (
            "{L}[3/14/26, 6:48:30{N}AM] Ermek: {L}Video call, {L}27 sec",
            "2026-03-14 06:48:30 Ermek: (call) Video call, {L}27 sec",
        ),
        (
            "{L}[3/14/26, 6:49:00{N}AM] Ermek: {L}Location: https://maps.google.com/?q=39.92,32.85",
            "2026-03-14 06:49:00 Ermek: Location: https://maps.google.com/?q=39.92,32.85",
        ),
        (
            "{L}[3/14/26, 6:50:00{N}AM] Ermek: {L}POLL:\nThe contract, sign it\n{L}OPTION: 1 ({L}2 votes)",
            "2026-03-14 06:50:00 Ermek: POLL:⏎The contract, sign it⏎OPTION: 1 ({L}2 votes)",
        ),
        (
            "[3/14/26, 6:51:00{N}AM] {(}+996{_}555{_}12‑34‑56{)}: Hello! There is work: in Ankara",
            "2026-03-14 06:51:00 +996 555 12‑34‑56: Hello! There is work: in Ankara",
        ),
        ("[3/14/26, 6:52:00{N}AM] ~{N}Nurlan: ok", "2026-03-14 06:52:00 Nurlan: ok"),
        ("[3/15/26, 12:05:00{N}AM] Ermek: image omitted", "2026-03-15 00:05:00 Ermek: image omitted"),
        ("{L}[3/15/26, 12:07:00{N}AM] Aigul: {L}Aigul left", "2026-03-15 00:07:00 (notice) Aigul left"),
    ];
    iphone(&pairs, photo);
}
