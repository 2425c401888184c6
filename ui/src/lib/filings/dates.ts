// Dates of filings are exact days, kept as 2026-11-23 and shown as people write them.

/** A stored day as it is typed in the office: 23.11.2026. What is not an exact day stays as it is. */
export function shownDay(stored: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(stored);
  return found ? `${found[3]}.${found[2]}.${found[1]}` : stored;
}

/** Whether a reading is one exact day: the only kind of date a court document can bear. */
export function isExactDay(edtf: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(edtf);
}
