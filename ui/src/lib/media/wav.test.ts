import { expect, test } from "vitest";
import { wavHead } from "./wav";

test("the head of a WAV file tells its length and its rate", () => {
  const view = new DataView(wavHead(96_000, 24_000));
  const word = (at: number): string => String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
  expect([word(0), word(8), word(36)]).toEqual(["RIFF", "WAVE", "data"]);
  expect([view.getUint32(4, true), view.getUint32(24, true), view.getUint32(28, true)]).toEqual([
    96_036, 24_000, 48_000,
  ]);
  expect(view.getUint32(40, true)).toBe(96_000);
});
