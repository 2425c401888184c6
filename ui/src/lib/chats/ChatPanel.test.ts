// Whose writers the panel lists is said where an item holds several chats.
import type { ChatView } from "$lib/backend/bindings";
import { render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { caseId, Rust } from "../../../tests/rust";
import ChatPanel from "./ChatPanel.svelte";

const chat = {
  id: "chat-2",
  app: "telegram",
  title: "Гульзат перевозка",
  messages: 2,
  first: "",
  last: "",
  participants: [],
  months: [],
  sources: [],
} as unknown as ChatView;

it.each([true, false])("and of a single one it is not: %s", async (several) => {
  new Rust({ "party.list": () => [], "chat.seen": () => [] });
  render(InKit, { shown: ChatPanel as never, given: { case: caseId, chat, several } });
  expect(await screen.findAllByRole("heading")).not.toHaveLength(0);
  expect(screen.queryByText("Гульзат перевозка") !== null).toBe(several);
});
