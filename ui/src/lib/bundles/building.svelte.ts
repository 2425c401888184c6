// A bundle being built: goes on while other screens are open, and can be cancelled from its own.
import { backend, failureOf, type Failure } from "$lib/backend";
import type { BundleId, JobId } from "$lib/backend/bindings";
import { throughGate } from "$lib/consents/gate.svelte";
import { SvelteMap } from "svelte/reactivity";

/** How often the work is asked how far it is, in milliseconds; signals say so as well, where there are any. */
const beat = 400;

/** What is to be said before a bundle is built. */
export type Answered = {
  /** Why its numbers are not the filing's; empty where they are. */
  reason: string;
  /** What cannot be read is its divider alone. */
  dividers: boolean;
};

export class Building {
  done = $state(0);
  total = $state(0);
  running = $state(true);
  cancelled = $state(false);
  failure = $state.raw<Failure>();
  #job: JobId | undefined;
  #stop = false;

  /** Builds the bundle as the lawyer answered; resolves when the work has ended, well or not. */
  async run(bundle: BundleId, { reason, dividers }: Answered): Promise<void> {
    try {
      const request = { bundle, reason: reason || null, dividers };
      const { job } = await throughGate(() => backend.call("bundle.build", request));
      this.#job = job;
      if (this.#stop) await backend.call("job.cancel", { job });
      await this.#follow(job);
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
    this.running = false;
  }

  /** Stops the work; what was built before stays. */
  async cancel(): Promise<void> {
    this.#stop = true;
    if (this.#job === undefined) return;
    try {
      await backend.call("job.cancel", { job: this.#job });
    } catch (thrown) {
      this.failure = failureOf(thrown);
    }
  }

  async #follow(job: JobId): Promise<void> {
    for (;;) {
      const view = await backend.call("job.show", { job });
      this.done = view.done;
      this.total = view.total;
      if (view.finished) {
        this.cancelled = view.cancelled;
        this.failure = view.failure ?? undefined;
        return;
      }
      await new Promise((go) => setTimeout(go, beat));
    }
  }
}

const all = new SvelteMap<BundleId, Building>();

/** The build of this bundle that is under way or ended last, or none since the program started. */
export function buildingOf(bundle: BundleId): Building | undefined {
  return all.get(bundle);
}

/** Builds a bundle, unless it is being built. */
export async function build(bundle: BundleId, answered: Answered): Promise<void> {
  if (all.get(bundle)?.running) return;
  const building = new Building();
  all.set(bundle, building);
  await building.run(bundle, answered);
}
