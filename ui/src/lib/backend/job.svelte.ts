// One job at a time, followed until it ends.
import type { JobView, Started } from "./bindings";
import { failureOf, type Failure } from "./failure";
import { backend } from "./index";
import { untrack } from "svelte";

export class FollowedJob {
  job = $state.raw<JobView>();
  failure = $state.raw<Failure>();
  readonly running = $derived(this.job !== undefined && !this.job.finished);
  /** Known before the first answer, so that no signal is missed. */
  #id: JobView["job"] | undefined;
  #turn = 0;

  /** Starts a job and follows it. */
  async start(asked: Promise<Started>): Promise<void> {
    // Of two that were started together the later is followed.
    const mine = ++this.#turn;
    this.failure = undefined;
    this.job = undefined;
    this.#id = undefined;
    try {
      const { job } = await asked;
      if (mine !== this.#turn) return;
      this.#id = job;
      await this.#look(job);
    } catch (thrown) {
      if (mine === this.#turn) this.failure = failureOf(thrown);
    }
  }

  /** Asks it to stop at the next safe point; what was done before stays. */
  async stop(): Promise<void> {
    if (!this.job) return;
    try {
      await backend.call("job.cancel", { job: this.job.job });
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  /** Listens until the returned function is called. What went on before, while its screen was left, is asked for. */
  follow(): () => void {
    const under = untrack(() => (this.running ? this.#id : undefined));
    if (under !== undefined) this.#look(under).catch((thrown: unknown) => (this.failure = failureOf(thrown)));
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
