// How a text made of an item is called: what it is, who made it and when.
import type { Maker, TextRow } from "$lib/backend/bindings";
import { maybe, moment, t } from "$lib/i18n/index.svelte";

/** The languages a text may be in or be translated into, as the practice meets them. */
export const languages = ["ru", "ky", "en", "uz", "kk", "tg", "tr", "ar"] as const;

/** The name of a language; its code where the catalogue knows no name. */
export function languageWords(code: string): string {
  return code === "" ? t("evidence-language-none") : (maybe(`text-language-${code}`) ?? code);
}

/** «человек», «машина», «переводчик, подпись удостоверена». */
export function makerWords(maker: Maker): string {
  return t(`text-maker-${maker}`);
}

/** «Касымалиева Д. Э., 28.11.2026, 14:05». */
export function madeWords(text: TextRow): string {
  const how = text.maker === "machine" && text.kind === "transcript" ? "transcribed" : text.maker;
  return t(`text-made-${how}`, { by: text.madeBy, at: moment(text.made) });
}
