/** Abbreviations in brackets behind a title, `(W/T/FT)`; upper case. */
const abbreviations = new Map([
  ...named('Waltz', 'W'),
  ...named('Tango', 'T'),
  ...named('Foxtrot', 'FT F'),
  ...named('Viennese Waltz', 'VW V'),
  ...named('Quickstep', 'QS Q'),
  ...named('Cha Cha', 'CC C'),
  ...named('Samba', 'S SA'),
  ...named('Rumba', 'R RU'),
  ...named('Paso Doble', 'PD P'),
  ...named('Jive', 'J'),
  ...named('Swing', 'SW'),
  ...named('Bolero', 'B BOL'),
  ...named('Mambo', 'M'),
  ...named('West Coast Swing', 'WC WCS'),
  ...named('Salsa', 'SAL'),
  ...named('Hustle', 'H'),
  ...named('Nightclub Two Step', 'NC NC2STEP NC2S'),
  ...named('Merengue', 'MER'),
  ...named('Bachata', 'BACH'),
]);

/** Names written out at the end of a title, and what else they are called. */
const written = new Map([
  ...[...abbreviations.values()].map((name): [string, string] => [name.toLowerCase(), name]),
  ['wc swing', 'West Coast Swing'],
  ['cabaret', 'Cabaret'],
  ['show dance', 'Show Dance'],
  ['showdance', 'Show Dance'],
  ['theatrical dance', 'Theatrical Dance'],
]);

const longestFirst = [...written.keys()].sort((a, b) => b.length - a.length);

/**
 * The dances of a contest by its title: abbreviations in brackets, else the dance named last,
 * else one dance called like the contest. An abbreviation nobody knows stays as it is.
 */
export function dancesOfTitle(title: string, style: string): string[] {
  const list = /\(([^()]*\/[^()]*)\)/.exec(title)?.[1]?.split('/') ?? [];
  const short = list.map((part) => part.trim()).filter((part) => part !== '');
  if (short.some((part) => abbreviations.has(part.toUpperCase())))
    return short.map((part) => fullName(part, style));
  return [namedLast(title.toLowerCase()) ?? title.slice(0, 40).trim()];
}

/** `S` is samba in Latin lists and swing in American rhythm. */
function fullName(short: string, style: string): string {
  if (short.toUpperCase() === 'S' && style === 'RHY') return 'Swing';
  return abbreviations.get(short.toUpperCase()) ?? short;
}

function namedLast(title: string): string | undefined {
  const found = longestFirst.map((name) => ({ name, end: endOf(name, title) }));
  const last = Math.max(...found.map(({ end }) => end));
  const best = found.find(({ end }) => end === last && end > 0);
  return best && written.get(best.name);
}

function endOf(name: string, title: string): number {
  const at = title.lastIndexOf(name);
  return at < 0 ? -1 : at + name.length;
}

function named(name: string, short: string): [string, string][] {
  return short.split(' ').map((each) => [each, name]);
}
