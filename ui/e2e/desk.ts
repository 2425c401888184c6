// What every browser test begins with: the program with a vault of its own (`desk`), and a page that stays quiet.
import { test as base, expect, type Page } from "@playwright/test";
import { Host } from "./support/host";

// How long a command of the page may be held back, in milliseconds. A test that reads the vault before the page has
// written to it, or types into a form before the page has filled it, passes on a quick machine and fails on a busy one;
// `SLOW=500 npm run e2e` finds it on any.
const slow = Number(process.env.SLOW ?? 0);

/** A refused command answers 422, and the browser writes that down as an error; nothing else may be written. */
const expected = /status of 422/;

export const test = base.extend<{ desk: Host; quiet: string[] }>({
  desk: async ({ page }, use) => {
    const desk = await Host.start();
    if (slow > 0)
      await page.route("**/call", async (route) => {
        await new Promise((resolve) => setTimeout(resolve, Math.random() * slow));
        await route.continue();
      });
    await use(desk);
    await page.close();
    await desk.stop();
  },
  // What the browser complains about: errors of the page, things the content policy refused.
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      // A lock refuses pictures that were on their way: that is what it is for.
      let locked = false;
      page.on("request", (request) => (locked ||= request.postData()?.includes('"vault.lock"') ?? false));
      page.on("console", (message) => {
        const refused = locked && message.text().includes("status of 404") && message.location().url.includes("/view/");
        if (message.type() === "error" && !expected.test(message.text()) && !refused) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, "the browser had nothing to complain about").toEqual([]);
    },
    { auto: true },
  ],
});

export type Desk = Host;
export { expect, type Page };
