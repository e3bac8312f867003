import { linesOf, partsOfLine } from '../forms/lines.ts';
import { textOf } from '../forms/submitted.ts';
import { isTouched } from '../forms/merge.ts';
import { known } from '../requests/words.ts';
import { NATURE, PARTY_ROLE } from './words.ts';

/*
 * Between the forms about a lawsuit and the API. A list is a text with one entry on each line; what follows a bar belongs to
 * the entry before it: "Jane Roe | A. Counsel, B. Counsel".
 */

type Role = keyof typeof PARTY_ROLE;

interface Party {
  readonly name: string;
  readonly role: Role;
  readonly counsel: readonly string[];
}

/** The parties of one side, as the form shows them. */
export const partiesText = (parties: readonly Party[], role: Role): string =>
  parties
    .filter((party) => party.role === role)
    .map(({ name, counsel }) => [name, ...(counsel.length > 0 ? [counsel.join(', ')] : [])].join(' | '))
    .join('\n');

export const partyField = (role: Role): string => `parties.${role.toLowerCase()}`;

export const ROLES = Object.keys(PARTY_ROLE) as readonly Role[];

function partiesIn(form: FormData) {
  return ROLES.flatMap((role) =>
    linesOf(textOf(form, partyField(role))).map((line) => {
      const [name = '', counsel = ''] = partsOfLine(line);
      const spokenForBy = counsel
        .split(/[,;]/)
        .map((one) => one.trim())
        .filter(Boolean);
      return { name, role, counsel: spokenForBy };
    }),
  );
}

/** Most standing orders that the form holds. */
export const ORDER_SLOTS = [0, 1, 2] as const;

const ordersIn = (form: FormData) =>
  ORDER_SLOTS.flatMap((slot) => {
    const rule = textOf(form, `order.${slot}.rule`);
    if (!rule) return [];
    return [
      {
        rule,
        days: Number(textOf(form, `order.${slot}.days`) ?? 0),
        source: textOf(form, `order.${slot}.source`) ?? '',
      },
    ];
  });

/** What both forms say of a suit. */
export function lawsuitInput(form: FormData) {
  return {
    caption: textOf(form, 'caption') ?? '',
    nature: known(NATURE, textOf(form, 'nature')) ?? ('OTHER' as const),
    court: textOf(form, 'court'),
    docketNumber: textOf(form, 'docketNumber'),
    judge: textOf(form, 'judge'),
    relief: textOf(form, 'relief'),
    claims: linesOf(textOf(form, 'claims')),
    parties: partiesIn(form),
  };
}

/** The same of an edit: an agreement that stands as it stood is left out, for the reader may not see the one it is about. */
export function changedInput(form: FormData) {
  return {
    ...lawsuitInput(form),
    title: textOf(form, 'title'),
    standingOrders: ordersIn(form),
    ...(isTouched(form, 'agreement') ? { agreement: textOf(form, 'agreement') } : {}),
  };
}
