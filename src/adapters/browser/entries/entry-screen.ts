import { stayAwake } from '../screen/awake.ts';
import { fitStandings } from '../screen/fit-standings.ts';
import { keepPicture } from '../screen/keep-picture.ts';
import { switchLayouts } from '../screen/layouts.ts';
import { turnPages } from '../screen/turn-pages.ts';

switchLayouts(document);
turnPages(document);
fitStandings(document);
keepPicture(document);
stayAwake(document);
