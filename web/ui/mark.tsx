/** The mark: half a clock face rising over the horizon line, so that its hour marks are rays. */
export function Mark({ size = 36 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M9 33a15 15 0 0 1 30 0Z" fill="var(--sun)" />
      <g stroke="currentColor" strokeWidth="3" strokeLinecap="round" fill="none">
        <path d="M2 33h44" />
        <path d="M24 33V23M24 33l6.5-4" strokeWidth="2.6" stroke="var(--mark-hand, #1c1914)" />
        <path d="M24 6v6M10.5 11.6l3.4 4.9M37.5 11.6l-3.4 4.9M2.8 22.4l5.6 2.1M45.2 22.4l-5.6 2.1" />
        <path d="M12 40h24" strokeWidth="2" />
      </g>
    </svg>
  );
}
