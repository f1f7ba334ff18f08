import { startHeatOnSpace } from '../emcee/start-key.ts';
import { focusFilterOnSlash } from '../filter-key.ts';
import { startLive } from '../live.ts';
import { followNextHeat } from '../next-heat.ts';
import { followMoment } from '../moment-words.ts';

focusFilterOnSlash(document);
startHeatOnSpace(document);
followMoment(document);
followNextHeat(document);
void startLive();
