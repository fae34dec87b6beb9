import {
  ACCOUNT_MODELS,
  CheckId,
  HOLDERS,
  MODEL_VERDICTS,
  POSTURE_STATES,
} from 'backstage-plugin-aws-resale-common';
import type { Text } from '../../hooks/useText';
import type { ListFilter, ListState } from '../ListView';
import { ACCOUNT_LIST } from './accountListSpec';

type Selected = ListState<(typeof ACCOUNT_LIST)['filters'], string>['filters'];

/** What a list of accounts can be narrowed by, and what of it is on. */
export function accountFilters(t: Text, selected: Selected): ListFilter[] {
  const { check, checkState } = selected;
  const filters: ListFilter[] = [
    {
      key: 'posture',
      name: t('accounts.filter.posture'),
      selected: selected.posture,
      options: POSTURE_STATES.map(id => ({
        id,
        label: t(`common.chip.posture.${id}.label`),
      })),
    },
    {
      key: 'verdict',
      name: t('accounts.filter.verdict'),
      selected: selected.verdict,
      options: MODEL_VERDICTS.map(id => ({
        id,
        label: t(`common.chip.verdict.${id}.label`),
      })),
    },
    {
      key: 'model',
      name: t('accounts.filter.model'),
      selected: selected.model,
      options: ACCOUNT_MODELS.map(id => ({
        id,
        label: t(`common.chip.model.${id}.label`),
      })),
    },
    {
      key: 'holder',
      name: t('accounts.filter.holder'),
      selected: selected.holder,
      options: HOLDERS.map(id => ({
        id,
        label: t(`common.chip.holder.${id}.label`),
      })),
    },
    {
      key: 'state',
      name: t('accounts.filter.state'),
      selected: selected.state,
      options: ACCOUNT_LIST.filters.state.map(id => ({
        id,
        label: t(`common.chip.state.${id}.label`),
      })),
    },
    {
      key: 'role',
      name: t('accounts.filter.role'),
      selected: selected.role,
      options: ACCOUNT_LIST.filters.role.map(id => ({
        id,
        label: t(`accounts.role.${id}`),
      })),
    },
  ];
  // It says nothing without a check, and without a result it is what failed.
  if (check.length > 0) {
    filters.push({
      key: 'checkState',
      name: t('accounts.filter.checkState'),
      selected: checkState.length > 0 ? checkState : ['EXPOSED'],
      options: POSTURE_STATES.map(id => ({
        id,
        label: t(`common.chip.result.${id}.label`),
      })),
    });
  }
  return filters;
}

/** What is chosen elsewhere: shown as tags that can be taken off. */
export function linkedFilters(
  t: Text,
  chosen: { customer?: string; payer?: string; check?: CheckId },
): ListFilter[] {
  const { customer, payer, check } = chosen;
  return [
    {
      key: 'customer',
      name: t('accounts.filter.customer'),
      value: customer,
      label: customer === 'none' ? t('accounts.filter.noCustomer') : customer,
    },
    {
      key: 'payer',
      name: t('accounts.filter.payer'),
      value: payer,
      label: payer,
    },
    {
      key: 'check',
      name: t('accounts.filter.check'),
      value: check,
      label: check && t(`posture.check.${check}.title`),
    },
  ].flatMap(({ key, name, value, label }) =>
    value && label
      ? [{ key, name, selected: [value], options: [{ id: value, label }] }]
      : [],
  );
}
