// What the computer leaves open beneath the vault is said calmly, in each language, and keeps nobody from working.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Locator } from "@playwright/test";
import { expect, test, type Desk } from "./desk";
import { expectAccessible, expectWhole, shoot } from "./look";
import { makeCase, makeVault } from "./steps";
import { wordsOf } from "./words";

/** A computer of one disk without partitions, and one swap on it: encrypted, or as it was bought. */
function lay(desk: Desk, encrypted: boolean): void {
  const system = join(desk.folder, "data/system");
  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(system, name)), { recursive: true });
    writeFileSync(join(system, name), text);
  };
  rmSync(system, { recursive: true, force: true });
  write("proc/self/mountinfo", "29 1 253:0 / / rw,relatime shared:1 - ext4 /dev/dm-0 rw\n");
  write("proc/swaps", "Filename Type Size Used Priority\n/dev/dm-1 partition 8388604 0 -2\n");
  for (const device of ["sys/dev/block/253:0", "sys/class/block/dm-1"]) {
    if (encrypted) write(`${device}/dm/uuid`, "CRYPT-LUKS2-0123456789abcdef-root\n");
    else write(`${device}/device/model`, "INVENTED\n");
  }
}

for (const language of ["ru", "ky", "en"] as const)
  test(`an open disk and open swap are told on the first day and in the settings, in ${language}`, async ({
    desk,
    page,
  }) => {
    const t = wordsOf(language);
    lay(desk, false);
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await page.goto(desk.at());
    for (const key of ["ground-disk-open", "ground-swap-open", "ground-why", "ground-do"])
      await expect(page.getByText(t(key), { exact: true })).toBeVisible();
    await expectAccessible(page, "first run on an open disk");
    await expectWhole(page, "first run on an open disk");
    await shoot(page, "open");

    await makeVault(page, t, "Касымова Нургүл");
    await makeCase(page, t, "14/2026");
    await page.goto(desk.at("#/settings"));
    await expect(page.getByText(t("ground-disk-open"), { exact: true })).toBeVisible();
    await expect(page.getByText(t("ground-do"), { exact: true })).toBeVisible();
    await expectAccessible(page, "settings on an open disk");
    await expectWhole(page, "settings on an open disk");
  });

test("where disk and swap are encrypted the first day says nothing, and the settings one line", async ({
  desk,
  page,
}) => {
  const t = wordsOf("ru");
  lay(desk, true);
  expect(await desk.call("vault.ground", { folder: null })).toEqual({ disk: "encrypted", swap: "encrypted" });
  const answered = page.waitForResponse(
    (response) => response.request().postData()?.includes('"vault.ground"') ?? false,
  );
  await page.goto(desk.at());
  await answered;
  await expect(page.getByLabel(t("vault-again"), { exact: true })).toBeVisible();
  await expect(page.getByText(t("ground-why"), { exact: true })).toHaveCount(0);
  const create = page.getByRole("button", { name: t("first-create"), exact: true });
  const bottom = async (box: Locator): Promise<number> => {
    const { y, height } = (await box.boundingBox()) ?? { y: 0, height: 0 };
    return Math.round(y + height);
  };
  const form = page.locator("form").filter({ has: create });
  expect(await bottom(form), "silence takes no place below the button").toBe(await bottom(create.locator("..")));
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page.goto(desk.at("#/settings"));
  await expect(page.getByText(t("ground-covered"), { exact: true })).toBeVisible();
  await expect(page.getByText(t("ground-why"), { exact: true })).toHaveCount(0);
});
