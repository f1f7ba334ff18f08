/** So far ahead of the server a device's clock may be and still be believed, in milliseconds. */
const aheadAtMost = 5 * 60_000;

/** Before this a device's clock was never set: there was no tablet. */
const earliest = Date.parse('1980-01-01T00:00:00Z');

/**
 * When something was entered, RFC 3339 in UTC: what the device said, however long ago. A device's
 * clock may be wrong, and what was entered with it must not be lost for that: a time that cannot
 * be, after the receipt or before all devices, counts as the receipt. `now` is in ms since 1970.
 */
export function enteredAt(said: string | undefined, now: number): string {
  const entered = said === undefined ? now : Date.parse(said);
  const isBelieved = entered >= earliest && entered <= now + aheadAtMost;
  return new Date(isBelieved ? entered : now).toISOString();
}
