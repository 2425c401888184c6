// Custody that convinces, as a lawyer meets it: the verdict, a stamp from outside, a certificate, and the recovery kit.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./desk";
import { expectAccessible, expectWhole } from "./look";
import { wordsOf } from "./words";

const t = wordsOf("ru");

/** Puts a picture of the page where DALIL_SHOW says, for whoever wants to look. */
async function show(page: import("./desk").Page, name: string): Promise<void> {
  const folder = process.env.DALIL_SHOW;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** An authority made with openssl; gives its root, and answers requests. */
function authority(folder: string): { root: string; answer: (query: string) => string } {
  const run = (...args: string[]): void => void execFileSync("openssl", args, { cwd: folder, stdio: "ignore" });
  const config = [
    "[root]",
    "basicConstraints = critical, CA:TRUE",
    "[signer]",
    "extendedKeyUsage = critical, timeStamping",
    "[here]",
    "serial = serial",
    "signer_digest = sha256",
    "default_policy = 1.2.3.4.1",
    "digests = sha256",
    "ess_cert_id_alg = sha256",
  ];
  writeFileSync(join(folder, "config"), config.join("\n") + "\n");
  writeFileSync(join(folder, "serial"), "01\n");
  for (const [name, subject] of [
    ["root", "/CN=Пробный корень"],
    ["signer", "/CN=Пробные часы"],
  ] as const) {
    run("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256", "-out", `${name}.key`);
    run("req", "-new", "-utf8", "-key", `${name}.key`, "-subj", subject, "-out", `${name}.csr`);
    const by =
      name === "root" ? ["-signkey", "root.key"] : ["-CA", "root.pem", "-CAkey", "root.key", "-set_serial", "7"];
    const rest = ["-days", "3650", "-extfile", "config", "-extensions", name, "-out", `${name}.pem`];
    run("x509", "-req", "-in", `${name}.csr`, ...by, ...rest);
  }
  return {
    root: join(folder, "root.pem"),
    answer: (query) => {
      const signing = ["-inkey", "signer.key", "-signer", "signer.pem", "-chain", "root.pem"];
      run(
        "ts",
        "-reply",
        "-config",
        "config",
        "-section",
        "here",
        "-queryfile",
        query,
        ...signing,
        "-out",
        "answer.tsr",
      );
      return join(folder, "answer.tsr");
    },
  };
}

test("a stamp is asked for, taken in and told; a certificate prints; an item is handed over", async ({
  desk,
  page,
}) => {
  await page.goto(desk.at("&locale=ru"));
  const { value: id } = await desk.call("sample.open", {});
  await page.goto(desk.at(`&locale=ru#/case/${id}/custody`));
  await page.reload();
  const verdict = page.getByRole("region", { name: t("custody-verdict") });
  await expect(verdict.getByText(t("custody-open", { entry: 1 }))).toBeVisible();
  await verdict.getByText(t("custody-anchors"), { exact: true }).click();

  const folder = join(desk.folder, "authority");
  mkdirSync(folder);
  const clock = authority(folder);
  await desk.pick({ files: [clock.root] });
  await verdict.getByRole("button", { name: t("custody-root-pin") }).click();
  await expect(verdict.getByText("Пробный корень")).toBeVisible();
  await desk.pick({ save: folder });
  await verdict.getByRole("button", { name: t("custody-request") }).click();
  await expect(verdict.getByText(t("custody-anchor-waiting"))).toBeVisible();
  const query = readdirSync(folder).find((name) => name.endsWith(".tsq")) ?? "";
  await desk.pick({ files: [clock.answer(join(folder, query))] });
  await verdict.getByRole("button", { name: t("custody-stamp") }).click();
  await expect(verdict.getByText(/Подтверждён меткой времени по запись/)).toBeVisible();
  await expectAccessible(page, "custody");
  await expectWhole(page, "custody");
  await show(page, "custody");

  const [item] = await desk.call("evidence.list", { case: id });
  if (!item) throw new Error("the sample has evidence");
  await page.goto(desk.at(`&locale=ru#/case/${id}/evidence/${item.id}`));
  await page.getByRole("tab", { name: t("evidence-tab-custody") }).click();
  await show(page, "item");
  await page.getByRole("button", { name: t("custody-certificate"), exact: true }).click();
  const dialog = page.getByRole("dialog", { name: t("custody-certificate") });
  await expect(dialog.getByRole("button", { name: t("custody-certificate-save") })).toBeEnabled();
  await show(page, "certificate");
  await desk.pick({ save: desk.folder });
  await dialog.getByRole("button", { name: t("custody-certificate-save") }).click();
  await expect.poll(() => readdirSync(desk.folder).some((name) => name.startsWith("custody-"))).toBe(true);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: t("custody-package"), exact: true }).click();
  await show(page, "package");
  await desk.pick({ folder: desk.folder });
  await page.getByRole("button", { name: t("custody-package-save") }).click();
  const out = join(desk.folder, `dalil-dok-${item.number}`);
  await expect.poll(() => readdirSync(desk.folder)).toContain(`dalil-dok-${item.number}`);
  await expect(page.getByText(t("custody-packaged"))).toBeVisible();
  const proof = JSON.parse(readFileSync(join(out, "proof.json"), "utf8")) as { format: string; anchors: unknown[] };
  expect([proof.format, proof.anchors.length]).toEqual(["dalil-proof/1", 1]);
});

