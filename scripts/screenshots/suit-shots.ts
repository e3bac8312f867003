/** Pages on the way to a suit, and in it. */
import { A_LAWSUIT, A_REQUEST, SAMPLES, type Shot } from './addresses.ts';

export const SUIT_SHOTS: readonly Shot[] = [
  {
    name: 'withholdings',
    // The one sample of which rows are recorded, with what counsel holds against them.
    path: '/requests?sample=true&text=annexes',
    link: A_REQUEST,
    tail: '/withholdings',
    isMember: true,
    isOpen: true,
  },
  {
    name: 'withholdings-import',
    path: `${SAMPLES}ANSWERED_APPEAL_OPEN`,
    link: A_REQUEST,
    tail: '/withholdings/import',
    isMember: true,
  },
  {
    name: 'status-report',
    path: '/lawsuits?sample=true',
    link: A_LAWSUIT,
    tail: '/status-report',
    isMember: true,
  },
  {
    name: 'ready-to-sue',
    path: `${SAMPLES}OVERDUE`,
    link: A_REQUEST,
    tail: '/ready-to-sue',
    isMember: true,
    isOpen: true,
  },
  {
    name: 'claw-back',
    path: `${SAMPLES}PARTLY_ANSWERED`,
    link: A_REQUEST,
    tail: '/claw-back',
    isMember: true,
  },
];
