// Every screen in every theme and language: nothing that axe objects to (contrast included), nothing the content
// security policy refuses, nothing that spills over the edge.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Language } from "../src/lib/backend/bindings";
import { Window } from "./support/browser";
import { lay, type Desk } from "./support/desk";
import { Host } from "./support/host";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
type Violation = { id: string; nodes: { target: string[]; failureSummary: string }[] };

let host: Host;
let window: Window;
let screens: string[];
beforeAll(async () => {
  host = await Host.start();
  const desk: Desk = await lay(host);
  const [filing] = await host.call("filing.list", { case: desk.case });
  const [bundle] = await host.call("bundle.list", { case: desk.case });
  const at = `/case/${desk.case}`;
  screens = [
    "/",
    at,
    `${at}/people`,
    `${at}/people?open=${desk.victim}`,
    `${at}/evidence`,
    `${at}/evidence/${desk.evidence[0]?.id ?? ""}`,
    `${at}/facts`,
    `${at}/facts?view=contradictions`,
    `${at}/ledger`,
    `${at}/filings`,
    `${at}/filings/${filing?.id ?? ""}`,
    `${at}/bundles`,
    `${at}/bundles/${bundle?.id ?? ""}`,
    `${at}/custody`,
    "/settings",
  ];
  window = await Window.open(host);
});
afterAll(async () => {
  await window.close();
  host.stop();
});

async function dress(language: Language, theme: string, textSize = 100): Promise<void> {
  await host.call("settings.set", { language, theme, textSize, lockAfter: 15 });
  await window.page.reload();
}

async function visit(path: string): Promise<void> {
  await window.go(path);
  await window.page.locator("h1").first().waitFor();
  await window.page
    .getByRole("status")
    .filter({ hasText: /^(Загружается|Жүктөлүүдө|Loading)$/ })
    .waitFor({ state: "detached" });
  await window.page.waitForTimeout(300);
}

describe("every screen", () => {
  it.each([
    ["ru", "light"],
    ["ky", "dark"],
    ["en", "contrast-light"],
    ["ky", "contrast-dark"],
  ] as const)("in %s and %s has nothing that axe objects to", async (language, theme) => {
    await dress(language, theme);
    const objections: string[] = [];
    for (const path of screens) {
      await visit(path);
      // The content security policy lets nobody add a script to the page, so axe comes in by the debugger.
      await window.page.evaluate(`if (!window.axe) { ${axe} }`);
      const { violations, passes }: { violations: Violation[]; passes: { id: string }[] } = await window.page.evaluate(
        `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"] })`,
      );
      expect(passes.map(({ id }) => id)).toContain("color-contrast");
      for (const { id, nodes } of violations)
        objections.push(`${path} ${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
    }
    expect(objections).toEqual([]);
    expect(window.complaints).toEqual([]);
  });

  it("fits its width, at the usual size and with the text half as large again", async () => {
    const spilled: string[] = [];
    for (const size of [100, 150]) {
      await dress("ky", "light", size);
      for (const path of screens) {
        await visit(path);
        const over: number = await window.page.evaluate(
          `document.documentElement.scrollWidth - document.documentElement.clientWidth`,
        );
        if (over > 0) spilled.push(`${path} at ${size} %: ${over} px`);
      }
    }
    expect(spilled).toEqual([]);
  });
});
