import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  type DemoCustodian,
  demoAttestations,
  demoEntities,
  demoMemberships,
} from 'aws-simulator';
import { demoPeople } from './demoPeople';

const now = new Date('2026-11-24T14:17:00Z');
const [{ person, group, since }] = demoMemberships(now);

function groupsAt(at: Date): string[] {
  const found = demoPeople({ now, at }).find(
    entity => stringifyEntityRef(entity) === person,
  );
  return (found?.spec?.memberOf ?? []) as string[];
}

describe('demoPeople', () => {
  it('has somebody join a group while the demo runs, and nothing else change', () => {
    const before = new Date(since.getTime() - 1);
    const name = group.split('/')[1];

    expect(groupsAt(before)).toEqual(['root-custody-a']);
    expect(groupsAt(since)).toEqual(['root-custody-a', name]);
    expect(demoPeople({ now, at: before }).map(stringifyEntityRef)).toEqual(
      demoPeople({ now, at: now }).map(stringifyEntityRef),
    );
  });

  it('holds everybody whom custody names, but for a team that was dissolved', () => {
    const known = new Set(
      [...demoPeople({ now, at: now }), ...demoEntities({ now })].map(one =>
        stringifyEntityRef(one),
      ),
    );
    const named = demoAttestations(now).flatMap(
      ({ attestedBy, confirmed, records }) => [
        attestedBy,
        ...(confirmed ? [confirmed.by] : []),
        ...records.flatMap(({ custodian }) => refOf(custodian)),
      ],
    );

    expect([...new Set(named)].filter(ref => !known.has(ref))).toEqual([
      'group:default/root-custody-south',
    ]);
  });
});

function refOf(custodian: DemoCustodian): string[] {
  return custodian.type === 'CATALOG' ? [custodian.ref] : [];
}
