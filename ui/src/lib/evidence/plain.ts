// Lines of a plain text as a bundle numbers them, and its paragraphs as its reader counts them: lines that blank ones part, what is quoted
// by itself.
import type { MessageKey, Place } from "$lib/backend/bindings";
import { findQuote, lineEnds, type Span } from "./quotes";

/** A paragraph with its name. */
export type Named = { key: MessageKey; text: string };
/** Cited words with the name of the paragraph they stand in. */
export type Words = { message: MessageKey; quote: string };

/** The lines (from 1) on which a paragraph begins and ends. */
type Stretch = { line: number; last: number };

function begun(text: string): Stretch[] {
  const all: Stretch[] = [];
  let open = false;
  let quoted = false;
  let next = 1;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const here = next;
    next += line.split("\f").length;
    if (line.trim() === "") {
      open = false;
      continue;
    }
    const quote = line.startsWith(">");
    const last = all.at(-1);
    if (last && open && quote === quoted) last.last = next - 1;
    else all.push({ line: here, last: next - 1 });
    open = true;
    quoted = quote;
  }
  return all;
}

/** Which paragraph, from 0, a line (from 1) stands in; of a blank line the next one. */
export function paragraphAt(text: string, line: number): number {
  return begun(text).findIndex(({ last }) => line <= last);
}

/** On which line (from 1) what is named so begins: a paragraph, or lines. */
export function lineOf(text: string, message: MessageKey, paragraphs = begun(text)): number | undefined {
  const line = /^l(\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const number = Number(/^p\d+-(\d+)-/.exec(message)?.[1] ?? NaN);
  return paragraphs[number - 1]?.line;
}

/** Finds the words of places in a text: from the line or the paragraph on that the place names, else where they stand first. */
export function finder(text: string): (place: Pick<Place, "message" | "quote">) => Span | undefined {
  let known: { paragraphs: Stretch[]; starts: number[] } | undefined;
  const learn = (): { paragraphs: Stretch[]; starts: number[] } => {
    const starts = [0];
    const end = new RegExp(lineEnds, "g");
    while (end.exec(text)) starts.push(end.lastIndex);
    return { paragraphs: begun(text), starts };
  };
  return ({ message, quote }) => {
    if (message === null) return findQuote(text, quote);
    known ??= learn();
    const line = lineOf(text, message, known.paragraphs);
    const from = line === undefined ? undefined : known.starts[line - 1];
    return findQuote(text, quote, from) ?? findQuote(text, quote);
  };
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

/** The name of the lines from one to another. Nothing where each of them is a paragraph by itself, which then names what stands there. */
export function linesOf(text: string, from: number, to: number): MessageKey | undefined {
  const lines = text.split(lineEnds);
  const isBlank = (number: number): boolean => (lines[number - 1] ?? "").trim() === "";
  let [first, last] = [from, to];
  while (first < last && isBlank(first)) first += 1;
  while (first < last && isBlank(last)) last -= 1;
  const touched = begun(text).filter((paragraph) => paragraph.line <= last && paragraph.last >= first);
  if (!touched.some((paragraph) => paragraph.last > paragraph.line)) return undefined;
  return `l${first}${last > first ? `-${last}` : ""}` as MessageKey;
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
