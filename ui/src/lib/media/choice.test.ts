import { expect, test } from "vitest";
import { Choice } from "./choice.svelte";

test("a press chooses a line, with Shift all up to it, and a button of one of them is for all", () => {
  const choice = new Choice();
  choice.press(2, false, false);
  expect([choice.around(2), choice.count, choice.holds(2)]).toEqual([[2, 2], 1, false]);
  choice.press(0, true, false);
  expect([choice.around(1), choice.count, choice.holds(3)]).toEqual([[0, 2], 3, false]);
  expect(choice.around(4), "a line outside of it is by itself").toEqual([4, 4]);
  choice.press(1, false, true);
  expect(choice.count, "its button").toBe(3);
  choice.press(1, false, false);
  expect(choice.around(1), "its words").toEqual([1, 1]);
  choice.clear();
  expect([choice.count, choice.around(1)]).toEqual([0, [1, 1]]);
});
