import { ANNOTATIONS } from '../../keys';
import type { AnnotationInput } from '../AnnotationInput';

/** E-mail domains. */
export const emailDomainInputs: readonly AnnotationInput[] = [
  [
    { [ANNOTATIONS.emailDomains]: 'Falkenberg.example, münchen.example' },
    { emailDomains: ['falkenberg.example', 'xn--mnchen-3ya.example'] },
  ],
  [
    { [ANNOTATIONS.emailDomains]: 'falkenberg.example acme.example' },
    { emailDomains: ['falkenberg.example', 'acme.example'] },
  ],
  [
    { [ANNOTATIONS.emailDomains]: 'falkenberg' },
    {},
    'ERROR NOT_A_DOMAIN [falkenberg]: "falkenberg" is not a domain; write it like example.com',
  ],
  [
    { [ANNOTATIONS.emailDomains]: 'balticum media.example' },
    {},
    'ERROR NOT_A_DOMAIN [balticum media.example]: "balticum media.example" is not a domain; write it without spaces, like example.com',
  ],
  [
    { [ANNOTATIONS.emailDomains]: 'https://falkenberg.example/de' },
    {},
    'ERROR NOT_A_DOMAIN [https://falkenberg.example/de → falkenberg.example]: "https://falkenberg.example/de" is not a domain; write falkenberg.example, sub-domains match too',
  ],
  [
    { [ANNOTATIONS.emailDomains]: '*.falkenberg.example' },
    {},
    'ERROR NOT_A_DOMAIN [*.falkenberg.example → falkenberg.example]: "*.falkenberg.example" is not a domain; write falkenberg.example, sub-domains match too',
  ],
  [
    { [ANNOTATIONS.emailDomains]: 'root@falkenberg.example' },
    {},
    'ERROR NOT_A_DOMAIN [→ falkenberg.example]: an e-mail address stands here; write only what follows the @: falkenberg.example',
  ],
  [
    { [ANNOTATIONS.emailDomains]: '@falkenberg.example' },
    {},
    'ERROR NOT_A_DOMAIN [→ falkenberg.example]: an e-mail address stands here; write only what follows the @: falkenberg.example',
  ],
  [
    { [ANNOTATIONS.emailDomains]: 'root@localhost' },
    {},
    'ERROR NOT_A_DOMAIN: an e-mail address stands here; write only what follows the @',
  ],
  [
    { [ANNOTATIONS.emailDomains]: '127.0.0.1' },
    {},
    'ERROR NOT_A_DOMAIN [127.0.0.1]: "127.0.0.1" is not a domain; write it like example.com',
  ],
  [
    { [ANNOTATIONS.emailDomains]: 'acme.example, ACME.example' },
    { emailDomains: ['acme.example'] },
    'WARNING REPEATED [ACME.example]: "ACME.example" stands here twice; once is enough',
  ],
  [
    { [ANNOTATIONS.emailDomains]: true },
    {},
    'ERROR NOT_A_TEXT [true]: the value must be a text; put it in quotes',
    'ERROR NOT_A_DOMAIN [true]: "true" is not a domain; write it like example.com',
  ],
];
