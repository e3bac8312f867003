// A form carries files that are stored already by their ids, and beside them the names that people know them by.

/** What the field `<name>.name` holds for one file. */
export const withName = (id: string, name: string): string => `${id} ${name}`;

/** The names by id; of files that a person left out too. */
export const namesOf = (values: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    values.map((value) => {
      const at = value.indexOf(' ');
      return [value.slice(0, at), value.slice(at + 1)];
    }),
  );
