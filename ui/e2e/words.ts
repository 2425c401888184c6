// The words of the catalogue, so that a journey finds things as a person does, in whichever language it is walked.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export type Spoken = "ru" | "ky" | "en";
/** The message with this id. */
export type Words = (id: string, args?: Record<string, FluentVariable>) => string;

/** The catalogue of one language; a message it lacks is a fault of the test and stops it. */
export function wordsOf(language: Spoken): Words {
  const folder = join(import.meta.dirname, "../locales", language);
  const bundle = new FluentBundle(language, { useIsolating: false });
  for (const file of readdirSync(folder))
    bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
  return (id, args) => {
    const message = bundle.getMessage(id);
    if (!message?.value) throw new Error(`${language} has no message ${id}`);
    return bundle.formatPattern(message.value, args ?? null);
  };
}
