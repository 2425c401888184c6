// Where the program is: a screen's name and its parameters, kept in the address after "#".
import { href, read, type Route, type RouteName, type RouteParams, type RouteQuery } from "./routes";
import type { CaseId } from "$lib/backend/bindings";

class Router {
  current = $state.raw<Route>(read(location.hash));
  /** The case on screen, or the last one that was: settings keep the sidebar of the case they were opened from. */
  case = $state.raw<CaseId>();

  /** What the search was asked last, and which answer was opened: whoever comes back to it goes on there. */
  search = $state.raw<RouteQuery>({});

  constructor() {
    this.#follow();
    addEventListener("hashchange", () => this.#follow());
  }

  /** Opens a screen. */
  go<Name extends RouteName>(name: Name, params: RouteParams<Name>, query: RouteQuery = {}): void {
    location.hash = href(name, params, query);
  }

  /** Changes what follows the question mark, without a step in the history. `undefined` takes a part away. */
  ask(change: Record<string, string | undefined>): void {
    const { name, params, query } = this.current;
    const next = Object.fromEntries(
      Object.entries({ ...query, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
    history.replaceState(null, "", href(name, params as never, next));
    this.#follow();
  }

  /** Begins at the list of cases: places of another vault mean nothing in this one. */
  begin(): void {
    history.replaceState(null, "", href("cases", {}));
    this.case = undefined;
    this.search = {};
    this.#follow();
  }

  #follow(): void {
    this.current = read(location.hash);
    if (this.current.name === "search") this.search = this.current.query;
    if ("case" in this.current.params) this.case = this.current.params.case;
  }
}

export const router = new Router();
