//! The parent's part: start the process behind the walls that must be there from its first instruction on.

use super::attributes::Attributes;
use super::container::Container;
use super::{job, policy, wide};
use crate::worker::Layer;
use crate::worker::sandbox::quoting::quoted;
use std::io::{self, PipeReader, PipeWriter, Read as _};
use std::os::windows::io::{AsRawHandle as _, FromRawHandle as _, OwnedHandle};
use std::path::Path;
use std::sync::OnceLock;
use windows_sys::Win32::Foundation::{HANDLE, HANDLE_FLAG_INHERIT, SetHandleInformation};
use windows_sys::Win32::Security::SECURITY_CAPABILITIES;
use windows_sys::Win32::System::Diagnostics::Debug::{GetErrorMode, SEM_FAILCRITICALERRORS, SetErrorMode};
use windows_sys::Win32::System::JobObjects::TerminateJobObject;
use windows_sys::Win32::System::SystemInformation::{GetSystemDirectoryW, GetSystemWindowsDirectoryW};
use windows_sys::Win32::System::Threading::{
    CREATE_UNICODE_ENVIRONMENT, CreateProcessW, DETACHED_PROCESS, EXTENDED_STARTUPINFO_PRESENT, INFINITE,
    PROC_THREAD_ATTRIBUTE_ALL_APPLICATION_PACKAGES_POLICY, PROC_THREAD_ATTRIBUTE_CHILD_PROCESS_POLICY,
    PROC_THREAD_ATTRIBUTE_HANDLE_LIST, PROC_THREAD_ATTRIBUTE_JOB_LIST, PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY,
    PROC_THREAD_ATTRIBUTE_SECURITY_CAPABILITIES, PROCESS_INFORMATION, STARTF_USESTDHANDLES, STARTUPINFOEXW,
    WaitForSingleObject,
};

/// `PROCESS_CREATION_CHILD_PROCESS_RESTRICTED`.
const NO_CHILD: u32 = 1;
/// `PROCESS_CREATION_ALL_APPLICATION_PACKAGES_OPT_OUT`: nor what every other container may open ("LPAC").
const LESS_THAN_OTHERS: u32 = 1;
/// How long the trial may take, in milliseconds; loading takes a fifth of a second.
const TRIAL_MS: u32 = 5_000;

/// A worker's process. Dropping this ends it, waits until it has ended, and removes its container.
pub struct Confined {
    job: OwnedHandle,
    process: OwnedHandle,
    #[allow(dead_code, reason = "held for its end, which comes after that of the process")]
    container: Option<Container>,
}

impl Drop for Confined {
    fn drop(&mut self) {
        // SAFETY: both handles are open. One that ended by itself can't be ended; waiting comes back at once then.
        unsafe {
            TerminateJobObject(self.job.as_raw_handle(), 1);
            WaitForSingleObject(self.process.as_raw_handle(), INFINITE);
        }
    }
}

/// Starts a program as a worker, with the pipe to it and the pipe from it. It has no other handle, no window, and of an environment only
/// where Windows lies; it stands in the system's own folder, which it may read in any case. Layers that are left away are not asked for.
pub fn start(
    program: &Path,
    arguments: &[String],
    without: &[Layer],
) -> io::Result<(Confined, PipeWriter, PipeReader)> {
    // SAFETY: plain calls with numbers. A process takes this over: one that can't be loaded ends, and no window waits for somebody.
    unsafe { SetErrorMode(GetErrorMode() | SEM_FAILCRITICALERRORS) };
    launch(program, arguments, without, bears_less(program, arguments, without))
}

/// Whether workers come to speak in a container that has less than others. Some of the system's own libraries do not load there, which
/// nobody can know before; so the first worker of a run is a trial, that gets no byte. No layer leans on the answer.
fn bears_less(program: &Path, arguments: &[String], without: &[Layer]) -> bool {
    static BEARS: OnceLock<bool> = OnceLock::new();
    if without.contains(&Layer::Files) {
        return false;
    }
    *BEARS.get_or_init(|| {
        let Ok((process, to, mut from)) = launch(program, arguments, without, true) else { return false };
        // It says how its layers stand, finds that nothing follows, and ends.
        drop(to);
        // SAFETY: the handle is open.
        unsafe { WaitForSingleObject(process.process.as_raw_handle(), TRIAL_MS) };
        drop(process);
        let mut said = Vec::new();
        from.read_to_end(&mut said).is_ok() && !said.is_empty()
    })
}

