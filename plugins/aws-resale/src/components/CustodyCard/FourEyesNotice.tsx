import { Alert } from '@backstage/ui';
import { RiCheckLine, RiQuestionLine } from '@remixicon/react';
import type {
  AccountCustody,
  FourEyes,
} from 'backstage-plugin-aws-resale-common';
import { Text, useText } from '../../hooks/useText';
import { Emphasis } from '../Emphasis';
import { CustodyPaths } from './CustodyPaths';
import styles from './CustodyCard.module.css';

/** What one person, or one place, has within reach; or why nobody can tell. */
export function FourEyesNotice(props: { custody: AccountCustody }) {
  const { fourEyes, facets } = props.custody;
  const t = useText();
  const isRemoved = facets.some(
    ({ facet, status }) => facet === 'PASSWORD' && status === 'NOT_NEEDED',
  );
  if (isRemoved) {
    return (
      <p className={styles.note}>
        <RiCheckLine aria-hidden="true" />
        <span>{t('custody.fourEyes.removed')}</span>
      </p>
    );
  }
  if (fourEyes.verdict === 'BROKEN') {
    return <Broken fourEyes={fourEyes} />;
  }
  if (fourEyes.verdict === 'PROVEN') {
    return (
      <p className={styles.note}>
        <RiCheckLine aria-hidden="true" />
        <span>
          {t('custody.fourEyes.proven', {
            password: t('custody.card.people', {
              count: fourEyes.passwordPeople,
            }),
            mfa: t('custody.card.people', { count: fourEyes.mfaPeople }),
          })}
        </span>
      </p>
    );
  }
  return <NotProven fourEyes={fourEyes} />;
}

function Broken(props: { fourEyes: FourEyes }) {
  const { shared, sharedPlace } = props.fourEyes;
  const t = useText();
  const [first] = shared;
  if (!first) {
    return (
      <Alert
        status="danger"
        icon
        title={t('custody.fourEyes.brokenPlace')}
        description={
          <>
            {sharedPlace && (
              <p>{t('custody.fourEyes.placeText', { place: sharedPlace })}</p>
            )}
            <p>
              <Emphasis>{t('custody.fourEyes.nextPlace')}</Emphasis>
            </p>
          </>
        }
      />
    );
  }
  return (
    <Alert
      status="danger"
      icon
      title={t('custody.fourEyes.broken', { names: namesOf(t, shared) })}
      description={
        <div className={styles.broken}>
          {shared.map(one => (
            <CustodyPaths key={one.person.ref} shared={one} />
          ))}
          {sharedPlace && (
            <p>{t('custody.fourEyes.alsoPlace', { place: sharedPlace })}</p>
          )}
          <p>
            <Emphasis>
              {t('custody.fourEyes.nextPerson', {
                person: namesOf(t, shared),
              })}
            </Emphasis>
          </p>
        </div>
      }
    />
  );
}

function namesOf(t: Text, shared: FourEyes['shared']): string {
  const names = shared
    .slice(0, 2)
    .map(({ person }) => person.title)
    .join(', ');
  const count = shared.length - 2;
  return count > 0 ? t('custody.fourEyes.andMore', { names, count }) : names;
}

function NotProven(props: { fourEyes: FourEyes }) {
  const { problems } = props.fourEyes;
  const t = useText();
  return (
    <div className={styles.note}>
      <RiQuestionLine aria-hidden="true" />
      <div>
        <strong>{t('custody.fourEyes.notProven')}</strong>
        <p>{t('custody.fourEyes.notProvenText')}</p>
        <ul className={styles.problems}>
          {problems.map(({ facet, problem, name }) => {
            const words = {
              facet: t(`custody.facet.${facet}`),
              problem: t(`custody.fourEyes.problem.${problem}`),
            };
            return (
              <li key={`${facet} ${problem} ${name}`}>
                {name
                  ? t('custody.fourEyes.problemOfName', { ...words, name })
                  : t('custody.fourEyes.problemOf', words)}
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
}
