// Whether somebody was reminded today. It is remembered only while the program runs.
let last = "";

/** Says whether that was done on this day, and that it is done now. */
export function reminded(today: string): boolean {
  const before = last === today;
  last = today;
  return before;
}
