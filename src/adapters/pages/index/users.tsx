import type { VNode } from 'preact';
import type { Grant, UserState } from '../../../domain/user/state.ts';
import { grantSchema } from '../../../domain/user/commands.ts';
import { fullName, userName } from '../../../projections/people.ts';
import { sliceTables, type SliceRow } from '../../../projections/fold/tables.ts';
import { ChoiceField, CommandForm, Opened, TextField } from '../command-form.tsx';
import { Layout } from '../layout.tsx';
import { EmptyState } from '../table-box.tsx';
import type { IndexView } from '../view.ts';

const here = 'admin/users';

const whatBelongsHere = 'The people who sign in stand here. Add the first one, then grant a role.';

const shortName = {
  label: 'Short name',
  name: 'field.user',
  hint: 'Lower-case letters and digits: stands in histories.',
  pattern: '[a-z0-9]+(-[a-z0-9]+)*',
  maxLength: 60,
};

/** The people who sign in, and what each may do where. */
export function usersPage(view: IndexView): VNode {
  const users = view.rows.find(sliceTables.user).filter(({ removed }) => !removed);
  const cards = users.map((user) => <UserCard view={view} user={user} />);
  return (
    <Layout view={view} title="Users" kind="desk" here={here}>
      <h1>Users</h1>
      {cards.length === 0 && <EmptyState words={whatBelongsHere} />}
      <div class="cards">{cards}</div>
      <h2>Add a user</h2>
      <AddUser view={view} />
    </Layout>
  );
}

interface CardProps {
  readonly view: IndexView;
  readonly user: SliceRow<UserState>;
}

function UserCard({ view, user }: CardProps): VNode {
  const { id, grants } = user;
  return (
    <section class="card">
      <h2>
        {id}, {fullName(view.rows, userName(id)) ?? 'removed'}
      </h2>
      <ul class="plain">
        {grants.length === 0 && <li>No role yet.</li>}
        {grants.map((grant) => granted(view, id, grant))}
      </ul>
      <Granting view={view} user={user} />
      <Remove view={view} user={user} />
    </section>
  );
}

function granted(view: IndexView, user: string, grant: Grant): VNode {
  const form = { view, data: { user, grant }, about: `${grant.role} of ${user}`, back: here };
  return (
    <li class="grant">
      <span>{grantWords(view, grant)}</span>
      <CommandForm {...form} command="RevokeRole" label="Revoke" />
    </li>
  );
}

/** First the showcase is chosen, by address; then each role is one button. */
function Granting({ view, user }: CardProps): VNode {
  const isChosen = view.query['user'] === user.id;
  const chosen = isChosen ? (view.query['showcase'] ?? '*') : '*';
  return (
    <details class="act" open={isChosen}>
      <summary>Grant a role</summary>
      <form class="filters" method="get" action={`${view.base}${here}`}>
        <input type="hidden" name="user" value={user.id} />
        <ChoiceField label="For" name="showcase" choices={scopes(view)} chosen={chosen} />
        <button class="button quiet">Choose</button>
      </form>
      <RoleButtons view={view} user={user} showcase={chosen} />
    </details>
  );
}

function RoleButtons({ view, user, showcase }: CardProps & { showcase: string }): VNode {
  const missing = grantSchema.shape.role.options.filter(
    (role) => !user.grants.some((grant) => grant.role === role && grant.showcase === showcase),
  );
  const buttons = missing.map((role) => {
    const data = { user: user.id, grant: { role, showcase } };
    const form = { view, data, about: `of ${scopeWord(view, showcase)}`, back: here };
    return (
      <CommandForm {...form} command="GrantRole" label={`Make ${role.replaceAll('-', ' ')}`} />
    );
  });
  return <div class="actions">{buttons}</div>;
}

function Remove({ view, user }: CardProps): VNode {
  const label = `Remove ${user.id}`;
  const form = { view, data: { user: user.id }, label, back: here };
  return (
    <Opened view={view} word={label}>
      <p>The user is signed out everywhere; what the user did stays in the histories.</p>
      <CommandForm {...form} command="RemoveUser" tone="grave" />
    </Opened>
  );
}

function AddUser({ view }: { view: IndexView }): VNode {
  const form = { view, data: { grants: [] }, back: here };
  return (
    <section class="card narrow stacked">
      <CommandForm {...form} command="AddUser" label="Add" tone="main">
        <TextField {...shortName} />
        <TextField label="Full name" name="field.name" maxLength={120} />
      </CommandForm>
      <p class="muted">
        One-time links to sign in with: <code>ops/bin/floorcraft user link NAME</code>
      </p>
    </section>
  );
}

function scopes(view: IndexView): { value: string; word: string }[] {
  const listed = view.rows.find(sliceTables.listing);
  const each = listed.map(({ key, title }) => ({ value: key, word: title }));
  return [{ value: '*', word: 'every showcase' }, ...each];
}

function scopeWord(view: IndexView, showcase: string): string {
  if (showcase === '*') return 'every showcase';
  return view.rows.get(sliceTables.listing, showcase)?.title ?? showcase;
}

function grantWords(view: IndexView, { role, showcase }: Grant): string {
  return `${role.replaceAll('-', ' ')} of ${scopeWord(view, showcase)}`;
}
