import { Moment } from '../ui/dates.tsx';
import { Notice } from '../ui/notice.tsx';

/** Says that nothing of a request may be removed, since when and why. */
export function HoldNotice({ hold }: { hold: { readonly at: string; readonly reason: string } }) {
  return (
    <Notice tone="wait" icon="alert" title="Under legal hold">
      <p>
        Since <Moment at={hold.at} />: {hold.reason} Nothing of it can be removed until the hold is lifted.
      </p>
    </Notice>
  );
}
