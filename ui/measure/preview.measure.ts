// How soon the pages of a filing show what was typed: from the last key to the picture on the screen.
import { test, type Page } from "@playwright/test";
import { Host } from "../e2e/support/host";
import { filingOf } from "../e2e/sample";
import { wordsOf } from "../e2e/words";

const t = wordsOf("ru");
/** How often a key is pressed. */
const keys = 40;

declare global {
  var drawn: { pressed: number; times: number[] };
}

/** Notes when a page that is in view gets another picture, counted from the last key. */
async function watch(page: Page): Promise<void> {
  await page.evaluate((label) => {
    globalThis.drawn = { pressed: 0, times: [] };
    const pages = document.querySelector(`[role="region"][aria-label="${label}"]`);
    if (!pages) throw new Error("no pages are shown");
    document.addEventListener("keydown", () => (globalThis.drawn.pressed = performance.now()), true);
    new MutationObserver((changes) => {
      const { pressed } = globalThis.drawn;
      const frame = pages.getBoundingClientRect();
      const seen = changes.some(({ target }) => {
        const box = target instanceof Element ? target.getBoundingClientRect() : undefined;
        return box !== undefined && box.bottom > frame.top && box.top < frame.bottom;
      });
      if (!seen || pressed === 0) return;
      globalThis.drawn.pressed = 0;
      // The picture is decoded; the next frame shows it.
      requestAnimationFrame(() => globalThis.drawn.times.push(performance.now() - pressed));
    }).observe(pages, { childList: true, subtree: true });
  }, t("filings-preview"));
}

test("a draft while one writes", async ({ page }) => {
  const desk = await Host.start();
  try {
    await desk.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
    const { value: id } = await desk.call("sample.open", {});
    for (const template of ["kg/motion-add-evidence", "kg/crime-report"]) {
      const filing = await filingOf(desk, id, template);
      await page.goto(desk.at(`#/case/${id}/filings/${filing}`));
      const pages = page.getByRole("region", { name: t("filings-preview") });
      await pages.locator("img").first().waitFor();
      const field = page.getByRole("main").locator("textarea").first();
      await field.click();
      await watch(page);
      for (let press = 1; press <= keys; press++) {
        await page.keyboard.press(press % 6 === 0 ? "Space" : "KeyA");
        await page.waitForFunction((count) => globalThis.drawn.times.length >= count, press);
      }
      const times = (await page.evaluate(() => globalThis.drawn.times)).sort((a, b) => a - b);
      const at = (part: number): string => (times[Math.floor((times.length - 1) * part)] ?? 0).toFixed(0);
      const count = await pages.locator(".page").count();
      process.stdout.write(`\n${template}, ${count} pages: key to picture, median ${at(0.5)} ms, p95 ${at(0.95)} ms\n`);
    }
  } finally {
    await page.close();
    await desk.stop();
  }
});
