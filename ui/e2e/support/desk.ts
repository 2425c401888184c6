// A vault with a case in it: people, evidence, facts, a filing and its bundle. All invented.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import type { CaseId, Commands, EvidenceRow, PartyId } from "../../src/lib/backend/bindings";
import type { Host } from "./host";

export const passphrase = "kunu soki mojo kigo biba viho";

/** How the words are and how the window looks. */
export type Manner = { language: "ru" | "ky" | "en"; theme?: "light" | "dark" };

/** Makes a vault with a case in it and nothing else. */
export async function begin(host: Host, { language, theme = "light" }: Manner, number = "1/2026"): Promise<CaseId> {
  await host.call("settings.set", { language, theme, textSize: 100, lockAfter: 15 });
  await host.call("vault.create", { folder: null, passphrase, userName: "Касымова Н." });
  const { value } = await host.call("case.add", {
    details: {
      number,
      title: "",
      jurisdiction: "kg",
      stage: "pretrial",
      registerNumber: "",
      languages: ["ru", "ky"],
      team: [],
      note: "",
    },
  });
  return value;
}

/** What a test finds on the desk. */
export type Laid = { case: CaseId; victim: PartyId; evidence: EvidenceRow[] };

/** Makes the vault and fills it with the commands a lawyer uses. */
export async function lay(host: Host): Promise<Laid> {
  await host.call("settings.set", { language: "ru", theme: "light", textSize: 100, lockAfter: 15 });
  await host.call("vault.create", { folder: null, passphrase, userName: "Токтосунова Жаныл Маратовна" });
  const { value: id } = await host.call("case.add", {
    details: {
      number: "14/2026",
      title: "Анкара, кафе",
      jurisdiction: "kg",
      stage: "pretrial",
      registerNumber: "",
      languages: ["ru", "ky"],
      team: [{ name: "Токтосунова Ж. М.", duty: "lawyer" }],
      note: "",
    },
  });
  const person = async (role: "victim" | "recruiter", surname: string, given: string): Promise<PartyId> =>
    (
      await host.call("party.add", {
        case: id,
        details: {
          kind: "person",
          roles: [role],
          names: [{ kind: "main", language: "ru", surname, given, patronymic: "", whole: "" }],
          sex: role === "victim" ? "female" : "male",
          birthDate: "",
          citizenship: ["KG"],
          documents: [],
          contacts: [],
          note: "",
        },
      })
    ).value;
  const victim = await person("victim", "Асанова", "Айгүл");
  const recruiter = await person("recruiter", "Жумагулов", "Талант");
  const pictures = [picture(host, "чек.png", 120, 80), picture(host, "билет.png", 80, 120)];
  const evidence = await takeIn(host, id, pictures, {
    receivedFrom: "Асанова Айгүл",
    receivedBy: "Токтосунова Ж. М.",
    receivedOn: "2026-11-20",
    receivedWhere: "офис",
    covert: "not_recording",
  });
  const fact = (text: string, date: string, cited?: EvidenceRow) =>
    host.call("fact.add", {
      case: id,
      details: {
        statements: [{ language: "ru", text }],
        date,
        place: "Бишкек",
        parties: [victim, recruiter],
        status: cited ? "supported" : "alleged",
        citations: cited ? [{ evidence: cited.id, page: 1, rect: null, second: null, message: null, quote: "" }] : [],
        note: "",
      },
    });
  await fact("Жумагулов пообещал работу официанткой в Анкаре", "2026-03-03", evidence[0]);
  await fact("По прилёте у неё забрали паспорт", "2026-03~");
  const { value: filing } = await host.call("filing.add", { case: id, template: "kg/crime-report", language: "ru" });
  await host.call("bundle.add", { case: id, filing, title: "", language: "ru" });
  return { case: id, victim, evidence };
}

type Details = Commands["intake.start"]["request"]["details"];

/** Takes files in by a drop, as the window does, and waits for the end of it; gives all that the case has then. It is for before the
    page is there: a drop on the page asks first. */
export async function takeIn(
  host: Host,
  id: CaseId,
  paths: string[],
  said: Partial<Details> = {},
): Promise<EvidenceRow[]> {
  await host.drop(paths);
  const { offer } = await host.call("intake.offer", { case: id, from: { kind: "dropped" } });
  const details = {
    title: "",
    source: "",
    receivedFrom: "",
    receivedBy: "",
    receivedOn: "",
    receivedWhere: "",
    form: "copy" as const,
    covert: "no" as const,
    carrier: "",
    language: "ru",
    sensitive: false,
    note: "",
    wordings: [],
    ...said,
  };
  const { job } = await host.call("intake.start", { offer, details, skip: [] });
  for (;;) {
    const { finished } = await host.call("job.show", { job });
    if (finished) return host.call("evidence.list", { case: id });
    await new Promise((later) => setTimeout(later, 100));
  }
}

/** The same for one file; gives its item. */
export async function takeInOne(host: Host, id: CaseId, path: string, said?: Partial<Details>): Promise<EvidenceRow> {
  const item = (await takeIn(host, id, [path], said)).at(-1);
  if (!item) throw new Error("nothing was taken in");
  return item;
}

/** A file of the sample case, copied to the desk. Gives its path. */
export function sampleFile(host: Host, name: string): string {
  return host.put(name, readFileSync(join(import.meta.dirname, "../../../templates/sample/files", name)));
}

/** A page of a PDF with a paragraph for each of these lines, drawn in a font that every reader has. */
export function paper(lines: readonly string[]): Buffer {
  const stream = lines.map((line, at) => `BT /F1 18 Tf 72 ${700 - 120 * at} Td (${line}) Tj ET`).join("\n");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  let file = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = file.length;
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, "latin1");
}

/** A small grey PNG, different for each size. Gives its path. */
export function picture(host: Host, name: string, width: number, height: number): string {
  const row = Buffer.alloc(width + 1, 0xb0);
  row[0] = 0;
  const pixels = Buffer.concat(Array.from({ length: height }, () => row));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const png = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(pixels)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
  return host.put(name, png);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, "latin1"), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc(body), body.length + 4);
  return out;
}

/** CRC-32 as PNG wants it (ISO 3309). */
function crc(data: Buffer): number {
  let value = 0xffffffff;
  for (const byte of data) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
