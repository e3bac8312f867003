// What an operation costs, reckoned once for each way in which it is asked: validated documents are kept, and most are asked again
// and again with other words and the same numbers.
import SchemaBuilder, { type SchemaTypes } from '@pothos/core';
import { PothosComplexityPlugin } from '@pothos/plugin-complexity';
import type { GraphQLResolveInfo, OperationDefinitionNode } from 'graphql';

declare global {
  // The library's own way to add a plugin.
  // oxlint-disable-next-line typescript/no-namespace
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      cost: CostPlugin<Types>;
    }
  }
}

type Reckoning<Types extends SchemaTypes> = PothosComplexityPlugin<Types>['complexityCache'];
type Cost = ReturnType<Reckoning<SchemaTypes>>;

/** Ways to ask that are kept of one operation. */
const MOST_WAYS = 100;

class CostPlugin<Types extends SchemaTypes> extends PothosComplexityPlugin<Types> {
  constructor(...given: ConstructorParameters<typeof PothosComplexityPlugin<Types>>) {
    super(...given);
    this.complexityCache = remembered(this.complexityCache);
  }
}

function remembered<Types extends SchemaTypes>(reckon: Reckoning<Types>): Reckoning<Types> {
  const known = new WeakMap<OperationDefinitionNode, Map<string, Cost>>();
  const costOf = (ctx: Types['Context'], info: GraphQLResolveInfo): Cost => {
    let ways = known.get(info.operation);
    if (!ways) known.set(info.operation, (ways = new Map()));
    const way = wayOf(info.variableValues);
    let cost = ways.get(way);
    if (!cost) {
      if (ways.size >= MOST_WAYS) ways.clear();
      ways.set(way, (cost = reckon(ctx, info)));
    }
    return cost;
  };
  return Object.assign(costOf, { delete: reckon.delete });
}

/** A cost depends on how many are asked for: on numbers and on how long lists are, never on words. */
function wayOf(variables: GraphQLResolveInfo['variableValues']): string {
  let way = '';
  for (const name in variables) {
    const value = variables[name];
    if (typeof value === 'number') way += `${name}=${value} `;
    else if (Array.isArray(value)) way += `${name}#${value.length} `;
  }
  return way;
}

// The library's own types are not exact about optional properties.
SchemaBuilder.registerPlugin('cost', CostPlugin as never);
