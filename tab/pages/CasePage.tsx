import { useParams } from 'wouter';
import { NoSuchCase } from '../parts/noSuchCase.tsx';
import { isNotFound, Shown } from '../parts/states.tsx';
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
  if (isNotFound(found.error)) return <NoSuchCase />;
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
