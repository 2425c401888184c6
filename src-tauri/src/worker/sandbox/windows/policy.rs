//! Mitigation policies of this process. Each is one number of flags (winnt.h, `PROCESS_MITIGATION_…_POLICY`); a policy that
//! was set can't be taken back.

use windows_sys::Win32::System::Threading::{
    GetCurrentProcess, GetProcessMitigationPolicy, PROCESS_MITIGATION_POLICY, ProcessChildProcessPolicy,
    ProcessDynamicCodePolicy, ProcessExtensionPointDisablePolicy, ProcessImageLoadPolicy,
    ProcessSystemCallDisablePolicy, SetProcessMitigationPolicy,
};

/// No memory can become code; a second and third flag would let a thread or another process undo that.
const NO_DYNAMIC_CODE: u32 = 1;
const DYNAMIC_CODE: u32 = 0b111;
/// No call of the window system (win32k), where most holes of this kernel were found.
const NO_WIN32K: u32 = 1;
/// No code that others hang into every process: input methods, hooks, AppInit_DLLs.
const NO_EXTENSION_POINTS: u32 = 1;
/// No code from another computer, and none from a file that an untrusted process could have written.
const NO_STRANGE_IMAGES: u32 = 0b11;
/// No process may be started; the third flag would except protected ones.
const NO_CHILD: u32 = 1;
const CHILD: u32 = 0b101;

/// What the parent asks for, which has to hold while the program is loaded (winbase.h, `PROCESS_CREATION_MITIGATION_POLICY_…`):
/// a broken heap ends the process, memory lies at random, and the two policies on code from outside.
///
/// The window system is not among them: a program that is linked with it could not even be loaded. It is closed by
/// [`close_calls`], which Windows refuses to a process that has used it already; then files are stored only.
pub const FROM_THE_BEGINNING: u64 = 1 << 12 // HEAP_TERMINATE_ALWAYS_ON
    | 1 << 16 // BOTTOM_UP_ASLR_ALWAYS_ON
    | 1 << 20 // HIGH_ENTROPY_ASLR_ALWAYS_ON
    | 1 << 32 // EXTENSION_POINT_DISABLE_ALWAYS_ON
    | 1 << 52 // IMAGE_LOAD_NO_REMOTE_ALWAYS_ON
    | 1 << 56 // IMAGE_LOAD_NO_LOW_LABEL_ALWAYS_ON
    | 1 << 60; // IMAGE_LOAD_PREFER_SYSTEM32_ALWAYS_ON

/// Closes what can be closed once the program stands, and answers whether all of it is closed.
pub fn close_calls() -> bool {
    // What was refused shows below.
    set(ProcessDynamicCodePolicy, NO_DYNAMIC_CODE);
    set(ProcessSystemCallDisablePolicy, NO_WIN32K);
    held(ProcessDynamicCodePolicy) & DYNAMIC_CODE == NO_DYNAMIC_CODE
        && held(ProcessSystemCallDisablePolicy) & NO_WIN32K == NO_WIN32K
        && held(ProcessExtensionPointDisablePolicy) & NO_EXTENSION_POINTS == NO_EXTENSION_POINTS
        && held(ProcessImageLoadPolicy) & NO_STRANGE_IMAGES == NO_STRANGE_IMAGES
}

/// Whether this process may start no other.
pub fn starts_nothing() -> bool {
    held(ProcessChildProcessPolicy) & CHILD == NO_CHILD
}

fn set(which: PROCESS_MITIGATION_POLICY, flags: u32) {
    // SAFETY: the number is as long as is said and lives through the call, which only reads it.
    unsafe { SetProcessMitigationPolicy(which, (&raw const flags).cast(), size_of::<u32>()) };
}

/// The flags of a policy; none where Windows does not know it.
fn held(which: PROCESS_MITIGATION_POLICY) -> u32 {
    let mut flags = 0u32;
    // SAFETY: the number is as long as is said and lives through the call; the handle is the process's word for itself.
    let known =
        unsafe { GetProcessMitigationPolicy(GetCurrentProcess(), which, (&raw mut flags).cast(), size_of::<u32>()) };
    if known == 0 { 0 } else { flags }
}
