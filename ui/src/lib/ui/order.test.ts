import { describe, expect, it } from "vitest";
import { moved, readPlace, sameOrder, without } from "./order";

describe("order", () => {
  const letters = ["а", "б", "в", "г"];

  it("moves a thing down to where it is dropped", () => {
    expect(moved(letters, 0, 2)).toEqual(["б", "в", "а", "г"]);
  });
  it("moves a thing up", () => {
    expect(moved(letters, 3, 1)).toEqual(["а", "г", "б", "в"]);
  });
  it("takes a place outside the list for its nearest end", () => {
    expect(moved(letters, 1, 99)).toEqual(["а", "в", "г", "б"]);
    expect(moved(letters, 1, -1)).toEqual(["б", "а", "в", "г"]);
  });
  it("leaves the list as it was when there is nothing at the place", () => {
    expect(moved(letters, 9, 0)).toEqual(letters);
  });
  it("never changes the list it was given, loses nothing and doubles nothing", () => {
    const given = [...letters];
    for (let from = 0; from < 4; from++)
      for (let to = 0; to < 4; to++) expect([...moved(given, from, to)].sort()).toEqual(letters);
    expect(given).toEqual(letters);
  });
  it("takes one away by its place", () => {
    expect(without(letters, 1)).toEqual(["а", "в", "г"]);
  });
  it("reads a place as people count, and holds it inside the list", () => {
    expect(readPlace(" 3 ", 4)).toBe(2);
    expect(readPlace("90", 4)).toBe(3);
    expect(readPlace("0", 4)).toBe(0);
    expect(readPlace("третье", 4)).toBeUndefined();
  });
  it("knows an unchanged order", () => {
    expect(sameOrder(["1", "2"], ["1", "2"])).toBe(true);
    expect(sameOrder(["1", "2"], ["2", "1"])).toBe(false);
    expect(sameOrder(["1"], ["1", "2"])).toBe(false);
  });
});