test("a kit is drawn, printed, tried and opens the vault with a new passphrase", async ({ desk, page }) => {
  const passphrase = "тулпар карга көпүрө айран 5 сентябрь";
  await desk.call("vault.create", { folder: null, passphrase, userName: "Касымова Нургүл" });
  await page.goto(desk.at("&locale=ru#/settings"));
  await page.getByRole("button", { name: t("kit-make") }).click();
  const dialog = page.getByRole("dialog", { name: t("kit-title") });
  await show(page, "kit-choose");
  await dialog.getByRole("button", { name: t("kit-draw") }).click();
  await desk.pick({ save: desk.folder });
  await dialog.getByRole("button", { name: t("kit-save") }).click();
  await expect.poll(() => readdirSync(desk.folder)).toContain("dalil-ru.pdf");
  await show(page, "kit-print");
  const text = execFileSync("pdftotext", ["-layout", join(desk.folder, "dalil-ru.pdf"), "-"], { encoding: "utf8" });
  const words = [...text.matchAll(/(\d+)\.\s+([a-z]+)/g)].map(([, n, word]) => [Number(n), word] as const);
  const typed = words.sort(([a], [b]) => a - b).map(([, word]) => word);
  expect(typed).toHaveLength(24);
  await dialog.getByRole("button", { name: t("kit-on-paper") }).click();
  const field = dialog.getByRole("textbox", { name: t("kit-words") });
  await field.fill(typed.slice(0, 23).join(" "));
  await dialog.getByRole("button", { name: t("kit-confirm") }).click();
  await expect(dialog.getByRole("alert")).toContainText("введено 23");
  await show(page, "kit-try");
  await field.fill(typed.join(" "));
  await dialog.getByRole("button", { name: t("kit-confirm") }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/составлен \d/)).toBeVisible();
  await expectAccessible(page, "settings");
  await expectWhole(page, "settings");
  await show(page, "settings");

  await page.keyboard.press("Control+KeyL");
  await page.getByRole("button", { name: t("recover-link") }).click();
  const recover = page.getByRole("dialog", { name: t("recover-title") });
  await recover.getByRole("textbox", { name: t("recover-words") }).fill(typed.join(" "));
  const suggestion = recover.getByLabel(t("vault-suggested"));
  await expect(suggestion).toHaveText(/\S+( \S+){5}/);
  const suggested = ((await suggestion.textContent()) ?? "").trim();
  await recover.getByLabel(t("vault-again"), { exact: true }).fill(suggested);
  await show(page, "recover");
  await recover.getByRole("button", { name: t("recover-do") }).click();
  await expect(page.getByRole("navigation").first()).toBeVisible();
  await page.keyboard.press("Control+KeyL");
  const entry = page.getByLabel(t("vault-passphrase"), { exact: true });
  await entry.fill(suggested);
  await entry.press("Enter");
  await expect(page.getByRole("navigation").first()).toBeVisible();
});
