import styles from './document.module.css';

interface Part {
  readonly text: string;
  readonly isHit: boolean;
}

/** Words around a hit, with the hit marked. */
export function Excerpt({ parts }: { parts: readonly Part[] }) {
  return (
    <span className={styles['excerpt']}>
      {placed(parts).map(({ start, text, isHit }) =>
        isHit ? <mark key={start}>{text}</mark> : <span key={start}>{text}</span>,
      )}
    </span>
  );
}

/** Each part with where it begins. */
function placed(parts: readonly Part[]) {
  let end = 0;
  return parts.map((part) => {
    const start = end;
    end += part.text.length;
    return { ...part, start };
  });
}
