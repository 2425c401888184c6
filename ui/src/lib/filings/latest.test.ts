import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Latest } from "./latest";

describe("asking while one types", () => {
  let asked: { text: string; answer: (text: string) => void; refuse: () => void }[];
  let told: string[];
  let refused: number;
  let latest: Latest<string, string>;

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    told = [];
    refused = 0;
    latest = new Latest<string, string>(
      (text) =>
        new Promise((resolve, reject) => {
          asked.push({ text, answer: resolve, refuse: () => reject(new Error("no")) });
        }),
      (answer) => told.push(answer),
      () => refused++,
    );
  });
  afterEach(() => vi.useRealTimers());
  const type = (text: string): void => latest.soon(text, 175);
  const pause = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  it("asks once, after a pause in typing, for what was typed last", async () => {
    type("С");
    await pause(100);
    type("Сл");
    await pause(174);
    expect(asked).toHaveLength(0);
    await pause(1);
    expect(asked.map(({ text }) => text)).toEqual(["Сл"]);
  });

  it("asks the next only when the last was answered, and skips what was typed in between", async () => {
    type("1");
    await pause(175);
    type("2");
    await pause(175);
    type("3");
    await pause(175);
    expect(asked.map(({ text }) => text)).toEqual(["1"]);
    asked[0]?.answer("один");
    await pause(0);
    expect(asked.map(({ text }) => text)).toEqual(["1", "3"]);
    asked[1]?.answer("три");
    await pause(0);
    expect(told).toEqual(["один", "три"]);
  });

  it("goes on after a refusal", async () => {
    type("1");
    await pause(175);
    type("2");
    await pause(175);
    asked[0]?.refuse();
    await pause(0);
    asked[1]?.answer("два");
    await pause(0);
    expect([refused, told]).toEqual([1, ["два"]]);
  });

  it("says nothing more once the screen is closed", async () => {
    type("1");
    await pause(175);
    latest.end();
    asked[0]?.answer("один");
    await pause(1000);
    expect(told).toEqual([]);
  });
});
