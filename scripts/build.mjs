// `npm run build`: everything that is shipped, in www/pkg and www/dist.
import { build, main } from './setup.mjs';

await main(build);
