// Invented evidence for tests.
import type { CaseId, DestroyedView, EvidenceId, EvidenceKind } from "$lib/backend/bindings";
import type { Item } from "$lib/evidence/items";

type Given = {
  number: number;
  title: string;
  kind?: EvidenceKind;
  source?: string;
  receivedOn?: string;
  citedBy?: number;
  setAside?: boolean;
  trouble?: string | null;
  sensitive?: boolean;
  tags?: string[];
  destroyed?: DestroyedView | null;
};

/** An item of which only what matters to the test is said. */
export function row(given: Given): Item {
  return {
    id: `evidence-${given.number}` as EvidenceId,
    case: "case-1" as CaseId,
    number: given.number,
    kind: given.kind ?? "image",
    originalName: `IMG_${given.number}.png`,
    sheets: 1,
    trouble: given.trouble ?? null,
    details: {
      title: given.title,
      source: given.source ?? "",
      receivedFrom: "",
      receivedOn: given.receivedOn ?? "",
      covert: "not_recording",
      carrier: "",
      sensitive: given.sensitive ?? false,
      wordings: [],
    },
    tags: given.tags ?? [],
    setAside: given.setAside ?? false,
    destroyed: given.destroyed ?? null,
    added: 1_790_000_000_000 + given.number,
    citedBy: given.citedBy ?? 0,
    seen: false,
    thumbnail: null,
  };
}
