import { Alert, Card, CardBody, Text } from '@backstage/ui';
import type { DemoUser } from './readDemoUsers';
import styles from './DemoUserChoice.module.css';

/** The demo's users as cards to press. */
export function DemoUserChoice(props: {
  users: DemoUser[];
  onChoose(ref: string): void;
}) {
  const { users, onChoose } = props;
  return (
    <>
      <Alert
        status="info"
        icon
        title="Demo: made-up data"
        description="Customers, accounts and people are invented, and nobody needs a password. Choose whose eyes to look through."
      />
      <section aria-labelledby="demo-users">
        <Text as="h2" id="demo-users" variant="title-small" weight="bold">
          Sign in as
        </Text>
        <ul className={styles.users}>
          {users.map(user => (
            <li key={user.ref}>
              <Card
                className={styles.card}
                label={`${user.title}, ${user.role}`}
                onPress={() => onChoose(user.ref)}
              >
                <CardBody>
                  <Text as="p" weight="bold">
                    {user.title}
                  </Text>
                  <Text as="p">{user.role}</Text>
                  <Text as="p" variant="body-small" className={styles.wants}>
                    {user.description}
                  </Text>
                </CardBody>
              </Card>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
