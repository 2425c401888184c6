// Theme and size of text, put on the page as a whole.
import type { Settings } from "$lib/backend/bindings";

export const themes = ["auto", "light", "dark", "contrast-light", "contrast-dark"] as const;
export type Theme = (typeof themes)[number];
/** Sizes of text to choose from, in per cent of the usual. */
export const textSizes = [90, 100, 115, 130, 150] as const;

const dark = matchMedia("(prefers-color-scheme: dark)");
const contrast = matchMedia("(prefers-contrast: more)");
let worn: Pick<Settings, "theme" | "textSize"> = { theme: "auto", textSize: 100 };

/** Puts on the theme and the size of text; `auto` follows the system, also when it changes later. */
export function wear(settings: Pick<Settings, "theme" | "textSize">): void {
  worn = settings;
  const { dataset, style } = document.documentElement;
  dataset.theme = themeOf(settings.theme);
  const size = `${settings.textSize}%`;
  if (style.fontSize !== size) {
    style.fontSize = size;
    // What is narrow is told in rem of the container (base.css), which browsers do not measure anew when only the root has changed.
    const { body } = document;
    body.style.containerType = "normal";
    body.getBoundingClientRect();
    body.style.containerType = "";
  }
  sessionStorage.setItem("appearance", JSON.stringify({ theme: settings.theme, textSize: settings.textSize }));
}

/** Puts on what the page wore before it was begun anew, so that nothing flashes in the wrong colours. */
export function wearAgain(): void {
  const kept = sessionStorage.getItem("appearance");
  wear(kept === null ? worn : (JSON.parse(kept) as typeof worn));
}

function themeOf(theme: string): string {
  if (theme !== "auto") return theme;
  const tone = dark.matches ? "dark" : "light";
  return contrast.matches ? `contrast-${tone}` : tone;
}

dark.addEventListener("change", () => wear(worn));
contrast.addEventListener("change", () => wear(worn));
