import { describe, expect, it } from "vitest";
import { shortDate } from "./shortDate";

const said = (words: string, language: "ru" | "ky" | "en"): string =>
  shortDate(words, language).replaceAll("\u2011", "-").replaceAll("\u00a0", " ").replaceAll("\u2060", "");

describe("a date in a narrow column", () => {
  it("stands without the word for its year", () => {
    expect(said("24 февраля 2026 года", "ru")).toBe("24 февраля 2026");
    expect(said("примерно март 2026 года (под вопросом)", "ru")).toBe("примерно март 2026 (под вопросом)");
    expect(said("2026-жылдын 23-ноябры", "ky")).toBe("2026-ж. 23-ноябры");
    expect(said("2026 год", "ru")).toBe("2026 год");
    expect(shortDate("2026-жылдын 23-ноябры", "ky")).not.toContain("-");
  });

  it("says the month and the year of a range once, as Rust does", () => {
    expect(said("16–31 марта 2026 года", "ru")).toBe("16–31 марта 2026");
    expect(said("26 февраля — 11 марта 2026 года", "ru")).toBe("26 февраля — 11 марта 2026");
    expect(said("март — май 2026 года", "ru")).toBe("март — май 2026");
    expect(said("2026-жылдын 16–31-марты", "ky")).toBe("2026-ж. 16–31-марты");
    expect(said("2026-жылдын 26-февралы — 11-марты", "ky")).toBe("2026-ж. 26-февралы — 11-марты");
    expect(said("2026-жылдын март — май айлары", "ky")).toBe("2026-ж. март — май айлары");
    expect(said("16–31 March 2026", "en")).toBe("16–31 March 2026");
  });

  it("loses nothing of a range over two years, or with a doubt", () => {
    expect(said("30 декабря 2025 года — 2 января 2026 года", "ru")).toBe("30 декабря 2025 — 2 января 2026");
    expect(said("примерно март 2026 года — май 2026 года", "ru")).toBe("примерно март 2026 — май 2026");
    expect(said("март 2026 года — 3 мая 2026 года", "ru")).toBe("март 2026 — 3 мая 2026");
    expect(said("", "ru")).toBe("");
  });
});
