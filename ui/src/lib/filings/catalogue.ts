// The catalogue of templates: what is found, and in which groups it stands.
import type { Stage, TemplateView } from "$lib/backend/bindings";

/** A heading with what stands under it. `next` comes first, then the chapters in the order of the work. */
export type Group = { key: "next" | TemplateView["chapter"]; templates: TemplateView[] };

const chapters: readonly TemplateView["chapter"][] = [
  "client",
  "report",
  "investigation",
  "trial",
  "review",
  "claims",
  "partners",
  "lists",
];

const fold = (text: string): string => text.toLocaleLowerCase().replaceAll("ё", "е");

/** Whether every word that is sought stands in the title, the purpose or the id, in any language. */
export function matches({ id, title, purpose }: TemplateView, sought: string): boolean {
  const text = fold([id, ...Object.values(title), ...Object.values(purpose)].join(" "));
  return fold(sought)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

/** What is found, each template once: what comes next in the case first, then by chapter in the order of the sequence. */
export function grouped(templates: readonly TemplateView[], sought: string): Group[] {
  const found = templates.filter((one) => matches(one, sought.trim()));
  found.sort((one, other) => one.order - other.order);
  const next = found.filter((one) => one.next !== null);
  const rest = found.filter((one) => one.next === null);
  const groups: Group[] = [{ key: "next", templates: next }];
  for (const key of chapters) groups.push({ key, templates: rest.filter((one) => one.chapter === key) });
  return groups.filter((group) => group.templates.length > 0);
}

/** Whether it belongs to the stage the case stands at. */
export function atStage({ stages }: TemplateView, stage: Stage | undefined): boolean {
  return stage !== undefined && stages.includes(stage);
}
