//! Where secret bytes are kept: a few pages that never go to the swap, into a core dump or to a forked child. A secret lives
//! in one place from its making to its wiping; moving it moves a pointer.
//!
//! The system lets a program lock little memory (often 8 MiB), so keys only are kept here. Where it locks none, or when all
//! places are taken, a secret lies in ordinary memory and is wiped all the same.

use std::ptr::NonNull;
use std::sync::{Mutex, MutexGuard, PoisonError};
use zeroize::Zeroize as _;

/// Bytes of a secret.
pub(super) const SIZE: usize = 32;
/// Bytes of all places together: 16 pages.
const AREA: usize = 64 << 10;

/// Thirty-two secret bytes. They print as nothing and are wiped when dropped.
pub(super) struct Locked {
    at: NonNull<[u8; SIZE]>,
    in_area: bool,
}

// SAFETY: each place belongs to one `Locked`, which is written through `&mut` only.
unsafe impl Send for Locked {}
// SAFETY: as above; through `&` the bytes are only read.
unsafe impl Sync for Locked {}

/// The locked pages and which places in them are free.
struct Area {
    free: Vec<NonNull<[u8; SIZE]>>,
}

// SAFETY: the pointers name places of the one mapping, which is never unmapped.
unsafe impl Send for Area {}

static AREA_OF_ALL: Mutex<Option<Area>> = Mutex::new(None);

fn area() -> MutexGuard<'static, Option<Area>> {
    AREA_OF_ALL.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Area {
    #[cfg(unix)]
    fn make() -> Self {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS;
        // SAFETY: a fresh anonymous mapping touches no memory of ours.
        let start = unsafe { libc::mmap(std::ptr::null_mut(), AREA, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0) };
        if start == libc::MAP_FAILED {
            return Self { free: Vec::new() };
        }
        // SAFETY: the mapping is ours and AREA bytes long. Refusals leave it as it was.
        unsafe {
            libc::mlock(start, AREA);
            #[cfg(target_os = "linux")]
            {
                libc::madvise(start, AREA, libc::MADV_DONTDUMP);
                libc::madvise(start, AREA, libc::MADV_WIPEONFORK);
            }
        }
        let first = start.cast::<[u8; SIZE]>();
        // SAFETY: each place lies whole inside the mapping.
        let places = (0..AREA / SIZE).rev().filter_map(|place| NonNull::new(unsafe { first.add(place) }));
        Self { free: places.collect() }
    }

    #[cfg(not(unix))]
    fn make() -> Self {
        Self { free: Vec::new() }
    }
}

impl Locked {
    /// Thirty-two zeros to be written over.
    pub(super) fn zeros() -> Self {
        let place = area().get_or_insert_with(Area::make).free.pop();
        match place {
            Some(at) => Self { at, in_area: true }, // a free place was wiped, and the mapping began as zeros
            None => Self { at: NonNull::from(Box::leak(Box::new([0; SIZE]))), in_area: false },
        }
    }

    /// A copy of `bytes`.
    pub(super) fn copy_of(bytes: &[u8; SIZE]) -> Self {
        let mut made = Self::zeros();
        made.bytes_mut().copy_from_slice(bytes);
        made
    }

    pub(super) fn bytes(&self) -> &[u8; SIZE] {
        // SAFETY: the place is whole, initialised, and ours until we are dropped.
        unsafe { self.at.as_ref() }
    }

    pub(super) fn bytes_mut(&mut self) -> &mut [u8; SIZE] {
        // SAFETY: as above, and `&mut self` makes this the only reference.
        unsafe { self.at.as_mut() }
    }
}

impl Clone for Locked {
    fn clone(&self) -> Self {
        Self::copy_of(self.bytes())
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        self.bytes_mut().zeroize();
        if self.in_area {
            if let Some(area) = area().as_mut() {
                area.free.push(self.at);
            }
        } else {
            // SAFETY: `zeros` leaked this very box, and nobody else has the pointer.
            drop(unsafe { Box::from_raw(self.at.as_ptr()) });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_wiped_before_another_secret_gets_it() {
        let places: Vec<_> = (0..40).map(|n| Locked::copy_of(&[n; SIZE])).collect();
        assert!(places.iter().zip(0u8..).all(|(place, n)| place.bytes() == &[n; SIZE]), "each has its own");
        drop(places);
        assert!((0..40).map(|_| Locked::zeros()).all(|place| place.bytes() == &[0; SIZE]));
    }

    #[test]
    fn more_secrets_than_places_are_kept_all_the_same() {
        let many: Vec<_> = (0..AREA / SIZE + 10).map(|n| Locked::copy_of(&[n as u8; SIZE])).collect();
        assert!(many.iter().enumerate().all(|(n, one)| one.bytes() == &[n as u8; SIZE]));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn the_system_has_locked_the_pages_and_leaves_them_out_of_dumps() {
        let secret = Locked::copy_of(&[7; SIZE]);
        assert!(secret.in_area);
        let address = secret.at.as_ptr() as usize;
        let maps = std::fs::read_to_string("/proc/self/smaps").unwrap();
        let mut flags = None;
        let mut inside = false;
        for line in maps.lines() {
            let range = line.split(' ').next().and_then(|range| range.split_once('-'));
            if let Some((Ok(from), Ok(to))) =
                range.map(|(a, b)| (usize::from_str_radix(a, 16), usize::from_str_radix(b, 16)))
            {
                inside = (from..to).contains(&address);
            } else if inside && line.starts_with("VmFlags:") {
                flags = Some(line.to_owned());
            }
        }
        let flags = flags.expect("the mapping is there");
        for flag in [" lo", " dd", " wf"] {
            assert!(flags.contains(flag), "locked, not dumped, wiped on fork: {flags}");
        }
    }
}
