// Indicators of two clients, with Rust played by a table of answers.
import { backend } from "$lib/backend";
import type {
  FactId,
  IndicatorMark,
  IndicatorReadingView,
  IndicatorsView,
  IndicatorView,
  ListView,
  PartyId,
} from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { router } from "$lib/shell/router.svelte";
import { session } from "$lib/vault/session.svelte";
import { unsay } from "$lib/ui";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import { caseId, caseRow, open, party, Rust, settings, three } from "./rust";

const documents: IndicatorView = {
  id: "d5",
  name: three("Отняли паспорт"),
  adult: "strong",
  child: "strong",
  code: null,
};
const list = (indicators: IndicatorView[]): ListView => ({
  name: three("Признаки"),
  about: three(""),
  source: "",
  note: "",
  groups: [{ id: "g1", name: three("Принуждение"), indicators }],
});
const reading = (age: "adult" | "child"): IndicatorReadingView => ({ age, dimensions: [], needs: [], complete: false });
const shown = (of: PartyId, mark: IndicatorMark): IndicatorsView => ({
  party: of,
  age: "adult",
  marks:
    of === "p1"
      ? [{ indicator: "d5", mark, facts: ["f1" as FactId], cited: 0, note: "говорит сестра", changed: 0 }]
      : [],
  adult: reading("adult"),
  child: reading("child"),
});

/** The screen of two clients; what is known of the second comes when it is let through. */
async function start(mark: IndicatorMark = "absent"): Promise<{ rust: Rust; letThrough: () => void }> {
  const rust = new Rust({
    "settings.get": () => settings,
    "settings.set": (next) => next,
    "vault.status": () => open,
    "case.list": () => [caseRow()],
    "case.show": () => caseRow(),
    "party.list": () => [party("p1", "Асанова Айгүл"), party("p2", "Бекова Нургуль")],
    "fact.list": () => [],
    "indicator.lists": () => ({ scale: list([documents]), eleven: list([]), codes: list([]) }),
    "indicator.show": ({ party: of }) => shown(of, mark),
    "indicator.mark": ({ party: of }) => ({ value: of, areas: [], undo: null }),
  });
  let letThrough = (): void => undefined;
  const gate = new Promise<void>((done) => (letThrough = done));
  const { transport } = backend;
  const call: typeof transport.call = (name, input) => transport.call(name, input);
  backend.transport = {
    ...transport,
    call: (name, input) =>
      name === "indicator.show" && (input as { party: string }).party === "p2"
        ? gate.then(() => call(name, input))
        : call(name, input),
  };
  location.hash = `#/case/${caseId}/indicators?client=p1`;
  await tick();
  render(App);
  return { rust, letThrough };
}

beforeEach(() => {
  sessionStorage.clear();
  session.status = undefined;
  session.elsewhere = false;
  session.folder = null;
  router.case = undefined;
});
afterEach(() => unsay());

describe("indicators", () => {
  it("that are known of one client, and the list chosen for her, are never another's", async () => {
    const user = userEvent.setup();
    const { rust, letThrough } = await start();
    await user.click(await screen.findByRole("radio", { name: t("indicators-age-child") }));
    expect(screen.getByRole("radio", { name: t("indicators-age-child") })).toBeChecked();
    router.ask({ client: "p2" });
    await waitFor(() => expect(screen.queryByText("Отняли паспорт")).toBeNull());
    letThrough();
    await screen.findByText("Отняли паспорт");
    expect(screen.getByRole("radio", { name: t("indicators-age-adult") })).toBeChecked();
    await user.click(screen.getByRole("button", { name: t("indicators-mark-present") }));
    await waitFor(() => expect(rust.asks("indicator.mark")).toHaveLength(1));
    expect(rust.asks("indicator.mark")).toEqual([
      { party: "p2", indicator: "d5", mark: "present", facts: [], note: "" },
    ]);
  });

  it("open at the one whose note the search found", async () => {
    await start("present");
    await screen.findByText("Отняли паспорт");
    router.ask({ indicator: "d5" });
    expect(await screen.findByDisplayValue("говорит сестра")).toBeInTheDocument();
  });
});
