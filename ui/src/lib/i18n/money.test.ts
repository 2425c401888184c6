import { speak } from "$lib/i18n/index.svelte";
import { afterEach, describe, expect, it } from "vitest";
import { coded, currencies, figures, readSum } from "./money";

afterEach(() => speak("ru"));

describe("sums", () => {
  it.each([
    ["45000", 4_500_000],
    ["45 000", 4_500_000],
    ["45\u00a0000,50", 4_500_050],
    ["1 200,5", 120_050],
    ["1200,5", 120_050],
    ["1,200.50", 120_050],
    ["1,234,567.5", 123_456_750],
    ["45.000", 4_500_000],
    ["0,07", 7],
  ])("are read as people type them: %s", (typed, amount) => {
    expect(readSum(typed, "KGS")).toBe(amount);
  });
  it.each(["", "много", "12,345,6", "-5", "1,2345", "1234,567", "0,070", "1.2.3", "9999999999999999"])(
    "are not guessed at: «%s»",
    (typed) => expect(readSum(typed, "KGS")).toBeUndefined(),
  );
  it("of a won have no smaller unit", () => {
    expect(readSum("2 100", "KRW")).toBe(2_100);
    expect(readSum("2,100", "KRW")).toBe(2_100);
    for (const bad of ["2 100,5", "1,5"]) expect(readSum(bad, "KRW")).toBeUndefined();
  });
  it("are written in groups, with the smallest unit their currency has", () => {
    expect(figures({ amount: 4_500_000, currency: "KGS" })).toBe("45\u00a0000");
    expect(figures({ amount: 385_839, currency: "USD" })).toBe("3\u00a0858,39");
    expect(figures({ amount: -5, currency: "USD" })).toBe("−0,05");
    expect(coded({ amount: 1_500_000, currency: "KRW" })).toBe("1\u00a0500\u00a0000\u00a0KRW");
    speak("en");
    expect(figures({ amount: 385_839, currency: "USD" })).toBe("3,858.39");
  });
  it("are read again as each language writes them, so that a form shows none of its own as wrong", () => {
    for (const language of ["ru", "ky", "en"] as const) {
      speak(language);
      for (const currency of currencies)
        for (const amount of [0, 7, 100, 99_999, 120_000, 120_050, 123_456_789, 1e15])
          expect(readSum(figures({ amount, currency }), currency), `${language} ${currency}`).toBe(amount);
    }
  });
});
