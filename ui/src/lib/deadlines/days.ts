// Days as Rust sends them, YYYY-MM-DD by the clock of the courts. They are counted as days and never become moments, so
// that no time zone of a computer moves them.
import { day as figures, locale, t } from "$lib/i18n/index.svelte";
import type { CourtDayView, Trilingual } from "$lib/backend/bindings";

/** Words of Rust in the language of the page. */
export function said(words: Trilingual): string {
  const language = locale();
  return words[language === "ru" || language === "ky" ? language : "en"];
}

const parts = (day: string): [number, number, number] => {
  const [year = 1970, month = 1, date = 1] = day.split("-").map(Number);
  return [year, month, date];
};
const local = (day: string): Date => {
  const [year, month, date] = parts(day);
  return new Date(year, month - 1, date, 12);
};
const two = (n: number): string => String(n).padStart(2, "0");
const iso = (d: Date): string => `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())}`;

/** 13.11.2026; in English 13 Nov 2026. */
export const shortDay = (day: string): string => (day === "" ? "" : figures(local(day)));

/** Monday is 0. */
export const weekdayOf = (day: string): number => (local(day).getDay() + 6) % 7;

/** «пт», "Fri". */
export const weekdayShort = (day: string): string => t(`weekday-${weekdayOf(day)}`);

/** The same day so many days later. */
export function plus(day: string, days: number): string {
  const [year, month, date] = parts(day);
  return iso(new Date(year, month - 1, date + days, 12));
}

/** A month as YYYY-MM, so many months later. */
export function plusMonths(month: string, months: number): string {
  const [year, number] = parts(`${month}-01`);
  return iso(new Date(year, number - 1 + months, 1, 12)).slice(0, 7);
}

/** The weeks that a month's page shows, each from Monday, with the days of its neighbours that fill them. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const begin = plus(first, -weekdayOf(first));
  const weeks: string[][] = [];
  for (let at = begin; weeks.length === 0 || at.startsWith(month); at = plus(at, 7))
    weeks.push(Array.from({ length: 7 }, (_, i) => plus(at, i)));
  return weeks;
}

/** «ноябрь 2026». */
export function monthName(month: string): string {
  const [year, number] = parts(`${month}-01`);
  return t("agenda-month-title", { month: t(`month-name-${number}`), year: String(year) });
}

/** «сегодня», «через 3 дня», «2 дня назад». */
export function distance(days: number): string {
  if (days === 0) return t("deadline-today");
  if (days === 1) return t("deadline-tomorrow");
  return days > 0 ? t("deadline-in", { days }) : t("deadline-ago", { days: -days });
}

/** Days off in a row that are one holiday, as one line. */
export function runs(days: readonly CourtDayView[]): { first: CourtDayView; last: string }[] {
  const found: { first: CourtDayView; last: string }[] = [];
  for (const day of days) {
    const before = found.at(-1);
    const same = (one: CourtDayView): string => JSON.stringify({ ...one, day: "" });
    if (before && !day.own && plus(before.last, 1) === day.day && same(before.first) === same(day))
      before.last = day.day;
    else found.push({ first: day, last: day.day });
  }
  return found;
}
