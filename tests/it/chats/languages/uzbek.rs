//! WhatsApp has Uzbek on Android only; an iPhone set to Uzbek writes Russian words beside dates as Uzbek writes them.

use super::{android, iphone};

#[test]
fn an_uzbek_android_export_is_read_to_the_message() {
    android(&[
        (
            "14/03/2026, 06:31 - Ushbu chatdagi xabarlar va qo‘ng‘iroqlar boshidan oxirigacha shifrlash bilan himoyalanadi. Batafsil ma’lumot uchun bosing.",
            "2026-03-14 06:31 (notice) Ushbu chatdagi xabarlar va qo‘ng‘iroqlar boshidan oxirigacha shifrlash bilan himoyalanadi. Batafsil ma’lumot uchun bosing.",
        ),
        (
            "14/03/2026, 06:31 - Ermek aka \"Ish: Anqara\" guruhini yaratdi",
            "2026-03-14 06:31 (notice) Ermek aka \"Ish: Anqara\" guruhini yaratdi",
        ),
        ("14/03/2026, 06:32 - Ermek aka sizni qo‘shdi", "2026-03-14 06:32 (notice) Ermek aka sizni qo‘shdi"),
        (
            "14/03/2026, 06:33 - Ermek aka: Salom! Ish bor: Anqarada",
            "2026-03-14 06:33 Ermek aka: Salom! Ish bor: Anqarada",
        ),
        (
            "14/03/2026, 06:35 - Oygul: Qanday ish?\n\n1) oylik\n2) yotoqxona: bormi?",
            "2026-03-14 06:35 Oygul: Qanday ish?⏎⏎1) oylik⏎2) yotoqxona: bormi?",
        ),
        ("14/03/2026, 06:36 - Ermek aka: <Fayl o‘tkazib yuborildi>", "2026-03-14 06:36 Ermek aka: [unknown]"),
        (
            "14/03/2026, 06:37 - Ermek aka: <Fayl o'tkazib yuborildi>\nShartnoma, imzo qo‘y",
            "2026-03-14 06:37 Ermek aka: [unknown] Shartnoma, imzo qo‘y",
        ),
        (
            "14/03/2026, 06:38 - Oygul: IMG-20260314-WA0001.jpg (fayl biriktirildi)",
            "2026-03-14 06:38 Oygul: [picture IMG-20260314-WA0001.jpg]",
        ),
        (
            "14/03/2026, 06:39 - Oygul: IMG-20260314-WA0002.jpg (fayl biriktirildi)\nPasportim",
            "2026-03-14 06:39 Oygul: [picture IMG-20260314-WA0002.jpg] Pasportim",
        ),
        (
            "14/03/2026, 06:40 - Ermek aka: {L}PTT-20260314-WA0003.opus (fayl biriktirildi)",
            "2026-03-14 06:40 Ermek aka: [voice PTT-20260314-WA0003.opus]",
        ),
        (
            "14/03/2026, 06:41 - Ermek aka: Shartnoma 2026.pdf (fayl biriktirildi)",
            "2026-03-14 06:41 Ermek aka: [document Shartnoma 2026.pdf]",
        ),
        (
            "14/03/2026, 06:42 - Ermek aka: Murod.vcf (fayl biriktirildi)",
            "2026-03-14 06:42 Ermek aka: [contact Murod.vcf]",
        ),
        (
            "14/03/2026, 06:43 - Ermek aka: Bilet 15-kuni <Bu xabar tahrirlandi>",
            "2026-03-14 06:43 Ermek aka: (edited) Bilet 15-kuni",
        ),
        (
            "14/03/2026, 06:44 - Ermek aka: Ushbu xabar o‘chirildi",
            "2026-03-14 06:44 Ermek aka: (deleted) Ushbu xabar o‘chirildi",
        ),
        (
            "14/03/2026, 06:45 - Oygul: Siz ushbu xabarni oʻchirdingiz",
            "2026-03-14 06:45 Oygul: (deleted) Siz ushbu xabarni oʻchirdingiz",
        ),
        (
            "14/03/2026, 06:46 - Ermek aka: O‘tkazib yub. ovozli qo‘ng‘iroq",
            "2026-03-14 06:46 Ermek aka: (call) O‘tkazib yub. ovozli qo‘ng‘iroq",
        ),
        (
            "14/03/2026, 06:47 - Ermek aka: O‘tkazib yub. videoqo‘ng‘iroq",
            "2026-03-14 06:47 Ermek aka: (call) O‘tkazib yub. videoqo‘ng‘iroq",
        ),
        (
            "14/03/2026, 06:48 - Ermek aka: joylashuv: https://maps.google.com/?q=39.92,32.85",
            "2026-03-14 06:48 Ermek aka: joylashuv: https://maps.google.com/?q=39.92,32.85",
        ),
        (
            "14/03/2026, 06:50 - Ermek aka: SO‘ROVNOMA:\nQachon uchamiz?\nVARIANT: 15-mart (2 ta ovoz)",
            "2026-03-14 06:50 Ermek aka: SO‘ROVNOMA:⏎Qachon uchamiz?⏎VARIANT: 15-mart (2 ta ovoz)",
        ),
        ("14/03/2026, 06:51 - +998 90 123 45 67: Bu kim?", "2026-03-14 06:51 +998 90 123 45 67: Bu kim?"),
        (
            "14/03/2026, 06:52 - Ermek aka mavzuni \"Ish: Anqara\"dan \"Anqara\"ga o‘zgartirdi",
            "2026-03-14 06:52 (notice) Ermek aka mavzuni \"Ish: Anqara\"dan \"Anqara\"ga o‘zgartirdi",
        ),
        (
            "14/03/2026, 06:53 - Siz mavzuni \"Ish: Anqara\"ga o‘zgartirdingiz",
            "2026-03-14 06:53 (notice) Siz mavzuni \"Ish: Anqara\"ga o‘zgartirdingiz",
        ),
        ("15/03/2026, 00:05 - Oygul: Fayl yo‘q dedi", "2026-03-15 00:05 Oygul: Fayl yo‘q dedi"),
        (
            "15/03/2026, 00:06 - Ermek akaning xavfsizlik kodi o‘zgardi. Batafsil ma’lumot uchun bosing.",
            "2026-03-15 00:06 (notice) Ermek akaning xavfsizlik kodi o‘zgardi. Batafsil ma’lumot uchun bosing.",
        ),
        ("15/03/2026, 00:07 - Oygul tark etdi", "2026-03-15 00:07 (notice) Oygul tark etdi"),
    ]);
}

