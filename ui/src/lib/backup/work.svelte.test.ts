import { flushSync } from "svelte";
import { afterEach, expect, it } from "vitest";
import { Rust } from "../../../tests/rust";
import type { JobId, JobView } from "$lib/backend/bindings";
import { Work } from "./work.svelte";

const job = "j1" as JobId;
const view = (more: Partial<JobView>): JobView => ({
  job,
  work: { kind: "backup", work: "run", outcome: { compared: 4 } } as JobView["work"],
  done: 4,
  total: 4,
  finished: false,
  cancelled: false,
  failure: null,
  ...more,
});

let leave = (): void => undefined;
afterEach(() => leave());

/** A backup that is stopped, and ends so. */
async function stopped(end: Partial<JobView>): Promise<Work> {
  const rust = new Rust({ "job.show": () => view({}), "job.cancel": () => view({}) });
  const work = new Work();
  leave = $effect.root(() => {
    $effect(() => work.follow());
  });
  flushSync();
  await work.start(Promise.resolve({ job }));
  await work.stop();
  rust.learn({ "job.show": () => view({ finished: true, ...end }) });
  rust.say({ kind: "job", job, done: 4, total: 4, finished: true });
  await new Promise((later) => setTimeout(later));
  return work;
}

it("a backup that was done before it heard of the stop shows what it made; one that was cut short shows nothing", async () => {
  expect((await stopped({ cancelled: false })).done?.outcome.compared).toBe(4);
  leave();
  expect((await stopped({ cancelled: true })).done).toBeUndefined();
});
