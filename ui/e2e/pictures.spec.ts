// The pictures of the user guide, taken of the sample case. UPDATE_GUIDE=1 puts them into docs/guide/pictures; without
// it they are taken all the same, beside the results of the tests.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, type Page } from "./desk";
import { sampleScreens, show } from "./sample";
import { wordsOf } from "./words";

const shown = [
  "case",
  "people",
  "network",
  "evidence",
  "item",
  "recording",
  "facts",
  "accounts",
  "proof",
  "ledger",
  "deadlines",
  "catalogue",
  "filing",
  "check",
  "draft",
  "own-template",
  "bundle",
  "custody",
  "search",
];

/** Writes what is on the screen, small enough that a repository can hold it. */
async function take(page: Page, path: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => {
    // Pictures below the edge wait until somebody scrolls to them.
    const near = [...document.images].filter((picture) => picture.getBoundingClientRect().top < innerHeight);
    return near.every((picture) => picture.complete);
  });
  // A notice that comes and goes is not what the picture is about.
  await page.evaluate(() => {
    for (const notice of document.querySelectorAll<HTMLElement>("[data-sonner-toast]"))
      notice.style.visibility = "hidden";
  });
  const painter = await page.context().newCDPSession(page);
  const { data } = await painter.send("Page.captureScreenshot", { format: "webp", quality: 78 });
  writeFileSync(path, Buffer.from(data, "base64"));
}

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
    await page.getByRole("status", { name: wordsOf(language)("vault-suggested") }).evaluate((words: HTMLElement) => {
      words.style.filter = "blur(6px)";
    });
    // A folder as a reader's computer would have it, not that of the test.
    await page.locator(".folder .path").evaluate((path: HTMLElement) => {
      path.textContent = "~/.local/share/dalil/vault";
    });
    await take(page, join(folder, "first-run.webp"));
    for (const screen of await sampleScreens(desk, wordsOf(language), language)) {
      if (!shown.includes(screen.name)) continue;
      await show(desk, page, screen);
      await take(page, join(folder, `${screen.name}.webp`));
    }
  });
