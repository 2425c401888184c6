// Several people in one vault: letting in, what each may do, two who agree, removing, and a vault that is mended.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "@playwright/test";
import type { FactDetails } from "../src/lib/backend/bindings";
import { expect, test, type Desk, type Page } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins, makeCase, makeVault, takeIn } from "./steps";
import { wordsOf, type Words } from "./words";

const nurlan = "кара жорго секирик түн 71";

/** A small picture of one colour. */
const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(path, await page.screenshot({ fullPage: false }));
}

/** A fact that nothing in the vault stands under. */
const passportTaken: FactDetails = {
  statements: [{ language: "ru", text: "Паспорт забрали в день приезда" }],
  date: "",
  place: "",
  parties: [],
  status: "alleged",
  citations: [],
  note: "",
};

for (const language of ["ru", "ky", "en"] as const)
  test(`a colleague is let in, given a role and removed, in ${language}`, async ({ desk, page }, info) => {
    const t = wordsOf(language);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await page.goto(desk.at());
    const passphrase = await makeVault(page, t, "Касымова Нургүл");
    await makeCase(page, t, "14/2026");
    await page.goto(desk.at("#/settings"));
    await page.getByRole("button", { name: t("users-add"), exact: true }).click();
    const dialog = page.getByRole("dialog", { name: t("users-add-title") });
    await dialog.getByRole("textbox", { name: begins(t("users-name")) }).fill("Абдиев Нурлан");
    await dialog.getByRole("radio", { name: begins(t("user-role-lawyer")) }).click();
    await dialog.getByRole("radio", { name: begins(t("vault-way-own")) }).click();
    await dialog.getByLabel(t("vault-own"), { exact: true }).fill(nurlan);
    await dialog.getByLabel(t("vault-again"), { exact: true }).fill(nurlan);
    await picture(page, info.outputPath("add.png"));
    await dialog.getByRole("button", { name: t("users-add"), exact: true }).click();
    const list = page.getByRole("list", { name: t("users-title") });
    await expect(list.getByText("Абдиев Нурлан", { exact: true })).toBeVisible();
    await expect(page.getByText(t("rule-title"))).toBeVisible();
    await page.getByRole("heading", { name: t("users-title") }).scrollIntoViewIfNeeded();
    await picture(page, info.outputPath("users.png"));
    await expectAccessible(page, "settings");
    await expectWhole(page, "settings");

    // The rule goes on at once, and off only with the other's passphrase.
    await page.getByRole("checkbox", { name: t("rule-on") }).click();
    await expect(page.getByRole("checkbox", { name: t("rule-on") })).toBeChecked();
    await page.getByRole("checkbox", { name: t("rule-on") }).click();
    const second = page.getByRole("dialog", { name: t("second-title") });
    await second.getByLabel(t("second-passphrase"), { exact: true }).fill(passphrase);
    await second.getByRole("button", { name: t("second-agree") }).click();
    await expect(second.getByRole("alert")).toContainText(t("error-oneself"));
    await picture(page, info.outputPath("second.png"));
    await second.getByLabel(t("second-passphrase"), { exact: true }).fill(nurlan);
    await second.getByRole("button", { name: t("second-agree") }).click();
    await expect(page.getByRole("checkbox", { name: t("rule-on") })).not.toBeChecked();

    await page.getByRole("button", { name: begins(t("users-remove")) }).click();
    const removing = page.getByRole("dialog", { name: t("users-remove-title") });
    await picture(page, info.outputPath("remove.png"));
    await removing.getByRole("button", { name: t("users-remove-do") }).click();
    await expect(removing).toBeHidden();
    await expect(list.getByText(/доступ закрыт|чыгарылган|removed/)).toBeVisible();
    await page.getByRole("heading", { name: t("audit-title") }).scrollIntoViewIfNeeded();
    await expect(page.getByText(t("custody-user-remove", { name: "Абдиев Нурлан" }))).toBeVisible();
    await picture(page, info.outputPath("audit.png"));

    // The page begins anew when the vault locks.
    const anew = page.waitForEvent("load");
    await page.keyboard.press("Control+KeyL");
    await anew;
    const field = page.getByLabel(t("vault-passphrase"), { exact: true });
    await expect(page.getByText("Абдиев")).toHaveCount(0);
    await picture(page, info.outputPath("unlock.png"));
    await field.fill(nurlan);
    await field.press("Enter");
    await expect(page.getByRole("alert")).toContainText(t("error-wrong-passphrase"));
    await field.fill(passphrase);
    await field.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: t("section-settings") })).toBeVisible();
  });

