import { z } from 'zod';
import { idSchema } from '../schema/ids.ts';
import { roomSchema } from '../seat/commands.ts';

/** Left out: every heat of the showcase that is not over. */
const heats = z.array(idSchema).min(1).max(2000).optional();
/** Another seed gives another fair distribution; the same one gives the same again. */
const seed = z.int().min(0).max(4_294_967_295);

export const assignmentCommands = {
  /**
   * Gives every couple without a judge of its own to one judge who is present: heat by heat, or a
   * student to one judge for a whole agenda category. What is given already stays.
   */
  AssignJudges: z.strictObject({ by: z.enum(['heat', 'category']), seed, heats }),
  /** Null leaves the couple to every judge of the panel. */
  AssignEntry: z.strictObject({ heat: idSchema, entry: idSchema, judge: idSchema.nullable() }),
  /** Couples that are marked already stay with who marked them. */
  ClearAssignment: z.strictObject({ heats }),
  /**
   * Spread over so many rooms (one: none is named), or by role over two: couples led by a student
   * in B, all others in A. Rooms a person chose stay. By role the seed changes nothing.
   */
  AssignRooms: z.strictObject({ rooms: z.int().min(1).max(4).or(z.literal('role')), seed, heats }),
  /** Null takes the choice back. */
  MoveToRoom: z.strictObject({ heat: idSchema, entry: idSchema, room: roomSchema.nullable() }),
};
