import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import {
  RiCheckLine,
  RiGitBranchLine,
  RiInformationLine,
} from '@remixicon/react';
import type { ReactElement } from 'react';
import clsx from 'clsx';
import type { Evidence } from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import styles from './AccountModelCard.module.css';

const ICONS: Record<Evidence['agrees'], ReactElement> = {
  YES: <RiCheckLine />,
  NO: <RiGitBranchLine />,
  NEUTRAL: <RiInformationLine />,
};

/** Every fact behind a verdict, on demand. */
export function EvidenceList(props: { evidence: Evidence[] }) {
  const { evidence } = props;
  const t = useText();
  return (
    <Accordion>
      <AccordionTrigger
        level={3}
        title={t('accounts.model.evidence', {
          number: String(evidence.length),
        })}
      />
      <AccordionPanel>
        <ul className={styles.list}>
          {evidence.map(({ fact, text, agrees }) => (
            <li key={`${fact} ${text}`} className={styles.evidence}>
              <span className={clsx(styles[agrees])} aria-hidden="true">
                {ICONS[agrees]}
              </span>
              <span>
                {text}
                <VisuallyHidden>
                  {` (${t(`accounts.model.evidenceAgrees.${agrees}`)})`}
                </VisuallyHidden>
              </span>
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </Accordion>
  );
}
