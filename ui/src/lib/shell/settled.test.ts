import { describe, expect, it } from "vitest";
import { alike } from "./settled";

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
