import { addresses, firstPage } from '../frame/addresses.ts';
import { useSay, useTab } from '../frame/tab.tsx';
import { frameTexts } from '../text/frame.ts';
import { TextLink } from './link.tsx';

/** The way on from where there is nothing. Not by the tab's bare address: a link that led here leads here again. */
export function ToStart() {
  const { me } = useTab();
  const say = useSay();
  return <TextLink href={`/${addresses[firstPage(me.pages)]}`}>{say(frameTexts.toStart)}</TextLink>;
}
