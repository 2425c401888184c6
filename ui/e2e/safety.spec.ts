// What a lawyer does when something is damaged or must be gone: the same file taken in again mends an original, and a backup
// lets go of what was destroyed.
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { begins, goTo, makeCase, makeVault, takeIn } from "./steps";
import { wordsOf } from "./words";

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

async function picture(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  writeFileSync(path, await page.screenshot({ fullPage: false }));
}

for (const language of ["ru", "ky", "en"] as const)
  test(`a damaged original is mended by its copy, and a backup lets go of what was destroyed, in ${language}`, async ({
    desk,
    page,
  }, info) => {
    const t = wordsOf(language);
    await page.goto(desk.at());
    await makeVault(page, wordsOf("ru"), "Касымова Нургүл");
    await makeCase(page, wordsOf("ru"), "14/2026");
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await page.reload();
    await page
      .getByRole("navigation")
      .getByRole("link", { name: begins(t("section-evidence")) })
      .click();
    const file = desk.put("check.png", pixel);
    await takeIn(desk, page, t, [file]);
    // Its picture is on the screen: what is asked for after the files are gone is not there, and the browser would say so.
    const drawn = page.locator("img").first();
    await expect.poll(() => drawn.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    const blobs = join(desk.folder, "data/vault/blobs");
    for (const shard of readdirSync(blobs)) rmSync(join(blobs, shard), { recursive: true, force: true });

    // Taken in again, it takes the place of what is gone.
    await desk.pick({ files: [file] });
    await page.keyboard.press("Control+KeyO");
    await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) }).click();
    await expect(page.getByText(t("evidence-intake-mended-why"))).toBeVisible();
    await picture(page, info.outputPath("mended.png"));
    await expectAccessible(page, "mended");
    await page.getByRole("button", { name: t("evidence-intake-ready") }).click();
    const [caseRow] = await desk.call("case.list", {});
    if (!caseRow) throw new Error("there is a case");
    const [item] = await desk.call("evidence.list", { case: caseRow.id });
    if (!item) throw new Error("there is an item");

    // Backed up, destroyed, backed up again.
    const backUp = async (): Promise<void> => {
      const { job } = await desk.call("backup.run", { folder: desk.folder });
      await expect.poll(async () => (await desk.call("job.show", { job })).finished).toBe(true);
    };
    await backUp();
    await page.goto(desk.at("#/settings"));
    const open = page.getByRole("button", { name: t("backup-destroyed-open") });
    await expect(open).toBeVisible();
    await desk.call("evidence.set-aside", { items: [item.id], aside: true });
    await desk.call("evidence.destroy", { evidence: item.id, reason: "ошибочная загрузка" });
    await open.click();
    const dialog = page.getByRole("dialog", { name: t("backup-destroyed-title") });
    await expect(dialog.getByText(t("backup-destroyed-first"))).toBeVisible();
    await picture(page, info.outputPath("first.png"));
    await page.keyboard.press("Escape");
    await backUp();
    await open.click();
    await expect(dialog.getByText(t("backup-destroyed-held", { files: 1, sets: 1 }))).toBeVisible();
    await dialog.getByRole("radio", { name: t("backup-destroyed-sets") }).check();
    await picture(page, info.outputPath("held.png"));
    await expectAccessible(page, "destroyed in a backup");
    await expectWhole(page, "destroyed in a backup");
    await dialog.getByRole("button", { name: t("backup-destroyed-do") }).click();
    await expect(page.getByText(t("backup-purged", { files: 1, sets: 1 }))).toBeVisible();
    await picture(page, info.outputPath("purged.png"));
    await open.click();
    await expect(dialog.getByText(t("backup-destroyed-none"))).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(
      page.getByText(t("custody-delete", { what: "backup", files: 1, sets: 1, failed: "none" })),
    ).toBeVisible();

    // The custody log tells of both, and of its own checkpoints once it was locked.
    await page.goto(desk.at(`#/case/${caseRow.id}/custody`));
    await picture(page, info.outputPath("custody.png"));
  });

for (const language of ["ru", "ky", "en"] as const)
  test(`a copy that mends the original of another case says so and names nothing of it, in ${language}`, async ({
    desk,
    page,
  }, info) => {
    const t = wordsOf(language);
    await page.goto(desk.at());
    await makeVault(page, wordsOf("ru"), "Касымова Нургүл");
    await makeCase(page, wordsOf("ru"), "14/2026");
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await page.reload();
    await goTo(page, t, "evidence");
    const file = desk.put("check.png", pixel);
    await takeIn(desk, page, t, [file]);
    const [first] = await desk.call("case.list", {});
    if (!first) throw new Error("there is a case");
    const blobs = join(desk.folder, "data/vault/blobs");
    for (const shard of readdirSync(blobs)) rmSync(join(blobs, shard), { recursive: true, force: true });

    const { value: other } = await desk.call("case.add", { details: { ...first.details, number: "15/2026" } });
    await page.goto(desk.at(`#/case/${other}/evidence`));
    await expect(page.getByRole("heading", { level: 1, name: t("section-evidence") })).toBeVisible();
    await desk.pick({ files: [file] });
    await page.keyboard.press("Control+KeyO");
    await page.getByRole("button", { name: begins(t("evidence-intake-start", { count: 1 })) }).click();
    await expect(page.getByText(t("evidence-intake-added-mended-why"))).toBeVisible();
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText(t("evidence-intake-mended-count", { count: 1 }))).toBeVisible();
    await expect(dialog.getByText("14/2026")).toHaveCount(0);
    await picture(page, info.outputPath("added-mended.png"));
    await expectAccessible(page, "added and mended");
    await dialog.getByRole("radio", { name: t("evidence-intake-show-mended", { count: 1 }) }).check();
    await expect(page.getByText(t("evidence-intake-added-mended-why"))).toBeVisible();
  });
