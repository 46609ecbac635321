import { describe, expect, it } from 'vitest';
import { read } from '../tools.js';

describe('names of the common stock', () => {
  it('are found under every form, as one entity', () => {
    const found = read('中央组织部部署，中组部督导。');
    expect(found.named).toEqual(['organisation 中央组织部']);
    expect(found.entities.get('organisation:中央组织部')?.aliases).toContain('中组部');
  });

  it('take the country before a firm into its name', () => {
    const found = read('中国保利集团来了。');
    expect(found.named).toEqual(['organisation 保利集团']);
    expect(found.doc.mentions.map(({ start, end }) => [start, end])).toEqual([[0, 6]]);
  });

  it('are programs too', () => {
    expect(read('脱贫攻坚战打响。').named).toEqual(['program 脱贫攻坚']);
  });
});
