// What is selected in a document: the words of each paragraph by themselves, since a citation names one paragraph.

/** Selected words with the name of their paragraph; none for words outside of paragraphs. */
export type Selected = { key: string | undefined; words: string };

/** What is selected in here, in the order of reading. */
export function selectedIn(region: HTMLElement): Selected[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  if (!region.contains(range.startContainer)) return [];
  const paragraphs = [...region.querySelectorAll<HTMLElement>("[data-key]")].filter((one) => range.intersectsNode(one));
  const found = paragraphs.map((one) => ({ key: one.dataset["key"], words: wordsIn(one, range) }));
  const inside = found.filter(({ words }) => words !== "");
  if (inside.length > 0) return inside;
  const words = tidy(selection.toString());
  return words === "" ? [] : [{ key: undefined, words }];
}

/** The words of a paragraph, or of the cells of a row, that a range holds; its buttons are no words. */
function wordsIn(paragraph: HTMLElement, range: Range): string {
  const parts = [...paragraph.querySelectorAll("p, td:not(.end)")];
  return tidy(parts.map((part) => within(part, range)).join(" "));
}

function within(part: Element, range: Range): string {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  let words = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!range.intersectsNode(node)) continue;
    const text = node.textContent ?? "";
    const from = node === range.startContainer ? range.startOffset : 0;
    words += text.slice(from, node === range.endContainer ? range.endOffset : text.length);
  }
  return words;
}

const tidy = (words: string): string => words.replace(/\s+/g, " ").trim();
