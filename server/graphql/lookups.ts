import { refusal } from '#domain/errors.ts';
import { type NodeType, uuidOf } from './ids.ts';

/**
 * Looks something up by its id or by its other name.
 * @param given two arguments, `id` first, of which exactly one must be there
 * @throws Refusal CHOICE_UNKNOWN for none or both, ID_INVALID
 */
export async function exactlyOne<Row>(
  type: NodeType,
  given: Readonly<Record<string, string | null | undefined>>,
  byId: (uuid: string) => Promise<Row | null>,
  byName: (name: string) => Promise<Row | null>,
): Promise<Row | null> {
  const [id, name] = Object.values(given);
  const names = Object.keys(given).join(' or ');
  if ((id == null) === (name == null)) {
    const value = id == null ? 'Nothing' : 'Both at once';
    throw refusal('CHOICE_UNKNOWN', { value, field: type, choices: `either ${names}` }, ['id']);
  }
  return id == null ? byName(name ?? '') : byId(uuidOf(type, id, ['id']));
}
