import { DEFAULT_ACCOUNT_ID_ANNOTATIONS } from 'backstage-plugin-aws-resale-common';

/** What `--help` prints. */
export const USAGE = `Usage: aws-resale-lint [options] <files or folders...>

Checks the AWS resale annotations in catalog files, without a catalog. Folders
are searched for .yaml and .yml files, except node_modules, .git and dist.

Options:
  --format <text|github>         how to tell what is wrong; github makes
                                 annotations of a pull request and is the default
                                 in GitHub Actions
  --max-warnings <number>        fail when there are more warnings than this
  --account-id-annotation <key>  annotation that names the accounts an entity runs
                                 in, as awsResale.mapping.accountIdAnnotations;
                                 may be repeated. Default:
                                 ${DEFAULT_ACCOUNT_ID_ANNOTATIONS.join(', ')}
  --customer-kind <kind>         which entities are customers, as
  --customer-type <type>         awsResale.customers.filter; may be repeated.
                                 Default: groups of type customer
  --help                         print this

Exit codes: 0 nothing wrong, 1 something wrong, 2 not run (wrong use, or a file
that cannot be read).
`;
