import { cableLineSchema, parseLine } from '../../domain/live/lines.ts';
import {
  createPublication,
  type PublicationOptions,
  type Publisher,
} from '../../domain/live/publication.ts';
import { openRedisLink, spokenChannel, wantedChannel } from './redis-link.ts';

export interface RedisPublisherOptions extends PublicationOptions {
  /** `redis://...`, or the path of a Unix socket. */
  readonly url: string;
  /** How long a feed's wish holds without being repeated. */
  readonly interestMilliseconds?: number;
}

const interestMilliseconds = 30_000;

/**
 * Publishes over Redis to the cables of all machines. Each tells again and again which streams
 * it wants; a wish that is not repeated ends, so a cable that died costs nothing for long.
 */
export async function createRedisPublisher(options: RedisPublisherOptions): Promise<Publisher> {
  const publication = createPublication(options);
  const interest = options.interestMilliseconds ?? interestMilliseconds;
  const spoken = spokenChannel(options.tenant);
  const link = await openRedisLink({
    url: options.url,
    onReady: () => link.send(spoken, publication.hello()),
    onMessage(_channel, text) {
      const line = parseLine(text, cableLineSchema);
      if (line) link.send(spoken, publication.want(line.want, Date.now() + interest));
    },
  });
  await link.listen(wantedChannel(options.tenant));
  return {
    wanted: (stream) => publication.wanted(stream, Date.now()),
    publish(batch) {
      const line = publication.publish(batch, Date.now());
      if (line) link.send(spoken, line);
    },
    close: () => link.close(),
  };
}
