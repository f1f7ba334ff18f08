import type { VNode } from 'preact';
import { CommandForm, TextField } from '../command-form.tsx';
import { Layout } from '../layout.tsx';
import type { IndexView } from '../view.ts';

const here = 'admin/showcases/new';

const locales = ['en-US', 'en-GB', 'en-CA', 'de-DE', 'fr-FR', 'es-ES', 'it-IT', 'pl-PL'];

/** The form that creates a showcase. */
export function newShowcasePage(view: IndexView): VNode {
  const form = { view, data: {}, back: 'admin/' };
  return (
    <Layout view={view} title="Create a showcase" kind="slip" here={here}>
      <h1>Create a showcase</h1>
      <section class="card narrow stacked">
        <CommandForm {...form} command="CreateShowcase" label="Create" tone="main">
          <Naming />
          <TextField label="First day" name="field.start" type="date" />
          <TextField label="Last day" name="field.end" type="date" />
          <Places />
        </CommandForm>
      </section>
    </Layout>
  );
}

function Naming(): VNode {
  return (
    <>
      <TextField label="Title" name="field.title" maxLength={120} />
      <TextField
        label="Path"
        name="field.path"
        hint="Part of its address, cannot be changed later: 2026/boston/"
        pattern="\d{4}/([a-z0-9]+(-[a-z0-9]+)*/){1,2}"
        maxLength={60}
      />
    </>
  );
}

function Places(): VNode {
  const zone = { label: 'Time zone', name: 'field.timeZone', value: 'America/New_York' };
  const locale = { label: 'Locale', name: 'field.locale', value: 'en-US', maxLength: 20 };
  return (
    <>
      <TextField {...zone} list="time-zones" hint="All times of the showcase are shown in it." />
      <Suggestions id="time-zones" values={Intl.supportedValuesOf('timeZone')} />
      <TextField {...locale} list="locales" />
      <Suggestions id="locales" values={locales} />
    </>
  );
}

function Suggestions({ id, values }: { id: string; values: readonly string[] }): VNode {
  return (
    <datalist id={id}>
      {values.map((value) => (
        <option value={value} />
      ))}
    </datalist>
  );
}
