// What a chat is called and how its times are said. A time is as the telephone showed it and is never moved into another zone.
import type { ChatView, FoundMessage, MessageView, ParticipantView, Place, SaidView } from "$lib/backend/bindings";
import { backend } from "$lib/backend";
import type { Mark } from "$lib/evidence/places";
import { day, longDay, t } from "$lib/i18n/index.svelte";

/** `2026-03-14T06:31:00` as the day it names, whatever zone this computer stands in. */
export function dayOf(at: string): Date {
  return new Date(Number(at.slice(0, 4)), Number(at.slice(5, 7)) - 1, Number(at.slice(8, 10)));
}

/** 14:05, or 14:05:12 where seconds were written. */
export function timeOf(message: Pick<MessageView, "at" | "seconds">): string {
  return message.at.slice(11, message.seconds ? 19 : 16);
}

/** «14 марта 2026 г.». */
export function dayWords(at: string): string {
  return longDay(dayOf(at));
}

/** «14.03.2026, 06:31». */
export function momentWords(at: string): string {
  return `${day(dayOf(at))}, ${at.slice(11, 16)}`;
}

/** The clock a time was read from: «UTC+6», or that it is the telephone's own. */
export function zoneWords(zone: number | null): string {
  if (zone === null) return t("chat-zone-device");
  const whole = Math.floor(Math.abs(zone) / 60);
  const rest = Math.abs(zone) % 60;
  const offset = `${zone < 0 ? "−" : "+"}${whole}${rest === 0 ? "" : `:${String(rest).padStart(2, "0")}`}`;
  return t("chat-zone-known", { offset });
}

/** The name of a participant, or their number. */
export function nameOf(participant: Pick<ParticipantView, "name" | "handle" | "owner" | "also">): string {
  if (participant.owner) {
    const number = /^owner-(\d+)$/.exec(participant.handle)?.[1];
    return participant.also[0] ?? (number ? t("chat-owner-further", { number }) : t("chat-owner"));
  }
  return participant.name || participant.handle || t("chat-nobody");
}

/** The name of a chat: its title, or the names of those who write. */
export function titleOf(chat: Pick<ChatView, "title" | "participants">): string {
  return chat.title || chat.participants.slice(0, 4).map(nameOf).join(", ");
}

/** One of eight colours, always the same for a participant. Colour only helps: the name is always written. */
export function tone(author: number | null): number {
  return author === null ? 0 : (author % 8) + 1;
}

/** «сообщение 14.03.2026, 06:31, Эрмек байке»: a cited message on a chip. */
export function saidWords(said: SaidView): string {
  return said.author === ""
    ? t("chat-said-nobody", { when: momentWords(said.at) })
    : t("chat-said", { when: momentWords(said.at), author: said.author });
}

/** What a fact that begins at these messages is given: where they stand, the day of the first, who of the case wrote. */
export type Cited = { places: Place[]; date: string; parties: NonNullable<ParticipantView["party"]>[] };

/** The longest quote a citation keeps, in characters. */
const longestQuote = 2_000;

export function cited(messages: readonly MessageView[], participants: readonly ParticipantView[]): Cited {
  const parties = messages.flatMap(({ author }) => participants.find(({ number }) => number === author)?.party ?? []);
  return {
    places: messages.map(({ evidence, key, text, attachments }) => ({
      evidence,
      page: null,
      rect: null,
      second: null,
      message: key,
      quote: (text || attachments.map(({ name }) => name).join(" ")).slice(0, longestQuote),
    })),
    date: messages[0]?.at.slice(0, 10) ?? "",
    parties: [...new Set(parties)],
  };
}

/** The facts of an item by the message they cite. */
export function byMessage(marks: readonly Mark[]): ReadonlyMap<string, readonly Mark[]> {
  const known = new Map<string, Mark[]>();
  for (const mark of marks) {
    const key = mark.place.message;
    if (key !== null) known.set(key, [...(known.get(key) ?? []), mark]);
  }
  return known;
}

/** The hit to step to from a place, onwards (1) or back (-1); behind the last comes the first. */
export function nextHit(hits: readonly number[], at: number, by: 1 | -1): number | undefined {
  return by > 0 ? (hits.find((place) => place > at) ?? hits[0]) : (hits.findLast((place) => place < at) ?? hits.at(-1));
}

const found = new Map<string, Promise<FoundMessage | null>>();

/** Where a named message stands, asked once; again after the chat was read anew. */
export function findMessage(place: Place): Promise<FoundMessage | null> {
  if (place.message === null) return Promise.resolve(null);
  const key = `${place.evidence} ${place.message}`;
  let asked = found.get(key);
  if (!asked) {
    asked = backend.call("chat.find", { evidence: place.evidence, message: place.message });
    found.set(key, asked);
    asked.catch(() => found.delete(key));
    if (found.size > 500) found.clear();
  }
  return asked;
}

/** The chats may have been read anew. */
export function forgetMessages(): void {
  found.clear();
}
