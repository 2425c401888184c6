// Which items of a list are chosen, for what is done with several at once. Values are never changed in place.

export type Selection<Id extends string> = {
  chosen: ReadonlySet<Id>;
  /** Where a range begins: what was chosen or let go last. */
  anchor: Id | undefined;
};

/** Nothing is chosen. */
export function none<Id extends string>(): Selection<Id> {
  return { chosen: new Set(), anchor: undefined };
}

/** Chooses one more, or lets it go. */
export function toggle<Id extends string>({ chosen }: Selection<Id>, id: Id): Selection<Id> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, anchor: id };
}

/** Chooses everything from the anchor to this one in the order on screen, besides what was chosen. */
export function extend<Id extends string>(selection: Selection<Id>, order: readonly Id[], id: Id): Selection<Id> {
  const to = order.indexOf(id);
  const anchor = selection.anchor === undefined ? -1 : order.indexOf(selection.anchor);
  if (to < 0) return selection;
  if (anchor < 0) return { chosen: new Set([...selection.chosen, id]), anchor: id };
  const range = order.slice(Math.min(anchor, to), Math.max(anchor, to) + 1);
  return { chosen: new Set([...selection.chosen, ...range]), anchor: selection.anchor };
}

/** Chooses everything on screen; lets everything go when all of it was chosen. */
export function all<Id extends string>(selection: Selection<Id>, order: readonly Id[]): Selection<Id> {
  if (order.length > 0 && order.every((id) => selection.chosen.has(id))) return none();
  return { chosen: new Set(order), anchor: order[0] };
}

/** Lets go what is no longer there. The same value when nothing was lost. */
export function keep<Id extends string>(selection: Selection<Id>, present: ReadonlySet<Id>): Selection<Id> {
  const chosen = new Set([...selection.chosen].filter((id) => present.has(id)));
  if (chosen.size === selection.chosen.size) return selection;
  const anchor = selection.anchor !== undefined && present.has(selection.anchor) ? selection.anchor : undefined;
  return { chosen, anchor };
}
