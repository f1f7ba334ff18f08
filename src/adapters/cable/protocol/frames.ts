/** The frames of Action Cable's protocol, each encoded once. */
export const welcomeFrame = Buffer.from('{"type":"welcome"}');

/** Tells a client to come back by itself; it spreads its return over some seconds. */
export const restartFrame = Buffer.from(
  '{"type":"disconnect","reason":"server_restart","reconnect":true}',
);

/** `now` in milliseconds; the frame says Unix seconds. */
export function pingFrame(now: number): Buffer {
  return Buffer.from(`{"type":"ping","message":${Math.floor(now / 1000)}}`);
}

export function answerFrame(
  identifier: string,
  type: 'confirm_subscription' | 'reject_subscription',
): Buffer {
  return Buffer.from(JSON.stringify({ identifier, type }));
}

/** The part of a delivery that is the same for every message of one identifier. */
export function messagePrefix(identifier: string): Buffer {
  return Buffer.from(`{"identifier":${JSON.stringify(identifier)},"message":`);
}

/** A delivery; `html` is the message as JSON text. */
export function messageFrame(prefix: Buffer, html: Buffer): Buffer {
  return Buffer.concat([prefix, html, frameEnd]);
}

const frameEnd = Buffer.from('}');
