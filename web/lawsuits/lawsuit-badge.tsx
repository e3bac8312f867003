import { Badge } from '../ui/badge.tsx';
import { LAWSUIT_STATUS } from './words.ts';

interface Standing {
  readonly status: keyof typeof LAWSUIT_STATUS;
  readonly statusSentence: string;
}

/** The status of a suit: never by colour alone. */
export function LawsuitBadge({ lawsuit: { status, statusSentence } }: { lawsuit: Standing }) {
  const { tone, icon } = LAWSUIT_STATUS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {statusSentence}
    </Badge>
  );
}
