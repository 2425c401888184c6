// How a chat is said: times as the telephone showed them, citations that lead back to the message.
import { cited, dayOf, momentWords, nameOf, nextHit, saidWords, timeOf, tone, zoneWords } from "$lib/chats/words";
import { placeName, placeQuery, readAim } from "$lib/evidence/places";
import type { EvidenceId, MessageKey, MessageView, ParticipantView, PartyId } from "$lib/backend/bindings";
import { speak } from "$lib/i18n/index.svelte";
import { afterEach, describe, expect, it } from "vitest";

const key = "0-5-9f3a2b1c0d4e" as MessageKey;
const message = (more: Partial<MessageView> = {}): MessageView => ({
  position: 4,
  evidence: "e1" as EvidenceId,
  key,
  author: 1,
  kind: "text",
  at: "2026-03-15T21:10:31",
  zone: null,
  seconds: false,
  text: "Хозяин паспортубузду чогултуп кетти",
  edited: false,
  answers: null,
  answersElsewhere: false,
  forwarded: null,
  attachments: [],
  exports: 1,
  dayBegins: false,
  ...more,
});
const participant = (number: number, party: PartyId | null): ParticipantView => ({
  number,
  name: "Айгүл О.",
  handle: "",
  owner: false,
  also: [],
  messages: 3,
  party,
});

afterEach(() => speak("ru"));

describe("the time of a message", () => {
  it("is the one the telephone showed, wherever this computer stands", () => {
    const day = dayOf("2026-03-15T23:59:59");
    expect([day.getFullYear(), day.getMonth(), day.getDate()]).toEqual([2026, 2, 15]);
    expect(timeOf(message())).toBe("21:10");
    expect(timeOf(message({ seconds: true }))).toBe("21:10:31");
    expect(momentWords("2026-03-15T21:10:31")).toBe("15.03.2026, 21:10");
  });

  it("says by whose clock it is", () => {
    expect(zoneWords(null)).toContain("телефона");
    expect(zoneWords(360)).toBe("UTC+6");
    expect(zoneWords(-210)).toBe("UTC−3:30");
    expect(zoneWords(0)).toBe("UTC+0");
  });
});

describe("a citation of messages", () => {
  it("fills in quote, day and those parties of the case who wrote, each once", () => {
    const victim = "p1" as PartyId;
    const made = cited(
      [message(), message({ author: 0 }), message({ text: "", attachments: [picture] })],
      [participant(0, null), participant(1, victim)],
    );
    expect(made.date).toBe("2026-03-15");
    expect(made.parties).toEqual([victim]);
    expect(made.places[0]).toEqual({
      evidence: "e1",
      page: null,
      rect: null,
      second: null,
      message: key,
      quote: "Хозяин паспортубузду чогултуп кетти",
    });
    expect(made.places[2]?.quote).toBe("IMG-1.jpg");
  });

  it("leads back by its name, and an address somebody changed leads nowhere", () => {
    const [place] = cited([message()], []).places;
    if (!place) throw new Error("a message gives a place");
    expect(readAim(placeQuery(place))).toEqual({ message: key });
    expect(readAim({ message: "0-5-<script>" })).toEqual({});
    expect(placeName(3, place)).toBe("Док.\u00a03, сообщение");
  });

  it("is called by its time and its writer in each language", () => {
    const said = { at: "2026-03-15T21:10:00", author: "Айгүл О." };
    expect(saidWords(said)).toBe("сообщение от 15.03.2026, 21:10, Айгүл О.");
    expect(saidWords({ ...said, author: "" })).toBe("сообщение от 15.03.2026, 21:10");
    speak("ky");
    expect(saidWords(said)).toBe("15.03.2026, 21:10 билдирүүсү, Айгүл О.");
  });
});

const picture = {
  number: 0,
  kind: "picture" as const,
  name: "IMG-1.jpg",
  length: null,
  inside: true,
  picture: null,
  taken: null,
};

it("a participant keeps one colour, and a name even without one", () => {
  expect(tone(null)).toBe(0);
  expect(tone(0)).toBe(tone(8));
  expect(nameOf({ name: "", handle: "+996555123456", owner: false, also: [] })).toBe("+996555123456");
  expect(nameOf({ name: "", handle: "", owner: false, also: [] })).toBe("Без имени");
  expect(nameOf({ name: "", handle: "owner", owner: true, also: [] })).toBe("Владелец телефона");
  expect(nameOf({ name: "", handle: "owner", owner: true, also: ["Эрмек"] })).toBe("Эрмек");
  expect(nameOf({ name: "", handle: "owner-2", owner: true, also: [] })).toBe("Владелец 2-го телефона");
});

describe("steps from hit to hit", () => {
  const hits = [3, 40, 90];
  it("come to the next one on either side of where one stands", () => {
    expect([nextHit(hits, 40, 1), nextHit(hits, 40, -1)]).toEqual([90, 3]);
    expect([nextHit(hits, 41, 1), nextHit(hits, 39, -1)]).toEqual([90, 3]);
  });
  it("go round: behind the last stands the first, before the first the last", () => {
    expect([nextHit(hits, 90, 1), nextHit(hits, 95, 1)]).toEqual([3, 3]);
    expect([nextHit(hits, 3, -1), nextHit(hits, 1, -1)]).toEqual([90, 90]);
    expect(nextHit([], 5, 1)).toBeUndefined();
  });
});
