/// One of the two ways in which English is written: `color` or `colour`, `organize` or `organise`.
public enum SpellingConvention: String, Sendable, Hashable, CaseIterable {
  /// As in the United States.
  case american
  /// As in Britain, and mostly in Australia, Ireland, India and New Zealand.
  case british

  /// What those are called who write so: `American`.
  public var demonym: String {
    switch self {
    case .american: "American"
    case .british: "British"
    }
  }

  /// The convention of a language, where it has one; Canada mixes them.
  public init?(_ tag: LanguageTag) {
    guard tag.isEnglish else { return nil }
    switch tag.region {
    case nil, "US", "PH": self = .american
    case "CA": return nil
    default: self = .british
    }
  }

  /// The convention that a word shows; nil for one that both write alike, which most are.
  ///
  /// The case does not matter. `-ize` counts as American, although some British houses write it.
  ///
  /// - Complexity: O(length); no dictionary is asked, so the word should be known to be right in one convention.
  public init?(of word: String) {
    guard let convention = EnglishVariants.shared.variant(of: word.utf8.map(\.asciiLowercased))?.convention else {
      return nil
    }
    self = convention
  }

  /// The same word in the other convention, in the same case as far as it has one; nil for a word that both write
  /// alike.
  public static func counterpart(of word: String) -> String? {
    guard let variant = EnglishVariants.shared.variant(of: word.utf8.map(\.asciiLowercased)) else { return nil }
    return LetterCase(of: word).applied(to: String(decoding: variant.counterpart, as: UTF8.self))
  }
}

/// The words that Americans and Britons spell differently: stems with the endings that keep the difference, and the
/// verbs in -ize and -yze.
struct EnglishVariants: Sendable {
  static let shared = EnglishVariants()

  struct Variant {
    /// The convention of the word asked about.
    var convention: SpellingConvention
    /// The other convention's word.
    var counterpart: [UInt8]
  }

  private struct Pair {
    var other: [UInt8]
    var convention: SpellingConvention
    var endings: Set<[UInt8]>
  }

  /// By the stem; several where one stem has different endings.
  private var pairs: [[UInt8]: [Pair]] = [:]
  /// Whether a stem begins with three letters of a hash, so that most words are passed over at once.
  private var beginnings = [Bool](repeating: false, count: 4096)
  private var longestStem = 0
  private let alwaysS: Set<[UInt8]>
  private let alwaysZ: Set<[UInt8]>

