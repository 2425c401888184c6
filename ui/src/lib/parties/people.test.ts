import type { PartyName } from "$lib/backend/bindings";
import { speak } from "$lib/i18n/index.svelte";
import { afterEach, describe, expect, it } from "vitest";
import { nameIn, otherNames, reachedBy } from "./people";

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

afterEach(() => speak("ru"));

describe("how somebody is reached", () => {
  it("is said in the language of the page", () => {
    const contacts = [
      { kind: "phone" as const, value: "+996 555 11-22-33", note: "" },
      { kind: "address" as const, value: "г. Ош, ул. Вымышленная, 1 | Ош ш., Ойдон чыккан көч., 1", note: "" },
      { kind: "email" as const, value: "nobody@example.kg", note: "" },
    ];
    expect(reachedBy({ contacts })).toEqual(["+996 555 11-22-33", "г. Ош, ул. Вымышленная, 1"]);
    speak("ky");
    expect(reachedBy({ contacts })).toEqual(["+996 555 11-22-33", "Ош ш., Ойдон чыккан көч., 1"]);
  });
});
