// The program as a browser meets it: `dalil host` with a data folder of its own, thrown away afterwards.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Commands } from "../../src/lib/backend/bindings";

const program = process.env.DALIL_BIN ?? resolve(import.meta.dirname, "../../../target/debug/dalil");
const page = resolve(import.meta.dirname, "../../dist");

export class Host {
  private constructor(
    readonly address: string,
    private readonly token: string,
    private readonly folder: string,
    private readonly process: ChildProcess,
  ) {}

  /** Starts one; its passphrases cost as little as tests need. */
  static async start(): Promise<Host> {
    const folder = mkdtempSync(join(tmpdir(), "dalil-e2e-"));
    const child = spawn(program, ["--vault", join(folder, "data"), "host", "--quick", "--ui", page], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const address = await new Promise<string>((found, failed) => {
      child.once("error", failed);
      child.once("exit", (code) => failed(new Error(`the host ended with ${String(code)}`)));
      createInterface({ input: child.stdout }).once("line", found);
    });
    return new Host(address, new URL(address).searchParams.get("token") ?? "", folder, child);
  }

  /** Runs a command as the page would: for what a test needs to be there and does not test. */
  async call<Name extends keyof Commands>(
    name: Name,
    request: Commands[Name]["request"],
  ): Promise<Commands[Name]["answer"]> {
    const answer = await this.#post("/call", JSON.stringify({ name, input: request }));
    return (await answer.json()) as Commands[Name]["answer"];
  }

  /** Drops files on the window, by their paths. */
  async drop(paths: readonly string[]): Promise<void> {
    await this.#post("/drop", JSON.stringify(paths));
  }

  /** Says what the user picks in the native dialogs that come next. */
  async willPick(next: { files?: string[]; folder?: string; save?: string }): Promise<void> {
    await this.#post("/picker", JSON.stringify(next));
  }

  /** A place for files of the test, gone with the host. */
  path(name: string): string {
    return join(this.folder, name);
  }

  stop(): void {
    this.process.removeAllListeners("exit");
    this.process.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #post(path: string, body: string): Promise<Response> {
    const answer = await fetch(new URL(path, this.address), {
      method: "POST",
      headers: { "x-dalil-token": this.token, "content-type": "application/json" },
      body,
    });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer;
  }
}
