const firsts = words(`Mia Leo Ada Max Ida Tom Eva Ben Zoe Sam Lea Jon Nora Finn Ella Hugo Lily
  Otto Ruby Paul Rosa Emil Anna Karl Clara Felix Greta Oscar Hanna Simon Julia Victor Laura Martin
  Maria Robin Alice`);

/** Nobody bears these; their number has no divisor in common with that of the first names. */
const lasts = words(`Fictus Placeholder Inventa Madeup Sampleton Exampla Imaginova Phantasma
  Pretendi Dummyson Mockridge Nobodi Testwell Fabrica Fabula Storyton Dreamwright Whimsica Figmento
  Paperton Cardbord Anybodi Incognito Pseudona Mythica Nonamo Sketchley Draftman Makebelieve
  Unrealis Supposa Hypotha Allegora Fableton Novelle Understudi Proxima Standin Cartoona Legenda
  Utopia`);

const different = firsts.length * lasts.length;

/** A plainly invented name for a 0-based number; no two numbers have the same one. */
export function inventedName(number: number): { first: string; last: string } {
  const first = firsts[number % firsts.length] ?? 'Mia';
  const last = lasts[number % lasts.length] ?? 'Fictus';
  const again = Math.floor(number / different);
  return { first, last: again === 0 ? last : `${last} ${String(again + 1)}` };
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