test("a reader is told by name which role is needed", async ({ desk, page }) => {
  const t = wordsOf("ru");
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await desk.call("user.add", { name: "Ким Сабина", role: "reader", passphrase: nurlan });
  await desk.call("vault.lock");
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await field.fill(nurlan);
  await field.press("Enter");
  await page.goto(desk.at("#/settings"));
  await expect(page.getByText("Ким Сабина").first()).toBeVisible();
  await expect(page.getByRole("button", { name: t("users-add"), exact: true })).toHaveCount(0);
  const refused = await page.evaluate(
    async (token) => {
      const answer = await fetch("/call", {
        method: "POST",
        headers: { "x-dalil-token": token, "content-type": "application/json" },
        body: JSON.stringify({ name: "case.add", input: {} }),
      });
      return (await answer.json()) as { code: string; params: Record<string, string> };
    },
    new URL(desk.address).searchParams.get("token") ?? "",
  );
  expect(refused).toEqual({ code: "role", params: { role: "paralegal" } });
});

test("a reader sees no button that is not theirs, and what they open can only be read", async ({
  desk,
  page,
}, info) => {
  const t = wordsOf("ru");
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  const [row] = await desk.call("case.list");
  if (!row) throw new Error("there is no case");
  await desk.call("fact.add", {
    case: row.id,
    details: passportTaken,
  });
  const made = /^(Добав|Нов|Внести|Созда|Начать|Принять|Удал|Соединить)/;
  const screens = [
    "",
    "/evidence",
    "/people",
    "/facts",
    "/proof",
    "/network",
    "/ledger",
    "/deadlines",
    "/consents",
    "/filings",
    "/bundles",
    "/interview",
  ];
  const offered = async (): Promise<string[]> => {
    const found: string[] = [];
    for (const screen of screens) {
      await page.goto(desk.at(`#/case/${row.id}${screen}`));
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await page.waitForTimeout(300);
      for (const role of ["button", "link"] as const)
        for (const one of await page.getByRole("main").getByRole(role, { name: made }).all())
          found.push(`${screen}: ${(await one.textContent()) ?? ""}`);
    }
    return found;
  };
  // What counts as such a button is tried on a lawyer first.
  expect((await offered()).length).toBeGreaterThan(8);

  await desk.call("user.add", { name: "Ким Сабина", role: "reader", passphrase: nurlan });
  await desk.call("vault.lock");
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await field.fill(nurlan);
  await field.press("Enter");
  await expect(page.getByText(t("shell-reader"))).toBeVisible();
  expect(await offered()).toEqual([]);

  await page.goto(desk.at(`#/case/${row.id}/facts`));
  await expect(page.getByText("Паспорт забрали в день приезда")).toBeVisible();
  await page.keyboard.press("Control+KeyN");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.getByText("Паспорт забрали в день приезда").click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("textbox").first()).toBeDisabled();
  await expect(sheet.getByRole("button", { name: t("fact-remove") })).toHaveCount(0);
  await picture(page, info.outputPath("reader.png"));
  await expectAccessible(page, "reader");
});

