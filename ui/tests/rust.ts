// A stand-in for Rust: answers by command, and everything that was asked, in order.
import { backend, Refusal, type Answer, type CommandName, type Request, type Signal } from "$lib/backend";
import type { CaseId, CaseRow, PartyDetails, PartyId, PartyView, Settings, VaultStatus } from "$lib/backend/bindings";

export type Answers = { [Name in CommandName]?: (request: Request<Name>) => Answer<Name> };

export class Rust {
  /** Every command that was asked, with its request. */
  readonly asked: { name: string; input: unknown }[] = [];
  #answers: Answers;
  #ears = new Set<(signal: Signal) => void>();

  constructor(answers: Answers) {
    // Nothing was left half typed, unless a test says so.
    this.#answers = { "begun.list": () => [], ...answers };
    backend.transport = {
      call: (name, input) => {
        this.asked.push({ name, input });
        const answer = this.#answers[name as CommandName] as ((request: unknown) => unknown) | undefined;
        if (!answer) return Promise.reject(new Refusal({ code: "unknown-command", params: {} }));
        return new Promise((resolve) => resolve(structuredClone(answer(input))));
      },
      upload: () => Promise.resolve({ upload: "u1" }),
      listen: (hear) => {
        this.#ears.add(hear);
        return () => this.#ears.delete(hear);
      },
      viewUrl: (path) => `/view/${path}`,
    };
  }

  /** What was asked of one command. */
  asks<Name extends CommandName>(name: Name): Request<Name>[] {
    return this.asked.filter((one) => one.name === name).map((one) => one.input as Request<Name>);
  }

  /** Answers otherwise from now on. */
  learn(answers: Answers): void {
    this.#answers = { ...this.#answers, ...answers };
  }

  /** Says something by itself. */
  say(signal: Signal): void {
    for (const hear of this.#ears) hear(signal);
  }
}

/** Refuses, as an answer. */
export function refuse(code: string, params: Record<string, string> = {}): never {
  throw new Refusal({ code, params });
}

export const settings: Settings = { language: "ru", theme: "light", textSize: 100, lockAfter: 4 };
export const open: VaultStatus = {
  state: "open",
  folder: "/tmp/vault",
  user: "Токтосунова Ж. М.",
  role: "lawyer",
  denied: [],
  sample: false,
  findings: [],
  unfinishedIntake: [],
};
export const caseId = "c1" as CaseId;

export function caseRow(change: Partial<CaseRow["details"]> = {}): CaseRow {
  return {
    id: caseId,
    details: {
      number: "14/2026",
      title: "Анкара, кафе",
      jurisdiction: "kg",
      stage: "pretrial",
      registerNumber: "",
      languages: ["ru"],
      team: [],
      note: "",
      ...change,
    },
    changed: Date.UTC(2026, 10, 23, 9),
    counts: { parties: 1, evidence: 0, facts: 0, factsWithoutCitation: 0, filings: 0, bundles: 0 },
  };
}

export function party(id: string, name: string, change: Partial<PartyDetails> = {}): PartyView {
  const [surname = "", given = ""] = name.split(" ");
  return {
    id: id as PartyId,
    case: caseId,
    name,
    shortName: name,
    details: {
      kind: "person",
      roles: ["victim"],
      names: [{ kind: "main", language: "ru", surname, given, patronymic: "", whole: "" }],
      sex: "female",
      birthDate: "",
      citizenship: [],
      documents: [],
      contacts: [],
      note: "",
      ...change,
    },
    facts: 0,
    changed: 0,
  };
}

/** The same words in every language. */
export const three = (text: string): { ru: string; ky: string; en: string } => ({ ru: text, ky: text, en: text });
