// The window's channel: one Tauri command named `call`, one event named `dalil`.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { toFailure, Refusal } from "./failure";
import type { Signal, Transport } from "./transport";

/** Windows and Android serve custom schemes as http://<scheme>.localhost. */
const origin = navigator.userAgent.includes("Windows") ? "http://dalil.localhost" : "dalil://localhost";

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (reason) {
    throw new Refusal(toFailure(reason));
  }
}

export const tauri: Transport = {
  call: (name, input) => asked(invoke("call", { name, input })),
  upload: async (name, bytes) =>
    asked(
      invoke("call", new Uint8Array(await bytes.arrayBuffer()), {
        headers: { "x-dalil-upload": encodeURIComponent(name) },
      }),
    ),
  listen(hear) {
    const stop = listen<Signal>("dalil", (event) => hear(event.payload));
    return () => void stop.then((off) => off());
  },
  viewUrl: (path) => `${origin}/view/${path.replace(/^\/+/, "")}`,
};
