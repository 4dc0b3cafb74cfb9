import { activityTables, candidate, mappable } from '../candidate';
import { stages } from '../stage';
import { colours } from './colours';
import { blankAtFirst, describe } from './description';

/*
 * Grist tells a widget about changes of its linked table only. This formula of the linked table
 * looks the other tables up, so that a change there becomes a change here; its text says which table
 * moved: `Preuves:4:2026-03-02 10:12:33|Notes:0:|…` (count, then the latest change).
 */
const pulseFormula = `def pouls(nom, lignes):
  dates = [str(ligne.Modifie_le) for ligne in lignes if ligne.Modifie_le]
  return "%s:%d:%s" % (nom, len(lignes), max(dates) if dates else "")

return "|".join([
${activityTables.map((table) => `  pouls("${table}", ${table}.lookupRecords(Candidat=$id)),`).join('\n')}
])`;

/*
 * Who has sealed, for everyone to see, and on which criterion each row is: a second note of somebody's on one
 * criterion is everybody's business. A formula sees past the access rules that hide a colleague's notes: it gives
 * counts and row ids, never a note.
 */
const seals = (fields: string, line: string): string => `import json
personnes = {}
for note in Notes.lookupRecords(Candidat=$id, Nature="Individuelle"):
  fiche = personnes.setdefault(note.Evaluateur or "", {"notes": 0, "scellees": 0, "lignes": []${fields}})
  fiche["notes"] += 1
  fiche["scellees"] += 1 if note.Scellee else 0
  fiche["lignes"].append(note.id)
${line}return json.dumps(personnes, sort_keys=True)`;
const sealsFormula = seals(', "criteres": []', '  fiche["criteres"].append(note.Critere.id)\n');
const formerSealsFormula = seals('', '');

const consentColours = { Oui: colours.green, Non: colours.red, 'À demander': colours.amber } as const;
const percent = { trigger: blankAtFirst, display: { maxDecimals: 1 } } as const;

export const describedCandidate = describe(candidate, 'Candidats', 'Les personnes rencontrées, une par ligne.', {
  name: mappable.name,
  position: [...mappable.position, { shows: 'Intitule' }],
  stage: [...mappable.stage, { suggestions: stages }],
  availability: mappable.availability,
  remote: mappable.remote,
  otherProcesses: mappable.otherProcesses,
  cost: mappable.cost,
  referenceConsent: [...mappable.referenceConsent, { colours: consentColours }],
  decision: [
    ...mappable.decision,
    {
      colours: {
        Retenu·e: colours.green,
        'Non retenu·e': colours.grey,
        Vivier: colours.blue,
        Suspendu: colours.amber,
      },
    },
  ],
  decisionReason: mappable.decisionReason,
  decidedBy: mappable.decidedBy,
  answeredOn: ['Réponse donnée le', 'Quand la personne a été prévenue de la décision.'],
  lookBackOn: ['Point après l’arrivée', 'Avec les référent·es métier, quelques semaines après l’arrivée.'],
  handOverConsent: [
    'Accord page d’arrivée',
    'La personne accepte-t-elle que la page d’arrivée soit remise à qui l’accueille ?',
    { colours: consentColours },
  ],
  lastContact: mappable.lastContact,
  score: [...mappable.score, { ...percent }],
  scoreMin: [...mappable.scoreMin, { ...percent }],
  scoreMax: [...mappable.scoreMax, { ...percent }],
  coverage: [...mappable.coverage, { trigger: blankAtFirst, display: { numMode: 'percent', maxDecimals: 0 } }],
  completeness: [
    ...mappable.completeness,
    {
      colours: {
        'À préparer': colours.grey,
        'Non commencé': colours.grey,
        'Preuves manquantes': colours.amber,
        'À noter': colours.blue,
        Complet: colours.green,
      },
    },
  ],
  unproven: [...mappable.unproven, { shows: 'Court' }],
  pulse: ['Pouls', 'Prévient le widget quand une ligne de la personne change ailleurs.', { formula: pulseFormula }],
  seals: [
    'Sceaux',
    'Qui a scellé ses notes (jamais les notes elles-mêmes).',
    { formula: sealsFormula, former: [formerSealsFormula] },
  ],
});