  private init() {
    alwaysS = Set(Self.words(Self.alwaysInS.utf8[...]))
    alwaysZ = Set(Self.words(Self.alwaysInZ.utf8[...]))
    for line in Self.stems.utf8.split(separator: UInt8(ascii: "\n")) {
      let halves = line.split(separator: UInt8(ascii: ":"))
      guard halves.count == 2 else { continue }
      let endings = Set(Self.words(halves[0]).map { $0 == [UInt8(ascii: "-")] ? [] : $0 })
      for words in Self.words(halves[1]) {
        guard let mark = words.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }) else {
          continue
        }
        let (one, other) = (Array(words[..<mark]), Array(words[(mark + 1)...]))
        if words[mark] == UInt8(ascii: ">") {
          add(one, other, .british, endings)
        } else {
          add(one, other, .american, endings)
          add(other, one, .british, endings)
        }
      }
    }
  }

  private static func words(_ text: Substring.UTF8View) -> [[UInt8]] {
    text.split(separator: UInt8(ascii: " ")).map { Array($0) }
  }

  private mutating func add(
    _ own: [UInt8], _ other: [UInt8], _ convention: SpellingConvention, _ endings: Set<[UInt8]>
  ) {
    pairs[own, default: []].append(Pair(other: other, convention: convention, endings: endings))
    beginnings[Self.beginning(own)] = true
    longestStem = max(longestStem, own.count)
  }

  private static func beginning(_ word: some RandomAccessCollection<UInt8>) -> Int {
    word.prefix(3).reduce(0) { ($0 * 13 + Int($1)) & 4095 }
  }

  /// What is known of a word in small letters; quickly, words with the rarer prefixes are left out.
  func variant(of word: [UInt8], quickly: Bool = false) -> Variant? {
    guard word.count > 3 else { return nil }
    if let variant = stemVariant(of: word) { return variant }
    if !quickly {
      for prefix in Self.prefixes where word.starts(with: prefix) && word.count > prefix.count + 3 {
        if let inner = stemVariant(of: Array(word[prefix.count...])) {
          return Variant(convention: inner.convention, counterpart: prefix + inner.counterpart)
        }
      }
    } else if !word.contains(UInt8(ascii: "z")) {
      return nil
    }
    return verbVariant(of: word)
  }

  private func stemVariant(of word: [UInt8]) -> Variant? {
    guard beginnings[Self.beginning(word)] else { return nil }
    for length in stride(from: min(longestStem, word.count), through: 3, by: -1) {
      guard let pairs = pairs[Array(word[..<length])] else { continue }
      let ending = Array(word[length...])
      guard let pair = pairs.first(where: { $0.endings.contains(ending) }) else { continue }
      return Variant(convention: pair.convention, counterpart: pair.other + ending)
    }
    return nil
  }

  /// -ize and -ise, -yze and -yse, with what verbs in them become.
  private func verbVariant(of word: [UInt8]) -> Variant? {
    for ending in Self.verbEndings where word.count > ending.count + 3 && word.suffix(ending.count) == ending[...] {
      let at = word.count - ending.count - 1
      let isZ = word[at] == UInt8(ascii: "z")
      guard isZ || word[at] == UInt8(ascii: "s") else { continue }
      let before = word[at - 1]
      guard before == UInt8(ascii: "i") || before == UInt8(ascii: "y") && at > 1 && word[at - 2] == UInt8(ascii: "l")
      else { continue }
      let stem = Array(word[..<at])
      guard at > 3, !isAlwaysAlike(stem) else { continue }
      return Variant(
        convention: isZ ? .american : .british,
        counterpart: stem + [isZ ? UInt8(ascii: "s") : UInt8(ascii: "z")] + ending)
    }
    return nil
  }

  /// Whether a verb, given without its last two letters, is one that everybody writes alike, or one with a prefix:
  /// `promise`, `resize`.
  private func isAlwaysAlike(_ stem: [UInt8]) -> Bool {
    if isListed(stem) { return true }
    return Self.prefixes.contains { stem.starts(with: $0) && isListed(Array(stem[$0.count...])) }
  }

  private func isListed(_ stem: [UInt8]) -> Bool {
    alwaysS.contains(stem + Array("se".utf8)) || alwaysZ.contains(stem + Array("ze".utf8))
  }

  // MARK: Data

  private static let prefixes = [
    "un", "dis", "re", "mis", "over", "out", "non", "multi", "anti", "pre", "bio", "micro",
  ]
  .map { Array($0.utf8) }

  private static let verbEndings = [
    "e", "ed", "es", "er", "ers", "ing", "ings", "able", "ation", "ations", "ational", "ationally", "ement", "ingly",
  ].map { Array($0.utf8) }

  /// Verbs and nouns in -ise (and words that end like them) that Americans write so too.
  private static let alwaysInS = """
    advertise advise appraise apprise arise braise bruise chastise circumcise compromise comprise concise cruise demise \
    despise devise disguise enterprise excise exercise expertise franchise guise improvise incise liaise likewise \
    malaise mayonnaise merchandise noise otherwise paradise poise praise precise premise promise prise raise reprise \
    revise rise supervise surmise surprise televise tortoise treatise turquoise valise wise clockwise cerise anise \
    imprecise chemise marquise anticlockwise clematise contrariwise counterclockwise counterpoise crosswise \
    disenfranchise disfranchise edgewise enfranchise equipoise exorcise fundraise haggise improvise lengthwise mantise \
    metropolise moonrise mortise necropolise pairwise pelvise piecewise polonaise porpoise portcullise \
    stepwise streetwise sunrise trellise uprise widthwise
    """

  /// Words in -ize that Britons write so too.
  private static let alwaysInZ = "size prize seize capsize maize baize assize downsize outsize oversize resize bize"

  /// Endings, and the stems that take them, American and British; `-` is no ending.
  ///
  /// An arrow leads from what Britons alone write to what they write as well, but for other things.
  static let stems = """
    - s ed ing ings ful fully less able ably er ers ist ists hood hoods ly al ally ation ite ites y:color/colour \
    favor/favour honor/honour labor/labour neighbor/neighbour behavior/behaviour flavor/flavour humor/humour \
    rumor/rumour vapor/vapour harbor/harbour savor/savour armor/armour endeavor/endeavour rigor/rigour vigor/vigour \
    valor/valour clamor/clamour candor/candour odor/odour parlor/parlour splendor/splendour tumor/tumour ardor/ardour \
    fervor/fervour rancor/rancour demeanor/demeanour savior/saviour discolor/discolour watercolor/watercolour \
    misdemeanor/misdemeanour armor/armour enamor/enamour
    - s:center/centre theater/theatre liter/litre fiber/fibre caliber/calibre somber/sombre specter/spectre \
    luster/lustre meager/meagre saber/sabre scepter/sceptre kilometer/kilometre centimeter/centimetre \
    millimeter/millimetre nanometer/nanometre milliliter/millilitre epicenter/epicentre amphitheater/amphitheatre \
    fiberglass/fibreglass ocher/ochre
    ed ing:center/centr luster/lustr
    - s less man men:defense/defence offense/offence pretense/pretence
    - s:licence>license
    - s:practise>practice cheque>check metre>meter
    ed ing:practic/practis
    - s:catalog/catalogue analog/analogue
    ed ing er ers:catalog/catalogu
    ed ing er ers or ors ings able ery ation:travel/travell cancel/cancell model/modell label/labell level/levell \
    counsel/counsell signal/signall fuel/fuell channel/channell total/totall dial/diall equal/equall rival/rivall \
    marvel/marvell jewel/jewell quarrel/quarrell tunnel/tunnell panel/panell pencil/pencill initial/initiall \
    bevel/bevell funnel/funnell shovel/shovell swivel/swivell unravel/unravell grovel/grovell libel/libell revel/revell \
    spiral/spirall stencil/stencill trial/triall victual/victuall worship/worshipp chisel/chisell parcel/parcell \
    pedal/pedall medal/medall duel/duell drivel/drivell hovel/hovell kennel/kennell gambol/gamboll metal/metall \
    dishevel/dishevell carol/caroll snorkel/snorkell towel/towell yodel/yodell bejewel/bejewell barrel/barrell \
    imperil/imperill remodel/remodell relabel/relabell refuel/refuell
    ist ists:panel/panell
    ous ously:marvel/marvell
    en:wool/wooll
    y:wool/wooll
    - ment ments s:enroll/enrol fulfill/fulfil
    - s:instal>install
    - s:distill/distil instill/instil appall/appal enthrall/enthral
    - ly ness:skillful/skilful willful/wilful
    - s:installment/instalment
    - s ly al ally ed ing ist ists ian ians ic ics:anesthesia/anaesthesia anesthetic/anaesthetic anesthetist/anaesthetist \
    anesthesiolog/anaesthesiolog pediatric/paediatric pediatrician/paediatrician orthopedic/orthopaedic \
    gynecolog/gynaecolog hematolog/haematolog hemato/haemato leukemia/leukaemia anemia/anaemia anemic/anaemic \
    hemoglobin/haemoglobin hemorrhage/haemorrhage hemophilia/haemophilia estrogen/oestrogen fetus/foetus fetal/foetal \
    diarrhea/diarrhoea edema/oedema esophagus/oesophagus celiac/coeliac ischemia/ischaemia ischemic/ischaemic \
    septicemia/septicaemia toxemia/toxaemia paleontolog/palaeontolog etiolog/aetiolog cesarean/caesarean
    y ist ists ical:gynecolog/gynaecolog hematolog/haematolog anesthesiolog/anaesthesiolog paleontolog/palaeontolog
    - s:maneuver/manoeuvre
    ed ing er ers able ability:maneuver/manoeuvr
    - s ed ing er est ish ness:gray/grey plow/plough mold/mould smolder/smoulder molt/moult
    y ier iest:mold/mould
    - s:mom/mum pajama/pyjama mustache/moustache artifact/artefact airplane/aeroplane sulfur/sulphur donut/doughnut \
    furor/furore aluminum/aluminium caldron/cauldron jewelry/jewellery
    y ier iest ily iness:coz/cos
    - s al ally ism:skeptic/sceptic
    - s:programme>program
    y ies:inquir/enquir
    """
}
