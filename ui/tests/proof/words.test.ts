import { beforeAll, describe, expect, it } from "vitest";
import type { CellView, ElementView, FactView, ProofReadingView } from "../../src/lib/backend/bindings";
import { speak } from "../../src/lib/i18n/index.svelte";
import { likeness } from "../../src/lib/proof/likeness";
import { kindsOf, marksOf, readingWords, supportOf, toneOf } from "../../src/lib/proof/words";

const cell: CellView = {
  state: "supported",
  facts: 2,
  items: 3,
  kinds: [
    { kind: "document", count: 1 },
    { kind: "digital", count: 2 },
  ],
  disputes: 0,
  lost: 0,
  bare: 0,
  oneSource: false,
  wordsOnly: false,
  untied: false,
  covert: 0,
};
const words = (ru: string) => ({ ru, ky: ru, en: ru });

beforeAll(() => speak("ru"));

describe("a cell in words", () => {
  it("counts items and kinds and gives no verdict", () => {
    expect(supportOf(cell)).toBe("подтверждают 3 доказательства, видов — 2");
    expect(kindsOf(cell)).toBe("документ 1, цифровой след 2");
  });

  it("is green only when nobody could ask for more", () => {
    expect(toneOf(cell)).toBe("ok");
    expect(toneOf({ ...cell, untied: true })).toBe("warn");
    expect(toneOf({ ...cell, wordsOnly: true })).toBe("warn");
    expect(toneOf({ ...cell, state: "one_source" })).toBe("warn");
    expect(toneOf({ ...cell, state: "empty" })).toBe("neutral");
  });

  it("names what is to be kept in mind", () => {
    expect(marksOf({ ...cell, disputes: 1, untied: true, lost: 2, covert: 1 })).toEqual([
      "противоречий: 1",
      "не связано с этим лицом",
      "не в счёт: 2",
      "скрытая запись: 1",
    ]);
  });
});

describe("a reading in words", () => {
  const reading: ProofReadingView = {
    version: "kg.uk.166",
    certainty: "sure",
    child: null,
    complete: false,
    wanting: [],
    weak: 0,
  };
  it("says what is wanting, and that one of two would do", () => {
    expect(readingWords(reading)).toBe("подтверждены все требуемые элементы");
    const wanting = [
      { block: "purpose" as const, element: null, instead: false },
      { block: null, element: words("Обман"), instead: true },
      { block: null, element: words("Злоупотребление доверием"), instead: true },
    ];
    expect(readingWords({ ...reading, wanting })).toBe("не подтверждено: цель, обман или злоупотребление доверием");
  });
});

describe("likeness", () => {
  const element = {
    name: { id: "means.deception", block: "means", name: words("Обман") },
    advice: {
      missing: words("Не показано, что обещали одно, а было другое"),
      question: words("Что обещали о работе и оплате?"),
      helps: words("договор"),
    },
  } as unknown as ElementView;
  const fact = (text: string) => ({ details: { statements: [{ language: "ru", text }] } }) as unknown as FactView;
  it("puts facts that share beginnings of words first", () => {
    expect(likeness(element, fact("В договоре обещана работа в ресторане"))).toBeGreaterThan(1);
    expect(likeness(element, fact("Вылетела рейсом в Стамбул"))).toBe(0);
  });
});
