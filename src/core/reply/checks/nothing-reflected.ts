import type { ReplyCheck } from './index.js';

export const nothingReflected: ReplyCheck = () => [];
