import type { CourtDayView } from "$lib/backend/bindings";
import { speak } from "$lib/i18n/index.svelte";
import { afterEach, describe, expect, it } from "vitest";
import { monthName, plus, plusMonths, runs, shortDay, weekdayOf, weekdayShort, weeksOf } from "./days";
import { emptyEvent, toKeep } from "./details";
import { eventKinds, eventOfFiling, isOffice, kindTitle, likelyKind } from "./kinds";

afterEach(() => speak("ru"));

describe("days", () => {
  it("are counted without a time zone", () => {
    expect(plus("2026-12-31", 1)).toBe("2027-01-01");
    expect(plus("2028-02-28", 1)).toBe("2028-02-29");
    expect([plusMonths("2026-12", 1), plusMonths("2026-01", -1)]).toEqual(["2027-01", "2025-12"]);
  });
  it("have Monday as their first", () => {
    expect([weekdayOf("2026-11-23"), weekdayOf("2026-11-29")]).toEqual([0, 6]);
    expect(weekdayShort("2026-11-23")).toBe("пн");
  });
  it("are written as the region writes them", () => {
    expect(shortDay("2026-11-03")).toBe("03.11.2026");
    expect(monthName("2026-11")).toBe("ноябрь 2026");
    speak("ky");
    expect([shortDay("2026-11-03"), monthName("2026-11")]).toEqual(["03.11.2026", "2026-жыл, ноябрь"]);
  });
  it("fill whole weeks of a month, and no more", () => {
    const weeks = weeksOf("2026-11");
    expect([weeks[0]?.[0], weeks.at(-1)?.[6], weeks.length]).toEqual(["2026-10-26", "2026-12-06", 6]);
    expect(weeksOf("2027-02").length).toBe(4);
  });
});

describe("days off", () => {
  it("in a row are one line when they are one holiday", () => {
    const day = (day: string, ru: string): CourtDayView =>
      ({
        day,
        name: { ru, ky: ru, en: ru },
        own: false,
        works: false,
        counts: true,
        label: "V2",
        source: "x",
      }) as const;
    const found = runs([
      day("2026-01-06", "а"),
      day("2026-01-07", "б"),
      day("2026-03-08", "в"),
      day("2026-03-09", "в"),
    ]);
    expect(found.map(({ first, last }) => [first.day, last])).toEqual([
      ["2026-01-06", "2026-01-06"],
      ["2026-01-07", "2026-01-07"],
      ["2026-03-08", "2026-03-09"],
    ]);
  });
});

describe("events", () => {
  it("begin today, written as people write it", () => {
    expect(emptyEvent("2026-11-23").date).toBe("23.11.2026");
  });
  it("keep a category only of an offence", () => {
    const details = emptyEvent("2026-11-23", { category: "grave" });
    expect(toKeep(details).category).toBe("unknown");
    expect(toKeep({ ...details, kind: "offence" }).category).toBe("grave");
  });
  it("keep an hour only of one day, and of a day that is put right", () => {
    const details = emptyEvent("2026-11-23", { time: "15:40" });
    expect(toKeep(details).time).toBe("15:40");
    expect(toKeep({ ...details, date: "11.2026" }).time).toBe("");
    expect(details.time, "the form has it still").toBe("15:40");
  });
  it("know what a filing's own event is", () => {
    expect(eventOfFiling("kg/crime-report")).toBe("crime_report");
    expect(eventOfFiling("kg/motion-add-evidence")).toBe("motion_filed");
    expect(eventOfFiling("kg/civil-claim")).toBe("claim_filed");
    expect(eventOfFiling("kg/consent")).toBeUndefined();
  });
  it("are proposed in the order they come", () => {
    expect([likelyKind([]), likelyKind(["crime_report"]), likelyKind(["crime_report", "registered"])]).toEqual([
      "crime_report",
      "registered",
      "motion_filed",
    ]);
    expect(kindTitle("registered")).toBe("Зарегистрировано в ЕРП");
  });
  it("stand once in the list", () => {
    expect(new Set(eventKinds).size).toBe(eventKinds.length);
    expect([isOffice("registered"), isOffice("release")]).toEqual([true, false]);
  });
});
