//! Jobs: long work on a thread of its own that says how far it is, can be cancelled, and keeps its result until the
//! vault locks. One job that writes runs at a time; others wait their turn.

use super::core::{Core, locked};
use super::failure::Failure;
use super::views::{Event, JobView, OfJob, WorkView};
use crate::base::id::JobId;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// The page hears of progress at most this often: more would cost more than the work.
const BREATH: Duration = Duration::from_millis(80);

pub fn show(core: &Core, request: OfJob) -> Result<JobView, Failure> {
    core.jobs.show(request.job)
}

pub fn cancel(core: &Core, request: OfJob) -> Result<JobView, Failure> {
    core.jobs.cancel(request.job);
    core.jobs.show(request.job)
}

/// All jobs since the vault was opened.
pub struct Jobs {
    core: Weak<Core>,
    jobs: Mutex<BTreeMap<JobId, Arc<Job>>>,
    turn: Arc<Mutex<()>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

/// One job.
pub struct Job {
    id: JobId,
    core: Weak<Core>,
    view: Mutex<JobView>,
    stop: AtomicBool,
    told: Mutex<Option<Instant>>,
}

impl Jobs {
    pub fn new(core: Weak<Core>) -> Self {
        Self { core, jobs: Mutex::default(), turn: Arc::default(), threads: Mutex::default() }
    }

    /// Starts work on its own thread. The work changes its view through the [`Job`] it is given.
    pub fn start(
        &self,
        work: WorkView,
        total: u64,
        run: impl FnOnce(&Core, &Job) -> Result<(), Failure> + Send + 'static,
    ) -> Result<JobId, Failure> {
        let core = self.core.upgrade().ok_or_else(|| Failure::new("internal"))?;
        let id = JobId::make(core.clock.now());
        let view = JobView { job: id, work, done: 0, total, finished: false, cancelled: false, failure: None };
        let job = Arc::new(Job {
            id,
            core: self.core.clone(),
            view: Mutex::new(view),
            stop: AtomicBool::new(false),
            told: Mutex::default(),
        });
        locked(&self.jobs).insert(id, job.clone());
        let turn = self.turn.clone();
        let thread = std::thread::Builder::new().name("job".into()).spawn(move || {
            let _turn = locked(&turn);
            // A panic is the program's fault and was reported when it happened; whoever waits must not wait for ever.
            let result = catch_unwind(AssertUnwindSafe(|| run(&core, &job)));
            job.finish(result.unwrap_or_else(|_| Err(Failure::new("internal"))).err());
        });
        self.keep(id, thread)?;
        Ok(id)
    }

    /// Keeps the thread of a job; one that could not start is no job.
    fn keep(&self, id: JobId, thread: std::io::Result<JoinHandle<()>>) -> Result<(), Failure> {
        let Ok(thread) = thread else {
            locked(&self.jobs).remove(&id);
            return Err(Failure::new("busy"));
        };
        locked(&self.threads).push(thread);
        Ok(())
    }

    fn find(&self, id: JobId) -> Result<Arc<Job>, Failure> {
        locked(&self.jobs).get(&id).cloned().ok_or_else(|| Failure::new("not-found").with("what", "job"))
    }

    /// A job as it stands.
    pub fn show(&self, id: JobId) -> Result<JobView, Failure> {
        Ok(locked(&self.find(id)?.view).clone())
    }

