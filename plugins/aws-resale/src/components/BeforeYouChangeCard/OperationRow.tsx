import { useId } from 'react';
import { RiArrowDownSLine, RiArrowRightSLine } from '@remixicon/react';
import type { AccountChangeCheck } from 'backstage-plugin-aws-resale-common';
import clsx from 'clsx';
import { ChangeChip } from '../Chip';
import type { CheckedOperation } from './CheckedOperation';
import { OperationDetail } from './OperationDetail';
import { RowReason } from './RowReason';
import { WhomToAsk } from './WhomToAsk';
import styles from './BeforeYouChangeCard.module.css';

/** One operation: verdict, why, whom to ask; what it takes on demand. */
export function OperationRow(props: {
  row: CheckedOperation;
  value: AccountChangeCheck;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { row, value, isOpen, onToggle } = props;
  const { operation, title, answer } = row;
  const id = useId();
  const chipId = `${id}-chip`;
  const reasonId = `${id}-reason`;
  const panelId = `${id}-panel`;
  const Chevron = isOpen ? RiArrowDownSLine : RiArrowRightSLine;
  return (
    <li
      className={clsx(styles.operation, isOpen && styles.open)}
      data-operation={operation.id}
    >
      <div className={styles.row}>
        <div id={chipId}>
          <ChangeChip verdict={answer.verdict} dense />
        </div>
        <div className={styles.what}>
          <h4>
            {/* It covers the row, so that a click anywhere opens it. */}
            <button
              id={id}
              type="button"
              className={styles.toggle}
              aria-expanded={isOpen}
              aria-controls={isOpen ? panelId : undefined}
              aria-describedby={`${chipId} ${reasonId}`}
              onClick={onToggle}
            >
              {title}
            </button>
          </h4>
          <p id={reasonId} className={styles.reason}>
            <RowReason answer={answer} />
          </p>
        </div>
        <div className={styles.whom}>
          <WhomToAsk
            answer={answer}
            customer={value.explanation.customer}
            hasWayBack={operation.undo !== 'NOTHING'}
          />
        </div>
        <Chevron className={styles.chevron} aria-hidden="true" />
      </div>
      {isOpen && (
        <div
          id={panelId}
          role="group"
          aria-labelledby={id}
          className={styles.panel}
        >
          <OperationDetail row={row} value={value} />
        </div>
      )}
    </li>
  );
}
