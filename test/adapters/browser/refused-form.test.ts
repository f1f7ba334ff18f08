import { expect } from 'chai';
import type { Page } from 'puppeteer';
import { demoInBrowser } from '../../support/demo-in-browser.ts';
import type { Demo } from '../../support/demo.ts';
import { press, waitForText } from '../../support/pages-in-browser.ts';

const addsContest = 'form.command:has([value="AddContest"]):has([name="field.style"])';

describe('a form of the desk that is refused', () => {
  let demo: Demo;
  let page: Page;

  demoInBrowser(async (opened) => {
    ({ demo } = opened);
    page = await opened.pageOf('Administrator');
    await page.goto(demo.url('desk/entries'));
  });

  it('comes back as it was sent, opened, with the reason above it', async () => {
    await send(' ', ['Tango', 'Jive']);
    await waitForText(page, 'The title is missing: fill it in.');
    expect(await shown()).to.deep.equal({
      ...{ open: true, title: ' ', style: 'multi', dances: ['Tango', 'Jive'] },
    });
  });

  it('comes back empty once it was accepted', async () => {
    await page.type(`${addsContest} [name="field.title"]`, 'Invented Two Dance');
    await press(page, /^Add$/);
    await waitForText(page, 'Contest "Invented Two Dance" added');
    expect(await shown()).to.deep.equal({ open: false, title: '', style: 'closed', dances: [] });
  });

  async function send(title: string, dances: readonly string[]): Promise<void> {
    await press(page, /^Add a contest against a standard/);
    await page.type(`${addsContest} [name="field.title"]`, title);
    await page.select(`${addsContest} [name="field.style"]`, 'multi');
    for (const dance of dances) await page.click(`${addsContest} [value="${dance}"]`);
    await press(page, /^Add$/);
  }

  function shown(): Promise<object> {
    return page.$eval(addsContest, (form) => ({
      open: form.closest('details')?.open,
      title: form.querySelector<HTMLInputElement>('[name="field.title"]')?.value,
      style: form.querySelector<HTMLSelectElement>('[name="field.style"]')?.value,
      dances: [...form.querySelectorAll<HTMLInputElement>(':checked[type=checkbox]')].map(
        ({ value }) => value,
      ),
    }));
  }
});
