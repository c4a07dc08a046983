/// A language, perhaps of a region, as `en-GB`, `en_GB` or `de` (BCP 47, language and region subtags alone).
public struct LanguageTag: Sendable, Hashable {
  /// The language in small letters, `en`.
  public let language: String
  /// The region in capitals, `GB`, if one was given.
  public let region: String?

  /// Reads a tag; whatever follows the region is left out.
  public init(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "." })
    language = parts.first.map { $0.lowercased() } ?? ""
    region = parts.count > 1 && parts[1].utf8.count <= 3 ? parts[1].uppercased() : nil
  }

  /// The tag as dictionaries' files are named: `en_GB`, `de`.
  public var underscored: String { region.map { "\(language)_\($0)" } ?? language }

  /// Whether it is an English.
  public var isEnglish: Bool { language == "en" }

  /// The names, without an ending, that its dictionary may have, the likeliest first.
  public var fileNames: [String] {
    let usual = Self.usualRegions[language] ?? [language.uppercased()]
    // A dictionary of the whole language serves its regions; that of another region does not.
    if region != nil { return [underscored, "\(underscored)_frami", language] }
    return [language] + usual.flatMap { ["\(language)_\($0)", "\(language)_\($0)_frami"] }
  }

  /// How to get its dictionary.
  var advice: String {
    guard let package else { return "install a Hunspell dictionary for it" }
    return "install the package '\(package)'"
  }

  /// The Debian and Ubuntu package of its Hunspell dictionary, if there is one.
  public var package: String? {
    guard let packages = Self.packages[language] else { return nil }
    let wanted = region.map { "hunspell-\(language)-\($0.lowercased())" }
    return packages.first { $0 == wanted } ?? packages.first
  }

  /// The region that is meant where none is named, where it is not the language's own name in capitals.
  private static let usualRegions: [String: [String]] = [
    "en": ["US", "GB"], "pt": ["PT", "BR"], "sv": ["SE"], "da": ["DK"], "cs": ["CZ"], "el": ["GR"], "uk": ["UA"],
    "nb": ["NO"], "nn": ["NO"], "no": ["NO"], "ko": ["KR"], "he": ["IL"], "sl": ["SI"], "et": ["EE"], "vi": ["VN"],
    "ar": [], "ca": ["ES"], "eu": ["ES"], "gl": ["ES"], "hi": ["IN"], "fa": ["IR"],
  ]

  /// Packages of Debian 12, the usual one first.
  private static let packages: [String: [String]] = [
    "en": ["hunspell-en-us", "hunspell-en-gb", "hunspell-en-au", "hunspell-en-ca", "hunspell-en-za"],
    "de": ["hunspell-de-de", "hunspell-de-at", "hunspell-de-ch"],
    "pt": ["hunspell-pt-pt", "hunspell-pt-br"],
    "nb": ["hunspell-no"], "nn": ["hunspell-no"], "no": ["hunspell-no"],
    "fr": ["hunspell-fr"], "es": ["hunspell-es"], "it": ["hunspell-it"], "nl": ["hunspell-nl"], "pl": ["hunspell-pl"],
    "sv": ["hunspell-sv"], "da": ["hunspell-da"], "cs": ["hunspell-cs"], "sk": ["hunspell-sk"], "hu": ["hunspell-hu"],
    "ro": ["hunspell-ro"], "ru": ["hunspell-ru"], "uk": ["hunspell-uk"], "bg": ["hunspell-bg"], "el": ["hunspell-el"],
    "hr": ["hunspell-hr"], "sr": ["hunspell-sr"], "sl": ["hunspell-sl"], "lt": ["hunspell-lt"], "lv": ["hunspell-lv"],
    "et": ["hunspell-et"], "tr": ["hunspell-tr"], "ca": ["hunspell-ca"], "eu": ["hunspell-eu"], "gl": ["hunspell-gl"],
    "he": ["hunspell-he"], "ar": ["hunspell-ar"], "ko": ["hunspell-ko"], "vi": ["hunspell-vi"], "hi": ["hunspell-hi"],
    "th": ["hunspell-th"], "is": ["hunspell-is"], "id": ["hunspell-id"], "af": ["hunspell-af"], "be": ["hunspell-be"],
    "br": ["hunspell-br"], "bs": ["hunspell-bs"], "gd": ["hunspell-gd"], "kk": ["hunspell-kk"], "ne": ["hunspell-ne"],
    "oc": ["hunspell-oc"], "sw": ["hunspell-sw"], "bn": ["hunspell-bn"],
  ]
}
