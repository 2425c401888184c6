// The program as a browser meets it: `dalil host` with a folder of its own, thrown away afterwards.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Commands } from "../../src/lib/backend/bindings";

const root = resolve(import.meta.dirname, "../../..");
const program = process.env.DALIL_BIN ?? join(root, "target/debug/dalil");

export class Host {
  private constructor(
    /** Holds the vault, files to take in and files written out; gone after the test. */
    readonly folder: string,
    /** With the token that every request carries. */
    readonly address: string,
    private readonly process: ChildProcess,
  ) {}

  /** Starts one and waits for its address; its passphrases cost as little as tests need. */
  static async start(): Promise<Host> {
    const folder = mkdtempSync(join(tmpdir(), "dalil-e2e-"));
    const child = spawn(program, ["--vault", join(folder, "data"), "host", "--quick", "--ui", join(root, "ui/dist")], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, TZ: "Asia/Bishkek" },
    });
    const address = await new Promise<string>((found, failed) => {
      createInterface({ input: child.stdout }).once("line", found);
      child.once("exit", (code) => failed(new Error(`the host ended with ${String(code)} before it said its address`)));
      child.once("error", failed);
    });
    return new Host(folder, address, child);
  }

  /** Ends the program and takes everything away. */
  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once("exit", resolve));
    this.process.kill();
    await ended;
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The address with something after the token: `&locale=qps`, `#/settings`. */
  at(more = ""): string {
    return `${this.address}${more}`;
  }

  /** Runs a command as the page would: for what a test needs to be there and does not test. */
  async call<Name extends keyof Commands>(
    name: Name,
    request: Commands[Name]["request"] = {},
  ): Promise<Commands[Name]["answer"]> {
    const answer = await this.#post("/call", { name, input: request });
    return (await answer.json()) as Commands[Name]["answer"];
  }

  /** Drops files on the window, by their paths. */
  async drop(paths: readonly string[]): Promise<void> {
    await this.#post("/drop", paths);
  }

  /** Says what the user picks in the system's dialogs from now on. */
  async pick(next: { files?: string[]; folder?: string; save?: string }): Promise<void> {
    await this.#post("/picker", next);
  }

  /** Puts a file into the folder; gives its path. */
  put(name: string, bytes: Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, bytes);
    return path;
  }

  async #post(path: string, body: unknown): Promise<Response> {
    const answer = await fetch(new URL(path, this.address), {
      method: "POST",
      headers: {
        "x-dalil-token": new URL(this.address).searchParams.get("token") ?? "",
        "content-type": "application/json",
      },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}
