// A passphrase that is not taken yet: what it lacks is said, each lack in its own words, and the keyboard stands where it is mended.
import type { StrengthView } from "$lib/backend/bindings";
import { t } from "$lib/i18n/index.svelte";
import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import InKit from "../../../tests/InKit.svelte";
import { Rust } from "../../../tests/rust";
import CreateVault from "./CreateVault.svelte";
import { lackOf } from "./lacks";

const words = "берег чайник тополь окно седло вьюга";
const weak: StrengthView = { score: 1, enough: false, missing: 0 };
const short: StrengthView = { score: 1, enough: false, missing: 8 };
const strong: StrengthView = { score: 4, enough: true, missing: 0 };

describe("what a passphrase lacks", () => {
  it("is told apart", () => {
    expect(lackOf("own", "", "", undefined)).toBe("empty");
    expect(lackOf("own", "qwerty", "", undefined)).toBe("weighing");
    expect(lackOf("own", "qwerty", "qwerty", short)).toBe("short");
    expect(lackOf("own", "qwerty12345678", "qwerty12345678", weak)).toBe("weak");
    expect(lackOf("own", "кобыз у седла", "", strong)).toBe("again");
    expect(lackOf("own", "кобыз у седла", "кобыз у седле", strong)).toBe("unlike");
    expect(lackOf("own", "кобыз у седла", "кобыз у седла", strong)).toBeUndefined();
    expect(lackOf("suggested", words, "", undefined)).toBe("again");
    expect(lackOf("suggested", words, words, undefined), "the suggested one is not weighed").toBeUndefined();
  });

  it("is said at its field: a weak one typed twice alike is not called unlike", async () => {
    const rust = new Rust({
      "vault.suggest": () => ({ passphrase: words }),
      "vault.weigh": () => weak,
      "vault.ground": () => ({ disk: "encrypted", swap: "encrypted" }),
    });
    const user = userEvent.setup();
    render(InKit, { shown: CreateVault as never, given: {} });
    await user.click(screen.getByRole("radio", { name: new RegExp(t("vault-way-own")) }));
    const [name, own, again] = ["first-name", "vault-own", "vault-again"].map((key) => screen.getByLabelText(t(key)));
    const make = screen.getByRole("button", { name: t("first-create") });
    await user.click(make);
    expect(name, "the name comes first").toHaveFocus();
    await user.type(name as HTMLElement, "Токтосунова Ж. М.");
    await user.click(make);
    expect(own).toHaveFocus();
    expect(own).toHaveAccessibleDescription(expect.stringContaining(t("vault-lack-empty")) as never);
    await user.type(own as HTMLElement, "qwerty12345678");
    await user.type(again as HTMLElement, "qwerty12345678");
    expect(await screen.findByText(t("vault-lack-weak"))).toHaveAttribute("role", "alert");
    await user.click(make);
    expect(own).toHaveFocus();
    expect(screen.queryByText(t("vault-differs"))).toBeNull();

    rust.learn({ "vault.weigh": () => strong });
    await user.type(own as HTMLElement, "!");
    expect(await screen.findByText(t("vault-differs"))).toBeVisible();
    await user.click(make);
    expect(again, "the second one is to be mended").toHaveFocus();
    expect(rust.asks("vault.create")).toEqual([]);
  });
});
