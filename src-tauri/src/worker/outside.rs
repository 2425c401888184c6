//! An external program on Linux: a child of the nursery that builds walls and then becomes that program.
//!
//! A program that was not made for walls has to open its own libraries and data, so the walls are wider than a worker's:
//! it may read the system's libraries and the paths of its [`Tool`], and start nothing but itself. It writes nowhere, reaches
//! no network, makes no process, and its memory and time are bounded. The file comes as memory that bears no name and
//! can't be changed, so that a film can be read from its end as well; nothing is written to a disk.

use super::child::{Outside, Start};
use super::layers::{Layer, LayerState, Standing};
use super::sandbox::{self, Bounds};
use super::tool::Output;
use super::wire::{Reply, read_reply, write_reply};
use super::{Error, Limits, Program, Stretches, Tool};
use landlock::{
    Access, AccessFs, AccessNet, BitFlags, CompatLevel, Compatible, PathBeneath, PathFd, Ruleset, RulesetAttr,
    RulesetCreatedAttr, Scope,
};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen as Len, SeccompCmpOp as Op, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::os::fd::{AsFd, AsRawFd, FromRawFd};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, TryRecvError, channel};
use std::time::{Duration, Instant};

/// Where the system keeps the libraries that programs are made of.
const LIBRARIES: [&str; 7] =
    ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache", "/etc/alternatives"];

/// What loads a program with its libraries; the kernel starts it together with the program.
const LOADERS: [&str; 5] = [
    "/lib64/ld-linux-x86-64.so.2",
    "/lib/ld-linux-x86-64.so.2",
    "/lib/ld-linux-aarch64.so.1",
    "/lib/ld-musl-x86_64.so.1",
    "/lib/ld-musl-aarch64.so.1",
];

/// The child's side: walls, a word about how they stand, and then the program. Returns only when something failed.
pub(super) fn turn_into(start: &Start, outside: &Outside) -> io::Result<()> {
    // SAFETY: plain calls with numbers. The signal comes when the nursery ends; it holds over the change of the program.
    let orphan = unsafe {
        libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL);
        libc::prctl(libc::PR_SET_DUMPABLE, 0);
        libc::syscall(libc::SYS_close_range, 3, u32::MAX, 0);
        u32::try_from(libc::getppid()) != Ok(start.parent)
    };
    if orphan {
        return Err(io::ErrorKind::NotConnected.into());
    }
    let wanted = |layer: Layer| !start.without.contains(&layer);
    let state = |done: bool| if done { LayerState::Full } else { LayerState::Missing };
    let bounds = Bounds {
        parent: start.parent,
        memory: start.memory.saturating_add(sandbox::address_space()),
        processor: Duration::from_secs(start.processor),
    };
    let privileges = wanted(Layer::Privileges) && sandbox::no_new_privileges();
    let (files, landlock) = if wanted(Layer::Files) { allow_its_own(outside) } else { (LayerState::Missing, 0) };
    let limits = wanted(Layer::Limits) && sandbox::set_outside(&bounds);
    let calls = wanted(Layer::Calls) && deny_calls().is_ok();
    let layers = vec![
        (Layer::Privileges, state(privileges)),
        (Layer::Limits, state(limits)),
        (Layer::Files, files),
        (Layer::Calls, state(calls)),
    ];
    let standing = Standing { system: "linux".into(), tested: true, landlock, layers };
    let missing = standing.missing();
    write_reply(&mut io::stdout().lock(), &Reply { record: serde_json::to_vec(&standing)?, bulk: Vec::new() })?;
    if missing.is_some() {
        return Ok(());
    }
    let mut command = Command::new(&outside.path);
    command.args(&outside.arguments).env_clear().envs(outside.environment.iter().map(|(name, value)| (name, value)));
    Err(command.stdin(Stdio::inherit()).stdout(Stdio::inherit()).stderr(Stdio::inherit()).exec())
}

/// Lets it read what it consists of and start itself; everything else is denied.
fn allow_its_own(outside: &Outside) -> (LayerState, u32) {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let start: BitFlags<AccessFs> = AccessFs::ReadFile | AccessFs::Execute;
    let rules = || -> Result<_, landlock::RulesetError> {
        let mut rules = Ruleset::default()
            .set_compatibility(CompatLevel::BestEffort)
            .handle_access(AccessFs::from_all(sandbox::NEWEST))?
            .handle_access(AccessNet::from_all(sandbox::NEWEST))?
            .scope(Scope::from_all(sandbox::NEWEST))?
            .create()?
            .no_new_privs(false);
        let libraries = LIBRARIES.iter().map(Path::new);
        for path in libraries.chain(outside.readable.iter().map(AsRef::as_ref)) {
            let rights = if path.is_dir() { read } else { AccessFs::ReadFile.into() };
            rules = allow(rules, path, rights)?;
        }
        for path in LOADERS.iter().map(Path::new).chain([outside.path.as_path()]) {
            rules = allow(rules, path, start)?;
        }
        rules.restrict_self()
    };
    rules().map_or((LayerState::Missing, 0), |status| sandbox::version_of(&status))
}

