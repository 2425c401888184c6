// Every message of the catalogues is said by somebody: by its name, or as one of a family whose name is built from a known word.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

function read(folder: string, kind: RegExp): string {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && kind.test(entry.name) && !entry.name.endsWith(".test.ts"))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"))
    .join("\n");
}
const page = read("ui/src", /\.(svelte|ts)$/);
const rust = read("src-tauri/src", /\.rs$/);
const data = read("templates", /\.(toml|typ|json)$/);
const all = `${page}\n${rust}\n${data}`;

const found = (text: string, what: RegExp): string[] => [...text.matchAll(what)].map(([, one]) => one ?? "");
const literals = new Set(found(all, /["'`]([A-Za-z0-9][\w.-]*)["'`]/g));
/** Keys of objects and of data, which name things as often as quotation marks do. */
const keys = new Set(found(`${page}\n${data}`, /(?:^|[{,(])\s*([a-z]\w*)\s*[:=]/gm));
/** Variants of Rust, which travel as `field-empty` or `field_empty`. */
const variants = new Set(found(rust, /\b([A-Z][A-Za-z0-9]+)\b/g));
const pascal = (word: string): string =>
  word.replace(/(?:^|[-_])([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
const isWord = (word: string): boolean =>
  /^\d+$/.test(word) || literals.has(word) || keys.has(word) || variants.has(pascal(word));

const place = "([\\w.-]+?)";
const whole = (pattern: string): RegExp => new RegExp(`^${pattern}$`);
/** `proof-state-${…}` of the page and "proof-state-{…}" of Rust; words of closed lists by the list's name. */
const families = [
  ...found(page, /`((?:[a-z0-9-]|\$\{(?:[^{}`]|\{[^{}]*\})*\})+)`/g)
    .filter((text) => text.includes("${") && /^[a-z]/.test(text))
    .map((text) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, place)),
  ...found(rust, /"([a-z][a-z0-9-]*-\{\w*\}[a-z0-9-]*)"/g).map((text) => text.replace(/\{\w*\}/g, place)),
  ...found(page, /\bchoicesOf\w*\(\s*"([a-z-]+)"/g).map((list) => `${list}-${place}`),
  ...found(rust, /\bword\(\s*"([a-z-]+)"/g).map((list) => `${list}-${place}`),
].map(whole);
/** A message of which the command line has a further form: "{message}-not-whole". */
const forms = found(rust, /"\{\w+\}(-[a-z-]+)"/g);

function isSaid(id: string): boolean {
  if (literals.has(id)) return true;
  const inFamily = (name: string): boolean =>
    families.some((family) => family.exec(name)?.slice(1).every(isWord) ?? false);
  // Failures are told on the command line in other words where there are no forms and buttons.
  if (inFamily(id) || (id.startsWith("cli-error-") && inFamily(id.slice("cli-".length)))) return true;
  return forms.some((form) => id.endsWith(form) && literals.has(id.slice(0, -form.length)));
}

describe("messages", () => {
  it("are each said somewhere", () => {
    const ids = readdirSync(join(root, "ui/locales/ru"))
      .map((file) => readFileSync(join(root, "ui/locales/ru", file), "utf8"))
      .flatMap((text) => found(text, /^([a-z][\w-]*) =/gm));
    expect(ids.length).toBeGreaterThan(3000);
    expect(["proof-no-such-thing", "deadline-of-nothing", "cli-error-no-such-code"].filter(isSaid)).toEqual([]);
    expect(ids.filter((id) => !isSaid(id))).toEqual([]);
  });
});
