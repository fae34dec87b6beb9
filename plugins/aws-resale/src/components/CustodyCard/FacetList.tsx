import { Button } from '@backstage/ui';
import type {
  AccountCustody,
  CustodyFacet,
  FacetCustody,
} from 'backstage-plugin-aws-resale-common';
import { useText } from '../../hooks/useText';
import { CustodyChip, KeeperText } from '../Chip';
import { custodyWord } from './custodyWord';
import { facetIcons } from './facetIcons';
import { FacetRecord } from './FacetRecord';
import styles from './CustodyCard.module.css';

/** One entry a part of the root user: who holds it, by which record, and its word. */
export function FacetList(props: {
  custody: AccountCustody;
  /** Missing for those who may not attest. */
  onRecord?: (facet: CustodyFacet) => void;
}) {
  const { custody, onRecord } = props;
  const t = useText();
  return (
    <ul className={styles.facets} aria-label={t('custody.card.facets')}>
      {custody.facets.map(facet => (
        <li key={facet.facet}>
          <span className={styles.facet}>
            <span aria-hidden="true">{facetIcons[facet.facet]}</span>
            {t(`custody.facet.${facet.facet}`)}
          </span>
          <div className={styles.detail}>
            {facet.status !== 'NOT_NEEDED' && <Keeper facet={facet} />}
            <FacetRecord custody={custody} facet={facet} />
            {facet.status === 'NOT_ATTESTED' && (
              <span>
                {t('custody.card.noRecord')}{' '}
                {onRecord && (
                  <Button
                    size="small"
                    variant="tertiary"
                    className={styles.link}
                    aria-label={t('custody.card.recordOf', {
                      facet: t(`custody.facet.${facet.facet}`),
                    })}
                    onPress={() => onRecord(facet.facet)}
                  >
                    {t('custody.card.record')}
                  </Button>
                )}
              </span>
            )}
          </div>
          <CustodyChip
            status={custodyWord(facet, custody.expectedHolder)}
            dense
          />
        </li>
      ))}
    </ul>
  );
}

function Keeper(props: { facet: FacetCustody }) {
  const { holder, record } = props.facet;
  const t = useText();
  const words = t(`common.chip.keeper.${holder}.label`);
  const custodian =
    record?.custodian.type === 'NONE'
      ? t('custody.card.nobody')
      : record?.custodian.title;
  return (
    <strong className={holder === 'UNKNOWN' ? styles.muted : undefined}>
      <KeeperText
        holder={holder}
        label={
          custodian
            ? t('custody.card.keeper', { holder: words, custodian })
            : words
        }
      />
    </strong>
  );
}
