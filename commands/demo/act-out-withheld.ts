/** Records what was withheld from one sample request, through the real acts, once its story has been told. */
import type { SampleIndex } from '#db/seeds/demo/sample-withheld.ts';
import { addWithholding } from '../requests/withholdings.ts';
import { setPosition } from '../requests/set-position.ts';
import { newest, type Scene, target } from './scene.ts';

/** Volunteers type the rows in; counsel says what our side holds against them. @returns the scene at its new version */
export async function actOutWithheld<S extends Scene>(scene: S, { cameWith, rows }: SampleIndex): Promise<S> {
  const event = cameWith ? await newest(scene, cameWith) : null;
  const by = (who: string) => ({ ...scene.deps, viewer: scene.viewerOf(who) });
  let at = scene;
  for (const { position, ...row } of rows) {
    const added = await addWithholding(by('volunteer'), { ...target(at), ...row, event });
    at = { ...at, version: added.version };
    if (!position) continue;
    const said = { ...target(at), withholding: added.withholdingId, position };
    at = { ...at, version: (await setPosition(by('counsel'), said)).version };
  }
  return at;
}
