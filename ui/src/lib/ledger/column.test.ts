import type { Sum } from "$lib/backend/bindings";
import { speak } from "$lib/i18n/index.svelte";
import { afterEach, describe, expect, it } from "vitest";
import { codedAlike, hasParts } from "./column";

afterEach(() => speak("ru"));
const plain = (sum: Sum, parts: boolean): string => codedAlike(sum, parts).replace(/\s/gu, " ");

describe("sums of a column", () => {
  it("all show their smaller unit where one of them has it", () => {
    const sums: Sum[] = [
      { amount: 46_452, currency: "USD" },
      { amount: 90_000, currency: "USD" },
    ];
    expect(hasParts(sums)).toBe(true);
    expect(sums.map((sum) => plain(sum, true))).toEqual(["464,52 USD", "900,00 USD"]);
    speak("en");
    expect(plain({ amount: 4_500_000, currency: "KGS" }, true)).toBe("45,000.00 KGS");
  });

  it("show none where all of them are whole, and won has none", () => {
    expect(hasParts([{ amount: 90_000, currency: "USD" }])).toBe(false);
    expect(plain({ amount: 90_000, currency: "USD" }, false)).toBe("900 USD");
    expect(plain({ amount: 5_000, currency: "KRW" }, true)).toBe("5000 KRW".replace("5000", "5 000"));
  });
});