fn launch(
    program: &Path,
    arguments: &[String],
    without: &[Layer],
    less: bool,
) -> io::Result<(Confined, PipeWriter, PipeReader)> {
    let wanted = |layer: Layer| !without.contains(&layer);
    let (theirs_in, to) = io::pipe()?;
    let (from, theirs_out) = io::pipe()?;
    let (theirs_in, theirs_out) = (OwnedHandle::from(theirs_in), OwnedHandle::from(theirs_out));
    let job = job::leash()?;
    let container = if wanted(Layer::Files) { Some(Container::new()?) } else { None };

    let handles: [HANDLE; 2] = [theirs_in.as_raw_handle(), theirs_out.as_raw_handle()];
    let jobs: [HANDLE; 1] = [job.as_raw_handle()];
    let confinement = container.as_ref().map(|container| SECURITY_CAPABILITIES {
        AppContainerSid: container.sid(),
        Capabilities: std::ptr::null_mut(),
        CapabilityCount: 0,
        Reserved: 0,
    });
    let mut attributes = Attributes::of(6)?;
    attributes.add(PROC_THREAD_ATTRIBUTE_HANDLE_LIST, &handles)?;
    attributes.add(PROC_THREAD_ATTRIBUTE_JOB_LIST, &jobs)?;
    if let Some(confinement) = &confinement {
        attributes.add(PROC_THREAD_ATTRIBUTE_SECURITY_CAPABILITIES, std::slice::from_ref(confinement))?;
    }
    if less {
        attributes.add(PROC_THREAD_ATTRIBUTE_ALL_APPLICATION_PACKAGES_POLICY, &[LESS_THAN_OTHERS])?;
    }
    if wanted(Layer::Privileges) {
        attributes.add(PROC_THREAD_ATTRIBUTE_CHILD_PROCESS_POLICY, &[NO_CHILD])?;
    }
    if wanted(Layer::Calls) {
        attributes.add(PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY, &[policy::FROM_THE_BEGINNING])?;
    }

    let mut startup = STARTUPINFOEXW { lpAttributeList: attributes.list(), ..Default::default() };
    startup.StartupInfo.cb = size_of::<STARTUPINFOEXW>() as u32;
    startup.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    startup.StartupInfo.hStdInput = handles[0];
    startup.StartupInfo.hStdOutput = handles[1];
    let name = wide(program);
    let mut line = line_of(&name, arguments);
    let environment = environment()?;
    let folder = folder_of(GetSystemDirectoryW)?;
    let_inherit([&theirs_in, &theirs_out])?;
    let flags = EXTENDED_STARTUPINFO_PRESENT | CREATE_UNICODE_ENVIRONMENT | DETACHED_PROCESS;
    let mut made = PROCESS_INFORMATION::default();
    // SAFETY: all words end with a zero, the environment with two; they, the attributes and what those name live through the
    // call, and the line may be changed by it.
    let started = unsafe {
        CreateProcessW(
            name.as_ptr(),
            line.as_mut_ptr(),
            std::ptr::null(),
            std::ptr::null(),
            1,
            flags,
            environment.as_ptr().cast(),
            folder.as_ptr(),
            (&raw const startup).cast(),
            &raw mut made,
        )
    };
    if started == 0 {
        return Err(io::Error::last_os_error());
    }
    // SAFETY: both handles are new and ours; that of the thread is not needed.
    let process = unsafe {
        drop(OwnedHandle::from_raw_handle(made.hThread));
        OwnedHandle::from_raw_handle(made.hProcess)
    };
    drop(attributes);
    Ok((Confined { job, process, container }, to, from))
}

/// Lets the process that starts next have these handles.
fn let_inherit(handles: [&OwnedHandle; 2]) -> io::Result<()> {
    for handle in handles {
        // SAFETY: the handle is open. The process inherits only what is on the list, and both are closed here when it stands. What
        // another thread starts in this very moment without a list gets them too: a pipe that closes later, and no more.
        if unsafe { SetHandleInformation(handle.as_raw_handle(), HANDLE_FLAG_INHERIT, HANDLE_FLAG_INHERIT) } == 0 {
            return Err(io::Error::last_os_error());
        }
    }
    Ok(())
}

/// The line that a program is started with: its name, then what it is told. Ends with a zero, as the name does.
fn line_of(name: &[u16], arguments: &[String]) -> Vec<u16> {
    let mut line = quoted(name.strip_suffix(&[0u16]).unwrap_or(name));
    for argument in arguments {
        line.push(u16::from(b' '));
        line.extend(quoted(&argument.encode_utf16().collect::<Vec<_>>()));
    }
    line.push(0);
    line
}

/// `SystemRoot` alone, without which some of the system's libraries do not find their parts.
fn environment() -> io::Result<Vec<u16>> {
    let mut block: Vec<u16> = "SystemRoot=".encode_utf16().collect();
    block.extend(folder_of(GetSystemWindowsDirectoryW)?);
    block.push(0);
    Ok(block)
}

/// A folder of the system, by the call that names it.
fn folder_of(ask: unsafe extern "system" fn(*mut u16, u32) -> u32) -> io::Result<Vec<u16>> {
    let mut room = [0u16; 260];
    // SAFETY: the room is as long as is said and lives through the call. The answer is the length without the zero behind it.
    let length = unsafe { ask(room.as_mut_ptr(), room.len() as u32) } as usize;
    if length == 0 || length >= room.len() {
        return Err(io::Error::last_os_error());
    }
    Ok(room[..=length].to_vec())
}
