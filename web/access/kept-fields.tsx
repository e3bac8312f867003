import { CheckField } from '../forms/fields.tsx';

/** Fields of a request that only its organization and guests are told; everybody else reads that they are withheld. */
export function KeptFields({ kept }: { kept: readonly string[] }) {
  return (
    <fieldset className="stack">
      <legend className="legend">Keep to our organization and guests</legend>
      <CheckField
        name="fields"
        value="REQUESTER"
        label="Who asked"
        hint="The name of the requester; others read “Withheld”"
        checked={kept.includes('REQUESTER')}
      />
      <CheckField
        name="fields"
        value="REQUEST_TEXT"
        label="What the request says"
        hint="Search no longer finds it by these words, for us neither"
        checked={kept.includes('REQUEST_TEXT')}
      />
    </fieldset>
  );
}
