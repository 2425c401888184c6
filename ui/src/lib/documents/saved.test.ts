import { expect, test } from "vitest";
import { savedWords } from "./saved";

test("a saved page says its moment as people write it, with the zone it is told in", () => {
  for (const [written, said] of [
    ["Wed, 11 Mar 2026 10:20:30 -0000", "11.03.2026, 10:20 (UTC)"],
    ["Wed, 11 Mar 2026 10:20:30 GMT", "11.03.2026, 10:20 (UTC)"],
    ["11 Mar 2026 10:20 +0600", "11.03.2026, 10:20 (UTC+06:00)"],
    ["2026-03-11T10:20:30.123Z", "11.03.2026, 10:20 (UTC)"],
    ["2026-03-11T10:20:30-05:00", "11.03.2026, 10:20 (UTC−05:00)"],
    ["Wed Mar 11 2026 10:20:30 GMT+0600 (Kyrgyzstan Time)", "11.03.2026, 10:20 (UTC+06:00)"],
    ["2026-03-11 10:20", "11.03.2026, 10:20"],
  ] as const)
    expect(savedWords(written), written).toBe(said);
});

test("what is no moment stays as it was written", () => {
  for (const written of ["", "в среду", "2026-02-31T10:20:30Z", "Wed, 11 Мар 2026 10:20:30 -0000"])
    expect(savedWords(written)).toBe(written);
});
