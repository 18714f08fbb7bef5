import { Title2 } from '@fluentui/react-components';
import { useSay } from '../frame/tab.tsx';
import { caseTexts } from '../text/case.ts';
import { Empty } from './states.tsx';
import { ToStart } from './toStart.tsx';

/** A page for a case that is not there, or not hers: nobody is told which. */
export function NoSuchCase() {
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
