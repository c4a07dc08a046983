internal import PatternEngine
internal import Source
public import YAML

/// The signs by which one kind of draft is told, read severely: every fault in their file is reported, with its line and
/// column.
///
/// The file is read when the program is built, and never by the program.
public struct KindFile: Sendable {
  /// A turn of speech that tells the kind.
  public struct Sign: Sendable {
    /// How clearly it speaks for the kind, or below 0 against it; 0 for a presumption.
    public var weight: Int
    /// Where it is looked for.
    public var scope: SignScope
    /// The patterns of which one must match.
    public var patterns: [Pattern]
    /// Sentences that have it.
    public var has: [String]
    /// Sentences that nearly have it.
    public var lacks: [String]
  }

  /// A pattern of a sign, which minds no case.
  public struct Pattern: Sendable {
    /// As the engine reads it, behind the definitions that it calls.
    public var text: String
    /// The literals that it needs.
    let literals: RequiredLiterals
    /// What it needs besides.
    let further: [RequiredLiterals]
  }

  /// What tells the kind, as far as it does.
  public private(set) var signs: [Sign] = []
  /// What lets a letter be taken for one of the kind where no sign tells.
  public private(set) var presumptions: [Sign] = []

  /// Reads a file's mapping.
  ///
  /// - Throws: `YAMLErrors`, one for each fault.
  public init(_ node: Node) throws(YAMLErrors) {
    var reader = KeyedReader(node, what: "a file of signs")
    var signReader = SignReader(&reader)
    for node in reader.nodes("signs") { signs.append(signReader.sign(node, isWeighed: true)) }
    for node in reader.nodes("presumed") { presumptions.append(signReader.sign(node, isWeighed: false)) }
    if signs.isEmpty, presumptions.isEmpty, reader.errors.isEmpty {
      reader.fail("a file of signs needs a key 'signs', and a sign there", at: node.place)
    }
    reader.take(signReader.errors)
    try reader.finish()
  }
}

/// Reads signs one after the other, and knows what the file said before.
private struct SignReader {
  /// A pattern that others call by its name.
  private struct Definition {
    var name: String
    var place: FilePlace
    var isCalled = false
  }

  private var definitions = PatternDefinitions()
  private var defined: [Definition] = []
  private var sentences: Set<String> = []
  private var faults: [YAMLError] = []

  /// Reads `define`.
  init(_ reader: inout KeyedReader) {
    for entry in reader.mapping("define") {
      var keys = KeyedReader(Node(.mapping([entry]), at: entry.keyPlace), what: "a definition")
      let choices = keys.texts(entry.key).compactMap { pattern($0.text, at: $0.place)?.written }
      faults += keys.allErrors
      definitions.define(entry.key, as: choices)
      defined.append(Definition(name: entry.key, place: entry.keyPlace))
    }
  }

  /// The faults so far, and one for each definition that no pattern called.
  var errors: [YAMLError] {
    faults + defined.filter { !$0.isCalled }.map { YAMLError("no pattern calls '(?&\($0.name))'", at: $0.place) }
  }

  /// Reads a sign; a presumption is one that has no weight.
  mutating func sign(_ node: Node, isWeighed: Bool) -> KindFile.Sign {
    var keys = KeyedReader(node, what: isWeighed ? "a sign" : "a presumption")
    // For people alone.
    _ = keys.requiredString("why")
    let sign = KindFile.Sign(
      weight: isWeighed ? weight(&keys) : 0, scope: keys.choice("scope") ?? .anywhere, patterns: patterns(&keys),
      has: sentences("has", &keys), lacks: sentences("lacks", &keys))
    faults += keys.allErrors
    return sign
  }

  private func weight(_ keys: inout KeyedReader) -> Int {
    _ = keys.requiredString("weight")
    let weight = keys.integer("weight")
    if weight == 0 { keys.fail("a sign of no weight tells nothing", at: keys.place(of: "weight")) }
    return weight ?? 0
  }

  private mutating func sentences(_ key: String, _ keys: inout KeyedReader) -> [String] {
    required(key, &keys).map { sentence, place in
      if !sentences.insert(sentence).inserted { keys.fail("the same sentence stands above already", at: place) }
      return sentence
    }
  }

  private mutating func patterns(_ keys: inout KeyedReader) -> [KindFile.Pattern] {
    var patterns: Set<String> = []
    return required("patterns", &keys).compactMap { written, place in
      if !patterns.insert(written).inserted { keys.fail("the same pattern stands above already", at: place) }
      guard let (_, text) = pattern(written, at: place) else { return nil }
      guard let tree = RegexTree(text), let literals = RequiredLiterals(tree) else {
        keys.fail("every match of a sign's pattern must hold one of some words", at: place)
        return nil
      }
      return KindFile.Pattern(
        text: text, literals: literals, further: RequiredLiterals.further(tree, than: literals))
    }
  }

  /// Texts that have to be there.
  private func required(_ key: String, _ keys: inout KeyedReader) -> [(text: String, place: FilePlace)] {
    let texts = keys.texts(key)
    // Where it is there, but not as texts, that was said.
    if texts.isEmpty, keys.value(key)?.listed.isEmpty ?? true {
      keys.fail("a sign needs a key '\(key)', a text or a list of them", at: keys.place(of: key))
    }
    return texts
  }

  /// A pattern in the engine's words, by itself and behind the definitions that it calls, tried; nil where it is none.
  private mutating func pattern(_ written: String, at place: FilePlace) -> (written: String, whole: String)? {
    for index in defined.indices where written.contains("(?&\(defined[index].name))") { defined[index].isCalled = true }
    func fail(_ why: String, _ offset: Int) {
      faults.append(YAMLError("not a pattern: \(why) (at character \(offset + 1) of it)", at: place))
    }
    let text: String
    do throws(TranslationError) {
      text = try RegexTranslation.translated(written)
    } catch {
      fail(error.why, error.offset)
      return nil
    }
    let whole = definitions.before(text)
    do throws(CompiledPattern.Malformed) {
      _ = try CompiledPattern(whole, ignoringCase: true)
    } catch {
      fail(error.why, max(0, error.offset - (whole.utf8.count - text.utf8.count)))
      return nil
    }
    return (text, whole)
  }
}
