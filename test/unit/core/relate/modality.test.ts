import { describe, expect, it } from 'vitest';
import { adopted, modalityOf } from '../../../../src/core/relate/modality.js';

describe('modalityOf', () => {
  it.each([
    ['', '', 'asserted'],
    ['全面启动', '', 'asserted'],
    ['未能参加', '', 'negated'],
    ['没有出席', '', 'negated'],
    ['拟投资', '', 'planned'],
    ['将于下月举办', '', 'planned'],
    ['希望加强', '', 'desired'],
    ['签署', '希望两地', 'desired'],
    ['未来五年全面', '', 'planned'],
    ['未雨绸缪地推进', '', 'asserted'],
    ['组织民兵将领参加', '', 'asserted'],
    ['将这项工作作为抓手举办', '', 'asserted'],
    ['将治水纳入考核,将举办', '', 'planned'],
  ] as const)('reads %s after %s as %s', (before, earlier, expected) => {
    expect(modalityOf(before, earlier)).toBe(expected);
  });
});

describe('adopted', () => {
  it('takes the word of a body that will go on with a standing policy', () => {
    expect(adopted('planned', true, '将深入实施')).toBe('asserted');
  });

  it('leaves what is yet to be built, and what is only drafted', () => {
    expect(adopted('planned', false, '将建设')).toBe('planned');
    expect(adopted('planned', true, '拟出台')).toBe('planned');
    expect(adopted('desired', true, '希望实施')).toBe('desired');
  });
});
