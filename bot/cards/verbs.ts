/**
 * Every button's name, in one place: cards write them, the Teams adapter answers them.
 * Their data name what is asked for (a case, a form, a unit); who asks is the signed-in person, never the card.
 */
export const verbs = {
  menu: 'menu',
  formOpen: 'form.open', // { reportType } → the form
  formSubmit: 'form.submit', // { reportType, requestId } + inputs
  formConfirm: 'form.confirm', // { requestId }: the text was read back and is right
  formEdit: 'form.edit', // { requestId }: back to the draft's form
  draftDiscard: 'draft.discard', // { requestId }
  childConcern: 'child.concern',
  mine: 'list.mine', // { page? }
  toDo: 'list.toDo', // { page? }
  language: 'language', // { language }
  caseReceipt: 'case.receipt', // { caseId, page? }: my own report's card
  caseOpen: 'case.open', // { caseId }: the card of one who must act or watch, without the words
  caseRead: 'case.read', // { caseId, part? }: the words, logged; part 0 first
  caseAddOpen: 'case.add.open', // { caseId }
  caseAdd: 'case.add', // { caseId } + text
  caseWithdrawOpen: 'case.withdraw.open', // { caseId }: ask first
  caseWithdraw: 'case.withdraw', // { caseId }
  caseReceive: 'case.receive', // { caseId }
  caseAssessOpen: 'case.assess.open', // { caseId }
  caseAssess: 'case.assess', // { caseId } + inputs
  caseInvestigateOpen: 'case.investigate.open', // { caseId }
  caseInvestigate: 'case.investigate', // { caseId, seen } + inputs → causes
  caseCauseOpen: 'case.cause.open', // { caseId }
  caseCause: 'case.cause', // { caseId, goOn: 'more' | 'act' | 'done' } + inputs
  caseCauseLeaveOpen: 'case.cause.leave.open', // { caseId }
  caseCauseLeave: 'case.cause.leave', // { caseId } + causeId, reason
  caseActOpen: 'case.act.open', // { caseId }; with searches: true, the inputs too
  caseAct: 'case.act', // { caseId } + inputs → how its effect will be seen
  caseEffectPlanOpen: 'case.effectPlan.open', // { caseId, actionId }
  caseEffectPlan: 'case.effectPlan', // { caseId, actionId, goOn: 'more' | 'done' } + sign, lookOn
  caseFollowOpen: 'case.follow.open', // { caseId, actionId?, page? }: the actions, or one of them
  caseFollow: 'case.follow', // { caseId, actionId } + inputs
  actionMoveOpen: 'case.action.move.open', // { caseId, actionId }; as above
  actionMove: 'case.action.move', // { caseId, actionId } + ownerId, dueOn, reason
  actionDropOpen: 'case.action.drop.open', // { caseId, actionId }
  actionDrop: 'case.action.drop', // { caseId, actionId } + reason
  caseReferOpen: 'case.refer.open', // { caseId } + unitSearch when the list was too long
  caseRefer: 'case.refer', // { caseId } + unitId, reason
  caseMergeOpen: 'case.merge.open', // { caseId }
  caseMerge: 'case.merge', // { caseId } + number
  caseAnswerOpen: 'case.answer.open', // { caseId }
  caseAnswer: 'case.answer', // { caseId, hinted? } + answer
  caseLessonOpen: 'case.lesson.open', // { caseId }
  caseLesson: 'case.lesson', // { caseId, hinted? } + lesson; without it, skipped
  caseCloseOpen: 'case.close.open', // { caseId }
  caseClose: 'case.close', // { caseId, hinted? } + immediateAction, answer
  caseReopenOpen: 'case.reopen.open', // { caseId }
  caseReopen: 'case.reopen', // { caseId } + reason
  casePapersOpen: 'case.papers.open', // { caseId }
  casePaper: 'case.paper', // { caseId, paper }: which, as domain/papers names it
  actionOpen: 'action.open', // { caseId, actionId }: an action's card, for its owner
  actionFinish: 'action.finish', // { caseId, actionId }
  processOpen: 'process.open', // { caseId, process, part? }: a legal process in words, logged
  processStepOpen: 'process.stepOpen', // { caseId, process, step }
  processStep: 'process.step', // { caseId, process, step } + the step's inputs
  processTakeBackOpen: 'process.takeBackOpen', // { caseId, process }
  processTakeBack: 'process.takeBack', // { caseId, process, step, at }: the decision she saw; + reason
  processStartOpen: 'process.startOpen', // { caseId }
  processStart: 'process.start', // { caseId } + process, reason
  processJoinOpen: 'process.joinOpen', // { caseId, process }
  processJoin: 'process.join', // { caseId, process } + number
  absenceOpen: 'absence.open', // { day? }: an absence of mine that begins then, else a new one
  absence: 'absence', // { personId? }: whose, where not mine; + from, until, deputyId, deputyName
  standInOpen: 'absence.standIn.open', // { personId }: who stands in for this manager, named by her head
  absenceEnd: 'absence.end', // { day }: the absence of mine that begins then
  snoozeOpen: 'reminder.snooze.open', // { caseId, duty }
  snooze: 'reminder.snooze', // { caseId, duty } + until, reason
  connectOpen: 'channel.connect.open', // + unitSearch
  connect: 'channel.connect', // + unitId
  weekOpen: 'week.open', // { unitId }: the week so far
  weekActionOpen: 'week.action.open', // { unitId, week }: what do we do about it?
  weekAction: 'week.action', // { unitId, week, requestId } + what, ownerId, dueOn
  weekActionDone: 'week.action.done', // { unitId, week, requestId }
  healthSeen: 'health.seen', // { about }: mended, try again
} as const;
export type Verb = (typeof verbs)[keyof typeof verbs];
