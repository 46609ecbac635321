import { describe, expect, it } from 'vitest';
import { keyOf, names, read } from '../tools.js';

const placed = (text: string, region?: string): string[] => {
  const found = read(text, region ? { region } : {});
  return [...found.entities.values()]
    .filter((e) => e.type === 'place')
    .map((e) => e.key.slice('place:'.length))
    .sort();
};

describe('places of the gazetteer', () => {
  it('reads a chain from the province down', () => {
    expect(placed('队伍从湖南省郴州市汝城县出发。')).toEqual(['湖南省', '湖南省/郴州市', '湖南省/郴州市/汝城县']);
  });

  it.each([
    '各位来宾和乡亲来到现场。',
    '当地是情歌的故乡，也是美丽乡村。',
    '获得文明村镇称号。',
    '形成乡村振兴区域样板。',
    '承接东部产业转移。',
  ])('finds none in: %s', (text) => {
    expect(placed(text)).toEqual([]);
  });

  it('knows a village whose name ends like a compound', () => {
    expect(placed('他来到白水镇青山村，又去了青家村村集体的果园。', '衡阳市')).toContain('湖南省/衡阳市/白水镇/青山村');
  });

  it('knows short names, those of autonomous places too', () => {
    expect(placed('郴州的客商来到苏州，又去了广西和湘西州。')).toEqual([
      '广西壮族自治区',
      '江苏省/苏州市',
      '湖南省/湘西土家族苗族自治州',
      '湖南省/郴州市',
    ]);
  });

  it('knows the short name of a county in its own region, and not of any elsewhere', () => {
    expect(placed('衡东的水果熟了。', '衡阳市')).toContain('湖南省/衡阳市/衡东县');
    expect(placed('衡东的水果熟了。', '苏州市')).toEqual([]);
  });

  it.each([
    ['江苏省徐州市铜山县建起车站。', '江苏省/徐州市/铜山县'],
    ['望城县的老照片展出。', '湖南省/长沙市/望城县'],
  ])('knows divisions under their old name: %s', (text, path) => {
    expect(placed(text)).toContain(path);
  });

  it('knows it elsewhere, too, where it is long or stands in a list of places', () => {
    expect(placed('客商从张家港来。', '衡阳市')).toEqual(['江苏省/苏州市/张家港市']);
    expect(placed('列车途经长沙、醴陵，抵达株洲。', '衡阳市')).toContain('湖南省/株洲市/醴陵市');
    expect(placed('他们在浏阳。', '衡阳市')).toEqual([]);
  });

  it('takes a name that a region shares with a district for the region, with a county near by for the county', () => {
    expect(placed('中原崛起。', '郑州市')).toEqual(['中原地区']);
    expect(placed('桂东的茶好。', '郴州市')).toEqual(['湖南省/郴州市/桂东县']);
    expect(placed('桂东的茶好。', '梧州市')).toEqual(['桂东']);
  });

  it('takes districts whose name is a common word only near by', () => {
    expect(placed('老城区面貌一新，新城区也一样。', '衡阳市')).toEqual([]);
    expect(placed('洛阳市老城区面貌一新。', '衡阳市')).toContain('河南省/洛阳市/老城区');
  });

  it('leaves mountains and basins their whole name', () => {
    expect(placed('列车穿过四川盆地。', '衡阳市')).toEqual(['四川盆地']);
  });

  it('knows a county near by in a list, though its name is a word', () => {
    expect(placed('民警来自零陵、道县、蓝山。', '永州市')).toContain('湖南省/永州市/零陵区');
  });

  it('knows villages and communities whose name holds a function word or a side of the town', () => {
    expect(placed('向阳村和西郊社区改造完成。', '衡阳市')).toEqual(['湖南省/衡阳市/向阳村', '湖南省/衡阳市/西郊社区'].sort());
  });

  it('is not the place that a road or a title in quotation marks is called by', () => {
    expect(names(read('江苏路和延安西路封闭。', { region: '衡阳市' }), 'place').filter((name) => /[省市]$/.test(name))).toEqual([]);
    expect(placed('这里是“中国柑橘之乡”。', '衡阳市')).toEqual([]);
    expect(placed('昆明池等景点热闹。', '衡阳市')).not.toContain('云南省/昆明市');
  });

  it('knows no town in a part of a county or a rank', () => {
    expect(placed('衡东东北部乡镇和专业镇路面。', '衡阳市')).toEqual(['湖南省/衡阳市/衡东县']);
  });

  it('knows cities abroad, in their country', () => {
    expect(placed('班列开往莫斯科和汉城。')).toEqual(['俄罗斯/莫斯科', '韩国/首尔']);
  });

  it('knows no country in the name of the party', () => {
    expect(placed('中国共产党第十次代表大会召开。')).toEqual([]);
  });

  it('knows regions and countries', () => {
    expect(placed('粤港澳大湾区和长三角的客商去了德国。')).toEqual(['德国', '粤港澳大湾区', '长三角']);
  });

  it('reads a name across a space', () => {
    expect(names(read('衡阳市 石鼓区'), 'place')).toEqual(expect.arrayContaining(['衡阳市', '石鼓区']));
  });

  it.each(['道路整修通行顺畅。', '广场上西瓜很甜。', '生产安全不能放松。', '方便和平价并重。', '他们南北来往，常常通城。'])(
    'finds none in everyday words: %s',
    (text) => {
      expect(placed(text, '衡阳市')).toEqual([]);
    },
  );
});

