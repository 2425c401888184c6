// What every screen must be: usable by everybody, and whole in its place.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test, type Page } from "./desk";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** No violation of the accessibility rules on the screen as it stands. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  // The content security policy lets nobody add a script to the page; this comes in by the debugger.
  await page.evaluate(axe);
  // A screen is judged when it is there: it has its heading, and nothing stands for rows still on their way.
  await expect(page.getByRole("heading").first()).toBeVisible();
  await expect(page.locator(".skeleton")).toHaveCount(0);
  // A notice that is just coming or going is pale for a moment; judged is what people read.
  await page.waitForFunction(() =>
    [...document.querySelectorAll("[data-sonner-toast]")].every((toast) => getComputedStyle(toast).opacity === "1"),
  );
  const { violations, passes } = await page.evaluate(async () => {
    // What axe says of itself in its own types is more than a test wants to know.
    type Found = { id: string; nodes: { html: string }[] }[];
    const { axe } = window as unknown as { axe: { run: () => Promise<{ violations: Found; passes: Found }> } };
    return axe.run();
  });
  expect(
    passes.map(({ id }) => id),
    `${screen}: contrast was judged`,
  ).toContain("color-contrast");
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
  expect(found, `${screen}: accessibility`).toEqual([]);
}

/** Keeps a picture of the screen with the results of the test. */
export async function shoot(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: test.info().outputPath(`${name}.png`) });
}

/** Nothing sticks out sideways: neither the window nor a box that hides what does not fit it. */
export async function expectWhole(page: Page, screen: string): Promise<void> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth + 1;
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      const { overflowX, textOverflow, visibility } = getComputedStyle(element);
      if (overflowX === "visible" || visibility === "hidden" || element.clientWidth === 0) return false;
      // One line that ends in "…", a text field and what is only said are meant to be cut.
      if (textOverflow === "ellipsis" || element.matches("input, textarea, select, .unseen, [aria-hidden='true'] *"))
        return false;
      return element.scrollWidth > element.clientWidth + 2;
    });
    const names = cut.map(
      (element) => `${element.tagName} ${element.className}: ${element.scrollWidth} in ${element.clientWidth}`,
    );
    return wide ? ["the window scrolls sideways", ...names] : names;
  });
  expect(found, `${screen}: everything has room`).toEqual([]);
}

/** No notice lies over anything that one presses or types in. */
export async function expectNothingCovered(page: Page, screen: string): Promise<void> {
  const covered = (): Promise<string[]> =>
    page.evaluate(() => {
      const notices = [...document.querySelectorAll("[data-sonner-toast]")].map((notice) =>
        notice.getBoundingClientRect(),
      );
      if (notices.length === 0) return ["no notice"];
      const controls = [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea")];
      const under = controls.filter((control) => {
        const { left, right, top, bottom } = control.getBoundingClientRect();
        if (control.closest("[data-sonner-toaster]") || right === left) return false;
        return notices.some((over) => over.left < right && left < over.right && over.top < bottom && top < over.bottom);
      });
      return under.map((control) => control.outerHTML.slice(0, 120));
    });
  // A notice that is just coming moves for a moment.
  await expect.poll(covered, `${screen}: notices cover no control`).toEqual([]);
}
