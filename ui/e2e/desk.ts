// What every browser test begins with: the program with a vault of its own (`desk`), and a page that stays quiet.
import { test as base, expect, type Page } from "@playwright/test";
import { Host } from "./support/host";

/** A refused command answers 422, and the browser writes that down as an error; nothing else may be written. */
const expected = /status of 422/;

export const test = base.extend<{ desk: Host; quiet: string[] }>({
  desk: async ({ page }, use) => {
    const desk = await Host.start();
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
