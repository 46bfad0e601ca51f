import { clean } from 'plainleaf';

export default {
  async fetch(request) {
    const { title, wordCount } = await clean(await request.text());
    return new Response(`${title}: ${wordCount} words`);
  },
};
