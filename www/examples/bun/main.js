import { clean } from 'plainleaf';

const { title, wordCount } = await clean(await Bun.file('story.html').bytes());
console.log(`${title}: ${wordCount} words`);
