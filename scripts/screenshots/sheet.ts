// Puts the pictures of one width and scheme side by side, so that all pages can be looked at in a few glances.
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';

const ON_A_SHEET = 15;
const SHEET = { width: 1650, height: 1400 };

/**
 * Writes `sheet-<variant>-<number>.png` beside the pictures, fifteen a sheet, each with its name; what is lower than a
 * screen and a half is cut off.
 * @param variant the end of the pictures' names: `390-dark`
 */
export async function composeSheets(browser: Browser, folder: string, variant: string): Promise<void> {
  const names = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(`-${variant}.png`) && !name.startsWith('sheet-'))
    .toSorted();
  const page = await browser.newPage({ viewport: SHEET });
  for (let from = 0; from < names.length; from += ON_A_SHEET) {
    const file = path.resolve(folder, 'sheet.html');
    fs.writeFileSync(file, htmlOf(names.slice(from, from + ON_A_SHEET), variant));
    await page.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    const number = 1 + from / ON_A_SHEET;
    await page.screenshot({ path: path.join(folder, `sheet-${variant}-${number}.png`), fullPage: true });
    fs.rmSync(file);
  }
  await page.close();
}

function htmlOf(names: readonly string[], variant: string): string {
  const height = variant.startsWith('390') ? 560 : 380;
  const figures = names.map(
    (name) => `<figure><figcaption>${name.replace(`-${variant}.png`, '')}</figcaption>
      <div style="height:${height}px;overflow:hidden"><img src="${encodeURI(name)}" style="width:100%"></div></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><style>body{margin:8px;background:#888;font:16px sans-serif;display:grid;
    grid-template-columns:repeat(5,1fr);gap:8px}figure{margin:0}figcaption{color:#fff}</style>${figures.join('')}`;
}
