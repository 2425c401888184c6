// Which facts most likely speak of an element: by the words they share with it. Only an order in a list; the lawyer ties.
import type { ElementView, FactView } from "$lib/backend/bindings";

const ending = 5;

/** Beginnings of the words of a text: "обещали" and "обещание" share one. */
function stems(text: string): Set<string> {
  const words =
    text
      .toLocaleLowerCase()
      .replaceAll("ё", "е")
      .match(/\p{L}{4,}/gu) ?? [];
  return new Set(words.map((word) => word.slice(0, ending)));
}

/** How many beginnings of words a fact shares with an element's name, question and helps. */
export function likeness(element: ElementView, fact: FactView): number {
  const { name, advice } = element;
  const of = [name.name, advice.question, advice.helps, advice.missing].flatMap(({ ru, ky }) => [ru, ky]).join(" ");
  const wanted = stems(of);
  const own = stems(fact.details.statements.map(({ text }) => text).join(" "));
  return [...own].filter((stem) => wanted.has(stem)).length;
}
