import { checkOptionalText } from '#domain/matters/text.ts';
import { AGREEMENT_ORDER, countAgreements, listAgreements } from '#db/queries/agreements.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { exactlyOne } from '../lookups.ts';
import { Agreement, AgreementConnection } from '../refs.ts';
import { agreementFor } from './agreement-by-code.ts';

const AgreementFilter = builder.inputType('AgreementFilter', {
  description: 'Narrows a list of agreements.',
  fields: (t) => ({
    text: t.string({
      description:
        'Words of its title, its parties, its summary, what is known of it or what nobody knows; at most 200 characters.',
    }),
  }),
});

/** Longest text to look for. */
const MAX_SEARCH = 200;

builder.queryFields((t) => ({
  agreements: t.field({
    type: AgreementConnection,
    description: 'Agreements by title.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      filter: t.arg({ type: AgreementFilter, description: 'Narrows the list.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, args, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const text = checkOptionalText(args.filter?.text, MAX_SEARCH, 'text', ['filter', 'text']);
      const filter = { text, includeSample };
      const page = await listAgreements(db, viewer, filter, readWindow(args, AGREEMENT_ORDER));
      return connect(page, () => countAgreements(db, viewer, filter), includeSample);
    },
  }),
  agreement: t.field({
    type: Agreement,
    nullable: true,
    description:
      'One agreement by `id` or by `code`, exactly one of the two; null when there is none to see.',
    args: {
      id: t.arg.id({ description: 'Its id.' }),
      code: t.arg.string({ description: 'Its ten characters.' }),
    },
    resolve: (_root, { id, code }, ctx, info) =>
      exactlyOne('Agreement', { id, code }, ctx.loaders.agreements, (text) => agreementFor(text, ctx, info)),
  }),
}));
