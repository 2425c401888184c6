//! Jobs: the parent holds one around the worker, which ends with it; the worker bounds itself by a second within the first.
//!
//! Neither limits what can be done with windows and the clipboard: a job that does can't lie in another, and the whole
//! window system is closed by [`policy`](super::policy).

use std::io;
use std::os::windows::io::{AsRawHandle as _, FromRawHandle as _, OwnedHandle};
use std::time::Duration;
use windows_sys::Win32::System::JobObjects::{
    AssignProcessToJobObject, CreateJobObjectW, IsProcessInJob, JOB_OBJECT_LIMIT, JOB_OBJECT_LIMIT_ACTIVE_PROCESS,
    JOB_OBJECT_LIMIT_BREAKAWAY_OK, JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION, JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE,
    JOB_OBJECT_LIMIT_PROCESS_MEMORY, JOB_OBJECT_LIMIT_PROCESS_TIME, JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK,
    JOBOBJECT_EXTENDED_LIMIT_INFORMATION, JobObjectExtendedLimitInformation, QueryInformationJobObject,
    SetInformationJobObject,
};
use windows_sys::Win32::System::ProcessStatus::{K32GetProcessMemoryInfo, PROCESS_MEMORY_COUNTERS};
use windows_sys::Win32::System::Threading::GetCurrentProcess;

type Limits = JOBOBJECT_EXTENDED_LIMIT_INFORMATION;

/// One process, and no report of its memory when it breaks down.
const ALONE: JOB_OBJECT_LIMIT = JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
/// It ends when the parent no longer holds the job, in whatever way the parent went.
const LEASH: JOB_OBJECT_LIMIT = ALONE | JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE;
const BOUNDS: JOB_OBJECT_LIMIT = ALONE | JOB_OBJECT_LIMIT_PROCESS_MEMORY | JOB_OBJECT_LIMIT_PROCESS_TIME;
const WAYS_OUT: JOB_OBJECT_LIMIT = JOB_OBJECT_LIMIT_BREAKAWAY_OK | JOB_OBJECT_LIMIT_SILENT_BREAKAWAY_OK;

/// The parent's job.
pub fn leash() -> io::Result<OwnedHandle> {
    let mut limits = Limits::default();
    limits.BasicLimitInformation.LimitFlags = LEASH;
    limits.BasicLimitInformation.ActiveProcessLimit = 1;
    make(&limits)
}

/// Whether this process is in a job as the parent makes them.
pub fn is_leashed() -> bool {
    innermost().is_some_and(|limits| holds(&limits, LEASH))
}

/// Bounds this process for good, and answers whether it is bounded: bytes of memory beyond what it holds by now, and
/// processor time (that of the kernel for it is not counted) over its whole life.
pub fn bound(memory: u64, processor: Duration) -> bool {
    let mut limits = Limits::default();
    let basic = &mut limits.BasicLimitInformation;
    basic.LimitFlags = BOUNDS;
    basic.ActiveProcessLimit = 1;
    // In units of 100 nanoseconds.
    basic.PerProcessUserTimeLimit = i64::try_from(processor.as_nanos() / 100).unwrap_or(i64::MAX);
    limits.ProcessMemoryLimit = usize::try_from(memory.saturating_add(in_use())).unwrap_or(usize::MAX);
    let Ok(job) = make(&limits) else { return false };
    let mut inside = 0;
    // SAFETY: the job is open, the process's word for itself is always good, and the answer lives through the call.
    let entered = unsafe {
        AssignProcessToJobObject(job.as_raw_handle(), GetCurrentProcess()) != 0
            && IsProcessInJob(GetCurrentProcess(), job.as_raw_handle(), &raw mut inside) != 0
    };
    // From here on nobody holds the job, so that nobody can loosen it.
    drop(job);
    let held = innermost().unwrap_or_default();
    entered
        && inside != 0
        && holds(&held, BOUNDS)
        && held.ProcessMemoryLimit == limits.ProcessMemoryLimit
        && held.BasicLimitInformation.PerProcessUserTimeLimit == limits.BasicLimitInformation.PerProcessUserTimeLimit
}

fn holds(limits: &Limits, flags: JOB_OBJECT_LIMIT) -> bool {
    let basic = &limits.BasicLimitInformation;
    basic.LimitFlags & flags == flags && basic.LimitFlags & WAYS_OUT == 0 && basic.ActiveProcessLimit == 1
}

/// A job without a name, so that nobody else can open it.
fn make(limits: &Limits) -> io::Result<OwnedHandle> {
    // SAFETY: both may be null: the usual rights, and no name.
    let job = unsafe { CreateJobObjectW(std::ptr::null(), std::ptr::null()) };
    if job.is_null() {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: the handle is new and ours.
    let job = unsafe { OwnedHandle::from_raw_handle(job) };
    let length = size_of::<Limits>() as u32;
    // SAFETY: the limits are of the kind that is named, as long as is said, and live through the call, which only reads them.
    let set = unsafe {
        let limits = std::ptr::from_ref(limits).cast();
        SetInformationJobObject(job.as_raw_handle(), JobObjectExtendedLimitInformation, limits, length)
    };
    if set == 0 { Err(io::Error::last_os_error()) } else { Ok(job) }
}

/// The limits of the innermost job this process is in; none when it is in no job.
fn innermost() -> Option<Limits> {
    let mut limits = Limits::default();
    let length = size_of::<Limits>() as u32;
    // SAFETY: no handle means one's own job; the limits are of the kind that is named, as long as is said, and live through
    // the call; how much was written may be left unasked.
    let known = unsafe {
        let into = (&raw mut limits).cast();
        let (own, unasked) = (std::ptr::null_mut(), std::ptr::null_mut());
        QueryInformationJobObject(own, JobObjectExtendedLimitInformation, into, length, unasked)
    };
    (known != 0).then_some(limits)
}

/// Bytes of memory that this process has been promised by now; none when it can't be learned, which only makes the bound narrower.
fn in_use() -> u64 {
    let length = size_of::<PROCESS_MEMORY_COUNTERS>() as u32;
    let mut counters = PROCESS_MEMORY_COUNTERS { cb: length, ..Default::default() };
    // SAFETY: the counters are as long as is said and live through the call.
    let known = unsafe { K32GetProcessMemoryInfo(GetCurrentProcess(), &raw mut counters, length) };
    if known == 0 { 0 } else { counters.PagefileUsage as u64 }
}
