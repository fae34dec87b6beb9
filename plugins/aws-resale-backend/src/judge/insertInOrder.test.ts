import fc from 'fast-check';
import { insertInOrder } from './insertInOrder';

describe('insertInOrder', () => {
  it('makes what sorting makes, equals in the order in which they came', () => {
    const byKey = (one: { key: number }, other: { key: number }) =>
      one.key - other.key;
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 })), keys => {
        const items = keys.map((key, index) => ({ key, index }));
        const list: typeof items = [];
        items.forEach(item => insertInOrder(list, item, byKey));
        expect(list).toEqual([...items].sort(byKey));
      }),
    );
  });
});
