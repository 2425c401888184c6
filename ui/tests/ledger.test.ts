// The ledger and the accounts of an event as a person meets them, with Rust played by a table of answers.
import type {
  AccountId,
  CompareView,
  FactId,
  FactView,
  LedgerLineId,
  LedgerView,
  LineView,
  PartyId,
} from "$lib/backend/bindings";
import { speak } from "$lib/i18n/index.svelte";
import { router } from "$lib/shell/router.svelte";
import { session } from "$lib/vault/session.svelte";
import { unsay } from "$lib/ui";
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import App from "../src/App.svelte";
import { caseId, caseRow, open, party, Rust, settings, three, type Answers } from "./rust";

const answers: Answers = {
  "settings.get": () => settings,
  "settings.set": (next) => next,
  "vault.status": () => open,
  "case.list": () => [caseRow()],
  "case.show": () => caseRow(),
  "party.list": () => [party("p1", "Асанова Айгүл"), party("p2", "Жумагулов Талант", { roles: ["recruiter"] })],
  "evidence.items": () => ({ case: caseId, items: [] }),
  "date.read": ({ text }) => ({ ok: true, edtf: text, words: text }),
};

async function start(more: Answers, at: string): Promise<Rust> {
  const rust = new Rust({ ...answers, ...more });
  location.hash = at;
  await tick();
  render(App);
  return rust;
}

beforeEach(() => {
  sessionStorage.clear();
  session.status = undefined;
  session.elsewhere = false;
  session.folder = null;
  router.case = undefined;
});
afterEach(() => {
  unsay();
  speak("ru");
});

const nothing: LedgerView = {
  lines: [],
  totals: { byKind: [], byPayer: [], material: [], moral: [], overpaid: [], inSom: 0, withoutRate: 0, bare: 0 },
  late: null,
  excess: [],
};
const wages: LineView = {
  id: "l1" as LedgerLineId,
  details: {
    kind: "wage_due",
    date: "2026-04",
    amount: 90_000,
    currency: "USD",
    work: { price: 90_000, unit: "month", count: 1, of: 1 },
    due: "2026-05-10",
    rate: null,
    payer: "p2" as PartyId,
    payee: null,
    what: [{ language: "ru", text: "Заработная плата за апрель" }],
    claimed: true,
    citations: [],
    note: "",
  },
  dateWords: three("апрель 2026 года"),
  how: three("900 × 1 месяц"),
  inSom: null,
  citations: [],
  changed: 1,
};
const law = {
  id: "kg.tk.96",
  citation: three("ст. 96 ТК"),
  summary: three("Удержания — не более 20 %."),
  source: "вопросник",
  status: "to_check",
};
const usd = (amount: number): { amount: number; currency: "USD" } => ({ amount, currency: "USD" });
const ledger: LedgerView = {
  lines: [wages],
  totals: {
    byKind: [{ kind: "wage_due", sum: usd(90_000), lines: 1 }],
    byPayer: [{ payer: "p2" as PartyId, sum: usd(90_000) }],
    material: [usd(90_000)],
    moral: [],
    overpaid: [],
    inSom: 0,
    withoutRate: 1,
    bare: 1,
  },
  late: {
    on: "2026-11-23",
    percent: three("0,25 %"),
    law: { ...law, id: "kg.tk.94", citation: three("ст. 94 ТК") },
    lines: [{ line: wages.id, formula: three("900 × 0,25 % × 197 дней"), sum: usd(44_325) }],
    totals: [usd(44_325)],
  },
  excess: [
    {
      wages: [wages.id],
      withheld: [],
      earned: usd(90_000),
      kept: usd(30_000),
      allowed: usd(18_000),
      over: usd(12_000),
      law,
      percent: three("20 %"),
    },
  ],
};

