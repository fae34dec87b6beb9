import { parseLogLine } from './parseLogLine';

describe('parseLogLine', () => {
  it('reads a line of JSON', () => {
    const line = {
      level: 'info',
      message: 'Polled payer 000000000042: COMPLETE',
      plugin: 'aws-resale',
      payerAccountId: '000000000042',
      outcome: 'COMPLETE',
    };

    expect(parseLogLine(JSON.stringify(line))).toEqual(line);
  });

  it.each(['(node:1) Warning: a warning', '17', '{"level":"info"}', ''])(
    'takes what is none for a message: %j',
    text => {
      expect(parseLogLine(text)).toEqual({ level: 'unknown', message: text });
    },
  );
});
