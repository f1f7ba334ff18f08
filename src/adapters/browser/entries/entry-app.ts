import { startHeatOnSpace } from '../emcee/start-key.ts';
import { focusFilterOnSlash } from '../filter-key.ts';
import { startLive } from '../live.ts';
import { followNextHeat } from '../next-heat.ts';
import { followMoment } from '../moment-words.ts';
import { keepRefusedForms } from '../refused-form.ts';
import { pickColours } from '../screen/pick-colours.ts';

focusFilterOnSlash(document);
startHeatOnSpace(document);
followMoment(document);
keepRefusedForms(document);
followNextHeat(document);
pickColours(document);
void startLive();
