// Types of imported styles and pictures.
import '@backstage/cli/asset-types';
