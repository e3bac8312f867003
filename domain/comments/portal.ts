/** Most characters that regulations.gov takes in its box for a comment; what is longer goes as a file. */
export const PORTAL_LIMIT = 5_000;
