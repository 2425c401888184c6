//! Tasks done side by side.

use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::ScopedJoinHandle;

/// So many are done at a time, if there are so many cores: looked at, an exhibit has a worker of its own.
const AT_ONCE: usize = 4;

/// Does a task for every number below `count`, a few at a time, and gives what came of each in their order.
pub(super) fn side_by_side<T: Send>(count: usize, task: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let next = AtomicUsize::new(0);
    let take = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            if at >= count {
                return done;
            }
            done.push((at, task(at)));
        }
    };
    let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
    let mut done = std::thread::scope(|scope| {
        let others: Vec<_> = (1..cores.min(AT_ONCE).min(count)).map(|_| scope.spawn(take)).collect();
        let mut done = take();
        others.into_iter().for_each(|other| done.extend(joined(other)));
        done
    });
    done.sort_unstable_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, made)| made).collect()
}

/// What came of a task; its panic goes on here.
pub(super) fn joined<T>(task: ScopedJoinHandle<'_, T>) -> T {
    task.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
