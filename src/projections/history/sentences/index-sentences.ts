import { scope, type SentencesOf } from './telling.ts';

/** What happened to the administration, one sentence per event type. */
export const indexSentences: SentencesOf<IndexEvent> = {
  ShowcaseCreated: ({ data }) => `Showcase "${data.title}" created at ${data.path}.`,
  ShowcaseArchived: ({ data }) => `Showcase ${data.key} archived.`,
  ShowcaseRestored: ({ data }) => `Showcase ${data.key} restored.`,
  UserAdded: ({ data }, { labels }) =>
    `${labels.person(`user-${data.user}`)} added as user ${data.user}.`,
  UserRemoved: ({ data }) => `User ${data.user} removed.`,
  RoleGranted: ({ data }) =>
    `User ${data.user} made ${data.grant.role} of ${scope(data.grant.showcase)}.`,
  RoleRevoked: ({ data }) =>
    `User ${data.user} is no longer ${data.grant.role} of ${scope(data.grant.showcase)}.`,
  SignInLinkRedeemed: ({ data }) => `User ${data.user} signed in with a one-time link.`,
};

type IndexEvent =
  | 'ShowcaseCreated'
  | 'ShowcaseArchived'
  | 'ShowcaseRestored'
  | 'UserAdded'
  | 'UserRemoved'
  | 'RoleGranted'
  | 'RoleRevoked'
  | 'SignInLinkRedeemed';
