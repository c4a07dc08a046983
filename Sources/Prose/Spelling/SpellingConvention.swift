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

  /// A stem with its counterpart, as places in `stems`.
  private struct Pair {
    var own: Range<Int>
    var other: Range<Int>
    var convention: SpellingConvention
    /// The index of its endings.
    var endings: Int
    /// The next pair of the same slot, counted from 1; 0 where there is none.
    var next = 0
  }

  // The stems stay where they are in the program: to make a dictionary of them took a fortieth of a run.
  private var pairs: [Pair] = []
  /// The endings that the pairs of a line take.
  private var endings: [[Range<Int>]] = []
  /// A pair by the hash of its own stem, counted from 1.
  private var slots = [UInt16](repeating: 0, count: 1 << EnglishVariants.slotBits)
  private var longestStem = 0

  private static let slotBits = 11

  private init() {
    Self.stems.withUTF8Buffer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        read(bytes, start..<end)
        start = end + 1
      }
    }
  }

  /// Reads a line of `stems`.
  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    guard let colon = bytes[line].firstIndex(of: UInt8(ascii: ":")) else { return }
    // Slices of the text, so that they have its indices: arrays would do for `split`, too.
    let texts: [Slice<UnsafeBufferPointer<UInt8>>] = bytes[line.lowerBound..<colon].split(separator: UInt8(ascii: " "))
    endings.append(
      texts.map { $0.elementsEqual("-".utf8) ? $0.startIndex..<$0.startIndex : $0.startIndex..<$0.endIndex })
    let pairs: [Slice<UnsafeBufferPointer<UInt8>>] =
      bytes[colon + 1..<line.upperBound].split(separator: UInt8(ascii: " "))
    for words in pairs {
      guard let mark = words.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">") }) else { continue }
      let (one, other) = (words.startIndex..<mark, mark + 1..<words.endIndex)
      if words[mark] == UInt8(ascii: ">") {
        add(one, other, .british, bytes)
      } else {
        add(one, other, .american, bytes)
        add(other, one, .british, bytes)
      }
    }
  }

  private mutating func add(
    _ own: Range<Int>, _ other: Range<Int>, _ convention: SpellingConvention, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let slot = Self.slot(bytes[own].reduce(into: Self.emptyHash) { Self.combine(&$0, $1) })
    pairs.append(
      Pair(own: own, other: other, convention: convention, endings: endings.count - 1, next: Int(slots[slot])))
    slots[slot] = UInt16(truncatingIfNeeded: pairs.count)
    longestStem = max(longestStem, own.count)
  }

  // FNV-1a, of which each prefix of a word has the hash on the way.
  private static let emptyHash: UInt32 = 0x811C_9DC5
  private static func combine(_ hash: inout UInt32, _ byte: UInt8) { hash = (hash ^ UInt32(byte)) &* 0x0100_0193 }
  private static func slot(_ hash: UInt32) -> Int { Int((hash ^ hash >> 15) & (1 << UInt32(slotBits) - 1)) }

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

  /// What is known of a word by the longest stem that it may have.
  private func stemVariant(of word: [UInt8]) -> Variant? {
    Self.stems.withUTF8Buffer { bytes -> Variant? in
      var found: Int?
      var hash = Self.emptyHash
      for length in 1...min(longestStem, word.count) {
        Self.combine(&hash, word[length - 1])
        var next = length < 3 ? 0 : Int(slots[Self.slot(hash)])
        var first: Int?
        while next > 0 {
          let index = next - 1
          next = pairs[index].next
          if pairs[index].own.count == length, bytes[pairs[index].own].elementsEqual(word[..<length]),
            endings[pairs[index].endings].contains(where: { bytes[$0].elementsEqual(word[length...]) })
          {
            first = index
          }
        }
        found = first ?? found
      }
      guard let found else { return nil }
      let pair = pairs[found]
      return Variant(convention: pair.convention, counterpart: Array(bytes[pair.other]) + word[pair.own.count...])
    }
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
    Self.alwaysS.contains(stem + Array("se".utf8)) || Self.alwaysZ.contains(stem + Array("ze".utf8))
  }

  // MARK: Data

  private static func words(_ text: String) -> Set<[UInt8]> {
    Set(text.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) })
  }

  private static let prefixes = [
    "un", "dis", "re", "mis", "over", "out", "non", "multi", "anti", "pre", "bio", "micro",
  ]
  .map { Array($0.utf8) }

  private static let verbEndings = [
    "e", "ed", "es", "er", "ers", "ing", "ings", "able", "ation", "ations", "ational", "ationally", "ement", "ingly",
  ].map { Array($0.utf8) }

  /// Verbs and nouns in -ise (and words that end like them) that Americans write so too.
  private static let alwaysS = words(
    """
    advertise advise appraise apprise arise braise bruise chastise circumcise compromise comprise concise cruise demise \
    despise devise disguise enterprise excise exercise expertise franchise guise improvise incise liaise likewise \
    malaise mayonnaise merchandise noise otherwise paradise poise praise precise premise promise prise raise reprise \
    revise rise supervise surmise surprise televise tortoise treatise turquoise valise wise clockwise cerise anise \
    imprecise chemise marquise anticlockwise clematise contrariwise counterclockwise counterpoise crosswise \
    disenfranchise disfranchise edgewise enfranchise equipoise exorcise fundraise haggise improvise lengthwise mantise \
    metropolise moonrise mortise necropolise pairwise pelvise piecewise polonaise porpoise portcullise \
    stepwise streetwise sunrise trellise uprise widthwise
    """)

  /// Words in -ize that Britons write so too.
  private static let alwaysZ = words(
    "size prize seize capsize maize baize assize downsize outsize oversize resize bize")

  /// Endings, and the stems that take them, American and British; `-` is no ending.
  ///
  /// An arrow leads from what Britons alone write to what they write as well, but for other things.
  private static let stems: StaticString = """
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
