import { afterEach, describe, expect, it } from "vitest";
import { flushSync } from "svelte";
import { party, Rust } from "../../../tests/rust";
import { tellChanged } from "./areas";
import type { CaseId, PartyView } from "./bindings";
import { backend, useQuery, type Query } from "./index";

/** Answers when it is told to, one question after another. */
function slow(): { answer: (...names: string[]) => Promise<void>; asked: () => number } {
  const waiting: ((people: PartyView[]) => void)[] = [];
  let asked = 0;
  new Rust({});
  backend.transport = {
    ...backend.transport,
    call: () => {
      asked++;
      return new Promise((answer) => waiting.push(answer));
    },
  };
  return {
    asked: () => asked,
    answer: async (...names) => {
      waiting.shift()?.(names.map((name) => party(name, name)));
      await new Promise((later) => setTimeout(later));
    },
  };
}

let leave = (): void => undefined;
function shown(): Query<"party.list"> {
  let query!: Query<"party.list">;
  leave = $effect.root(() => {
    query = useQuery("party.list", () => ({ case: "c1" as CaseId }), ["parties"]);
  });
  flushSync();
  return query;
}
afterEach(() => leave());

describe("an answer that keeps itself fresh", () => {
  it("asks once more, and not side by side, for all that changes while an answer is on its way", async () => {
    const rust = slow();
    const query = shown();
    await rust.answer("А");
    tellChanged(["parties"]);
    for (let again = 0; again < 4; again++) tellChanged(["parties"]);
    expect(rust.asked()).toBe(2);
    await rust.answer("of before the last change");
    expect(query.data, "the old answer stays until the new one has come").toHaveLength(1);
    expect(query.data?.[0]?.id).toBe("А");
    expect(rust.asked()).toBe(3);
    await rust.answer("Б", "В");
    expect(query.data).toHaveLength(2);
    expect(rust.asked()).toBe(3);
  });
  it("shows what has come rather than nothing, though it changed on its way", async () => {
    const rust = slow();
    const query = shown();
    tellChanged(["parties"]);
    await rust.answer("А");
    expect(query.data).toHaveLength(1);
    await rust.answer("А", "Б");
    expect(query.data).toHaveLength(2);
  });
});
