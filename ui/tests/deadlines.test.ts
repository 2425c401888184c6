// The screen of a case's terms as a lawyer meets it, with Rust played by a table of answers.
import { speak } from "$lib/i18n/index.svelte";
import { session } from "$lib/vault/session.svelte";
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { tick } from "svelte";
import { afterEach, beforeEach, expect, it } from "vitest";
import App from "../src/App.svelte";
import type { CaseEventView, DeadlineView, EventPreview, TaskView } from "../src/lib/backend/bindings";
import { caseId, caseRow, open, Rust, settings, three, type Answers } from "./rust";

const complaint = {
  case: caseId,
  event: "e1",
  rule: "kg.upk.126",
  what: three("Жалоба на бездействие"),
  bound: "us",
  startedBy: "act_learned",
  endsWith: ["complaint_filed"],
  startWords: three("3 ноября 2026 года"),
  state: "missed",
  day: "2026-11-13",
  time: "",
  dueWords: three("13 ноября 2026 года, пятница"),
  daysLeft: -10,
  how: three("10 суток с 3 ноября 2026 года."),
  unit: "full_days",
  movedBy: null,
  readings: [
    { length: three("10 суток"), day: "2026-11-13", dueWords: three("13 ноября 2026 года"), source: "первый" },
    { length: three("15 суток"), day: "2026-11-18", dueWords: three("18 ноября 2026 года"), source: "второй" },
  ],
  law: three("ст. 126 УПК"),
  label: "V2",
  checked: false,
  source: "вопросник",
  note: null,
  doubts: [],
  doneOn: "",
  endedBy: null,
  mark: { state: "auto", day: "", reason: "" },
} as unknown as DeadlineView;
const event = {
  id: "e1",
  case: caseId,
  dateWords: three("3 ноября 2026 года"),
  day: "2026-11-03",
  oddNumber: false,
  details: {
    kind: "act_learned",
    date: "2026-11-03",
    time: "",
    number: "",
    officer: "",
    place: "",
    category: "unknown",
    note: "",
    answers: null,
    filing: null,
    evidence: null,
  },
} as unknown as CaseEventView;
const task = {
  id: "t1",
  case: caseId,
  caseNumber: "14/2026",
  details: { title: "Позвонить следователю", owner: "", due: "2026-11-24", about: null, note: "" },
  done: false,
  daysLeft: 1,
} as unknown as TaskView;
const preview: EventPreview = {
  starts: [],
  ends: [{ ...complaint, state: "late" }],
  limitation: null,
  oddNumber: false,
  otherRegister: false,
  undated: false,
  answerable: [event.id],
};
const answers: Answers = {
  "settings.get": () => settings,
  "vault.status": () => open,
  "case.list": () => [caseRow()],
  "case.show": () => caseRow(),
  "evidence.items": () => ({ case: caseId, items: [] }),
  "filing.list": () => [],
  "palette.search": () => [],
  "date.read": () => ({ ok: true, edtf: "2026-11-23", words: "23 ноября 2026 года" }),
  "agenda.show": () => ({ today: "2026-11-23", items: [], undated: [], pressing: 0 }),
  "deadline.list": () => ({ today: "2026-11-23", hasRules: true, deadlines: [complaint], limitations: [] }),
  "event.list": () => [event],
  "task.list": () => [task],
  "event.preview": () => preview,
  "event.add": () => ({ value: event.id, areas: ["deadlines"], undo: "event-add" }),
  "deadline.mark": () => ({ value: event.id, areas: ["deadlines"], undo: "deadline-done" }),
  "task.finish": () => ({ value: task.id, areas: ["deadlines"], undo: "task-done" }),
};

async function start(query = ""): Promise<Rust> {
  const rust = new Rust(answers);
  location.hash = `#/case/${caseId}/deadlines${query}`;
  await tick();
  render(App);
  return rust;
}
beforeEach(() => {
  sessionStorage.clear();
  session.status = undefined;
});
afterEach(() => speak("ru"));

it("shows what was missed with both days when sources disagree, and nothing that axe objects to", async () => {
  await start();
  const missed = await screen.findByRole("region", { name: "Пропущено" });
  expect(within(missed).getByText("срок пропущен")).toBeInTheDocument();
  expect(missed).toHaveTextContent("источники расходятся: 13.11.2026 / 18.11.2026");
  expect(missed).toHaveTextContent("узнали о решении, действии, бездействии 3 ноября 2026 года");
  expect(missed).toHaveTextContent("норма не сверена");
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

it("tells how a term was counted, and marks it done on a day", async () => {
  const user = userEvent.setup();
  const rust = await start("?open=e1:kg.upk.126");
  const sheet = await screen.findByRole("dialog", { name: "Жалоба на бездействие" });
  expect(sheet).toHaveTextContent("10 суток с 3 ноября 2026 года.");
  expect(sheet).toHaveTextContent("15 суток: 18 ноября 2026 года");
  await user.click(within(sheet).getByRole("button", { name: "Отметить выполненным…" }));
  await user.type(within(sheet).getByLabelText("Когда выполнено"), "12.11.2026");
  await user.click(within(sheet).getByRole("button", { name: "Сохранить" }));
  expect(rust.asks("deadline.mark")).toEqual([
    { event: "e1", rule: "kg.upk.126", state: "done", day: "", doneOn: "12.11.2026", reason: "" },
  ]);
});

it("enters the event that ends a term in two gestures, and says beforehand that it is late", async () => {
  const user = userEvent.setup();
  const rust = await start("?open=e1:kg.upk.126");
  await user.click(await screen.findByRole("button", { name: "Записать: подана жалоба" }));
  const form = await screen.findByRole("dialog", { name: "Событие" });
  expect(await within(form).findByText("закрывает с опозданием")).toBeInTheDocument();
  await user.click(within(form).getByRole("button", { name: /^Записать/ }));
  expect(rust.asks("event.add")[0]).toMatchObject({
    case: caseId,
    register: false,
    details: { kind: "complaint_filed", answers: "e1", date: "23.11.2026" },
  });
});

it("finishes a task by its box", async () => {
  const user = userEvent.setup();
  const rust = await start();
  await user.click(await screen.findByRole("checkbox", { name: "Сделано: Позвонить следователю" }));
  expect(rust.asks("task.finish")).toEqual([{ task: "t1", done: true }]);
});
