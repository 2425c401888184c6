import { expect, test } from "vitest";
import { madeOf, storyApart, timesApart } from "./times";

const made = (at: string | undefined) => ({ clock: "camera" as const, at });
const nothing = { zone: undefined, satellites: undefined, file: null, received: "" };
const keys = (times: Parameters<typeof timesApart>[0]): string[] => timesApart(times).map(({ key }) => key);

test("a picture that is younger than its file, or than the day it came, is told", () => {
  const file = Date.UTC(2026, 2, 1);
  expect(timesApart({ ...nothing, made: made("2026-03-12 14:02:11"), file })).toEqual([
    { key: "evidence-times-before", args: { days: 12 } },
  ]);
  expect(keys({ ...nothing, made: made("2026-03-12 14:02:11"), received: "2026-03-05" })).toEqual([
    "evidence-times-received",
  ]);
});

test("a copy made weeks later and a clock that differs from the satellites are told", () => {
  expect(keys({ ...nothing, made: made("2026-03-12 14:02:11"), file: Date.UTC(2026, 3, 12) })).toEqual([
    "evidence-times-after",
  ]);
  const sky = "2026-03-10 08:02:11 UTC";
  expect(keys({ ...nothing, made: made("2026-03-12 14:02:11"), zone: "+06:00", satellites: sky })).toEqual([
    "evidence-times-satellites",
  ]);
});

test("a picture taken before or after what it is to show is told with the fact's date", () => {
  const taken = "2026-03-12 14:02:11";
  const apart = (date: string): unknown => storyApart(made(taken), [{ date, words: "тогда" }]);
  expect(apart("2026-03-20")).toEqual([{ key: "evidence-times-before-fact", args: { days: 8, words: "тогда" } }]);
  expect(apart("2026-02")).toEqual([{ key: "evidence-times-after-fact", args: { days: 12, words: "тогда" } }]);
  expect(apart("2025/2026-02-28")).toEqual([{ key: "evidence-times-after-fact", args: { days: 12, words: "тогда" } }]);
  for (const date of [
    "2026-03-12",
    "2026-03-13",
    "2026-03",
    "2026",
    "2026-02/2026-04",
    "2026-01~",
    "",
    "../2026-01-01",
  ])
    expect(apart(date)).toEqual([]);
});

test("a recording made before or after what it is to show is told by its header, else by its name", () => {
  const header = madeOf({ recorded: "2026-03-22 20:15:12 UTC", named: "2026-03-22 23:15:12" });
  const fact = (date: string) => [{ date, words: "тогда" }];
  expect(storyApart(header, fact("2026-03-30"))).toEqual([
    { key: "evidence-times-made-before-fact", args: { clock: "header", days: 8, words: "тогда" } },
  ]);
  expect(storyApart(header, fact("2026-03-23"))).toEqual([]);
  const name = madeOf({ named: "2026-03-12" });
  expect(storyApart(name, fact("2026-02"))).toEqual([
    { key: "evidence-times-made-after-fact", args: { clock: "name", days: 12, words: "тогда" } },
  ]);
  for (const date of ["2026-03-11", "2026-03-12", "2026-03-13"]) expect(storyApart(name, fact(date))).toEqual([]);
  expect(storyApart(madeOf({}), fact("2026-02"))).toEqual([]);
});

test("a recording that is younger than its file, or than the day it came, is told", () => {
  const recorded = madeOf({ recorded: "2026-03-12 14:02:11 UTC" });
  expect(timesApart({ ...nothing, made: recorded, file: Date.UTC(2026, 2, 1), received: "2026-03-05" })).toEqual([
    { key: "evidence-times-made-before", args: { clock: "header", days: 12 } },
    { key: "evidence-times-made-received", args: { clock: "header", days: 7 } },
  ]);
  expect(keys({ ...nothing, made: madeOf({ named: "2026-03-12" }), file: Date.UTC(2026, 3, 12) })).toEqual([
    "evidence-times-made-after",
  ]);
});

test("a picture that tells only when it was changed or scanned does not tell when it was taken", () => {
  const changed = madeOf({ changed: "2026-03-12 14:02:11", digitized: "2026-03-12 14:02:11" });
  expect(changed.at).toBeUndefined();
  expect(storyApart(changed, [{ date: "2026-02", words: "тогда" }])).toEqual([]);
  expect(madeOf({ changed: "2026-03-12 14:02:11", named: "2026-02-01" })).toEqual({ clock: "name", at: "2026-02-01" });
});

test("the camera's clock is heard before the name of the file", () => {
  expect(madeOf({ taken: "2026-03-12 14:02:11", named: "2026-03-14" })).toEqual(made("2026-03-12 14:02:11"));
});

test("a clock without a zone, and times that agree, say nothing", () => {
  expect(keys({ ...nothing, made: made("2026-03-12 14:02:11"), file: Date.UTC(2026, 2, 12, 8, 2) })).toEqual([]);
  const sky = "2026-03-12 08:02:11 UTC";
  expect(keys({ ...nothing, made: made("2026-03-12 14:02:11"), zone: "+06:00", satellites: sky })).toEqual([]);
  expect(keys({ ...nothing, made: made(undefined), file: 0 })).toEqual([]);
});
