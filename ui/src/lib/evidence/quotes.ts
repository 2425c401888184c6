// Words cited from a plain text, found again in it. Spaces and line breaks count alike, because a quote is kept tidied.

/** From and to, in characters of the text. */
export type Span = readonly [from: number, to: number];

/** The longest quote a citation keeps, in characters. */
export const longestQuote = 2_000;

/** Words on one line, as citations keep them: what is longer than one keeps is parted between words into several. */
export function quotesOf(text: string): string[] {
  const quotes: string[] = [];
  let rest = text.replace(/\s+/g, " ").trim();
  while (rest.length > longestQuote) {
    const space = rest.lastIndexOf(" ", longestQuote);
    const at = space > 0 ? space : longestQuote;
    quotes.push(rest.slice(0, at));
    rest = rest.slice(at).trimStart();
  }
  return rest === "" ? quotes : [...quotes, rest];
}

/** Words of a page by the paragraph they stand in, no stretch longer than a citation keeps. */
export function stretches<Word extends { block: number; text: string }>(words: readonly Word[]): Word[][] {
  const all: Word[][] = [];
  let length = 0;
  for (const word of words) {
    const last = all.at(-1);
    length += word.text.length + 1;
    if (last && last[0]?.block === word.block && length <= longestQuote) {
      last.push(word);
    } else {
      all.push([word]);
      length = word.text.length;
    }
  }
  return all;
}

/** Where these words stand first, from a character on; nothing when they do not. */
export function findQuote(text: string, quote: string, from = 0): Span | undefined {
  const words = quote.trim().split(/\s+/);
  if (words[0] === undefined || words[0] === "") return undefined;
  const pattern = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+");
  const wanted = new RegExp(pattern, "gu");
  wanted.lastIndex = from;
  const found = wanted.exec(text);
  return found ? [found.index, found.index + found[0].length] : undefined;
}

/** What ends a line, on the screen as on paper: a new page does, too. */
export const lineEnds = /\r\n|\n|\r|\f/;

/** A stretch of a line: plain, or cited by the mark of this number. */
export type Piece = { text: string; mark: number | undefined };
export type Line = { number: number; pieces: Piece[] };

/** Cuts a text into pieces where a marked span begins or ends; spans begin and end outside of one another, or the earlier wins. */
export function cutPieces(text: string, spans: readonly (Span | undefined)[]): Piece[] {
  const found = spans
    .flatMap((span, mark) => (span ? [{ from: span[0], to: span[1], mark }] : []))
    .sort((a, b) => a.from - b.from || a.mark - b.mark);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { from, to, mark } of found) {
    const start = Math.max(at, from);
    if (to <= start) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), mark: undefined });
    pieces.push({ text: text.slice(start, to), mark });
    at = to;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), mark: undefined });
  return pieces;
}

/** Cuts a text into lines, and lines into pieces where a cited span begins or ends. Of two that overlap, the earlier wins. */
export function cutLines(text: string, spans: readonly (Span | undefined)[]): Line[] {
  const cited = spans
    .flatMap((span, mark) => (span ? [{ from: span[0], to: span[1], mark }] : []))
    .sort((a, b) => a.from - b.from || a.mark - b.mark);
  const lines: Line[] = [];
  let start = 0;
  let next = 0;
  for (const [i, line] of text.split(lineEnds).entries()) {
    const end = start + line.length;
    const pieces: Piece[] = [];
    let at = start;
    while (next < cited.length && (cited[next]?.to ?? 0) <= start) next += 1;
    for (let k = next; k < cited.length; k++) {
      const span = cited[k];
      if (!span || span.from >= end) break;
      const from = Math.max(at, span.from);
      const to = Math.min(end, span.to);
      if (to <= from) continue;
      if (from > at) pieces.push({ text: text.slice(at, from), mark: undefined });
      pieces.push({ text: text.slice(from, to), mark: span.mark });
      at = to;
    }
    if (at < end || pieces.length === 0) pieces.push({ text: text.slice(at, end), mark: undefined });
    lines.push({ number: i + 1, pieces });
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}
