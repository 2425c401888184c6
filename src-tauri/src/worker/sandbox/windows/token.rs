//! The token of this process: what it is to Windows when it asks for something.

use std::io;
use std::os::windows::io::{AsRawHandle as _, FromRawHandle as _, OwnedHandle};
use windows_sys::Win32::Foundation::LUID;
use windows_sys::Win32::Security::{
    AdjustTokenPrivileges, CreateWellKnownSid, GetSidSubAuthority, GetSidSubAuthorityCount, GetTokenInformation,
    IsValidSid, LUID_AND_ATTRIBUTES, SE_PRIVILEGE_REMOVED, SID_AND_ATTRIBUTES, SetTokenInformation,
    TOKEN_ADJUST_DEFAULT, TOKEN_ADJUST_PRIVILEGES, TOKEN_INFORMATION_CLASS, TOKEN_MANDATORY_LABEL, TOKEN_PRIVILEGES,
    TOKEN_QUERY, TokenCapabilities, TokenIntegrityLevel, TokenIsAppContainer, TokenPrivileges, WinUntrustedLabelSid,
};
use windows_sys::Win32::System::Threading::{GetCurrentProcess, OpenProcessToken};

/// `SeChangeNotifyPrivilege`, which everybody holds: to pass through a folder that one may not list.
const PASS_THROUGH: u32 = 23;
/// The lowest level of trust (`SECURITY_MANDATORY_UNTRUSTED_RID`): nothing that bears a label can be written.
const UNTRUSTED: u32 = 0;
/// `SE_GROUP_INTEGRITY`: the name in a label is one of a level of trust.
const LEVEL: u32 = 0x20;
/// Bytes of the longest name of somebody (`SECURITY_MAX_SID_SIZE`).
const LONGEST_NAME: usize = 68;

pub struct Token(OwnedHandle);

impl Token {
    /// That of this process.
    pub fn own() -> io::Result<Self> {
        let mut token = std::ptr::null_mut();
        let rights = TOKEN_QUERY | TOKEN_ADJUST_DEFAULT | TOKEN_ADJUST_PRIVILEGES;
        // SAFETY: the place for the handle lives through the call.
        if unsafe { OpenProcessToken(GetCurrentProcess(), rights, &raw mut token) } == 0 {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the handle is new and ours.
        Ok(Self(unsafe { OwnedHandle::from_raw_handle(token) }))
    }

    /// Whether it is that of a container without a capability, and trusted by nobody.
    pub fn is_confined_and_untrusted(&self) -> bool {
        let first = |what| self.numbers(what).and_then(|numbers| numbers.first().copied());
        first(TokenIsAppContainer).is_some_and(|is| is != 0)
            && first(TokenCapabilities) == Some(0)
            && self.trust() == Some(UNTRUSTED)
    }

    /// Whether it holds no privilege but the one of everybody.
    pub fn holds_no_privilege(&self) -> bool {
        self.privileges().is_some_and(|held| held.iter().all(|(low, high)| (*low, *high) == (PASS_THROUGH, 0)))
    }

    /// Takes every other privilege away for good; false when one could not be.
    pub fn give_up_privileges(&self) -> bool {
        let Some(held) = self.privileges() else { return false };
        held.iter().filter(|held| **held != (PASS_THROUGH, 0)).all(|(low, high)| {
            let luid = LUID { LowPart: *low, HighPart: high.cast_signed() };
            let gone = LUID_AND_ATTRIBUTES { Luid: luid, Attributes: SE_PRIVILEGE_REMOVED };
            let change = TOKEN_PRIVILEGES { PrivilegeCount: 1, Privileges: [gone] };
            let unasked = (std::ptr::null_mut(), std::ptr::null_mut());
            // SAFETY: the change lives through the call, which only reads it; what was before may be left unasked.
            unsafe { AdjustTokenPrivileges(self.handle(), 0, &raw const change, 0, unasked.0, unasked.1) != 0 }
        })
    }

    /// Sinks to the lowest level of trust for good; false when Windows refuses.
    pub fn give_up_trust(&self) -> bool {
        let mut name = [0u64; LONGEST_NAME.div_ceil(8)];
        let sid = name.as_mut_ptr().cast();
        let mut length = size_of_val(&name) as u32;
        // SAFETY: there is room for the longest name, and the room and its length live through the call.
        if unsafe { CreateWellKnownSid(WinUntrustedLabelSid, std::ptr::null_mut(), sid, &raw mut length) } == 0 {
            return false;
        }
        let label = TOKEN_MANDATORY_LABEL { Label: SID_AND_ATTRIBUTES { Sid: sid, Attributes: LEVEL } };
        let whole = size_of_val(&label) as u32 + length;
        // SAFETY: the label and the name it points to live through the call, which only reads them.
        unsafe { SetTokenInformation(self.handle(), TokenIntegrityLevel, (&raw const label).cast(), whole) != 0 }
    }

    /// The level of trust; the higher the more.
    fn trust(&self) -> Option<u32> {
        let bytes = self.read(TokenIntegrityLevel)?;
        if size_of_val(bytes.as_slice()) < size_of::<TOKEN_MANDATORY_LABEL>() {
            return None;
        }
        // SAFETY: the answer begins with a label, is as long and aligned for it; the name it points to lies behind it in the
        // same answer, is checked to be one, and its last number is asked for by its own count.
        unsafe {
            let sid = (*bytes.as_ptr().cast::<TOKEN_MANDATORY_LABEL>()).Label.Sid;
            if sid.is_null() || IsValidSid(sid) == 0 {
                return None;
            }
            let count = *GetSidSubAuthorityCount(sid);
            let last = u32::from(count).checked_sub(1)?;
            Some(*GetSidSubAuthority(sid, last))
        }
    }

    /// The privileges it holds, in use or not, by the two halves of their numbers.
    fn privileges(&self) -> Option<Vec<(u32, u32)>> {
        let numbers = self.numbers(TokenPrivileges)?;
        let (count, rest) = numbers.split_first()?;
        let held: Vec<_> = rest.chunks_exact(3).take(*count as usize).map(|one| (one[0], one[1])).collect();
        (held.len() == *count as usize).then_some(held)
    }

    fn numbers(&self, what: TOKEN_INFORMATION_CLASS) -> Option<Vec<u32>> {
        let halves = |both: u64| [both as u32, (both >> 32) as u32];
        Some(self.read(what)?.into_iter().flat_map(halves).collect())
    }

    /// What Windows says of the token, filled up with zeros; in numbers of eight bytes, so that it is aligned for everything.
    fn read(&self, what: TOKEN_INFORMATION_CLASS) -> Option<Vec<u64>> {
        let mut length = 0;
        // SAFETY: without room only the length is told, which lives through the call.
        unsafe { GetTokenInformation(self.handle(), what, std::ptr::null_mut(), 0, &raw mut length) };
        let mut room = vec![0u64; (length as usize).div_ceil(8)];
        let into = room.as_mut_ptr().cast();
        // SAFETY: the room is at least as long as is said and lives through the call.
        let told = unsafe { GetTokenInformation(self.handle(), what, into, length, &raw mut length) };
        (told != 0 && !room.is_empty()).then_some(room)
    }

    fn handle(&self) -> *mut std::ffi::c_void {
        self.0.as_raw_handle()
    }
}
