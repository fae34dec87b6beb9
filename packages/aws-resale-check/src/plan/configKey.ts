import type {
  ConfiguredModule,
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
 * The key of the provider configuration that a resource is managed with.
 *
 * @returns undefined where the configuration lacks it, as for a resource that is
 * deleted because it was taken out.
 */
export function configKey(
  plan: TerraformPlan,
  change: ResourceChange,
): string | undefined {
  let module: ConfiguredModule | undefined = plan.configuration?.root_module;
  for (const name of modulePath(change.module_address)) {
    module = module?.module_calls?.[name]?.module;
  }
  return module?.resources?.find(
    ({ mode, type, name }) =>
      mode === change.mode && type === change.type && name === change.name,
  )?.provider_config_key;
}
