import { expect } from 'chai';
import { commandSchemas, type CommandType } from '../../src/domain/commands.ts';
import { trusted } from '../../src/domain/identity.ts';
import { roles } from '../../src/domain/message.ts';
import { forbidden } from '../../src/domain/permissions.ts';
import { command } from '../support/given.ts';

/** In the order of the columns: x may, a dot may not; j may for the judge's own scorecards. */
const header =
  'administrator chairman desk judge emcee dj display studio-owner public operator system';

const table: Readonly<Record<CommandType, string>> = {
  OpenShowcase: 'x . . . . . . . . x x',
  ContinueLog: '. . . . . . . . . x x',
  AdoptRules: 'x x . . . . . . . x .',
  AppointJudge: 'x x x . . . . . . x x',
  DismissJudge: 'x x x . . . . . . x x',
  ReplaceJudgeLink: 'x x x . . . . . . x x',
  CloseShowcase: 'x x . . . . . . . x .',
  ReopenShowcase: 'x x . . . . . . . x .',
  AddStudio: 'x . x . . . . . . x x',
  RemoveStudio: 'x . x . . . . . . x x',
  PreferRoom: 'x . x . . . . . . x x',
  AddPerson: 'x . x . . . . . . x x',
  ListLevels: 'x x x . . . . . . x x',
  RemovePerson: 'x . x . . . . . . x x',
  ForgetPerson: 'x . . . . . . . . x x',
  FormCouple: 'x . x . . . . . . x x',
  DissolveCouple: 'x . x . . . . . . x x',
  AddContest: 'x x x . . . . . . x x',
  RemoveContest: 'x x x . . . . . . x x',
  PlanRounds: 'x x x . . . . . . x x',
  AllowCallbacks: 'x x . . . . . . . x .',
  AddCategory: 'x x x . . . . . . x x',
  RemoveCategory: 'x x x . . . . . . x x',
  ChooseMarking: 'x x x . . . . . . x x',
  DirectScreen: 'x x x . . . . . . x x',
  RemoveScreen: 'x x x . . . . . . x x',
  PauseScreen: 'x x x . x . . . . x x',
  ResumeScreen: 'x x x . x . . . . x x',
  StepScreen: 'x x x . x . . . . x x',
  ChooseTheme: 'x x x . . . . . . x x',
  ChooseVocabulary: 'x x x . . . . . . x x',
  NameFinalist: 'x x x . . . . . . x x',
  CheckInJudge: 'x x x j . . . . . x x',
  CheckOutJudge: 'x x x j . . . . . x x',
  PlaceJudge: 'x x x . . . . . . x x',
  AssignJudges: 'x x x . . . . . . x x',
  AssignEntry: 'x x x . . . . . . x x',
  ClearAssignment: 'x x x . . . . . . x x',
  AssignRooms: 'x x x . . . . . . x x',
  MoveToRoom: 'x x x . . . . . . x x',
  TakeSolos: 'x x x j . . . . . x x',
  ArrangeSheets: 'x x x j . . . . . x x',
  GiveFeedback: 'x x x j . . . . . x x',
  WriteComment: 'x x x j . . . . . x x',
  WithdrawComment: 'x x x j . . . . . x x',
  RecallEntries: 'x x . . . . . . . x .',
  WithdrawRecall: 'x x . . . . . . . x .',
  RegisterEntry: 'x x x . . . . . . x x',
  WithdrawEntry: 'x x x . . . . . . x x',
  ScratchEntry: 'x x x . . . . . . x x',
  ReinstateEntry: 'x x x . . . . . . x x',
  ScheduleHeat: 'x x x . . . . . . x x',
  NamePanel: 'x x x . . . . . . x x',
  CancelHeat: 'x x x . . . . . . x x',
  CallHeat: 'x x x . x . . . . x x',
  WithdrawCall: 'x x x . x . . . . x x',
  CloseHeat: 'x x x . x . . . . x x',
  OpenScorecard: 'x x x j . . . . . x x',
  RecordMark: 'x x x j . . . . . x x',
  WithdrawMark: 'x x x j . . . . . x x',
  SignScorecard: 'x x x j . . . . . x x',
  ReopenScorecard: 'x x . . . . . . . x .',
  PublishResults: 'x x . . . . . . . x .',
  RetractResults: 'x x . . . . . . . x .',
  SetChairmanPin: 'x x . . . . . . . x .',
  RemoveChairmanPin: 'x x . . . . . . . x .',
  ChooseSong: 'x x x . . x . . . x x',
  DropSong: 'x x x . . x . . . x x',
  AddDanceSong: 'x x x . . x . . . x x',
  RemoveDanceSong: 'x x x . . x . . . x x',
  CreateShowcase: 'x . . . . . . . . x x',
  ArchiveShowcase: 'x . . . . . . . . x x',
  RestoreShowcase: 'x . . . . . . . . x x',
  AddUser: 'x . . . . . . . . x x',
  RemoveUser: 'x . . . . . . . . x x',
  GrantRole: 'x . . . . . . . . x x',
  RevokeRole: 'x . . . . . . . . x x',
  RedeemSignInLink: '. . . . . . . . . . x',
};

describe('who may do what', () => {
  it('is told for every command and every role', () => {
    expect(header.split(' ')).to.deep.equal([...roles]);
    expect(Object.keys(table).sort()).to.deep.equal(Object.keys(commandSchemas).sort());
    for (const line of Object.values(table)) expect(line.split(' ').length).to.equal(roles.length);
  });

  for (const [type, line] of trusted<[CommandType, string][]>(Object.entries(table))) {
    it(`${type} follows the table`, () => {
      expect(roles.map((role) => mayOf(type, role)).join(' ')).to.equal(line);
    });
  }

  it('names who may, to those who may not', () => {
    const close = command('CloseShowcase', {});
    const told = (kind: 'judge' | 'studio-owner') => forbidden(close, { kind, id: 'x' })?.sentence;
    expect(told('judge')).to.equal('The role judge may not do this: ask the administrator.');
    expect(told('studio-owner')).to.equal(
      'The role studio-owner may not do this: ask the administrator.',
    );
  });
});

/** Asks with a command of judge `own`, then as another judge. */
function mayOf(type: CommandType, role: (typeof roles)[number]): string {
  const asked = command(type, trusted<never>({ judge: 'own' }));
  const may = (id: string) => forbidden(asked, { kind: role, id }) === undefined;
  if (!may('own')) return '.';
  return may('other') ? 'x' : 'j';
}
