// The window's own walls, against a script that got into the page: what it tries, and that it gets nowhere. The real
// window is tried by tests/it/window; its words of policy are compared with these by tests/it/commands/walls.rs.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { test as base } from "@playwright/test";
import { expect } from "./desk";
import { Host } from "./support/host";
import { begins, makeCase, makeVault, takeIn } from "./steps";
import { wordsOf } from "./words";

const t = wordsOf("ru");
/** The policy complains about what is refused here, so this page is not a quiet one. */
const test = base.extend<{ desk: Host }>({
  desk: async ({ page }, use) => {
    const desk = await Host.start();
    await use(desk);
    await page.close();
    await desk.stop();
  },
});

const pixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
);

test("a script in the page reads no file, reaches no server, loads no code and frames nothing", async ({
  desk,
  page,
}) => {
  let reached = 0;
  const outside = createServer((_, answer) => {
    reached += 1;
    answer.setHeader("access-control-allow-origin", "*");
    answer.end("x");
  });
  await new Promise<void>((listening) => outside.listen(0, "127.0.0.1", listening));
  const address = `http://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  await page.goto(desk.at());
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const tried = await page.evaluate(async (address) => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return "allowed";
      } catch {
        return "refused";
      }
    };
    const loads = (element: HTMLElement): Promise<string> =>
      new Promise((say) => {
        element.addEventListener("load", () => say("allowed"));
        element.addEventListener("error", () => say("refused"));
        document.body.append(element);
        setTimeout(() => say("refused"), 1500);
      });
    const make = <Tag extends keyof HTMLElementTagNameMap>(
      tag: Tag,
      set: Partial<HTMLElementTagNameMap[Tag]>,
    ): HTMLElementTagNameMap[Tag] => Object.assign(document.createElement(tag), set);
    const marked = window as unknown as { marked?: boolean };
    document.body.append(make("script", { textContent: "window.marked = true" }));
    // It says "sent" before it is refused; the server below is who knows.
    navigator.sendBeacon(`${address}/beacon`, "x");
    return {
      file: await attempt(() => fetch("file:///etc/passwd")),
      network: await attempt(() => fetch(`${address}/fetch`)),
      socket: await attempt(
        () =>
          new Promise((open, failed) => {
            const socket = new WebSocket(address.replace("http", "ws"));
            socket.addEventListener("open", open);
            socket.addEventListener("error", failed);
          }),
      ),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- what is tried
      evaluation: await attempt(() => new Function("return 1")() as unknown),
      inline: marked.marked === true ? "allowed" : "refused",
      script: await loads(make("script", { src: `${address}/script.js` })),
      picture: await loads(make("img", { src: `${address}/picture.png` })),
      data: await loads(make("img", { src: "data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" })),
      style: await loads(make("link", { rel: "stylesheet", href: `${address}/style.css` })),
      worker: await attempt(
        () =>
          new Promise((_, failed) => {
            const worker = new Worker(URL.createObjectURL(new Blob(["1"])));
            worker.addEventListener("error", failed);
          }),
      ),
    };
  }, address);
  expect(Object.entries(tried).filter(([, answer]) => answer !== "refused")).toEqual([]);
  const framed = await page.evaluate(async (address) => {
    const frame = Object.assign(document.createElement("iframe"), { src: `${address}/frame` });
    document.body.append(frame);
    await new Promise((go) => setTimeout(go, 800));
    try {
      return frame.contentDocument === null ? "blocked" : frame.contentDocument.body.textContent;
    } catch {
      return "blocked";
    }
  }, address);
  expect(["blocked", ""]).toContain(framed);
  expect(reached, "nothing of it came as far as the server").toBe(0);
  outside.close();
});

test("a script in the page calls what is in the table and nothing else", async ({ desk, page }) => {
  await page.goto(desk.at());
  await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  const token = new URL(desk.address).searchParams.get("token") ?? "";
  const answers = await page.evaluate(async (token) => {
    const call = async (name: string, input: unknown, given = token): Promise<string> => {
      const answer = await fetch("/call", {
        method: "POST",
        headers: { "x-dalil-token": given, "content-type": "application/json" },
        body: JSON.stringify({ name, input }),
      });
      return answer.status === 403 ? "403" : (((await answer.json()) as { code?: string }).code ?? "answered");
    };
    const names = ["fs.read", "shell.open", "vault.export", "plugin:fs|read_text_file", "__proto__", "case.list ", ""];
    return {
      unlisted: await Promise.all(names.map((name) => call(name, {}))),
      wrong: await call("case.list", { path: "/etc/passwd" }),
      stranger: await call("case.list", {}, "0".repeat(32)),
    };
  }, token);
  expect(answers.unlisted).toEqual(answers.unlisted.map(() => "unknown-command"));
  expect(answers.wrong).toBe("bad-request");
  expect(answers.stranger).toBe("403");
});

test("what was shown of evidence can't be fetched after the lock, nor by anybody's guess", async ({ desk, page }) => {
  await page.goto(desk.at());
  const passphrase = await makeVault(page, t, "Касымова Нургүл");
  await makeCase(page, t, "14/2026");
  await page
    .getByRole("navigation")
    .getByRole("link", { name: begins(t("section-evidence")) })
    .click();
  await takeIn(desk, page, t, [desk.put("check.png", pixel)]);
  const [made] = await desk.call("case.list", {});
  const [item] = await desk.call("evidence.list", { case: made?.id ?? ("" as never) });
  const { path } = await desk.call("evidence.look", { evidence: item?.id ?? ("" as never) });
  const status = (of: string): Promise<number> =>
    page.evaluate(async (url) => (await fetch(url)).status, `/view/${of}/page/1?width=64`);
  expect(await status(path)).toBe(200);
  expect(await status(item?.id ?? ""), "an id opens nothing").toBe(404);
  expect(await status("0".repeat(32))).toBe(404);
  await page.keyboard.press("Control+KeyL");
  await expect(page.getByLabel(t("vault-passphrase"), { exact: true })).toBeVisible();
  expect(await status(path)).toBe(404);
  const left = await page.evaluate(
    () => document.body.innerText + JSON.stringify([sessionStorage, localStorage].map((kept) => Object.entries(kept))),
  );
  for (const word of ["14/2026", "check", "Касымова"])
    expect(left, "nothing of the vault is on the page").not.toContain(word);
  await desk.call("vault.open", { folder: null, passphrase });
  expect(await status(path), "opening again does not bring it back").toBe(404);
});
