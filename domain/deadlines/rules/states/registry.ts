/** The states whose law is kept here: one file a state, one line each. */
export { california } from './california.ts';
export { colorado } from './colorado.ts';
export { districtOfColumbia } from './district-of-columbia.ts';
export { florida } from './florida.ts';
export { illinois } from './illinois.ts';
export { massachusetts } from './massachusetts.ts';
export { newJersey } from './new-jersey.ts';
export { newYork } from './new-york.ts';
export { oregon } from './oregon.ts';
export { pennsylvania } from './pennsylvania.ts';
export { texas } from './texas.ts';
export { washington } from './washington.ts';
