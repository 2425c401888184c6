// One job at a time, followed until it ends.
import type { JobView, Started } from "./bindings";
import { failureOf, type Failure } from "./failure";
import { backend } from "./index";

export class FollowedJob {
  job = $state.raw<JobView>();
  failure = $state.raw<Failure>();
  readonly running = $derived(this.job !== undefined && !this.job.finished);
  /** Known before the first answer, so that no signal is missed. */
  #id: JobView["job"] | undefined;

  /** Starts a job and follows it. */
  async start(asked: Promise<Started>): Promise<void> {
    this.failure = undefined;
    this.job = undefined;
    this.#id = undefined;
    try {
      this.#id = (await asked).job;
      await this.#look(this.#id);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Asks it to stop at the next safe point; what was done before stays. */
  async stop(): Promise<void> {
    if (this.job) await backend.call("job.cancel", { job: this.job.job });
  }

  /** Listens until the returned function is called. */
  follow(): () => void {
    return backend.listen((signal) => {
      if (signal.kind === "job" && signal.job === this.#id) {
        // After a lock nobody answers any more; otherwise why it can't be seen is shown.
        this.#look(signal.job).catch((thrown: unknown) => (this.failure = failureOf(thrown)));
      }
    });
  }

  /** What is to be done once it has ended. */
  protected ended(): void {
    return;
  }

  async #look(id: JobView["job"]): Promise<void> {
    const job = await backend.call("job.show", { job: id });
    // Answers may overtake each other: what has ended does not run again, and an earlier job is nobody's any more.
    if (id !== this.#id || (this.job?.job === id && this.job.finished)) return;
    this.job = job;
    this.failure = job.failure ?? undefined;
    if (job.finished) this.ended();
  }
}
