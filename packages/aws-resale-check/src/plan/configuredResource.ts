import type {
  ConfiguredModule,
  ConfiguredResource,
  ResourceChange,
  TerraformPlan,
} from './TerraformPlan';

/** The key of an instance, whose text may hold dots and brackets. */
const INSTANCE_KEY = /\[(?:"(?:[^"\\]|\\.)*"|\d+)\]/g;

/** `module.a["x"].module.b` as `['a', 'b']`. */
function modulePath(address: string | undefined): string[] {
  return (address ?? '')
    .replace(INSTANCE_KEY, '')
    .split('.')
    .filter((_, at) => at % 2 === 1);
}

/**
 * A resource as the configuration has it.
 *
 * @returns undefined where that lacks it, as for a resource that is deleted
 * because it was taken out.
 */
export function configuredResource(
  plan: TerraformPlan,
  change: ResourceChange,
): ConfiguredResource | undefined {
  let module: ConfiguredModule | undefined = plan.configuration?.root_module;
  for (const name of modulePath(change.module_address)) {
    module = module?.module_calls?.[name]?.module;
  }
  return module?.resources?.find(
    ({ mode, type, name }) =>
      mode === change.mode && type === change.type && name === change.name,
  );
}
