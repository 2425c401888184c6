// Invented evidence for tests.
import type { CaseId, DestroyedView, EvidenceId, EvidenceKind, EvidenceRow } from "$lib/backend/bindings";

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
export function row(given: Given): EvidenceRow {
  return {
    id: `evidence-${given.number}` as EvidenceId,
    case: "case-1" as CaseId,
    number: given.number,
    kind: given.kind ?? "image",
    mediaType: "image/png",
    length: 1000,
    sha256: "0".repeat(64),
    originalName: `IMG_${given.number}.png`,
    sheets: 1,
    trouble: given.trouble ?? null,
    details: {
      title: given.title,
      source: given.source ?? "",
      receivedFrom: "",
      receivedBy: "",
      receivedOn: given.receivedOn ?? "",
      receivedWhere: "",
      form: "unknown",
      covert: "not_recording",
      carrier: "",
      language: "",
      sensitive: given.sensitive ?? false,
      note: "",
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
