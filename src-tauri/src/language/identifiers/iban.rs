//! International account numbers (ISO 13616): two letters of the country, two check digits, and as many letters and digits as
//! that country has.

use super::numbers::bare;

/// Countries and the length of their numbers in the IBAN Registry that SWIFT keeps for ISO 13616; on 30 November 2026 all the same as
/// in the reading of it by schwifty 2026.10.1 (MIT). The Kyrgyz Republic, Uzbekistan and Tajikistan are not in it.
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 \
    EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 \
    LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 \
    RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

/// An international account number of a country that has them, as long as they are there, whose check digits hold.
pub fn iban(text: &str) -> Option<String> {
    let number = bare(text);
    let bytes = number.as_bytes();
    let shaped = number.is_ascii()
        && bytes.len() > 4
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && LENGTHS.split(' ').any(|row| number[..2] == row[..2] && row[2..].parse() == Ok(bytes.len()));
    if !shaped {
        return None;
    }
    let remainder = bytes[4..].iter().chain(&bytes[..4]).fold(0u32, |sum, &byte| match byte {
        b'0'..=b'9' => (sum * 10 + u32::from(byte - b'0')) % 97,
        _ => (sum * 100 + u32::from(byte - b'A') + 10) % 97,
    });
    (remainder == 1).then_some(number)
}
