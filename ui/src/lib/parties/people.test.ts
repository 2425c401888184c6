import type { PartyName } from "$lib/backend/bindings";
import { describe, expect, it } from "vitest";
import { nameIn, otherNames } from "./people";

const name = (language: string, whole: string, kind: PartyName["kind"] = "main"): PartyName => ({
  kind,
  language,
  surname: "",
  given: "",
  patronymic: "",
  whole,
});
const names = [
  name("ru", "ОсОО «Көч-Жол Сервис»"),
  name("ky", "«Көч-Жол Сервис» ЖЧК"),
  name("ky", "Көч-Жол", "nickname"),
];

describe("the name that leads", () => {
  it("is the one written in the language of the page", () => {
    expect(nameIn({ names }, "ky")).toBe("«Көч-Жол Сервис» ЖЧК");
    expect(nameIn({ names }, "ru")).toBe("ОсОО «Көч-Жол Сервис»");
    expect(nameIn({ names }, "en"), "else the Russian one").toBe("ОсОО «Көч-Жол Сервис»");
  });

  it("is no nickname while there is another name", () => {
    const known = [name("ru", "Гүлшат"), name("ky", "Гуля эже", "nickname")];
    expect(nameIn({ names: known }, "ky")).toBe("Гүлшат");
    expect(nameIn({ names: [name("ky", "Гуля эже", "nickname")] }, "ky")).toBe("Гуля эже");
    expect(nameIn({ names: [] }, "ky")).toBe("");
  });

  it("leaves every other name to stand beside it", () => {
    const party = { name: nameIn({ names }, "ky"), details: { names } } as Parameters<typeof otherNames>[0];
    expect(otherNames(party)).toEqual(["ОсОО «Көч-Жол Сервис»", "Көч-Жол"]);
  });
});
