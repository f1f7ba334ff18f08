import { outboxName } from '../outbox-name.ts';
import { createToldShelf, type ToldShelf } from './told-shelf.ts';
import { openToldStorage } from './told-storage.ts';

/** What a judge of a showcase was told on this tablet, rid of what is past its time. */
export function openTold(owner: { readonly base: string; readonly judge: string }): ToldShelf {
  const shelf = createToldShelf(openToldStorage(outboxName(owner)), () => Date.now());
  void shelf.tidy();
  return shelf;
}
