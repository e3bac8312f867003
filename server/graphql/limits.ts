// What a query may look like, whatever its cost: limits on the shape of the document, checked once for each document
// because validated documents are kept. Cost (rows asked for) is counted with the variables, in `builder.ts`.
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  visit,
} from 'graphql';

/** Most tokens of a document; the parser stops there. The largest page of the site has some 800. */
export const MAX_TOKENS = 2_000;
const MAX_DEPTH = 10;
/** What tools send to read the schema. */
const MAX_INTROSPECTION_DEPTH = 16;
const MAX_ALIASES = 15;
/** Fields once every fragment is written out where it is used: doubling fragments are short and huge. */
const MAX_FIELDS = 2_000;

/** How deep and how large a selection is with its fragments written out. */
interface Extent {
  readonly depth: number;
  readonly fields: number;
}

/** A validation rule for all limits on shape. */
export function shapeLimits(context: ValidationContext) {
  return {
    Document(document: DocumentNode) {
      for (const problem of problemsOf(document)) {
        context.reportError(
          new GraphQLError(problem, { extensions: { code: 'BAD_USER_INPUT', refusal: 'QUERY_TOO_LARGE' } }),
        );
      }
    },
  };
}

function problemsOf(document: DocumentNode): string[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const problems: string[] = [];
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const aliases = countAliases(document);
  if (aliases > MAX_ALIASES)
    problems.push(`This document has ${aliases} aliases; at most ${MAX_ALIASES} are allowed.`);
  const measure = measurer(fragments);
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const { depth, fields } = measure(definition.selectionSet);
    const most = readsSchema(definition.selectionSet) ? MAX_INTROSPECTION_DEPTH : MAX_DEPTH;
    if (depth > most) problems.push(`This query is ${depth} fields deep; at most ${most} are allowed.`);
    if (fields > MAX_FIELDS)
      problems.push(`This query has more than ${MAX_FIELDS} fields with its fragments written out.`);
  }
  return problems;
}

function countAliases(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    Field: ({ alias }) => {
      if (alias) count += 1;
    },
  });
  return count;
}

/** Only what stands directly in the operation decides: a fragment's name is the client's to choose. */
const readsSchema = ({ selections }: SelectionSetNode): boolean =>
  selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'));

const NOTHING: Extent = { depth: 0, fields: 0 };

function measurer(fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const known = new Map<string, Extent>();
  const ofFragment = (name: string): Extent => {
    const before = known.get(name);
    if (before) return before;
    // A fragment that uses itself is refused by a rule of the language; here it must only not run for ever.
    known.set(name, NOTHING);
    const fragment = fragments.get(name);
    const extent = fragment ? measure(fragment.selectionSet) : NOTHING;
    known.set(name, extent);
    return extent;
  };
  const measure = ({ selections }: SelectionSetNode): Extent => {
    let depth = 0;
    let fields = 0;
    for (const selection of selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? ofFragment(selection.name.value)
          : selection.selectionSet
            ? measure(selection.selectionSet)
            : NOTHING;
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      depth = Math.max(depth, inner.depth + own);
      fields = Math.min(fields + inner.fields + own, MAX_FIELDS + 1);
    }
    return { depth, fields };
  };
  return measure;
}
