import { describe, expect, it } from 'vitest';
import { names, read } from '../tools.js';

const programs = (text: string, region = '衡阳市'): string[] => names(read(text, { region }), 'program');

describe('programs', () => {
  it.each([
    ['市里开展“清风行动”和“护苗行动”。', ['护苗行动', '清风行动']],
    ['深入实施“三高四新”战略。', ['三高四新战略']],
    ['大力实施“青山绿水”工程，惠及百姓。', ['青山绿水工程']],
    ['推进“最多跑一次”改革。', ['最多跑一次改革']],
    ['“十四五”规划编制完成。', ['十四五规划']],
    ['“雁城通”平台上线。', ['雁城通平台']],
    ['举办“雁城杯”足球联赛。', ['雁城杯足球联赛']],
    ['推进农村人居环境整治提升五年行动。', ['农村人居环境整治提升五年行动']],
    ['推进雁栖湖水库除险加固工程。', ['雁栖湖水库除险加固工程']],
    ['实施河长制，推行林长制。', ['林长制', '河长制']],
    ['共建“一带一路”，畅通贸易。', ['一带一路']],
  ])('%s', (text, expected) => {
    expect(programs(text)).toEqual(expected);
  });

  it('reads every item of an enumeration', () => {
    expect(programs('开展道路交通安全整治、校园周边环境整治、食品药品安全排查等三个专项行动。')).toEqual([
      '校园周边环境整治专项行动',
      '道路交通安全整治专项行动',
      '食品药品安全排查专项行动',
    ]);
  });
});

describe('documents', () => {
  it.each([
    ['市里出台《衡阳市促进就业十条措施》。', '衡阳市促进就业十条措施'],
    ['印发《关于加强河道管理的意见》。', '关于加强河道管理的意见'],
    ['双方签订《战略合作框架协议》。', '战略合作框架协议'],
    ['通过《衡阳市养老服务条例（试行）》。', '衡阳市养老服务条例(试行)'],
  ])('%s', (text, name) => {
    const found = read(text, { region: '衡阳市' });
    expect(names(found, 'program')).toEqual([name]);
    expect(found.entities.get(`program:${name}`)?.subtype).toBe('document');
  });

  it('are no works', () => {
    expect(programs('他爱读《平凡的河流》，爱唱《青山谣》。')).toEqual([]);
  });
});

describe('meetings', () => {
  it.each([
    ['省第十二次党代会在长沙召开。', '湖南省第十二次党代会'],
    ['市第十二次党代会开幕，市党代会代表讨论。', '衡阳市第十二次党代会'],
    ['市人大常委会第三十次会议召开。', '衡阳市人大常委会第三十次会议'],
    ['衡阳市第十六届人民代表大会第一次会议开幕。', '衡阳市第十六届人民代表大会第一次会议'],
    ['湖南省第三届园林博览会开幕。', '湖南省第三届园林博览会'],
    ['第三届衡阳茶油博览会开幕。', '第三届衡阳茶油博览会'],
  ])('%s', (text, name) => {
    const found = read(text, { region: '衡阳市' });
    expect(names(found, 'program')).toEqual([name]);
    expect(found.entities.get(`program:${name}`)?.subtype).toBe('event');
  });

  it('names congresses and plenary sessions alike in every form', () => {
    expect(programs('学习党的十九大精神，贯彻党的十九届六中全会精神。中共十九届六中全会闭幕。')).toEqual([
      '中共十九大',
      '中共十九届六中全会',
    ]);
  });
});

describe('what is no program', () => {
  it.each([
    '他说“好的”，我说“谢谢”。',
    '墙上写着“为人民服务”。',
    '坚持“生态优先、绿色发展”理念。',
    '“加油！再快一点！”大家喊道。',
    '“人民至上”四个字写在墙上。',
    '各项工作顺利，重点项目开工。',
    '多次会议讨论，一批工程完工。',
    '这次活动很好，相关政策落地。',
  ])('%s', (text) => {
    expect(programs(text)).toEqual([]);
  });
});

