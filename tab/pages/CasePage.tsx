import { Title2 } from '@fluentui/react-components';
import { useParams } from 'wouter';
import { ApiRefused } from '../frame/api.ts';
import { useSay } from '../frame/tab.tsx';
import { Empty, Shown } from '../parts/states.tsx';
import { ToStart } from '../parts/toStart.tsx';
import { caseTexts } from '../text/case.ts';
import { HandledCase } from './case/HandledCase.tsx';
import { BoardCase, ReportedCase } from './case/ReportedCase.tsx';
import { type CaseShown, useCase } from './case/useCase.ts';

/** Everything that I may see of a case, on one page. */
export default function CasePage() {
  const { caseId = '' } = useParams<{ caseId: string }>();
  // Another case is another page: nothing of the one before stays.
  return <OneCase key={caseId} caseId={caseId} />;
}

function OneCase({ caseId }: { readonly caseId: string }) {
  const found = useCase(caseId);
  // What she could see a moment ago she may not see now: it does not stay on the screen.
  if (found.error instanceof ApiRefused && found.error.status === 404) return <NoSuchCase />;
  return <Shown of={found}>{(shown) => <AsHers shown={shown} />}</Shown>;
}

function AsHers({ shown }: { readonly shown: CaseShown }) {
  switch (shown.as) {
    case 'handled':
      return <HandledCase shown={shown} />;
    case 'reported':
      return <ReportedCase shown={shown} />;
    case 'board':
      return <BoardCase shown={shown} />;
  }
}

function NoSuchCase() {
  const say = useSay();
  return (
    <>
      <Title2 as="h1">{say(caseTexts.title)}</Title2>
      <Empty action={<ToStart />}>
        {say(caseTexts.noSuchCase)} {say(caseTexts.noSuchCaseWhy)}
      </Empty>
    </>
  );
}