describe("the ledger", () => {
  it("says what belongs there while it is empty", async () => {
    await start({ "ledger.list": () => nothing }, `#/case/${caseId}/ledger`);
    expect(await screen.findByRole("heading", { name: "Здесь будет расчёт" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Внести первую строку" })).toBeVisible();
  });

  it("shows each line with what it rests on, the totals, and law that is to be checked", async () => {
    await start({ "ledger.list": () => ledger }, `#/case/${caseId}/ledger`);
    const row = (await screen.findByRole("link", { name: "Заработная плата за апрель" })).closest("tr");
    expect(row).toHaveTextContent("900 USD");
    expect(row).toHaveTextContent("пока ни на чём");
    expect(row).toHaveTextContent("от кого: Жумагулов Талант");
    const totals = screen.getByRole("region", { name: "Итоги" });
    expect(totals).toHaveTextContent("В сомах, без строк без курса: 1");
    expect(screen.getByText(/Удержано 300.USD при заработной плате 900.USD/)).toBeVisible();
    expect(screen.getAllByText("норма не сверена")).toHaveLength(2);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("takes a sum as it is typed and asks for nothing it knows", async () => {
    const user = userEvent.setup();
    const rust = await start(
      { "ledger.list": () => nothing, "ledger.add": () => ({ value: "l2" as LedgerLineId, areas: [], undo: null }) },
      `#/case/${caseId}/ledger?new=`,
    );
    const sheet = await screen.findByRole("dialog", { name: "Новая строка" });
    await user.type(within(sheet).getByLabelText("Сумма"), "45 000,50");
    await user.click(within(sheet).getByRole("button", { name: /^Внести/ }));
    await waitFor(() => expect(rust.asks("ledger.add")).toHaveLength(1));
    expect(rust.asks("ledger.add")[0]?.details).toMatchObject({
      amount: 4_500_050,
      currency: "KGS",
      rate: null,
      claimed: true,
    });
  });

  it("says when a sum cannot be read", async () => {
    const user = userEvent.setup();
    await start({ "ledger.list": () => nothing }, `#/case/${caseId}/ledger?new=`);
    const sheet = await screen.findByRole("dialog", { name: "Новая строка" });
    await user.type(within(sheet).getByLabelText("Сумма"), "сорок");
    expect(await within(sheet).findByText("Такой суммы прочитать нельзя")).toBeVisible();
  });
});

const fact: FactView = {
  id: "f1" as FactId,
  case: caseId,
  details: {
    statements: [{ language: "ru", text: "Паспорт забрали." }],
    date: "2026-03-15",
    place: "Анкара",
    parties: [],
    status: "supported",
    citations: [],
    note: "",
  },
  dateWords: three("15 марта 2026 года"),
  citations: [],
  changed: 1,
};
function told(id: string, who: string, day: string): CompareView["accounts"][number] {
  return {
    account: {
      id: id as AccountId,
      fact: fact.id,
      details: {
        teller: null,
        source: who,
        toldOn: "",
        toldWhere: "Ош",
        language: "ky",
        interpreter: null,
        interpreterName: "",
        knowledge: "saw",
        stance: "affirms",
        original: "",
        statements: [],
        date: "",
        said: { ru: "", ky: "", en: "" },
        place: "",
        citations: [],
        followed: id === "a1",
        note: "",
      },
      who,
      through: "",
      dateWords: three(`${day} 2026 года`),
      toldWords: three(""),
      citations: [],
      changed: 1,
    },
    segments: [
      { text: "Забрали ", mark: null },
      { text: day, mark: "date" },
    ],
    dateDiffers: true,
    placeDiffers: false,
  };
}
const compared: CompareView = {
  fact,
  standing: { weight: null, reason: "", said: { ru: "", ky: "", en: "" } },
  accounts: [told("a1", "Потерпевшая", "14 марта"), told("a2", "Справка", "15 марта")],
  contradictions: [
    {
      key: "accounts-date:a1:a2",
      kind: "accounts-date",
      facts: [],
      accounts: [],
      party: null,
      name: "",
      on: null,
      explained: "",
    },
  ],
};

describe("accounts of one event", () => {
  const at = `#/case/${caseId}/facts/f1`;

  it("stand side by side, with what differs marked in words and shape", async () => {
    await start({ "account.compare": () => compared }, at);
    const table = await screen.findByRole("table");
    const heads = within(table).getAllByRole("columnheader");
    expect(heads.map((head) => head.textContent.replace(/\s+/g, " ").trim())).toEqual([
      "Кто говорит",
      expect.stringMatching(/^Потерпевшая.*факт следует этому рассказу$/),
      expect.stringMatching(/^Справка/),
    ]);
    expect(within(table).getByText("14 марта")).toHaveAttribute("title", "дата, которой нет у других");
    expect(within(table).getAllByText("другая дата")).toHaveLength(2);
    const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("let a contradiction be explained in words", async () => {
    const user = userEvent.setup();
    const rust = await start(
      { "account.compare": () => compared, "contradiction.explain": () => ({ value: true, areas: [], undo: null }) },
      at,
    );
    await user.type(await screen.findByLabelText("Объяснение"), "Приехали ночью");
    await user.click(screen.getByRole("button", { name: "Записать" }));
    expect(rust.asks("contradiction.explain")).toEqual([
      { case: caseId, key: "accounts-date:a1:a2", words: "Приехали ночью" },
    ]);
  });

  it("ask who says it and what before one is written down", async () => {
    const user = userEvent.setup();
    const rust = await start({ "account.compare": () => compared }, `${at}?new=`);
    const sheet = await screen.findByRole("dialog", { name: "Новый рассказ" });
    await user.click(within(sheet).getByRole("button", { name: /^Записать/ }));
    expect(await within(sheet).findByText("Напишите, кто говорит и что")).toBeVisible();
    expect(rust.asks("account.add")).toEqual([]);
  });
});
