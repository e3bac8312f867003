/** Links between matters in English, as they read from either end. */
import type { LinkKind } from '../matters/links.ts';

const LINKS_EN: Readonly<Record<LinkKind, readonly [there: string, back: string]>> = {
  concerns: ['Is about', 'Is the subject of'],
  became: ['Became', 'Came from'],
  answers: ['Answers', 'Is answered by'],
  consolidated_with: ['Was consolidated with', 'Was consolidated with'],
  replaces: ['Replaces', 'Was replaced by'],
  related: ['Is related to', 'Is related to'],
};

/** @param isBack read from the matter that the link leads to */
export const linkLabel = (kind: LinkKind, isBack: boolean): string => LINKS_EN[kind][isBack ? 1 : 0];
