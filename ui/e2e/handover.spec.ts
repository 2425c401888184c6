// Two exhibits go to another lawyer in one encrypted file; it is received in another case, its words are compared, and one of
// the exhibits is taken into that case.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { CaseId } from "../src/lib/backend/bindings";
import { expect, test, type Desk } from "./desk";
import { expectAccessible, expectWhole, shoot } from "./look";
import { begins } from "./steps";
import { begin, picture, takeIn } from "./support/desk";
import { wordsOf } from "./words";

/** Keys of others, of which nobody here has the other half. */
const theirs = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p";
const another = "age1lggyhqrw2nlhcxprm67z43rta597azn8gknawjehu9d9dl0jq3yqqvfafg";

async function otherCase(desk: Desk): Promise<CaseId> {
  const { value } = await desk.call("case.add", {
    details: {
      number: "2/2026",
      title: "",
      jurisdiction: "kg",
      stage: "pretrial",
      registerNumber: "",
      languages: ["ru", "ky"],
      team: [],
      note: "",
    },
  });
  return value;
}

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
  ["en", "light"],
] as const)
  test(`exhibits are handed to another lawyer and taken over, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    const from = await begin(desk, { language, theme });
    const sent = await takeIn(desk, from, [picture(desk, "чек.png", 120, 80), picture(desk, "билет.png", 80, 120)]);
    const to = await otherCase(desk);
    const own = await desk.call("handover.key", {});

    // One's own key, with the words that are read out.
    await page.goto(desk.at("#/settings?part=handover"));
    await expect(page.getByText(own.key)).toBeVisible();
    await expect(page.getByRole("list", { name: t("handover-my-words") }).getByRole("listitem")).toHaveCount(8);
    await expect(page.getByRole("list", { name: t("handover-signer-words") }).getByRole("listitem")).toHaveCount(8);
    await expectAccessible(page, "my key");
    await expectWhole(page, "my key");
    await shoot(page, "key");

    // Both items are chosen by keys and go to two colleagues; this vault can open the file in any case.
    await page.goto(desk.at(`#/case/${from}/evidence`));
    const list = page.getByRole("listbox", { name: t("evidence-list-label") });
    await expect(list.getByRole("option")).toHaveCount(2);
    await list.focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowRight");
    await page.getByRole("button", { name: t("handover-send-chosen") }).click();
    const sheet = page.getByRole("dialog", { name: t("handover-send") });
    await expect(sheet.getByText(t("handover-count", { count: 2 }))).toBeVisible();
    const send = sheet.getByRole("button", { name: t("handover-send-do") });
    const names = sheet.getByRole("textbox", { name: begins(t("handover-name")) });
    const keys = sheet.getByRole("textbox", { name: begins(t("handover-key")) });
    const compared = sheet.getByRole("checkbox", { name: t("handover-compared") });
    await names.first().fill("Асанова А. Б.");
    await keys.first().fill(theirs.slice(0, 40));
    await expect(sheet.getByText(t("handover-key-wrong"))).toBeVisible();
    await keys.first().fill(theirs);
    await expect(compared).toHaveCount(1);
    await sheet.getByRole("button", { name: t("handover-recipient-add") }).click();
    await names.nth(1).fill("Касымова Н.");
    await keys.nth(1).fill(another);
    await expect(compared).toHaveCount(2);
    await compared.first().check();
    await expect(sheet.getByText(t("handover-lack-compared"))).toBeVisible();
    await expect(send).toBeDisabled();
    await compared.nth(1).check();
    await expect(sheet.getByText(t("handover-ready"))).toBeVisible();
    await expectAccessible(page, "sending");
    await expectWhole(page, "sending");
    await shoot(page, "send");
    await desk.pick({ save: desk.folder });
    await send.click();
    await expect(sheet).toBeHidden();
    const bar = page.getByRole("complementary", { name: t("handover-title") });
    await expect(bar).toContainText(t("handover-sent"));
    const name = readdirSync(desk.folder).find((one) => one.endsWith(".age"));
    if (name === undefined) throw new Error("the file was not written");
    await expect(bar).toContainText(name);
    await expectAccessible(page, "sent");
    await shoot(page, "sent");
    await bar.getByRole("button", { name: t("app-close") }).click();
    await expect(bar).toBeHidden();

    // The file is received in another case.
    await page.goto(desk.at(`#/case/${to}/evidence`));
    await page.getByRole("button", { name: t("handover-menu") }).click();
    await desk.pick({ files: [join(desk.folder, name)] });
    await page.getByRole("menuitem", { name: t("handover-receive") }).click();
    await expect(bar).toContainText(t("handover-received"));
    await bar.getByRole("link", { name: t("handover-open") }).click();
    await expect(page.getByRole("heading", { name: t("handover-received-title") })).toBeVisible();
    await expect(page.getByText(t("handover-signature-good"))).toBeVisible();
    await expect(page.getByRole("list", { name: t("handover-sender-words") }).getByRole("listitem")).toHaveText(
      own.signerWords.map((word) => new RegExp(`${word}$`)),
    );

    // Nothing is taken before the words were compared; then one of the two is.
    const files = page.getByRole("region", { name: t("handover-files") });
    const all = page.getByRole("button", { name: t("handover-take-all", { count: 2 }) });
    await expect(all).toBeDisabled();
    await page.getByRole("checkbox", { name: t("handover-matched") }).check();
    await expect(all).toBeEnabled();
    await files.getByRole("checkbox", { name: /чек/ }).check();
    await expectAccessible(page, "received");
    await expectWhole(page, "received");
    await shoot(page, "received");
    await page.getByRole("button", { name: t("handover-take-chosen", { count: 1 }) }).click();
    await expect(bar).toContainText(t("handover-taken", { count: 1 }));
    await expect(files.getByRole("link")).toHaveCount(1);
    await expect(page.getByRole("button", { name: t("handover-take-all", { count: 1 }) })).toBeVisible();
    await shoot(page, "taken");

    // It is the same file to the last bit.
    const rows = await desk.call("evidence.list", { case: to });
    expect(rows).toHaveLength(2);
    const receipt = sent.find(({ details }) => details.title.includes("чек"));
    expect(rows.map(({ sha256 }) => sha256)).toContain(receipt?.sha256);
    await files.getByRole("link").click();
    await expect(page.getByRole("heading", { level: 1, name: /чек/ })).toBeVisible();
  });
