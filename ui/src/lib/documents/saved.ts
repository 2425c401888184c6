// When a page was saved, as its file says it: in the manner of letters, of ISO 8601 or of a browser.
import { dayAndTime } from "$lib/i18n/dates";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const clock = "(?<hour>\\d{2}):(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?";
const zone = "(?<zone>GMT|UTC|Z)?(?<shift>[+-]\\d{2}:?\\d{2})?";
const manners = [
  `^(?:[A-Z][a-z]{2}, ?)?(?<day>\\d{1,2}) (?<name>[A-Z][a-z]{2}) (?<year>\\d{4}) ${clock} ?${zone}$`,
  `^(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})[T ]${clock} ?${zone}$`,
  `^[A-Z][a-z]{2} (?<name>[A-Z][a-z]{2}) (?<day>\\d{1,2}) (?<year>\\d{4}) ${clock} ?${zone}(?: \\(.*\\))?$`,
].map((manner) => new RegExp(manner));

/** «11.03.2026, 10:20 (UTC)»: the hour as the file has it, with the zone it is told in. What is written otherwise stays as it is. */
export function savedWords(written: string): string {
  const found = manners.map((manner) => manner.exec(written.trim())?.groups).find((groups) => groups !== undefined);
  if (!found) return written;
  const month = found["month"] === undefined ? months.indexOf(found["name"] ?? "") : Number(found["month"]) - 1;
  const [year, day, hour, minute] = [found["year"], found["day"], found["hour"], found["minute"]].map(Number);
  const when = new Date(year ?? NaN, month, day ?? NaN, hour ?? NaN, minute ?? NaN);
  // A day that no calendar has is not made another.
  if (month < 0 || Number.isNaN(when.getTime()) || when.getDate() !== day || when.getMonth() !== month) return written;
  const shift = found["shift"]?.replace(/^(.\d{2}):?(\d{2})$/, "$1:$2") ?? "";
  const told =
    /^.00:00$/.test(shift) || shift === "" ? (found["zone"] || shift ? "UTC" : "") : `UTC${shift.replace("-", "−")}`;
  return told === "" ? dayAndTime(when) : `${dayAndTime(when)} (${told})`;
}
