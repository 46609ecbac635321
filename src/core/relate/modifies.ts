import { triggers } from './triggers.js';
import { ANY_UNIT, UNIT_CLASS, type Unit, unitAt, type View } from './view.js';

/** Someone of the organisation (`某小学教师李青`). */
const ITS_PERSON = new RegExp(`^[^,;:。!?、${ANY_UNIT}]{0,8}[${UNIT_CLASS.person}]`);
/** Those who see to a program, and not the program. */
const ITS_BODY = /^[”"]?(?:派驻|指挥部|办公室|领导小组|工作组|专班|成员|单位|负责人|服务队|窗口|工作专班)/;
/** What one place does in another: `某省援建的医院`. */
const HELPS = new RegExp(`^(?:对口)?(?:援建|支援|帮扶)[${UNIT_CLASS.place}]?[^,;:。!?]{0,8}的`);
const WHOSE_NEXT = new RegExp(`^(?:旗下|下属|所属|投资[^,;。]*的[${ANY_UNIT}])`);
/** A thing without a name of its own that a place says where it is. */
const OF_IT = new RegExp(`^[^,;:。!?、和及的${ANY_UNIT}]{1,10}(?:项目|工程|公司|中心|园|厂|现场|基地|港|街|社区|校区|小区)`);
/** An item of a list that only begins with a place, and whose name was not made out: `云川有色、`. */
const BEGINS_ITEM = new RegExp(`^[^,;:。!?、和及的等${ANY_UNIT}]{2,8}(?:、|(?<![后时里内前])(?<=.{3}),)`);
/** What is done at a place: the words after it are no part of a name. */
const DONE_THERE = new RegExp(`^(?:就|实地|现场|专题|集中|开展|进行|境内|一带|各地|沿线|${triggers.purpose}|${triggers.inspect})`);

/** Whether a name only says whose the next one is: `云川省` in `云川省东河县`, a firm in `某集团旗下的某厂`. */
export function modifies(view: View, { entity, at }: Unit, loose: boolean): boolean {
  const next = unitAt(view, at + 1)?.entity.type;
  if (entity.type === 'place' && (next === 'place' || next === 'organisation')) return true;
  if (!loose) return false;
  const rest = view.text.slice(at + 1);
  if (entity.type === 'place' && !DONE_THERE.test(rest)) {
    if (OF_IT.test(rest) || HELPS.test(rest)) return true;
    if (!/^(?:zone|site)$/.test(entity.subtype ?? '') && BEGINS_ITEM.test(rest)) return true;
  }
  if (entity.type === 'organisation' && ITS_PERSON.test(rest)) return true;
  if (entity.type === 'program' && ITS_BODY.test(rest)) return true;
  return entity.type === 'organisation' && WHOSE_NEXT.test(rest);
}
