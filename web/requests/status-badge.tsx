import { Badge } from '../ui/badge.tsx';
import { STATUS, type Status } from './words.ts';

/** A request's status in its tone and icon: the API's whole sentence, which holds the status' own words. */
export function StatusBadge({ status, sentence }: { status: Status; sentence: string }) {
  const { tone, icon } = STATUS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {sentence}
    </Badge>
  );
}
