import type { Phrases } from './phrases';

const unlikable =
  'antipathique|hautain{e}|arrogant{e}|prétentieu(x|se)|condescendant{e}|désagréable|imbu{e}|imbu{e} de (lui|elle)-même|glacial{e}|coinc[é]{e}|introverti{e}|extraverti{e}|timide|naïf|naïve|immature|soporifique|insipide|nonchalant{e}|désinvolte|dilettante|charismatique|mollasson(ne)?|mou|molle|amorphe|lymphatique|perch[é]{e}|lunaire|chelou|louche|sympas?|sympathiques?|adorables?|antipathiques?|attachant{e}|gentils?|gentilles?|gentil·le|têtes? à claques';
const ambiguous =
  'bizarre|étrange|froid{e}|froide|distant{e}|fade|terne|scolaire|fragile|éteint{e}|endormi{e}|lisse|effacé{e}|agréable|chouette|cool|space|barr[é]{e}|ennuyeu(x|se)|bavard{e}|perso|gourou|bisounours|poli{e}|propre sur (lui|elle)|sûre? de (lui|elle|soi)|sûr·e de (lui|elle|soi)|à fond|pas net(te)?|énervant{e}|agaçant{e}|fatigant{e}|attirant{e}|lent{e} à la détente|léger|légère|senior dans sa tête';
const lack =
  "charisme|personnalité|maturité|envergure|punch|peps|pep's|niaque|gnaque|énergie|étincelle|aura|présence|leadership|envie|motivation|dynamisme|enthousiasme|caractère|carrure|ambition|coffre|épaisseur|charme|fantaisie|naturel|répondant";

const impersonal =
  "(que|qu'|bien que|y avoir|possible|utile|nécessaire|important|évident|inutile|difficile|clair|logique|normal|bon de|plus simple|vital|primordial|indispensable)(?!{l})";
const personal =
  "être|avoir|bien|connaître|maîtriser|savoir|vouloir|aimer|chercher|manquer|penser|croire|comprendre|tenir|capable|motivé{e}|perdu{e}|à l'aise|mal à l'aise|honnête|sincère|sérieu(x|se)|solide|fragile|fiable|autonome|curieu(x|se)|stressé{e}|timide|sûre?|peu sûre?|dépassé{e}|intéressé{e}|volontaire|réticent{e}|gêné{e}|hésitant{e}|compétent{e}|intelligent{e}|brillant{e}|rigide|débrouillard{e}|rigoureu(x|se)";

