import { Badge } from '../ui/badge.tsx';
import { PART_SEEN, type Part } from './keep-part.tsx';

/** Beside what is for members and guests anyway: that fewer than these see it. */
export const Kept = ({ visibility }: Pick<Part, 'visibility'>) =>
  visibility === 'COUNSEL' || visibility === 'SEALED' ? (
    <Badge tone="calm">{PART_SEEN[visibility]}</Badge>
  ) : null;
