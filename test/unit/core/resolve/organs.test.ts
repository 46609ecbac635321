import { describe, expect, it } from 'vitest';
import { shortBodies } from '../../../../src/core/resolve/organs.js';
import { names, read } from '../tools.js';

const body = (name: string, subtype: string) => ({ name, subtype });

describe('shortBodies', () => {
  it.each([
    ['云溪集团', '云溪集团有限公司'],
    ['云溪青禾电器公司', '云溪青禾电器有限公司'],
    ['云溪集团', '云溪置业集团股份有限公司'],
    ['青禾酒业', '青禾酒业(集团)有限公司'],
    ['青禾酒业', '青禾酒业股份有限公司'],
  ])('%s is short for %s', (short, full) => {
    expect(shortBodies([body(short, 'company'), body(full, 'company')], [])).toEqual([[short, full]]);
  });

  it('takes a place in front, or a city and its district', () => {
    const bodies = [body('青禾医院', 'other'), body('云溪市青禾医院', 'other')];
    expect(shortBodies(bodies, ['云溪市'])).toEqual([['青禾医院', '云溪市青禾医院']]);
    expect(shortBodies(bodies, [])).toEqual([]);
    const long = [body('青禾医院', 'other'), body('岭东市云溪区青禾医院', 'other')];
    expect(shortBodies(long, ['岭东市', '云溪区'])).toEqual([['青禾医院', '岭东市云溪区青禾医院']]);
  });

  it('pairs none where two would fit, nor bodies of different kinds', () => {
    const rivals = [body('云溪集团', 'company'), body('云溪集团有限公司', 'company'), body('云溪集团股份有限公司', 'company')];
    expect(shortBodies(rivals, [])).toEqual([]);
    expect(shortBodies([body('云溪', 'education'), body('云溪有限公司', 'company')], [])).toEqual([]);
  });
});

describe('the name of an organ', () => {
  it('is the same for every form of it', () => {
    const text = '衡阳市委开会，市委部署，中共衡阳市委员会发文。';
    expect(names(read(text, { region: '衡阳市' }), 'organisation')).toEqual(['中共衡阳市委员会']);
  });

  it.each([
    ['市发改委', '市发展和改革委员会'],
    ['市人社局', '市人力资源和社会保障局'],
    ['市卫健委', '市卫生健康委员会'],
    ['市住建局', '市住房和城乡建设局'],
  ])('%s and %s are one', (short, full) => {
    expect(names(read(`${short}开会，${full}发文。`, { region: '衡阳市' }), 'organisation')).toEqual([`衡阳${full}`]);
  });

  it('is the intermediate court in a city and the basic one in a county', () => {
    expect(names(read('市法院开庭。', { region: '衡阳市' }), 'organisation')).toEqual(['衡阳市中级人民法院']);
    expect(names(read('县法院开庭。', { region: '衡东县' }), 'organisation')).toEqual(['衡东县人民法院']);
  });

  it('means the place of its level that was named last where the region has none', () => {
    const found = read('大家来到衡东县，县教育局介绍经验。又到衡南县，县教育局也来了。', { region: '衡阳市' });
    expect(names(found, 'organisation')).toEqual(['衡东县教育局', '衡南县教育局']);
  });

  it('belongs to the place of the organ that it stands beside', () => {
    expect(names(read('苏州市委市政府表彰先进。', { region: '昆山市' }), 'organisation')).toEqual(['中共苏州市委员会', '苏州市人民政府']);
  });

  it('knows a department of two fields, and one after a doubled 市', () => {
    expect(names(read('石鼓区水务和港航局与市市场监管局座谈。', { region: '衡阳市' }), 'organisation')).toEqual([
      '石鼓区水务和港航局',
      '衡阳市市场监督管理局',
    ]);
  });

  it('makes no city of the place that a firm’s name begins with', () => {
    expect(names(read('苏州青禾科技有限公司投产。'), 'place')).toEqual([]);
    expect(names(read('苏州市青禾科技有限公司投产。'), 'place')).toEqual(['苏州市']);
  });

  it('is the firm named last where a clause begins with 公司, or says 集团公司', () => {
    const found = read('青禾集团签约。公司将在汝城县投资。集团公司已派人进场。', { region: '郴州市' });
    expect(names(found, 'organisation')).toEqual(['青禾集团']);
    expect(found.doc.mentions.filter((m) => m.entity === 'organisation:青禾集团').map((m) => m.name)).toEqual([
      '青禾集团',
      '公司',
      '集团公司',
    ]);
  });

  it('is a firm’s own name in full where its brand stands for it', () => {
    expect(names(read('青禾汽车股份有限公司来访，介绍了青禾公司的思路。'), 'organisation')).toEqual(['青禾汽车股份有限公司']);
  });
});
