//! Turkish: no comma between date and time, and the half of the day as ÖÖ and ÖS, before or behind the time.

use super::{android, iphone};

#[test]
fn a_turkish_android_export_of_twelve_hours_is_read_to_the_message() {
    android(&[
        (
            "14.03.2026 6:31 ÖÖ - Mesajlar ve aramalar uçtan uca şifrelidir. Bu sohbetin dışında bulunan hiç kimse okuyamaz ve dinleyemez. Daha fazla bilgi edinin.",
            "2026-03-14 06:31 (notice) Mesajlar ve aramalar uçtan uca şifrelidir. Bu sohbetin dışında bulunan hiç kimse okuyamaz ve dinleyemez. Daha fazla bilgi edinin.",
        ),
        (
            "14.03.2026 6:31 ÖÖ - Ermek abi, \"İş: Ankara\" grubunu oluşturdu",
            "2026-03-14 06:31 (notice) Ermek abi, \"İş: Ankara\" grubunu oluşturdu",
        ),
        ("14.03.2026 6:32 ÖÖ - Ermek abi sizi ekledi", "2026-03-14 06:32 (notice) Ermek abi sizi ekledi"),
        (
            "14.03.2026 6:33 ÖÖ - Ermek abi: Selam! İş var: Ankara’da",
            "2026-03-14 06:33 Ermek abi: Selam! İş var: Ankara’da",
        ),
        (
            "14.03.2026 6:35 ÖÖ - Aygül: Nasıl bir iş?\n\n1) maaş\n2) yurt: var mı?",
            "2026-03-14 06:35 Aygül: Nasıl bir iş?⏎⏎1) maaş⏎2) yurt: var mı?",
        ),
        ("14.03.2026 6:36 ÖÖ - Ermek abi: <Medya dahil edilmedi>", "2026-03-14 06:36 Ermek abi: [unknown]"),
        (
            "14.03.2026 6:37 ÖÖ - Ermek abi: <Medya atlanmış>\nSözleşme, imzala",
            "2026-03-14 06:37 Ermek abi: [unknown] Sözleşme, imzala",
        ),
        (
            "14.03.2026 6:38 ÖÖ - Aygül: IMG-20260314-WA0001.jpg (dosya ekli)",
            "2026-03-14 06:38 Aygül: [picture IMG-20260314-WA0001.jpg]",
        ),
        (
            "14.03.2026 6:39 ÖÖ - Aygül: IMG-20260314-WA0002.jpg (dosya ekli)\nPasaportum",
            "2026-03-14 06:39 Aygül: [picture IMG-20260314-WA0002.jpg] Pasaportum",
        ),
        (
            "14.03.2026 6:40 ÖÖ - Ermek abi: {L}PTT-20260314-WA0003.opus (dosya ekli)",
            "2026-03-14 06:40 Ermek abi: [voice PTT-20260314-WA0003.opus]",
        ),
        (
            "14.03.2026 6:41 ÖÖ - Ermek abi: Sözleşme 2026.pdf (dosya ekli)",
            "2026-03-14 06:41 Ermek abi: [document Sözleşme 2026.pdf]",
        ),
        ("14.03.2026 6:42 ÖÖ - Ermek abi: Murat.vcf (dosya ekli)", "2026-03-14 06:42 Ermek abi: [contact Murat.vcf]"),
        (
            "14.03.2026 6:43 ÖÖ - Ermek abi: Bilet ayın 15’inde <Bu mesaj düzenlendi>",
            "2026-03-14 06:43 Ermek abi: (edited) Bilet ayın 15’inde",
        ),
        ("14.03.2026 6:44 ÖÖ - Ermek abi: Bu mesaj silindi", "2026-03-14 06:44 Ermek abi: (deleted) Bu mesaj silindi"),
        ("14.03.2026 6:45 ÖÖ - Aygül: Bu mesajı sildiniz", "2026-03-14 06:45 Aygül: (deleted) Bu mesajı sildiniz"),
        (
            "14.03.2026 12:00 ÖS - Ermek abi: Cevapsız sesli arama",
            "2026-03-14 12:00 Ermek abi: (call) Cevapsız sesli arama",
        ),
        (
            "14.03.2026 12:01 ÖS - Ermek abi: Cevapsız görüntülü arama",
            "2026-03-14 12:01 Ermek abi: (call) Cevapsız görüntülü arama",
        ),
        (
            "14.03.2026 6:48 ÖS - Ermek abi: konum: https://maps.google.com/?q=39.92,32.85",
            "2026-03-14 18:48 Ermek abi: konum: https://maps.google.com/?q=39.92,32.85",
        ),
        (
            "14.03.2026 6:50 ÖS - Ermek abi: ANKET:\nNe zaman uçuyoruz?\nSEÇENEK: 15 Mart (2 oy)",
            "2026-03-14 18:50 Ermek abi: ANKET:⏎Ne zaman uçuyoruz?⏎SEÇENEK: 15 Mart (2 oy)",
        ),
        ("14.03.2026 6:51 ÖS - +90 555 123 45 67: Bu kim?", "2026-03-14 18:51 +90 555 123 45 67: Bu kim?"),
        (
            "14.03.2026 6:52 ÖS - Ermek abi, “İş: Ankara” olan konuyu “Ankara” olarak değiştirdi",
            "2026-03-14 18:52 (notice) Ermek abi, “İş: Ankara” olan konuyu “Ankara” olarak değiştirdi",
        ),
        ("15.03.2026 12:05 ÖÖ - Aygül: Belge dahil edilmedi", "2026-03-15 00:05 Aygül: Belge dahil edilmedi"),
        (
            "15.03.2026 12:06 ÖÖ - “İş: Ankara” grubunu oluşturdunuz",
            "2026-03-15 00:06 (notice) “İş: Ankara” grubunu oluşturdunuz",
        ),
        (
            "15.03.2026 12:07 ÖÖ - Ermek abi kişisinin güvenlik kodu değişti. Daha fazla bilgi için dokunun.",
            "2026-03-15 00:07 (notice) Ermek abi kişisinin güvenlik kodu değişti. Daha fazla bilgi için dokunun.",
        ),
        ("15.03.2026 12:08 ÖÖ - Aygül ayrıldı", "2026-03-15 00:08 (notice) Aygül ayrıldı"),
    ]);
}

