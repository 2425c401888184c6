import { afterEach, describe, expect, it } from "vitest";
import { asTyped } from "./edtf";
import { amount, day, inAll, longDay, longDayIn, moment, speak, t } from "./index.svelte";

afterEach(() => speak("ru"));
const november = new Date(2026, 10, 3, 14, 2);

describe("dates", () => {
  it("are written dd.MM.yyyy in Russian and in Kyrgyz, never as Intl would", () => {
    for (const language of ["ru", "ky"] as const) {
      speak(language);
      expect(day(november)).toBe("03.11.2026");
    }
  });
  it("have their month in letters in English", () => {
    speak("en");
    expect(day(november)).toBe("3 Nov 2026");
  });
  it("have a long form of their own in each language", () => {
    expect(longDay(november)).toBe("3 ноября 2026\u00a0г.");
    speak("ky");
    expect(longDay(november)).toBe("2026-жылдын 3-ноябры");
  });
  it("take a case within a Kyrgyz sentence", () => {
    expect(longDayIn(november, "since")).toBe("3 ноября 2026\u00a0г.");
    speak("ky");
    expect(`${longDayIn(november, "since")} баштап`).toBe("2026-жылдын 3-ноябрынан баштап");
    expect(`${longDayIn(new Date(2026, 3, 5), "until")} чейин`).toBe("2026-жылдын 5-апрелине чейин");
    expect(longDayIn(new Date(2026, 5, 5), "on")).toBe("2026-жылдын 5-июнунда");
  });
  it("are called today and yesterday while they are", () => {
    expect(moment(november, new Date(2026, 10, 3, 23))).toBe("сегодня, 14:02");
    expect(moment(november, new Date(2026, 10, 4, 0, 5))).toBe("вчера, 14:02");
    expect(moment(november, new Date(2026, 10, 5))).toBe("03.11.2026");
  });
  it("of the vault are shown as people write them", () => {
    expect(asTyped("1998-03-12")).toBe("12.03.1998");
    expect(asTyped("1998-03")).toBe("03.1998");
    expect(asTyped("1998-21")).toBe("1998-21");
    expect(asTyped("2026-03-12~")).toBe("2026-03-12~");
  });
});

describe("words", () => {
  it("agree with a number that Rust sent as text", () => {
    expect(t("case-fact-sources", { count: "2" })).toBe("2 доказательства");
    expect(t("case-fact-sources", { count: "11" })).toBe("11 доказательств");
    expect(t("case-fact-sources", { count: 0 })).toBe("без доказательств");
  });
  it("group the digits of an amount from five on, and never those of a name", () => {
    expect(t("case-fact-sources", { count: 9999 })).toBe("9999 доказательств");
    expect(t("case-fact-sources", { count: 10_000 }).replace(/\s/gu, " ")).toBe("10 000 доказательств");
    expect(t("exhibit-number", { number: "10000" })).toContain("10000");
    expect(amount(12_345).replace(/\s/gu, " ")).toBe("12 345");
  });
  it("agree with the sex of a person", () => {
    expect(t("role-victim", { sex: "male" })).toBe("потерпевший");
    expect(t("role-victim", { sex: "female" })).toBe("потерпевшая");
  });
  it("can be had in all languages at once, for the palette", () => {
    expect(inAll("section-people")).toEqual(["Люди", "Адамдар", "People"]);
  });
  it("of the made-up language are English, a third longer and in brackets", () => {
    speak("qps");
    expect(t("section-people")).toBe("[Þéöþļé~~~]");
  });
});
