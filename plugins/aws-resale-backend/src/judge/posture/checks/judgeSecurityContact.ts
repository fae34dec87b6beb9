import { decide } from '../answers/decide';
import type { Decision, SourceAnswer } from '../answers/Decision';
import { joinSilences } from '../answers/silence';
import type { PostureCase } from '../PostureCase';
import { findingAnswers } from './findingAnswers';

/** Whether AWS has somebody to tell about abuse. */
export function judgeSecurityContact(postureCase: PostureCase): Decision {
  const contacts = postureCase.weigh(
    postureCase.input.facts.hasSecurityContact,
  );
  const findings = findingAnswers('security-contact', postureCase);
  return decide(
    [
      ...contacts.fresh.map(
        ({ value, source, observedAt }): SourceAnswer => ({
          source,
          observedAt,
          text: value ? 'security contact set' : 'no security contact',
          state: value ? 'PROTECTED' : 'EXPOSED',
          seen: value
            ? 'A security contact is set.'
            : 'No security contact is set: notices of abuse go to the root e-mail alone.',
        }),
      ),
      ...findings.answers,
    ],
    joinSilences(contacts, findings.silence),
  );
}
