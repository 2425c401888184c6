// Another vault on the lock screen: its passphrase is asked for at once, and it opens at its own cases.
import { t } from "$lib/i18n/index.svelte";
import { router } from "$lib/shell/router.svelte";
import { session } from "$lib/vault/session.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import InKit from "../../tests/InKit.svelte";
import { open, Rust } from "../../tests/rust";
import Unlock from "./Unlock.svelte";

it("a chosen folder leads to the passphrase, and opening it to the list of cases", async () => {
  const user = userEvent.setup();
  new Rust({ "vault.choose-folder": () => ({ folder: "/other" }), "vault.open": () => open });
  router.go("settings", {}, { part: "backup" });
  render(InKit, { shown: Unlock as never, given: {} });
  await user.click(screen.getByRole("button", { name: t("vault-choose-folder") }));
  await waitFor(() => expect(screen.getByLabelText(t("vault-passphrase"))).toHaveFocus());
  await user.keyboard("any words will do{Enter}");
  await waitFor(() => expect(session.folder).toBe("/other"));
  expect(router.current).toMatchObject({ name: "cases", query: {} });
});
