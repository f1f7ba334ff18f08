import type { CommandType, DomainCommand } from './commands.ts';
import type { Actor, Role } from './message.ts';
import { refuse, type Refusal } from './refusal.ts';
import { paperRefusal } from './scorecard/paper.ts';

const staff: readonly Role[] = ['administrator', 'chairman', 'desk', 'operator', 'system'];
const office: readonly Role[] = ['administrator', 'desk', 'operator', 'system'];
const chair: readonly Role[] = ['administrator', 'chairman', 'operator'];
const owners: readonly Role[] = ['administrator', 'operator', 'system'];
const floor: readonly Role[] = [...staff, 'emcee'];
const players: readonly Role[] = [...staff, 'dj'];
const markers: readonly Role[] = ['judge', ...staff];

/** Which roles may send which command: the one table of who may do what. */
export const permissions: Readonly<Record<CommandType, readonly Role[]>> = {
  OpenShowcase: owners,
  ContinueLog: ['operator', 'system'],
  AdoptRules: chair,
  AppointJudge: staff,
  DismissJudge: staff,
  ReplaceJudgeLink: staff,
  CloseShowcase: chair,
  ReopenShowcase: chair,
  AddStudio: office,
  RemoveStudio: office,
  PreferRoom: office,
  AddPerson: office,
  ListLevels: staff,
  RemovePerson: office,
  ForgetPerson: owners,
  FormCouple: office,
  DissolveCouple: office,
  AddContest: staff,
  RemoveContest: staff,
  PlanRounds: staff,
  AllowCallbacks: chair,
  RecallEntries: chair,
  WithdrawRecall: chair,
  RegisterEntry: staff,
  WithdrawEntry: staff,
  ScratchEntry: staff,
  ReinstateEntry: staff,
  ScheduleHeat: staff,
  NamePanel: staff,
  CancelHeat: staff,
  CallHeat: floor,
  WithdrawCall: floor,
  CloseHeat: floor,
  OpenScorecard: markers,
  AddCategory: staff,
  RemoveCategory: staff,
  ChooseMarking: staff,
  ChooseVocabulary: staff,
  NameFinalist: staff,
  CheckInJudge: markers,
  CheckOutJudge: markers,
  PlaceJudge: staff,
  AssignJudges: staff,
  AssignEntry: staff,
  ClearAssignment: staff,
  AssignRooms: staff,
  MoveToRoom: staff,
  TakeSolos: markers,
  ArrangeSheets: markers,
  DirectScreen: staff,
  RemoveScreen: staff,
  PauseScreen: floor,
  ResumeScreen: floor,
  StepScreen: floor,
  ChooseTheme: staff,
  RecordMark: markers,
  WithdrawMark: markers,
  GiveFeedback: markers,
  WriteComment: markers,
  WithdrawComment: markers,
  SignScorecard: markers,
  ReopenScorecard: chair,
  PublishResults: chair,
  RetractResults: chair,
  SetChairmanPin: chair,
  RemoveChairmanPin: chair,
  ChooseSong: players,
  DropSong: players,
  AddDanceSong: players,
  RemoveDanceSong: players,
  CreateShowcase: owners,
  ArchiveShowcase: owners,
  RestoreShowcase: owners,
  AddUser: owners,
  RemoveUser: owners,
  GrantRole: owners,
  RevokeRole: owners,
  RedeemSignInLink: ['system'],
};

/** Why this actor may not send this command; a judge acts only on the judge's own scorecards. */
export function forbidden(command: DomainCommand, actor: Actor): Refusal | undefined {
  const allowed = permissions[command.type];
  if (!allowed.includes(actor.kind)) {
    const facts = { role: actor.kind, allowed: `the ${allowed[0] ?? ''}` };
    return refuse('NotAllowed', facts);
  }
  if (actor.kind !== 'judge' || !('judge' in command.data)) return undefined;
  const { judge } = command.data;
  if (judge !== actor.id) return refuse('NotYourScorecard');
  return paperRefusal(command.data, actor);
}
