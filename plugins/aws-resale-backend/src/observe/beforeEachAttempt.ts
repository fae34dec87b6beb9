import type {
  FinalizeRequestMiddleware,
  MiddlewareStack,
} from '@aws-sdk/types';

/**
 * Runs a hook before every attempt of a command, retries included. It stands
 * inside the SDK's retry loop and before the signature, so that waiting in it
 * makes no signature old.
 */
export function beforeEachAttempt<I extends object, O extends object>(
  command: { readonly middlewareStack: MiddlewareStack<I, O> },
  hook: () => Promise<void>,
): void {
  const middleware: FinalizeRequestMiddleware<I, O> = next => async args => {
    await hook();
    return next(args);
  };
  command.middlewareStack.addRelativeTo(middleware, {
    name: 'awsResaleAttemptMiddleware',
    relation: 'before',
    toMiddleware: 'httpSigningMiddleware',
    override: true,
  });
}
