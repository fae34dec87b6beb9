import { UsageError } from '../UsageError';
import { parsePlan } from './parsePlan';

function failure(text: string): string {
  try {
    parsePlan(text);
  } catch (error) {
    expect(error).toBeInstanceOf(UsageError);
    return (error as UsageError).message;
  }
  throw new Error('it was taken for a plan');
}

describe('parsePlan', () => {
  it.each([
    ['', 'the plan is empty; write it with: terraform show -json <plan file>'],
    ['SECRET', 'this is no JSON; write it with'],
    ['PK\u0003\u0004tfplan', 'this is no JSON'],
    [
      '{"@level":"info","@message":"SECRET"}\n{"@level":"info"}',
      'this is the log of terraform plan -json, not the plan',
    ],
    ['{"a":"SECRET"}', 'this is no plan of Terraform'],
    ['{"format_version":"1.0","values":{"x":"SECRET"}}', 'this is a state'],
    ['{"format_version":"2.0"}', 'the plan has a format that is newer'],
    [
      '{"format_version":"1.2","planned_values":{},"errored":true}',
      'terraform plan ended with an error',
    ],
    [
      '{"format_version":"1.2","planned_values":{},"resource_changes":[{"address":"SECRET"}]}',
      'resource_changes of the plan cannot be read',
    ],
  ])('refuses %j, and repeats none of it', (text, message) => {
    expect(failure(text)).toMatch(`--plan: ${message}`);
    expect(failure(text)).not.toContain('SECRET');
  });

  it.each(['0.2', '1.0', '1.2', '1.12'])('reads format %s', version => {
    const plan = { format_version: version, planned_values: {} };

    expect(parsePlan(`\uFEFF${JSON.stringify(plan)}\n`)).toEqual(plan);
  });
});