#[test]
fn a_turkish_iphone_export_of_twelve_hours_is_read_to_the_message() {
    let photo = "00000012-PHOTO-2026-03-14-06-43-10.jpg";
    let pairs = [
        (
            "{L}[14.03.2026 ÖÖ 6:31:05] İş: {L}Mesajlar ve aramalar uçtan uca şifrelidir. WhatsApp da dahil olmak üzere bu sohbetin dışında bulunan hiç kimse okuyamaz.",
            "2026-03-14 06:31:05 (notice) Mesajlar ve aramalar uçtan uca şifrelidir. WhatsApp da dahil olmak üzere bu sohbetin dışında bulunan hiç kimse okuyamaz.",
        ),
        (
            "{L}[14.03.2026 ÖÖ 6:31:05] Ermek: {L}Ermek bu grubu oluşturdu",
            "2026-03-14 06:31:05 (notice) Ermek bu grubu oluşturdu",
        ),
        ("{L}[14.03.2026 ÖÖ 6:31:07] Siz: {L}Ermek sizi ekledi", "2026-03-14 06:31:07 (notice) Ermek sizi ekledi"),
        (
            "[14.03.2026 ÖÖ 6:33:12] Ermek: Selam! İş var: Ankara’da",
            "2026-03-14 06:33:12 Ermek: Selam! İş var: Ankara’da",
        ),
        (
            "[14.03.2026 ÖÖ 6:35:40] Aygül: Nasıl bir iş?\n\n1) maaş\n2) yurt: var mı?",
            "2026-03-14 06:35:40 Aygül: Nasıl bir iş?⏎⏎1) maaş⏎2) yurt: var mı?",
        ),
        ("{L}[14.03.2026 ÖÖ 6:36:01] Ermek: {L}görüntü dahil edilmedi", "2026-03-14 06:36:01 Ermek: [picture]"),
        (
            "{L}[14.03.2026 ÖÖ 6:37:01] Ermek: Sözleşme, imzala {L}video dahil edilmedi",
            "2026-03-14 06:37:01 Ermek: [video] Sözleşme, imzala",
        ),
        ("{L}[14.03.2026 ÖÖ 6:38:01] Ermek: {L}ses dahil edilmedi", "2026-03-14 06:38:01 Ermek: [audio]"),
        ("{L}[14.03.2026 ÖÖ 6:39:01] Aygül: {L}Çıkartma dahil edilmedi", "2026-03-14 06:39:01 Aygül: [sticker]"),
        ("{L}[14.03.2026 ÖÖ 6:39:05] Aygül: {L}GIF dahil edilmedi", "2026-03-14 06:39:05 Aygül: [picture]"),
        ("{L}[14.03.2026 ÖÖ 6:39:09] Aygül: {L}görüntülü not çıkarıldı", "2026-03-14 06:39:09 Aygül: [video]"),
        (
            "{L}[14.03.2026 ÖÖ 6:40:01] Ermek: Sözleşme.pdf • {L}2 sayfa {L}belge dahil edilmedi",
            "2026-03-14 06:40:01 Ermek: [document Sözleşme.pdf]",
        ),
        ("{L}[14.03.2026 ÖÖ 6:41:01] Ermek: {L}Kişi kartı dahil edilmedi", "2026-03-14 06:41:01 Ermek: [contact]"),
        (
            "{L}[14.03.2026 ÖÖ 6:43:10] Aygül: {L}<eklendi: 00000012-PHOTO-2026-03-14-06-43-10.jpg>",
            "2026-03-14 06:43:10 Aygül: [picture 00000012-PHOTO-2026-03-14-06-43-10.jpg]",
        ),
        (
            "{L}[14.03.2026 ÖÖ 6:44:00] Ermek: bilet {L}<eklendi: 00000013-bilet.pdf>",
            "2026-03-14 06:44:00 Ermek: [document 00000013-bilet.pdf] bilet",
        ),
        (
            "{L}[14.03.2026 ÖÖ 6:45:00] Ermek: Ayın 15’inde uçuyorsun {L}<Bu mesaj düzenlendi>",
            "2026-03-14 06:45:00 Ermek: (edited) Ayın 15’inde uçuyorsun",
        ),
        (
            "{L}[14.03.2026 ÖÖ 6:46:00] Ermek: {L}Bu mesaj silindi.",
            "2026-03-14 06:46:00 Ermek: (deleted) Bu mesaj silindi.",
        ),
        (
            "{L}[14.03.2026 ÖÖ 6:47:00] Aygül: {L}Bu mesajı sildiniz.",
            "2026-03-14 06:47:00 Aygül: (deleted) Bu mesajı sildiniz.",
        ),
        (
            "{L}[14.03.2026 ÖS 12:48:00] Ermek: {L}Cevapsız sesli arama, {L}geri aramak için dokunun",
            "2026-03-14 12:48:00 Ermek: (call) Cevapsız sesli arama, {L}geri aramak için dokunun",
        ),
        (
            "{L}[14.03.2026 ÖS 6:49:00] Ermek: {L}Konum: https://maps.google.com/?q=39.92,32.85",
            "2026-03-14 18:49:00 Ermek: Konum: https://maps.google.com/?q=39.92,32.85",
        ),
        (
            "{L}[14.03.2026 ÖS 6:50:00] Ermek: {L}ANKET:\nNe zaman uçuyoruz?\n{L}SEÇENEK: 15 Mart ({L}2 oy)",
            "2026-03-14 18:50:00 Ermek: ANKET:⏎Ne zaman uçuyoruz?⏎SEÇENEK: 15 Mart ({L}2 oy)",
        ),
        (
            "[14.03.2026 ÖS 6:51:00] {(}+90{_}555{_}123{_}45{_}67{)}: Bu kim?",
            "2026-03-14 18:51:00 +90 555 123 45 67: Bu kim?",
        ),
        ("[14.03.2026 ÖS 6:52:00] ~{N}Nurlan: Ben geliyorum", "2026-03-14 18:52:00 Nurlan: Ben geliyorum"),
        ("[15.03.2026 ÖÖ 12:05:00] Ermek: Belge dahil edilmedi", "2026-03-15 00:05:00 Ermek: Belge dahil edilmedi"),
        ("{L}[15.03.2026 ÖÖ 12:07:00] Aygül: {L}Aygül ayrıldı", "2026-03-15 00:07:00 (notice) Aygül ayrıldı"),
    ];
    iphone(&pairs, photo);
}
