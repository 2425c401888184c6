// The forms of a name in the panel of a person, and an addressee typed in the nominative.
import AddresseeField from "$lib/filings/fields/AddresseeField.svelte";
import { whomAnswer, whomOf } from "$lib/filings/answers";
import NameForms from "$lib/parties/NameForms.svelte";
import { speak } from "$lib/i18n/index.svelte";
import type { FormRow, JsonValue, PartyId } from "$lib/backend/bindings";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, it } from "vitest";
import { Rust } from "./rust";

const id = "p1" as PartyId;
const row = (kase: FormRow["case"], form: string, more: Partial<FormRow> = {}): FormRow => ({
  case: kase,
  form,
  byRule: form,
  other: null,
  corrected: false,
  unsure: false,
  ...more,
});

beforeEach(() => speak("ru"));

describe("the forms of a name", () => {
  let leave = (): void => undefined;
  const start = (genitive: FormRow): Rust => {
    const rust = new Rust({
      "party.forms": () => ({
        party: id,
        languages: [
          {
            language: "ru",
            name: "Асанова Айгуль",
            rows: [row("nom", "Асанова Айгуль"), genitive],
            doubts: [{ why: "both-used", word: "Айгуль" }],
            gender: "feminine",
          },
        ],
      }),
      "party.correct-form": () => ({ value: id, areas: ["parties"], undo: "party-form" }),
    });
    leave = render(NameForms, { party: id }).unmount;
    return rust;
  };
  const field = (): Promise<HTMLElement> => screen.findByRole("textbox", { name: "русский: родительный" });

  it("says in words what to look at and takes the other form with one press", async () => {
    const rust = start(row("gen", "Асановой Айгуль", { unsure: true, other: "Асановой Айгули" }));
    expect(await field()).toHaveValue("Асановой Айгуль");
    expect(screen.getByText(/в документах имя и склоняют, и оставляют/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Заменить на «Асановой Айгули»" }));
    expect(rust.asks("party.correct-form")).toEqual([
      { party: id, language: "ru", case: "gen", form: "Асановой Айгули" },
    ]);
    expect((await axe.run(document.body)).violations.map((found) => found.id)).not.toContain("label");
  });

  it("keeps what was typed and goes back to the rules when it is cleared", async () => {
    const user = userEvent.setup();
    const rust = start(row("gen", "Асановой Айгули", { byRule: "Асановой Айгуль", corrected: true }));
    const input = await field();
    await user.clear(input);
    await user.type(input, "Асановой А.{Enter}");
    await user.tab();
    await waitFor(() => expect(rust.asks("party.correct-form")).toHaveLength(1));
    expect(rust.asks("party.correct-form")[0]?.form).toBe("Асановой А.");
    await user.click(screen.getByRole("button", { name: "Вернуть по правилам: Асановой Айгуль" }));
    expect(rust.asks("party.correct-form")[1]?.form).toBeNull();
  });

  it("keeps what was typed when the sheet is closed over it", async () => {
    const user = userEvent.setup();
    const rust = start(row("gen", "Асановой Айгуль"));
    await user.type(await field(), " А");
    leave();
    await waitFor(() => expect(rust.asks("party.correct-form")).toHaveLength(1));
    expect(rust.asks("party.correct-form")[0]?.form).toBe("Асановой Айгуль А");
  });

  it("does not take the words from under whoever types on", async () => {
    const user = userEvent.setup();
    const rust = start(row("gen", "Асановой Айгуль"));
    const input = await field();
    await user.type(input, " ");
    await waitFor(() => expect(rust.asks("party.correct-form")).toHaveLength(1), { timeout: 3_000 });
    await waitFor(() => expect(rust.asks("party.forms").length).toBeGreaterThan(1));
    await user.type(input, "А");
    expect(input).toHaveValue("Асановой Айгуль А");
  });

  it("lets the lawyer say that an unsure form is right", async () => {
    const rust = start(row("gen", "Асановой Айгуль", { unsure: true }));
    await userEvent.click(await screen.findByRole("button", { name: "Верно" }));
    expect(rust.asks("party.correct-form")[0]?.form).toBe("Асановой Айгуль");
  });
});

describe("an addressee", () => {
  it("shows how it will stand at the head, and can be written otherwise", async () => {
    new Rust({
      "grammar.decline": ({ text }) => ({ rows: [], doubts: [], addressed: text.replace("Прокурор", "Прокурору") }),
    });
    const given: (JsonValue | undefined)[] = [];
    render(AddresseeField, {
      label: "Кому",
      value: "Прокурор города Ош",
      language: "ru",
      onchange: (value: JsonValue | undefined) => given.push(value),
    });
    expect(await screen.findByText("Прокурору города Ош")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Написать иначе" }));
    expect(given.at(-1)).toEqual({ text: "Прокурор города Ош", written: "Прокурору города Ош" });
  });

  it("is a text, or a text and what stands at the head", () => {
    expect(whomOf("Суд")).toEqual({ text: "Суд", written: undefined });
    expect(whomOf({ text: "Суд", written: "В суд" })).toEqual({ text: "Суд", written: "В суд" });
    expect(whomAnswer({ text: "", written: undefined })).toBeUndefined();
    expect(whomAnswer({ text: "Суд", written: undefined })).toBe("Суд");
  });
});
