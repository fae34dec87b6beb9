import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { LogoMark } from './LogoMark';
import styles from './SidebarLogo.module.css';

/** The way home: the mark, and the portal's name while the sidebar is open. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const title = useApi(configApiRef).getOptionalString('app.title') ?? 'Portal';
  return (
    <Link
      to="/"
      underline="none"
      className={styles.logo}
      aria-label={title}
      style={{
        width: isOpen
          ? sidebarConfig.drawerWidthOpen
          : sidebarConfig.drawerWidthClosed,
      }}
    >
      <LogoMark />
      {isOpen && <span className={styles.title}>{title}</span>}
    </Link>
  );
}
