// Items that could not be read, read again: it goes on while one looks at something else.
import { backend } from "$lib/backend";
import type { CaseId, EvidenceId } from "$lib/backend/bindings";
import { FollowedJob } from "$lib/backend/job.svelte";

class Again extends FollowedJob {
  /** How often it has ended: what could not be shown is looked at anew. */
  times = $state(0);
  /** What was asked for last. */
  items = $state.raw<readonly EvidenceId[]>([]);
  /** Whose case that is of: what it came to is told nowhere else. */
  of = $state.raw<CaseId>();
  /** What it came to, or nothing. */
  readonly outcome = $derived(
    this.job?.finished === true && this.job.work.kind === "reading" ? this.job.work : undefined,
  );

  protected override ended(): void {
    this.times += 1;
  }
}

export const again = new Again();
let following = false;

/** Reads these items of a case again, one after the other. */
export async function readAgain(of: CaseId, items: readonly EvidenceId[]): Promise<void> {
  if (!following) again.follow();
  following = true;
  again.of = of;
  again.items = items;
  await again.start(backend.call("document.read-again", { items: [...items] }));
}
