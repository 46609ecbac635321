import { expect, it } from 'vitest';
import { GuanxiError } from '../../../src/core/errors.js';

it('says what is wrong and what to do next, and keeps its code and its remedy', () => {
  const error = new GuanxiError('INPUT', 'a.txt is empty', 'save the page as UTF-8 text');
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe('GuanxiError');
  expect(error.message).toBe('a.txt is empty: save the page as UTF-8 text');
  expect(error).toMatchObject({ code: 'INPUT', remedy: 'save the page as UTF-8 text' });
});
