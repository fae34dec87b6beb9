import { VisuallyHidden } from '@backstage/ui';
import { RiArrowRightSLine } from '@remixicon/react';
import type {
  EntityLink,
  SharedPerson,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import styles from './CustodyCard.module.css';

/** How one person reaches both halves: from each custodian down to that person. */
export function CustodyPaths(props: { shared: SharedPerson }) {
  const { person, passwordPath, mfaPath, mfaFacet } = props.shared;
  const t = useText();
  return (
    <>
      <p>{t('custody.fourEyes.reaches', { person: person.title })}</p>
      <dl
        className={styles.paths}
        aria-label={t('custody.fourEyes.paths', { person: person.title })}
      >
        <div>
          <dt>{t('custody.facet.PASSWORD')}</dt>
          <dd>
            <Path steps={passwordPath} />
          </dd>
        </div>
        <div>
          <dt>{t(`custody.facet.${mfaFacet}`)}</dt>
          <dd>
            <Path steps={mfaPath} />
          </dd>
        </div>
      </dl>
    </>
  );
}

function Path(props: { steps: readonly EntityLink[] }) {
  const { steps } = props;
  const t = useText();
  return (
    <>
      {steps.map((step, index) => (
        <span key={step.ref} className={styles.step}>
          {index > 0 && (
            <>
              <RiArrowRightSLine aria-hidden="true" />
              <VisuallyHidden>
                {` ${t('custody.fourEyes.leadsTo')} `}
              </VisuallyHidden>
            </>
          )}
          <span
            className={index === steps.length - 1 ? styles.person : undefined}
          >
            {step.title}
          </span>
        </span>
      ))}
    </>
  );
}
