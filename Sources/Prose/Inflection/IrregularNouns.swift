/// The nouns whose plural is not made by rule.
enum IrregularNouns {
  /// The plurals of a noun, the usual one first, by its singular in small letters.
  static let plurals: [String: [String]] = {
    var plurals: [String: [String]] = [:]
    for pair in table.listedWords() {
      let parts = pair.listedWords(separator: ":")
      guard parts.count == 2 else { continue }
      plurals[parts[0]] = parts[1].listedWords(separator: "/")
    }
    for word in unchanged { plurals[word] = [word] }
    return plurals
  }()

  /// The singulars that a plural may be of.
  static let singulars: [String: [String]] = {
    var singulars: [String: [String]] = [:]
    for (singular, forms) in plurals.sorted(by: { $0.key < $1.key }) {
      for form in forms { singulars[form, default: []].append(singular) }
    }
    return singulars
  }()

  /// Nouns that look the same in the plural, and those that are used in the plural alone.
  static let unchanged = Set(
    words(
      """
      sheep deer moose bison swine cod trout salmon shrimp squid tuna aircraft spacecraft hovercraft watercraft
      offspring series species means headquarters crossroads gallows barracks shambles innings corps chassis
      rendezvous kudos bourgeois precis faux-pas chamois sweepstakes
      """))

  /// Nouns that are used in the plural alone, and take a plural verb.
  static let pluralOnly = Set(
    words(
      """
      thanks congratulations regards credentials particulars proceeds premises earnings savings surroundings belongings
      outskirts arms goods clothes trousers pants jeans shorts pajamas pyjamas tights glasses eyeglasses spectacles goggles
      scissors pliers tweezers tongs binoculars headphones earphones police people cattle folks remains riches valuables
      amends annals whereabouts odds dregs leftovers munitions overalls
      """))

  /// Nouns in -s that take a singular verb.
  static let singularInS = Set(
    words(
      """
      news mathematics maths physics economics linguistics politics ethics athletics gymnastics acoustics aerobics
      electronics genetics mechanics robotics semantics diabetes measles mumps billiards logistics analytics
      """))

  private static func words(_ list: String) -> [String] {
    list.listedWords()
  }

  /// Nouns in -f and -fe whose plural is in -ves.
  static let voicing = Set(
    words(
      "calf elf half hoof knife leaf life loaf scarf self sheaf shelf thief wharf wife wolf dwarf behalf midwife housewife"
        + " bookshelf jackknife penknife cloverleaf afterlife werewolf"))

  /// Nouns in a consonant and -o that take -es; the others take -s.
  static let oes = Set(
    words(
      "echo hero potato tomato veto torpedo embargo cargo volcano mosquito mango tornado domino buffalo motto memento"
        + " negro desperado innuendo superhero antihero"))

