import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { cutOffTablet } from '../support/cut-off-tablet.ts';
import type { CutOff } from '../support/cut-off.ts';
import type { Client, Demo } from '../support/demo.ts';
import { of } from '../support/large-heat.ts';
import { openTablet } from '../support/judge-tablet.ts';
import { press, waitForText } from '../support/pages-in-browser.ts';
import { giveLetter, waitForStates, waysInTheLog } from '../support/slip-hands.ts';

const backs = { c00001: 302, c00002: 103, c00009: 106 };

/** An open contest that is marked as the showcase chooses, on the floor. */
const openHeat = [
  of('AddContest', {
    ...{ contest: 'free', title: 'Free Waltz', dances: ['Waltz'] },
    ...{ kind: 'proficiency', style: 'open' },
  }),
  ...Object.entries(backs).map(([couple, back]) =>
    of('RegisterEntry', { entry: `free-${couple}`, contest: 'free', couple, back }),
  ),
  of('ScheduleHeat', {
    ...{ heat: 'free', label: '201', order: 201, floor: [{ contest: 'free', round: 1 }] },
  }),
  of('CallHeat', { heat: 'free' }),
];

describe('a tablet without a network while the way of marking is chosen anew', () => {
  let demo: Demo;
  let way: CutOff;
  let admin: Client;
  let page: Page;

  cutOffTablet(openTablet, async (opened) => {
    ({ demo, way, page } = opened);
    admin = await demo.signIn('Administrator');
    await admin.accept(...openHeat);
    await press(page, 'Heat 201 is on the floor - go');
    await waitForText(page, '0 of 3 marked');
  });

  it('sends its marks in the way they were entered in, and shows them as earlier', async () => {
    await way.cut();
    await giveLetter(page, 103, '1');
    await giveLetter(page, 302, 'F');
    await waitForStates(page, { 'kept here': 2 });
    const marking = { way: 'letters', letters: ['3', '2', '1'] };
    await admin.accept(of('ChooseMarking', { style: 'open', marking }));
    await way.mend();
    await waitForText(page, 'Online, all saved');
    await waitForText(page, /F\s*earlier/);
    expect(await waysInTheLog(demo)).to.deep.equal(['1 letters:1/2/3/F', 'F letters:1/2/3/F']);
  });

  it('marks in the way of now from then on', async () => {
    await giveLetter(page, 106, '3');
    await waitForText(page, 'Online, all saved');
    expect((await waysInTheLog(demo)).at(-1)).to.equal('3 letters:3/2/1');
  });
});
