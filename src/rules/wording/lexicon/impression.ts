import type { Phrases } from './phrases';

const unlikable = [
  'antipathique|hautain{e}|asocial{e}|égocentrique|narcissique|psychorigide|susceptible|cassant{e}|mielleu(x|se)|obséquieu(x|se)|arrogant{e}|prétentieu(x|se)|condescendant{e}|désagréable|imbu{e}( de (lui|elle)-même)?',
  'glacial{e}|coinc[é]{e}|introverti{e}|extraverti{e}|timide|naïf|naïve|immature|soporifique|insipide|nonchalant{e}',
  'désinvolte|dilettante|charismatique|mollasson(ne)?|mou|molle|amorphe|lymphatique|perch[é]{e}|lunaire|chelou|louche',
  'sympas?|sympathique|adorable|attachant{e}|gentil(le)?|gentil·le|tête à claques|pas (clair|net)(te)? dans sa tête',
].join('|');
/** A thing may be so as well: these need a copula or an adverb. */
const ambiguous = [
  'bizarre|étrange|froide?|distant{e}|fade|terne|scolaire|lisse|chouette|cool|space|barr[é]{e}|ennuyeu(x|se)|gourou',
  'bisounours|propre sur (lui|elle)|sûre? de (lui|elle|soi)|sûr·e de (lui|elle|soi)|énervant{e}|agaçant{e}|fatigant{e}',
  'lente? à la détente|(agréable|perso|effacé{e}|éteint{e}|endormi{e}){stop}',
].join('|');
const lack =
  "charisme|personnalité|maturité|envergure|punch|peps|pep's|niaque|gnaque|énergie|étincelle|aura|leadership|envie|motivation|dynamisme|enthousiasme|carrure|ambition|épaisseur|charme|fantaisie|répondant";
const impersonal =
  "(que|qu'|bien que|y avoir|possible|utile|nécessaire|important|évident|inutile|difficile|clair|logique|normal|bon de|plus simple|vital|primordial|indispensable)(?!{l})";
const personal = [
  "être|avoir|bien|connaître|maîtriser|savoir|vouloir|aimer|chercher|manquer|penser|croire|comprendre|tenir|capable|à l'aise",
  "mal à l'aise|motivé{e}|perdu{e}|honnête|sincère|sérieu(x|se)|solide|fragile|fiable|autonome|curieu(x|se)|stressé{e}|sûre?",
  'peu sûre?|dépassé{e}|intéressé{e}|volontaire|réticent{e}|gêné{e}|hésitant{e}|compétent{e}|intelligent{e}|brillant{e}|rigide',
].join('|');

