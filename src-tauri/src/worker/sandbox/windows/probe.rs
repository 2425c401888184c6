//! Forbidden acts on Windows, tried from inside the walls. None does harm where it is let through: it undoes itself, or only asks. What
//! counts is who answers: "access denied", or a bound, is the wall; success, or any other complaint, is not.
//!
//! Of acts that need the window system none is tried: the library that asks for them would open it. And reading what Windows
//! lets every program read (its own folder) is no forbidden act here, though it is one on Linux.

use super::wide;
use std::io;
use std::net::{Ipv4Addr, TcpListener, TcpStream, UdpSocket};
use std::os::windows::fs::OpenOptionsExt as _;
use std::os::windows::io::{FromRawHandle as _, OwnedHandle};
use std::panic::UnwindSafe;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use windows_sys::Win32::Foundation::{
    ERROR_ACCESS_DENIED, ERROR_CHILD_PROCESS_BLOCKED, ERROR_COMMITMENT_LIMIT, ERROR_DYNAMIC_CODE_BLOCKED,
    ERROR_NOT_ENOUGH_MEMORY, ERROR_NOT_ENOUGH_QUOTA, ERROR_SUCCESS,
};
use windows_sys::Win32::Storage::FileSystem::FILE_FLAG_DELETE_ON_CLOSE;
use windows_sys::Win32::System::Memory::{
    MEM_COMMIT, MEM_RELEASE, MEM_RESERVE, PAGE_EXECUTE_READ, PAGE_EXECUTE_READWRITE, PAGE_READWRITE, VirtualAlloc,
    VirtualFree, VirtualProtect,
};
use windows_sys::Win32::System::Registry::{
    HKEY_CURRENT_USER, KEY_READ, KEY_WRITE, REG_SAM_FLAGS, RegCloseKey, RegOpenKeyExW,
};
use windows_sys::Win32::System::Threading::{
    OpenProcess, PROCESS_ACCESS_RIGHTS, PROCESS_QUERY_LIMITED_INFORMATION, PROCESS_TERMINATE, PROCESS_VM_READ,
};

/// `WSAEACCES`: the answer to a connection that is not permitted.
const NO_CONNECTION: u32 = 10013;

/// An error that only a wall gives to these acts.
fn is_denied(done: &io::Result<()>) -> bool {
    let walls = [
        ERROR_ACCESS_DENIED,
        ERROR_CHILD_PROCESS_BLOCKED,
        ERROR_COMMITMENT_LIMIT,
        ERROR_DYNAMIC_CODE_BLOCKED,
        ERROR_NOT_ENOUGH_MEMORY,
        ERROR_NOT_ENOUGH_QUOTA,
        NO_CONNECTION,
    ];
    done.as_ref().is_err_and(|error| error.raw_os_error().is_some_and(|code| walls.contains(&code.cast_unsigned())))
}

/// Tries every act and says which were denied.
pub fn run(parent: u32) -> Vec<(String, bool)> {
    let mut results: Vec<(&str, io::Result<()>)> = Vec::new();
    files(&mut results);
    network(&mut results);
    processes(parent, &mut results);
    memory(&mut results);
    results.into_iter().map(|(name, done)| (name.to_owned(), is_denied(&done))).collect()
}

/// Makes a file that goes when it is closed, which is at once.
fn create(folder: &Path) -> io::Result<()> {
    let name = folder.join("dalil-probe-created");
    let mut how = std::fs::OpenOptions::new();
    how.write(true).create_new(true).custom_flags(FILE_FLAG_DELETE_ON_CLOSE);
    how.open(name).map(drop)
}

fn registry(rights: REG_SAM_FLAGS) -> io::Result<()> {
    let (name, mut key) = (wide("Software"), std::ptr::null_mut());
    // SAFETY: the name ends with a zero; it and the place for the key live through the call, and a key that was opened is closed.
    unsafe {
        let answer = RegOpenKeyExW(HKEY_CURRENT_USER, name.as_ptr(), 0, rights, &raw mut key);
        if answer != ERROR_SUCCESS {
            return Err(io::Error::from_raw_os_error(answer.cast_signed()));
        }
        RegCloseKey(key);
    }
    Ok(())
}

