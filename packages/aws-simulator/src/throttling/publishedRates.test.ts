import { publishedRates } from './publishedRates';
import { Throttle } from './Throttle';

/** Answers of one moment, and of the second after it. */
function answers(...operations: string[]): [number, number] {
  const throttle = new Throttle(1);
  const burst = (now: number) => {
    let admitted = 0;
    while (
      throttle.admits('1', operations[admitted % operations.length], now)
    ) {
      admitted += 1;
    }
    return admitted;
  };
  return [burst(0), burst(1000)];
}

describe('the published rates', () => {
  it.each<[string[], number, number]>([
    [['DescribePolicy', 'DescribeOrganizationalUnit'], 2, 2],
    [['ListPolicies', 'ListTargetsForPolicy'], 8, 5],
    [['ListDelegatedAdministrators'], 8, 5],
    [['ListDelegatedServicesForAccount'], 3, 1],
    [['AssumeRoot', 'AssumeRole'], 600, 600],
    [['GetAlternateContact'], 15, 10],
    [['GetContactInformation'], 15, 10],
    [['DescribeTrails', 'GetTrailStatus'], 10, 10],
    [['GetFindings'], 6, 3],
    [['DescribeHub'], 30, 10],
  ])('of %j are a burst of %d and %d a second', (operations, burst, rate) => {
    expect(answers(...operations)).toEqual([burst, rate]);
  });

  it('name no operation twice', () => {
    const names = publishedRates.flatMap(rate => rate.operations);

    expect(names).toEqual([...new Set(names)]);
  });

  it.each(['GetAccountSummary', 'GetAnomalyMonitors', 'GetResources'])(
    'say nothing of %s',
    operation => {
      const throttle = new Throttle(1);

      expect(
        Array.from({ length: 1000 }, () => throttle.admits('1', operation, 0)),
      ).not.toContain(false);
    },
  );
});