describe('places of the same name', () => {
  it.each([
    ['北京市', '北京市/朝阳区'],
    ['长春市', '吉林省/长春市/朝阳区'],
  ])('朝阳区 in an article of %s', (region, path) => {
    expect(placed('专家前往朝阳区讲课。', region)).toEqual([path]);
  });

  it.each([
    ['南京市', '江苏省/南京市/鼓楼区'],
    ['福州市', '福建省/福州市/鼓楼区'],
  ])('鼓楼区 in an article of %s', (region, path) => {
    expect(placed('专家前往鼓楼区讲课。', region)).toEqual([path]);
  });

  it('is told by the place in front, whatever the region', () => {
    expect(placed('专家前往长春市朝阳区。', '北京市')).toContain('吉林省/长春市/朝阳区');
  });
});

describe('places below the county', () => {
  it('reads towns and villages that follow a place', () => {
    const found = read('宁远县清水桥镇竹岭村修通了公路。', { region: '永州市' });
    expect(keyOf(found, '竹岭村')).toBe('place:湖南省/永州市/宁远县/清水桥镇/竹岭村');
    expect(found.entities.get(keyOf(found, '竹岭村') ?? '')).toMatchObject({
      subtype: 'village',
      parent: 'place:湖南省/永州市/宁远县/清水桥镇',
    });
  });

  it.each([
    ['走进原石塘村。', '石塘村'],
    ['家人在原石塘镇甲石村种茶。', '甲石村'],
    ['衡东县石湾镇根山村通了路。', '根山村'],
  ])('%s', (text, name) => {
    expect(names(read(text, { region: '衡阳市' }), 'place')).toContain(name);
  });

  it('takes no word of tenure for part of a village', () => {
    expect(names(read('发包给时任村委委员。', { region: '衡阳市' }), 'place')).toEqual([]);
  });

  it('reads a village that stands free and hangs it on its region', () => {
    expect(placed('大家走进石塘村，看茶园。', '衡东县')).toContain('湖南省/衡阳市/衡东县/石塘村');
  });

  it('remembers within an article where a village lies', () => {
    const found = read('车到衡东县石湾镇青竹村。大家走进青竹村看橘子。', { region: '衡阳市' });
    expect(found.doc.mentions.filter((m) => m.name === '青竹村').map((m) => m.entity)).toEqual(
      Array(2).fill('place:湖南省/衡阳市/衡东县/石湾镇/青竹村'),
    );
  });

  it.each([
    '全村都来帮忙。',
    '美丽乡村好风光。',
    '驻村干部进村入户。',
    '每个乡镇都有书屋。',
    '行政村全部通车。',
    '农村面貌变了。',
    '2015年度镇街区述职。',
    '这是一个农业村。',
    '两乡镇书记来了。',
    '歌舞团送戏下乡。',
    '周边村的人都来看。',
  ])('finds none in %s', (text) => {
    expect(names(read(text, { region: '衡阳市' }), 'place')).toEqual([]);
  });
});
