// Which fields of its row a field of the schema reads. A field that does not say so may read all of them.
import {
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Fields } from '#db/queries/columns.ts';
import { type Asked, askedOfRows, asksForCursors } from './selection.ts';

/** For the `extensions` of a field whose resolver reads these and no others; an exposed field needs none. */
export const reads = <Row>(...fields: readonly (keyof Row & string)[]) => ({ reads: fields });

/** Documents are kept, so what is asked of one type in one place is the same object each time. */
const known = new WeakMap<Asked, Fields>();

/** What is read of the rows of a type. */
export function fieldsRead(asked: Asked, type: GraphQLObjectType): Fields {
  let fields = known.get(asked);
  if (!fields) known.set(asked, (fields = find(asked, type)));
  return fields;
}

function find({ fields, isWhole }: Asked, type: GraphQLObjectType): Fields {
  if (!isWhole) return 'all';
  const found = new Set<string>();
  for (const name of fields.keys()) {
    const read = readBy(type, name);
    if (!read) return 'all';
    for (const field of read) found.add(field);
  }
  return [...found].sort();
}

interface Extensions {
  /** Pothos writes it for fields that are made with `expose`. */
  readonly pothosExposedField?: string;
  readonly reads?: readonly string[];
}

function readBy(type: GraphQLObjectType, name: string): readonly string[] | undefined {
  if (name === '__typename') return [];
  const { pothosExposedField: exposed, reads: declared }: Extensions =
    type.getFields()[name]?.extensions ?? {};
  return exposed === undefined ? declared : [exposed];
}

/**
 * What is read of the rows of a connection.
 * @param keys what its cursors are written from
 */
export function rowsRead(
  connection: Asked,
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
  keys: readonly string[],
): Fields {
  const fields = fieldsRead(askedOfRows(connection, info), fieldType(type, 'nodes'));
  if (fields === 'all' || !asksForCursors(connection, info)) return fields;
  return [...new Set([...fields, ...keys])].sort();
}

/** The type of an answer, of one or of many. */
export const objectOf = (type: GraphQLOutputType) => getNamedType(type) as GraphQLObjectType;

/** The same of a field that a type is known to have. */
export const fieldType = (type: GraphQLObjectType, field: string) =>
  objectOf((type.getFields()[field] as GraphQLField<unknown, unknown>).type);
