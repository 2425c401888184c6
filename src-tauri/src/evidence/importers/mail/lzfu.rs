//! Rich text as Outlook packs it into a letter (MS-OXRTFCP): sixteen bytes of head, then bytes as they are and copies of what
//! came before, out of a ring that begins with words which rich text often has.

/// Unpacked, a body is read up to this size.
const LONGEST: usize = 64 << 20;
/// Length of the ring.
const RING: usize = 4096;
/// What the ring begins with (2.1.3.1.2).
const BEFORE: &[u8] = b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor \
MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

/// The rich text, or none where the head is not one of these. What breaks off gives what there is; the checksum is not
/// asked, since words that can be read are shown.
pub fn unpacked(bytes: &[u8]) -> Option<Vec<u8>> {
    let (head, rest) = bytes.split_first_chunk::<16>()?;
    let raw = u32::from_le_bytes([head[4], head[5], head[6], head[7]]) as usize;
    match &head[8..12] {
        b"MELA" => Some(rest[..rest.len().min(raw).min(LONGEST)].to_vec()),
        b"LZFu" => Some(inflated(rest)),
        _ => None,
    }
}

fn inflated(bytes: &[u8]) -> Vec<u8> {
    let mut ring = [0; RING];
    ring[..BEFORE.len()].copy_from_slice(BEFORE);
    let (mut at, mut out) = (BEFORE.len(), Vec::new());
    let mut put = |byte: u8, ring: &mut [u8; RING], at: &mut usize| {
        ring[*at] = byte;
        *at = (*at + 1) % RING;
        out.push(byte);
        out.len() < LONGEST
    };
    let mut bytes = bytes.iter().copied();
    'runs: while let Some(run) = bytes.next() {
        for bit in 0..8 {
            let Some(first) = bytes.next() else { break 'runs };
            if run >> bit & 1 == 0 {
                if !put(first, &mut ring, &mut at) {
                    break 'runs;
                }
                continue;
            }
            let Some(second) = bytes.next() else { break 'runs };
            let from = usize::from(first) << 4 | usize::from(second >> 4);
            // A copy of what is not there yet is the end.
            if from == at {
                break 'runs;
            }
            for step in 0..usize::from(second & 15) + 2 {
                let byte = ring[(from + step) % RING];
                if !put(byte, &mut ring, &mut at) {
                    break 'runs;
                }
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of MS-OXRTFCP 3.1 and 3.2.
    #[test]
    fn what_outlook_packed_is_unpacked() {
        let simple =
            "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a800fa0";
        let crossing = "1a0000001c0000004c5a4675e2d44b51410004205758595a0d6e7d010eb0";
        let of = |packed: &str| String::from_utf8(unpacked(&hex::decode(packed).unwrap()).unwrap()).unwrap();
        assert_eq!(of(simple), "{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n");
        assert_eq!(of(crossing), "{\\rtf1 WXYZWXYZWXYZWXYZWXYZ}");
        assert_eq!(of(&simple[..60]), "{\\rtf1\\ansi\\ansicpg1252", "what breaks off gives what there is");
        let plain = [&8u32.to_le_bytes()[..], &7u32.to_le_bytes(), b"MELA", &[0; 4], b"{\\rtf1}more"].concat();
        assert_eq!(unpacked(&plain).unwrap(), b"{\\rtf1}");
        assert_eq!(unpacked(b"short"), None);
        assert_eq!(unpacked(&[b'x'; 20]), None);
    }
}