/** An impression of the evaluator, where a fact is asked for. */
export const impression: Phrases = {
  always: [
    "(bon|mauvais|super|excellent|joli|petit|sale|drôle de|mon|gut|pas le|pas de|pas trop de|gros|un vrai) feelings?(?! (des|du|d'|de|utilisat|client))",
    '(bonnes?|mauvaises?|super|good|bad|drôle de|belles?|sale|grosse|une vraie) vibes?',
    '(bonnes|mauvaises) ondes',
    '(mon|notre|gros|vrai|petit) coup de cœur',
    '(un|ce|le|petit) je[ -]ne[ -]sais[ -]quoi',
    '(fit culturel|cultur(e|al) fit|fit humain|fit équipe|(bon|mauvais|gros|super) fit)(?! (produit|product|entre|marché|technique))',
    '(junior|senior|vieux|vieille|jeune|âg[é]{e}|gamin{e}|scolaire|fonctionnaire|consultant{e}|salari[é]{e}|étudiant{e}|stagiaire|indépendant{e}) dans sa tête',
    '(pas|rentre|rentrera|entre|entrera|colle) (pas )?(dans|au) (le |notre )?moule',
    '(un|une|son) (petit |gros |vrai )?côté (un peu |très |trop )?(arrogant|hautain|prof|donneu(r|se) de leçons?|gourou|perso|diva|star|sombre|lisse|froid|bourrin|lunaire|gamin|scolaire|premi(er|ère) de la classe|bulldozer|vieux|vieille|rebelle|mou|princesse|cow-?boy|enfant|tête brûlée)',
    "tête de (l'emploi|premi(er|ère) de la classe|vainqueur)",
  ],
  writer: [
    'je (ne )?(le|la) (sens|sentais)(?! (dans|de|à))',
    "on (ne )?(le|la) (sent|sentait) (bien|pas|mal|moyen|moyennement|capable|à l'aise|motivé{e}|fragile)",
    'je (ne )?sens (bien|pas|mal|moyennement|trop bien)(?! (la|le|les|cette|cet|ce|un|une))',
    'mon (intuition|instinct|petit doigt|flair|sixième sens)',
    "(j'ai|j'avais|j'ai eu|on a|on a eu) (comme |toujours |vraiment |un peu |encore )?(l'|une |cette |un |le |comme un |un bon |un mauvais )(impression|intuition|sensation|sentiment|pressentiment)(?! (du|de la) )",
    "(me|nous|m'a|nous a) (pas )?(donne|donné|laisse|laissé|fait) (vraiment |un peu |très |plutôt )?(l'|une |)(très |vraie )?(bonne |mauvaise |excellente |drôle d'|étrange |sale |forte |nette )?impression",
    "(?<!qu'|où |comme |si )on dirait (que?|qu'|une?|le|la|pas|vraiment|presque|bien|parfois|plutôt)(?!{l})",
    'je (ne )?(sais|saurais|peux|pourrais|arrive) (pas |pas trop |pas bien |pas vraiment )?(à |vous )?(dire |expliquer )?pourquoi{stop}',
    "je (ne )?(sais|saurais|peux|pourrais) pas (trop |bien |vraiment )?(vous )?l'expliquer{stop}",
    'sans (trop |bien |vraiment )?(savoir|pouvoir (dire|expliquer)) pourquoi{stop}',
    '(quelque chose|un (petit )?truc) qui (me|nous) (gêne|dérange|chiffonne|tracasse|échappe|titille|met mal)',
    '(quelque chose|un truc) (en|chez) (lui|elle) (me|nous|qui)',
    "(je|on) (ne )?l'(adore|aime)(?! (pour|car|parce|quand))",
    "le courant (ne )?(est (bien |mal |tout de suite |pas )?passé|passe|n'est pas passé)( bien| mal| pas)?(?! (avec|entre|dans))",
    '(ça|cela) (a |ne )?(tout de suite |bien |pas |vraiment )?(matche|matché|fitte|fitté|clique)( pas| bien| direct)?{stop}',
    "(ne )?(me |nous |m'|m'a |nous a )(pas )?(inspire|inspirait|inspiré) (pas |peu |plus |guère )?(trop |vraiment |pas )?(confiance|rien|méfiance)",
    'je (ne )?(me|le|la) vois (pas|bien|mal|très bien|trop|déjà|trop bien|pas trop|pas du tout) (bosser|travailler|dans|avec|chez|en|au|comme|faire|ici|tenir|lui|face|collaborer)',
    '(une bière|un verre|un apéro|un café|boire un coup) avec (lui|elle)',
    "(?<!si )c'est (la|une) (belle|bonne|chouette) (personne|âme)",
    "lui manque (un (petit )?truc|quelque chose|un petit quelque chose|l'étincelle)",
    "(pas|pas vu|pas eu|manque) (d'|l'|de l'|cette )(étincelle|effet wa?ouh|effet wow)",
    'je (le |la )?(pressens|parie|parierais)(?! (gros|sur))',
    "on sent (bien )?(qu|que|une?|de la|du|comme|tout de suite)(?=[' ]{l})",
    '(ça|cela) se (voit|sent)( tout de suite| direct| à des kilomètres| de loin)?(?= ?(?:$|[.,!;…)\\n]))',
    '(première|1re|1ère) impression (est |a été |était )?(très |plutôt |assez )?(bonne|mauvaise|positive|négative|mitigée|moyenne|favorable)',
    '(sacrée|belle|bonne|super|mauvaise|vraie) (alchimie|affinité)',
    '(ça|quelque chose) sonne (faux|creux)',
    "(on a|j'ai|on n'a pas|je n'ai pas) (bien |pas |tout de suite |vraiment )?(rigolé|accroché|sympathisé)",
    'pas {l}{3,14} pour un sou',
    'je (ne )?suis (pas |moyennement |très |vraiment )(emballé|fan|charmé|séduit|conquis)e?',
    "(il|elle) (me|nous) (plaît|fait peur|fait penser|rappelle (mon|ma|notre|quelqu'un|un|une))|me revient pas{end}",
  ],
  people: [
    "(a|aura|aurait|pas|n'a|avoir|manque) (vraiment |pas |jamais )?(les épaules|l'étoffe|la carrure|le charisme|la gnaque|la niaque)",
    '(sale|mauvais|fort|drôle de|gros) caractère(?! (d|dans|gras))|caractère (difficile|de cochon|bien trempé|fort)|(gros|sacré) (ego|égo|melon)|ego surdimensionné|beau parleur|belle parleuse|brasse (du vent|de l.air)',
    "collera (jamais|pas|bien|mal)|s'entendra (bien|mal|pas)|(pas|le bon|un bon|mauvais) (le bon |l')?(mindset|état d'esprit)",
    '(nous |me )cache (quelque chose|un truc|des choses)|(pas|peu) (très |vraiment )?sincère',
    "se la (raconte|pète|joue)|s'écoute parler|se prend pour (une star|le chef|un génie|dieu|quelqu'un|le patron|une diva)|prend (les gens|tout le monde|les autres|nous) de haut|a (pris )?(la grosse tête|le melon)|donneu(r|se) de leçons|je[ -]sais[ -]tout",
    "(aura|aurait|risque d'avoir|va avoir) du mal à s'intégrer|(va|saura|pourra) (jamais |pas )s'intégrer",
    '(pas|plus) (vraiment |du tout |tout à fait |exactement |franchement )?(le|un|notre) (bon )?profil(?! (utilisateur|admin|de (droits|compte|sécurité)|linkedin|github))',
  ],
  clause: [
    `(${unlikable}){end}`,
    "(a|avait|aurait) (pas |vraiment |un peu |bien |toujours )?l'air(?! (libre|conditionné|comprimé|ambiant))",
    "(?<!ce qui )(donne|donnait|dégage|dégageait) (l'impression|une impression|une énergie|une aura|un charisme|quelque chose)",
    '(un |aucun |zéro )?feeling{end}',
    'coup de cœur{stop}',
    '(bon|super|mauvais|excellent|très bon) contact{stop}',
    '(trop|pas assez|peu|très|assez peu) (startup|start-up|corporate|consultant{e}|fonctionnaire|beta|techos)( |{end})',
    '(une|un) (vraie? |belle |sacrée? )?(perle|pépite|crack|génie|killer|tueu(r|se)|pile électrique|leader né){stop}',
    "(respire|transpire) (la|le|l') ?{l}{2,14}",
    'pas (très |trop |vraiment |franchement )?(emballé{e}|fan){stop}',
    "(bonne|mauvaise|excellente|drôle d'|super) (première )?impression(?! (du|de la|des|pdf|papier|recto|3d))",
    `(manque|manquait) (un peu |cruellement |clairement |sérieusement |vraiment )?(de |d')(${lack})(?! (du|de|des|d'))`,
    `(pas|peu|aucun|aucune|zéro) (de |d')?(${lack}){stop}`,
    '(bon|super|mauvais) (esprit|délire|karma|bonhomme|gars){stop}',
    '(pas|peu) (très |assez |trop |franchement |super |vraiment |hyper )?(motivé{e}|dynamique|enthousiaste|passionné{e}|fun|marrant{e}|souriant{e}|chaleureu(x|se)|charismatique|inspirant{e}|inspiré{e}){end}',
    '(très|trop|super|hyper) (souriant{e}|solaire|chaleureu(x|se)|pétillant{e}|charmeu(r|se)){end}',
    "(pas|peu) (vraiment |du tout )?fait{e} pour (ça|nous|ce (poste|métier|job)|le (poste|métier|public|job)|la fonction|beta|l'équipe|l'état)",
    '(inspire|inspirait) (pas |peu )?(confiance|la confiance|la méfiance|la sympathie)',
    '(bonne|mauvaise|super|grosse|belle|sale) (mentalité|énergie)(?! (renouvelable|fossile|verte))',
    '(tiendra|tiendrait) (jamais|pas) (le coup|la route|longtemps|six|deux|trois|un an|[1-9]|{stop})',
    '(tiendra|tiendrait) (jamais|pas){stop}',
    "va (vite |encore )?(nous lâcher|se lasser|s'ennuyer|se barrer)",
    "une? (ovni|extraterrestre|drôle d'oiseau|drôle de zèbre|ours|diva|rêveu(r|se)|bulldozer)",
  ],
  trait: [ambiguous],
  subject: [
    // « il semble utile » and « il semble que » say nothing of the person.
    `(?<!(il|ça|cela|ce) )(semble|semblait|paraît|paraissait)(?! ${impersonal}) {l}{1,16}`,
    `(semble|semblait|paraît|paraissait) (${personal})`,
    `(me|nous) (semble|semblait|paraît|paraissait)(?! ${impersonal})`,
    'je (le|la) (trouve|trouvais)(?! (dans|sur|chez|en|pas (dans|sur)))',
    "je l'ai trouvé{e}(?! (dans|sur|chez|en|via|par|grâce|à (la|l')))",
  ],
};
