import { roomNames } from '../../../../domain/assignment/rooms/room-types.ts';
import type { Choice } from '../../command-form.tsx';

/** Every room a couple or a judge can be given. */
export const roomChoices: readonly Choice[] = roomNames(4).map((value) => ({
  value,
  word: `Room ${value}`,
}));
