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
  document.body.textContent = "слова из договора";
  getSelection()?.selectAllChildren(document.body);
  document.body.dispatchEvent(new Event("copy", { bubbles: true }));
  vi.advanceTimersByTime(2 * brief);
  expect(forgotten()).toBe(0);
  stop();
});

it("is forgotten where the keys were pressed with nothing marked", async () => {
  const stop = watchCopies();
  await copyBriefly("40.5283, 72.7985");
  getSelection()?.removeAllRanges();
  document.body.dispatchEvent(new Event("copy", { bubbles: true }));
  vi.advanceTimersByTime(brief);
  expect(forgotten()).toBe(1);
  stop();
});

it("is forgotten where nothing else could be copied since", async () => {
  await copyBriefly("40.5283, 72.7985");
  vi.stubGlobal("navigator", { clipboard: { writeText: () => Promise.reject(new Error("no focus")) } });
  await expect(copyText("слова из договора")).rejects.toThrow("no focus");
  vi.advanceTimersByTime(brief);
  expect(forgotten()).toBe(1);
});
