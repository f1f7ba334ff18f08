import { randomBytes } from 'node:crypto';
import { exitCodes } from '../../../adapters/cli/exit-codes.ts';
import { printOne } from '../../../adapters/cli/output.ts';
import { lifetime, sessionTokens } from '../../../adapters/http/session/session-token.ts';
import { publicAddress } from '../../operator/running-server.ts';
import { argument, readOptions, type Verb } from '../verb.ts';
import { knownUser } from './known-users.ts';

/** `user link`: a link that signs a person in, once and within an hour; nothing is stored. */
export const linkUser: Verb = async (call) => {
  const { json } = readOptions(call, {});
  const { user } = await knownUser(call.data, argument(call, 0));
  const expires = Math.floor(Date.now() / 1000) + lifetime.signInLink;
  const nonce = randomBytes(12).toString('base64url');
  const token = sessionTokens(call.data.secretKey()).signSignInLink({ user, nonce, expires });
  const url = `${publicAddress(call.data)}/showcase/sign-in/${token}`;
  const value = { user, url, expires: new Date(expires * 1000).toISOString() };
  printOne(call.terminal, { json, value, lines: [url] });
  call.terminal.talk(`Signs ${user} in once, until ${value.expires}.`);
  return exitCodes.ok;
};
