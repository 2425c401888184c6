import { step } from "$lib/evidence/galleries";
import { all, extend, keep, none, toggle } from "$lib/evidence/selection";
import { describe, expect, it } from "vitest";

const order = ["a", "b", "c", "d", "e"];

describe("choosing several items", () => {
  it("takes one more or lets it go", () => {
    const once = toggle(none(), "b");
    expect([...once.chosen]).toEqual(["b"]);
    expect([...toggle(once, "b").chosen]).toEqual([]);
  });

  it("reaches from the item chosen last, in both directions", () => {
    expect([...extend(toggle(none<string>(), "b"), order, "d").chosen]).toEqual(["b", "c", "d"]);
    expect(new Set(extend(toggle(none<string>(), "d"), order, "b").chosen)).toEqual(new Set(["b", "c", "d"]));
  });

  it("keeps what was chosen before the range", () => {
    const chosen = extend(toggle(toggle(none<string>(), "a"), "c"), order, "d").chosen;
    expect(new Set(chosen)).toEqual(new Set(["a", "c", "d"]));
  });

  it("begins a new range when the old beginning is filtered away", () => {
    const next = extend({ chosen: new Set(["x"]), anchor: "x" }, order, "c");
    expect(new Set(next.chosen)).toEqual(new Set(["x", "c"]));
    expect(next.anchor).toBe("c");
  });

  it("chooses all, and then none", () => {
    const everything = all(none<string>(), order);
    expect(everything.chosen.size).toBe(5);
    expect(all(everything, order).chosen.size).toBe(0);
  });

  it("lets go of items that are gone and nothing else", () => {
    const chosen = extend(toggle(none<string>(), "a"), order, "c");
    expect([...keep(chosen, new Set(["b", "c"])).chosen]).toEqual(["b", "c"]);
    expect(keep(chosen, new Set(order))).toBe(chosen);
  });
});

describe("arrow keys in the gallery", () => {
  const press = (code: string, at: number): number | undefined => step(code, at, 10, 4, 2);

  it("go along rows and columns", () => {
    expect(press("ArrowRight", 3)).toBe(4);
    expect(press("ArrowDown", 1)).toBe(5);
    expect(press("ArrowUp", 5)).toBe(1);
  });

  it("stop at the edges, and reach the last item of a shorter last row", () => {
    expect(press("ArrowUp", 2)).toBe(2);
    expect(press("ArrowLeft", 0)).toBe(0);
    expect(press("ArrowDown", 7)).toBe(9);
    expect(press("ArrowDown", 8)).toBe(8);
    expect(press("PageDown", 0)).toBe(8);
    expect(press("End", 0)).toBe(9);
  });

  it("leave other keys alone", () => {
    expect(press("KeyA", 0)).toBeUndefined();
    expect(step("Home", 0, 0, 4, 2)).toBeUndefined();
  });
});
