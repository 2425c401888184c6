//! Forbidden acts, tried from inside the walls. None does harm where it is let through: it aims at what does not exist,
//! asks for what is refused later, or undoes itself. What counts is who answers: "not permitted" is the wall; success, or any
//! other complaint, is the kernel having begun to do it.

use std::ffi::{CStr, c_char, c_int, c_long};

/// Answers below zero as the kernel gives them: the negative number of the error.
fn kernel(result: c_long) -> c_long {
    if result < 0 { -c_long::from(std::io::Error::last_os_error().raw_os_error().unwrap_or(0)) } else { result }
}

macro_rules! call {
    ($number:expr $(, $argument:expr)*) => {
        // SAFETY: every pointer among the arguments is null or to a constant or local that outlives the call, and
        // no act changes memory of this process.
        kernel(unsafe { libc::syscall($number $(, $argument)*) })
    };
}

/// An error that only a wall gives to these acts. Out of memory and "too many files" are the limits' way of saying no.
fn is_denied(answer: c_long) -> bool {
    let walls = [libc::EPERM, libc::EACCES, libc::ENOMEM, libc::EMFILE, libc::EAGAIN];
    walls.iter().any(|wall| answer == -c_long::from(*wall))
}

const NOWHERE: &CStr = c"/nonexistent-dalil/x";
const HERE: c_int = libc::AT_FDCWD;

/// Tries every act and says which were denied.
pub fn run(parent: u32) -> Vec<(String, bool)> {
    let parent = c_long::from(parent);
    let mut results: Vec<(&str, c_long)> = Vec::new();
    files(&mut results);
    folders(&mut results);
    network(&mut results);
    processes(parent, &mut results);
    rights(&mut results);
    kernel_doors(&mut results);
    memory(&mut results);
    results.into_iter().map(|(name, answer)| (name.to_owned(), is_denied(answer))).collect()
}

/// Opens, and closes again what was opened.
fn open(path: &CStr, flags: c_int) -> c_long {
    let opened = call!(libc::SYS_openat, HERE, path.as_ptr(), flags, 0o600);
    if opened >= 0 {
        call!(libc::SYS_close, opened);
    }
    opened
}

fn closed(descriptor: c_long) -> c_long {
    if descriptor >= 0 {
        call!(libc::SYS_close, descriptor);
    }
    descriptor
}

