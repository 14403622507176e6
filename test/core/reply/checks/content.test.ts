import { describe, expect, it } from 'vitest';
import { stemOf } from '../../../../src/core/reply/checks/content.js';

describe('the stem of a word', () => {
  it.each([
    ['cancel', 'cancelled', 'cancelling', 'cancellation', 'cancels'],
    ['refund', 'refunds', 'refunded', 'refunding'],
    ['deliver', 'delivery', 'deliveries', 'delivered'],
    ['replace', 'replaced', 'replacing', 'replacement'],
    ['stop', 'stopped', 'stops'],
    ['lid', 'lids'],
  ])('is the same for %s and its forms', (...forms) => {
    expect(new Set(forms.map(stemOf)).size).toBe(1);
  });

  it('keeps other words apart', () => {
    expect(stemOf('charge')).not.toBe(stemOf('change'));
    expect(stemOf('red')).toBe('red');
  });
});
