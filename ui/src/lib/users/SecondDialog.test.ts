// A second lawyer sees for whom something leaves, and by which key, before they agree.
import { t } from "$lib/i18n/index.svelte";
import { render, screen, within } from "@testing-library/svelte";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { refuse, Rust } from "../../../tests/rust";
import { second, withSecond } from "./second.svelte";
import SecondHost from "./SecondHost.svelte";

const line = "Асанова А.: abandon ability able about above absent absorb abstract";

function begin(params: Record<string, string>): Promise<unknown> {
  new Rust({ "user.rule": () => ({ on: true, lawyers: 2, formerLost: false }) });
  render(InKit, { shown: SecondHost as never, given: {} });
  return withSecond(() => Promise.resolve().then(() => refuse("second-person", params))).catch(() => undefined);
}

it("shows each recipient with the words of the key, and whose words were not compared", async () => {
  const asked = begin({ act: "handover", target: "ab", to: `${line}\nБекова Б.: zoo`, uncompared: "Бекова Б." });
  const list = await screen.findByRole("list", { name: t("second-handover-to") });
  expect(
    within(list)
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent),
  ).toEqual([line, "Бекова Б.: zoo"]);
  expect(screen.getByText(t("second-handover-uncompared", { names: "Бекова Б." }))).toBeVisible();
  second.answer(false);
  await asked;
});

it("shows no recipients where nothing is handed over", async () => {
  const asked = begin({ act: "case-export", target: "ab" });
  expect(await screen.findByText(t("second-case-export"))).toBeVisible();
  expect(screen.queryByText(t("second-handover-to"))).toBeNull();
  second.answer(false);
  await asked;
});
