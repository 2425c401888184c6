import { mkdirSync } from "node:fs";
import { expect, test } from "./desk";
import { sampleScreens, show } from "./sample";
import { wordsOf } from "./words";
for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as const)
  test(`look ${language}`, async ({ desk, page }) => {
    test.setTimeout(400_000);
    const dir = `/tmp/look/${language}`;
    mkdirSync(dir, { recursive: true });
    await desk.call("settings.set", { language, theme, textSize: 100, lockAfter: 15 });
    await page.goto(desk.at());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const only = (process.env.ONLY ?? "").split(",");
    for (const screen of await sampleScreens(desk, wordsOf(language), language)) {
      if (process.env.ONLY && !only.includes(screen.name)) continue;
      await show(desk, page, screen);
      await page.waitForTimeout(300);
      await page.screenshot({ path: `${dir}/${screen.name}.png` });
    }
  });
