import { afterEach, describe, expect, it } from "vitest";
import { Rust } from "../../../tests/rust";
import { backend } from "$lib/backend";
import { tellChanged } from "$lib/backend/areas";
import type { ChatId, EvidenceId, MessageView } from "$lib/backend/bindings";
import { flushSync } from "svelte";
import { Messages, page } from "./messages.svelte";

/** Pages asked for, in order; each is answered when it is told to. */
function slow(): { asked: number[]; answer: () => Promise<void> } {
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  new Rust({});
  backend.transport = {
    ...backend.transport,
    call: (_, input) => {
      const { from, count } = input as { from: number; count: number };
      asked.push(from / page);
      const found = Array.from({ length: count }, (__, i) => ({ position: from + i }) as MessageView);
      return new Promise((answer) => waiting.push(() => answer(found)));
    },
  };
  const answer = async (): Promise<void> => {
    waiting.shift()?.();
    await new Promise((later) => setTimeout(later));
  };
  return { asked, answer };
}

let leave = (): void => undefined;
function of(count: number): Messages {
  let messages!: Messages;
  leave = $effect.root(() => {
    messages = new Messages("c1" as ChatId, "e1" as EvidenceId, () => count);
  });
  return messages;
}
afterEach(() => leave());

describe("messages of a long chat", () => {
  it("asks, once the page in view is there, for the one that scrolling comes to first", async () => {
    const { asked, answer } = slow();
    const messages = of(1_000);
    messages.want(3 * page + 80);
    expect(asked).toEqual([3]);
    await answer();
    messages.want(3 * page + 80);
    expect(asked).toEqual([3, 4]);
  });
  it("asks for no page outside the chat", async () => {
    const { asked, answer } = slow();
    const messages = of(2 * page);
    const ends = [0, 2 * page - 1];
    for (const end of ends) messages.want(end);
    await answer();
    await answer();
    for (const end of ends) messages.want(end);
    expect(asked).toEqual([0, 1]);
  });
  it("asks after a change for the page on screen, though it came long ago, and for others when they are next in view", async () => {
    const { asked, answer } = slow();
    const messages = of(2_000);
    for (const place of [0, 12, 14, 16, 18]) {
      messages.want(place * page);
      await answer();
    }
    const onScreen = $effect.root(() => {
      $effect(() => messages.want(0));
    });
    flushSync();
    asked.length = 0;
    tellChanged(["evidence"]);
    flushSync();
    expect(asked).toEqual([0]);
    expect(messages.at(0)?.position, "the old stays until the new has come").toBe(0);
    await answer();
    flushSync();
    messages.want(12 * page);
    expect(asked).toEqual([0, 12]);
    onScreen();
  });
  it("lets go the pages looked at longest ago, and not those that came first", async () => {
    const { asked, answer } = slow();
    const messages = of(10_000);
    messages.want(0);
    await answer();
    for (let place = 2; place <= 80; place += 2) {
      messages.want(place * page);
      await answer();
      messages.want(0);
      await answer();
    }
    expect(messages.at(0)?.position).toBe(0);
    expect(asked.filter((number) => number === 0)).toHaveLength(1);
    expect(messages.at(2 * page)).toBeUndefined();
  });
  it("fetches a page once for all of its messages that are cited together", async () => {
    const { asked, answer } = slow();
    const messages = of(1_000);
    const cited = Promise.all(Array.from({ length: 30 }, (_, i) => messages.fetch(85 + i)));
    expect(asked).toEqual([0, 1]);
    await answer();
    await answer();
    expect((await cited).map((message) => message?.position)).toEqual(Array.from({ length: 30 }, (_, i) => 85 + i));
  });
  it("fetches again what a change overtook on its way", async () => {
    const { asked, answer } = slow();
    const messages = of(1_000);
    flushSync();
    const cited = messages.fetch(7);
    tellChanged(["evidence"]);
    await answer();
    await answer();
    expect((await cited)?.position).toBe(7);
    expect(asked).toEqual([0, 0]);
  });
  it("reads the place where a dragged scrollbar stopped, and not all that it flew by", async () => {
    const { asked, answer } = slow();
    const messages = of(250_000);
    for (let place = 1; place <= 40; place++) messages.want(place * 50 * page);
    expect(asked, "no more than two are on their way").toHaveLength(2);
    await answer();
    expect(asked.at(-1), "the last place comes next").toBe(2_000);
    for (let more = 0; more < 40; more++) await answer();
    expect(messages.at(2_000 * page)?.position).toBe(2_000 * page);
    expect(asked.length).toBeLessThan(12);
  });
});
