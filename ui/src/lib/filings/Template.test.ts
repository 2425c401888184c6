// An earlier version of a template is taken, and what stood there comes back at a word.
import { backend } from "$lib/backend";
import type { OwnTemplateId, TryTemplate, TryView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { loadBegun } from "$lib/shell/begun.svelte";
import { unsay } from "$lib/ui";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import Template from "../../routes/Template.svelte";

const template = "t1" as OwnTemplateId;
const files = (source: string): { form: string; source: string; sample: string } => ({ form: "", source, sample: "" });
const versions = [
  { number: 2, note: "", made: 0 },
  { number: 1, note: "до", made: 0 },
];
const good: TryView = { path: null, pages: [], problems: [] };
beforeEach(async () => {
  new Rust({
    "begun.keep": () => ({}),
    "template.list": () => [],
    "template.show": ({ version }) => ({ template, files: files(version === 1 ? "старое" : "новое"), versions }),
    "template.try": () => good,
  });
  await loadBegun();
});
afterEach(() => unsay());
const text = (): Promise<HTMLElement> => screen.findByRole("textbox", { name: "template.typ" });

it("with what was typed since", async () => {
  const user = userEvent.setup();
  render(InKit, { shown: Template as never, given: { case: caseId, template } });
  await user.type(await text(), " и ещё");
  await user.click(screen.getAllByRole("button", { name: t("template-version-load") })[1] as HTMLElement);
  await waitFor(async () => expect(await text()).toHaveValue("старое"));
  await user.click(await screen.findByRole("button", { name: t("app-undo") }));
  await waitFor(async () => expect(await text()).toHaveValue("новое и ещё"));
});

it("a late answer about another language is not what is told of this one", async () => {
  const user = userEvent.setup();
  const quick = backend.transport;
  const waiting = new Map<string, (found: TryView) => void>();
  backend.transport = {
    ...quick,
    call: (name, input) =>
      name === "template.try"
        ? new Promise((answer) => waiting.set((input as TryTemplate).language, answer))
        : quick.call(name, input),
  };
  render(InKit, { shown: Template as never, given: { case: caseId, template } });
  await user.click(await screen.findByRole("radio", { name: t("app-language-ky") }));
  await waitFor(() => expect([...waiting.keys()]).toEqual(["ru", "ky"]));
  waiting.get("ky")?.(good);
  await screen.findByText(t("template-good"));
  const problem = { file: "", line: 0, key: "zero", what: "", said: "" };
  waiting.get("ru")?.({ ...good, problems: [problem] });
  await new Promise((later) => setTimeout(later, 20));
  expect(screen.getByText(t("template-good"))).toBeVisible();
});
