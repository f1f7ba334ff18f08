import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';
import type { ChairmanPin, PinAnswer } from '../../../adapters/http/chairman/pin-port.ts';
import type { PinHash } from '../../../adapters/sqlite/keys/vault-pins.ts';
import { theChairman } from '../../../domain/chairman/state.ts';
import { log } from '../../logs/log.ts';
import type { Tenant } from '../tenant.ts';
import { boundedTries, type BoundedTries } from './bounded-tries.ts';

/** Five tries in five minutes for a device, and as many as four devices for the showcase. */
const limits = { window: 5 * 60_000, perDevice: 5, together: 20 } as const;

/** 16 MB and some 50 ms for each try, in a thread beside the event loop. */
const cost: ScryptOptions = { N: 16_384, r: 8, p: 1 };

const hashBytes = 32;

/**
 * The chairman's PIN of a tenant. The log says who set one and when; what the PIN is stands only
 * in the vault, as a salted hash under the id of the command that set it, so that the log and the
 * vault cannot disagree about which one is in force.
 */
export function openChairmanPin(
  tenant: Pick<Tenant, 'key' | 'vault' | 'state' | 'now'>,
): ChairmanPin {
  const { vault, state } = tenant;
  const tries = boundedTries(limits, tenant.now);
  const inForce = (): string | null => state.get('chairman', theChairman)?.pin ?? null;
  return {
    keep: async (pin, commandId) => {
      const salt = randomBytes(16);
      vault.pins.put(commandId, { salt, hash: await hashOf(pin, salt) });
    },
    tidy: () => {
      vault.pins.keepOnly(inForce());
    },
    attempt: async (pin, by) => {
      const id = inForce();
      const kept = id === null ? undefined : vault.pins.of(id);
      return kept ? answerTo({ pin, kept, by, tenant: tenant.key }, tries) : { is: 'none' };
    },
  };
}

interface Attempt {
  readonly pin: string;
  readonly kept: PinHash;
  readonly by: { readonly device: string; readonly judge: string };
  /** The key of the tenant, for the log. */
  readonly tenant: string;
}

/** Counts the try before it looks, so that many at once are no way around the limits. */
async function answerTo(attempt: Attempt, tries: BoundedTries): Promise<PinAnswer> {
  const { pin, kept, by, tenant } = attempt;
  const seconds = tries.take(by.device);
  if (seconds > 0) {
    log.warn({ tenant, ...by, seconds }, 'the PIN of the chairman was tried too often');
    return { is: 'held', seconds };
  }
  if (await fits(pin, kept)) {
    tries.forgive(by.device);
    return { is: 'right' };
  }
  const left = tries.left(by.device);
  log.warn({ tenant, ...by, left }, 'a wrong PIN of the chairman');
  return { is: 'wrong', left };
}

async function fits(pin: string, { salt, hash }: PinHash): Promise<boolean> {
  const given = await hashOf(pin, salt);
  return given.length === hash.length && timingSafeEqual(given, hash);
}

function hashOf(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, hashBytes, cost, (error, hash) => {
      if (error) reject(error);
      else resolve(hash);
    });
  });
}
