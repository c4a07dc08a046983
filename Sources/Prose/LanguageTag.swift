internal import EditDistance

/// A language, perhaps of a region, as `en-GB`, `en_GB` or `de` (BCP 47, language and region subtags alone).
public struct LanguageTag: Sendable, Hashable, CustomStringConvertible {
  /// The language in small letters, `en`.
  public let language: String
  /// The region in capitals, `GB`, if one was given.
  public let region: String?

  /// English as in the United States, in which drafts are where nothing else is said.
  public static let americanEnglish = LanguageTag("en-US")

  /// Reads a tag; whatever follows the region is left out.
  public init(_ text: String) {
    let parts = text.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == "." })
    language = parts.first.map { $0.lowercased() } ?? ""
    region = parts.count > 1 && parts[1].utf8.count <= 3 ? parts[1].uppercased() : nil
  }

  /// Reads a tag of a language that can have a dictionary, and of a region that there is.
  ///
  /// - Throws: `UnknownLanguage` where it is none.
  public init(validating text: String) throws(UnknownLanguage) {
    let tag = LanguageTag(text)
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    guard Self.languages[tag.language] != nil, tag.region.map({ Self.regions.contains($0) }) ?? true,
      parts.count == (tag.region == nil ? 1 : 2)
    else { throw UnknownLanguage(text) }
    self = tag
  }

  /// The tag as it is usually written: `en-GB`, `de`.
  public var description: String { region.map { "\(language)-\($0)" } ?? language }

  /// The tag as dictionaries' files are named: `en_GB`, `de`.
  public var underscored: String { region.map { "\(language)_\($0)" } ?? language }

  /// Whether it is an English.
  public var isEnglish: Bool { language == "en" }

  /// Whether it is written in Latin letters, as is taken of one that is not known.
  var isLatin: Bool { Self.languages[language]?.isLatin ?? true }

  /// The language's name in English; the tag, if it is not known.
  public var name: String { Self.languages[language]?.name ?? description }

  /// The names, without an ending, that its dictionary may have, the likeliest first.
  public var fileNames: [String] {
    let own = region == nil ? [] : [underscored, "\(underscored)_frami"]
    // A dictionary of the whole language serves its regions; that of another region only those that have none.
    return own + [language]
      + (hasOwnPackage ? [] : servingRegions).flatMap {
        ["\(language)_\($0)", "\(language)_\($0)_frami"]
      }
  }

  /// Whether the language's regions have packages of their own, and this one has.
  private var hasOwnPackage: Bool {
    guard let region, let known = Self.languages[language], known.packages.count > 1 else { return false }
    return known.regions.contains(region)
  }

  /// The regions whose dictionaries serve where there is none of its own.
  private var servingRegions: [String] {
    guard let known = Self.languages[language] else { return [language.uppercased()] }
    guard isEnglish, let region else { return known.regions.isEmpty ? [language.uppercased()] : known.regions }
    // English is taught as in Britain nearly everywhere else.
    return region == "US" || region == "PH" ? ["US"] : ["GB"]
  }

  /// How to get its dictionary.
  var advice: String {
    guard let package else { return "install a Hunspell dictionary for it" }
    return "install the package '\(package)'"
  }

  /// The Debian and Ubuntu package of its Hunspell dictionary, if there is one.
  public var package: String? {
    guard let known = Self.languages[language] else { return nil }
    guard known.packages.count > 1 else { return known.packages.first }
    let wanted = [region].compactMap(\.self) + servingRegions
    return zip(known.regions, known.packages).first { $0.0 == wanted.first { known.regions.contains($0) } }?.1
  }

  /// The tags that there are packages for, and what people write for them, each with its tag.
  fileprivate static var meant: [(written: String, tag: String)] {
    let known = languages.sorted { $0.key < $1.key }
    return [("en-UK", "en-GB")] + known.map { ($0.key, $0.key) }
      + known.flatMap { tag, language in language.regions.map { ("\(tag)-\($0)", "\(tag)-\($0)") } }
      + known.map { ($0.value.name, $0.key) }
  }
}

/// A text that names no language that can be checked.
public struct UnknownLanguage: Error, Sendable, Hashable, CustomStringConvertible {
  /// The text.
  public let text: String
  /// The tag that was most likely meant.
  public let nearest: String?

  init(_ text: String) {
    self.text = text
    let tags = LanguageTag.meant
    let written = text.split(separator: "_").joined(separator: "-")
    let near = EditDistance.nearest(to: written, among: tags.map(\.written))
    nearest = tags.first { $0.written == near }?.tag
  }

  /// What is wrong and what to do, in lower case.
  public var description: String {
    "no language '\(text)'"
      + (nearest.map { "; did you mean '\($0)'?" } ?? "; write its tag, such as en-US, en-GB, de or fr")
  }
}
