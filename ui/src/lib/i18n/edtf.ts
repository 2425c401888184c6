// Dates as they are typed and read in the region. Rust keeps them as EDTF (1998-03-12) and reads both.

/** An exact day or month in figures as people write it: 12.03.1998, 03.1998. Everything else stays as it is. */
export function asTyped(edtf: string): string {
  return edtf.replace(/^(\d{4})-(\d{2})-(\d{2})$/, "$3.$2.$1").replace(/^(\d{4})-(0[1-9]|1[0-2])$/, "$2.$1");
}
