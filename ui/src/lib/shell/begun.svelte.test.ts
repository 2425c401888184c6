import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Rust } from "../../../tests/rust";
import { saveAll } from "./autosave.svelte";
import { Begun, fit, forgetBegun, goOnWithout, loadBegun } from "./begun.svelte";

type Note = { text: string; day: string };
const plain = (): Note => ({ text: "", day: "29.11.2026" });

/** What lies in the vault, by form and what it is about. */
const vault = new Map<string, string>();
function open(about = "c1", shown: () => boolean = () => true): { form: Begun<Note>; leave: () => void } {
  let form!: Begun<Note>;
  const leave = $effect.root(() => {
    form = new Begun("note", () => about, plain, shown);
  });
  flushSync();
  return { form, leave };
}
function type(form: Begun<Note>, text: string): void {
  form.words.text = text;
  flushSync();
}

beforeEach(async () => {
  vi.useFakeTimers();
  vault.clear();
  new Rust({
    "begun.list": () =>
      [...vault].map(([key, words]) => ({ kind: key.split(" ")[0] ?? "", about: key.split(" ")[1] ?? "", words })),
    "begun.keep": (input: unknown) => {
      const { kind, about, words } = input as { kind: string; about: string; words: string | null };
      if (words === null) vault.delete(`${kind} ${about}`);
      else vault.set(`${kind} ${about}`, words);
      return {};
    },
  });
  await loadBegun();
});
afterEach(() => void vi.useRealTimers());

describe("a form that was begun", () => {
  it("is in the vault before a lock, and there again after it", async () => {
    type(open().form, "Паспорт у хозяина");
    await saveAll();
    expect(JSON.parse(vault.get("note c1") ?? "{}")).toEqual({ text: "Паспорт у хозяина", day: "29.11.2026" });
    await loadBegun();
    expect(open().form.words.text).toBe("Паспорт у хозяина");
    expect(open("c2").form.words.text).toBe("");
  });
  it("is kept by Escape and opens as it was left", async () => {
    const { form, leave } = open();
    type(form, "Паспорт");
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(vault.has("note c1")).toBe(true);
    expect(open().form.words.text).toBe("Паспорт");
  });
  it("leaves nothing behind once it is saved or discarded", async () => {
    const { form, leave } = open();
    type(form, "Паспорт");
    await saveAll();
    form.done();
    leave();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(vault.size).toBe(0);
    expect(open().form.words).toEqual(plain());
  });
  it("writes nothing while nothing was typed, and takes away what was emptied again", async () => {
    const { form } = open();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(vault.size).toBe(0);
    type(form, "П");
    await saveAll();
    type(form, "");
    await saveAll();
    expect(vault.size).toBe(0);
  });
  it("is plain again where it stays on the screen", async () => {
    const { form } = open();
    type(form, "Паспорт");
    form.clear();
    flushSync();
    await saveAll();
    expect([form.words, vault.size]).toEqual([plain(), 0]);
    type(form, "Виза");
    await saveAll();
    expect(vault.size).toBe(1);
  });
  it("begins anew each time its dialog opens", async () => {
    let shown = $state(true);
    const { form } = open("c1", () => shown);
    type(form, "Паспорт");
    form.done();
    shown = false;
    flushSync();
    shown = true;
    flushSync();
    expect(form.words).toEqual(plain());
    type(form, "Виза");
    await saveAll();
    expect(vault.size).toBe(1);
  });
  it("keeps what is being typed when what it rests on changes elsewhere, and not what was saved", async () => {
    const { form } = open();
    form.rest({ text: "Пункт", day: "1.12.2026" });
    expect(form.words.text).toBe("Пункт");
    type(form, "Пункт второй");
    form.rest({ text: "Пункт третий", day: "1.12.2026" });
    await saveAll();
    expect([form.words.text, vault.size]).toEqual(["Пункт второй", 1]);
    form.rest({ text: "Пункт второй", day: "1.12.2026" });
    await saveAll();
    expect(vault.size).toBe(0);
  });
  it("takes over what changed elsewhere in a field that nobody is typing in", () => {
    const { form } = open();
    type(form, "Пункт");
    form.rest({ text: "", day: "1.12.2026" });
    expect(form.words).toEqual({ text: "Пункт", day: "1.12.2026" });
  });
  it("writes over nothing where it could not be asked what was begun", async () => {
    const left = JSON.stringify({ text: "Паспорт у хозяина", day: "29.11.2026" });
    vault.set("note c9", left);
    goOnWithout();
    const { form, leave } = open("c9");
    expect(form.words.text).toBe("");
    type(form, "Другое");
    form.done();
    leave();
    await saveAll();
    expect(vault.get("note c9")).toBe(left);
    await loadBegun();
    expect(open("c9").form.words.text).toBe("Паспорт у хозяина");
  });
  it("forgets an item that was destroyed", async () => {
    type(open().form, "item-7 говорит");
    await saveAll();
    forgetBegun("item-7");
    expect(open().form.words).toEqual(plain());
  });
});

