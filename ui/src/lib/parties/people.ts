// The closed lists of people, and how lists put and call them. Their words stand in parties.ftl.
import type {
  ContactKind,
  DocumentKind,
  NameKind,
  PartyDetails,
  PartyKind,
  PartyName,
  PartyRole,
  PartyView,
} from "$lib/backend/bindings";
import { placeOf } from "$lib/evidence/statements";
import { locale, t } from "$lib/i18n/index.svelte";

/** In the order a list shows them: the client, the suspects, everybody else, the authorities. */
export const roles: readonly PartyRole[] = [
  "victim",
  "recruiter",
  "transporter",
  "harbourer",
  "exploiter",
  "suspect",
  "employer",
  "agency",
  "witness",
  "relative",
  "representative",
  "interpreter",
  "investigator",
  "prosecutor",
  "court",
  "authority",
  "other",
];
export const nameKinds: readonly NameKind[] = ["main", "passport", "maiden", "nickname", "other"];
export const documentKinds: readonly DocumentKind[] = [
  "id_card",
  "passport",
  "foreign_passport",
  "tax_number",
  "registration",
  "licence",
  "other",
];
export const contactKinds: readonly ContactKind[] = [
  "phone",
  "address",
  "email",
  "handle",
  "bank_account",
  "vehicle",
  "other",
];
/** Languages a name may be written in. The empty one is "not said". */
export const nameLanguages = ["", "ru", "ky", "en", "uz", "tg", "kk", "tr"] as const;
/** Countries whose citizens and documents come up; ISO 3166-1 alpha-2. */
export const countries = [
  "KG",
  "KZ",
  "UZ",
  "TJ",
  "TM",
  "RU",
  "TR",
  "CN",
  "KR",
  "AE",
  "IN",
  "PK",
  "AF",
  "IR",
  "AZ",
  "AM",
  "GE",
  "BY",
  "UA",
  "PL",
  "DE",
] as const;

export type PeopleGroup = "victims" | "suspects" | "others" | "authorities";
export const groups: readonly PeopleGroup[] = ["victims", "suspects", "others", "authorities"];

const suspects = new Set<PartyRole>(["recruiter", "transporter", "harbourer", "exploiter", "suspect"]);
const authorities = new Set<PartyRole>(["investigator", "prosecutor", "court", "authority"]);

/** Which part of the list a party stands in, by the gravest of its roles. */
export function groupOf({ details }: Pick<PartyView, "details">): PeopleGroup {
  if (details.roles.includes("victim")) return "victims";
  if (details.roles.some((role) => suspects.has(role))) return "suspects";
  if (details.roles.some((role) => authorities.has(role))) return "authorities";
  return "others";
}

/** Puts clients first, then suspects, everybody else, authorities; inside that by name. */
export function byWeight(a: PartyView, b: PartyView): number {
  return groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)) || a.name.localeCompare(b.name, "ru");
}

/** A name in one line. */
export function fullName(name: PartyName): string {
  return name.whole || [name.surname, name.given, name.patronymic].filter(Boolean).join(" ");
}

/**
 * The name that leads: the one written in this language, else the Russian one, else the first, as documents choose it.
 * A nickname leads only where there is no other name.
 */
export function nameIn({ names }: Pick<PartyDetails, "names">, language: string): string {
  const written = names.filter((name) => fullName(name) !== "");
  const proper = written.filter(({ kind }) => kind !== "nickname");
  const of = (code: string): PartyName | undefined => proper.find((name) => name.language === code);
  const found = of(language) ?? of("ru") ?? proper[0] ?? written[0];
  return found ? fullName(found) : "";
}

/** The names besides the one shown: in other scripts, in the passport, nicknames. */
export function otherNames({ name, details }: PartyView): string[] {
  return [...new Set(details.names.map(fullName))].filter((other) => other !== "" && other !== name);
}

/** An empty name, most likely in the language one works in: grammar asks which it is. */
export function emptyName(kind: NameKind = "main"): PartyName {
  return { kind, language: locale() === "ky" ? "ky" : "ru", surname: "", given: "", patronymic: "", whole: "" };
}

/** A party nothing is known of yet but what it is. */
export function emptyParty(kind: PartyKind, role: PartyRole): PartyDetails {
  return {
    kind,
    roles: [role],
    names: [emptyName()],
    sex: null,
    birthDate: "",
    citizenship: [],
    documents: [],
    contacts: [],
    note: "",
  };
}

/** What a party is, in words that agree with the sex where the language wants it. */
export function roleWord(role: PartyRole, { sex }: Pick<PartyDetails, "sex">): string {
  return t(`role-${role}`, { sex: sex ?? "unknown" });
}

/** The first ways to reach somebody, as a list says them; an address in one language. */
export function reachedBy({ contacts }: Pick<PartyDetails, "contacts">): string[] {
  return contacts.slice(0, 2).map(({ kind, value }) => (kind === "address" ? placeOf(value) : value));
}
