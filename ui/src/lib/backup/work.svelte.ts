// A backup under way: one job at a time, followed until it ends.
import { backend, failureOf, type Failure } from "$lib/backend";
import type { BackupOutcome, BackupWork, JobView, Started } from "$lib/backend/bindings";

export class Work {
  job = $state.raw<JobView>();
  failure = $state.raw<Failure>();
  readonly running = $derived(this.job !== undefined && !this.job.finished);
  /** What ended well, and with what result. */
  readonly done = $derived.by((): { work: BackupWork; outcome: BackupOutcome } | undefined => {
    const job = this.job;
    if (!job?.finished || job.failure !== null || job.cancelled || job.work.kind !== "backup") return undefined;
    return { work: job.work.work, outcome: job.work.outcome };
  });

  /** Starts a job and follows it. */
  async start(asked: Promise<Started>): Promise<void> {
    this.failure = undefined;
    this.job = undefined;
    try {
      await this.#look((await asked).job);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Asks it to stop at the next safe point. */
  async stop(): Promise<void> {
    if (this.job) await backend.call("job.cancel", { job: this.job.job });
  }

  /** Listens until the returned function is called. */
  follow(): () => void {
    return backend.listen((signal) => {
      if (signal.kind === "job" && signal.job === this.job?.job) void this.#look(signal.job);
    });
  }

  async #look(id: JobView["job"]): Promise<void> {
    this.job = await backend.call("job.show", { job: id });
    this.failure = this.job.failure ?? undefined;
  }
}

/** How much of what was read was missing or damaged. */
export function lost(outcome: BackupOutcome): number {
  return outcome.missing + outcome.damaged + outcome.parts.length;
}