describe('programs whose names no head noun or verb alone gives', () => {
  const found = (text: string, region = '衡阳市'): string[] => names(read(text, { region }), 'program');

  it.each([
    ['全县推行“河湖长制”管理模式。', ['河湖长制']],
    ['衡阳“城市心脏”正式上线。', ['城市心脏']],
    ['借助“云溪小店”等消费帮扶平台销货。', ['云溪小店']],
    ['创新“绿色账本”“红色账本”制度。', ['红色账本', '绿色账本']],
    ['“一窗式”来访登记转办系统建成。', ['一窗式来访登记转办系统']],
    ['全县推行“片长制”。“片长制”好，大家都说“片长制”好。', ['片长制']],
    ['青禾产业示范园区签约仪式举行。', ['青禾产业示范园区签约仪式']],
    ['青禾同行（城南）发展对接活动在会议中心举行。', ['青禾同行(城南)发展对接活动']],
    ['总投资30亿元的青禾半导体项目带来新技术。', ['青禾半导体项目']],
    ['青禾食品项目首期建设进入调试阶段。', ['青禾食品项目']],
    ['青禾生物医药产业园一期项目竣工投产。', ['青禾生物医药产业园一期项目']],
    ['市里举行第四批青禾小学授旗仪式。', ['第四批青禾小学授旗仪式']],
    ['企业参加2021中国（上海）国际食品展销会。', ['2021中国(上海)国际食品展销会']],
    ['云溪企业峰会、青禾计算大会等重大活动举行。', ['云溪企业峰会', '青禾计算大会']],
    ['以燃气安全整治三年行动为抓手，消除隐患。', ['燃气安全整治三年行动']],
    ['正在开展夏季交通安全百日大会战。', ['交通安全百日大会战']],
    ['实施“青禾”工程计划和茶业振兴计划。', ['茶业振兴计划', '青禾工程计划']],
    ['申报国家山区创新创业园区建设项目。', ['国家山区创新创业园区建设项目']],
    ['印发《警惕耕地“非粮化”现象》。', ['警惕耕地“非粮化”现象']],
    ['制定衡阳市国民经济和社会发展第十二个五年规划纲要。', ['衡阳市国民经济和社会发展第十二个五年规划纲要']],
    ['学习中华人民共和国安全生产法。', ['中华人民共和国安全生产法']],
    ['中国共产党衡阳市第六次代表大会开幕。', ['衡阳市第六次党代会']],
  ])('%s', (text, expected) => {
    expect(found(text).map((name) => name.replace(/[“”]/g, ''))).toEqual(expected.map((name) => name.replace(/[“”]/g, '')));
  });

  it.each([
    '大家收看会议。',
    '双方在城市更新领域达成战略合作意向。',
    '大家研究相关议题时列席会议。',
    '专家现场开展大型义诊活动，推进线上诉讼活动。',
    '授旗仪式上，大家鼓掌。',
    '他调研委员活动情况。',
    '市里开展“大抓产业、抓大产业”工作部署。',
    '双方在区域产业规划等领域合作。',
    '召开园区企业负责人会议。',
    '举行新闻发布会。',
    '双方签署计划投资30亿元战略合作框架协议。',
    '账号“hangzhou”在网络平台发文。',
    '他说“青禾”好。',
  ])('finds none in: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('knows an event by the short name that the article gives it', () => {
    const { doc, entities } = read('第三届衡阳青禾博览会（以下简称“青博会”）开幕。青博会有八个展区。', { region: '衡阳市' });
    const event = [...entities.values()].find(({ type }) => type === 'program');
    expect(doc.mentions.filter(({ entity }) => entity === event?.key)).toHaveLength(3);
  });

  it('joins the second half of a twin event that has no name of its own', () => {
    expect(found('第六届衡阳青禾交易会暨消费品博览会开幕。')).toEqual(['第六届衡阳青禾交易会暨消费品博览会']);
  });
});
