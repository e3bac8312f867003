// What is chosen for a redacted copy. All of it stands in the form and, while somebody is still choosing, in the address: so that
// nothing is lost when a page is turned, with a script or without.
import type { FoundThing } from './copy.query.ts';

/** In 10,000ths of its page. */
export interface DrawnBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What looks alike goes together: `phone •••-••43` wherever the file says it. */
export interface FoundGroup {
  readonly kind: FoundThing['kind'];
  readonly masked: string;
  readonly things: readonly FoundThing[];
}

export interface Choice {
  readonly page: number;
  /** Numbers of groups, as text. */
  readonly found: readonly string[];
  readonly everything: boolean;
  readonly boxes: readonly DrawnBox[];
  /** Why the box of the fields was not added. */
  readonly problem: string | null;
  readonly isPreview: boolean;
}

/** Those for which a choice is needed; the others stay behind in any case. */
export function groupsOf(findings: readonly FoundThing[]): readonly FoundGroup[] {
  const groups = new Map<string, FoundGroup>();
  for (const thing of findings.filter(({ staysUnlessChosen }) => staysUnlessChosen)) {
    const { kind, masked } = thing;
    const key = `${kind} ${masked}`;
    groups.set(key, { kind, masked, things: [...(groups.get(key)?.things ?? []), thing] });
  }
  return [...groups.values()];
}

/** Before anything was chosen, all that was found is. */
export function choiceOf(asked: URLSearchParams, groups: readonly FoundGroup[]): Choice {
  const isChosen = asked.has('chosen');
  const boxes = boxesFrom(asked.getAll('box'));
  const added = asked.has('add') ? boxOfFields(asked) : null;
  return {
    page: Number(/^[1-9]\d{0,4}$/.exec(asked.get('show') ?? asked.get('page') ?? '')?.[0] ?? '1'),
    found: isChosen ? asked.getAll('found') : groups.map((_group, at) => String(at)),
    everything: isChosen ? asked.has('everything') : true,
    boxes: typeof added === 'object' && added ? [...boxes, added] : boxes,
    problem: typeof added === 'string' ? added : null,
    isPreview: asked.has('look'),
  };
}

export const textOfBox = ({ page, left, top, width, height }: DrawnBox): string =>
  [page, left, top, width, height].join(',');

/** What is no box is left out; the API checks the rest. */
export const boxesFrom = (texts: readonly string[]): readonly DrawnBox[] =>
  texts.flatMap((text) => {
    const [page = 0, left = 0, top = 0, width = 0, height = 0] = text.split(',').map(Number);
    const isBox = /^\d+(,\d+){4}$/.test(text) && text.length < 40;
    return isBox ? [{ page, left, top, width, height }] : [];
  });

/** The fields hold parts of the page in per cent. */
function boxOfFields(asked: URLSearchParams): DrawnBox | string {
  const [left = 0, top = 0, width = 0, height = 0] = ['left', 'top', 'width', 'height'].map((name) =>
    Math.round(Number(asked.get(name) || Number.NaN) * 100),
  );
  const isOnPage =
    left >= 0 && top >= 0 && width > 0 && height > 0 && left + width <= 10_000 && top + height <= 10_000;
  if (!isOnPage) return 'The box must lie on the page: four numbers from 0 to 100, in per cent of the page.';
  return { page: Number(asked.get('page') ?? 1), left, top, width, height };
}

/** Where it is, for somebody who does not see the picture: `Page 1, 10 % from the left …`. */
export const placeInWords = ({ page, left, top, width, height }: DrawnBox): string =>
  `Page ${page}: ${left / 100} % from the left, ${top / 100} % from the top, ${width / 100} % wide, ${height / 100} % high`;
