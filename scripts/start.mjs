// `npm start`: builds everything and serves the demo.
import { serve } from './serve.mjs';
import { build, main, root } from './setup.mjs';
import { join } from 'node:path';

await main(async () => {
  build();
  const { address } = await serve(join(root, 'www/dist/reader'), Number(process.env.PORT ?? 8080));
  console.log(`\nThe demo is at ${address} (Ctrl+C ends it).`);
  console.log('The extension, to be loaded unpacked: www/dist/extension. The package: www/dist/package.');
});
