import type {
  NotificationSendOptions,
  NotificationService,
} from '@backstage/plugin-notifications-node';

/** Keeps what it is told to send, and fails when it is told to. */
export class RecordingNotifications implements NotificationService {
  readonly sent: NotificationSendOptions[] = [];
  attempts = 0;
  /** Says why something cannot be sent. */
  failure: (options: NotificationSendOptions) => string | undefined = () =>
    undefined;

  async send(options: NotificationSendOptions): Promise<void> {
    this.attempts += 1;
    const failure = this.failure(options);
    if (failure) {
      throw new Error(failure);
    }
    this.sent.push(options);
  }

  titles(): string[] {
    return this.sent.map(({ payload }) => payload.title);
  }
}
