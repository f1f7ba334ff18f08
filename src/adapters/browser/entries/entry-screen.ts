import { stayAwake } from '../screen/awake.ts';
import { switchLayouts } from '../screen/layouts.ts';
import { turnPages } from '../screen/turn-pages.ts';

switchLayouts(document);
turnPages(document);
stayAwake(document);
