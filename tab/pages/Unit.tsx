import { Title2 } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { Redirect, useRoute, useSearchParams } from 'wouter';
import { useApi, useSay, useTab } from '../frame/tab.tsx';
import { Empty, Loading, Shown } from '../parts/states.tsx';
import { pageNames } from '../text/frame.ts';
import { unitTexts } from '../text/unit.ts';
import { Choices } from './unit/Choices.tsx';
import { type Units, unitAddress } from './unit/unitWeek.ts';
import { Week } from './unit/Week.tsx';
import { Work } from './unit/Work.tsx';

/** Fetched when the week stands there: nobody waits for a drawing before she can read. */
const Charts = lazy(() => import('./unit/Charts.tsx'));

/** The unit's week, its year in charts, what is open there and what it has learned. */
export default function Unit() {
  const say = useSay();
  const units = useApi('GET /units');
  return (
    <>
      <Title2 as="h1">{say(pageNames.unit)}</Title2>
      <Shown of={units}>
        {({ units: all }) => (all.length === 0 ? <Empty>{say(unitTexts.none)}</Empty> : <Chosen units={all} />)}
      </Shown>
    </>
  );
}

/** Which unit: as the address says; else the channel's, her own, or the first there is. */
function Chosen({ units }: { readonly units: Units }) {
  const { host } = useTab();
  const [, params] = useRoute('/enhet/:unitId?');
  if (params?.unitId !== undefined) return <OneUnit unitId={params.unitId} units={units} />;
  return host.channelId === null ? <Begin units={units} /> : <OfChannel channelId={host.channelId} units={units} />;
}

function OfChannel({ channelId, units }: { readonly channelId: string; readonly units: Units }) {
  const asked = useApi('GET /channels/:channelId/unit', { params: { channelId } });
  return <Shown of={asked}>{({ unitId }) => <Begin units={units} wished={unitId} />}</Shown>;
}

function Begin({ units, wished = null }: { readonly units: Units; readonly wished?: string | null }) {
  const { me } = useTab();
  const own = me.units.find((one) => units.some(({ unitId }) => unitId === one.unitId));
  const unitId = wished ?? own?.unitId ?? units[0]?.unitId ?? '';
  return <Redirect to={unitAddress(unitId)} replace />;
}

function OneUnit({ unitId, units }: { readonly unitId: string; readonly units: Units }) {
  const { me } = useTab();
  const [search, setSearch] = useSearchParams();
  const week = search.get('vecka') ?? undefined;
  const shown = useApi('GET /units/:unitId/week', { params: { unitId }, query: { week } });
  const choose = (name: string): void => setSearch({ vecka: name });
  return (
    <>
      <Choices unitId={unitId} units={units} shown={shown.data} choose={choose} />
      <Shown of={shown}>
        {(of) => (
          <>
            <Week of={of} />
            <Work of={of} />
            <Suspense fallback={<Loading language={me.language} />}>
              <Charts of={of} />
            </Suspense>
          </>
        )}
      </Shown>
    </>
  );
}
