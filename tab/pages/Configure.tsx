import { Text, Title2 } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useSay, useTab } from '../frame/tab.tsx';
import { configureTexts } from '../text/unit.ts';

/** Somebody adds the tab to a channel. There is nothing to choose: which unit it is follows from the channel. */
export default function Configure() {
  const { host } = useTab();
  const say = useSay();
  const name = say(configureTexts.tabName);
  useEffect(() => host.offerTab(name), [host, name]);
  return (
    <>
      <Title2 as="h1">{say(configureTexts.title)}</Title2>
      <Text as="p" block>
        {say(configureTexts.what)}
      </Text>
      <Text as="p" block>
        {say(configureTexts.connect)}
      </Text>
    </>
  );
}
