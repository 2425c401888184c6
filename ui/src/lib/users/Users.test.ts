// A change that was refused is not shown as made.
import type { UserId, UserView } from "$lib/backend/bindings";
import Remarks from "$lib/filings/draft/Remarks.svelte";
import { t } from "$lib/i18n/index.svelte";
import { unsay } from "$lib/ui";
import { session } from "$lib/vault/session.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { open, refuse, Rust } from "../../../tests/rust";
import Users from "./Users.svelte";

afterEach(() => {
  unsay();
  session.status = undefined;
});

it("the role stays what the vault says", async () => {
  const user = userEvent.setup();
  session.status = open;
  const paralegal = { id: "u2" as UserId, name: "Касымова Н.", role: "paralegal" as const, you: false };
  const views: UserView[] = [{ ...paralegal, added: 0, removed: null, hasKit: false }];
  const rust = new Rust({ "user.list": () => views, "user.role": () => refuse("last-lawyer") });
  render(InKit, { shown: Users as never, given: {} });
  const role = await screen.findByLabelText(new RegExp(`^${t("users-change-role")}`));
  role.focus();
  await user.keyboard("ч");
  await waitFor(() => expect(rust.asks("user.role")).toEqual([{ user: "u2", role: "reader" }]));
  expect(role).toHaveTextContent(t("user-role-paralegal"));
});

it("a remark that could not be settled is open", async () => {
  const user = userEvent.setup();
  const rust = new Rust({ "draft.settle": () => refuse("vault-io") });
  const remark = { id: "r1", block: "b1", text: "Сверить дату", author: "Касымова Н.", settled: false, made: 0 };
  const given = { comments: [remark], body: { version: 1, blocks: [] }, onblock: () => undefined };
  render(InKit, { shown: Remarks as never, given });
  await user.click(screen.getByRole("checkbox"));
  await waitFor(() => expect(rust.asks("draft.settle")).toHaveLength(1));
  expect(screen.getByRole("checkbox")).not.toBeChecked();
});
