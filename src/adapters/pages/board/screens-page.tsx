import type { VNode } from 'preact';
import { showsWords } from '../../../domain/screen/screen-words.ts';
import type { ScreenState } from '../../../domain/screen/state.ts';
import { sliceTables } from '../../../projections/fold/tables.ts';
import { CommandForm, maySend, Opened, type CommandFormProps } from '../command-form.tsx';
import { Layout } from '../layout.tsx';
import { pathNow } from '../links.ts';
import { QrCode } from '../qr-code.tsx';
import { EmptyState } from '../table-box.tsx';
import type { View } from '../view.ts';
import { directedWords } from './screen-board.tsx';
import { DirectForm } from './screen-forms.tsx';
import { ThemeCard } from './theme-card.tsx';

const here = 'desk/screens';

const whatBelongsHere =
  'The named screens of the hall stand here. Name one below, then open its address on a display.';

/** Every named screen: what it shows, its address, and one form to show something else. */
export function screensPage(view: View): VNode {
  return (
    <Layout view={view} title="Screens" kind="desk" here={here}>
      <h1>Screens</h1>
      <Screens view={view} />
      {maySend(view, 'DirectScreen') && (
        <section class="card">
          <h2>Name a screen</h2>
          <DirectForm view={view} screen={undefined} back={here} />
        </section>
      )}
      <ThemeCard view={view} back={here} />
    </Layout>
  );
}

function Screens({ view }: { view: View }): VNode {
  const screens = view.rows.find(sliceTables.screen).sort((a, b) => (a.screen < b.screen ? -1 : 1));
  const cards = screens.map((screen) => <ScreenCard view={view} screen={screen} />);
  return cards.length === 0 ? (
    <EmptyState words={whatBelongsHere} />
  ) : (
    <div class="cards">{cards}</div>
  );
}

function ScreenCard({ view, screen }: { view: View; screen: ScreenState }): VNode {
  const name = screen.screen;
  const titleOf = (id: string): string => view.rows.get(sliceTables.contest, id)?.title ?? id;
  const pages = screen.paused ? ', staying on its page' : '';
  return (
    <section class="card">
      <h2>Screen {name}</h2>
      <p>
        Shows {showsWords(screen.shows, titleOf)}
        {pages}.
      </p>
      <p class="muted">{directedWords(view, screen)}</p>
      {maySend(view, 'DirectScreen') && <DirectForm view={view} screen={screen} back={here} />}
      <Turning view={view} screen={screen} />
      <Address view={view} name={name} />
      <Removing view={view} name={name} />
    </section>
  );
}

function Turning({ view, screen }: { view: View; screen: ScreenState }): VNode {
  const data = { screen: screen.screen };
  const form = { view, back: here, about: `on screen ${screen.screen}` };
  const step = (direction: 'back' | 'forward', label: string): CommandFormProps => ({
    ...{ ...form, command: 'StepScreen', data: { ...data, direction }, label },
  });
  return (
    <div class="actions">
      <CommandForm {...step('back', 'Page back')} />
      {screen.paused ? (
        <CommandForm {...form} command="ResumeScreen" data={data} label="Turn pages again" />
      ) : (
        <CommandForm {...form} command="PauseScreen" data={data} label="Stay on the page" />
      )}
      <CommandForm {...step('forward', 'Page forward')} />
    </div>
  );
}

/** Apart from the buttons that are pressed while a list is read. */
function Removing({ view, name }: { view: View; name: string }): VNode | null {
  if (!maySend(view, 'RemoveScreen')) return null;
  const form = { view, back: here, data: { screen: name }, about: `screen ${name}` } as const;
  return (
    <Opened view={view} word={`Remove screen ${name}`}>
      <p>Displays at its address then wait for the desk.</p>
      <CommandForm {...form} command="RemoveScreen" label="Remove" tone="grave" />
    </Opened>
  );
}

function Address({ view, name }: { view: View; name: string }): VNode {
  const path = pathNow(view, `screen/${name}`);
  const address = view.absolute(path);
  return (
    <>
      <p>
        <a href={path}>{address}</a>
      </p>
      <details class="qr-box">
        <summary>QR code of screen {name}</summary>
        <QrCode text={address} label={`QR code: address of screen ${name}`} />
      </details>
    </>
  );
}
