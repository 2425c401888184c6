import { flushSync } from "svelte";
import { afterEach, expect, it, vi } from "vitest";
import { Rust, caseId } from "../../../tests/rust";
import { tellChanged } from "$lib/backend/areas";
import type { ChronologyRow, FactId } from "$lib/backend/bindings";
import { Rows } from "./rows.svelte";

const fact = (n: number): FactId => `f${n}` as FactId;
const soon = async (): Promise<void> => {
  flushSync();
  await vi.advanceTimersByTimeAsync(20);
  flushSync();
};

const leaves: (() => void)[] = [];
afterEach(() => {
  for (const leave of leaves.splice(0)) leave();
  vi.useRealTimers();
});

/** Shows a row until the returned function is called. */
function shown(rows: Rows, n: number): () => void {
  const leave = $effect.root(() => {
    $effect(() => rows.want(fact(n)));
  });
  leaves.push(leave);
  return leave;
}

it("a row at the head of a long chronology reads as it is now, on screen at once and elsewhere when one comes back", async () => {
  vi.useFakeTimers();
  let words = "как было";
  const rust = new Rust({
    "chronology.rows": ({ facts }) => facts.map((id) => ({ fact: { id, words } }) as unknown as ChronologyRow),
  });
  let rows!: Rows;
  leaves.push(
    $effect.root(() => {
      rows = new Rows(() => caseId);
    }),
  );
  const says = (n: number): unknown => (rows.of(fact(n))?.fact as unknown as { words: string } | undefined)?.words;
  // Down through all of it, and back to its head.
  for (let n = 0; n < 250; n += 25) {
    const screen = Array.from({ length: 25 }, (_, i) => shown(rows, n + i));
    await soon();
    for (const leave of screen) leave();
  }
  shown(rows, 0);
  await soon();
  expect(says(0)).toBe("как было");

  words = "как стало";
  const before = rust.asks("chronology.rows").length;
  tellChanged(["facts"]);
  flushSync();
  expect(says(0), "the old stays until the new has come").toBe("как было");
  await soon();
  expect(says(0)).toBe("как стало");
  expect(
    rust
      .asks("chronology.rows")
      .slice(before)
      .flatMap(({ facts }) => facts),
    "only what is on screen",
  ).toEqual([fact(0)]);
  shown(rows, 30);
  await soon();
  expect(says(30)).toBe("как стало");
});
