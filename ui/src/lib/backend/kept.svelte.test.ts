import { flushSync } from "svelte";
import { afterEach, describe, expect, it } from "vitest";
import { party, Rust } from "../../../tests/rust";
import { tellChanged } from "./areas";
import type { CaseId } from "./bindings";
import { backend, useQuery, type Query } from "./index";
import { Kept } from "./kept";

const kept = new Kept<"party.list">(["parties", "custody"]);
let leave = (): void => undefined;

/** A screen that shows the people of a case. */
function screen(id = "c1"): Query<"party.list"> {
  let query!: Query<"party.list">;
  leave = $effect.root(() => {
    query = useQuery("party.list", () => ({ case: id as CaseId }), ["parties"], { kept });
  });
  flushSync();
  return query;
}
const later = (): Promise<void> => new Promise((done) => setTimeout(done));
afterEach(() => leave());

/** Counts what is asked; the first answer names one person, the second two… */
function counting(): { asked: () => number } {
  let asked = 0;
  new Rust({});
  backend.transport = {
    ...backend.transport,
    call: () => Promise.resolve(Array.from({ length: ++asked }, (_, n) => party(String(n), String(n)))),
  };
  return { asked: () => asked };
}

describe("an answer that outlives its screen", () => {
  it("is there at once on the next screen and is not asked for again", async () => {
    const rust = counting();
    screen();
    await later();
    leave();
    expect(screen().data, "no skeleton, not for a moment").toHaveLength(1);
    await later();
    expect(rust.asked()).toBe(1);
  });
  it("is shown as it was, and asked for again, when something changed while no screen showed it", async () => {
    const rust = counting();
    screen();
    await later();
    leave();
    tellChanged(["custody"]);
    const query = screen();
    expect(query.data).toHaveLength(1);
    await later();
    expect(query.data).toHaveLength(2);
    expect(rust.asked()).toBe(2);
  });
  it("is asked for again on the next screen when it changed while it was on its way", async () => {
    const rust = counting();
    screen();
    tellChanged(["custody"]);
    await later();
    leave();
    screen();
    await later();
    expect(rust.asked()).toBe(2);
  });
  it("is not shown as the answer about another case, nor as that of another program", async () => {
    const rust = counting();
    screen();
    await later();
    leave();
    expect(screen("c2").data).toBeUndefined();
    await later();
    expect(rust.asked()).toBe(2);
    leave();
    counting();
    expect(screen("c2").data).toBeUndefined();
  });
});
