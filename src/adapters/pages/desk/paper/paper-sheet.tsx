import type { VNode } from 'preact';
import { doubtWords } from '../../../../domain/scorecard/doubts.ts';
import { hasFeedback } from '../../../../domain/scorecard/marking/marking.ts';
import { paperWords, signatureKey } from '../../../../domain/scorecard/paper.ts';
import {
  linesFor,
  spotsOf,
  type SheetLine,
} from '../../../../domain/scorecard/sheet/sheet-lines.ts';
import { lineKey, type CardState } from '../../../../domain/scorecard/state.ts';
import { coupleNames } from '../../../../projections/entries.ts';
import { sliceTables } from '../../../../projections/fold/tables.ts';
import type { JudgeSheet } from '../../../../projections/scorecards.ts';
import { ListTable, NumberHead } from '../../table-box.tsx';
import { isNow, type View } from '../../view.ts';
import { sheetLabel } from '../sheet-label.ts';
import { fieldName, signName, wasName } from './paper-commands.ts';

interface Props {
  readonly view: View;
  readonly judge: string;
  readonly sheet: JudgeSheet;
  /** Its first field has the focus: whoever opens the page types at once. */
  readonly isFirst: boolean;
}

/** One sheet of a judge as the desk keys it in: a field for each mark, in the order of numbers. */
export function PaperSheet({ view, judge, sheet: { sheet, card }, isFirst }: Props): VNode {
  const label = sheetLabel(view.rows, sheet.sheet);
  const lines = linesFor(sheet, judge).sort((a, b) => a.back - b.back);
  const isOpen = isNow(view) && card?.signed === false;
  const terms = { view, sheet: sheet.sheet, label, card, isOpen };
  const said = isOpen ? lines.filter(({ marking }) => hasFeedback(marking)) : [];
  return (
    <section>
      <h2>{label}</h2>
      <StateWords card={card} />
      <Marks {...terms} lines={lines} hasFocus={isOpen && isFirst} />
      {said.map((line) =>
        line.dances.map((dance) => <Said {...terms} line={line} dance={dance} />),
      )}
      {isOpen && <SignField {...terms} />}
    </section>
  );
}

interface Terms {
  readonly view: View;
  readonly sheet: string;
  readonly label: string;
  readonly card: CardState | undefined;
  readonly isOpen: boolean;
}

interface MarksProps extends Terms {
  readonly lines: readonly SheetLine[];
  readonly hasFocus: boolean;
}

function Marks({ lines, hasFocus, ...terms }: MarksProps): VNode | null {
  const spots = lines.flatMap((line) => spotsOf(line).map((key) => ({ line, key })));
  if (spots.length === 0) return null;
  return (
    <ListTable
      label={`Marks, ${terms.label}`}
      titles={['#Back', 'Couple', 'Dance', 'Mark', 'From']}
      items={spots}
      draw={(spot, at) => <Row {...terms} spot={spot} hasFocus={hasFocus && at === 0} />}
    />
  );
}

interface Spot {
  readonly line: SheetLine;
  readonly key: string;
}

function StateWords({ card }: { card: CardState | undefined }): VNode | null {
  if (!card) return <p>The heat was not called for this judge yet.</p>;
  if (!card.signed) return null;
  const how = card.paper?.includes(signatureKey) === true ? `, ${paperWords}` : '';
  return <p>Signed{how}: the chairman can reopen it.</p>;
}

interface RowProps extends Terms {
  readonly spot: Spot;
  readonly hasFocus: boolean;
}

function Row(props: RowProps): VNode {
  const { view, card, spot, isOpen } = props;
  const { line, key } = spot;
  const mark = card?.marks[key];
  return (
    <tr>
      <NumberHead>{line.back}</NumberHead>
      <td>{coupleNames(view.rows, line.couple)}</td>
      <td>{placeWords(view, spot)}</td>
      <td>{isOpen ? <MarkField {...props} mark={String(mark ?? '')} /> : mark}</td>
      <td class="muted">{card?.paper?.includes(key) === true ? paperWords : ''}</td>
    </tr>
  );
}

/** "Waltz", or "Waltz, Technique" where a mark has parts. */
function placeWords(view: View, spot: Spot): string {
  const contest = view.rows.get(sliceTables.contest, spot.line.contest);
  return `${contest?.dances[Number(spot.key.split('/')[1])] ?? ''}${partWord(spot)}`;
}

function partWord({ line: { marking }, key }: Spot): string {
  const part = key.split('/')[2];
  return marking.way === 'parts' ? `, ${marking.parts[Number(part)] ?? ''}` : '';
}

function MarkField({ sheet, spot, mark, hasFocus }: RowProps & { mark: string }): VNode {
  const { line, key } = spot;
  const isTick = line.marking.way === 'callback';
  const field = { name: fieldName(sheet, key), autofocus: hasFocus };
  const label = `${isTick ? 'call back' : 'mark of'} couple ${String(line.back)}${partWord(spot)}`;
  const kind = isTick
    ? ({ type: 'checkbox', value: '1', checked: mark !== '' } as const)
    : { value: mark, size: 6, maxLength: 6, autocomplete: 'off' };
  return (
    <>
      <input type="hidden" name={wasName(sheet, key)} value={mark} />
      <input aria-label={label} {...field} {...kind} />
    </>
  );
}

type SaidProps = Terms & { readonly line: SheetLine; readonly dance: number };

/** Feedback words of a couple, with commas between. */
function Said({ sheet, card, line, dance }: SaidProps): VNode {
  const key = lineKey(line.entry, dance);
  const said = Object.entries(card?.feedback[key] ?? {});
  const fields = (['good', 'bad'] as const).map((what) => {
    const words = said.flatMap(([word, as]) => (as === what ? [word] : [])).join(', ');
    return <SaidField sheet={sheet} spot={`${key} ${what}`} back={line.back} words={words} />;
  });
  return <>{fields}</>;
}

function SaidField(props: { sheet: string; spot: string; back: number; words: string }): VNode {
  const { sheet, spot, back, words } = props;
  return (
    <label class="field">
      <span>
        Couple {back}, {spot.split(' ')[1]}
      </span>
      <input type="hidden" name={wasName(sheet, spot)} value={words} />
      <input name={fieldName(sheet, spot)} value={words} autocomplete="off" />
    </label>
  );
}

function SignField({ sheet, label, card }: Terms): VNode {
  const asked = (card?.asked ?? []).map((doubt) => doubtWords[doubt]);
  return (
    <>
      {asked.length > 0 && <p class="notice refused">{asked.join(' ')}</p>}
      <label class="check">
        <input type="checkbox" name={signName(sheet)} />
        <span>The judge has signed the paper: sign {label}</span>
      </label>
    </>
  );
}