  private static let table = """
    man:men woman:women child:children foot:feet tooth:teeth goose:geese mouse:mice louse:lice ox:oxen die:dice/dies
    person:people/persons penny:pennies/pence brother:brothers/brethren grandchild:grandchildren
    stepchild:stepchildren schoolchild:schoolchildren godchild:godchildren dormouse:dormice forefoot:forefeet
    eyetooth:eyeteeth quiz:quizzes whiz:whizzes fez:fezzes bus:buses/busses gas:gases/gasses
    beef:beefs/beeves staff:staffs/staves turf:turfs/turves hoof:hooves/hoofs scarf:scarves/scarfs
    wharf:wharves/wharfs dwarf:dwarfs/dwarves roof:roofs/rooves handkerchief:handkerchiefs/handkerchieves
    zero:zeros/zeroes cargo:cargoes/cargos mango:mangoes/mangos motto:mottoes/mottos volcano:volcanoes/volcanos
    mosquito:mosquitoes/mosquitos tornado:tornadoes/tornados memento:mementos/mementoes buffalo:buffalo/buffaloes
    domino:dominoes/dominos halo:halos/haloes innuendo:innuendos/innuendoes desperado:desperadoes/desperados
    fish:fish/fishes fowl:fowl/fowls
    analysis:analyses axis:axes basis:bases crisis:crises diagnosis:diagnoses ellipsis:ellipses emphasis:emphases
    hypothesis:hypotheses metamorphosis:metamorphoses neurosis:neuroses oasis:oases paralysis:paralyses
    parenthesis:parentheses prognosis:prognoses prosthesis:prostheses psychosis:psychoses symbiosis:symbioses
    synopsis:synopses synthesis:syntheses testis:testes thesis:theses antithesis:antitheses nemesis:nemeses
    catharsis:catharses genesis:geneses photosynthesis:photosyntheses meta-analysis:meta-analyses
    criterion:criteria phenomenon:phenomena automaton:automata/automatons polyhedron:polyhedra/polyhedrons
    ganglion:ganglia mitochondrion:mitochondria
    addendum:addenda/addendums bacterium:bacteria curriculum:curricula/curriculums datum:data erratum:errata
    medium:media/mediums memorandum:memoranda/memorandums millennium:millennia/millenniums ovum:ova
    quantum:quanta referendum:referendums/referenda spectrum:spectra/spectrums stadium:stadiums/stadia
    stratum:strata symposium:symposia/symposiums forum:forums/fora consortium:consortia/consortiums
    aquarium:aquariums/aquaria auditorium:auditoriums/auditoria colloquium:colloquia/colloquiums
    compendium:compendiums/compendia continuum:continua/continuums corrigendum:corrigenda emporium:emporiums/emporia
    gymnasium:gymnasiums/gymnasia honorarium:honoraria/honorariums maximum:maximums/maxima
    minimum:minimums/minima moratorium:moratoriums/moratoria momentum:momenta optimum:optima/optimums
    podium:podiums/podia serum:serums/sera ultimatum:ultimatums/ultimata equilibrium:equilibria/equilibriums
    desideratum:desiderata
    alumnus:alumni cactus:cacti/cactuses focus:focuses/foci fungus:fungi/funguses nucleus:nuclei/nucleuses
    radius:radii/radiuses stimulus:stimuli syllabus:syllabi/syllabuses terminus:termini/terminuses
    thesaurus:thesauri/thesauruses locus:loci bacillus:bacilli hippopotamus:hippopotamuses/hippopotami
    octopus:octopuses/octopi emeritus:emeriti calculus:calculi/calculuses abacus:abacuses/abaci
    modulus:moduli torus:tori/toruses corpus:corpora/corpuses genus:genera/genuses opus:opuses/opera
    status:statuses campus:campuses bonus:bonuses census:censuses virus:viruses apparatus:apparatuses/apparatus
    prospectus:prospectuses consensus:consensuses nexus:nexuses/nexus hiatus:hiatuses/hiatus
    alumna:alumnae alga:algae larva:larvae vertebra:vertebrae/vertebras antenna:antennas/antennae
    formula:formulas/formulae nebula:nebulae/nebulas persona:personas/personae
    schema:schemas/schemata stigma:stigmas/stigmata dogma:dogmas/dogmata stoma:stomata/stomas lemma:lemmas/lemmata
    agendum:agenda
    appendix:appendices/appendixes index:indexes/indices matrix:matrices/matrixes vertex:vertices/vertexes
    vortex:vortices/vortexes apex:apexes/apices codex:codices cortex:cortices/cortexes helix:helices/helixes
    bureau:bureaus/bureaux plateau:plateaus/plateaux tableau:tableaux/tableaus chateau:chateaux/chateaus
    trousseau:trousseaux/trousseaus milieu:milieus/milieux adieu:adieus/adieux beau:beaux/beaus
    gateau:gateaux/gateaus
    graffito:graffiti libretto:libretti/librettos virtuoso:virtuosos/virtuosi concerto:concertos/concerti
    tempo:tempos/tempi paparazzo:paparazzi solo:solos
    cherub:cherubs/cherubim seraph:seraphs/seraphim kibbutz:kibbutzim
    passerby:passersby passer-by:passers-by runner-up:runners-up hanger-on:hangers-on looker-on:lookers-on
    mother-in-law:mothers-in-law father-in-law:fathers-in-law sister-in-law:sisters-in-law
    brother-in-law:brothers-in-law daughter-in-law:daughters-in-law son-in-law:sons-in-law
    editor-in-chief:editors-in-chief commander-in-chief:commanders-in-chief man-of-war:men-of-war
    attorney-at-law:attorneys-at-law right-of-way:rights-of-way court-martial:courts-martial
    point-of-sale:points-of-sale proof-of-concept:proofs-of-concept
    this:these that:those
    """
}
