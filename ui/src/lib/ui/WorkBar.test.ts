// The frame of the bars that tell of long work.
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import WorkBar from "./WorkBar.svelte";

const work = { label: "Читается", value: 1, max: 2, note: "1 из 2" };

it("in the corner has a name, says how far the work is, and stops it", async () => {
  const press = vi.fn();
  render(InKit, { shown: WorkBar as never, given: { corner: "Приём", work, stop: { words: "Отмена", press } } });
  expect(screen.getByRole("complementary", { name: "Приём" })).toBeVisible();
  expect(screen.getByRole("progressbar", { name: "Читается" })).toHaveAttribute("aria-valuenow", "50");
  expect(screen.getByText("1 из 2")).toBeVisible();
  await userEvent.setup().click(screen.getByRole("button", { name: "Отмена" }));
  expect(press).toHaveBeenCalledOnce();
});

it("across a page is no part of its own, and offers to stop nothing that is not under way", () => {
  const stop = { words: "Отмена", press: vi.fn() };
  render(InKit, { shown: WorkBar as never, given: { work: undefined, stop } });
  expect(screen.queryByRole("complementary")).toBeNull();
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(screen.queryByRole("button", { name: "Отмена" })).toBeNull();
});
