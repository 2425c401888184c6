// Where an answer is opened: the exact page, message, fact, person.
import type { BundleId, EvidenceId, FactId, FilingId, FoundText, SearchHit, SearchSpot } from "$lib/backend/bindings";
import { placeQuery, translationQuery } from "$lib/evidence/places";
import { href } from "$lib/shell/routes";

/** The words that are marked where it opens: the first of those that were found, as they stand there, with what follows at once. */
function marked({ pieces }: FoundText): Record<string, string> {
  const first = pieces.findIndex(({ hit }) => hit);
  let find = "";
  for (const { text, hit } of first < 0 ? [] : pieces.slice(first)) {
    if (!hit && text !== " ") break;
    find += text;
  }
  return find.trim() === "" ? {} : { find: find.trim() };
}

const filingQuery = (spot: SearchSpot | null): Record<string, string> =>
  spot?.of === "paragraph" ? { paragraph: spot.block } : spot?.of === "check" ? { part: "check" } : {};

const proofQuery = ({ element, victim, suspect }: Extract<SearchSpot, { of: "proof" }>): Record<string, string> => ({
  element,
  ...(victim === null ? {} : { victim }),
  ...(suspect === null ? {} : { suspect }),
});

/** The words stand in the item itself, and not in what somebody made of it. */
const inItself = ({ text }: SearchHit): boolean => text !== "transcript" && text !== "translation";

/** The address of an answer. */
export function addressOf(hit: SearchHit): string {
  const params = { case: hit.case };
  const { evidence, fact, message, page, quote, rect, second, spot } = hit.place;
  switch (hit.kind) {
    case "message":
    case "page":
    case "evidence":
      return href(
        "item",
        { ...params, evidence: (evidence ?? hit.id) as EvidenceId },
        {
          ...(page === null ? {} : { page: String(page) }),
          ...(second === null ? {} : { second: String(second) }),
          ...(message === null ? {} : { message }),
          ...(quote === "" || message !== null || !inItself(hit) ? {} : { quote }),
          ...(hit.kind === "page" && message === null && inItself(hit) ? marked(hit.body) : {}),
          ...(spot?.of === "translation" ? translationQuery(spot) : {}),
        },
      );
    case "highlight":
      return href(
        "item",
        { ...params, evidence: evidence as EvidenceId },
        placeQuery({ evidence: evidence as EvidenceId, page, rect, second, message, quote }),
      );
    case "party":
      if (spot?.of === "indicator") return href("indicators", params, { client: hit.id, indicator: spot.indicator });
      return href("people", params, { open: hit.id });
    case "fact":
      if (spot?.of === "proof") return href("proof", params, proofQuery(spot));
      return href("facts", params, { open: hit.id });
    case "account":
      return href("accounts", { ...params, fact: fact as FactId }, { open: hit.id });
    case "filing":
      return href("filing", { ...params, filing: hit.id as FilingId }, filingQuery(spot));
    case "bundle":
      return href("bundle", { ...params, bundle: hit.id as BundleId });
    case "event":
      return href("deadlines", params, { event: hit.id });
    case "task":
      return href("deadlines", params, { task: hit.id });
    case "ledger":
      return href("ledger", params, { open: hit.id });
    case "tie":
      return href("network", params, { tie: hit.id });
    case "consent":
      return href("consents", params, { open: hit.id });
    case "interview":
      return href("interview", params, { open: hit.id });
    case "case":
      if (spot?.of === "contradiction") return href("facts", params, { view: "contradictions" });
      return href("case", params);
  }
}
