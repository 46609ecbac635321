import type { Annotator } from './draft.js';
import { civicCampaigns, enumerations, trainServices } from './programs/campaigns.js';
import { heldCeremonies } from './programs/ceremonies.js';
import { documents, openDocuments, statePapers } from './programs/documents.js';
import { congresses, festivals, joinTwinEvents, sessions, shortEventNames } from './programs/events.js';
import { openNames } from './programs/open-names.js';
import { quotedNames } from './programs/quoted.js';

/** Finds programs: documents in 《》, quoted names with their head noun, open names that a head noun ends and a verb, place or ordinal begins. */
export const programs: Annotator = {
  id: 'programs',
  requires: ['tokens', 'places', 'organs', 'organisations'],
  annotate(draft) {
    documents(draft);
    quotedNames(draft);
    congresses(draft);
    sessions(draft);
    festivals(draft);
    openDocuments(draft);
    statePapers(draft);
    enumerations(draft);
    civicCampaigns(draft);
    trainServices(draft);
    openNames(draft);
    heldCeremonies(draft);
    joinTwinEvents(draft);
    shortEventNames(draft);
  },
};
