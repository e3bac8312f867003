// Global ids: base64 of `Type:uuid`. A client keeps them and never reads them.
import { refusal } from '#domain/errors.ts';

/** The types that have an id of their own; each implements `Node`. */
export const NODE_TYPES = [
  'FoiaRequest',
  'Lawsuit',
  'DocketEntry',
  'Agreement',
  'Agency',
  'AgencyDocket',
  'AgencyNotice',
  'PublicComment',
  'Deadline',
  'MatterEvent',
  'Communication',
  'Determination',
  'RequestPart',
  'RequestBatch',
  'Organization',
  'Person',
  'Mail',
  'Document',
  'Approval',
  'Note',
  'Task',
  'Withholding',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/** The types of matters, for arguments that take any of them. */
export const MATTER_TYPES = [
  'FoiaRequest',
  'Lawsuit',
  'Agreement',
  'AgencyDocket',
] as const satisfies readonly NodeType[];

/** Types whose entries have an id and are only ever read in their list: `node` does not lead to them. */
type ListedType =
  | 'AgencyAlias'
  | 'AgencyContact'
  | 'AgencyProposal'
  | 'CommentSignOn'
  | 'CommentText'
  | 'DocketEntry'
  | 'DocumentPage'
  | 'HistoryEntry'
  | 'MatterLink'
  | 'OrganizationAct'
  | 'SiteAct';

export const globalId = (type: NodeType | ListedType, uuid: string): string =>
  Buffer.from(`${type}:${uuid}`, 'latin1').toString('base64');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => UUID.test(text);

/** Reads an id of any type. @returns null when it is not one of ours */
export function readGlobalId(id: string): { readonly type: NodeType; readonly uuid: string } | null {
  if (id.length > 100) return null;
  const text = Buffer.from(id, 'base64').toString('latin1');
  const at = text.indexOf(':');
  const type = NODE_TYPES.find((name) => name === text.slice(0, at));
  const uuid = text.slice(at + 1);
  return type !== undefined && UUID.test(uuid) ? { type, uuid } : null;
}

/**
 * The uuid in an id that must be of one of these types.
 * @param path where it stands in the arguments
 * @throws Refusal ID_INVALID
 */
export function uuidOf(types: NodeType | readonly NodeType[], id: string, path: readonly string[]): string {
  const wanted = typeof types === 'string' ? [types] : types;
  const read = readGlobalId(id);
  if (!read || !wanted.includes(read.type)) {
    throw refusal('ID_INVALID', { value: id.slice(0, 80), what: wanted.join(' or ') }, path);
  }
  return read.uuid;
}

/** As `uuidOf`; missing stays missing. */
export const optionalUuid = (
  types: NodeType | readonly NodeType[],
  id: string | null | undefined,
  path: readonly string[],
): string | null => (id == null ? null : uuidOf(types, id, path));

/** The uuid in an id of something that is only read in its list. @throws Refusal ID_INVALID */
export function listedUuid(type: ListedType, id: string, path: readonly string[]): string {
  const [name, uuid = ''] = id.length > 100 ? [] : Buffer.from(id, 'base64').toString('latin1').split(':');
  if (name !== type || !UUID.test(uuid)) {
    throw refusal('ID_INVALID', { value: id.slice(0, 80), what: type }, path);
  }
  return uuid;
}
