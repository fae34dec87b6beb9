import {
  buildQueueItem,
  buildSuggestion,
} from '../../__testUtils__/buildMapping';
import { groupQueue } from './groupQueue';

const alike = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) =>
    buildQueueItem({ accountId: String(from + index).padStart(12, '0') }),
  );

const shapeOf = (items: ReturnType<typeof alike>, folds = true) =>
  groupQueue(items, folds).map(({ key, entries }) => [
    key,
    entries.map(entry =>
      entry.kind === 'row' ? 'row' : `fold ${entry.items.length}`,
    ),
  ]);

describe('groupQueue', () => {
  it('keeps the order and begins a group wherever the key changes', () => {
    const a = buildQueueItem({ groupKey: 'a' });
    const b = buildQueueItem({ groupKey: 'b', suggestion: undefined });
    expect(shapeOf([a, b, b])).toEqual([
      ['a', ['row']],
      ['b', ['row', 'row']],
    ]);
  });

  it('folds the rest of a long run with one suggestion', () => {
    expect(shapeOf(alike(8))[0][1]).toEqual([
      'row',
      'row',
      'row',
      'row',
      'fold 4',
    ]);
  });

  it('does not fold a few rows', () => {
    expect(shapeOf(alike(6))[0][1]).toEqual(Array(6).fill('row'));
  });

  it('does not fold what was searched for', () => {
    expect(shapeOf(alike(8), false)[0][1]).toEqual(Array(8).fill('row'));
  });

  it('never folds accounts without a suggestion, nor across suggestions', () => {
    const none = alike(8).map(item => ({ ...item, suggestion: undefined }));
    expect(shapeOf(none)[0][1]).toEqual(Array(8).fill('row'));

    const other = buildSuggestion({
      customer: { ref: 'group:default/acme', title: 'Acme' },
    });
    const mixed = [
      ...alike(3),
      ...alike(3, 10).map(item => ({ ...item, suggestion: other })),
    ];
    expect(shapeOf(mixed)[0][1]).toEqual(Array(6).fill('row'));
  });
});
