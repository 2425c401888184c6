// A vault with a case in it: people, evidence, facts, a filing and its bundle. All invented.
import { deflateSync } from "node:zlib";
import type { CaseId, EvidenceRow, PartyId } from "../../src/lib/backend/bindings";
import type { Host } from "./host";

export const passphrase = "kunu soki mojo kigo biba viho";

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
  const evidence = await takeIn(host, id, [picture(host, "чек.png", 120, 80), picture(host, "билет.png", 80, 120)]);
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

/** Takes files in by a drop, as the window does, and waits for the end of it. */
async function takeIn(host: Host, id: CaseId, paths: string[]): Promise<EvidenceRow[]> {
  await host.drop(paths);
  const { offer } = await host.call("intake.offer", { case: id, from: { kind: "dropped" } });
  const details = {
    title: "",
    source: "",
    receivedFrom: "Асанова Айгүл",
    receivedBy: "Токтосунова Ж. М.",
    receivedOn: "2026-11-20",
    receivedWhere: "офис",
    form: "copy" as const,
    covert: "not_recording" as const,
    carrier: "",
    language: "ru",
    sensitive: false,
    note: "",
    wordings: [],
  };
  const { job } = await host.call("intake.start", { offer, details, skip: [] });
  for (;;) {
    const { finished } = await host.call("job.show", { job });
    if (finished) return host.call("evidence.list", { case: id });
    await new Promise((later) => setTimeout(later, 100));
  }
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
