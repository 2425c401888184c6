// Phone numbers as people write them. Rust compares them without spaces; a row of twelve digits is no number to read.

/** Groups behind the code of a country. */
const countries: readonly { code: string; groups: readonly number[] }[] = [
  { code: "996", groups: [3, 3, 3] },
  { code: "992", groups: [2, 3, 2, 2] },
  { code: "998", groups: [2, 3, 2, 2] },
  { code: "90", groups: [3, 3, 2, 2] },
  { code: "7", groups: [3, 3, 2, 2] },
];

/** `+996400417117` as `+996 400 417 117`. A number of another country, or with anything but digits, stays as it is. */
export function groupedPhone(number: string): string {
  if (!/^\+\d+$/.test(number)) return number;
  for (const { code, groups } of countries) {
    const rest = number.slice(1 + code.length);
    if (!number.startsWith(`+${code}`) || rest.length !== groups.reduce((sum, size) => sum + size, 0)) continue;
    let at = 0;
    return [`+${code}`, ...groups.map((size) => rest.slice(at, (at += size)))].join("\u00a0");
  }
  return number;
}
