// `@` asks what the case knows. The list is drawn by the editor's component; here its state is kept.
import { backend } from "$lib/backend";
import type { ChipOffer, FilingId } from "$lib/backend/bindings";
import { Extension, type Editor, type Range } from "@tiptap/core";
import { Suggestion } from "@tiptap/suggestion";

/** The open list, or none. */
export type MentionList = {
  offers: readonly ChipOffer[];
  active: number;
  query: string;
  rect: DOMRect | null;
  choose: (offer: ChipOffer) => void;
};

/** Puts a chip where the range is. */
export function putChip(editor: Editor, range: Range, { chip, text }: ChipOffer): void {
  const node = { type: "chip", attrs: { chip, was: text } };
  editor
    .chain()
    .focus()
    .insertContentAt(range, [node, { type: "text", text: " " }])
    .run();
}

export function mention(filing: FilingId, show: (list: MentionList | undefined) => void): Extension {
  let list: MentionList | undefined;
  const set = (next: MentionList | undefined): void => {
    list = next;
    show(next);
  };
  return Extension.create({
    name: "mention",
    addProseMirrorPlugins() {
      return [
        Suggestion<ChipOffer, ChipOffer>({
          editor: this.editor,
          char: "@",
          allowSpaces: true,
          allowedPrefixes: null,
          items: ({ query }) => backend.call("draft.find", { filing, query }),
          command: ({ editor, range, props }) => putChip(editor, range, props),
          render: () => ({
            onStart: ({ items, query, clientRect, command }) =>
              set({ offers: items, active: 0, query, rect: clientRect?.() ?? null, choose: command }),
            onUpdate: ({ items, query, clientRect, command }) => {
              const active = Math.min(list?.active ?? 0, Math.max(0, items.length - 1));
              set({ offers: items, active, query, rect: clientRect?.() ?? null, choose: command });
            },
            onKeyDown: ({ event }) => {
              if (!list) return false;
              const count = list.offers.length;
              const by = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
              if (by !== 0 && count > 0) {
                set({ ...list, active: (list.active + by + count) % count });
                return true;
              }
              const offer = list.offers[list.active];
              if ((event.code === "Enter" || event.code === "Tab") && offer) {
                list.choose(offer);
                return true;
              }
              if (event.code !== "Escape") return false;
              set(undefined);
              return true;
            },
            onExit: () => set(undefined),
          }),
        }),
      ];
    },
  });
}
