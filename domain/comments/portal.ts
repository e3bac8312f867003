/** Most characters that regulations.gov takes in its box for a comment; what is longer goes as a file. */
export const PORTAL_LIMIT = 5_000;

/** How a task begins that asks whether the portal posted what we sent; the title of the comment follows. */
export const LOOK_FOR = 'See whether our comment is posted: ';
