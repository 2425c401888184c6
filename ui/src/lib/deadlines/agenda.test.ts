import type { AgendaItem, DeadlineView } from "$lib/backend/bindings";
import { describe, expect, it } from "vitest";
import { choose, everything, grouped, warnings } from "./agenda";
import { reminded } from "./reminded";
import { standing } from "./standing";

const item = (daysLeft: number, more: Partial<AgendaItem> = {}): AgendaItem =>
  ({
    id: `${daysLeft} ${more.kind ?? ""}`,
    kind: "task",
    case: "c1",
    state: daysLeft < 0 ? "missed" : "open",
    daysLeft,
    deadline: null,
    ...more,
  }) as AgendaItem;
const term = (bound: DeadlineView["bound"]): DeadlineView => ({ bound }) as DeadlineView;

describe("the agenda", () => {
  it("puts what is overdue first, then today, the week, the month, the rest", () => {
    const groups = grouped([item(-2), item(0), item(1), item(7), item(8), item(30), item(31)]);
    expect(groups.map(({ horizon, items }) => [horizon, items.length])).toEqual([
      ["overdue", 1],
      ["today", 1],
      ["week", 2],
      ["month", 2],
      ["later", 1],
    ]);
  });
  it("counts an hour that is gone today as overdue", () => {
    expect(grouped([item(0, { state: "missed" })]).map(({ horizon }) => horizon)).toEqual(["overdue"]);
  });
  it("shows one case or one kind when asked to", () => {
    const items = [item(1), item(2, { case: "c2" as AgendaItem["case"] }), item(3, { kind: "hearing" })];
    expect(choose(items, everything)).toHaveLength(3);
    expect(choose(items, { ...everything, case: "c2" })).toEqual([items[1]]);
    expect(choose(items, { ...everything, kind: "hearing" })).toEqual([items[2]]);
    const hers = item(4, { detail: "Касымова" });
    expect(choose([...items, hers], { ...everything, owner: "Касымова" })).toEqual([hers]);
  });
});

describe("reminders", () => {
  it("speak seven, three and one day before, on the day, and of what was missed", () => {
    const items = [-1, 0, 1, 2, 3, 4, 7, 8].map((days) => item(days));
    expect(warnings(items)).toEqual({ overdue: 1, today: 1, soon: 3 });
  });
  it("leave out what an authority has to do, and limitation", () => {
    const theirs = item(-1, { kind: "deadline", deadline: term("authority") });
    expect(warnings([theirs, item(1, { kind: "limitation" })])).toEqual({ overdue: 0, today: 0, soon: 0 });
  });
  it("come once a day", () => {
    expect([reminded("2026-11-23"), reminded("2026-11-23"), reminded("2026-11-24")]).toEqual([false, true, false]);
  });
});

describe("how a term stands", () => {
  const tone = (state: DeadlineView["state"], bound: DeadlineView["bound"], daysLeft: number): string =>
    standing({ state, bound, daysLeft, doneOn: "" }).tone;
  it("is red only when we missed it ourselves", () => {
    expect(tone("missed", "us", -1)).toBe("danger");
    expect(tone("missed", "authority", -1)).toBe("warn");
    expect(tone("open", "us", 0)).toBe("warn");
    expect(tone("open", "us", 4)).toBe("neutral");
    expect(tone("open", "authority", 1)).toBe("neutral");
    expect(tone("done", "us", -5)).toBe("ok");
  });
  it("is said in words", () => {
    expect(standing({ state: "open", bound: "us", daysLeft: 3, doneOn: "" }).label).toBe("через 3 дня");
    expect(standing({ state: "late", bound: "us", daysLeft: -3, doneOn: "2026-11-20" }).label).toBe(
      "с опозданием, 20.11.2026",
    );
  });
});
