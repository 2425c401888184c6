import { choose, matches, tally, type Wish } from "$lib/evidence/filter";
import type { Item } from "$lib/evidence/items";
import { clock, fold, grouped, readClock, size, sortKey } from "$lib/evidence/text";
import { describe, expect, it } from "vitest";
import { row } from "./rows";

const wish: Wish = { text: "", kind: "any", tag: "", shown: "used", order: "number" };
const collator = new Intl.Collator("ru");
const numbers = (rows: Item[]): number[] => rows.map((r) => r.number);

const rows = [
  row({ number: 1, title: "Чек на 45 000 сомов", source: "телефон", receivedOn: "2026-03-19", citedBy: 2 }),
  row({ number: 2, title: "Переписка с Айгүл", kind: "text", receivedOn: "2026-02~" }),
  row({ number: 3, title: "Аудио о поездке", kind: "audio", source: "диктофон", setAside: true }),
  row({ number: 12, title: "Билет Бишкек — Анкара", source: "почта", trouble: "encrypted", kind: "pdf" }),
];

describe("the gallery", () => {
  it("leaves out what was set aside until it is asked for", () => {
    expect(numbers(choose(rows, wish, collator))).toEqual([1, 2, 12]);
    expect(numbers(choose(rows, { ...wish, shown: "aside" }, collator))).toEqual([3]);
    expect(numbers(choose(rows, { ...wish, shown: "all" }, collator))).toEqual([1, 2, 3, 12]);
  });

  it("finds what nobody cites yet, what has no source, and what cannot be shown", () => {
    expect(numbers(choose(rows, { ...wish, shown: "uncited" }, collator))).toEqual([2, 12]);
    expect(numbers(choose(rows, { ...wish, shown: "sourceless" }, collator))).toEqual([2]);
    expect(numbers(choose(rows, { ...wish, shown: "trouble" }, collator))).toEqual([12]);
  });

  it("finds a Kyrgyz name typed on a Russian keyboard", () => {
    expect(numbers(choose(rows, { ...wish, text: "айгул перепис" }, collator))).toEqual([2]);
  });

  it("finds an item by its number, with or without the word before it", () => {
    expect(matches(rows[3] as Item, "12")).toBe(true);
    expect(matches(rows[3] as Item, "Док. 12")).toBe(true);
    expect(matches(rows[0] as Item, "Док. 12")).toBe(false);
  });

  it("sorts by date with what has none at the end, and by title as the alphabet goes", () => {
    expect(numbers(choose(rows, { ...wish, order: "received" }, collator))).toEqual([2, 1, 12]);
    expect(numbers(choose(rows, { ...wish, order: "title" }, collator))).toEqual([12, 2, 1]);
  });

  it("finds by a tag chosen or typed, and keeps what was destroyed apart", () => {
    const gone = { at: 0, reason: "отзыв согласия", by: "К. Н.", second: null };
    const more = [
      ...rows,
      row({ number: 13, title: "Паспорт", tags: ["для эксперта"] }),
      row({ number: 14, title: "", setAside: true, destroyed: gone }),
    ];
    expect(numbers(choose(more, { ...wish, tag: "для эксперта" }, collator))).toEqual([13]);
    expect(numbers(choose(more, { ...wish, text: "эксперт" }, collator))).toEqual([13]);
    expect(numbers(choose(more, { ...wish, shown: "destroyed" }, collator))).toEqual([14]);
    expect(numbers(choose(more, { ...wish, shown: "aside" }, collator))).toEqual([3]);
  });

  it("counts what each filter would show", () => {
    expect(tally(rows).shown).toMatchObject({
      used: 3,
      cited: 1,
      uncited: 2,
      sourceless: 1,
      trouble: 1,
      aside: 1,
      all: 4,
    });
    expect(tally(rows).kind).toMatchObject({ image: 1, text: 1, audio: 1, pdf: 1, video: 0 });
  });

  it("filters fifty thousand items without a pause", () => {
    const many = Array.from({ length: 50_000 }, (_, i) => row({ number: i + 1, title: `Снимок экрана ${i}` }));
    choose(many, { ...wish, text: "снимок" }, collator);
    const start = performance.now();
    expect(choose(many, { ...wish, text: "снимок 4999" }, collator).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("texts", () => {
  it("sorts uncertain dates by their beginning", () => {
    expect(
      ["", "2026-03-19", "../2026-01", "2026", "2026-02~"].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    ).toEqual(["2026", "../2026-01", "2026-02~", "2026-03-19", ""]);
  });

  it("reads moments of a recording as people write them, and refuses nonsense", () => {
    expect(readClock("2:05")).toBe(125);
    expect(readClock("1:02:05")).toBe(3725);
    expect(readClock("45")).toBe(45);
    expect(readClock("1:75")).toBeUndefined();
    expect(readClock("утром")).toBeUndefined();
    expect(clock(3725)).toBe("1:02:05");
    expect(clock(125)).toBe("2:05");
  });

  it("says sizes shortly and digests in groups", () => {
    expect(size(512)).toEqual({ value: "512", unit: "b" });
    expect(size(3_500_000)).toEqual({ value: "3.3", unit: "mb" });
    expect(size(4_294_967_296)).toEqual({ value: "4.0", unit: "gb" });
    expect(grouped("a".repeat(64))).toHaveLength(8);
    expect(fold("Айгүл Ёлкина Өмүрбек Таң")).toBe("айгул елкина омурбек тан");
  });
});
