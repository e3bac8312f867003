/** V: the text was read. S: a source that states it was read. U: not verified. */
export type Mark = 'V' | 'S' | 'U';
