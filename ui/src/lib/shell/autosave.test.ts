import { Refusal } from "$lib/backend";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, saveAll } from "./autosave.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a form that saves itself", () => {
  it("writes once after the last key, with what was typed last", async () => {
    const written: string[] = [];
    const form = new Autosave();
    for (const text of ["А", "Ас", "Асанова"]) form.soon(() => Promise.resolve(written.push(text)));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(written).toEqual(["Асанова"]);
    expect(form.saved).toBeDefined();
  });
  it("writes at once before the vault locks", async () => {
    const write = vi.fn(() => Promise.resolve());
    new Autosave().soon(write);
    await saveAll();
    expect(write).toHaveBeenCalledOnce();
  });
  it("never lets a later write overtake an earlier one", async () => {
    const order: string[] = [];
    const form = new Autosave();
    form.soon(() => new Promise<void>((done) => setTimeout(() => (order.push("first"), done()), 5_000)));
    void form.now();
    form.soon(() => Promise.resolve(order.push("second")));
    void form.now();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(order).toEqual(["first", "second"]);
  });
  it("keeps the reason when it could not save", async () => {
    const form = new Autosave();
    form.soon(() => Promise.reject(new Refusal({ code: "disk-full", params: {} })));
    await form.now();
    expect(form.failure?.code).toBe("disk-full");
    expect(form.saved).toBeUndefined();
  });
  it("holds what it could not save until it can", async () => {
    const form = new Autosave();
    let full = true;
    const write = vi.fn(() =>
      full ? Promise.reject(new Refusal({ code: "disk-full", params: {} })) : Promise.resolve(),
    );
    form.soon(write);
    await form.now();
    expect(form.waiting).toBe(true);
    full = false;
    await saveAll();
    expect(write).toHaveBeenCalledTimes(2);
    expect([form.waiting, form.failure]).toEqual([false, undefined]);
    await saveAll();
    expect(write).toHaveBeenCalledTimes(2);
  });
  it("writes what was typed after a failure, and not what was typed before", async () => {
    const form = new Autosave();
    const written: string[] = [];
    form.soon(() => Promise.reject(new Refusal({ code: "disk-full", params: {} })));
    await form.now();
    form.soon(() => Promise.resolve(written.push("later")));
    await form.now();
    expect(written).toEqual(["later"]);
    expect(form.waiting).toBe(false);
  });
});
