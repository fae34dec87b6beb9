/** What `--help` prints. */
export const USAGE = `Usage: aws-resale-check --account <ids> --operation <ids> [options]
       aws-resale-check --plan <file> [options]
       aws-resale-check --list [options]

Asks the portal whether something may be done to AWS accounts, and answers with
an exit code.

What is asked:
  --account <ids>        12-digit account ids, separated by commas; may be repeated
  --accounts-file <file> file with one account id on each line; - is standard input
  --operation <ids>      operations, separated by commas; may be repeated
  --plan <file>          a Terraform plan, as terraform show -json writes it; - is
                         standard input. What it does is asked of the accounts that
                         it names; --account is then the account of whatever names
                         none
  --payer <id>           with --plan, the payer of the organization, for what is
                         asked of it and names none
  --list                 prints the operations instead

Portal:
  --url <address>        address of its backend, such as https://portal.example.
                         Default: AWS_RESALE_URL
  --app-url <address>    address of its pages, where that is another one
  --token-file <file>    file that holds the token. Default: the token itself in
                         AWS_RESALE_TOKEN. A token is never an argument
  --timeout <seconds>    how long to wait for an answer. Default: 30

Result:
  --json                 prints what the API answers
  -q, --quiet            prints nothing but errors
  --allow-approval       exits with 0 rather than 1 where approval is needed, for
                         whoever only wants to be told
  -h, --help             print this

Exit codes, the worst of all answers: 0 allowed, 1 needs approval, 2 not ours,
3 unknown, 4 error (wrong use, no answer, an operation that does not exist).
`;
