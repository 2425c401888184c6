//! Work on many things on several threads, with the answers in the order of the things: what is found does not depend on
//! which thread was quicker.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{Builder, available_parallelism, scope};

/// So many things are handed to a thread at a time: enough that handing over costs nothing beside the work, few enough that
/// who breaks off waits for a moment only.
const BATCH: usize = 256;
/// More threads than this would wait for the one that reads.
const MOST: usize = 8;

/// Does `work` on each item on all processors, while this thread asks `items` for the next, and lets this thread `hear` the
/// answers in the order of the items. The first error, of `items` or of `hear`, ends it.
pub(super) fn in_order<T: Send, R: Send, E>(
    mut items: impl Iterator<Item = Result<T, E>>,
    work: impl Fn(T) -> R + Sync,
    mut hear: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let mut next = || items.by_ref().take(BATCH).collect::<Result<Vec<T>, E>>();
    let first = next()?;
    if first.len() < BATCH {
        return first.into_iter().try_for_each(|item| hear(work(item))); // few: no thread is worth its start
    }
    let work = &work;
    scope(|scope| {
        let threads = available_parallelism().map_or(1, usize::from).min(MOST);
        let (give, take) = sync_channel::<(usize, Vec<T>)>(threads * 2);
        let (tell, told) = channel::<(usize, Vec<R>)>();
        let take = Arc::new(Mutex::new(take));
        let mut started = 0;
        for _ in 0..threads {
            let (take, tell) = (Arc::clone(&take), tell.clone());
            let hand = move || {
                loop {
                    let taken = take.lock().unwrap_or_else(PoisonError::into_inner).recv();
                    let Ok((number, batch)) = taken else { break };
                    // Nobody hears: it was broken off.
                    if tell.send((number, batch.into_iter().map(work).collect())).is_err() {
                        break;
                    }
                }
            };
            started += usize::from(Builder::new().name("side-by-side".into()).spawn_scoped(scope, hand).is_ok());
        }
        drop((take, tell));
        let (mut given, mut heard, mut early) = (0, 0, BTreeMap::new());
        let mut batch = first;
        while !batch.is_empty() {
            if started == 0 {
                early.insert(given, batch.into_iter().map(work).collect()); // no thread was to be had: it takes longer
            } else if give.send((given, batch)).is_err() {
                break; // every thread has ended, which only a panic does; leaving the scope passes it on
            }
            given += 1;
            early.extend(told.try_iter());
            while let Some(answers) = early.remove(&heard) {
                heard += 1;
                answers.into_iter().try_for_each(&mut hear)?;
            }
            batch = next()?;
        }
        drop(give);
        for (number, answers) in told {
            early.insert(number, answers);
            while let Some(answers) = early.remove(&heard) {
                heard += 1;
                answers.into_iter().try_for_each(&mut hear)?;
            }
        }
        Ok(())
    })
}

/// Does `work` on each item on up to `most` threads, this one among them; the answers stand in the order of the items.
pub(super) fn each<T: Send, R: Send>(items: Vec<T>, most: usize, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let threads = items.len().min(most);
    let queue = Mutex::new(items.into_iter().enumerate());
    let hand = || {
        let mut answers = Vec::new();
        loop {
            let taken = queue.lock().unwrap_or_else(PoisonError::into_inner).next();
            let Some((number, item)) = taken else { break answers };
            answers.push((number, work(item)));
        }
    };
    let mut answers = scope(|scope| {
        let others: Vec<_> = (1..threads)
            .filter_map(|_| Builder::new().name("side-by-side".into()).spawn_scoped(scope, hand).ok())
            .collect();
        let mut answers = hand();
        for other in others {
            answers.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        answers
    });
    answers.sort_by_key(|(number, _)| *number);
    answers.into_iter().map(|(_, answer)| answer).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_come_in_the_order_of_what_was_asked_however_many_there_are() {
        for count in [0, 1, BATCH - 1, BATCH, BATCH + 1, 10 * BATCH + 7] {
            let mut heard = Vec::new();
            let slow = |n: usize| if n.is_multiple_of(97) { (0..2000).fold(n, |a, b| a ^ b ^ b) } else { n };
            let all = in_order((0..count).map(Ok::<_, ()>), slow, |n| {
                heard.push(n);
                Ok(())
            });
            assert_eq!((all, heard), (Ok(()), (0..count).collect::<Vec<_>>()));
            assert_eq!(each((0..count).collect(), 5, |n| n + 1), (1..=count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn the_first_error_ends_the_work_whoever_has_it() {
        let items = (0..10_000).map(|n| if n == 5000 { Err("read") } else { Ok(n) });
        let mut heard = 0;
        let ended = in_order(
            items,
            |n| n,
            |_| {
                heard += 1;
                Ok(())
            },
        );
        assert_eq!(ended, Err("read"));
        assert!(heard <= 5000);
        let ended = in_order((0..10_000).map(Ok), |n| n, |n| if n == 600 { Err("heard") } else { Ok(()) });
        assert_eq!(ended, Err("heard"));
    }
}
