import type { ComponentChildren, VNode } from 'preact';
import type { CommandType } from '../../domain/commands.ts';
import { permissions } from '../../domain/permissions.ts';
import { Icon, type IconName } from './icon.tsx';
import type { AnyView } from './links.ts';
import { isNow } from './view.ts';

export interface CommandFormProps {
  readonly view: AnyView;
  readonly command: CommandType;
  /** What is already known of the command; inputs among the children add the rest. */
  readonly data: object;
  /** The word on the button. */
  readonly label: string;
  /** What it acts on, read out after the label: "couple 117". */
  readonly about?: string;
  /** Where to come back to, a path under the view's base. */
  readonly back: string;
  readonly tone?: 'main' | 'quiet' | 'grave';
  readonly icon?: IconName;
  readonly children?: ComponentChildren;
}

/** A form that sends one command. A page as of an earlier moment has none. */
export function CommandForm(props: CommandFormProps): VNode | null {
  const { view, command, data, back } = props;
  if (!isNow(view)) return null;
  const action = 'showcase' in view ? `${view.base}desk/act` : '/showcase/admin/act';
  return (
    <form class="command" method="post" action={action}>
      <input type="hidden" name="type" value={command} />
      <input type="hidden" name="data" value={JSON.stringify(data)} />
      <input type="hidden" name="return" value={back} />
      {props.children}
      <CommandButton {...props} />
    </form>
  );
}

/** The same behind a word that opens it, with a reason to be given: for what undoes something. */
export function ReasonForm({ hint, ...props }: CommandFormProps & { hint: string }): VNode | null {
  if (!isNow(props.view)) return null;
  return (
    <details class="act">
      <summary>
        {props.label}
        <About>{props.about}</About>
      </summary>
      <CommandForm {...props} tone="grave">
        {props.children}
        <TextField label="Reason" name="field.reason" hint={hint} minLength={3} maxLength={500} />
      </CommandForm>
    </details>
  );
}

interface OpenedProps {
  readonly view: AnyView;
  readonly word: string;
  readonly children: ComponentChildren;
}

/** What can be done, opened by a word. A page as of an earlier moment has nothing to open. */
export function Opened({ view, word, children }: OpenedProps): VNode | null {
  if (!isNow(view)) return null;
  return (
    <details class="act">
      <summary>{word}</summary>
      {children}
    </details>
  );
}

export interface TextFieldProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly type?: 'text' | 'number' | 'date' | 'search';
  readonly value?: string | number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly list?: string;
  readonly optional?: boolean;
}

/** A labelled input; required unless `optional`. */
export function TextField({ label, hint, optional, ...input }: TextFieldProps): VNode {
  return (
    <label class="field">
      <span>{label}</span>
      <input required={!optional} autocomplete="off" {...input} />
      {hint !== undefined && <small>{hint}</small>}
    </label>
  );
}

export interface Choice {
  readonly value: string;
  readonly word: string;
}

export interface ChoiceFieldProps {
  readonly label: string;
  readonly name: string;
  readonly choices: readonly Choice[];
  readonly chosen?: string | undefined;
  /** The word for "none", where none may be chosen. */
  readonly none?: string;
}

/** A labelled list to choose from. */
export function ChoiceField({ label, name, choices, chosen, none }: ChoiceFieldProps): VNode {
  const all = none === undefined ? choices : [{ value: '', word: none }, ...choices];
  const options = all.map(({ value, word }) => (
    <option value={value} selected={value === chosen}>
      {word}
    </option>
  ));
  return (
    <label class="field">
      <span>{label}</span>
      <select name={name}>{options}</select>
    </label>
  );
}

/** Whether who looks may send this command from this page; what would be refused is left out. */
export function maySend(view: AnyView, command: CommandType): boolean {
  return isNow(view) && permissions[command].includes(view.actor.kind);
}

function CommandButton({ label, about, tone = 'quiet', icon }: CommandFormProps): VNode {
  return (
    <button class={`button ${tone}`}>
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      <About>{about}</About>
    </button>
  );
}

function About({ children }: { children: ComponentChildren }): VNode | null {
  return children === undefined ? null : <span class="unseen"> {children}</span>;
}
