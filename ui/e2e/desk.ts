// A lawyer's desk for one test: the program with a vault of its own, opened in a browser.
import { test as base, expect, type Page } from "@playwright/test";
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const root = join(import.meta.dirname, "../..");
const program = process.env.DALIL ?? join(root, "target/debug/dalil");

export class Desk {
  /** A folder that is gone after the test: the vault, files to take in, files written out. */
  readonly folder: string;
  readonly address: string;
  readonly #host: ChildProcess;

  private constructor(folder: string, address: string, host: ChildProcess) {
    this.folder = folder;
    this.address = address;
    this.#host = host;
  }

  /** Starts the program; it says its address on the first line. */
  static async start(): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), "dalil-journey-"));
    const host = spawn(
      program,
      ["--vault", join(folder, "data"), "host", "--port", "0", "--ui", join(root, "ui/dist"), "--quick"],
      { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, TZ: "Asia/Bishkek" } },
    );
    const lines = createInterface({ input: host.stdout });
    const address = await new Promise<string>((resolve, reject) => {
      lines.once("line", resolve);
      host.once("exit", (code) => reject(new Error(`the host ended with ${String(code)} before it said its address`)));
      host.once("error", reject);
    });
    return new Desk(folder, address, host);
  }

  /** Ends the program and takes everything away. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#host.once("exit", resolve));
    this.#host.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The address with something after the token: `&locale=qps`, `#/settings`. */
  at(more = ""): string {
    return `${this.address}${more}`;
  }

  /** Says what is picked in the system's dialogs from now on. */
  async pick(next: { files?: string[]; folder?: string; save?: string }): Promise<void> {
    const answer = await fetch(new URL("/picker", this.address), {
      method: "POST",
      headers: { "content-type": "application/json", "x-dalil-token": this.#token },
      body: JSON.stringify(next),
    });
    expect(answer.status, "the test's picker takes what it is told").toBe(204);
  }

  /** Asks the core itself, for what a journey only needs to be there. */
  async call<Answer>(name: string, input: unknown = {}): Promise<Answer> {
    const answer = await fetch(new URL("/call", this.address), {
      method: "POST",
      headers: { "content-type": "application/json", "x-dalil-token": this.#token },
      body: JSON.stringify({ name, input }),
    });
    const value: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(value)}`);
    return value as Answer;
  }

  /** Puts a file on the desk; gives its path. */
  put(name: string, bytes: Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  get #token(): string {
    return new URL(this.address).searchParams.get("token") ?? "";
  }
}

/** A refused command answers 422, and the browser writes that down as an error; nothing else may be written. */
const expected = /status of 422/;

export const test = base.extend<{ desk: Desk; quiet: string[] }>({
  desk: async ({ page }, use) => {
    const desk = await Desk.start();
    await use(desk);
    await page.close();
    await desk.stop();
  },
  // What the browser complains about: errors of the page, things the content policy refused.
  quiet: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("console", (message) => {
        if (message.type() === "error" && !expected.test(message.text())) complaints.push(message.text());
      });
      await use(complaints);
      expect(complaints, "the browser had nothing to complain about").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect, type Page };