#[test]
fn an_uzbek_iphone_export_is_read_to_the_message() {
    let photo = "00000012-PHOTO-2026-03-14-06-43-10.jpg";
    let pairs = [
        (
            "{L}[14/03/26, 06:31:05] Ish: {L}Сообщения и звонки защищены сквозным шифрованием. Третьи лица, включая WhatsApp, не могут прочитать ваши сообщения или прослушать звонки.",
            "2026-03-14 06:31:05 (notice) Сообщения и звонки защищены сквозным шифрованием. Третьи лица, включая WhatsApp, не могут прочитать ваши сообщения или прослушать звонки.",
        ),
        (
            "{L}[14/03/26, 06:31:05] Ermek: {L}Ermek создал(-а) группу",
            "2026-03-14 06:31:05 (notice) Ermek создал(-а) группу",
        ),
        ("{L}[14/03/26, 06:31:07] Вы: {L}Ermek добавил(-а) вас", "2026-03-14 06:31:07 (notice) Ermek добавил(-а) вас"),
        ("[14/03/26, 06:33:12] Ermek: Salom! Ish bor: Anqarada", "2026-03-14 06:33:12 Ermek: Salom! Ish bor: Anqarada"),
        (
            "[14/03/26, 06:35:40] Oygul: Qanday ish?\n\n1) oylik\n2) yotoqxona: bormi?",
            "2026-03-14 06:35:40 Oygul: Qanday ish?⏎⏎1) oylik⏎2) yotoqxona: bormi?",
        ),
        ("{L}[14/03/26, 06:36:01] Ermek: {L}изображение отсутствует", "2026-03-14 06:36:01 Ermek: [picture]"),
        (
            "{L}[14/03/26, 06:37:01] Ermek: Shartnoma, imzo qo‘y {L}видео отсутствует",
            "2026-03-14 06:37:01 Ermek: [video] Shartnoma, imzo qo‘y",
        ),
        ("{L}[14/03/26, 06:38:01] Ermek: {L}аудиофайл отсутствует", "2026-03-14 06:38:01 Ermek: [audio]"),
        ("{L}[14/03/26, 06:39:01] Oygul: {L}стикер не добавлен", "2026-03-14 06:39:01 Oygul: [sticker]"),
        (
            "{L}[14/03/26, 06:40:01] Ermek: Shartnoma.pdf • {L}2 страницы {L}документ отсутствует",
            "2026-03-14 06:40:01 Ermek: [document Shartnoma.pdf]",
        ),
        ("{L}[14/03/26, 06:41:01] Ermek: {L}Карточка контакта отсутствует", "2026-03-14 06:41:01 Ermek: [contact]"),
        (
            "{L}[14/03/26, 06:43:10] Oygul: {L}<прикреплено: 00000012-PHOTO-2026-03-14-06-43-10.jpg>",
            "2026-03-14 06:43:10 Oygul: [picture 00000012-PHOTO-2026-03-14-06-43-10.jpg]",
        ),
        (
            "{L}[14/03/26, 06:44:00] Ermek: Shartnoma, imzo qo‘y {L}<прикреплено: 00000013-Shartnoma.pdf>",
            "2026-03-14 06:44:00 Ermek: [document 00000013-Shartnoma.pdf] Shartnoma, imzo qo‘y",
        ),
        (
            "{L}[14/03/26, 06:44:30] Ermek: {L}<прикреплено: 00000014-AUDIO-2026-03-14-06-44-30.opus>",
            "2026-03-14 06:44:30 Ermek: [voice 00000014-AUDIO-2026-03-14-06-44-30.opus]",
        ),
        (
            "{L}[14/03/26, 06:45:00] Ermek: Shartnoma, imzo qo‘y {L}<Сообщение изменено>",
            "2026-03-14 06:45:00 Ermek: (edited) Shartnoma, imzo qo‘y",
        ),
        (
            "{L}[14/03/26, 06:46:00] Ermek: {L}Данное сообщение удалено.",
            "2026-03-14 06:46:00 Ermek: (deleted) Данное сообщение удалено.",
        ),
        (
            "{L}[14/03/26, 06:47:00] Oygul: {L}Вы удалили данное сообщение.",
            "2026-03-14 06:47:00 Oygul: (deleted) Вы удалили данное сообщение.",
        ),
        (
            "{L}[14/03/26, 06:48:00] Ermek: {L}Пропущенный видеозвонок, {L}нажмите, чтобы перезвонить",
            "2026-03-14 06:48:00 Ermek: (call) Пропущенный видеозвонок, {L}нажмите, чтобы перезвонить",
        ),
        (
            "{L}[14/03/26, 06:48:30] Ermek: {L}Аудиозвонок, {L}12 мин.",
            "2026-03-14 06:48:30 Ermek: (call) Аудиозвонок, {L}12 мин.",
        ),
        (
            "{L}[14/03/26, 06:49:00] Ermek: {L}Местоположение: https://maps.google.com/?q=39.92,32.85",
            "2026-03-14 06:49:00 Ermek: Местоположение: https://maps.google.com/?q=39.92,32.85",
        ),
        (
            "{L}[14/03/26, 06:50:00] Ermek: {L}ОПРОС:\nShartnoma, imzo qo‘y\n{L}ВАРИАНТ: 1 ({L}2 голоса)",
            "2026-03-14 06:50:00 Ermek: ОПРОС:⏎Shartnoma, imzo qo‘y⏎ВАРИАНТ: 1 ({L}2 голоса)",
        ),
        (
            "[14/03/26, 06:51:00] {(}+998{_}90{_}123{_}45{_}67{)}: Salom! Ish bor: Anqarada",
            "2026-03-14 06:51:00 +998 90 123 45 67: Salom! Ish bor: Anqarada",
        ),
        ("[14/03/26, 06:52:00] ~{N}Nodir: ок", "2026-03-14 06:52:00 Nodir: ок"),
        ("[15/03/26, 00:05:00] Ermek: Фото отсутствует", "2026-03-15 00:05:00 Ermek: Фото отсутствует"),
        ("{L}[15/03/26, 00:07:00] Oygul: {L}Oygul вышел(-а)", "2026-03-15 00:07:00 (notice) Oygul вышел(-а)"),
    ];
    iphone(&pairs, photo);
}
