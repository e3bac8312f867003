import { Badge } from '../ui/badge.tsx';
import { STATUS, type Status } from './words.ts';

/** A request's status in its words, tone and icon. */
export function StatusBadge({ status }: { status: Status }) {
  const { tone, icon, word } = STATUS[status];
  return (
    <Badge tone={tone} icon={icon}>
      {word}
    </Badge>
  );
}
