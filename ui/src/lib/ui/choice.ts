/** One of several things to choose from. */
export type Choice<Value extends string = string> = {
  value: Value;
  label: string;
  /** A second, quieter line. */
  note?: string | undefined;
  disabled?: boolean;
};

/** A text as it is looked for in a list: ё is е, and «Док. 3» is found whether or not its space may break. */
export function folded(text: string): string {
  return text.toLocaleLowerCase().replaceAll("ё", "е").replaceAll("\u00a0", " ");
}
