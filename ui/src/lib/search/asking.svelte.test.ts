import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rust } from "../../../tests/rust";
import { backend } from "$lib/backend";
import type { SearchAnswer, SearchHit } from "$lib/backend/bindings";
import { Asking } from "./asking.svelte";

/** Questions on their way; each is answered when it is told to. */
function slow(total: number, pending = 0): { asked: [from: number, count: number][]; answer: () => Promise<void> } {
  const asked: [number, number][] = [];
  const waiting: (() => void)[] = [];
  new Rust({});
  backend.transport = {
    ...backend.transport,
    call: (_, input) => {
      const { from, count } = input as { from: number; count: number };
      asked.push([from, count]);
      const found = Array.from(
        { length: Math.max(Math.min(count, total - from), 0) },
        (__, i) => ({ id: `${from + i}` }) as SearchHit,
      );
      const answer = {
        hits: found,
        total,
        more: false,
        kinds: [],
        nowhere: [],
        leftOut: 0,
        closed: 0,
        pending,
      } as SearchAnswer;
      return new Promise((done, failed) => {
        waiting.push(() => (total < 0 ? failed(new Error("locked")) : done(answer)));
      });
    },
  };
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, answer };
}

async function asking(question: string): Promise<Asking> {
  const made = new Asking();
  made.question = question;
  made.follow();
  await vi.advanceTimersByTimeAsync(50);
  return made;
}

describe("a question on its way", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("fetches the next answers once, however often they are wanted", async () => {
    const { asked, answer } = slow(75);
    const one = await asking("паспорт");
    await answer();
    void one.more();
    void one.more();
    await answer();
    expect(asked).toEqual([
      [0, 30],
      [30, 30],
    ]);
    expect(one.hits.map((hit) => hit.id)).toEqual(Array.from({ length: 60 }, (_, i) => `${i}`));
    void one.more();
    await answer();
    expect(one.hits).toHaveLength(75);
  });

  it("keeps what was fetched while the index is being read", async () => {
    const { asked, answer } = slow(75, 4);
    const one = await asking("паспорт");
    await answer();
    void one.more();
    await answer();
    await vi.advanceTimersByTimeAsync(1600);
    expect(asked.at(-1)).toEqual([0, 60]);
    await answer();
    expect(one.hits).toHaveLength(60);
    one.stop();
  });

  it("opens what answers it, and not what answered the one before, however fast Enter is pressed", async () => {
    const { answer } = slow(75);
    const one = await asking("паспорт");
    await answer();
    const opened: string[] = [];
    const enter = (): void => one.whenSettled(() => opened.push(one.question));
    enter();
    one.question = "паспорта";
    one.follow();
    enter();
    expect(opened).toEqual(["паспорт"]);
    await vi.advanceTimersByTimeAsync(50);
    await answer();
    expect(opened).toEqual(["паспорт", "паспорта"]);
    one.question = "виза";
    one.follow();
    enter();
    one.question = "визы";
    one.follow();
    await vi.advanceTimersByTimeAsync(50);
    await answer();
    expect(opened, "typed further, Enter is taken back").toHaveLength(2);
  });

  it("says why the next answers did not come", async () => {
    const first = slow(75);
    const one = await asking("паспорт");
    await first.answer();
    const second = slow(-1);
    const more = one.more();
    await second.answer();
    await more;
    expect(one.failure).toBeDefined();
    expect(one.hits).toHaveLength(30);
  });
});
