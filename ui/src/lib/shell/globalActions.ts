// What can be done on every screen.
import { languages } from "$lib/i18n/index.svelte";
import { themes } from "$lib/settings/appearance";
import { session } from "$lib/vault/session.svelte";
import { neutral } from "./neutral.svelte";
import CalendarClock from "@lucide/svelte/icons/calendar-clock";
import Contrast from "@lucide/svelte/icons/contrast";
import EyeOff from "@lucide/svelte/icons/eye-off";
import FolderOpen from "@lucide/svelte/icons/folder-open";
import History from "@lucide/svelte/icons/history";
import HardDriveDownload from "@lucide/svelte/icons/hard-drive-download";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Languages from "@lucide/svelte/icons/languages";
import LifeBuoy from "@lucide/svelte/icons/life-buoy";
import Lock from "@lucide/svelte/icons/lock";
import Redo2 from "@lucide/svelte/icons/redo-2";
import Search from "@lucide/svelte/icons/search";
import TextSearch from "@lucide/svelte/icons/text-search";
import Settings2 from "@lucide/svelte/icons/settings-2";
import ShieldCheck from "@lucide/svelte/icons/shield-check";
import Undo2 from "@lucide/svelte/icons/undo-2";
import ArrowLeft from "@lucide/svelte/icons/arrow-left";
import ArrowRight from "@lucide/svelte/icons/arrow-right";
import type { Action } from "./actions.svelte";
import { palette } from "./palette.svelte";
import { router } from "./router.svelte";
import { screens, sections } from "./screens";
import { redo, undo } from "./undo.svelte";

const inCase = (perform: (params: { case: NonNullable<typeof router.case> }) => void) => () => {
  if (router.case !== undefined) perform({ case: router.case });
};

const goes: Action[] = sections.map(({ name, labelKey }, i) => ({
  labelKey,
  group: "go",
  icon: ArrowRight,
  // A keyboard has nine digits from one on.
  ...(i < 9 ? { shortcut: `Ctrl+Digit${i + 1}` } : {}),
  when: () => router.case !== undefined && screens[name] !== undefined,
  perform: inCase((params) => router.go(name, params)),
}));

/**
 * What is made in a case, from any of its pages: who looks for it elsewhere would learn that there is none. The page it belongs to
 * offers it itself, with a key of its own.
 */
const makes: Action[] = (
  [
    ["people", "party-new", "party.add"],
    ["facts", "fact-new", "fact.add"],
    ["filings", "filings-new", "filing.add"],
    ["bundles", "bundles-new", "bundle.add"],
    ["ledger", "ledger-new", "ledger.add"],
    ["deadlines", "event-new", "event.add"],
    ["case", "case-edit", "case.change"],
  ] as const
).map(([name, labelKey, needs]) => ({
  labelKey,
  needs,
  group: "make",
  when: () => router.case !== undefined && router.current.name !== name,
  perform: inCase((params) => router.go(name, params, name === "case" ? { edit: "case" } : { new: "" })),
}));

// Found by those who type for them; the settings show them side by side.
const looks: Action[] = [
  ...languages.map((language): Action => ({
    labelKey: `look-language-${language}`,
    group: "look",
    icon: Languages,
    when: () => session.settings !== undefined && session.settings.language !== language,
    perform: () => void session.set({ language }),
  })),
  ...themes.map((theme): Action => ({
    labelKey: `look-theme-${theme}`,
    group: "look",
    icon: Contrast,
    when: () => session.settings !== undefined && session.settings.theme !== theme,
    perform: () => void session.set({ theme }),
  })),
];

export const globalActions: readonly Action[] = [
  { labelKey: "action-find", group: "go", icon: Search, shortcut: "Ctrl+KeyK", perform: () => palette.show() },
  {
    labelKey: "action-search",
    group: "go",
    icon: TextSearch,
    shortcut: "Ctrl+Shift+KeyF",
    perform: () => router.go("search", {}, router.search),
  },
  {
    labelKey: "action-back",
    group: "go",
    icon: ArrowLeft,
    shortcut: "Alt+ArrowLeft",
    perform: () => history.back(),
  },
  {
    labelKey: "action-forward",
    group: "go",
    icon: ArrowRight,
    shortcut: "Alt+ArrowRight",
    perform: () => history.forward(),
  },
  ...goes,
  ...makes,
  {
    labelKey: "section-custody",
    group: "go",
    icon: ShieldCheck,
    when: () => router.case !== undefined,
    perform: inCase((params) => router.go("custody", params)),
  },
  {
    labelKey: "section-journal",
    needs: "journal.list",
    group: "go",
    icon: History,
    perform: () => router.go("journal", {}, router.case === undefined ? {} : { case: router.case }),
  },
  {
    labelKey: "section-cases",
    group: "go",
    icon: FolderOpen,
    shortcut: "Ctrl+Digit0",
    perform: () => router.go("cases", {}),
  },
  { labelKey: "section-agenda", group: "go", icon: CalendarClock, perform: () => router.go("agenda", {}) },
  {
    labelKey: "section-settings",
    group: "go",
    icon: Settings2,
    shortcut: "Ctrl+Comma",
    perform: () => router.go("settings", {}),
  },
  {
    labelKey: "action-backup",
    needs: "backup.run",
    group: "vault",
    icon: HardDriveDownload,
    perform: () => router.go("settings", {}, { part: "backup" }),
  },
  {
    labelKey: "kit-title",
    needs: "kit.draw",
    group: "vault",
    icon: LifeBuoy,
    perform: () => router.go("settings", {}, { part: "kit" }),
  },
  {
    labelKey: "action-undo",
    needs: "undo",
    group: "vault",
    icon: Undo2,
    shortcut: "Ctrl+KeyZ",
    perform: () => void undo(),
  },
  {
    labelKey: "action-redo",
    needs: "redo",
    group: "vault",
    icon: Redo2,
    shortcut: "Ctrl+Shift+KeyZ",
    perform: () => void redo(),
  },
  {
    labelKey: "action-hide",
    group: "vault",
    icon: EyeOff,
    shortcut: "Ctrl+Shift+KeyH",
    perform: () => neutral.turn(true),
  },
  { labelKey: "shell-lock", group: "vault", icon: Lock, shortcut: "Ctrl+KeyL", perform: () => void session.lock() },
  ...looks,
  {
    labelKey: "action-keys",
    group: "help",
    icon: Keyboard,
    shortcut: "Shift+Slash",
    perform: () => (palette.help = true),
  },
];
