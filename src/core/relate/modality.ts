import type { Modality } from '../model.js';

const NEGATED =
  /(?:未能|未曾|尚未|从未|并未|仍未|没有|没能|不再|不曾|不得|不会|不能|并非|拒绝|取消|叫停|暂停|停止|终止|放弃|未)(?!来|雨绸缪|成年|必)/;
const DESIRED = /(?:希望|期待|期盼|盼望|建议|呼吁|倡议|争取|力争|希冀|但愿|提请|恳请|如能|如果|假如|倘若|若能)/;
const PLANNED =
  /(?:拟|计划(?![》”]|书|单列)|预计|即将|将(?!军|领|近|信将疑)|有望|打算|准备|筹备|筹划|谋划|明年|下一步|后续|适时|择机|未来)/;
/** `将…作为`, `将…纳入`: takes something as, tells of no future. */
const TAKEN = /将[^,;:。将]{1,24}?(?:作为|纳入|列为|列入|融入|定为|确定为|视为|贯穿)/g;
/** Says of an aim that it is pursued already. */
const UNDER_WAY = /(?:正|已|已经|全面|深入|继续|持续|进一步|坚定|大力|全力|认真|扎实|切实)/;

/**
 * Whether the words before a verb assert it.
 *
 * @param before from the start of the clause to the verb
 * @param earlier the clauses of the sentence before this one, as far as they share its subject
 * @example
 * modalityOf('两地将', ''); // 'planned'
 */
export function modalityOf(before: string, earlier: string): Modality {
  if (NEGATED.test(before)) return 'negated';
  if (DESIRED.test(before) || DESIRED.test(earlier)) return 'desired';
  if (PLANNED.test(before.replace(TAKEN, ''))) return 'planned';
  return 'asserted';
}

/**
 * A body that says it will go on with a standing policy has adopted it: such words are a fact about the body, unlike a
 * building that is yet to be built or a meeting yet to be held.
 *
 * @param modality as read from the words
 * @param standing whether the object is a policy, campaign, mechanism or document
 * @param before from the start of the clause to the verb
 */
export function adopted(modality: Modality, standing: boolean, before: string): Modality {
  if (modality !== 'planned' || !standing) return modality;
  return UNDER_WAY.test(before) || !/(?:拟|计划|打算|准备|预计|有望)/.test(before) ? 'asserted' : 'planned';
}
