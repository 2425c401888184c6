// A handover goes to nobody whose key was not compared by voice.
import type { CorrespondentId, CorrespondentView } from "$lib/backend/bindings";
import { expect, it } from "vitest";
import {
  addressed,
  compared,
  isCompared,
  isShaped,
  keyOf,
  lackOf,
  nobody,
  standingOf,
  type Recipient,
} from "./recipients";

const one = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const other = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";
const said = (key: string, name = "Асанова А. Б."): Recipient => compared({ name, key, compared: "" }, true);

it("takes a key as it comes out of a letter: broken over lines, in capitals", () => {
  expect(keyOf({ key: ` ${one.slice(0, 30)}\n ${one.slice(30).toUpperCase()}\u{200b}` })).toBe(one);
  expect(isShaped(one)).toBe(true);
});

it("knows what cannot be a key without asking", () => {
  expect([one.slice(0, -1), `${one}q`, one.replace("age1", "age2"), one.replace("q", "b"), ""].map(isShaped)).toEqual(
    Array(5).fill(false),
  );
});

it("asks for a name, a key and the words of each, in this order", () => {
  expect(lackOf([])).toBe("nobody");
  expect(lackOf([nobody()])).toBe("name");
  expect(lackOf([{ ...nobody(), name: "Асанова" }])).toBe("key");
  expect(lackOf([{ ...said(one), compared: "" }])).toBe("compared");
  expect(lackOf([said(one), { ...said(other), compared: "" }])).toBe("compared");
  expect(lackOf([said(one), said(other)])).toBeUndefined();
});

it("says that a key stands there twice", () => {
  expect(lackOf([said(one), said(one.toUpperCase(), "Та же")])).toBe("twice");
});

it("forgets that words were compared once the key is another", () => {
  const first = said(one);
  expect(isCompared(first)).toBe(true);
  expect(isCompared({ ...first, key: other })).toBe(false);
  expect(isCompared(compared(first, false))).toBe(false);
  // The same key pasted again with spaces is the same key.
  expect(isCompared({ ...first, key: ` ${one} ` })).toBe(true);
});

it("sends names and keys without what stands around them", () => {
  expect(addressed([said(` ${one}`, " Асанова А. Б. ")])).toEqual([{ name: "Асанова А. Б.", key: one }]);
});

it("knows whom the list of colleagues means, and says when a key is another", () => {
  const at = { at: 0, by: "Токтосунова Ж.", how: "telephone" as const };
  const kept = (was: typeof at | null): CorrespondentView => ({
    id: "c1" as CorrespondentId,
    name: "Асанова А. Б.",
    organisation: "",
    recipient: { key: one, words: [], compared: was },
    signer: null,
  });
  const plain = (key: string, name = "асанова  А. Б."): Recipient => ({ name, key, compared: "" });
  expect(standingOf(plain(one), [kept(at)]).is).toBe("kept");
  expect(standingOf(plain(one, "Бекова Б."), [kept(at)]).is).toBe("other");
  expect(standingOf(plain(other), [kept(at)]).is).toBe("changed");
  expect(standingOf(plain(other, "Асанова А.Б"), [kept(at)]).is).toBe("changed");
  expect(standingOf(plain(other, "Бекова Б."), [kept(at)]).is).toBe("new");
  expect(lackOf([plain(one)], [kept(at)])).toBeUndefined();
  expect(lackOf([plain(one)], [kept(null)])).toBe("compared");
  // That somebody ticks it does not make an exchanged key the right one.
  expect(lackOf([said(other)], [kept(at)])).toBe("changed");
  expect(lackOf([said(one, "Бекова Б.")], [kept(at)])).toBe("other");
});
