// Every command of the table is asked by the page, by the command line or by what surrounds them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "../..");

function sources(folder: string, kind: RegExp): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter(({ name }) => kind.test(name) && name !== "bindings.ts" && !name.endsWith(".test.ts"))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
}

describe("commands", () => {
  it("are all asked by somebody", () => {
    const bindings = readFileSync(join(root, "ui/src/lib/backend/bindings.ts"), "utf8");
    const commands = [...bindings.matchAll(/^ {2}"([a-z.-]+)": \{ request: /gm)].map(([, name]) => name ?? "");
    expect(commands.length).toBeGreaterThan(200);
    const asking = [
      ...sources("ui/src", /\.(svelte|ts)$/),
      ...["cli", "desktop", "host"].flatMap((folder) => sources(join("src-tauri/src", folder), /\.rs$/)),
    ].join("\n");
    expect(commands.filter((name) => !asking.includes(`"${name}"`))).toEqual([]);
  });
});
