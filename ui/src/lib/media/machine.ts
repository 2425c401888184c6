// The program that writes down what a recording says takes minutes: it goes on while other screens are open.
import type { EvidenceId } from "$lib/backend/bindings";
import { FollowedJob } from "$lib/backend/job.svelte";

const machines = new Map<EvidenceId, FollowedJob>();

/** Its work on one recording: under way, ended, or not begun. */
export function machineOf(item: EvidenceId): FollowedJob {
  let machine = machines.get(item);
  if (!machine) {
    machine = new FollowedJob();
    machines.set(item, machine);
  }
  return machine;
}
