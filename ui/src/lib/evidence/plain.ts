// Paragraphs of a plain text, as its reader counts them: lines that blank ones part, what is quoted by itself.
import type { MessageKey } from "$lib/backend/bindings";

/** A paragraph with its name. */
export type Named = { key: MessageKey; text: string };
/** Cited words with the name of the paragraph they stand in. */
export type Words = { message: MessageKey; quote: string };

/** The lines (from 1) on which paragraphs begin. */
function begun(text: string): { line: number; last: number }[] {
  const all: { line: number; last: number }[] = [];
  let open = false;
  let quoted = false;
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    if (line.trim() === "") {
      open = false;
      continue;
    }
    const quote = line.startsWith(">");
    const last = all.at(-1);
    if (last && open && quote === quoted) last.last = at + 1;
    else all.push({ line: at + 1, last: at + 1 });
    open = true;
    quoted = quote;
  }
  return all;
}

/** Which paragraph, from 0, a line (from 1) stands in; of a blank line the next one. */
export function paragraphAt(text: string, line: number): number {
  return begun(text).findIndex(({ last }) => line <= last);
}

/** On which line (from 1) a paragraph begins, by the name of the paragraph. */
export function lineOf(text: string, message: MessageKey): number | undefined {
  const number = Number(/^p\d+-(\d+)-/.exec(message)?.[1] ?? NaN);
  return begun(text)[number - 1]?.line;
}

const tidy = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The longest end of these words with which the others begin. */
function overlap(words: string, others: string): string {
  for (let length = Math.min(words.length, others.length); length > 0; length--) {
    const part = others.slice(0, length);
    if (words.endsWith(part)) return part;
  }
  return "";
}

/** Selected words by the paragraphs they stand in, from this one on; nothing where they do not stand there so. */
export function byParagraph(selected: string, paragraphs: readonly Named[], from: number): Words[] | undefined {
  const found: Words[] = [];
  let rest = tidy(selected);
  for (let at = from; rest !== ""; at++) {
    const paragraph = paragraphs[at];
    if (!paragraph) return undefined;
    const words = tidy(paragraph.text);
    const first = at === from;
    const quote = (first ? words.includes(rest) : words.startsWith(rest)) ? rest : overlap(words, rest);
    if (quote === "" || (!first && quote !== rest && quote !== words)) return undefined;
    found.push({ message: paragraph.key, quote });
    rest = rest.slice(quote.length).trimStart();
  }
  return found;
}
