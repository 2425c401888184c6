import { describe, expect, it } from "vitest";
import type { Item } from "./items";
import { borne, suggested } from "./tagging";

const row = (...tags: string[]): Item => ({ tags }) as unknown as Item;

describe("tags of several items", () => {
  const rows = [row("паспорт", "суд"), row("паспорт"), row()];

  it("say on how many of them each stands", () => {
    expect(borne(rows)).toEqual([
      { tag: "паспорт", on: 2 },
      { tag: "суд", on: 1 },
    ]);
  });

  it("are suggested from those in use, but for what all of them bear", () => {
    const inUse = [
      { tag: "паспорт", items: 9 },
      { tag: "суд", items: 3 },
      { tag: "Суд Ош", items: 1 },
    ];
    expect(suggested(inUse, rows, "СУД")).toEqual(["суд", "Суд Ош"]);
    expect(suggested(inUse, [row("суд")], "")).toEqual(["паспорт", "Суд Ош"]);
    expect(suggested(inUse, rows, "", 1)).toEqual(["паспорт"]);
  });
});