test("a reader can enter nothing into the sheets of a case, a person, a fact, an item and a document", async ({
  desk,
  page,
}, info) => {
  const t = wordsOf("ru");
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  const [row] = await desk.call("case.list");
  if (!row) throw new Error("there is no case");
  await desk.call("party.add", {
    case: row.id,
    details: {
      kind: "person",
      roles: ["victim"],
      names: [{ kind: "main", language: "ru", surname: "Асанова", given: "Бермет", patronymic: "", whole: "" }],
      sex: null,
      birthDate: "",
      citizenship: [],
      documents: [],
      contacts: [],
      note: "",
    },
  });
  const { value: fact } = await desk.call("fact.add", {
    case: row.id,
    details: passportTaken,
  });
  const request = { case: row.id, template: "kg/motion-add-evidence", language: "ru" } as const;
  const { value: filing } = await desk.call("filing.add", request);
  await desk.call("draft.open", { filing });
  await page
    .getByRole("navigation")
    .getByRole("link", { name: begins(t("section-evidence")) })
    .click();
  await takeIn(desk, page, t, [desk.put("check.png", pixel)]);
  const [item] = await desk.call("evidence.list", { case: row.id });
  if (!item) throw new Error("nothing was taken in");

  const fields =
    'input:not([type="hidden"]):not([type="search"]), textarea, select, [contenteditable="true"], [role="combobox"]';
  /** How many fields of a place take what is typed or chosen, and how many there are. */
  const open = async (within: Locator): Promise<[number, number]> => {
    await expect(within.locator(`${fields}, [role="textbox"]`).first()).toBeVisible();
    return within.locator(`${fields}, [role="textbox"]`).evaluateAll((all) => {
      const shut = (one: Element): boolean =>
        one.matches(":disabled, :read-only, [aria-readonly='true'], [aria-disabled='true']") &&
        !one.matches("[contenteditable='true']");
      return [all.filter((one) => !shut(one)).length, all.length] as [number, number];
    });
  };
  const main = page.getByRole("main");
  const places: [string, () => Promise<Locator>][] = [
    [
      "fact",
      async () => {
        await page.goto(desk.at(`#/case/${row.id}/facts?open=${fact}`));
        return page.getByRole("dialog");
      },
    ],
    [
      "person",
      async () => {
        await page.goto(desk.at(`#/case/${row.id}/people`));
        await page
          .getByText(/Асанова/)
          .first()
          .click();
        return page.getByRole("dialog");
      },
    ],
    [
      "item",
      async () => {
        await page.goto(desk.at(`#/case/${row.id}/evidence/${item.id}`));
        await page.getByRole("tab", { name: t("evidence-tab-details") }).click();
        return main
          .getByRole("textbox", { name: begins(t("evidence-field-title")) })
          .locator("xpath=ancestor::fieldset[1]");
      },
    ],
    [
      "answers",
      async () => {
        await page.goto(desk.at(`#/case/${row.id}/filings/${filing}`));
        await page.getByRole("tab", { name: begins(t("filings-questions")) }).click();
        return main.locator("[data-field]").first();
      },
    ],
    [
      "draft",
      async () => {
        await page.goto(desk.at(`#/case/${row.id}/filings/${filing}`));
        await page.getByRole("tab", { name: t("draft-tab") }).click();
        return main.locator(".editor");
      },
    ],
  ];
  const closed = async (): Promise<void> => {
    await page.goto(desk.at("#/"));
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  // What counts as such a field is tried on a lawyer first.
  for (const [name, go] of places) {
    const [taking, all] = await open(await go());
    expect(taking, `${name}: a lawyer may enter`).toBeGreaterThan(0);
    expect(all, name).toBeGreaterThanOrEqual(taking);
    await closed();
  }

  await desk.call("user.add", { name: "Ким Сабина", role: "reader", passphrase: nurlan });
  await desk.call("vault.lock");
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await field.fill(nurlan);
  await field.press("Enter");
  await expect(page.getByText(t("shell-reader"))).toBeVisible();
  for (const [name, go] of places) {
    const place = await go();
    const [taking, all] = await open(place);
    expect([taking, all > 0], `${name}: a reader enters nothing`).toEqual([0, true]);
    if (name !== "draft") await expect(page.getByText(t("app-only-read")).first()).toBeVisible();
    await picture(page, info.outputPath(`reader-${name}.png`));
    await expectAccessible(page, `reader-${name}`);
    await closed();
  }
});

test("a missing original is named, and comes back from the backup", async ({ desk, page }, info) => {
  const t = wordsOf("ru");
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page
    .getByRole("navigation")
    .getByRole("link", { name: begins(t("section-evidence")) })
    .click();
  await takeIn(desk, page, t, [desk.put("check.png", pixel)]);
  const { job } = await desk.call("backup.run", { folder: desk.folder });
  await expect.poll(async () => (await desk.call("job.show", { job })).finished).toBe(true);
  const blobs = join(desk.folder, "data/vault/blobs");
  for (const shard of readdirSync(blobs)) rmSync(join(blobs, shard), { recursive: true, force: true });

  await page.goto(desk.at("#/settings"));
  await page.getByRole("radio", { name: t("check-level-2") }).click();
  await page.getByRole("button", { name: t("settings-check"), exact: true }).click();
  await expect(page.getByText(t("finding-blob-missing")).last()).toBeVisible();
  await expect(page.getByText(t("remedy-fetch")).last()).toBeVisible();
  await page.getByRole("heading", { name: t("check-title") }).scrollIntoViewIfNeeded();
  await picture(page, info.outputPath("found.png"));
  await expectAccessible(page, "findings");
  await page.getByRole("button", { name: t("repair"), exact: true }).click();
  await expect(page.getByText(t("repair-done", { fetched: 1, lost: 0, found: 0 }))).toBeVisible();
  await picture(page, info.outputPath("mended.png"));
});

test("a passphrase that may only be mistyped is typed once more before a rescue is offered", async ({
  desk,
  page,
}, info) => {
  const t = wordsOf("ru");
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page.keyboard.press("Control+KeyL");
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await expect(field).toBeVisible();
  writeFileSync(join(desk.folder, "data/vault/slots/05"), Buffer.alloc(1024, 7));
  for (const offered of [0, 1]) {
    await field.fill(`${passphrase}x`);
    await field.press("Enter");
    await expect(page.getByRole("alert")).toContainText(t("error-passphrase-or-slot"));
    await expect(page.getByRole("button", { name: t("salvage-link") })).toHaveCount(offered);
  }
  await picture(page, info.outputPath("second-step.png"));
  await field.fill(passphrase);
  await field.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: t("case-heading", { number: "14/2026" }) })).toBeVisible();
});

