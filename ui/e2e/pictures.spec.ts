// The pictures of the user guide, taken of the sample case. UPDATE_GUIDE=1 puts them into docs/guide/pictures; without
// it they are taken all the same, beside the results of the tests.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./desk";
import { sampleScreens, show } from "./sample";
import { wordsOf } from "./words";

const shown = ["case", "people", "evidence", "item", "facts", "catalogue", "filing", "check", "bundle", "custody"];

for (const language of ["ru", "ky", "en"] as const)
  test(`pictures for the guide, in ${language}`, async ({ desk, page }, info) => {
    test.slow();
    const folder =
      process.env.UPDATE_GUIDE === "1"
        ? join(import.meta.dirname, "../../docs/guide/pictures", language)
        : info.outputPath("pictures");
    mkdirSync(folder, { recursive: true });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await desk.call("settings.set", { language, theme: "light", textSize: 100, lockAfter: 15 });
    await page.goto(desk.at());
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    // The suggested passphrase is another one each time.
    await page.screenshot({ path: join(folder, "first-run.png"), mask: [page.getByRole("status")] });
    for (const screen of await sampleScreens(desk, wordsOf(language), language)) {
      if (!shown.includes(screen.name)) continue;
      await show(desk, page, screen);
      await page.waitForFunction(() => [...document.images].every((picture) => picture.complete));
      await page.screenshot({ path: join(folder, `${screen.name}.png`) });
    }
  });
