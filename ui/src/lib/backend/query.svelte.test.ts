import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { flushSync } from "svelte";
import { party, Rust } from "../../../tests/rust";
import { tellChanged } from "./areas";
import type { CaseId, PartyId, PartyView } from "./bindings";
import { backend, useQuery, type Query } from "./index";
import { subjects } from "./query.svelte";

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

const bindings = readFileSync(join(import.meta.dirname, "bindings.ts"), "utf8");
const source = join(import.meta.dirname, "../..");

/** The fields of a command's request that are ids. */
function idsOf(command: string): string[] {
  const request = new RegExp(`^  "${command}": \\{ request: (\\w+);`, "m").exec(bindings)?.[1] ?? "";
  const fields = new RegExp(`^export type ${request} = \\{([^}]*)\\}`, "m").exec(bindings)?.[1] ?? "";
  return [...fields.matchAll(/(\w+)\??: (?:Array<)?\w+Id\b/g)].map(([, name]) => name ?? "");
}

describe("what an answer is about", () => {
  it("is said of one thing and never shown as said of another, nor while nothing is asked", async () => {
    const rust = slow();
    let asked = $state<{ party: PartyId } | undefined>({ party: "p1" as PartyId });
    let query!: Query<"party.list">;
    leave = $effect.root(() => {
      query = useQuery("party.list", () => asked as never, ["parties"]);
    });
    flushSync();
    await rust.answer("А");
    expect(query.data).toHaveLength(1);
    asked = { party: "p2" as PartyId };
    flushSync();
    expect(query.data, "of the first nothing is shown as of the second").toBeUndefined();
    await rust.answer("А", "Б");
    expect(query.data).toHaveLength(2);
    asked = undefined;
    flushSync();
    expect(query.data).toBeUndefined();
  });
  it("asked otherwise of the same thing it stays until the new one has come", async () => {
    const rust = slow();
    let asked = $state<{ case: CaseId; page: number }>({ case: "c1" as CaseId, page: 1 });
    let query!: Query<"party.list">;
    leave = $effect.root(() => {
      query = useQuery("party.list", () => asked, ["parties"]);
    });
    flushSync();
    await rust.answer("А");
    asked = { case: "c1" as CaseId, page: 2 };
    flushSync();
    expect(query.data).toHaveLength(1);
    await rust.answer("А", "Б");
    expect(query.data).toHaveLength(2);
  });
  it("stays while nothing is asked where a dialog wants it so, and not for another case", async () => {
    const rust = slow();
    let open = $state(true);
    let inCase = $state("c1" as CaseId);
    let query!: Query<"party.list">;
    leave = $effect.root(() => {
      query = useQuery("party.list", () => (open ? { case: inCase } : undefined), ["parties"], { stays: true });
    });
    flushSync();
    await rust.answer("А");
    open = false;
    flushSync();
    open = true;
    flushSync();
    expect(query.data).toHaveLength(1);
    open = false;
    inCase = "c2" as CaseId;
    flushSync();
    open = true;
    flushSync();
    expect(query.data).toBeUndefined();
  });
  it("is told by every id that a screen asks with", () => {
    // Which ties are drawn is a choice among those of the case.
    const choices = ["ties"];
    const commands = readdirSync(source, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !entry.name.endsWith(".test.ts"))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"))
      .flatMap((text) => [...text.matchAll(/useQuery\(\s*"([^"]+)"/g)].map(([, command]) => command ?? ""));
    const ids = new Set(commands.flatMap(idsOf));
    expect(ids.size).toBeGreaterThan(10);
    const known: readonly string[] = [...subjects, ...choices];
    expect([...ids].filter((name) => !known.includes(name))).toEqual([]);
  });
});

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
