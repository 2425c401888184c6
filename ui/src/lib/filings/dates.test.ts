import { expect, it } from "vitest";
import { isExactDay, shownDay } from "./dates";

it("shows a stored day as the office writes it", () => {
  expect(shownDay("2026-11-23")).toBe("23.11.2026");
});
it("leaves alone what is not an exact day, so that nothing typed is lost", () => {
  expect(shownDay("2026-11")).toBe("2026-11");
  expect(shownDay("в ноябре")).toBe("в ноябре");
});
it("takes only exact days for a court document", () => {
  expect(["2026-11-23", "2026-11", "2026-11-23~", "2026-03-03/2026-03-21"].map(isExactDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
