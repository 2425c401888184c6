// The loopback host's channel: plain HTTP on 127.0.0.1 with a token taken from the page's own address.
// Only developers' builds have such a host; browser tests drive the whole program through it.
import { toFailure, Refusal } from "./failure";
import type { Signal, Transport } from "./transport";

/** The token, kept for the tab: the router rewrites the fragment it may have come in. */
function readToken(): string {
  const given =
    new URLSearchParams(location.search).get("token") ?? /[?&]token=([^&]+)/.exec(location.hash)?.[1] ?? undefined;
  if (given !== undefined) sessionStorage.setItem("token", given);
  return given ?? sessionStorage.getItem("token") ?? "";
}

export function makeLoopback(origin: string = location.origin): Transport {
  const token = readToken();

  async function post(path: string, headers: Record<string, string>, body: BodyInit): Promise<unknown> {
    let response: Response;
    try {
      response = await fetch(`${origin}${path}`, {
        method: "POST",
        headers: { "x-dalil-token": token, ...headers },
        body,
      });
    } catch {
      throw new Refusal({ code: "unreachable", params: {} });
    }
    const answer: unknown = await response.json().catch(() => undefined);
    if (!response.ok) throw new Refusal(toFailure(answer));
    return answer;
  }

  return {
    call: (name, input) => post("/call", { "content-type": "application/json" }, JSON.stringify({ name, input })),
    upload: (name, bytes) =>
      post(
        "/upload",
        { "content-type": "application/octet-stream", "x-dalil-upload": encodeURIComponent(name) },
        bytes,
      ),
    listen(hear) {
      const source = new EventSource(`${origin}/events?token=${encodeURIComponent(token)}`);
      source.onmessage = (event: MessageEvent<string>) => hear(JSON.parse(event.data) as Signal);
      return () => source.close();
    },
    viewUrl: (path) => `${origin}/view/${path.replace(/^\/+/, "")}`,
  };
}
