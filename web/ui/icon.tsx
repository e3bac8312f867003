const PATHS = {
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 4v5l3.5 2',
  pause: 'M9 5v14M15 5v14',
  hand: 'M5 12h13M12 6l6 6-6 6',
  alert: 'M12 3 2.5 20h19L12 3Zm0 7v4m0 3v.01',
  check: 'm4 12.5 5.5 5.5L20 6.5',
  half: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm0 0v18M12 7h5M12 11h8M12 15h7',
  pen: 'm4 20 1-5L16 4l4 4L9 19l-5 1Z',
  sent: 'm3 11 18-8-8 18-2-8-8-2Z',
  scale: 'M12 4v16M7 20h10M5 7h14M5 7l-3 7h6L5 7Zm14 0-3 7h6l-3-7Z',
  back: 'M20 18a8 8 0 0 0-8-8H4m5-5-5 5 5 5',
  box: 'M4 8h16v12H4zM3 4h18v4H3zM10 12h4',
  flag: 'M6 21V4h12l-3 4 3 4H6',
  letter: 'M3 6h18v13H3zM3 7l9 7 9-7',
  phone: 'M6 3h4l1.5 5L9 10a11 11 0 0 0 5 5l2-2.5 5 1.5v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2Z',
  screen: 'M3 5h18v12H3zM8 21h8M12 17v4',
  coin: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm3 5.5c-.7-.8-1.8-1-3-1-1.6 0-2.8.8-2.8 2.2 0 3.2 6 1.6 6 4.6 0 1.5-1.4 2.2-3.2 2.2-1.4 0-2.6-.4-3.3-1.3M12 5.5v2m0 9v2',
  question: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Zm-2.5 6.5A2.5 2.5 0 1 1 12 12v1.5m0 3v.01',
  plus: 'M12 5v14M5 12h14',
} as const;

export type IconName = keyof typeof PATHS;

/** A line icon of 1em. Always beside a word, so it is hidden from assistive technology. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
