// Of a large case so many are drawn as one reads; ticked are all that are found.
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import InKit from "../../../../tests/InKit.svelte";
import PickDialog from "./PickDialog.svelte";

it("is opened at once and picks them all", async () => {
  const user = userEvent.setup();
  const items = Array.from({ length: 5_000 }, (_, i) => `Док. ${i}`);
  const onpick = vi.fn<(picked: string[]) => void>();
  const how = { key: (item: string) => item, name: (item: string) => item, note: () => "", none: "" };
  render(InKit, { shown: PickDialog as never, given: { open: true, title: "Приложения", items, ...how, onpick } });
  expect(await screen.findAllByRole("checkbox")).toHaveLength(200);
  await user.click(screen.getByRole("button", { name: t("filings-tick-all") }));
  await user.click(screen.getByRole("button", { name: t("filings-add-picked", { count: 5_000 }) }));
  expect(onpick.mock.calls[0]?.[0]).toHaveLength(5_000);
});
