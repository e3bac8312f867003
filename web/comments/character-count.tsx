import { useEffect, useState } from 'react';

interface CountProps {
  /** Id of the box that is counted. */
  readonly of: string;
  /** How many are saved: what is said where no script runs. */
  readonly saved: number;
  readonly limit: number;
}

/** How much room a text has left in a portal; counted while it is written. */
export function CharacterCount({ of, saved, limit }: CountProps) {
  const [count, setCount] = useState(saved);
  useEffect(() => {
    const box = document.getElementById(of);
    if (!(box instanceof HTMLTextAreaElement)) return undefined;
    const tell = () => setCount(box.value.length);
    tell();
    box.addEventListener('input', tell);
    return () => box.removeEventListener('input', tell);
  }, [of]);
  const number = (one: number) => one.toLocaleString('en-US');
  return (
    <p data-over={count > limit || undefined}>
      <strong>
        {number(count)} of {number(limit)} characters
      </strong>{' '}
      {count > limit
        ? `that a portal takes: ${number(count - limit)} too many. Send the text as an exhibit, with a short text that points to it.`
        : 'that a portal takes.'}
    </p>
  );
}
