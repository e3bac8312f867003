// The log of corrections: what everybody could read and was wrong.
import { CORRECTION_ORDER, countCorrections, listCorrections } from '#db/queries/corrections.ts';
import { readWindow } from '#db/queries/keyset.ts';
import { builder } from '../builder.ts';
import { connect, pageArgs, pageComplexity, sampleArg } from '../connections.ts';
import { MATTER_TYPES, optionalUuid } from '../ids.ts';
import { CorrectionConnection } from '../refs.ts';

builder.queryField('corrections', (t) =>
  t.field({
    type: CorrectionConnection,
    description:
      'Corrections of public facts, newest first; `supersedes` is what was said before. No such correction is left out.',
    complexity: pageComplexity,
    args: {
      ...pageArgs(t.arg),
      matter: t.arg.id({ description: 'Of this matter only.' }),
      ...sampleArg(t.arg),
    },
    resolve: async (_root, { matter, ...args }, { db, viewer }) => {
      const includeSample = args.includeSample ?? false;
      const matterId = optionalUuid(MATTER_TYPES, matter, ['matter']);
      const filter = { matterId, includeSample };
      const page = await listCorrections(db, viewer, filter, readWindow(args, CORRECTION_ORDER));
      return connect(page, () => countCorrections(db, viewer, filter), includeSample);
    },
  }),
);
