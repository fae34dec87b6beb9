import { CodeSnippet } from '@backstage/core-components';
import { Card, CardBody, Link, Text } from '@backstage/ui';

const EXAMPLE = `auth:
  environment: production
  providers:
    microsoft:
      production:
        clientId: \${AUTH_MICROSOFT_CLIENT_ID}
        clientSecret: \${AUTH_MICROSOFT_CLIENT_SECRET}
        tenantId: \${AUTH_MICROSOFT_TENANT_ID}`;

/** Says what to configure where nobody can sign in yet. */
export function NoSignInProvider() {
  return (
    <Card>
      <CardBody>
        <Text as="h2" variant="title-small" weight="bold">
          Nobody can sign in yet
        </Text>
        <Text as="p">
          This portal has no sign-in provider. Whoever runs it adds one in three
          places: the provider under <code>auth.providers</code> in{' '}
          <code>app-config.production.yaml</code>, its module in{' '}
          <code>packages/backend/src/features.ts</code>, and its button in{' '}
          <code>packages/app/src/modules/signIn</code>.
        </Text>
        <CodeSnippet language="yaml" text={EXAMPLE} showCopyCodeButton />
        <Text as="p">
          <Link href="https://backstage.io/docs/auth/" target="_blank">
            How Backstage signs users in
          </Link>
        </Text>
      </CardBody>
    </Card>
  );
}
