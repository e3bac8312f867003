import { useState, type KeyboardEvent, type PointerEvent } from 'react';
import { CheckField } from '../forms/fields.tsx';
import { ScriptButton } from '../ui/button.tsx';
import { type DrawnBox, placeInWords, textOfBox } from './copy-choice.ts';
import styles from './copy.module.css';
import type { PictureOfPage } from './copy.query.ts';

interface CopyPageProps {
  readonly picture: PictureOfPage;
  /** Of what was found and is chosen, on this page. */
  readonly found: readonly Omit<DrawnBox, 'page'>[];
  /** Drawn so far, on any page. */
  readonly boxes: readonly DrawnBox[];
  readonly isPreview: boolean;
}

/** The page with all that goes marked on it. With a script boxes are drawn on it, by mouse, finger or keys. */
export function CopyPage({ picture, found, boxes: given, isPreview }: CopyPageProps) {
  const [drawn, setDrawn] = useState<readonly DrawnBox[]>([]);
  const [isDrawing, setDrawing] = useState(false);
  const boxes = [...given, ...drawn];
  const { number, picturePath, width, height } = picture;
  const here = [...found, ...boxes.filter(({ page }) => page === number)];
  const pen = usePen(number, (box) => setDrawn([...drawn, box]));
  if (!picturePath || !width || !height) return null;
  return (
    <>
      {isPreview ? null : (
        <ScriptButton
          onPress={() => setDrawing(!isDrawing)}
          without="Without a script, boxes are added by the fields below."
        >
          {isDrawing ? 'Stop drawing' : 'Draw boxes on the page'}
        </ScriptButton>
      )}
      {isDrawing ? (
        <p className={styles['how']}>
          Drag over the words. By keys: arrows move the box, Shift and arrows change its size, Enter puts it
          there.
        </p>
      ) : null}
      <div
        className={styles['sheet']}
        data-preview={isPreview}
        {...(isDrawing
          ? {
              ...pen.handlers,
              'data-drawing': true,
              tabIndex: 0,
              role: 'application',
              'aria-label': `Page ${number}: draw boxes with the arrow keys`,
            }
          : {})}
      >
        <img src={picturePath} width={width} height={height} alt={`Page ${number}`} draggable={false} />
        <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
          {here.map((box, at) => (
            <rect key={at} x={box.left} y={box.top} width={box.width} height={box.height} />
          ))}
          {isDrawing && pen.box ? (
            <rect data-pen x={pen.box.left} y={pen.box.top} width={pen.box.width} height={pen.box.height} />
          ) : null}
        </svg>
      </div>
      <BoxList boxes={boxes} />
    </>
  );
}

/** Each box in words, to be taken off again; all of them are sent with the form, whatever page is shown. */
export function BoxList({ boxes }: { boxes: readonly DrawnBox[] }) {
  if (boxes.length === 0) return null;
  return (
    <fieldset className={styles['list']}>
      <legend className="legend">Boxes that you drew: untick one to take it off</legend>
      {boxes.map((box) => (
        <CheckField
          key={textOfBox(box)}
          name="box"
          value={textOfBox(box)}
          label={placeInWords(box)}
          checked
          isFirst={false}
        />
      ))}
    </fieldset>
  );
}

/** Where keys start: a line in the middle of the page. */
const MIDDLE = { left: 3_500, top: 4_800, width: 3_000, height: 300 };
const STEP = 100;

/** A box that is being drawn; whole ones are handed on. */
function usePen(page: number, put: (box: DrawnBox) => void) {
  const [start, setStart] = useState<{ x: number; y: number } | null>(null);
  const [box, setBox] = useState<Omit<DrawnBox, 'page'> | null>(null);
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      event.currentTarget.setPointerCapture(event.pointerId);
      setStart(spotOf(event));
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => start && setBox(between(start, spotOf(event))),
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      const whole = start && between(start, spotOf(event));
      if (whole && whole.width > 20 && whole.height > 20) put({ page, ...whole });
      setStart(null);
      setBox(null);
    },
    onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
      if (event.key === 'Enter' && box) put({ page, ...box });
      else if (!event.key.startsWith('Arrow')) return;
      else setBox(moved(box ?? MIDDLE, event.key, event.shiftKey));
      event.preventDefault();
      event.stopPropagation();
    },
  };
  return { box, handlers };
}

function spotOf(event: PointerEvent<HTMLDivElement>) {
  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
  return { x: share((event.clientX - left) / width), y: share((event.clientY - top) / height) };
}

const share = (part: number): number => Math.round(Math.min(1, Math.max(0, part)) * 10_000);

const between = (a: { x: number; y: number }, b: { x: number; y: number }) => ({
  left: Math.min(a.x, b.x),
  top: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

function moved(box: Omit<DrawnBox, 'page'>, key: string, isSize: boolean): Omit<DrawnBox, 'page'> {
  const [across, down] = [
    key === 'ArrowRight' ? STEP : key === 'ArrowLeft' ? -STEP : 0,
    key === 'ArrowDown' ? STEP : key === 'ArrowUp' ? -STEP : 0,
  ];
  const within = (value: number, most: number, least = 0) => Math.min(most, Math.max(least, value));
  return isSize
    ? {
        ...box,
        width: within(box.width + across, 10_000 - box.left, STEP),
        height: within(box.height + down, 10_000 - box.top, STEP),
      }
    : {
        ...box,
        left: within(box.left + across, 10_000 - box.width),
        top: within(box.top + down, 10_000 - box.height),
      };
}
