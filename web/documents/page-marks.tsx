interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface PageMarksProps {
  readonly marks: ReadonlyArray<{ readonly start: number; readonly boxes: readonly Box[] }>;
  /** Words of the page with where they stand; they can be selected over the picture. */
  readonly lines?: ReadonlyArray<{ readonly text: string; readonly box: Box }>;
}

/** What is marked on the picture of a page, and its words without ink. Beside it they stand for who listens. */
export function PageMarks({ marks, lines = [] }: PageMarksProps) {
  return (
    <svg viewBox="0 0 10000 10000" preserveAspectRatio="none" aria-hidden="true">
      {marks.flatMap(({ start, boxes }) =>
        boxes.map(({ left, top, width, height }) => (
          <rect
            key={`${start} ${left} ${top}`}
            x={left - 20}
            y={top - 20}
            width={width + 40}
            height={height + 40}
          />
        )),
      )}
      {lines.map(({ text, box: { left, top, width, height } }) => (
        <text
          key={`${left} ${top} ${text}`}
          x={left}
          y={top + height * 0.8}
          fontSize={height}
          textLength={Math.max(width, 1)}
          lengthAdjust="spacingAndGlyphs"
        >
          {`${text} `}
        </text>
      ))}
    </svg>
  );
}
