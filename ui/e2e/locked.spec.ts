// A statement that its bank closed with a password: a wrong one is told, with the right one its pages are shown and its words found.
// In Russian and in Kyrgyz.
import { createHash } from "node:crypto";
import { begin, takeInOne } from "./support/desk";
import { expect, test } from "./desk";
import { expectAccessible, shoot } from "./look";
import { wordsOf, type Spoken } from "./words";

const md5 = (...parts: readonly Buffer[]): Buffer => createHash("md5").update(Buffer.concat(parts)).digest();

/** RC4, with which the oldest PDF files are closed. */
function rc4(key: Buffer, data: Buffer): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, i) => i);
  const at = (i: number): number => state[i & 255] ?? 0;
  const swap = (i: number, j: number): void => {
    [state[i & 255], state[j & 255]] = [at(j), at(i)];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let j = 0;
  return Buffer.from(
    data.map((byte, n) => {
      j = (j + at(n + 1)) & 255;
      swap(n + 1, j);
      return byte ^ at(at(n + 1) + at(j));
    }),
  );
}

/** A page with a line, closed with a password as PDF 1.4 does it (40 bits, ISO 32000-1, 7.6). */
function closed(line: string, password: string): Buffer {
  const filler = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");
  const padded = Buffer.concat([Buffer.from(password, "latin1"), filler]).subarray(0, 32);
  const id = Buffer.from("0123456789abcdef", "latin1");
  const owner = rc4(md5(padded).subarray(0, 5), padded);
  const rights = Buffer.from("fcffffff", "hex");
  const key = md5(padded, owner, rights, id).subarray(0, 5);
  const user = rc4(key, filler);
  const content = rc4(
    md5(key, Buffer.from([4, 0, 0, 0, 0])).subarray(0, 10),
    Buffer.from(`BT /F1 18 Tf 72 700 Td (${line}) Tj ET`, "latin1"),
  );
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content.toString("latin1")}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${owner.toString("hex")}> /U <${user.toString("hex")}> >>`,
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  const ids = `[<${id.toString("hex")}> <${id.toString("hex")}>]`;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}trailer << /Size ${objects.length + 1}`;
  file += ` /Root 1 0 R /Encrypt 6 0 R /ID ${ids} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

for (const [language, theme] of [
  ["ru", "light"],
  ["ky", "dark"],
] as [Spoken, "light" | "dark"][]) {
  test(`a locked PDF opens with its password, in ${language}`, async ({ desk, page }) => {
    const t = wordsOf(language);
    const id = await begin(desk, { language, theme });
    const item = await takeInOne(desk, id, desk.put("statement.pdf", closed("Balance zqxword", "Kale 7735")), {
      title: "Statement",
    });
    await page.goto(desk.at(`#/case/${id}/evidence/${item.id}`));
    const field = page.getByLabel(t("evidence-password"), { exact: true });
    await expect(field).toBeVisible();
    await expectAccessible(page, `locked-${language}`);
    await shoot(page, `locked-${language}-${theme}`);
    await field.fill("kale 7735");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("alert")).toContainText(t("error-pdf-password-wrong"));
    await field.fill("Kale 7735");
    await page.getByRole("button", { name: t("evidence-password-do"), exact: true }).click();

    await expect(page.getByRole("region", { name: t("evidence-viewer-label") })).toBeVisible();
    await expect(field).toBeHidden();
    await expect(page.getByRole("textbox", { name: t("document-find") })).toBeVisible();
    const [row] = await desk.call("evidence.list", { case: id });
    expect([row?.trouble, row?.sheets]).toEqual([null, 1]);
  });
}
