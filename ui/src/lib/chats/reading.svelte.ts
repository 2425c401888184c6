// An export being read.
import { FollowedJob } from "$lib/backend/job.svelte";
import { forgetMessages } from "./words";

export class Reading extends FollowedJob {
  protected override ended(): void {
    forgetMessages();
  }
}
