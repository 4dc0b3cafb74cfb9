import type { Phrases } from './phrases';

/** Place of residence, economic vulnerability, bank. */
export const means: Phrases = {
  always: [
    '(un|une|gars|mec|fille|candidat{e}|jeune|pure?) (du|de|des) (9[- ]?3|neuf[- ]trois|neuf[- ]cube|cités?|quartiers)(?! (prioritaires|administrat|universit|de l))',
    '(fils|fille|gosse) (à|de) (papa|maman|riches?|bourges?|bonne famille|prolos?|ouvriers?)',
    '(cas social|cas sociaux|racailles?|caillera|prolos?|clodos?|clochard{e}|crevard{e})(?! ?: )',
  ],
  people: [
    '{is} {quite}(endett[é]{e}|surendett[é]{e}|fauch[é]{e}|ruin[é]{e}|à découvert|interdit{e} bancaire|fich[é]{e} (à la )?banque de france|sdf|sans[- ]abri|à la rue|dans la dèche|dans la mouise|en galère d.argent|au rsa|dans le besoin|au smic|au chômage|aux assedic|chômeur de longue durée|bourge|bobo|friqué{e}|pauvre comme|sans le sou|à sec|en difficulté financière|héberg[é]{e} (chez|par) (des|un|une|sa|son|ses)|mal log[é]{e}|en hlm|en foyer|expulsé{e})',
    "(touche|touchait|vit|vivait|perçoit|dépend|bénéficie|survit) (déjà |encore |toujours )?(du|le|la|les|des|de l'|de la|avec le|grâce au|grâce aux|sur le|sur ses) (rsa|chômage|aah|aides|minima|allocations?|apl|caf|indemnités|assedic|épargne)",
    "(des|ses|en|de gros|gros|grosses|de grosses|quelques|vu ses|vu sa) (galères?|problèmes?|soucis?|difficultés?|ennuis?|situation|dettes?) (financi(er|ère|ers|ères)|d'argent|de fric|de thunes|de fin de mois|économiques?)|(a|avait|ses) (des |encore des )?dettes(?! techniques?)|(sa|situation) (financière|économique) (compliquée|difficile|précaire|tendue|fragile)",
    "(a (vraiment |trop |surtout |bien |juste )?besoin|besoin) (d'argent|de fric|de thunes|de sous|de ce salaire|de manger)|aux abois|fins de mois difficiles",
    "(son|a un|avec un|un) (compte|rib|iban) (bancaire |en banque )?(à l'étranger|étranger|belge|allemand|au luxembourg|luxembourgeois|en suisse|suisse|n26|revolut|nickel|maltais)|(sa|quelle) (domiciliation bancaire|banque)(?! (de données|d'images))",
    "(d'une|d'un|issu{e} d'une?|vient d'une?|de) (famille|milieu|foyer) (très |assez |plutôt |un peu )?(riche|aisée?|pauvre|modeste|bourgeoise?|populaire|défavorisée?|ouvri(er|ère)|friquée?|difficile|bourge)",
    "(vient|sort|issu{e}|sorti{e}|débarque|arrive|grandi) (tout droit )?(d'|de |du |des |dans )(un |une |la |l'|le |sa |son )?(quartiers?|cité|cités|banlieue|zup|zone sensible|tess|campagne profonde|neuf-trois|9-3|93|bidonville|rue|bled paumé|fond de la|quartier (difficile|sensible|chaud|chic|populaire)|beaux quartiers|16e|xvie)(?! (de la (science|musique)|universitaire|administrative|commerçante))",
    "(vu|malgré|à cause de|rien qu'à) (son |l'|sa )(adresse|quartier|code postal|lieu de résidence|domicile|cité|lieu d'habitation)",
    "(vit|vivait|habite|crèche|loge|dort) (encore |toujours |seule? )?(chez (ses|sa|son|des|un|papa|maman)|loin|en banlieue|en province|en cité|en hlm|à la campagne|à l'étranger|au fin fond|dans sa voiture|à l'hôtel|à la rue|en foyer|en caravane|en colocation|en coloc|dans (un |une |le |la |les |son )(hlm|cité|foyer|quartier|caravane|9[0-9]|banlieue|rue|squat|voiture|studio|taudis|camping|camion|trou|cambrousse|bled|tours|barre))",
  ],
  clause: [
    '(endett[é]{e}|surendett[é]{e}|fauch[é]{e}|interdit{e} bancaire|au rsa|au chômage|sdf|sans[- ]abri){end}',
    '(banlieusard{e}|bobo parisien(ne)?){stop}',
    "(vit|loge|réside|crèche) (à|en|au|aux|dans|hors) (paris|banlieue|province|lyon|marseille|saint-denis|bordeaux|lille|nantes|toulouse|région|l'étranger|grande couronne|petite couronne|bretagne|seine-saint-denis|\\d)",
  ],
  subject: [
    "(habite|habitait|réside|crèche) (encore |toujours |trop |très |assez |un peu |plutôt )?(à|au|aux|en|dans|loin|chez|hors|de l'autre|rue|près|tout près|sur|boulevard|avenue|là-bas|paris|lyon|marseille)",
    '(trop|très|habite|vit) loin (de (paris|tout|chez nous|nous|la gare|nos bureaux)|du bureau|pour (venir|être)){end}',
    '(un quartier|une cité|une banlieue|une ville) (sensible|chaude?|difficile|pourrie?|mal famée?)',
  ],
};
