import { generate } from 'lean-qr';
import { toSvgPath } from 'lean-qr/extras/svg';

/** A QR code as one path of an SVG, in squares of one unit, without the quiet border. */
export interface Qr {
  readonly size: number;
  readonly path: string;
}

export function qrOf(text: string): Qr {
  const code = generate(text);
  return { size: code.size, path: toSvgPath(code) };
}
