import { useCallback } from 'react';
import { SidebarItem } from '@backstage/core-components';
import type { NavContentNavItem } from '@backstage/plugin-app-react';

/** One page in the sidebar. */
export function AppSidebarItem({ href, icon, title }: NavContentNavItem) {
  // The sidebar wants a component and would mount a new one anew each time.
  const Icon = useCallback(() => icon, [icon]);
  return <SidebarItem to={href} icon={Icon} text={title} />;
}
