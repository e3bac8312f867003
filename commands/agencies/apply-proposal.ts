/** What an accepted proposal does to the directory, and whether it still can. Everything is appended; what ends stays readable. */
import { type Contact, DIRECTORY_LIMITS } from '#domain/agencies/contacts.ts';
import type { Alias } from '#domain/agencies/proposals.ts';
import { refusal } from '#domain/errors.ts';
import {
  aliasStands,
  countEntries,
  currentContact,
  endAlias,
  endContact,
  type FoundProposal,
  hasContact,
  hasName,
  insertAlias,
  insertCheck,
  insertContact,
} from '#db/writes/agency-directory.ts';
import type { CommandContext } from '../context.ts';

/** What is done. */
export type Change = Omit<FoundProposal, 'isDecided' | 'personId'>;

/**
 * The agency is locked, so what holds here holds until the end of the transaction.
 * @throws Refusal ENTRY_NOT_CURRENT, CONTACT_KNOWN, CHECK_NOT_NEWER, ALIAS_KNOWN, DIRECTORY_FULL
 */
export async function checkApplies(ctx: CommandContext, change: Change): Promise<void> {
  const { kind, agencyId, contactId, aliasId, readOn } = change;
  const about = contactId === null ? undefined : await currentContact(ctx.tx, contactId);
  if (contactId !== null && !about)
    throw refusal('ENTRY_NOT_CURRENT', {}, [kind === 'correct_contact' ? 'corrects' : 'contact']);
  if (aliasId !== null && !(await aliasStands(ctx.tx, aliasId)))
    throw refusal('ENTRY_NOT_CURRENT', {}, ['alias']);
  if (kind === 'check_contact' && about && readOn <= about.checkedOn)
    throw refusal('CHECK_NOT_NEWER', { value: about.checkedOn }, ['readOn']);
  if (kind === 'add_contact' || kind === 'correct_contact') await checkNewContact(ctx, agencyId, change);
  if (kind === 'add_alias') await checkNewAlias(ctx, agencyId, change.proposed as Alias);
}

async function checkNewContact(ctx: CommandContext, agencyId: string, change: Change): Promise<void> {
  if (await hasContact(ctx.tx, agencyId, change.proposed as Contact))
    throw refusal('CONTACT_KNOWN', {}, ['value']);
  if (change.kind === 'correct_contact') return;
  const { contacts: limit } = DIRECTORY_LIMITS;
  const { contacts } = await countEntries(ctx.tx, agencyId);
  if (contacts >= limit) throw refusal('DIRECTORY_FULL', { limit, what: 'contacts' });
}

async function checkNewAlias(ctx: CommandContext, agencyId: string, { name }: Alias): Promise<void> {
  if (await hasName(ctx.tx, agencyId, name)) throw refusal('ALIAS_KNOWN', {}, ['name']);
  const { aliases: limit } = DIRECTORY_LIMITS;
  const { aliases } = await countEntries(ctx.tx, agencyId);
  if (aliases >= limit) throw refusal('DIRECTORY_FULL', { limit, what: 'names' });
}

/** Does what `checkApplies` found possible. */
export async function applyProposal(ctx: CommandContext, change: Change): Promise<void> {
  const { tx, now } = ctx;
  const { kind, agencyId, contactId, aliasId } = change;
  const row = { id: ctx.newId(), agencyId, proposalId: change.id, recordedAt: now };
  switch (kind) {
    case 'add_contact':
    case 'correct_contact':
      if (contactId !== null) await endContact(tx, contactId, now);
      await insertContact(tx, { ...(change.proposed as Contact), ...row, replacesId: contactId });
      return check(ctx, row.id, change);
    case 'check_contact':
      return check(ctx, contactId ?? '', change);
    case 'end_contact':
      return endContact(tx, contactId ?? '', now);
    case 'add_alias': {
      const alias = change.proposed as Alias;
      return insertAlias(tx, { ...alias, ...row, sourceUrl: change.sourceUrl, checkedOn: change.readOn });
    }
    case 'end_alias':
      return endAlias(tx, aliasId ?? '', now);
  }
}

function check(ctx: CommandContext, contactId: string, change: Change): Promise<void> {
  const { id: proposalId, sourceUrl, readOn: checkedOn } = change;
  const row = { id: ctx.newId(), contactId, sourceUrl, checkedOn, proposalId, recordedAt: ctx.now };
  return insertCheck(ctx.tx, row);
}
