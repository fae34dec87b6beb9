import { listingOrder } from '../../paging/listingOrder';
import type { Operation } from '../../server/Operation';
import { iamListing } from './iamListing';
import { pageMembers } from './pageMembers';
import { requestedUser } from './requestedUser';

const ACTION = 'iam:ListSigningCertificates';

/**
 * Certificates without their body, which nobody needs here.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSigningCertificates.html
 */
export const ListSigningCertificates: Operation = {
  service: 'iam',
  name: 'ListSigningCertificates',
  action: ACTION,
  accepts: ['UserName', 'Marker', 'MaxItems'],
  logged: ['MaxItems'],
  listing: iamListing('Certificates'),
  run(request) {
    const { user, credentials } = requestedUser(request, ACTION);
    const { items, nextToken } = request.page.cut([
      listingOrder(credentials.signingCertificates, one => one.certificateId),
    ]);
    return {
      Certificates: items.map(({ certificateId, status, uploadedAt }) => ({
        UserName: user?.userName,
        CertificateId: certificateId,
        Status: status,
        UploadDate: uploadedAt,
      })),
      ...pageMembers(nextToken),
    };
  },
};
