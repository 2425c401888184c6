// What an item is, as a sign. The word beside or behind it comes from the catalogue: evidence-kind-<kind>.
import type { EvidenceKind } from "$lib/backend/bindings";
import AudioLines from "@lucide/svelte/icons/audio-lines";
import File from "@lucide/svelte/icons/file";
import FileText from "@lucide/svelte/icons/file-text";
import Film from "@lucide/svelte/icons/film";
import Image from "@lucide/svelte/icons/image";
import TextAlignStart from "@lucide/svelte/icons/text-align-start";
import type { Component } from "svelte";

export type Icon = Component<{ size?: number | string; strokeWidth?: number }>;

export const kindIcons: Record<EvidenceKind, Icon> = {
  image: Image,
  pdf: FileText,
  text: TextAlignStart,
  audio: AudioLines,
  video: Film,
  other: File,
};

/** Whether a moment is cited by its time rather than a page by its number. */
export function isRecording(kind: EvidenceKind): boolean {
  return kind === "audio" || kind === "video";
}

/** Whether the item is shown as pages. */
export function hasPages(kind: EvidenceKind): boolean {
  return kind === "image" || kind === "pdf";
}
