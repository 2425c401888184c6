// A backup under way.
import { FollowedJob } from "$lib/backend/job.svelte";
import type { BackupOutcome, BackupWork } from "$lib/backend/bindings";

export class Work extends FollowedJob {
  /** What ended well, and with what result. */
  readonly done = $derived.by((): { work: BackupWork; outcome: BackupOutcome } | undefined => {
    const job = this.job;
    if (!job?.finished || job.failure !== null || job.cancelled || job.work.kind !== "backup") return undefined;
    return { work: job.work.work, outcome: job.work.outcome };
  });
}

/** How much of what was read was missing or damaged. */
export function lost(outcome: BackupOutcome): number {
  return outcome.missing + outcome.damaged + outcome.parts.length;
}
