/** A row that the schema promises; its absence is a fault of ours, not a refusal. */
export function required<Row>(row: Row | null | undefined): Row {
  if (row == null) throw new Error('A row that must exist was not found.');
  return row;
}
