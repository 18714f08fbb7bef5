import { type Verb, verbs } from '../../cards/verbs.ts';
import type { Answer } from '../turn.ts';
import { absence, absenceEnd, absenceOpen, standInOpen } from './absence.ts';
import { act, actOpen, effectPlan, effectPlanOpen } from './act.ts';
import { actionFinish, actionOpen } from './action.ts';
import { drop, dropOpen, move, moveOpen } from './changeAction.ts';
import { connect, connectOpen } from './channel.ts';
import { answer, answerOpen, close, closeOpen, lesson, lessonOpen, reopen, reopenOpen } from './closing.ts';
import { follow, followOpen } from './follow.ts';
import { tryAgain } from './health.ts';
import { cause, causeOpen, investigate, investigateOpen, leave, leaveOpen } from './investigate.ts';
import { add, addOpen, withdraw, withdrawOpen } from './own.ts';
import { type FileDeps, paperOffer, papersOpen } from './papers.ts';
import {
  processJoin,
  processJoinOpen,
  processOpen,
  processStart,
  processStartOpen,
  processStep,
  processStepOpen,
  processTakeBack,
  processTakeBackOpen,
} from './process.ts';
import { mine, open, read, receipt, whatToDo } from './reading.ts';
import { childConcern, discard, formConfirm, formEdit, formOpen, formSubmit, menu } from './report.ts';
import { setLanguage } from './settings.ts';
import { snooze, snoozeOpen } from './snooze.ts';
import { assess, assessOpen, merge, mergeOpen, receive, refer, referOpen } from './triage.ts';
import { weekOpen } from './week.ts';
import { weekAction, weekActionDone, weekActionOpen } from './weekAction.ts';

/** Every button and its answer. A verb without an answer does not compile. */
export const answers: Readonly<Record<Verb, Answer<FileDeps>>> = {
  [verbs.menu]: menu,
  [verbs.formOpen]: formOpen,
  [verbs.formSubmit]: formSubmit,
  [verbs.formConfirm]: formConfirm,
  [verbs.formEdit]: formEdit,
  [verbs.draftDiscard]: discard,
  [verbs.childConcern]: childConcern,
  [verbs.mine]: mine,
  [verbs.toDo]: whatToDo,
  [verbs.language]: setLanguage,
  [verbs.caseReceipt]: receipt,
  [verbs.caseOpen]: open,
  [verbs.caseRead]: read,
  [verbs.caseAddOpen]: addOpen,
  [verbs.caseAdd]: add,
  [verbs.caseWithdrawOpen]: withdrawOpen,
  [verbs.caseWithdraw]: withdraw,
  [verbs.caseReceive]: receive,
  [verbs.caseAssessOpen]: assessOpen,
  [verbs.caseAssess]: assess,
  [verbs.caseInvestigateOpen]: investigateOpen,
  [verbs.caseInvestigate]: investigate,
  [verbs.caseCauseOpen]: causeOpen,
  [verbs.caseCause]: cause,
  [verbs.caseCauseLeaveOpen]: leaveOpen,
  [verbs.caseCauseLeave]: leave,
  [verbs.caseActOpen]: actOpen,
  [verbs.caseAct]: act,
  [verbs.caseEffectPlanOpen]: effectPlanOpen,
  [verbs.caseEffectPlan]: effectPlan,
  [verbs.caseFollowOpen]: followOpen,
  [verbs.caseFollow]: follow,
  [verbs.actionMoveOpen]: moveOpen,
  [verbs.actionMove]: move,
  [verbs.actionDropOpen]: dropOpen,
  [verbs.actionDrop]: drop,
  [verbs.caseReferOpen]: referOpen,
  [verbs.caseRefer]: refer,
  [verbs.caseMergeOpen]: mergeOpen,
  [verbs.caseMerge]: merge,
  [verbs.caseAnswerOpen]: answerOpen,
  [verbs.caseAnswer]: answer,
  [verbs.caseLessonOpen]: lessonOpen,
  [verbs.caseLesson]: lesson,
  [verbs.caseCloseOpen]: closeOpen,
  [verbs.caseClose]: close,
  [verbs.caseReopenOpen]: reopenOpen,
  [verbs.caseReopen]: reopen,
  [verbs.casePapersOpen]: papersOpen,
  [verbs.casePaper]: paperOffer,
  [verbs.actionOpen]: actionOpen,
  [verbs.actionFinish]: actionFinish,
  [verbs.processOpen]: processOpen,
  [verbs.processStepOpen]: processStepOpen,
  [verbs.processStep]: processStep,
  [verbs.processTakeBackOpen]: processTakeBackOpen,
  [verbs.processTakeBack]: processTakeBack,
  [verbs.processStartOpen]: processStartOpen,
  [verbs.processStart]: processStart,
  [verbs.processJoinOpen]: processJoinOpen,
  [verbs.processJoin]: processJoin,
  [verbs.absenceOpen]: absenceOpen,
  [verbs.absence]: absence,
  [verbs.standInOpen]: standInOpen,
  [verbs.absenceEnd]: absenceEnd,
  [verbs.snoozeOpen]: snoozeOpen,
  [verbs.snooze]: snooze,
  [verbs.connectOpen]: connectOpen,
  [verbs.connect]: connect,
  [verbs.weekOpen]: weekOpen,
  [verbs.weekActionOpen]: weekActionOpen,
  [verbs.weekAction]: weekAction,
  [verbs.weekActionDone]: weekActionDone,
  [verbs.healthSeen]: tryAgain,
};

export const isVerb = (verb: string): verb is Verb => Object.hasOwn(answers, verb);
