import type { DomainCommand } from '../../src/domain/commands.ts';
import type { Step } from './given.ts';

/** How a refusal comes about: what happened before, and the command that is refused. */
export type Way = readonly [before: readonly Step[], command: DomainCommand];
