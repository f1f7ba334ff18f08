import type { Vault } from '../../adapters/sqlite/vault.ts';

/** A vault without keys: whatever is sealed stays so, and nothing is written anywhere. */
export const blindVault: Vault = {
  seal: () => '',
  open: () => undefined,
  pins: { put: () => undefined, of: () => undefined, keepOnly: () => undefined },
  forget: () => undefined,
  forgotten: () => false,
  sealAll: (data) => data,
  openAll: (data) => data,
  close: () => undefined,
};
