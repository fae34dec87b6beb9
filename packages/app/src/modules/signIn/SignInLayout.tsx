import type { ReactNode } from 'react';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { LogoMark } from '../nav/LogoMark';
import styles from './SignInLayout.module.css';

/** What stands around every state of the sign-in page: mark, name and provider. */
export function SignInLayout({ children }: { children: ReactNode }) {
  const config = useApi(configApiRef);
  const title = config.getOptionalString('app.title') ?? 'Portal';
  const provider = config.getOptionalString('organization.name');
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <Flex align="center" gap="3">
          <LogoMark />
          <div>
            <Text as="h1" variant="title-medium" weight="bold">
              {title}
            </Text>
            {provider && (
              <Text as="p" color="secondary">
                {provider}
              </Text>
            )}
          </div>
        </Flex>
        {children}
      </div>
    </main>
  );
}
