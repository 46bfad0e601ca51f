import { clean } from 'plainleaf';

const { title, wordCount } = await clean(await Deno.readFile('story.html'));
console.log(`${title}: ${wordCount} words`);