/// One more path. One that does not exist can't be read either.
fn allow(
    rules: landlock::RulesetCreated,
    path: &Path,
    rights: BitFlags<AccessFs>,
) -> Result<landlock::RulesetCreated, landlock::RulesetError> {
    match PathFd::new(path) {
        Ok(opened) => rules.add_rule(PathBeneath::new(opened, rights)),
        Err(_) => Ok(rules),
    }
}

/// What no program that computes has a use for: the network, other processes, new processes, the system's own affairs.
const NEVER: [i64; 57] = [
    libc::SYS_accept,
    libc::SYS_accept4,
    libc::SYS_acct,
    libc::SYS_add_key,
    libc::SYS_bind,
    libc::SYS_bpf,
    libc::SYS_chroot,
    libc::SYS_clock_settime,
    libc::SYS_connect,
    libc::SYS_delete_module,
    libc::SYS_execveat,
    libc::SYS_fanotify_init,
    libc::SYS_finit_module,
    libc::SYS_fsmount,
    libc::SYS_fsopen,
    libc::SYS_init_module,
    libc::SYS_inotify_init1,
    libc::SYS_io_uring_enter,
    libc::SYS_io_uring_register,
    libc::SYS_io_uring_setup,
    libc::SYS_kexec_load,
    libc::SYS_keyctl,
    libc::SYS_kill,
    libc::SYS_listen,
    libc::SYS_memfd_create,
    libc::SYS_mknodat,
    libc::SYS_mount,
    libc::SYS_move_mount,
    libc::SYS_mq_open,
    libc::SYS_msgget,
    libc::SYS_open_by_handle_at,
    libc::SYS_open_tree,
    libc::SYS_perf_event_open,
    libc::SYS_personality,
    libc::SYS_pidfd_getfd,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_send_signal,
    libc::SYS_pivot_root,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_ptrace,
    libc::SYS_quotactl,
    libc::SYS_reboot,
    libc::SYS_request_key,
    libc::SYS_semget,
    libc::SYS_setns,
    libc::SYS_settimeofday,
    libc::SYS_shmget,
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_swapoff,
    libc::SYS_swapon,
    libc::SYS_syslog,
    libc::SYS_tkill,
    libc::SYS_umount2,
    libc::SYS_unshare,
    libc::SYS_userfaultfd,
];

/// Denies those calls, processes of its own, and signals to anybody else.
fn deny_calls() -> Result<(), seccompiler::Error> {
    let arch: TargetArch = std::env::consts::ARCH.try_into()?;
    let mut never = NEVER.to_vec();
    #[cfg(target_arch = "x86_64")]
    never.extend([libc::SYS_fork, libc::SYS_vfork, libc::SYS_mknod, libc::SYS_inotify_init]);
    let mut rules: std::collections::BTreeMap<i64, Vec<SeccompRule>> =
        never.into_iter().map(|call| (call, Vec::new())).collect();
    // SAFETY: a plain call. The number stays the same when the program changes.
    let own = u64::from(unsafe { libc::getpid() }.unsigned_abs());
    let thread = libc::CLONE_THREAD as u64;
    for (call, op, value) in [
        // Threads of its own, and no process.
        (libc::SYS_clone, Op::MaskedEq(thread), 0),
        // Its own abort, and no signal to anybody else.
        (libc::SYS_tgkill, Op::Ne, own),
    ] {
        let condition = SeccompCondition::new(0, Len::Dword, op, value)?;
        rules.insert(call, vec![SeccompRule::new(vec![condition])?]);
    }
    // Its flags lie in memory, where a filter can't look; a C library that is told "no such call" takes the older one.
    let newer = [(libc::SYS_clone3, Vec::new())].into_iter().collect();
    for (rules, answer) in [(newer, libc::ENOSYS), (rules, libc::EPERM)] {
        let denied = SeccompAction::Errno(answer as u32);
        let program: BpfProgram = SeccompFilter::new(rules, SeccompAction::Allow, denied, arch)?.try_into()?;
        seccompiler::apply_filter(&program)?;
    }
    Ok(())
}

