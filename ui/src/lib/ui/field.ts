/** What every field takes, whatever is typed into it. */
export type FieldProps = {
  label: string;
  /** A short sentence under the field: what it is for, an example. */
  help?: string | undefined;
  /** What is wrong with the text typed, said where it was typed. */
  error?: string | undefined;
  /** Whether "optional" stands beside the label. */
  optional?: boolean;
  /** Quiet words beside the label: that an answer is still needed, or where it came from. */
  mark?: string | undefined;
  /** The label is only said, not drawn: for fields whose place explains them. */
  unlabelled?: boolean;
};

/** What a field tells the control inside it, ready to be spread on it. */
export type ControlProps = {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": "true" | undefined;
};
