/// A part of speech, by the tags of the Penn Treebank as the English Web Treebank extends them.
///
/// Source: Santorini, Part-of-Speech Tagging Guidelines for the Penn Treebank Project (1990); Bies, Mott and Warner,
/// English Web Treebank (2012).
public enum PartOfSpeech: String, Sendable, Hashable, CaseIterable {
  /// A noun in the singular, or one that is not counted: `team`, `advice`.
  case noun = "NN"
  /// A noun in the plural: `teams`.
  case pluralNoun = "NNS"
  /// A name in the singular: `Grace`, `Monday`.
  case properNoun = "NNP"
  /// A name in the plural: `Americans`.
  case pluralProperNoun = "NNPS"
  /// A verb's base form: `to see`, `will see`.
  case verbBase = "VB"
  /// A verb in the present, not third person singular: `I see`.
  case verbPresent = "VBP"
  /// A verb in the present, third person singular: `she sees`.
  case verbThirdPerson = "VBZ"
  /// A verb in the past: `saw`.
  case verbPast = "VBD"
  /// A past participle: `seen`.
  case verbPastParticiple = "VBN"
  /// A gerund or present participle: `seeing`.
  case verbGerund = "VBG"
  /// A modal: `can`, `would`, `'ll`.
  case modal = "MD"
  /// An adjective: `good`; an ordinal: `second`.
  case adjective = "JJ"
  /// A comparative adjective: `better`.
  case adjectiveComparative = "JJR"
  /// A superlative adjective: `best`.
  case adjectiveSuperlative = "JJS"
  /// An adverb: `quickly`, `not`, `n't`.
  case adverb = "RB"
  /// A comparative adverb: `sooner`.
  case adverbComparative = "RBR"
  /// A superlative adverb: `soonest`.
  case adverbSuperlative = "RBS"
  /// A particle of a phrasal verb: the `up` of `follow up`.
  case particle = "RP"
  /// A determiner: `the`, `a`, `this`, `every`.
  case determiner = "DT"
  /// What stands before a determiner: the `all` of `all the time`.
  case predeterminer = "PDT"
  /// A determiner that asks or joins: `which`, `that`.
  case whDeterminer = "WDT"
  /// A personal pronoun: `I`, `them`, `itself`.
  case pronoun = "PRP"
  /// A possessive pronoun: `my`, `their`.
  case possessivePronoun = "PRP$"
  /// A pronoun that asks or joins: `who`, `what`.
  case whPronoun = "WP"
  /// A possessive pronoun that asks or joins: `whose`.
  case whPossessivePronoun = "WP$"
  /// An adverb that asks or joins: `when`, `how`.
  case whAdverb = "WRB"
  /// The `there` of `there is`.
  case existential = "EX"
  /// A preposition or a subordinating conjunction: `of`, `because`.
  case preposition = "IN"
  /// The word `to`, before a verb.
  case to = "TO"
  /// A coordinating conjunction: `and`, `or`, `but`.
  case conjunction = "CC"
  /// A cardinal number: `three`, `2026`.
  case cardinal = "CD"
  /// The possessive ending: `'s`, `'`.
  case possessiveEnding = "POS"
  /// An interjection: `yes`, `please`, `hello`.
  case interjection = "UH"
  /// A word of another language.
  case foreign = "FW"
  /// A prefix that stands alone.
  case affix = "AFX"
  /// A piece of a word that goes with its neighbour.
  case goesWith = "GW"
  /// An item's number or bullet.
  case listMarker = "LS"
  /// An electronic address: a link, a mail address, a file's name.
  case address = "ADD"
  /// A symbol: `+`, `=`.
  case symbol = "SYM"
  /// A sign of currency.
  case currency = "$"
  /// A hyphen within a word.
  case hyphen = "HYPH"
  /// Punctuation that is none of the others: emoticons, rows of asterisks.
  case otherPunctuation = "NFP"
  /// A mark that ends a sentence; an ellipsis there.
  case sentenceEnd = "."
  /// A comma or semicolon; a dash or ellipsis within a sentence.
  case comma = ","
  /// A colon; a dash before what explains or lists.
  case colon = ":"
  /// An opening quotation mark.
  case openingQuote = "``"
  /// A closing quotation mark.
  case closingQuote = "''"
  /// An opening bracket.
  case openingBracket = "-LRB-"
  /// A closing bracket.
  case closingBracket = "-RRB-"

  /// All of them, in the order of their numbers in a model.
  package static let inventory = Array(allCases)
}

extension PartOfSpeech {
  /// A noun or a name.
  public var isNoun: Bool {
    switch self {
    case .noun, .pluralNoun, .properNoun, .pluralProperNoun: true
    default: false
    }
  }

  /// A noun that is no name.
  public var isCommonNoun: Bool { self == .noun || self == .pluralNoun }

  /// A noun or name in the plural.
  public var isPlural: Bool { self == .pluralNoun || self == .pluralProperNoun }

  /// A noun or name in the singular, or one that is not counted.
  public var isSingular: Bool { self == .noun || self == .properNoun }

  /// A form of a verb; a modal is none.
  public var isVerb: Bool {
    switch self {
    case .verbBase, .verbPresent, .verbThirdPerson, .verbPast, .verbPastParticiple, .verbGerund: true
    default: false
    }
  }

  /// A form that has a subject and a tense: a present, a past, a modal.
  public var isFiniteVerb: Bool {
    switch self {
    case .verbPresent, .verbThirdPerson, .verbPast, .modal: true
    default: false
    }
  }

  /// An adjective in any degree.
  public var isAdjective: Bool {
    self == .adjective || self == .adjectiveComparative || self == .adjectiveSuperlative
  }

  /// An adverb in any degree; a particle or `when` is none.
  public var isAdverb: Bool {
    self == .adverb || self == .adverbComparative || self == .adverbSuperlative
  }

  /// What opens a noun phrase: a determiner or a possessive pronoun.
  public var isDeterminer: Bool {
    switch self {
    case .determiner, .predeterminer, .possessivePronoun, .whDeterminer, .whPossessivePronoun: true
    default: false
    }
  }
}
