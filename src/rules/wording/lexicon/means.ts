import type { Phrases } from './phrases';

const rough = '(cités?|quartiers?|la cité|banlieue|la banlieue|93|9-3|neuf-trois)';

/** Place of residence, economic vulnerability, bank. */
export const means: Phrases = {
  writer: [
    `(gars|mec|fille|jeune|gamin{e}|candidat{e}) (du|de|des) ${rough}(?! (prioritaires|administrat|universit))`,
    "(fils|fille|gosse) (à (papa|maman)|de (riches?|bourges?|bonne famille|prolos?)|d'ouvriers?)",
    'racailles?|caillera|prolos?|clodos?|clochard{e}|crevard{e}',
  ],
  people: [
    '(touche|touchait|vit|vivait|perçoit|dépend|survit) (déjà |encore |toujours )?(du|le|la|les|des|avec le|grâce au|sur le) (rsa|chômage|aah|minima|apl|assedic)',
    "(ses|a des|avait des|de gros|gros|grosses|de grosses) (galères?|problèmes?|soucis?|difficultés?|ennuis?) (financi(er|ère|ers|ères)|d'argent|de fric|de thunes|de fin de mois)|(a des|avait des|a encore des|ses) dettes(?! tech)|sa situation (financière|économique)",
    "a (vraiment |trop |surtout |bien |juste )?besoin (d'argent|de fric|de thunes|de sous|de ce salaire)(?! public)|aux abois|fins de mois difficiles",
    "(son|a un|avec un) (compte|rib|iban) (bancaire |en banque )?(à l'étranger|étranger|belge|allemand|luxembourgeois|en suisse|suisse|n26|revolut)|sa domiciliation bancaire",
    "(d'une|d'un|de) (famille|milieu) (très |assez |plutôt |un peu )?(riche|aisée?|pauvre|modeste|bourgeoise?|populaire|défavorisée?|ouvri(er|ère)|friquée?)",
    `(vient|sort|issu{e}|sorti{e}|grandi) (tout droit )?(d'|de |du |des |dans )(un |une |l'|le |sa |son )?(zup|zone sensible|bidonville|beaux quartiers|16e|${rough})(?! (prioritaires?|éducative|universitaire|administrative|commerçante|de la|général))`,
    "(vu|malgré|à cause de|rien qu'à) (son |l'|sa )(adresse|quartier|code postal|lieu de résidence|domicile)(?! (ip|mail|e-mail|email|électronique|réseau|mac|mémoire))",
    "(vit|vivait|habite|crèche|loge) (encore |toujours |seule? )?(chez (ses|sa|son|des|papa|maman)|en banlieue|en province|en cité|en hlm|à la campagne|au fin fond|dans sa voiture|à l'hôtel|à la rue|en foyer|en caravane|en coloc(ation)?|dans (un |une |le |la )(hlm|cité|foyer|quartier|caravane|9[0-9]|banlieue|rue|squat|voiture|taudis|camping|trou|bled))",
  ],
  state: [
    "endett[é]{e}|surendett[é]{e}|fauch[é]{e}|interdit{e} bancaire|fich[é]{e} (à la )?banque de france|sdf|sans[- ]abri|dans la dèche|en galère d'argent|au rsa|dans le besoin|au smic|au chômage|chômeu(r|se) de longue durée|sans le sou|mal log[é]{e}|en hlm|héberg[é]{e} (chez|par) (des|sa|son|ses)",
  ],
  trait: ['bourge|bobo|friqué{e}|ruin[é]{e}'],
  clause: [
    "(vit|loge|réside|crèche) (à|en|au|aux|hors) (paris|banlieue|province|lyon|marseille|saint-denis|bordeaux|lille|nantes|toulouse|région|l'étranger|grande couronne|petite couronne|bretagne|seine-saint-denis)",
    '(banlieusard{e}|bobo parisien(ne)?){stop}',
  ],
  subject: [
    "(habite|habitait|crèche) (encore |toujours |trop |très |assez |un peu |plutôt )?(à|au|aux|en|dans|loin|chez|hors|de l'autre|rue|près|tout près|sur|boulevard|avenue|là-bas|paris)",
    '(trop|très|vit) loin (de (paris|tout|chez nous|nos bureaux)|du bureau|pour (venir|être)){end}',
  ],
};
