// While the month lies over the window no key reaches what is below it, wherever the focus is, and Esc always takes it away.
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import { beforeEach, expect, it, vi } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import { neutral } from "./neutral.svelte";
import Neutral from "./Neutral.svelte";

beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true;
    },
  });
  new Rust({ "window.title": () => ({}) });
  neutral.turn(true);
  render(InKit, { shown: Neutral as never, given: {} });
});
const press = (code: string, more: KeyboardEventInit = {}): boolean =>
  document.body.dispatchEvent(
    new KeyboardEvent("keydown", { code, key: code, bubbles: true, cancelable: true, ...more }),
  );

it("hears the keys, and nobody below does, also when nothing in it has the focus", () => {
  const heard = vi.fn();
  addEventListener("keydown", heard);
  press("KeyK", { ctrlKey: true });
  expect(neutral.on).toBe(true);
  press("Escape");
  removeEventListener("keydown", heard);
  expect(heard).not.toHaveBeenCalled();
  expect(neutral.on).toBe(false);
});

it("takes its title with it where the engine closes it", () => {
  expect(document.title).toBe(t("neutral-title"));
  screen.getByRole("dialog", { hidden: true }).dispatchEvent(new Event("close"));
  expect(neutral.on).toBe(false);
  expect(document.title).toBe("Dalil");
});

it("keeps its title when the page begins anew", async () => {
  document.title = "Dalil";
  vi.resetModules();
  await import("./neutral.svelte");
  expect(document.title).toBe(t("neutral-title"));
});

it("is silent: what was played below it is not heard", () => {
  neutral.turn(false);
  const recording = document.body.appendChild(document.createElement("audio"));
  const pause = vi.spyOn(recording, "pause").mockImplementation(() => undefined);
  neutral.turn(true);
  expect(pause).toHaveBeenCalledOnce();
  recording.remove();
});
