const goUnits: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};
const longUnits: Readonly<Record<string, number>> = {
  d: 86_400_000,
  w: 7 * 86_400_000,
  y: 365 * 86_400_000,
};
const amount = String.raw`(?:\d+\.?\d*|\.\d+)`;
const goDuration = new RegExp(`^([+-]?)((?:${amount}(?:ns|us|µs|ms|s|m|h))+)$`);
const goPart = new RegExp(`(${amount})(ns|us|µs|ms|s|m|h)`, 'g');
const longDuration = new RegExp(`^(${amount})([dwy])$`);

/**
 * Milliseconds of a duration as Go writes it (`300ms`, `1h30m`, `-1h`, `0`), or of one number of
 * days, weeks or years (`7d`, `1.5y`); undefined for anything else.
 */
export function parseDuration(text: string): number | undefined {
  if (text === '0') return 0;
  const [, number = '', unit = ''] = longDuration.exec(text) ?? [];
  if (unit) return Number(number) * (longUnits[unit] ?? 0);
  const [, sign, parts] = goDuration.exec(text) ?? [];
  if (parts === undefined) return undefined;
  const sum = [...parts.matchAll(goPart)].reduce(
    (total, [, count = '', goUnit = '']) => total + Number(count) * (goUnits[goUnit] ?? 0),
    0,
  );
  return sign === '-' ? -sum : sum;
}
