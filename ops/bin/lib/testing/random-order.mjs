import { giveUp } from '../ground.mjs';

/** The number of this run's order: that of FLOORCRAFT_TEST_ORDER, else any. */
export function chooseOrder() {
  const given = process.env.FLOORCRAFT_TEST_ORDER;
  if (given === undefined) return Math.floor(Math.random() * 1_000_000);
  if (/^\d{1,9}$/.test(given)) return Number(given);
  giveUp('FLOORCRAFT_TEST_ORDER is no whole number.', 'unset FLOORCRAFT_TEST_ORDER');
}

/** The same in an order that follows from a number. */
export function shuffled(all, order) {
  const mixed = [...all];
  let state = order;
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = next(state);
    const other = state % (last + 1);
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}

/** Marsaglia's xorshift with 32 bits; it never leaves zero, so it never starts there. */
function next(state) {
  let bits = state || 1;
  bits ^= bits << 13;
  bits ^= bits >>> 17;
  bits ^= bits << 5;
  return bits >>> 0;
}
