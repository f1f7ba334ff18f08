import type { VNode } from 'preact';
import { Crumb } from '../../crumb.tsx';
import { Layout } from '../../layout.tsx';
import { isNow, type View } from '../../view.ts';
import { FoundMarks } from './found-marks.tsx';
import { SentMarks } from './sent-marks.tsx';
import type { UnsentState } from './unsent-state.ts';

const lead =
  'A tablet that cannot reach the server saves what it has not sent as a file, or shows it as QR ' +
  'codes. Bring either here: the same marks are sent, with the times they were entered at. When ' +
  'the tablet sends them too, nothing is doubled.';

/** Takes in what a tablet could not send. */
export function unsentPage(view: View, state: UnsentState = {}): VNode {
  const { problem, missing, found, sent } = state;
  return (
    <Layout view={view} title="Unsent marks" kind="desk" here="desk/unsent" scripts={['unsent.js']}>
      <Crumb view={view} path="desk/judges" word="Judges" />
      <h1>Unsent marks</h1>
      <p class="lead">{lead}</p>
      {problem !== undefined && <Refused sentence={problem} />}
      {missing && <Missing {...missing} />}
      {sent && found && <SentMarks view={view} file={found} sent={sent} />}
      {found && !sent && <FoundMarks view={view} file={found} brought={state.brought ?? ''} />}
      {(!found || sent) && isNow(view) && <BringForm view={view} state={state} />}
    </Layout>
  );
}

function Refused({ sentence }: { sentence: string }): VNode {
  return (
    <p class="notice refused" role="alert">
      <span>
        <strong>Refused:</strong> {sentence}
      </span>
    </p>
  );
}

function Missing({ of, missing }: NonNullable<UnsentState['missing']>): VNode {
  const count = of - missing.length;
  return (
    <p class="notice refused" role="alert">
      <span>
        {count} of {of} parts are here. Still missing: {missing.join(', ')}. Add them below.
      </span>
    </p>
  );
}

/** The same form with and without scripts; a script adds the camera and photos. */
function BringForm({ view, state }: { view: View; state: UnsentState }): VNode {
  return (
    <form
      class="card unsent-form"
      method="post"
      action={`${view.base}desk/unsent`}
      encType="multipart/form-data"
    >
      <label class="field">
        <span>File from the tablet</span>
        <input type="file" name="file" accept=".json,application/json" />
      </label>
      <div
        data-unsent-camera
        data-reader-script={view.asset('code-reader.js')}
        class="unsent-camera"
      />
      <TextsField text={state.sent ? '' : (state.text ?? '')} />
      <button class="button main">Look at it</button>
    </form>
  );
}

function TextsField({ text }: { text: string }): VNode {
  return (
    <label class="field">
      <span>Or the texts of its QR codes</span>
      <textarea name="text" rows={6} spellcheck={false} autocomplete="off" data-unsent-text>
        {text}
      </textarea>
      <small>In any order, one after the other; a code read twice does no harm.</small>
    </label>
  );
}
