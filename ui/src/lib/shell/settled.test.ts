import { describe, expect, it } from "vitest";
import { alike, withStored } from "./settled";

describe("a form and what the vault keeps", () => {
  it("are alike when only a space at the end differs: the text is not taken from under whoever types", () => {
    expect(alike({ note: "Асанова " }, { note: "Асанова" })).toBe(true);
  });
  it("are alike when the vault writes the date its own way", () => {
    expect(alike({ birthDate: "12.03.1998" }, { birthDate: "1998-03-12" })).toBe(true);
  });
  it("are alike when the form has a line that is still empty", () => {
    const empty = { kind: "phone", value: "", note: "" };
    expect(
      alike(
        { contacts: [{ kind: "phone", value: "1", note: "" }, empty] },
        { contacts: [{ kind: "phone", value: "1", note: "" }] },
      ),
    ).toBe(true);
  });
  it("differ when a word differs", () => {
    expect(alike({ note: "Асанова" }, { note: "Асанов" })).toBe(false);
  });
});

describe("a form with a date that cannot be read", () => {
  it("is kept with the date that the vault has, and everything else as typed", () => {
    const typed = { name: "Асанова А.", birthDate: "вчера", documents: [{ number: "AN1", issuedOn: "32.13.2020" }] };
    const stored = { name: "Асанова", birthDate: "1998-03-12", documents: [] };
    expect(withStored(typed, stored, "birthDate")).toEqual({ ...typed, birthDate: "1998-03-12" });
    expect(withStored(typed, stored, "issuedOn").documents).toEqual([{ number: "AN1", issuedOn: "" }]);
  });
});
