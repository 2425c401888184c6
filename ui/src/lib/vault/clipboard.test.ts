// What gives somebody away lies on the clipboard for a minute at most, and nothing else is taken from there for it.
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Rust } from "../../../tests/rust";
import { brief, copyBriefly, copyText, watchCopies } from "./clipboard";

let rust: Rust;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.resolve() } });
  rust = new Rust({ "window.forget-copies": () => ({}) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const forgotten = (): number => rust.asks("window.forget-copies").length;

it("is forgotten after a minute", async () => {
  await copyBriefly("40.5283, 72.7985");
  vi.advanceTimersByTime(brief - 1);
  expect(forgotten()).toBe(0);
  vi.advanceTimersByTime(1);
  expect(forgotten()).toBe(1);
});

it("is left alone once something else was copied", async () => {
  const stop = watchCopies();
  await copyBriefly("40.5283, 72.7985");
  await copyText("слова из договора");
  vi.advanceTimersByTime(2 * brief);
  await copyBriefly("40.5283, 72.7985");
  window.dispatchEvent(new Event("copy"));
  vi.advanceTimersByTime(2 * brief);
  expect(forgotten()).toBe(0);
  stop();
});
