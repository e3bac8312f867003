import { Moment } from '../ui/dates.tsx';

export const WHO_SEES = {
  PUBLIC: 'Everyone',
  ORGANIZATION: 'Only the organization',
  COUNSEL: 'Counsel only',
  SEALED: 'Only the people who are named',
} as const;

/** What ends an embargo that hangs on no day. */
export const CONDITION = {
  DETERMINATION: 'the agency has decided',
  FILING: 'a complaint is filed in court',
} as const;

interface Seen {
  readonly visibility: keyof typeof WHO_SEES;
  readonly access: {
    readonly isEmbargoed: boolean;
    readonly embargoedUntil: string | null;
    readonly embargoCondition: keyof typeof CONDITION | null;
    readonly zone: string;
  } | null;
}

/** "Only the organization until Nov 24, 2026, 9:05 AM EST, then everyone". */
export function whoSees({ visibility, access }: Seen) {
  if (!access?.isEmbargoed) return WHO_SEES[visibility];
  const { embargoedUntil, embargoCondition, zone } = access;
  return (
    <>
      Only the organization until{' '}
      {embargoedUntil ? (
        <Moment at={embargoedUntil} zone={zone} />
      ) : embargoCondition ? (
        CONDITION[embargoCondition]
      ) : null}
      , then everyone
    </>
  );
}
