import { clean } from 'plainleaf';

onmessage = async ({ data }) => postMessage(await clean(data));
