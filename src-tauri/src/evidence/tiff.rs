//! TIFF 6.0: a file may hold several pages, each a directory that points to the next. A page is opened by itself by
//! writing its directory's place into the header, where every reader looks for the first.

/// Why the pages can't be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// It is no TIFF of the usual kind.
    #[error("no TIFF of the usual kind")]
    Other,
    /// It ends before its pages do.
    #[error("it ends before its pages do")]
    CutOff,
    /// Its pages run in a circle, or there is none.
    #[error("its pages lead nowhere")]
    Astray,
}

/// A chain longer than this is a circle or an attack.
const MOST_PAGES: usize = 10_000;

/// Where the directories of the pages stand.
pub fn pages(bytes: &[u8]) -> Result<Vec<u32>, Fault> {
    let order = Order::of(bytes).ok_or(Fault::Other)?;
    let mut found = Vec::new();
    let mut next = order.u32(bytes, 4).ok_or(Fault::CutOff)?;
    while next != 0 {
        if found.contains(&next) || found.len() == MOST_PAGES {
            return Err(Fault::Astray);
        }
        found.push(next);
        let at = next as usize;
        let entries = usize::from(order.u16(bytes, at).ok_or(Fault::CutOff)?);
        next = order.u32(bytes, at + 2 + 12 * entries).ok_or(Fault::CutOff)?;
    }
    if found.is_empty() { Err(Fault::Astray) } else { Ok(found) }
}

/// The same file with the directory at `page` as its first.
pub fn only(bytes: &[u8], page: u32) -> Vec<u8> {
    let mut one = bytes.to_vec();
    turn_to(&mut one, page);
    one
}

/// Makes the directory at `page` the first.
pub fn turn_to(bytes: &mut [u8], page: u32) {
    let place = match Order::of(bytes) {
        Some(Order::Big) => page.to_be_bytes(),
        _ => page.to_le_bytes(),
    };
    if let Some(header) = bytes.get_mut(4..8) {
        header.copy_from_slice(&place);
    }
}

enum Order {
    Little,
    Big,
}

impl Order {
    fn of(bytes: &[u8]) -> Option<Self> {
        match bytes.get(..4)? {
            b"II\x2a\0" => Some(Self::Little),
            b"MM\0\x2a" => Some(Self::Big),
            _ => None,
        }
    }

    fn u16(&self, bytes: &[u8], at: usize) -> Option<u16> {
        let two = *bytes.get(at..)?.first_chunk::<2>()?;
        Some(if matches!(self, Self::Little) { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) })
    }

    fn u32(&self, bytes: &[u8], at: usize) -> Option<u32> {
        let four = *bytes.get(at..)?.first_chunk::<4>()?;
        Some(if matches!(self, Self::Little) { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) })
    }
}
