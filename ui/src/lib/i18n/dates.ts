// Dates and times of day. Intl is not asked in Kyrgyz: it prints 3 November 2026 as 2026-03-11.
// Russian and Kyrgyz both write dd.MM.yyyy; English has the month in letters so that nobody swaps it with the day.
import { locale, t } from "./index.svelte";

const two = (n: number): string => String(n).padStart(2, "0");

function parts(value: Date | number | string): Date {
  return value instanceof Date ? value : new Date(value);
}

/** The month of this number (1 to 12) as it stands after a day: «ноября», «ноябрь», "November". */
export function month(number: number): string {
  return t(`app-month-${number}`);
}

/** A day in figures: 03.11.2026; in English 3 Nov 2026. */
export function day(value: Date | number | string): string {
  const d = parts(value);
  if (locale() === "ru" || locale() === "ky") return `${two(d.getDate())}.${two(d.getMonth() + 1)}.${d.getFullYear()}`;
  return `${d.getDate()} ${month(d.getMonth() + 1).slice(0, 3)} ${d.getFullYear()}`;
}

/** A time of day: 14:02. */
export function time(value: Date | number | string): string {
  const d = parts(value);
  return `${two(d.getHours())}:${two(d.getMinutes())}`;
}

/** 03.11.2026, 14:02. */
export function dayAndTime(value: Date | number | string): string {
  return `${day(value)}, ${time(value)}`;
}

/** A day in words: «3 ноября 2026 г.», «2026-жылдын 3-ноябры». */
export function longDay(value: Date | number | string): string {
  const d = parts(value);
  return t("app-long-day", { day: String(d.getDate()), month: month(d.getMonth() + 1), year: String(d.getFullYear()) });
}

const endings = { since: ["нан", "нен"], until: ["на", "не"], on: ["нда", "нде"] } as const;

/** A day in words within a sentence. Kyrgyz takes a case there, «2026-жылдын 3-ноябрынан баштап»; the others do not. */
export function longDayIn(value: Date | number | string, sense: keyof typeof endings): string {
  // Of the months only апрель has a front vowel at its end.
  const front = parts(value).getMonth() === 3 ? 1 : 0;
  return longDay(value) + (locale() === "ky" ? endings[sense][front] : "");
}

/** A moment as a list shows it: «сегодня, 10:42», «вчера, 18:05», then the day. */
export function moment(value: Date | number | string, now: Date = new Date()): string {
  const d = parts(value);
  const midnight = (of: Date): number => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();
  const days = Math.round((midnight(now) - midnight(d)) / 86_400_000);
  if (days === 0) return t("app-today", { time: time(d) });
  if (days === 1) return t("app-yesterday", { time: time(d) });
  return day(d);
}
