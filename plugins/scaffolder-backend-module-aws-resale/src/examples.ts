import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

/** What the list of installed actions shows. */
export const examples: TemplateExample[] = [
  {
    description:
      'Go on only where the provider may enter the account that was picked',
    example: `steps:
  - id: allowed
    name: Ask whether this may be done
    action: aws-resale:change:require-allowed
    input:
      accountId: \${{ parameters.account }}
      operation: operations-role-enter
`,
  },
  {
    description: 'One answer for several accounts; any that is no yes stops it',
    example: `steps:
  - id: allowed
    name: Ask whether this may be done
    action: aws-resale:change:require-allowed
    input:
      accountId: ['012345678901', '111122223333']
      operation: scp-attach
`,
  },
  {
    description:
      'Go on where approval is needed too, and ask for it in the next step',
    example: `steps:
  - id: asked
    name: Ask whether this may be done
    action: aws-resale:change:require-allowed
    input:
      accountId: \${{ parameters.account }}
      operation: account-close
      acceptNeedsApproval: true
  - id: ask-for-approval
    if: \${{ steps.asked.output.verdict === 'NEEDS_APPROVAL' }}
    name: Ask for approval
    action: debug:log
    input:
      message: \${{ steps.asked.output.answers | dump }}
`,
  },
];
