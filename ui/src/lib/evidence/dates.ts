// Dates of evidence and facts: kept as EDTF, read back in words by Rust, which knows "about", "before" and ranges.
import { backend } from "$lib/backend";
import { asTyped } from "$lib/i18n/edtf";
import { day, locale } from "$lib/i18n/index.svelte";

/** Today as EDTF. */
export function today(now = new Date()): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The language Rust is asked to speak in. */
export function spoken(): "ru" | "ky" | "en" {
  const language = locale();
  return language === "qps" ? "en" : language;
}

/** An exact day in figures; nothing for dates that need words. */
export function exactDay(edtf: string): string | undefined {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(edtf);
  return parts ? day(new Date(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]))) : undefined;
}

const said = new Map<string, Promise<string>>();

/** An uncertain date in words, asked for once in each language. */
export function inWords(edtf: string): Promise<string> {
  const language = spoken();
  const key = `${language} ${edtf}`;
  let answer = said.get(key);
  if (!answer) {
    answer = backend.call("date.read", { text: edtf, language }).then((view) => (view.ok ? view.words : edtf));
    answer.catch(() => said.delete(key));
    said.set(key, answer);
  }
  return answer;
}

/** A day, a month or a year in figures at once; every other date in the words of Rust, never in the code it is kept in. */
export function inFiguresOrWords(edtf: string): string | Promise<string> {
  return /^(\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?)?$/.test(edtf) ? asTyped(edtf) : inWords(edtf);
}
