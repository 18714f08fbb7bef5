import { FluentProvider } from '@fluentui/react-components';
import { StrictMode, useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Frame } from './frame/Frame.tsx';
import { findHost } from './frame/findHost.ts';
import { type Host, type Look, themes } from './frame/host.ts';
import { OpenInTeams } from './frame/OpenInTeams.tsx';
import { usePrinting } from './frame/usePrinting.ts';

/** Colours as Teams has them now; they may change while the tab is open. */
function Themed({ host }: { readonly host: Host }) {
  const [chosen, setLook] = useState<Look>(host.look);
  const look = usePrinting() ? 'default' : chosen;
  useEffect(() => host.onLook(setLook), [host]);
  useEffect(() => {
    document.documentElement.dataset.look = look;
  }, [look]);
  return (
    <FluentProvider theme={themes[look]}>
      <Frame host={host} />
    </FluentProvider>
  );
}

const element = document.getElementById('tab');
if (!element) throw new Error('the page has no place for the tab');
const root = createRoot(element);
findHost().then(
  (host) =>
    root.render(
      <StrictMode>
        <Themed host={host} />
      </StrictMode>,
    ),
  () => root.render(<OpenInTeams />),
);
