/** What a notice says, put into words when it goes out. */
import { NOTICES_EN, NOTICE_WHAT_EN } from '../words/notices-en.ts';
import type { NoticeContent } from './notice.ts';

export interface NoticeMessage {
  readonly subject: string;
  readonly headline: string;
  readonly sentences: readonly string[];
  readonly button: string | null;
  readonly why: string;
}

/** Puts one notice into English. A sentence that needs a word which is not known is left out. */
export function noticeMessage(content: NoticeContent): NoticeMessage {
  const { kind, params, matterTitle, byName, byAddress, reason, isSample } = content;
  const words = NOTICES_EN[kind];
  const what = params['what'];
  const known: Readonly<Record<string, string | null | undefined>> = {
    ...params,
    matter: matterTitle,
    organization: content.organizationName,
    agency: content.agencyName,
    by: byName,
    address: byAddress,
    reason,
    what: what === undefined ? undefined : (NOTICE_WHAT_EN[what] ?? what),
  };
  const headline = filled(words.headline, known) ?? words.button ?? kind;
  return {
    subject: `${isSample ? 'Sample: ' : ''}${headline}`,
    headline,
    sentences: words.sentences.map((sentence) => filled(sentence, known)).filter((text) => text !== null),
    button: words.button,
    why: words.why,
  };
}

/** The sentence, or null where a word of it is missing. */
function filled(sentence: string, known: Readonly<Record<string, string | null | undefined>>): string | null {
  const names = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  if (names.some((name) => known[name] == null)) return null;
  return sentence.replace(/\{(\w+)\}/g, (_whole, name: string) => known[name] ?? '');
}
