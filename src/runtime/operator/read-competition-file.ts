import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { Failure, messageOf, notFound } from '../../adapters/cli/errors.ts';
import { exitCodes } from '../../adapters/cli/exit-codes.ts';
import { readCompetition, type ReadingOptions } from '../../domain/competition-file/check-file.ts';
import { isFileProblem } from '../../domain/competition-file/file-problem.ts';
import type { CompetitionFile } from '../../domain/competition-file/schema.ts';
import { utf8Text, wrongFile } from '../../domain/file/utf8-text.ts';

/** A competition read from a file, and the SHA-256 of its bytes in hex. */
export interface ReadCompetition {
  readonly competition: CompetitionFile;
  readonly hash: string;
}

/** Reads a competition file, compressed or not. Fails with what is wrong with it. */
export function readCompetitionFile(file: string, options: ReadingOptions): ReadCompetition {
  const bytes = bytesOf(file);
  const { text, wrong: other } = utf8Text(unpacked(file, bytes));
  if (other !== undefined) throw wrong(file, wrongFile(other));
  const competition = readCompetition(text, options);
  if (isFileProblem(competition)) throw wrong(file, competition.sentence);
  return { competition, hash: createHash('sha256').update(bytes).digest('hex') };
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw notFound(`There is no file ${file}.`);
    throw wrong(file, messageOf(error));
  }
}

function unpacked(file: string, bytes: Buffer): Buffer {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  try {
    return isCompressed ? gunzipSync(bytes) : bytes;
  } catch (error) {
    throw wrong(file, `The file cannot be unpacked (${messageOf(error)}): copy it again.`);
  }
}

function wrong(file: string, sentence: string): Failure {
  return new Failure(exitCodes.failed, `${file}: ${sentence} Nothing was changed.`);
}
