// Moving over cells with the arrows. Rows of headings have no cells to stand on and are passed over.

export type Spot = { row: number; column: number };

/** Where a key leads from a cell; nothing when the key does not move. */
export function moved(from: Spot, code: string, rows: number, columns: number): Spot | undefined {
  const last = { row: rows - 1, column: columns - 1 };
  const steps: Record<string, Spot> = {
    ArrowUp: { row: from.row - 1, column: from.column },
    ArrowDown: { row: from.row + 1, column: from.column },
    ArrowLeft: { row: from.row, column: from.column - 1 },
    ArrowRight: { row: from.row, column: from.column + 1 },
    Home: { row: from.row, column: 0 },
    End: { row: from.row, column: last.column },
    PageUp: { row: 0, column: from.column },
    PageDown: { row: last.row, column: from.column },
  };
  const next = steps[code];
  if (next === undefined) return undefined;
  return {
    row: Math.min(last.row, Math.max(0, next.row)),
    column: Math.min(last.column, Math.max(0, next.column)),
  };
}

/** How many columns have room beside the first one, at least one. Widths in the same unit. */
export function fitting(width: number, first: number, least: number, columns: number): number {
  return Math.max(1, Math.min(columns, Math.floor((width - first) / least)));
}