describe("a draft of a correction", () => {
  /** The record as it is now. */
  let record: Note;
  function correct(): { form: Begun<Note>; leave: () => void } {
    let form!: Begun<Note>;
    const leave = $effect.root(() => {
      form = new Begun(
        "correction",
        () => "n1",
        () => record,
        () => true,
        "corrects",
      );
    });
    flushSync();
    return { form, leave };
  }
  /** Somebody types this, and the vault is locked and opened again. */
  async function left(text: string): Promise<void> {
    const { form, leave } = correct();
    type(form, text);
    await saveAll();
    leave();
    await loadBegun();
  }
  beforeEach(() => {
    record = { text: "Паспорт", day: "29.11.2026" };
  });

  it("takes over what a colleague changed meanwhile where nothing was typed", async () => {
    await left("Паспорт у хозяина");
    record = { text: "Паспорт", day: "1.12.2026" };
    const { form } = correct();
    expect(form.words).toEqual({ text: "Паспорт у хозяина", day: "1.12.2026" });
    expect(form.clash).toEqual([]);
  });
  it("keeps its words and says so where a colleague changed the same field, until it is saved or discarded", async () => {
    await left("Паспорт у хозяина");
    record = { text: "Паспорт вернули", day: "29.11.2026" };
    for (const round of ["once", "again"]) {
      const { form, leave } = correct();
      expect([form.words.text, form.clash], round).toEqual(["Паспорт у хозяина", ["text"]]);
      await saveAll();
      leave();
      await loadBegun();
    }
    const { form, leave } = correct();
    form.done();
    leave();
    await saveAll();
    expect(correct().form.clash).toEqual([]);
    expect(vault.size).toBe(0);
  });
  it("has nothing to say once it says the same as the record", async () => {
    await left("Паспорт у хозяина");
    record = { text: "Паспорт вернули", day: "29.11.2026" };
    const { form } = correct();
    type(form, "Паспорт вернули ");
    expect(form.clash).toEqual([]);
    await saveAll();
    expect(vault.size).toBe(0);
  });
  it("that was put back to what the record was on purpose is not taken for untouched", async () => {
    await left("Паспорт у хозяина");
    record = { text: "Паспорт вернули", day: "29.11.2026" };
    await left("Паспорт");
    const { form } = correct();
    expect([form.words.text, form.clash]).toEqual(["Паспорт", ["text"]]);
  });
  it("goes where the record says the same already", async () => {
    await left("Паспорт у хозяина");
    record = { text: "Паспорт у хозяина", day: "29.11.2026" };
    const { form } = correct();
    expect([form.words, form.clash]).toEqual([record, []]);
    await saveAll();
    expect(vault.size).toBe(0);
  });
  it("opens as it was left where it does not say what it was begun from", async () => {
    vault.set("correction n1", JSON.stringify({ text: "Паспорт у хозяина", day: "30.11.2026" }));
    await loadBegun();
    const { form, leave } = correct();
    expect([form.words, form.clash]).toEqual([{ text: "Паспорт у хозяина", day: "30.11.2026" }, []]);
    await saveAll();
    leave();
    await loadBegun();
    record = { text: "Паспорт вернули", day: "29.11.2026" };
    expect(correct().form.clash, "and says it from then on").toEqual(["text"]);
  });
});

describe("what another version of the program kept", () => {
  it("fills only the fields that the form still has, with what they can hold", () => {
    const found = { text: "Паспорт", day: 5, colour: "red" };
    expect(fit(found, plain())).toEqual({ text: "Паспорт", day: "29.11.2026" });
    expect(fit({ list: "no" }, { list: [] })).toEqual({ list: [] });
    expect(fit({ teller: "p1" }, { teller: null })).toEqual({ teller: "p1" });
    expect(fit("nothing", plain())).toEqual(plain());
  });
});
