import { lightestGround } from './picture/veil.ts';

/** Colours are written `#rrggbb`. */
type Rgb = string;

/** `picture` is the board's palette with a picture behind it. */
type Palette = 'light' | 'dark' | 'board' | 'picture';

/** What text must have against its ground (WCAG 2.2, 1.4.3, level AA). */
export const leastContrast = 4.5;

/** The grounds of each palette as tokens.css has them, darkest or lightest both counted. */
const grounds: Readonly<Record<Palette, readonly Rgb[]>> = {
  light: ['#fbfaf7', '#ffffff'],
  dark: ['#101218', '#191c25', '#000000'],
  board: ['#000000', '#101218'],
  picture: ['#000000', '#101218', lightestGround],
};

/** How a colour stands out from another, from 1 to 21 (WCAG 2.2, contrast ratio). */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, two) => one - two);
  return (light + 0.05) / (dark + 0.05);
}

/** The ground of a palette from which a colour stands out least. */
export function worstGround(
  colour: Rgb,
  palette: Palette,
): { readonly ground: Rgb; readonly contrast: number } {
  const all = grounds[palette].map((ground) => ({ ground, contrast: contrast(colour, ground) }));
  return all.reduce((worst, one) => (one.contrast < worst.contrast ? one : worst));
}

function luminance(colour: Rgb): number {
  const part = (from: number): number => linear(parseInt(colour.slice(from, from + 2), 16) / 255);
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
