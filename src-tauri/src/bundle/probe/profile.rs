//! Colour profiles (ICC.1): those inside pictures are checked before they are carried, and the one for sRGB, which
//! tells what colour our pages mean, is written here.

/// Whether a profile can describe a picture of so many components: it is what it says, and whole.
pub(super) fn fits(profile: &[u8], components: u8) -> bool {
    let Some(header) = profile.first_chunk::<128>() else { return false };
    let size = u32::from_be_bytes([header[0], header[1], header[2], header[3]]) as usize;
    let space: &[u8] = match components {
        1 => b"GRAY",
        3 => b"RGB ",
        4 => b"CMYK",
        _ => return false,
    };
    let class = &header[12..16];
    size == profile.len()
        && &header[36..40] == b"acsp"
        && matches!(header[8], 2 | 4)
        && &header[16..20] == space
        && (class == b"scnr" || class == b"mntr" || class == b"prtr" || class == b"spac")
}
