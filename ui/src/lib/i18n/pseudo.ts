// A made-up language for tests: English that is a third longer and carries accents.
const accents: Record<string, string> = {
  ...{ a: "á", b: "ƀ", c: "ç", d: "đ", e: "é", f: "ƒ", g: "ĝ", h: "ĥ", i: "í", j: "ĵ", k: "ķ", l: "ļ", m: "ɱ" },
  ...{ n: "ñ", o: "ö", p: "þ", q: "ǫ", r: "ŕ", s: "š", t: "ţ", u: "ú", v: "ṽ", w: "ŵ", x: "ẋ", y: "ý", z: "ž" },
  ...{ A: "Á", B: "Ɓ", C: "Ç", D: "Đ", E: "É", F: "Ƒ", G: "Ĝ", H: "Ĥ", I: "Í", J: "Ĵ", K: "Ķ", L: "Ļ", M: "Ṁ" },
  ...{ N: "Ñ", O: "Ö", P: "Þ", Q: "Ǫ", R: "Ŕ", S: "Š", T: "Ţ", U: "Ú", V: "Ṽ", W: "Ŵ", X: "Ẋ", Y: "Ý", Z: "Ž" },
};

/** One stretch of catalogue text, accented and about 35 % longer, in brackets. */
export function pseudo(text: string): string {
  if (text.trim() === "") return text;
  const accented = Array.from(text, (letter) => accents[letter] ?? letter).join("");
  const letters = Array.from(text).filter((letter) => letter in accents).length;
  return `[${accented}${"~".repeat(Math.ceil(letters * 0.35))}]`;
}
