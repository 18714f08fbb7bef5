import { Title2 } from '@fluentui/react-components';
import { useSay } from '../frame/tab.tsx';
import { pageNames } from '../text/frame.ts';

export default function Actions() {
  const say = useSay();
  return <Title2 as="h1">{say(pageNames.actions)}</Title2>;
}
