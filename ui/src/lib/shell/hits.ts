// Where a thing that the palette found is opened.
import type { BundleId, EvidenceId, FilingId, HitView } from "$lib/backend/bindings";
import BookOpen from "@lucide/svelte/icons/book-open";
import Briefcase from "@lucide/svelte/icons/briefcase";
import FileText from "@lucide/svelte/icons/file-text";
import ListTodo from "@lucide/svelte/icons/list-todo";
import ListTree from "@lucide/svelte/icons/list-tree";
import Paperclip from "@lucide/svelte/icons/paperclip";
import User from "@lucide/svelte/icons/user";
import type { Component } from "svelte";
import { router } from "./router.svelte";
import type { RouteName } from "./routes";
import { screens } from "./screens";

type Way = { screen: RouteName; icon: Component<{ size?: number | string }>; go: (hit: HitView) => void };

const ways: Record<string, Way> = {
  case: { screen: "case", icon: Briefcase, go: (hit) => router.go("case", { case: hit.case }) },
  party: { screen: "people", icon: User, go: (hit) => router.go("people", { case: hit.case }, { open: hit.id }) },
  evidence: {
    screen: "item",
    icon: Paperclip,
    go: (hit) => router.go("item", { case: hit.case, evidence: hit.id as EvidenceId }),
  },
  fact: { screen: "facts", icon: ListTree, go: (hit) => router.go("facts", { case: hit.case }, { open: hit.id }) },
  filing: {
    screen: "filing",
    icon: FileText,
    go: (hit) => router.go("filing", { case: hit.case, filing: hit.id as FilingId }),
  },
  task: {
    screen: "deadlines",
    icon: ListTodo,
    go: (hit) => router.go("deadlines", { case: hit.case }, { task: hit.id }),
  },
  bundle: {
    screen: "bundle",
    icon: BookOpen,
    go: (hit) => router.go("bundle", { case: hit.case, bundle: hit.id as BundleId }),
  },
};

/** How to open a hit; nothing when no screen shows its kind. */
export function opens(hit: HitView): { icon: Way["icon"]; perform: () => void } | undefined {
  const way = ways[hit.kind];
  if (!way || screens[way.screen] === undefined) return undefined;
  return { icon: way.icon, perform: () => way.go(hit) };
}
