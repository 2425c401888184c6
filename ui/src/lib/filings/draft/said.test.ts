import { beforeEach, describe, expect, it } from "vitest";
import { Rust } from "../../../../tests/rust";
import { backend, Refusal } from "$lib/backend";
import type { DraftBody, DraftChip, FilingId } from "$lib/backend/bindings";
import { Said } from "./said";

const exhibit = (evidence: string): DraftChip => ({ of: "citation", evidence, pages: [] }) as unknown as DraftChip;
const body = (...names: string[]): DraftBody =>
  ({
    blocks: [{ kind: "paragraph", text: names.map((name) => ({ kind: "chip", chip: exhibit(name), was: "" })) }],
  }) as unknown as DraftBody;

/** Questions on their way, each answered with its chips as they read then. */
let waiting: { answer: (reads: string) => Promise<void>; refuse: () => Promise<void>; asks: number }[] = [];
const rest = (): Promise<void> => new Promise((later) => setTimeout(later));

beforeEach(() => {
  waiting = [];
  new Rust({});
  backend.transport = {
    ...backend.transport,
    call: (_, input) => {
      const { chips } = input as { chips: DraftChip[] };
      return new Promise((resolve, reject) =>
        waiting.push({
          asks: chips.length,
          answer: (reads) => {
            resolve({ said: chips.map((chip) => ({ chip, text: reads })), facts: [] });
            return rest();
          },
          refuse: () => {
            reject(new Refusal({ code: "busy", params: {} }));
            return rest();
          },
        }),
      );
    },
  };
});

describe("how chips read", () => {
  it("is known anew after exhibits got other numbers, though a word was typed meanwhile", async () => {
    const said = new Said("f1" as FilingId);
    said.take({ said: [{ chip: exhibit("a"), text: "прил. 1" }], facts: [] });
    void said.ask(body("a"), true);
    void said.ask(body("a", "b"), false);
    await waiting[0]?.answer("прил. 2");
    await waiting[1]?.answer("прил. 3");
    expect([said.chip(exhibit("a")), said.chip(exhibit("b"))]).toEqual(["прил. 2", "прил. 3"]);
  });
  it("is not taken from an answer that is older than the numbers; it is asked for again", async () => {
    const said = new Said("f1" as FilingId);
    void said.ask(body("a"), false);
    void said.ask(body(), true);
    void said.ask(body("c"), true);
    await waiting[0]?.answer("старый номер");
    expect(said.chip(exhibit("a"))).toBeUndefined();
    await waiting[2]?.answer("прил. 5");
    expect(said.chip(exhibit("a"))).toBe("прил. 5");
  });
  it("stays as it was where no answer comes, and is asked for with the next word", async () => {
    const said = new Said("f1" as FilingId);
    said.take({ said: [{ chip: exhibit("a"), text: "прил. 1" }], facts: [] });
    const asked = said.ask(body("a"), true);
    await waiting[0]?.refuse();
    await expect(asked).resolves.toBeUndefined();
    expect(said.chip(exhibit("a"))).toBe("прил. 1");
    void said.ask(body("a"), false);
    await waiting[1]?.answer("прил. 2");
    expect(said.chip(exhibit("a"))).toBe("прил. 2");
  });
});
