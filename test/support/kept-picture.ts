/** A picture that lies in the files of every showcase of these tests. */
export const keptPicture = 'cd'.repeat(32);

/** As decisions are told of it. */
export const keptPictures: ReadonlySet<string> = new Set([keptPicture]);
