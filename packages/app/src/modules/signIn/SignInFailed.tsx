import { Alert, Button, Flex } from '@backstage/ui';

/** Says why a sign-in failed, and offers the two ways on. */
export function SignInFailed(props: {
  error?: Error;
  onRetry(): void;
  onChooseAgain(): void;
}) {
  return (
    <Alert
      status="danger"
      icon
      role="alert"
      title="Signing in failed"
      description={`${
        props.error?.message ?? 'The backend gave no reason'
      }. A portal that just started needs a few seconds until it knows its users.`}
      customActions={
        <Flex gap="2">
          <Button size="small" onPress={props.onRetry}>
            Try again
          </Button>
          <Button
            size="small"
            variant="secondary"
            onPress={props.onChooseAgain}
          >
            Choose another user
          </Button>
        </Flex>
      }
    />
  );
}
