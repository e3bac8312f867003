// How a finding is shown: so that a person with the paper beside them recognises it, and nobody else learns it.

export type Mask = (value: string) => string;

const DOT = '•';

/** Signs stay, letters and digits are dots but for the last two. */
export const maskNumber: Mask = (value) =>
  value.replace(/[\p{L}\p{N}](?=.*[\p{L}\p{N}].*[\p{L}\p{N}])/gsu, DOT);

/** Nothing of it, not even how long it is. */
export const maskAll: Mask = () => DOT.repeat(6);

/** The first letter, and the last word of the host. */
export const maskAddress: Mask = (value) =>
  `${value.slice(0, 1)}${DOT.repeat(3)}@${DOT.repeat(3)}${value.slice(value.lastIndexOf('.'))}`;

/** The host alone. */
export const maskLink: Mask = (value) =>
  `${/^https?:\/\/[^/?#@]*/i.exec(value)?.[0] ?? 'https://'}/${DOT.repeat(6)}`;