    /// Asks a job to stop; it does so at the next safe point.
    pub fn cancel(&self, id: JobId) {
        if let Ok(job) = self.find(id) {
            job.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Whether a job is at work or waits for its turn.
    pub fn is_busy(&self) -> bool {
        locked(&self.jobs).values().any(|job| !locked(&job.view).finished)
    }

    /// Asks every job to stop at the next safe point.
    pub fn stop(&self) {
        for job in locked(&self.jobs).values() {
            job.stop.store(true, Ordering::Relaxed);
        }
    }

    /// Stops every job, waits for them and forgets them: the vault is about to lock.
    pub fn end(&self) {
        self.stop();
        let threads = std::mem::take(&mut *locked(&self.threads));
        for thread in threads {
            // A job may itself ask for the lock; it can't wait for itself. A panic was reported when it happened.
            if thread.thread().id() != std::thread::current().id() {
                let _ = thread.join();
            }
        }
        locked(&self.jobs).clear();
    }

    /// Waits until a job ends.
    pub fn wait(&self, id: JobId) -> Result<JobView, Failure> {
        loop {
            let view = self.show(id)?;
            if view.finished {
                return Ok(view);
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }
}

impl Job {
    /// Whether the user, or the lock, wants it to end.
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// How much is done.
    pub fn done(&self) -> u64 {
        locked(&self.view).done
    }

    /// The same in the form that progress callbacks answer with.
    pub fn flow(&self) -> ControlFlow<()> {
        if self.stopped() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Changes what is shown, and tells the page now and then.
    pub fn update(&self, change: impl FnOnce(&mut JobView)) {
        change(&mut locked(&self.view));
        let mut told = locked(&self.told);
        if told.is_none_or(|at| at.elapsed() >= BREATH) {
            *told = Some(Instant::now());
            self.tell();
        }
    }

    fn finish(&self, failure: Option<Failure>) {
        {
            let mut view = locked(&self.view);
            // What came to its end before it heard of the stop was not cancelled.
            view.cancelled = failure.as_ref().is_some_and(|f| f.code == "cancelled");
            view.failure = failure.filter(|f| f.code != "cancelled");
            view.finished = true;
        }
        self.tell();
    }

    fn tell(&self) {
        let Some(core) = self.core.upgrade() else { return };
        let (done, total, finished) = {
            let view = locked(&self.view);
            (view.done, view.total, view.finished)
        };
        core.tell(Event::Job { job: self.id, done, total, finished });
    }
}

#[cfg(test)]
mod tests {
    use crate::commands::views::WorkView;
    use crate::commands::{Core, Failure, NoEvents, NoPicker, Places};
    use std::sync::Arc;
    use std::time::{Duration, Instant};

    fn core(folder: &tempfile::TempDir) -> Arc<Core> {
        let clock = Arc::new(crate::base::SystemClock);
        Core::new(clock, Arc::new(NoEvents), Arc::new(NoPicker), Places::under(folder.path()))
    }

    #[test]
    fn a_job_that_panics_is_over_and_the_next_has_its_turn() {
        let folder = tempfile::tempdir().unwrap();
        let core = core(&folder);
        let work = || WorkView::Check { findings: Vec::new() };
        let broken = core.jobs.start(work(), 1, |_, _| panic!("on purpose")).unwrap();
        let until = Instant::now() + Duration::from_secs(20);
        while core.jobs.is_busy() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(!core.jobs.is_busy(), "nobody waits for ever");
        assert_eq!(core.jobs.wait(broken).unwrap().failure.unwrap().code, "internal");
        let sound = core.jobs.start(work(), 1, |_, _| Ok(())).unwrap();
        assert_eq!(core.jobs.wait(sound).unwrap().failure, None);
    }

    #[test]
    fn a_job_that_could_not_start_keeps_nobody_waiting() {
        let folder = tempfile::tempdir().unwrap();
        let core = core(&folder);
        let (_end, ended) = std::sync::mpsc::channel::<()>();
        let waits = move |_: &Core, _: &super::Job| {
            let _ = ended.recv();
            Ok(())
        };
        let job = core.jobs.start(WorkView::Check { findings: Vec::new() }, 1, waits).unwrap();
        assert!(core.jobs.is_busy());
        let none_left = std::io::ErrorKind::WouldBlock.into(); // what the system says when there are no more threads
        assert_eq!(core.jobs.keep(job, Err(none_left)).unwrap_err().code, "busy");
        assert!(!core.jobs.is_busy(), "it is no job");
        assert_eq!(core.jobs.show(job).unwrap_err().code, "not-found");
    }

    /// How a job ends that hears of a stop and then gives this.
    fn stopped(core: &Core, gives: fn() -> Result<(), Failure>) -> (bool, Option<String>) {
        let run = move |_: &Core, job: &super::Job| {
            while !job.stopped() {
                std::thread::sleep(Duration::from_millis(5));
            }
            gives()
        };
        let job = core.jobs.start(WorkView::Check { findings: Vec::new() }, 1, run).unwrap();
        core.jobs.cancel(job);
        let view = core.jobs.wait(job).unwrap();
        (view.cancelled, view.failure.map(|failure| failure.code))
    }

    #[test]
    fn a_stop_that_comes_too_late_cancels_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let core = core(&folder);
        assert_eq!(stopped(&core, || Ok(())), (false, None), "the work was done");
        assert_eq!(stopped(&core, || Err(Failure::new("cancelled"))), (true, None));
        assert_eq!(stopped(&core, || Err(Failure::new("disk-full"))), (false, Some("disk-full".to_owned())));
    }

    #[test]
    fn work_behind_the_window_that_panics_can_be_begun_again() {
        let folder = tempfile::tempdir().unwrap();
        let core = core(&folder);
        core.unread.begin(|_, _| panic!("on purpose"));
        core.unread.end();
        assert!(!core.unread.is_at_work());
        let (said, heard) = std::sync::mpsc::channel();
        core.unread.begin(move |_, _| said.send(()).unwrap());
        heard.recv_timeout(Duration::from_secs(20)).unwrap();
    }
}
