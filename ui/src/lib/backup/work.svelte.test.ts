import { flushSync } from "svelte";
import { afterEach, expect, it } from "vitest";
import { refuse, Rust } from "../../../tests/rust";
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

it("is asked for when one comes back to its screen: nobody listened meanwhile", async () => {
  const rust = new Rust({ "job.show": () => view({}) });
  const work = new Work();
  await work.start(Promise.resolve({ job }));
  rust.learn({ "job.show": () => view({ finished: true }) });
  leave = $effect.root(() => {
    $effect(() => work.follow());
  });
  flushSync();
  await new Promise((later) => setTimeout(later));
  expect([work.running, work.done?.outcome.compared]).toEqual([false, 4]);
});

it("of two that were begun at once the later is followed, whichever answers first", async () => {
  const rust = new Rust({ "job.show": ({ job: id }) => view({ job: id }) });
  const work = new Work();
  let slow: (started: { job: JobId }) => void = () => undefined;
  const first = work.start(new Promise((answer) => (slow = answer)));
  await work.start(Promise.resolve({ job: "j2" as JobId }));
  slow({ job });
  await first;
  expect(work.job?.job).toBe("j2");
  expect(rust.asks("job.show")).toEqual([{ job: "j2" }]);
});

it("says that it could not be stopped", async () => {
  new Rust({ "job.show": () => view({}), "job.cancel": () => refuse("unknown-job") });
  const work = new Work();
  await work.start(Promise.resolve({ job }));
  await work.stop();
  expect(work.failure?.code).toBe("unknown-job");
});
