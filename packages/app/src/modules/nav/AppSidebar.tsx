import {
  Sidebar,
  SidebarDivider,
  SidebarGroup,
  SidebarScrollWrapper,
  SidebarSpace,
} from '@backstage/core-components';
import type { NavContentComponentProps } from '@backstage/plugin-app-react';
import { RiMenuLine, RiSettings3Line } from '@remixicon/react';
import { AppSidebarItem } from './AppSidebarItem';
import { SidebarLogo } from './SidebarLogo';

/**
 * Puts AWS resale first, what everybody knows from Backstage below, and whatever
 * else is installed after that, so that a new plugin shows up without a change.
 * What makes something new stands last, apart from what there is.
 */
export function AppSidebar({ navItems }: NavContentComponentProps) {
  // The layout may render more than once from one collection of items.
  const nav = navItems.clone().withComponent(AppSidebarItem);
  const awsResale = nav.take('page:aws-resale');
  const search = nav.take('page:search');
  const home = nav.take('page:home');
  const catalog = nav.take('page:catalog');
  const notifications = nav.take('page:notifications');
  const create = nav.take('page:scaffolder');
  const settings = nav.take('page:user-settings');

  return (
    <Sidebar>
      <SidebarLogo />
      {search}
      <SidebarDivider />
      <SidebarGroup label="Menu" icon={<RiMenuLine />}>
        {awsResale}
        {catalog}
        {home}
        <SidebarDivider />
        <SidebarScrollWrapper>
          {nav.rest({ sortBy: 'title' })}
          {create}
        </SidebarScrollWrapper>
      </SidebarGroup>
      <SidebarSpace />
      <SidebarDivider />
      <SidebarGroup label="Settings" icon={<RiSettings3Line />} to="/settings">
        {notifications}
        {settings}
      </SidebarGroup>
    </Sidebar>
  );
}