/// The parent's side, see [`Program::run_tool`].
pub(super) fn run(
    program: &Program,
    tool: &Tool,
    length: u64,
    input: impl FnOnce(u64) -> Result<File, Error>,
    limits: &Limits,
    stop: &dyn Fn() -> bool,
) -> Result<Output, Error> {
    if length > limits.input {
        return Err(Error::TooLarge);
    }
    let begun = Instant::now();
    let input = input(length)?;
    let start = Start {
        kind: "outside".to_owned(),
        parent: std::process::id(),
        length,
        memory: limits.memory,
        processor: limits.processor.as_secs(),
        without: program.without().to_vec(),
        outside: Some(Outside {
            path: tool.path.clone(),
            arguments: tool.arguments.clone(),
            environment: tool.environment.clone(),
            readable: tool.readable.clone(),
        }),
    };
    let (line, _, heard) = program.hear_the_end();
    let raised = program.in_nursery(limits.memory, |nursery| nursery.raise_with(&start, input.as_fd()));
    let answered = raised.map_err(Error::NotStarted).and_then(|(process, from)| {
        let (tell, told) = channel();
        let most = limits.bulk;
        std::thread::Builder::new()
            .name("tool-reader".into())
            .spawn(move || {
                // Nobody listens only if the tool was given up meanwhile; its pipe is closed then.
                let _ = tell.send(read_all(from, most));
            })
            .map_err(Error::NotStarted)?;
        let answer = loop {
            match told.recv_timeout(Duration::from_millis(50)) {
                Ok(answer) => break answer,
                Err(RecvTimeoutError::Disconnected) => break Err(Error::Died),
                Err(RecvTimeoutError::Timeout) => {}
            }
            if stop() || !matches!(heard.try_recv(), Err(TryRecvError::Empty)) {
                break Err(Error::Stopped);
            }
            if begun.elapsed() > limits.answer {
                break Err(Error::TooLong);
            }
        };
        let ended = answer.is_ok() && process.has_ended();
        let number = process.number();
        // Kills it when it still runs.
        drop(process);
        let bytes = answer?;
        // A nursery that was started anew knows nothing of it.
        let well = ended && program.in_nursery(limits.memory, |nursery| nursery.ended_well(number)).unwrap_or(false);
        Ok(Output { bytes, well })
    });
    drop(line);
    answered
}

fn read_all(mut from: File, most: u64) -> Result<Vec<u8>, Error> {
    let hello = read_reply(&mut from, 4096, 0).map_err(Error::NotStarted)?;
    let standing: Standing = serde_json::from_slice(&hello.record).map_err(|e| Error::NotStarted(e.into()))?;
    if let Some(layer) = standing.missing() {
        return Err(Error::Unprotected(layer));
    }
    let mut bytes = Vec::new();
    from.take(most + 1).read_to_end(&mut bytes).map_err(|_| Error::Died)?;
    if bytes.len() as u64 > most { Err(Error::Garbage) } else { Ok(bytes) }
}

/// The file as memory without a name that nobody can change any more.
pub(super) fn in_memory(length: u64, file: &mut dyn Read) -> Result<File, Error> {
    let mut held = memory()?;
    copy(file, length, &mut held)?;
    sealed(held)
}

/// The same with the first and the last so many bytes of the file, and a hole between them.
pub(super) fn ends_in_memory(length: u64, file: &mut dyn Stretches, ends: u64) -> Result<File, Error> {
    let mut held = memory()?;
    held.set_len(length).map_err(Error::NotStarted)?;
    for from in [0, length.saturating_sub(ends)] {
        file.seek(SeekFrom::Start(from)).map_err(Error::Source)?;
        held.seek(SeekFrom::Start(from)).map_err(Error::NotStarted)?;
        copy(file, ends.min(length - from), &mut held)?;
    }
    sealed(held)
}

fn memory() -> Result<File, Error> {
    // SAFETY: the name is a constant; the descriptor is new and ours.
    unsafe {
        match libc::memfd_create(c"".as_ptr(), libc::MFD_CLOEXEC | libc::MFD_ALLOW_SEALING) {
            fd if fd >= 0 => Ok(File::from_raw_fd(fd)),
            _ => Err(Error::NotStarted(io::Error::last_os_error())),
        }
    }
}

fn copy<R: Read + ?Sized>(file: &mut R, length: u64, held: &mut File) -> Result<(), Error> {
    let mut left = length;
    let mut buffer = vec![0; 256 << 10];
    while left > 0 {
        let room = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        let n = match file.read(&mut buffer[..room]) {
            Ok(0) => return Err(Error::Source(io::ErrorKind::UnexpectedEof.into())),
            Ok(n) => n,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(Error::Source(error)),
        };
        held.write_all(&buffer[..n]).map_err(Error::NotStarted)?;
        left -= n as u64;
    }
    Ok(())
}

/// From its beginning on, and never changed again.
fn sealed(mut held: File) -> Result<File, Error> {
    held.seek(SeekFrom::Start(0)).map_err(Error::NotStarted)?;
    let seals = libc::F_SEAL_WRITE | libc::F_SEAL_GROW | libc::F_SEAL_SHRINK | libc::F_SEAL_SEAL;
    // SAFETY: plain numbers.
    match unsafe { libc::fcntl(held.as_raw_fd(), libc::F_ADD_SEALS, seals) } {
        0 => Ok(held),
        _ => Err(Error::NotStarted(io::Error::last_os_error())),
    }
}
