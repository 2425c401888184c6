import { describe, expect, it } from "vitest";
import { decoded } from "./reading";

const bytes = (...all: number[]): ArrayBuffer => new Uint8Array(all).buffer;

describe("a list of questions out of a file", () => {
  it("is read in the letters it was written in", () => {
    expect(decoded(bytes(0xd0, 0x94, 0xd0, 0xb0))).toBe("Да");
    expect(decoded(bytes(0xef, 0xbb, 0xbf, 0xd0, 0x94)), "with the mark of Windows before it").toBe("Д");
    expect(decoded(bytes(0xff, 0xfe, 0x14, 0x04, 0x30, 0x04)), "Unicode of Notepad").toBe("Да");
    expect(decoded(bytes(0xc4, 0xe0)), "the old Cyrillic of Windows").toBe("Да");
  });
});
