// The vault makes its key when it is first asked for one: the settings do not ask by themselves.
import { t } from "$lib/i18n/index.svelte";
import { render, screen, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import MyKey from "./MyKey.svelte";

const words = ["abandon", "ability", "able", "about", "above", "absent", "absorb", "abstract"];
const signerWords = ["zebra", "zero", "zone", "zoo", "young", "youth", "year", "yellow"];

it("the key is shown once somebody wants it, with the words to read out", async () => {
  const user = userEvent.setup();
  const key = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
  const rust = new Rust({ "handover.key": () => ({ key, words, signer: "c2lnbmVy", signerWords }) });
  render(InKit, { shown: MyKey as never, given: {} });
  const show = screen.getByRole("button", { name: t("handover-my-key-show") });
  expect(rust.asks("handover.key")).toEqual([]);
  await user.click(show);
  expect(await screen.findByText(key)).toBeVisible();
  const mine = within(screen.getByRole("list", { name: t("handover-my-words") }));
  expect(mine.getAllByRole("listitem").map((one) => one.lastElementChild?.textContent)).toEqual(words);
  const signed = within(screen.getByRole("list", { name: t("handover-signer-words") }));
  expect(signed.getAllByRole("listitem")).toHaveLength(8);
  expect(screen.getByText(t("handover-telephone"))).toBeVisible();
});
