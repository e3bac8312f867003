import { Link, useLocation } from 'react-router';
import { Notice } from '../ui/notice.tsx';

/** Stands before risky acts of somebody whose password alone opens everything; it stops nobody. */
export function TwoFactorAdvice() {
  const { pathname } = useLocation();
  const to = `/security/two-factor?asked=true&next=${encodeURIComponent(pathname)}`;
  return (
    <Notice tone="wait" icon="question" title="Your password alone opens all of this.">
      <p>
        Whoever gets hold of it decides who belongs here. <Link to={to}>Add a second step</Link> when you have
        two minutes.
      </p>
    </Notice>
  );
}
