import { afterEach, describe, expect, it } from "vitest";
import { Rust } from "../../../tests/rust";
import { backend } from "$lib/backend";
import type { ChatId, EvidenceId, MessageView } from "$lib/backend/bindings";
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
