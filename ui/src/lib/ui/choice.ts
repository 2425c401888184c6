/** One of several things to choose from. */
export type Choice<Value extends string = string> = {
  value: Value;
  label: string;
  /** A second, quieter line. */
  note?: string | undefined;
  disabled?: boolean;
};
