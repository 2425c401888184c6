// The addresses of all screens. A screen exists once `screens.ts` names its component; until then nothing links to it.
import type { BundleId, CaseId, EvidenceId, FactId, FilingId, OwnTemplateId } from "$lib/backend/bindings";

export const paths = {
  cases: "/",
  case: "/case/:case",
  people: "/case/:case/people",
  network: "/case/:case/network",
  matches: "/case/:case/people/matches",
  evidence: "/case/:case/evidence",
  item: "/case/:case/evidence/:evidence",
  facts: "/case/:case/facts",
  proof: "/case/:case/proof",
  accounts: "/case/:case/facts/:fact",
  ledger: "/case/:case/ledger",
  filings: "/case/:case/filings",
  filing: "/case/:case/filings/:filing",
  template: "/case/:case/templates/:template",
  bundles: "/case/:case/bundles",
  bundle: "/case/:case/bundles/:bundle",
  interview: "/case/:case/interview",
  indicators: "/case/:case/indicators",
  consents: "/case/:case/consents",
  custody: "/case/:case/custody",
  settings: "/settings",
  deadlines: "/case/:case/deadlines",
  agenda: "/agenda",
  search: "/search",
  journal: "/journal",
} as const;

/** What stands for a part of an address, by the name of the part. */
type Named = {
  case: CaseId;
  evidence: EvidenceId;
  fact: FactId;
  filing: FilingId;
  bundle: BundleId;
  template: OwnTemplateId;
};
type Parts<Path> = Path extends `${string}:${infer Part}/${infer Rest}`
  ? Part | Parts<Rest>
  : Path extends `${string}:${infer Part}`
    ? Part
    : never;

export type RouteName = keyof typeof paths;
export type RouteParams<Name extends RouteName> = { [Part in Parts<(typeof paths)[Name]> & keyof Named]: Named[Part] };
/** What follows the question mark: which row is open, which filter is set. */
export type RouteQuery = Readonly<Record<string, string>>;
export type Route = { [Name in RouteName]: { name: Name; params: RouteParams<Name>; query: RouteQuery } }[RouteName];

/** The address of a screen, for `href`. */
export function href<Name extends RouteName>(name: Name, params: RouteParams<Name>, query: RouteQuery = {}): string {
  const values = params as Record<string, string>;
  const path = paths[name].replace(/:(\w+)/g, (_, part: string) => encodeURIComponent(values[part] ?? ""));
  const tail = new URLSearchParams(query).toString();
  return `#${path}${tail === "" ? "" : `?${tail}`}`;
}

/** The screen an address means; the list of cases when it means none. */
export function read(hash: string): Route {
  const [path = "", tail = ""] = hash.replace(/^#/, "").split("?", 2);
  const query = Object.fromEntries(new URLSearchParams(tail));
  for (const [name, pattern] of Object.entries(paths)) {
    const params = match(pattern, path);
    if (params) return { name, params, query } as Route;
  }
  return { name: "cases", params: {}, query: {} };
}

function match(pattern: string, path: string): Record<string, string> | undefined {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? "";
    if (part.startsWith(":") && value !== "") params[part.slice(1)] = decodeURIComponent(value);
    else if (part !== value) return undefined;
  }
  return params;
}
