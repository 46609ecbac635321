import { expect, it } from 'vitest';
import { xmlText } from '../../../../src/core/export/xml-text.js';

it('replaces what XML can’t hold and leaves the rest alone', () => {
  expect(xmlText('甲\u0000乙\ud800丙\uffff')).toBe('甲\ufffd乙\ufffd丙\ufffd');
  expect(xmlText('𠮷\n\t<script>"&]]>')).toBe('𠮷\n\t<script>"&]]>');
});
