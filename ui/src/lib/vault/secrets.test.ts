// What opens the vault is left in no dialog that was closed.
import Drill from "$lib/backup/Drill.svelte";
import Salvage from "$lib/backup/Salvage.svelte";
import { t } from "$lib/i18n/index.svelte";
import ChangePassphrase from "$lib/settings/ChangePassphrase.svelte";
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import Recover from "./Recover.svelte";

beforeEach(() => {
  new Rust({
    "vault.suggest": () => ({ passphrase: "берег чайник тополь окно седло вьюга" }),
    "vault.weigh": () => ({ score: 4, enough: true, missing: 0 }),
  });
});

describe("a dialog that was closed", () => {
  const dialogs: [string, unknown, Record<string, unknown>, string, string][] = [
    ["a change of the passphrase", ChangePassphrase, {}, "settings-passphrase-change", "settings-passphrase-old"],
    ["a recovery", Recover, { folder: null }, "recover-link", "recover-words"],
    ["a rescue", Salvage, { vault: null }, "salvage-link", "salvage-passphrase"],
  ];
  it.each(dialogs)("holds nothing of what was typed: %s", async (_, shown, given, opener, field) => {
    const user = userEvent.setup();
    render(InKit, { shown: shown as never, given });
    const typed = (): Promise<HTMLInputElement> => screen.findByLabelText<HTMLInputElement>(t(field));
    await user.click(screen.getByRole("button", { name: t(opener) }));
    await user.type(await typed(), "секрет");
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await user.click(screen.getByRole("button", { name: t(opener) }));
    expect(await typed()).toHaveValue("");
  });

  it("holds nothing of what was typed: a trial restoration that was thought better of", async () => {
    const user = userEvent.setup();
    const given = { open: true, onstart: () => undefined };
    const { rerender } = render(InKit, { shown: Drill as never, given });
    await user.type(await screen.findByLabelText(t("vault-passphrase")), "секрет");
    await user.click(screen.getByRole("button", { name: t("app-cancel") }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await rerender({ shown: Drill as never, given: { ...given, open: false } });
    await rerender({ shown: Drill as never, given });
    expect(await screen.findByLabelText(t("vault-passphrase"))).toHaveValue("");
  });
});
