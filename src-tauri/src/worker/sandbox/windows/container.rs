//! A container (AppContainer) for one worker and no other, so that nothing one file leaves behind can reach the next. Windows keeps a
//! folder and a few names for every container; they go with it.

use super::wide;
use std::io;
use std::sync::atomic::{AtomicU32, Ordering};
use windows_sys::Win32::Security::Isolation::{CreateAppContainerProfile, DeleteAppContainerProfile};
use windows_sys::Win32::Security::{FreeSid, PSID};

/// A container; dropping it removes what Windows keeps for it. Only when its process has ended.
pub struct Container {
    name: Vec<u16>,
    sid: PSID,
}

impl Container {
    /// A new one, that holds no capability.
    pub fn new() -> io::Result<Self> {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let name = wide(format!("Dalil.Reader.{}.{number}", std::process::id()));
        // One of an earlier Dalil that was killed may have left its name; that there was none is no error.
        delete(&name);
        let (words, mut sid) = (wide("Dalil"), std::ptr::null_mut());
        // SAFETY: the words end with a zero and live through the call, as does the place for the answer; no capability is given.
        let made = unsafe {
            let words = words.as_ptr();
            CreateAppContainerProfile(name.as_ptr(), words, words, std::ptr::null(), 0, &raw mut sid)
        };
        if made < 0 {
            // The lower half of such an answer is the error's usual number.
            return Err(io::Error::from_raw_os_error(made & 0xffff));
        }
        Ok(Self { name, sid })
    }

    /// Its name as Windows uses it in tokens.
    pub fn sid(&self) -> PSID {
        self.sid
    }
}

impl Drop for Container {
    fn drop(&mut self) {
        // SAFETY: it came from Windows with the container and is freed once.
        unsafe { FreeSid(self.sid) };
        delete(&self.name);
    }
}

fn delete(name: &[u16]) {
    // SAFETY: the name ends with a zero and lives through the call. What can't be removed now is when its name comes again.
    unsafe { DeleteAppContainerProfile(name.as_ptr()) };
}