fn files(to: &mut Vec<(&'static str, io::Result<()>)>) {
    let windows = PathBuf::from(std::env::var_os("SystemRoot").unwrap_or_default());
    // Everybody's, where every user's program may make files.
    to.push(("open-create", create(&windows.join("Temp"))));
    // The container's own, which is why the worker sinks below its level of trust.
    if let Some(own) = std::env::var_os("LOCALAPPDATA") {
        to.push(("open-create-own", create(Path::new(&own))));
    }
    let users = windows.parent().map(|drive| drive.join("Users")).unwrap_or_default();
    to.push(("list-folder", std::fs::read_dir(users).map(drop)));
    to.push(("registry-read", registry(KEY_READ)));
    to.push(("registry-write", registry(KEY_WRITE)));
}

/// What the library makes of an answer it did not expect is a panic; that is another complaint.
fn without_panic(act: impl FnOnce() -> io::Result<()> + UnwindSafe) -> io::Result<()> {
    std::panic::catch_unwind(act).unwrap_or_else(|_| Err(io::ErrorKind::Other.into()))
}

fn network(to: &mut Vec<(&'static str, io::Result<()>)>) {
    // Port 9 of this computer: nobody listens there, and "refused" would mean that one may ask.
    let at = (Ipv4Addr::LOCALHOST, 9);
    let soon = Duration::from_millis(500);
    to.push(("connect-tcp", without_panic(|| TcpStream::connect_timeout(&at.into(), soon).map(drop))));
    let any = (Ipv4Addr::LOCALHOST, 0);
    to.push(("connect-udp", without_panic(|| UdpSocket::bind(any).and_then(|socket| socket.connect(at)))));
    to.push(("listen", without_panic(|| TcpListener::bind(any).map(drop))));
}

fn processes(parent: u32, to: &mut Vec<(&'static str, io::Result<()>)>) {
    let windows = PathBuf::from(std::env::var_os("SystemRoot").unwrap_or_default());
    // It says the computer's name and ends.
    let mut harmless = Command::new(windows.join("System32").join("hostname.exe"));
    harmless.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    to.push(("execute", harmless.spawn().and_then(|mut child| child.wait()).map(drop)));
    let open = |rights: PROCESS_ACCESS_RIGHTS| {
        // SAFETY: plain numbers.
        let process = unsafe { OpenProcess(rights, 0, parent) };
        if process.is_null() {
            return Err(io::Error::last_os_error());
        }
        // SAFETY: the handle is new and ours.
        drop(unsafe { OwnedHandle::from_raw_handle(process) });
        Ok(())
    };
    to.push(("know-parent", open(PROCESS_QUERY_LIMITED_INFORMATION)));
    to.push(("read-parent", open(PROCESS_VM_READ)));
    to.push(("end-parent", open(PROCESS_TERMINATE)));
}

fn memory(to: &mut Vec<(&'static str, io::Result<()>)>) {
    let with = |length: usize, protection: u32, then: u32| {
        // SAFETY: new memory at a place of the system's choice; it is given back and never read, written or run.
        unsafe {
            let at = VirtualAlloc(std::ptr::null(), length, MEM_RESERVE | MEM_COMMIT, protection);
            if at.is_null() {
                return Err(io::Error::last_os_error());
            }
            let mut before = 0;
            let changed = VirtualProtect(at, length, then, &raw mut before);
            let error = io::Error::last_os_error();
            VirtualFree(at, 0, MEM_RELEASE);
            if changed == 0 { Err(error) } else { Ok(()) }
        }
    };
    to.push(("code-new", with(4096, PAGE_EXECUTE_READWRITE, PAGE_EXECUTE_READWRITE)));
    to.push(("code-from-data", with(4096, PAGE_READWRITE, PAGE_EXECUTE_READ)));
    to.push(("memory-without-end", with(64 << 30, PAGE_READWRITE, PAGE_READWRITE)));
}
