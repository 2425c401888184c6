// What is answered about the dates of a chat is answered for that chat alone.
import type { ChatSourceView, DateOrder, DateReading, EvidenceId } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { refuse, Rust } from "../../../tests/rust";
import DateQuestion from "./DateQuestion.svelte";

const way = (order: DateOrder): DateReading => ({ order, impossible: 0, backward: 0, first: "", last: "" });
const source: ChatSourceView = {
  evidence: "e1" as EvidenceId,
  number: 1,
  title: "архив.zip",
  entry: "WhatsApp Chat - Б.txt",
  messages: 2,
  fresh: 2,
  shift: 0,
  apart: false,
  dates: { taken: "dmy", certain: false, answered: false, readings: [way("dmy"), way("mdy")] },
};

it.each([true, false])("names its file, and says where others are asked about: %s", async (ofOne) => {
  const user = userEvent.setup();
  const rust = new Rust({ "chat.answer": () => refuse("vault-io") });
  render(InKit, { shown: DateQuestion as never, given: { source, several: false, ofOne } });
  expect(screen.queryByText(t("chat-dates-of-one"), { exact: false }) !== null).toBe(ofOne);
  const takes = screen.getAllByRole("button", { name: t("chat-dates-take") });
  for (const second of takes.slice(1)) await user.click(second);
  const answer = { evidence: "e1", entry: "WhatsApp Chat - Б.txt", order: "mdy", apart: false };
  await waitFor(() => expect(rust.asks("chat.answer")).toEqual([answer]));
});
