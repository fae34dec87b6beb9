import clsx from 'clsx';
import { usePostureParts } from '../../components/PostureBar';
// The swatches have to be those of the bars that they explain.
import marks from '../../components/SplitBar/SplitBar.module.css';
import { useText } from '../../hooks/useText';
import styles from './ExposureLegend.module.css';

const NOTHING = {
  exposed: 0,
  accepted: 0,
  protected: 0,
  removed: 0,
  notObserved: 0,
};

/** What the parts of the bars mean. */
export function ExposureLegend() {
  const t = useText();
  const { parts } = usePostureParts(NOTHING);
  return (
    <div className={styles.legend}>
      <span id="exposure-legend">{t('customers.exposureBar')}</span>
      <ul aria-labelledby="exposure-legend">
        {parts.map(({ key, label, mark }) => (
          <li key={key}>
            <span
              aria-hidden="true"
              className={clsx(marks.swatch, marks[mark])}
            />
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}
