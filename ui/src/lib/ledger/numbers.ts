// Numbers of the ledger besides its sums: rates, and units worked.
import { largest, writesEnglish } from "$lib/i18n/money";

/** A number with at most so many digits behind the mark, in units of the last of them; nothing when it is none. */
export function readScaled(text: string, places: number): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']/g, "");
  const found = /^(\d{1,15})(?:[.,](\d+))?$/.exec(bare);
  if (!found || (found[2] ?? "").length > places) return undefined;
  const value = Number((found[1] ?? "") + (found[2] ?? "").padEnd(places, "0"));
  return Number.isSafeInteger(value) && value <= largest ? value : undefined;
}

/** A rate, millionths of a som, as it is typed: 87,45. */
export function writeRate(micros: number): string {
  const digits = String(micros).padStart(7, "0");
  const part = digits.slice(-6).replace(/0+$/, "");
  return `${digits.slice(0, -6)}${part === "" ? "" : `${writesEnglish() ? "." : ","}${part}`}`;
}

/** Units worked, as typed: 3, 12,5 or 16/31. */
export function readCount(text: string): { count: number; of: number } | undefined {
  const parts = /^\s*(\d{1,6})\s*\/\s*(\d{1,4})\s*$/.exec(text);
  if (parts) {
    const of = Number(parts[2]);
    return of === 0 ? undefined : { count: Number(parts[1]), of };
  }
  const decimal = /^\s*(\d{1,6})(?:[.,](\d{1,3}))?\s*$/.exec(text);
  if (!decimal) return undefined;
  const places = (decimal[2] ?? "").length;
  return { count: Number((decimal[1] ?? "") + (decimal[2] ?? "")), of: 10 ** places };
}

/** The same back in figures. */
export function writeCount({ count, of }: { count: number; of: number }): string {
  const places = Math.round(Math.log10(of));
  if (10 ** places !== of) return `${count}/${of}`;
  if (places === 0) return String(count);
  const digits = String(count).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}${writesEnglish() ? "." : ","}${digits.slice(-places)}`;
}
