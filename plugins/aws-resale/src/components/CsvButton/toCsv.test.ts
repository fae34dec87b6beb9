import { toCsv } from './toCsv';

/** The cells of a file with one column, its marks and head taken off. */
function cellOf(value: string | number | undefined): string {
  const file = toCsv([{ label: 'Name', value: () => value }], [{}]);
  expect(file.startsWith('\uFEFFName\r\n')).toBe(true);
  expect(file.endsWith('\r\n')).toBe(true);
  return file.slice('\uFEFFName\r\n'.length, -'\r\n'.length);
}

describe('toCsv', () => {
  it('writes a head and a line per item, ended as Windows does', () => {
    expect(
      toCsv(
        [
          { label: 'Name', value: (item: { name: string }) => item.name },
          { label: 'Accounts', value: () => 12 },
        ],
        [{ name: 'Ostsee' }, { name: 'Gdańsk' }],
      ),
    ).toBe('\uFEFFName,Accounts\r\nOstsee,12\r\nGdańsk,12\r\n');
  });

  it.each([
    ['plain', 'plain'],
    ['', ''],
    [undefined, ''],
    [0, '0'],
    [-2, '-2'],
    ['a,b', '"a,b"'],
    ['Acme "EU" B.V.', '"Acme ""EU"" B.V."'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-cmd', "'-cmd"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['\r=1', '"\'\r=1"'],
    ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a=b', 'a=b'],
    ['Ναυτιλία', 'Ναυτιλία'],
  ])('writes %j as %j', (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });

  it('keeps account ids as text, with their zeros', () => {
    expect(cellOf('012345678901')).toBe('"=""012345678901"""');
    expect(cellOf('12345')).toBe('12345');
  });

  it.each([
    ['jane.doe@acme.example', '…@acme.example'],
    ['Sandbox (jane@acme.example)', 'Sandbox (…@acme.example)'],
    ['a@b.example, c@d.example', '"…@b.example, …@d.example"'],
    ['+jane@acme.example', '…@acme.example'],
    ['me@home', 'me@home'],
  ])('leaves of an address its domain: %s', (value, cell) => {
    expect(cellOf(value)).toBe(cell);
  });
});
