/**
 * The file of a location with its folder: `groups/acme.yaml` of
 * `url:https://git.example/catalog/blob/main/groups/acme.yaml`. What has no
 * path stays as it is.
 */
export function shortLocation(location: string): string {
  return location.split('/').filter(Boolean).slice(-2).join('/');
}
