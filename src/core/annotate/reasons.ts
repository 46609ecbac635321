/** Why each rule of annotation takes words for a name or a post, by the rule's id. Every id that an annotator gives stands here. */
export const REASONS: Readonly<Record<string, string>> = {
  'user.lexicon': 'your lexicon names it',

  'known.organisation': 'the list of national bodies and media has it',
  'known.program': 'the list of policies and strategies of the whole country has it',
  deixis: 'it stands for a place or body that the article names elsewhere',

  'place.gazetteer': 'the gazetteer has it as the full name of a division, region or country',
  'place.short': 'the gazetteer has it as the short name of a division, region or country',
  'place.chain': 'it stands right after a larger place and ends like a town or village',
  'place.suffix': 'it ends like a village, town or community, and what stands before the ending can be a name',
  'place.site': 'it ends like a site, road, zone or scenic spot, and what stands before the ending can be a name',

  'organ.jurisdiction': 'a place or its level stands before the name of an organ',
  'organ.inherited': 'it names an organ whose jurisdiction the post before it gives',
  'organ.implied': 'a title that stands with a place implies its organ',
  'organisation.suffix': 'it ends like an organisation, and the words before the ending can be its name',
  'organisation.short-name': 'the article gives it in brackets as the short name of a body',
  'organisation.title-marks': 'it stands in title marks and ends like a newspaper or magazine',
  'organisation.outlet': 'the byline gives it as the paper that someone writes for',

  'person.byline': 'the byline names it as author',
  'person.title': 'a title or role stands before it, or the list that a title begins goes on with it',
  'person.before-title': 'a title or a verb of office stands after it',
  'person.career': 'it begins a sentence that goes on with a career',
  'person.list': 'it stands in a list of names',
  'person.frame': 'its characters make a name, and what follows is what persons do',
  'person.page': 'the page makes sure of the name elsewhere',

  'program.document': 'it stands in title marks and ends like a document',
  'program.open-document': 'it ends like a document, and a verb of issuing stands before it',
  'program.quoted': 'it stands in quotation marks and ends like a program',
  'program.quoted-head': 'it stands in quotation marks, and a head word of programs follows',
  'program.quoted-verb': 'it stands in quotation marks, and a verb of launching stands before it',
  'program.enumerated': 'it is an item of a list that a head word of programs closes',
  'program.twin': 'two names in quotation marks share one head word',
  'program.anchored': 'it ends like a program, and what stands before it marks where its name begins',
  'program.owned': 'it begins with a place or body and ends like a program',
  'program.congress': 'it is a congress or plenary session with its ordinal',
  'program.session': 'it is a session, with its ordinal, of a body that stands before it',

  'post.organ-title': 'an organ stands before the title',
  'post.inherited': 'the title takes its organ from the title before it, or has none',
  'post.byline': 'the byline gives the role',
  'post.after-list': 'the role stands after a list of names',
  'post.leaders': 'a level with 领导 stands before the names',
};
