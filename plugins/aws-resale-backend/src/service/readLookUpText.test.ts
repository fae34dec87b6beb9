import { readLookUpText, type LookUpSubject } from './readLookUpText';

const ID = '018302774519';
const PAYER = '600000000001';

const id = { kind: 'ACCOUNT_ID', accountId: ID } as const;
const arn = (accountId?: string) => ({ kind: 'ARN', accountId } as const);
const email = (address: string) => ({ kind: 'EMAIL', address } as const);
const name = (text: string, accountId?: string) =>
  ({ kind: 'NAME', name: text, ...(accountId && { accountId }) } as const);

it.each<[string, LookUpSubject]>([
  [ID, id],
  [`  ${ID}\n`, id],
  ['0183 0277 4519', id],
  ['0183-0277-4519', id],
  ['018–302–774–519', id],
  ['018\u00a0302\u202f774\u2009519', id],
  [`"${ID}",`, id],
  [`\`${ID}\``, id],
  [`\u200b${ID}\ufeff`, id],
  ['０１８３０２７７４５１９', id],
  [`aws-${ID}`, id],
  [`resource:default/aws-${ID}`, id],

  [`arn:aws:iam::${ID}:role/admin`, arn(ID)],
  [`arn:aws-us-gov:s3:us-gov-west-1:${ID}:bucket/x`, arn(ID)],
  [`"arn:aws-cn:ec2:cn-north-1:${ID}:instance/i-1",`, arn(ID)],
  [`ARN:AWS:IAM::${ID}:root`, arn(ID)],
  [`arn:aws:sts::${ID}:assumed-role/admin/jane@provider.example`, arn(ID)],
  [`arn:aws:organizations::${PAYER}:account/o-abc123defg/${ID}`, arn(ID)],
  [`arn:aws:organizations::${PAYER}:organization/o-abc123defg`, arn(PAYER)],
  [`arn:aws:organizations::${PAYER}:ou/o-abc123defg/ou-a-b`, arn(PAYER)],
  [`arn:aws:other::${PAYER}:account/o-abc123defg/${ID}`, arn(PAYER)],
  ['arn:aws:s3:::bucket', arn()],
  ['arn:aws:iam::aws:policy/AdministratorAccess', arn()],
  [
    `arn:aws-elsewhere:iam::${ID}:root`,
    name(`arn:aws-elsewhere:iam::${ID}:root`),
  ],

  [`https://portal.example/catalog/default/resource/aws-${ID}`, id],
  [`https://${ID}.signin.aws.amazon.com/console`, id],
  [
    `https://example.awsapps.com/start/#/console?account_id=${ID}&role_name=x`,
    id,
  ],
  [`https://x.example/?a=arn%3Aaws%3Aiam%3A%3A${ID}%3Aroot&b=%2F${ID}`, id],
  [`https://x.example/%E0%A4%A/${ID}`, id],
  [
    `https://x.example/${ID}/${PAYER}`,
    name(`https://x.example/${ID}/${PAYER}`),
  ],
  [`https://x.example/1${ID}`, name(`https://x.example/1${ID}`)],

  ['Root+Acme@provider.example', email('Root+Acme@provider.example')],
  ['mailto:root@acme.example', email('root@acme.example')],
  [
    'mailto:root%2Bacme@acme.example?subject=Hi',
    email('root+acme@acme.example'),
  ],
  ['<root@acme.example>', email('root@acme.example')],
  ['Acme Root <root@acme.example>; ', email('root@acme.example')],
  ['"root@acme.example".', email('root@acme.example')],
  [`${ID}@acme.example`, email(`${ID}@acme.example`)],
  ['@acme.example', email('@acme.example')],

  ['Acme production', name('Acme production')],
  [' "Acme\tproduction" ', name('Acme production')],
  ['Sandbox @ Acme', name('Sandbox @ Acme')],
  ['50%_\\', name('50%_\\')],
  ['a\u0000b', name('a b')],
  [`backup of ${ID}`, name(`backup of ${ID}`)],
  ['18302774519', name('18302774519', ID)],
  ['8302774519', name('8302774519', '008302774519')],
  ['0183', name('0183')],
  ['1234567890123', name('1234567890123')],
  ['lollollollol', name('lollollollol')],
  [' "" ', name('')],
])('takes %p for %j', (text, subject) => {
  expect(readLookUpText(text)).toEqual(subject);
});