/** An impression that the evaluator had, where a fact is asked for. */
export const impression: Phrases = {
  always: [
    '(bon|très bon|mauvais|super|excellent|joli|petit|sale|drôle de|mon|gut|pas le|pas de|pas trop de|pas un bon|gros|un vrai) feelings?(?! (des|du|d|de|utilisat|client))',
    '(bonnes?|mauvaises?|super|good|bad|drôle de|belles?|sale|grosse|une vraie|pas la bonne) vibes?',
    '(bonnes|mauvaises) ondes',
    '(un|ce|le|petit) je[ -]ne[ -]sais[ -]quoi',
    'coups? de (cœur|foudre)',
    '(fit culturel|cultural fit|culture fit|fit humain|fit équipe|(bon|mauvais|gros|super) fit)(?! (produit|product|entre|marché|technique))',
    '(junior|senior|vieux|vieille|jeune|âg[é]{e}|gamin{e}|scolaire|fonctionnaire|consultant{e}|salari[é]{e}|étudiant{e}|stagiaire|indépendant{e}) dans sa tête',
    "(pas|ne|rentre|rentrera|entre|entrera|colle) (pas )?(dans|au) (le |notre )?moule",
    '(un|une|son) (petit |gros |vrai )?côté (un peu |très |trop )?(arrogant|hautain|prof|donneur de leçons?|donneuse de leçons?|gourou|perso|diva|star|sombre|lisse|froid|bourrin|lunaire|gamin|scolaire|premier de la classe|première de la classe|bulldozer|vieux|vieille|rebelle|mou|princesse|cow-?boy|enfant|bobo|tête brûlée)',
    "(une|la) tête de (l'emploi|premier de la classe|première de la classe|vainqueur)",
  ],
  writer: [
    'je (ne )?(le|la|les) (sens|sentais|sentirais)(?! (dans|de|à))',
    "on (ne )?(le|la) (sent|sentait) (bien|pas|mal|moyen|moyennement|capable|à l'aise|motivé{e}|fragile)",
    'je (ne )?sens (bien|pas|mal|moyennement|trop bien)(?! (la|le|les|cette|cet|ce|un|une))',
    'mon (intuition|instinct|petit doigt|flair|sixième sens)',
    "(j'ai|j'avais|j'ai eu|on a|on a eu|nous avons eu) (comme |toujours |vraiment |un peu |encore )?(l'|une |cette |la nette |la vague |un |un bon |un mauvais )(impression|intuition|sensation|pressentiment)",
    "(me|nous|m'a|nous a) (donne|donné|donnait|laisse|laissé|fait) (vraiment |un peu )?(l'|une |la )(très |vraie )?(bonne |mauvaise |drôle d'|étrange |sale |nette )?impression",
    "(m'a|nous a|me|nous) fait (une )?(très |plutôt )?(bonne|mauvaise|forte|sale|excellente|drôle d'|belle|super) impression",
    "(?<!qu'|où |comme |si )on dirait (que?|qu'|une?|le|la|pas|vraiment|presque|bien|parfois|plutôt|quelqu'un)(?!{l})",
    'je (ne )?(sais|saurais|peux|saurai|pourrais|arrive) (pas |pas trop |pas bien |pas vraiment )?(dire |à dire |expliquer |à expliquer |vous dire )?pourquoi{stop}',
    'sans (trop |bien |vraiment )?(savoir|pouvoir (dire|expliquer)) pourquoi{stop}',
    '(quelque chose|un truc|un petit truc|il y a un truc) qui (me|nous) (gêne|dérange|chiffonne|tracasse|échappe|titille|met mal)',
    '(quelque chose|un truc) (en|chez) (lui|elle) (me|nous|qui)',
    "(je|on) (ne )?l'(adore|aime)(?! (pour|car|parce|quand))",
    'le courant (ne )?(est bien passé|est pas passé|est mal passé|est tout de suite passé|passe|passe bien|passe mal|passe pas)(?! (bien |mal )?(avec|entre|dans))',
    "le courant n'est pas passé(?! (avec|entre))",
    '(ça|cela) (a |ne )?(tout de suite |bien |pas |vraiment )?(matche|matché|fitte|fitté|clique)( pas| bien| direct)?{stop}',
    "(ne )?(me |nous |m'|m'a |nous a )(pas )?(inspire|inspirait|inspiré) (pas |peu |plus |tout de suite |guère )?(trop |vraiment |pas )?(confiance|rien|méfiance)",
    'je (ne )?(me|le|la) vois (pas|bien|mal|très bien|trop|déjà|trop bien|pas trop|pas du tout) (bosser|travailler|dans|avec|chez|en|au|comme|faire|ici|tenir|lui|face|collaborer)',
    '(une bière|un verre|un apéro|un café|boire un coup) avec (lui|elle)',
    "(?<!si )c'est (la|une) (belle|bonne|chouette) (personne|âme)",
    "lui manque (un truc|quelque chose|un petit quelque chose|l'étincelle|un petit truc|ce petit)",
    "(pas|pas vu|pas eu|manque) (d'|l'|de l'|cette )(étincelle|effet wa?ouh|effet wow)",
    'je (le |la )?(pressens|parie|parierais)(?! (gros|sur))',
    "on sent (bien )?(qu'|que|une?|de la|du|comme|tout de suite)(?= ?{l})",
    '(ça|cela) se (voit|sent)( tout de suite| direct| à des kilomètres| de loin)?(?= ?(?:$|[.,!;…)\\n]))',
    '(première|1re|1ère) impression (est |a été |était )?(très |plutôt |assez )?(bonne|mauvaise|positive|négative|mitigée|moyenne|favorable)',
    '(sacrée|belle|bonne|super|mauvaise|vraie) (alchimie|affinité)',
    "(ça|quelque chose) (sonne faux|sonne creux|sent le pipeau|sent le réchauffé)",
    '(il|elle) (me|nous) (plaît|plait|fait peur|rappelle|fait penser|met mal)|(ne )?me revient pas{end}',
  ],
  people: [
    "(se la (raconte|pète|joue)|s'écoute parler|(se prend|se prenait) pour (une star|le chef|un génie|dieu|quelqu'un|le patron|steve jobs|qui|une diva)|prend (les gens|tout le monde|les autres|de) (de )?haut|a (pris )?(la grosse tête|le melon)|donneu(r|se) de leçons|(monsieur |madame |un |une )?je[ -]sais[ -]tout|pète plus haut)",
    "(aura|aurait|risque d'avoir|va avoir) du mal à s'intégrer|(ne )?(va|saura|pourra|s'intégrera) (jamais |pas )(s'intégrer|dans l'équipe)",
    '(pas|plus) (vraiment |du tout |tout à fait |exactement |franchement )?(le|un|notre) (bon )?profil(?! (utilisateur|admin|de (droits|compte|sécurité)|linkedin|github))',
  ],
  clause: [
    `{is} {quite}(${unlikable})`,
    `{quite}(${unlikable}){end}`,
    "(a|avait|aurait) (pas |vraiment |un peu |bien |toujours )?l'air(?! (libre|conditionné|comprimé|ambiant))",
    '(notre|une) (intuition|première intuition)',
    "(?<!ce qui )(n'a|n'avait|donne|donnait|dégage|dégageait) (pas )?(l'air|l'impression|une impression|une énergie|une aura|un charisme|quelque chose|une vraie|une belle|une bonne)",
    '(un |très |très très |aucun |zéro )?feeling{end}',
    '(très |plutôt |assez )?(bonne|mauvaise|excellente|drôle d.|super) impression(?! (du|de la|des|pdf|papier|recto|3d))',
    `(manque|manquait) (un peu |cruellement |clairement |sérieusement |vraiment )?(de |d')(${lack})`,
    `(pas|peu|aucun|aucune|zéro) (de |d')?(${lack}){stop}`,
    '(bon|super|très bon|mauvais) (esprit|délire|karma|bonhomme|gars){stop}',
    '(pas|peu) (très |assez |trop |franchement |super |vraiment |hyper )?(motivé{e}|dynamique|enthousiaste|passionné{e}|fun|marrant{e}|souriant{e}|chaleureu(x|se)|charismatique|sexy|inspirant{e}|inspiré{e}|convaincu{e} par (lui|elle|le personnage|la personne))',
    '(très |trop |super |hyper )(souriant{e}|solaire|chaleureu(x|se)|pétillant{e}|charmeu(r|se)|classe){end}',
    "(pas|peu) (vraiment |du tout )?fait{e} pour (ça|nous|ce (poste|métier|job)|cette|le (poste|métier|public|job)|la fonction|beta|travailler|l'équipe|l'état)",
    "pas (à sa place|chez nous|des nôtres)",
    '(?:n.)?(inspire|inspirait) (pas |peu )?(confiance|la confiance|la méfiance|la sympathie)',
    '(bonne|mauvaise|super|grosse|belle|sale) (mentalité|énergie)(?! (renouvelable|fossile|verte))',
    '(ne )?(tiendra|tiendrait|durera|restera|survivra) (jamais|pas)(?! (compte|la charge|la montée|le volume|en charge|le trafic))',
    '(va|vont) (vite |encore )?(nous |se )(lasser|ennuyer|planter|barrer|lâcher)',
    "(une|un) (ovni|extraterrestre|drôle d'oiseau|drôle de zèbre|électron libre|ours|diva|rêveu(r|se)|bulldozer|énergumène|phénomène)",
  ],
  subject: [
    `{so}(${ambiguous}){end}`,
    // « il semble utile » and « il semble que » say nothing of the person.
    `(?<!(il|ça|cela|ce) )(semble|semblait|paraît|paraissait)(?! ${impersonal})(?= {l})`,
    `(semble|semblait|paraît|paraissait) (${personal})`,
    `(me|nous) (semble|semblait|paraît|paraissait)(?! ${impersonal})`,
    "je (le|la) (trouve|trouvais)(?! (dans|sur|chez|en|pas (dans|sur)))",
    "je l'ai trouvé{e}(?! (dans|sur|chez|en|via|par|grâce|à (la|l')))",
  ],
};