fn files(to: &mut Vec<(&'static str, c_long)>) {
    to.push(("open-read", open(c"/etc/passwd", libc::O_RDONLY)));
    to.push(("open-write", open(c"/dev/null", libc::O_WRONLY)));
    to.push(("open-path", open(c"/etc/passwd", libc::O_PATH)));
    to.push(("open-environment", open(c"/proc/self/environ", libc::O_RDONLY)));
    to.push(("open-own-memory", open(c"/proc/self/mem", libc::O_RDWR)));
    let created = open(c"/tmp/dalil-probe-created", libc::O_WRONLY | libc::O_CREAT);
    if created >= 0 {
        call!(libc::SYS_unlinkat, HERE, c"/tmp/dalil-probe-created".as_ptr(), 0);
    }
    to.push(("open-create", created));
    to.push(("open-unnamed", open(c"/tmp", libc::O_WRONLY | libc::O_TMPFILE)));
    let mut room = [0u8; 256];
    let into = room.as_mut_ptr();
    to.push(("stat", call!(libc::SYS_newfstatat, HERE, c"/etc/passwd".as_ptr(), into, 0)));
    to.push(("access", call!(libc::SYS_faccessat, HERE, c"/etc/passwd".as_ptr(), libc::R_OK)));
    to.push(("readlink", call!(libc::SYS_readlinkat, HERE, c"/proc/self/exe".as_ptr(), into, 256)));
    to.push(("unlink", call!(libc::SYS_unlinkat, HERE, NOWHERE.as_ptr(), 0)));
    to.push(("rename", call!(libc::SYS_renameat2, HERE, NOWHERE.as_ptr(), HERE, NOWHERE.as_ptr(), 0)));
    to.push(("link", call!(libc::SYS_linkat, HERE, NOWHERE.as_ptr(), HERE, NOWHERE.as_ptr(), 0)));
    to.push(("symlink", call!(libc::SYS_symlinkat, c"x".as_ptr(), HERE, NOWHERE.as_ptr())));
    to.push(("chmod", call!(libc::SYS_fchmodat, HERE, NOWHERE.as_ptr(), 0o600)));
    to.push(("chown", call!(libc::SYS_fchownat, HERE, NOWHERE.as_ptr(), -1, -1, 0)));
    to.push(("truncate", call!(libc::SYS_truncate, NOWHERE.as_ptr(), 0)));
    to.push(("touch", call!(libc::SYS_utimensat, HERE, NOWHERE.as_ptr(), std::ptr::null::<u8>(), 0)));
    to.push(("mknod", call!(libc::SYS_mknodat, HERE, NOWHERE.as_ptr(), libc::S_IFIFO | 0o600, 0)));
    to.push(("watch", closed(call!(libc::SYS_inotify_init1, 0))));
    to.push(("pipe-dup", closed(call!(libc::SYS_dup, 0))));
    to.push(("pipe-control", call!(libc::SYS_fcntl, 0, libc::F_GETFL)));
    to.push(("write-elsewhere", call!(libc::SYS_write, 2, c"".as_ptr(), 0)));
}

fn folders(to: &mut Vec<(&'static str, c_long)>) {
    to.push(("list-folder", open(c"/", libc::O_RDONLY | libc::O_DIRECTORY)));
    to.push(("mkdir", call!(libc::SYS_mkdirat, HERE, NOWHERE.as_ptr(), 0o700)));
    to.push(("chdir", call!(libc::SYS_chdir, c"/".as_ptr())));
    to.push(("chroot", call!(libc::SYS_chroot, NOWHERE.as_ptr())));
    let none = std::ptr::null::<c_char>();
    to.push(("mount", call!(libc::SYS_mount, none, NOWHERE.as_ptr(), c"tmpfs".as_ptr(), 0, none)));
    to.push(("unmount", call!(libc::SYS_umount2, NOWHERE.as_ptr(), 0)));
}

fn network(to: &mut Vec<(&'static str, c_long)>) {
    // Port 9 of this computer: nobody listens there, and "refused" would mean that one may ask.
    let address = libc::sockaddr_in {
        sin_family: libc::AF_INET as u16,
        sin_port: 9u16.to_be(),
        sin_addr: libc::in_addr { s_addr: u32::from_be_bytes([127, 0, 0, 1]).to_be() },
        sin_zero: [0; 8],
    };
    let socket = |family: c_int, kind: c_int| call!(libc::SYS_socket, family, kind, 0);
    let at = &raw const address;
    let connect = |opened: c_long| {
        let answer =
            if opened < 0 { opened } else { call!(libc::SYS_connect, opened, at, size_of::<libc::sockaddr_in>()) };
        closed(opened);
        answer
    };
    to.push(("connect-tcp", connect(socket(libc::AF_INET, libc::SOCK_STREAM))));
    to.push(("connect-udp", connect(socket(libc::AF_INET, libc::SOCK_DGRAM))));
    to.push(("socket-inet6", closed(socket(libc::AF_INET6, libc::SOCK_STREAM))));
    to.push(("socket-unix", closed(socket(libc::AF_UNIX, libc::SOCK_STREAM))));
    to.push(("socket-netlink", closed(socket(libc::AF_NETLINK, libc::SOCK_RAW))));
    to.push(("socket-raw", closed(socket(libc::AF_INET, libc::SOCK_RAW))));
    to.push(("listen", call!(libc::SYS_listen, -1, 1)));
}

fn processes(parent: c_long, to: &mut Vec<(&'static str, c_long)>) {
    let none = std::ptr::null::<c_char>();
    to.push(("execute", call!(libc::SYS_execve, NOWHERE.as_ptr(), none, none)));
    to.push(("execute-opened", call!(libc::SYS_execveat, -1, c"x".as_ptr(), none, none, 0)));
    to.push(("fork", fork()));
    to.push(("clone3", call!(libc::SYS_clone3, none, 0)));
    let started = std::thread::Builder::new().spawn(|| {});
    to.push(("thread", started.map_or_else(|e| -c_long::from(e.raw_os_error().unwrap_or(0)), |_| 0)));
    to.push(("trace-parent", call!(libc::SYS_ptrace, libc::PTRACE_PEEKDATA, parent, 0, 0)));
    to.push(("read-parent", call!(libc::SYS_process_vm_readv, parent, none, 0, none, 0, 0)));
    to.push(("signal-parent", call!(libc::SYS_kill, parent, 0)));
    to.push(("signal-parent-thread", call!(libc::SYS_tgkill, parent, parent, 0)));
    to.push(("pidfd-parent", closed(call!(libc::SYS_pidfd_open, parent, 0))));
    to.push(("priority", call!(libc::SYS_setpriority, libc::PRIO_PROCESS, 0, 19)));
    to.push(("processors", call!(libc::SYS_sched_setaffinity, 0, 0, none)));
    to.push(("session", call!(libc::SYS_setsid)));
}

/// Makes a process that ends at once, if it can be made at all.
fn fork() -> c_long {
    let child = call!(libc::SYS_clone, libc::SIGCHLD, 0, 0, 0, 0);
    if child == 0 {
        call!(libc::SYS_exit_group, 0);
    }
    if child > 0 {
        call!(libc::SYS_wait4, child, std::ptr::null::<c_int>(), 0, std::ptr::null::<u8>());
    }
    child
}

fn rights(to: &mut Vec<(&'static str, c_long)>) {
    let (none, same) = (std::ptr::null::<c_char>(), -1);
    to.push(("setuid", call!(libc::SYS_setresuid, same, same, same)));
    to.push(("setgid", call!(libc::SYS_setresgid, same, same, same)));
    to.push(("setgroups", call!(libc::SYS_setgroups, 1 << 20, none)));
    to.push(("capabilities", call!(libc::SYS_capget, none, none)));
    to.push(("limits", call!(libc::SYS_prlimit64, 0, libc::RLIMIT_CPU, none, none)));
    to.push(("prctl", call!(libc::SYS_prctl, libc::PR_GET_DUMPABLE, 0, 0, 0, 0)));
    to.push(("namespace-new", call!(libc::SYS_unshare, 0)));
    to.push(("namespace-join", call!(libc::SYS_setns, -1, 0)));
    to.push(("personality", call!(libc::SYS_personality, 0xffff_ffff_u32)));
    to.push(("keyring", call!(libc::SYS_keyctl, 0, -3, 0)));
}

fn kernel_doors(to: &mut Vec<(&'static str, c_long)>) {
    let none = std::ptr::null::<c_char>();
    to.push(("io-uring", closed(call!(libc::SYS_io_uring_setup, 0, none))));
    to.push(("bpf", call!(libc::SYS_bpf, -1, none, 0)));
    to.push(("perf", call!(libc::SYS_perf_event_open, none, 0, -1, -1, 0)));
    to.push(("userfaultfd", closed(call!(libc::SYS_userfaultfd, -1))));
    to.push(("memory-file", closed(call!(libc::SYS_memfd_create, c"x".as_ptr(), 0))));
    to.push(("event-file", closed(call!(libc::SYS_eventfd2, 0, 0))));
    to.push(("terminal", call!(libc::SYS_ioctl, 0, libc::TIOCGWINSZ, none)));
    to.push(("shared-memory", call!(libc::SYS_shmget, 1, 0, 0)));
    to.push(("message-queue", call!(libc::SYS_msgget, 1, 0)));
    to.push(("module", call!(libc::SYS_finit_module, -1, c"".as_ptr(), 0)));
    to.push(("host-name", call!(libc::SYS_uname, none)));
}

fn memory(to: &mut Vec<(&'static str, c_long)>) {
    let map = |length: usize, protection: c_int| {
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        let at = call!(libc::SYS_mmap, 0, length, protection, flags, -1, 0);
        if !(-4096..0).contains(&at) {
            call!(libc::SYS_munmap, at, length);
        }
        at
    };
    let write = libc::PROT_READ | libc::PROT_WRITE;
    to.push(("code-new", map(4096, write | libc::PROT_EXEC)));
    let page = call!(libc::SYS_mmap, 0, 4096, write, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS, -1, 0);
    to.push(("code-from-data", call!(libc::SYS_mprotect, page, 4096, libc::PROT_READ | libc::PROT_EXEC)));
    call!(libc::SYS_munmap, page, 4096);
    to.push(("memory-without-end", map(64 << 30, write)));
}
