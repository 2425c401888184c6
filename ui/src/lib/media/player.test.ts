import { afterEach, describe, expect, it, vi } from "vitest";
import { Rust } from "../../../tests/rust";
import type { EvidenceId } from "$lib/backend/bindings";
import { neutral } from "$lib/shell/neutral.svelte";
import { Player } from "./player.svelte";

const item = "e1" as EvidenceId;
const made: string[] = [];
const revoked: string[] = [];

/** A recording of four parts; each comes when it is told to. */
function slow(): { part: () => Promise<void>; asked: string[]; signals: (AbortSignal | null | undefined)[] } {
  new Rust({ "recording.play": () => ({ path: "r1", parts: 4, rate: null, mediaType: "audio/ogg" }) });
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  const signals: (AbortSignal | null | undefined)[] = [];
  vi.stubGlobal("fetch", (url: string, init?: RequestInit) => {
    asked.push(url);
    signals.push(init?.signal);
    return new Promise((come) =>
      waiting.push(() => come({ ok: true, arrayBuffer: () => Promise.resolve(new ArrayBuffer(8)) })),
    );
  });
  Object.assign(URL, {
    createObjectURL: () => `blob:${made.push("sound")}`,
    revokeObjectURL: (url: string) => revoked.push(url),
  });
  const rest = (): Promise<void> => new Promise((later) => setTimeout(later));
  const part = async (): Promise<void> => {
    await rest();
    waiting.shift()?.();
    await rest();
  };
  return { part, asked, signals };
}

afterEach(() => {
  vi.unstubAllGlobals();
  neutral.turn(false);
  made.length = revoked.length = 0;
});

describe("a recording that is fetched in parts", () => {
  it("is not fetched any further when its item is closed, and leaves nothing in the page", async () => {
    const { part, asked, signals } = slow();
    const player = new Player();
    void player.load(item);
    await part();
    expect(player.loading).toBe(0.25);
    player.end();
    expect(signals.at(-1)?.aborted, "the part under way is given up").toBe(true);
    for (let more = 0; more < 4; more++) await part();
    expect(asked).toHaveLength(2);
    expect([made.length, player.url, player.loading, player.failure]).toEqual([0, undefined, undefined, undefined]);
  });
  it("does not begin under the calendar that was put over the window meanwhile", async () => {
    const element = document.createElement("audio");
    const play = vi.spyOn(element, "play").mockResolvedValue();
    const fetched = async (covered: boolean): Promise<Player> => {
      const { part } = slow();
      const player = new Player();
      void player.load(item);
      await part();
      neutral.turn(covered);
      for (let more = 0; more < 4; more++) await part();
      player.element = element;
      player.ready();
      return player;
    };
    const covered = await fetched(true);
    expect([covered.url, play.mock.calls.length]).toEqual(["blob:1", 0]);
    neutral.turn(false);
    expect(play, "nor when it goes").not.toHaveBeenCalled();
    covered.toggle();
    expect(play, "but when one wants it").toHaveBeenCalledOnce();
    await fetched(false);
    expect(play, "without it the sound begins when it is here").toHaveBeenCalledTimes(2);
  });
  it("can be listened to again, and gives its memory back once", async () => {
    const { part } = slow();
    const player = new Player();
    void player.load(item);
    await part();
    player.end();
    void player.load(item);
    for (let more = 0; more < 6; more++) await part();
    expect(player.url).toBe("blob:1");
    player.end();
    expect(revoked).toEqual(["blob:1"]);
  });
});
