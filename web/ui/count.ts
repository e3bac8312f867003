/** `1 row`, `1,200 rows`: a number with the word that fits it. */
export const counted = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? one : many}`;
