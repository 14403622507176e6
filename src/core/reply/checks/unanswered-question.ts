import type { ReplyCheck } from './index.js';

export const unansweredQuestion: ReplyCheck = () => [];
