import { describe, expect, it } from "vitest";
import { fitting, moved } from "../../src/lib/proof/grid";

describe("the arrows over the matrix", () => {
  const from = { row: 2, column: 1 };
  it.each([
    ["ArrowUp", { row: 1, column: 1 }],
    ["ArrowDown", { row: 3, column: 1 }],
    ["ArrowLeft", { row: 2, column: 0 }],
    ["ArrowRight", { row: 2, column: 2 }],
    ["Home", { row: 2, column: 0 }],
    ["End", { row: 2, column: 2 }],
    ["PageUp", { row: 0, column: 1 }],
    ["PageDown", { row: 39, column: 1 }],
  ])("%s", (code, to) => expect(moved(from, code, 40, 3)).toEqual(to));

  it("stop at the edge and leave other keys alone", () => {
    expect(moved({ row: 0, column: 0 }, "ArrowUp", 40, 3)).toEqual({ row: 0, column: 0 });
    expect(moved({ row: 39, column: 2 }, "ArrowRight", 40, 3)).toEqual({ row: 39, column: 2 });
    expect(moved(from, "KeyX", 40, 3)).toBeUndefined();
  });
});

describe("columns that fit", () => {
  it("are all of them where there is room, and one where there is none", () => {
    expect(fitting(64, 11, 8.5, 6)).toBe(6);
    expect(fitting(40, 11, 8.5, 6)).toBe(3);
    expect(fitting(12, 11, 8.5, 6)).toBe(1);
    expect(fitting(0, 11, 8.5, 6)).toBe(1);
  });
});
