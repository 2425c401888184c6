import { expect, test } from "vitest";
import { placeOf } from "./statements";

test("a place is shown in the language of the interface, or in the one it has", () => {
  const osh = "город Ош | Ош шаары | Osh";
  expect([placeOf(osh, "ru"), placeOf(osh, "ky"), placeOf(osh, "en")]).toEqual(["город Ош", "Ош шаары", "Osh"]);
  expect([placeOf("город Ош | Ош шаары", "en"), placeOf("город Ош | | Osh", "ky")]).toEqual(["город Ош", "город Ош"]);
  expect([placeOf("Анкара", "ky"), placeOf("", "ru")]).toEqual(["Анкара", ""]);
});
