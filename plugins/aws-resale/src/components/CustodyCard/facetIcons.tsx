import type { ReactElement } from 'react';
import {
  RiFingerprintLine,
  RiLock2Line,
  RiMailLine,
  RiPhoneLine,
  RiSmartphoneLine,
} from '@remixicon/react';
import type { CustodyFacet } from 'backstage-plugin-aws-resale-common';

/** The icon of every part of a root user. */
export const facetIcons: Readonly<Record<CustodyFacet, ReactElement>> = {
  EMAIL: <RiMailLine />,
  PASSWORD: <RiLock2Line />,
  MFA: <RiSmartphoneLine />,
  BACKUP_MFA: <RiFingerprintLine />,
  PHONE: <RiPhoneLine />,
};
