/**
 * So much of a picture's light is left on a board, whose ground is black: the picture lies there
 * under a veil of 75 % black. White, the lightest it can be, becomes 255 x 0.25 = 64, `#404040`,
 * of luminance 0.0513. Text has a contrast of 4.5 to that from a luminance of
 * 4.5 x (0.0513 + 0.05) - 0.05 = 0.406 on. The darkest text of a board is the accent `#c9a4f2`
 * with 0.454: (0.454 + 0.05) / (0.0513 + 0.05) = 4.97. So every board can be read on any picture.
 */
export const pictureLight = 0.25;

/** The lightest ground a picture can make of a board, `#rrggbb`. */
export const lightestGround = `#${Math.round(255 * pictureLight)
  .toString(16)
  .repeat(3)}`;
