// Where the focus stands when a screen comes, and the way back, with Rust played by a table of answers.
import { speak, t } from "$lib/i18n/index.svelte";
import { router } from "$lib/shell/router.svelte";
import { session } from "$lib/vault/session.svelte";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import App from "../src/App.svelte";
import { caseId, caseRow, open, party, Rust, settings, type Answers } from "./rust";

const answers: Answers = {
  "settings.get": () => settings,
  "vault.status": () => open,
  "begun.list": () => [],
  "begun.keep": () => ({}),
  "case.list": () => [caseRow()],
  "case.show": () => caseRow(),
  "case.add": () => ({ value: caseId, areas: ["cases"], undo: "case-add" }),
  "party.list": () => [party("p1", "Асанова Айгүл")],
  "fact.list": () => [],
  "evidence.items": () => ({ case: caseId, items: [] }),
  "agenda.show": () => ({ today: "2026-11-23", items: [], undated: [], pressing: 0 }),
  "search.standing": () => ({ pending: 0, known: 0 }) as never,
  "search.find": () => ({ hits: [], total: 0, more: false, pending: 0, nowhere: [], kinds: [], leftOut: 0, closed: 0 }),
};

let rust: Rust;
async function start(at: string): Promise<void> {
  rust = new Rust(answers);
  location.hash = at;
  await tick();
  render(App);
}
const main = (): HTMLElement => screen.getByRole("main");

beforeEach(() => {
  sessionStorage.clear();
  session.status = undefined;
  session.folder = null;
  router.case = undefined;
  router.search = {};
  speak("ru");
});

describe("a screen that comes", () => {
  it("has the focus, whichever link or key led to it", async () => {
    const user = userEvent.setup();
    await start(`#/case/${caseId}`);
    await user.click(await screen.findByRole("link", { name: /^Факты/ }));
    await screen.findByRole("heading", { level: 1, name: "Факты" });
    await waitFor(() => expect(main()).toHaveFocus());
    await user.keyboard("{Control>}[Digit2]{/Control}");
    await screen.findByRole("heading", { level: 1, name: "Люди" });
    await waitFor(() => expect(main()).toHaveFocus());
  });
  it("has it after the dialog that made it", async () => {
    const user = userEvent.setup();
    await start("#/");
    await screen.findByRole("heading", { level: 1, name: "Дела" });
    await user.keyboard("{Control>}[KeyN]{/Control}");
    const dialog = await screen.findByRole("dialog");
    await user.type(await within(dialog).findByRole("textbox", { name: /^Номер дела/ }), "15/2026");
    await user.click(within(dialog).getByRole("button", { name: t("case-new-do") }));
    await waitFor(() => expect(rust.asks("case.add")).toHaveLength(1));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    await waitFor(() => expect(main()).toHaveFocus());
  });
});

describe("the way back", () => {
  it("is one key, and the search is as it was left", async () => {
    const user = userEvent.setup();
    const back = vi.spyOn(history, "back");
    await start("#/search?q=паспорт&at=3");
    const question = { name: t("search-question") };
    const box = await screen.findByRole("combobox", question);
    await waitFor(() => expect(box).toHaveValue("паспорт"));
    await user.keyboard("{Control>}[Digit0]{/Control}");
    await screen.findByRole("heading", { level: 1, name: "Дела" });
    await user.keyboard("{Control>}{Shift>}[KeyF]{/Shift}{/Control}");
    await waitFor(() => expect(screen.getByRole("combobox", question)).toHaveValue("паспорт"));
    expect(router.current.query["at"]).toBe("3");
    await user.keyboard("{Control>}[Digit0]{/Control}");
    await screen.findByRole("heading", { level: 1, name: "Дела" });
    expect(back).not.toHaveBeenCalled();
    await user.keyboard("{Alt>}[ArrowLeft]{/Alt}");
    expect(back).toHaveBeenCalledOnce();
  });
});