/** Locks the vault, damages its database, and opens the dialog that the unlock screen offers then. */
async function breakDatabase(desk: Desk, page: Page, t: Words, passphrase: string): Promise<Locator> {
  await page.keyboard.press("Control+KeyL");
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await expect(field).toBeVisible();
  writeFileSync(join(desk.folder, "data/vault/db/main.db"), Buffer.alloc(9000, 7));
  await field.fill(passphrase);
  await field.press("Enter");
  await expect(page.getByRole("alert")).toContainText(t("error-database-damaged"));
  await page.getByRole("button", { name: t("salvage-link") }).click();
  return page.getByRole("dialog", { name: t("salvage-title") });
}

async function closeAndUnlock(page: Page, t: Words, dialog: Locator, passphrase: string): Promise<void> {
  await dialog
    .getByRole("button", { name: t("app-close") })
    .last()
    .click();
  await expect(page.getByRole("dialog"), "it has a field of that name, too, until it is gone").toHaveCount(0);
  const field = page.getByLabel(t("vault-passphrase"), { exact: true });
  await field.fill(passphrase);
  await field.press("Enter");
}

test("a vault whose database is damaged is opened from its backup on the unlock screen", async ({
  desk,
  page,
}, info) => {
  const t = wordsOf("ru");
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  const { job } = await desk.call("backup.run", { folder: desk.folder });
  await expect.poll(async () => (await desk.call("job.show", { job })).finished).toBe(true);
  const dialog = await breakDatabase(desk, page, t, passphrase);
  await desk.pick({ folder: desk.folder });
  await dialog.getByRole("button", { name: t("salvage-folder") }).click();
  await dialog.getByLabel(t("salvage-passphrase"), { exact: true }).fill(passphrase);
  await picture(page, info.outputPath("salvage.png"));
  await dialog.getByRole("button", { name: t("salvage-do") }).click();
  await expect(dialog.getByText(t("salvage-done", { found: 0 }))).toBeVisible();
  await closeAndUnlock(page, t, dialog, passphrase);
  await expect(page.getByRole("heading", { level: 1, name: t("case-heading", { number: "14/2026" }) })).toBeVisible();
});

test("a vault that was never backed up begins anew from its originals on the unlock screen", async ({
  desk,
  page,
}, info) => {
  const t = wordsOf("ky");
  await desk.call("settings.set", { language: "ky", theme: "dark", textSize: 100, lockAfter: 15 });
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  const dialog = await breakDatabase(desk, page, t, passphrase);
  await dialog.getByRole("radio", { name: t("salvage-way-alone") }).click();
  await expect(dialog.getByText(t("salvage-alone-lead"))).toBeVisible();
  await dialog.getByLabel(t("vault-passphrase"), { exact: true }).fill(passphrase);
  await expect(dialog.getByRole("button", { name: t("salvage-alone-do") })).toBeDisabled();
  await dialog.getByLabel(t("first-name"), { exact: true }).fill("Касымова Нургүл");
  await picture(page, info.outputPath("salvage-alone.png"));
  await dialog.getByRole("button", { name: t("salvage-alone-do") }).click();
  await expect(dialog.getByText(t("salvage-done-alone", { found: 0 }))).toBeVisible();
  await closeAndUnlock(page, t, dialog, passphrase);
  await expect(page.getByRole("heading", { level: 1, name: t("section-cases") })).toBeVisible();
});
