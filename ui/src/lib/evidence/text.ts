// Texts compared, cut and counted as people read them.

const plain: Record<string, string> = { ё: "е", ң: "н", ө: "о", ү: "у" };

/** Lower case, with ё as е and the Kyrgyz letters as the Russian ones they are typed by on a Russian layout. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[ёңөү]/g, (letter) => plain[letter] ?? letter);
}

/**
 * What an EDTF date sorts by: its first day or month or year. A date with no known beginning sorts by its end,
 * and no date at all comes last.
 */
export function sortKey(edtf: string): string {
  return /\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(edtf)?.[0] ?? "9999";
}

/** A digest in groups of eight, as it is read aloud and compared. */
export function grouped(hex: string): string[] {
  return hex.match(/.{1,8}/g) ?? [];
}

/** A size for reading: the number and the unit's key in the catalogue. */
export function size(bytes: number): { value: string; unit: "b" | "kb" | "mb" | "gb" } {
  const units = ["b", "kb", "mb", "gb"] as const;
  let value = bytes;
  let at = 0;
  while (value >= 1000 && at < units.length - 1) {
    value /= 1024;
    at += 1;
  }
  return { value: at > 0 && value < 10 ? value.toFixed(1) : String(Math.round(value)), unit: units[at] ?? "b" };
}

/** Seconds as they are cited: 2:05, 1:02:05. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (n: number): string => String(n).padStart(2, "0");
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}

/** What was typed as a moment of a recording, in seconds: "125", "2:05", "1:02:05". Nothing when it is none. */
export function readClock(text: string): number | undefined {
  const parts = text.trim().split(/[:.]/);
  if (parts.length > 3 || !parts.every((part) => /^\d{1,5}$/.test(part))) return undefined;
  const numbers = parts.map(Number);
  if (numbers.slice(1).some((n) => n >= 60)) return undefined;
  return numbers.reduce((sum, n) => sum * 60 + n, 0);
}
