import { describe, expect, it } from 'vitest';
import { people, read } from '../tools.js';

const named = (text: string, region = '衡阳市'): string[] => people(read(text, { region }));

describe('names that no title introduces', () => {
  it.each([
    ['李秋生说，路修好了。', '李秋生'],
    ['陈锋表示，要抓好春耕。', '陈锋'],
    ['王磊介绍，果园有三百亩。', '王磊'],
    ['“路通了，心就顺了。”赵勇说。', '赵勇'],
    ['唐向阳强调，要压实责任。', '唐向阳'],
    ['谢春花说，孩子上学近了。', '谢春花'],
    ['司马青云说，要读好书。', '司马青云'],
    ['诸葛明远讲话。', '诸葛明远'],
  ])('%s', (text, name) => {
    expect(named(text)).toEqual([name]);
  });

  it('knows lists of three and more, and of two that take part', () => {
    expect(named('周子涵、林小川、何满仓等参加比赛。')).toEqual(['何满仓', '周子涵', '林小川']);
    expect(named('周子涵、林小川参加。')).toEqual(['周子涵', '林小川']);
  });
});

describe('names after a title', () => {
  it.each([
    ['市长李锋强调，安全第一。', ['李锋']],
    ['市委书记周远、市长林川出席。', ['周远', '林川']],
    ['县委书记欧阳文山走访农户。', ['欧阳文山']],
    ['教师阿依古丽·买买提获奖。', ['阿依古丽·买买提']],
    ['专家吐尔逊·艾山介绍了经验。', ['吐尔逊·艾山']],
    ['区长巴特尔·其其格致辞。', ['巴特尔·其其格']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });

  it('joins a name that is printed with a space in it', () => {
    expect(named('市长 李 锋、副市长 罗晓溪出席。')).toEqual(['李锋', '罗晓溪']);
  });

  it.each(['国文', '建春', '红兵', '石生', '水清'])('finds a name with %s also where the tokenizer cuts it', (given) => {
    expect(named(`市长罗${given}主持会议，罗${given}指出要抓落实。`)).toEqual([`罗${given}`]);
  });

  it('knows the name again wherever the article prints it', () => {
    const found = read('市长罗国文到村里走访。罗国文一行看了茶园，罗国文的笔记写满了。', { region: '衡阳市' });
    expect(found.doc.mentions.filter((m) => m.entity === 'person:罗国文')).toHaveLength(3);
  });
});

describe('lists', () => {
  it.each([
    ['区领导李建春、李俊文、陈摄平、范勤出席。', ['李建春', '李俊文', '范勤', '陈摄平']],
    ['市领导温故、云在天、付出、吉祥参加。', ['云在天', '付出', '吉祥', '温故']],
    ['市政协副主席林小川、许青山、禚晓峰、高文峰、何满仓出席。', ['何满仓', '林小川', '禚晓峰', '许青山', '高文峰']],
    ['上官文庆市长出席。', ['上官文庆']],
    ['28岁的衡阳老将许青山、娄底小将罗晓溪夺金。', ['罗晓溪', '许青山']],
    ['校长李明老师、王芳老师来了。', ['李明']],
    ['会议推选周子涵、林小川、何满仓、罗晓溪、许青山12位代表领奖。', ['何满仓', '周子涵', '林小川', '罗晓溪', '许青山']],
    ['何满仓、罗晓溪、许青山等省、市人大代表到场。', ['何满仓', '罗晓溪', '许青山']],
    ['发布的周子涵、林小川、 何满仓等9名代表走上台。', ['何满仓', '周子涵', '林小川']],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected.sort());
  });

  it('takes a word for a name where a post in a body stands before it and a mark after it', () => {
    expect(named('衡阳市副市长秋实、衡阳市水利局局长法度出席。')).toEqual(['法度', '秋实']);
  });
});

describe('words around a name', () => {
  it.each([
    ['27岁的周子涵边分拣果仁边聊天。', ['周子涵']],
    ['女子48公斤级的周子涵夺得金牌。', ['周子涵']],
    ['来的有云集镇的李国强，西渡镇的王建国。', ['李国强', '王建国']],
    ['居民都满意。', []],
    ['李国强斩获金牌。', ['李国强']],
    ['华南表现突出，经济表现良好。', []],
    ['图为周子涵正在喂牛。', ['周子涵']],
    ['周子涵，男，苗族，1995年生。', ['周子涵']],
    ['主任许青亲自引领参观。', ['许青']],
    ['林业站站长许青山到场。', ['许青山']],
    ['俞建树告诉记者，投产在即。', ['俞建树']],
    ['本报评论员文章', []],
    ['区教育局领导班子出席。', []],
    ['村民周小朵、林小草（均为化名）说，路修好了。', []],
  ])('%s', (text, expected) => {
    expect(named(text)).toEqual(expected);
  });
});

describe('those who stay unnamed', () => {
  it.each([
    '乡党委书记陶书记、左乡长到场。',
    '全县党员、干部和群众踊跃参加。',
    '法庭上，院长随即宣布开庭。',
    '王某被警方带走，周某某在逃。',
    '纤云（化名）说，她很感激。',
    '村民赵小朵（化名）说，她很感激。',
    '居民李女士家装了电梯。',
    '李女士说，小区变好了。',
    '张大爷笑着说，今年好。',
    '陈先生告诉记者，手续很快办好。',
    '化名小海的学生说，很开心。',
    '村民小李说，日子好了。',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });

  it('stay so wherever the page names them', () => {
    expect(named('村民赵小朵（化名）家盖了新房。赵小朵说，她很感激。')).toEqual([]);
  });
});

describe('words that look like names', () => {
  it.each([
    '高度重视安全生产，严格执行。',
    '黄金周期间，游客增多。',
    '方便群众办事，温暖人心。',
    '周末来到公园，江水清清。',
    '白云山下，万亩良田。',
    '路边的石榴红了，马上要采摘。',
    '何以解忧，唯有实干。',
    '任务完成，成绩突出。',
    '周边居民都来了，管理人员在场。',
    '要向先进学习，马上行动。',
    '安全生产大检查开始，全体干部参加。',
    '于是大家都笑了，常年在外的人也回来了。',
    '方案通过，计划公布。',
    '高新技术企业增多，金融服务跟上。',
    '温度上升，雷雨增多。',
    '教师节快到了，教授们写信。',
    '记者了解到，主任高兴地走了。',
    '书记高度评价，县长连连点头。',
  ])('%s', (text) => {
    expect(named(text)).toEqual([]);
  });
});
