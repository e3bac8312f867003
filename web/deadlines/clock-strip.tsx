import { dayText, shortDayText } from '../ui/dates.tsx';
import styles from './clock-strip.module.css';
import { tracedDays, type TracedDay } from './days.ts';
import type { TraceStep } from './deadline.query.ts';

interface ClockStripProps {
  readonly trace: readonly TraceStep[];
  readonly dueOn: string | null;
  readonly today: string;
  /** What is due, in words. */
  readonly label?: string;
  /** Where the count stands; null when the clock is not counted in days. */
  readonly clockDay: { readonly day: number; readonly of: number; readonly stopped: boolean } | null;
}

/** The longest count that is drawn day by day: a season of working days. */
const LONGEST = 130;

/**
 * The clock of one deadline as a strip: a box for each counted day, filled up to today; stopped spans hatched between
 * them; the due date flagged. With an open stop the days left are drawn as empty boxes.
 */
export function ClockStrip({ trace, dueOn, today, clockDay, label = '' }: ClockStripProps) {
  const pieces = piecesOf([...tracedDays(trace, { dueOn, today }).values()], clockDay);
  const counted = pieces.filter((piece) => piece.kind === 'day').length;
  if (counted === 0 || counted > LONGEST) return null;
  return (
    <figure className={styles['figure']}>
      <div className={styles['strip']} data-dense={counted > 40 || undefined} aria-hidden="true">
        {pieces.map((piece) => (
          <Piece key={piece.key} piece={piece} today={today} dueOn={dueOn} />
        ))}
      </div>
      <p className="hidden">
        {label ? `${label}. ` : ''}
        {inWords(pieces, dueOn, today, clockDay)}
      </p>
      <figcaption className={styles['caption']} aria-hidden="true">
        <span>{pieces[0]?.on ? shortDayText(pieces[0].on) : null}</span>
        <span>
          {clockDay ? (
            <strong>
              {label ? `${label}: d` : 'D'}ay {clockDay.day} of {clockDay.of}
              {clockDay.stopped ? ', stopped' : ''}
            </strong>
          ) : (
            label
          )}
        </span>
        <span>{dueOn ? `Due ${shortDayText(dueOn)}` : 'No date while stopped'}</span>
      </figcaption>
    </figure>
  );
}

interface StripPiece {
  readonly key: string;
  readonly kind: 'day' | 'stop' | 'left';
  readonly on: string | null;
  readonly until: string | null;
  readonly number: number | null;
}

function Piece({ piece, today, dueOn }: { piece: StripPiece; today: string; dueOn: string | null }) {
  const past = piece.on !== null && piece.on < today;
  return (
    <span
      className={styles['piece']}
      data-kind={piece.kind}
      data-past={(piece.kind === 'day' && past) || undefined}
      data-today={(piece.kind !== 'left' && covers(piece, today)) || undefined}
      data-due={(piece.on !== null && piece.on === dueOn) || undefined}
    >
      {piece.number !== null && (piece.number === 1 || piece.number % 5 === 0) ? piece.number : null}
    </span>
  );
}

const covers = (piece: StripPiece, on: string) =>
  piece.on !== null && piece.on <= on && on <= (piece.until ?? piece.on);

function piecesOf(days: TracedDay[], clockDay: ClockStripProps['clockDay']): StripPiece[] {
  const pieces: StripPiece[] = [];
  for (const day of days.sort((a, b) => (a.on < b.on ? -1 : 1))) {
    if (day.kind === 'stopped') extendStop(pieces, day);
    else if (day.number !== null && (day.kind === 'counted' || day.kind === 'due')) {
      pieces.push({ key: day.on, kind: 'day', on: day.on, until: null, number: day.number });
    }
  }
  const counted = pieces.filter((piece) => piece.kind === 'day').length;
  const of = clockDay?.of ?? 0;
  for (let number = counted + 1; number <= of; number++) {
    pieces.push({ key: `left-${number}`, kind: 'left', on: null, until: null, number });
  }
  return pieces;
}

function extendStop(pieces: StripPiece[], day: TracedDay): void {
  const last = pieces.at(-1);
  if (last?.kind === 'stop') pieces[pieces.length - 1] = { ...last, until: day.on };
  else pieces.push({ key: day.on, kind: 'stop', on: day.on, until: day.on, number: null });
}

function inWords(
  pieces: readonly StripPiece[],
  dueOn: string | null,
  today: string,
  clockDay: ClockStripProps['clockDay'],
): string {
  const stops = pieces
    .filter((piece) => piece.kind === 'stop')
    .map((piece) => ` Stopped from ${dayText(piece.on ?? today)} to ${dayText(piece.until ?? today)}.`);
  const stand = clockDay ? `Day ${clockDay.day} of ${clockDay.of}.` : 'The count of days.';
  const end = dueOn ? ` Due ${dayText(dueOn)}.` : ' No due date while the clock is stopped.';
  return stand + stops.join('') + end;
}
