import { networkInterfaces } from 'node:os';

/**
 * The address that is printed and put into QR codes: `FLOORCRAFT_URL`, else this machine's first
 * address in the local network, which tablets in the hall can reach.
 */
export function publicUrl(port: number, isTls: boolean): string {
  const given = process.env['FLOORCRAFT_URL'];
  if (given) return given.replace(/\/+$/, '');
  return `${isTls ? 'https' : 'http'}://${lanAddress() ?? 'localhost'}:${String(port)}`;
}

function lanAddress(): string | undefined {
  const all = Object.values(networkInterfaces()).flatMap((each) => each ?? []);
  return all.find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
}
