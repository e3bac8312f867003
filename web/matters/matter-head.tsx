import { Link } from 'react-router';
import type { ReactNode } from 'react';
import { SampleLabel } from '../ui/badge.tsx';
import { PageHead } from '../ui/section.tsx';
import type { Matter } from './matter.query.ts';

interface MatterHeadProps {
  readonly matter: Pick<Matter, 'path' | 'title' | 'isSample'>;
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page about a matter, with the way back to it. */
export const MatterHead = ({ matter, ...head }: MatterHeadProps) => (
  <PageHead
    kicker={
      <>
        <Link to={matter.path}>{matter.title}</Link> {matter.isSample ? <SampleLabel /> : null}
      </>
    }
    {...head}
  />
);
