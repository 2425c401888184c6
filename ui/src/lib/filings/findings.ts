// A finding of preflight in words.
import type { FieldView, PreflightFinding } from "$lib/backend/bindings";
import { size } from "$lib/bundles/size";
import type { Item } from "$lib/evidence/items";
import { maybe, t } from "$lib/i18n/index.svelte";
import { inWords } from "./words";

/** A size or a count of what would be handed in. */
function measured(code: string, count: string | undefined): string {
  return code === "reception-size" ? size(Number(count)) : (count ?? "");
}

/** The sentence about a finding; `about` is the item it concerns. */
export function findingWords(
  { code, params, field }: PreflightFinding,
  fields: readonly FieldView[],
  about: Item | undefined,
): string {
  const asked = fields.find(({ key }) => key === field);
  const args = {
    ...{ detail: "", fact: "", party: "", pages: "", place: "", words: "", near: "", term: "" },
    ...params,
    at: (params.pages ?? "") === "" ? (params.place ?? "") : "page",
    field: asked ? inWords(asked.label) : (field ?? "").startsWith("@draft") ? t("draft-tab") : (field ?? ""),
    is: measured(code, params.is),
    bound: measured(code, params.bound),
    why: params.why === undefined ? "" : t(`grammar-why-${params.why}`, { word: params.word ?? "" }),
    item: about ? t("exhibit-number", { number: about.number }) : t("filings-some-item"),
  };
  return maybe(`preflight-${code}`, args) ?? t("filings-finding-other");
}
