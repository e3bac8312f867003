import { execute, type Caller } from '../api.server.ts';
import type { Outcome } from '../forms/attempt.server.ts';
import { missing, textOf } from '../forms/submitted.ts';
import { versionOf } from '../forms/version.ts';
import { LinkMutation, OtherEndQuery, UnlinkMutation } from './edit.query.ts';
import { LINK_KIND } from './words.ts';

const FIELDS = { to: 'Say which other one.', source: 'Say who says so, or where it can be read.' };

/** Does the act that the form's `intent` names. Throws 400 for another word. */
export async function changeLinks(form: FormData, matter: string, caller: Caller): Promise<Outcome> {
  const change = { ...versionOf(form), matter };
  switch (form.get('intent')) {
    case 'link': {
      const empty = missing(form, FIELDS);
      if (empty.length > 0) return { userErrors: empty };
      const to = await otherEnd(textOf(form, 'to') ?? '', caller);
      if (to === null) return { userErrors: [NOT_THERE] };
      const kind = LINK_KIND.find(({ value }) => value === form.get('kind'))?.value ?? 'RELATED';
      const input = { ...change, to, kind, source: textOf(form, 'source') ?? '' };
      return (await execute(LinkMutation, { input }, caller)).matterLink;
    }
    case 'unlink': {
      const input = { ...change, link: textOf(form, 'link') ?? '' };
      return (await execute(UnlinkMutation, { input }, caller)).matterUnlink;
    }
    default:
      throw new Response(null, { status: 400 });
  }
}

const NOT_THERE = {
  code: 'NOT_FOUND',
  message: 'No page here has this address that you may read.',
  path: ['to'],
};

/** The id of the matter that an address or its ten characters name; null where there is none to see. */
async function otherEnd(written: string, caller: Caller): Promise<string | null> {
  const last =
    written
      .split(/[?#]/)[0]
      ?.split('/')
      .find((part) => CODE.test(part)) ?? '';
  const code = CODE.exec(last)?.[0];
  return code ? ((await execute(OtherEndQuery, { code }, caller)).matter?.id ?? null) : null;
}

/** As addresses carry it: ten characters, then words for people. */
const CODE = /^[0-9A-HJKMNP-TV-Z]{10}(?=$|-)/;
