// An export being read: one job at a time, followed until it ends.
import { backend, failureOf, type Failure } from "$lib/backend";
import type { JobView, Started } from "$lib/backend/bindings";
import { forgetMessages } from "./words";

export class Reading {
  job = $state.raw<JobView>();
  failure = $state.raw<Failure>();
  readonly running = $derived(this.job !== undefined && !this.job.finished);

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

  /** Asks it to stop; what was read before stays. */
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
    if (this.job.finished) forgetMessages();
  }
}
