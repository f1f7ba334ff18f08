import { focusFilterOnSlash } from './filter-key.ts';
import { startLive } from './live.ts';
import { followMoment } from './moment-words.ts';

focusFilterOnSlash(document);
followMoment(document);
void startLive();
