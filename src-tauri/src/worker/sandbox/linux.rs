//! Linux: no_new_privs, resource limits, Landlock and seccomp, in an order in which each still may set itself up.
//!
//! Landlock denies every file, and on newer kernels connections and signals to outsiders; what an older kernel's Landlock
//! does not know yet (a partial layer) seccomp denies as well. Numbers of versions: Debian 12 has interface 2, Debian
//! 13 has 6.

use super::{Bounds, rlimits};
use crate::worker::{Layer, LayerState, Standing};
use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, LandlockStatus, RestrictionStatus, Ruleset, RulesetAttr,
    RulesetCreatedAttr, RulesetStatus, Scope,
};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen as Len, SeccompCmpOp as Op, SeccompCondition, SeccompFilter,
    SeccompRule, TargetArch,
};

/// The newest version of Landlock's interface whose rights are asked for.
pub const NEWEST: ABI = ABI::V6;

/// Locks this process in, but for the layers to leave away, and says how each stands.
pub fn enter(bounds: &Bounds, without: &[Layer]) -> Standing {
    let held = address_space();
    // SAFETY: plain calls with numbers. The signal comes when the thread that started this process ends, which is
    // the guard in the parent.
    let orphan = unsafe {
        libc::prctl(libc::PR_SET_PDEATHSIG, libc::SIGKILL);
        libc::prctl(libc::PR_SET_DUMPABLE, 0);
        libc::syscall(libc::SYS_close_range, 3, u32::MAX, 0);
        u32::try_from(libc::getppid()) != Ok(bounds.parent)
    };
    if orphan {
        std::process::exit(1);
    }
    let wanted = |layer: Layer| !without.contains(&layer);
    let state = |done: bool| if done { LayerState::Full } else { LayerState::Missing };
    let privileges = wanted(Layer::Privileges) && no_new_privileges();
    let (files, landlock) = if wanted(Layer::Files) { deny_files() } else { (LayerState::Missing, 0) };
    let limits = wanted(Layer::Limits) && rlimits::set(bounds, held);
    let calls = wanted(Layer::Calls) && deny_calls().is_ok();
    let layers = vec![
        (Layer::Privileges, state(privileges)),
        (Layer::Limits, state(limits)),
        (Layer::Files, files),
        (Layer::Calls, state(calls)),
    ];
    Standing { system: "linux".into(), tested: true, landlock, layers }
}

/// What the program itself has mapped by now, in bytes (proc_pid_statm(5), in pages).
pub fn address_space() -> u64 {
    let text = std::fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: u64 = text.split(' ').next().and_then(|pages| pages.parse().ok()).unwrap_or(0);
    // SAFETY: a plain call.
    pages * u64::try_from(unsafe { libc::sysconf(libc::_SC_PAGESIZE) }).unwrap_or(4096)
}

pub fn no_new_privileges() -> bool {
    // SAFETY: a plain call with numbers.
    unsafe { libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 }
}

/// Denies every right there is on files, on connections and towards processes outside.
fn deny_files() -> (LayerState, u32) {
    let ruleset = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(NEWEST))
        .and_then(|rules| rules.handle_access(AccessNet::from_all(NEWEST)))
        .and_then(|rules| rules.scope(Scope::from_all(NEWEST)))
        .and_then(Ruleset::create);
    let Ok(status) = ruleset.and_then(|rules| rules.no_new_privs(false).restrict_self()) else {
        return (LayerState::Missing, 0);
    };
    version_of(&status)
}

/// How Landlock stands, and the version of its interface.
pub fn version_of(status: &RestrictionStatus) -> (LayerState, u32) {
    let version = match status.landlock {
        LandlockStatus::Available { effective_abi, kernel_abi } => {
            kernel_abi.and_then(|abi| u32::try_from(abi).ok()).unwrap_or(effective_abi as u32)
        }
        _ => 0,
    };
    match status.ruleset {
        RulesetStatus::FullyEnforced => (LayerState::Full, version),
        RulesetStatus::PartiallyEnforced => (LayerState::Partial, version),
        RulesetStatus::NotEnforced => (LayerState::Missing, version),
    }
}

/// Lets through only what computing takes: memory that can't become code, the two pipes, time, chance, one's own end.
/// Every other call is answered "not permitted".
fn deny_calls() -> Result<(), seccompiler::Error> {
    let always = [
        libc::SYS_brk,
        libc::SYS_clock_gettime,
        libc::SYS_close,
        libc::SYS_exit,
        libc::SYS_exit_group,
        libc::SYS_futex,
        libc::SYS_getpid,
        libc::SYS_getrandom,
        libc::SYS_gettid,
        libc::SYS_madvise,
        libc::SYS_mremap,
        libc::SYS_munmap,
        libc::SYS_restart_syscall,
        libc::SYS_rt_sigaction,
        libc::SYS_rt_sigprocmask,
        libc::SYS_rt_sigreturn,
        libc::SYS_sched_yield,
        libc::SYS_sigaltstack,
    ];
    // SAFETY: a plain call.
    let own = u64::from(unsafe { libc::getpid() }.unsigned_abs());
    let not_code = Op::MaskedEq(libc::PROT_EXEC as u64);
    let mut rules: std::collections::BTreeMap<i64, Vec<SeccompRule>> =
        always.into_iter().map(|call| (call, Vec::new())).collect();
    for (call, argument, op, value) in [
        (libc::SYS_read, 0, Op::Eq, libc::STDIN_FILENO as u64),
        (libc::SYS_write, 0, Op::Eq, libc::STDOUT_FILENO as u64),
        (libc::SYS_mmap, 2, not_code.clone(), 0),
        (libc::SYS_mprotect, 2, not_code, 0),
        // Its own abort, and no signal to anybody else.
        (libc::SYS_tgkill, 0, Op::Eq, own),
    ] {
        let condition = SeccompCondition::new(argument, Len::Dword, op, value)?;
        rules.insert(call, vec![SeccompRule::new(vec![condition])?]);
    }
    let denied = SeccompAction::Errno(libc::EPERM as u32);
    let arch: TargetArch = std::env::consts::ARCH.try_into()?;
    let program: BpfProgram = SeccompFilter::new(rules, denied, SeccompAction::Allow, arch)?.try_into()?;
    seccompiler::apply_filter(&program)
}
