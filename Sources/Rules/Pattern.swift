internal import PatternEngine
internal import RuleArchive
internal import Synchronization

/// A regular expression of PCRE2, matched on UTF-8 and compiled on first use.
///
/// A match is bounded in steps, so that no pattern and no text can make it last.
public struct Pattern: Sendable {
  /// The steps of backtracking that one search may take.
  public static let matchLimit = CompiledPattern.matchLimit

  /// The pattern as PCRE2 reads it.
  public var source: String { code.source }
  /// Whether it minds no case.
  package var ignoresCase: Bool { code.ignoringCase }
  /// What a text must have for it to match.
  var needs: PatternNeeds { code.needs }
  /// The patterns of a rule file that it was made of.
  var parts: [PatternText] { code.parts }
  /// All that there is of it, in one place: patterns are handed about often, and each reference in them has its count.
  private let code: Code

  /// Takes a pattern; it is compiled when it is first matched, or by `validate()`.
  public init(_ source: String, ignoringCase: Bool = false) {
    self.init(source, ignoringCase: ignoringCase, needs: .unknown)
  }

  /// Takes a pattern made of those of a rule file, of which it may be known what it needs.
  ///
  /// - Parameters:
  ///   - definitions: what it may call.
  ///   - beginsWithNeeds: whether it matches nothing before what its needs are of.
  init(
    _ source: String, ignoringCase: Bool, definitions: PatternDefinitions = PatternDefinitions(), needs: PatternNeeds,
    beginsWithNeeds: Bool = false, parts: [PatternText] = []
  ) {
    code = Code(
      source, definitions, ignoringCase: ignoringCase, needs: needs, beginsWithNeeds: beginsWithNeeds, parts: parts)
  }

  /// A pattern as a rule file has it, in PCRE2's words.
  static func translated(_ pattern: String) throws(PatternError) -> String {
    do throws(TranslationError) {
      return try RegexTranslation.translated(pattern)
    } catch {
      throw .malformed(offset: error.offset, why: error.why)
    }
  }

  /// Tries whether it is a pattern, without keeping anything for a match.
  ///
  /// - Throws: `PatternError.malformed` with the offset of the fault.
  public func validate() throws(PatternError) {
    try code.validate()
  }

  /// The number of capturing groups.
  public func groupCount() throws(PatternError) -> Int { try code.compiled().groupCount }

  /// The number of a group by its name.
  public func group(named name: String) throws(PatternError) -> Int? {
    try code.compiled().group(named: name)
  }

  /// All matches in a text, one after the other, without overlaps.
  ///
  /// - Parameter text: UTF-8, which must be valid.
  /// - Parameter range: where matches may lie; what is outside may be looked at, by `\b` and the like.
  /// - Throws: `PatternError.malformed`, or `PatternError.tooManySteps` on a text that costs more than `matchLimit`.
  public func matches(in text: [UInt8], range: Range<Int>? = nil) throws(PatternError) -> [Match] {
    try search(text, range, nil, limit: .max)
  }

  /// All matches in a region's text.
  ///
  /// Where no literal that the pattern needs occurs in it, the pattern is not even compiled.
  public func matches(in text: RegionText) throws(PatternError) -> [Match] {
    mayMatch(text) ? try search(text.utf8, nil, starts(in: text, 0..<text.utf8.count), limit: .max) : []
  }

  /// The first match in a region's text, from a place on.
  func firstMatch(in text: RegionText, from start: Int = 0) throws(PatternError) -> Match? {
    guard start <= text.utf8.count, mayMatch(text) else { return nil }
    let range = start..<text.utf8.count
    return try search(text.utf8, range, starts(in: text, range), limit: 1).first
  }

  /// The first match in a sentence of a text whose bytes are given by themselves, so that `^` is its beginning.
  func firstMatch(
    inSentence range: Range<Int>, _ bytes: [UInt8], of text: RegionText
  ) throws(PatternError) -> Match? {
    guard needs.areMet(by: text.hits, in: range) ?? mayMatch(text) else { return nil }
    let starts = starts(in: text, range)?.map { $0.lowerBound - range.lowerBound...$0.upperBound - range.lowerBound }
    return try search(bytes, nil, starts, limit: 1).first
  }

  /// Whether it occurs in a region's text.
  func occurs(in text: RegionText) throws(PatternError) -> Bool { try firstMatch(in: text) != nil }

  /// Whether a text has what the pattern needs, as far as that can be told at once.
  func mayMatch(_ text: RegionText) -> Bool {
    needs.areMet(by: text.hits) ?? code.required().map { text.print.mayHold($0) } ?? true
  }

  /// Where a match may begin in a part of a text; nil where that is anywhere.
  private func starts(in text: RegionText, _ part: Range<Int>) -> [ClosedRange<Int>]? {
    code.beginsWithNeeds ? code.needs.starts(by: text.hits, in: part) : nil
  }

  /// The first match in a text.
  public func firstMatch(in text: [UInt8], range: Range<Int>? = nil) throws(PatternError) -> Match? {
    try search(text, range, nil, limit: 1).first
  }

  /// - Parameter starts: where a match may begin; nil where that is anywhere.
  private func search(
    _ text: [UInt8], _ range: Range<Int>?, _ starts: [ClosedRange<Int>]?, limit: Int
  ) throws(PatternError) -> [Match] {
    let range = (range ?? 0..<text.count).clamped(to: 0..<text.count)
    let found = try code.compiled().search(text, in: range, starts: starts, limit: limit)
    switch found.ending {
    case .complete: return found.matches.map { Match(range: $0.first.flatMap(\.self) ?? 0..<0, groups: $0) }
    case .tooManySteps: throw .tooManySteps
    case .outOfMemory: throw .outOfMemory
    }
  }

  /// Whether the pattern occurs in a text.
  public func occurs(in text: [UInt8], range: Range<Int>? = nil) throws(PatternError) -> Bool {
    try firstMatch(in: text, range: range) != nil
  }

  /// Whether a search of a text takes more steps than so many, without what PCRE2 does to save them.
  ///
  /// For tests of patterns: it is compiled anew, and not to machine code, whose steps are counted otherwise.
  func takesMore(than steps: UInt32, on text: [UInt8]) -> Bool { code.takesMore(than: steps, on: text) }

  /// A text as a pattern that matches just it.
  public static func quoted(_ text: String) -> String {
    var quoted = ""
    for scalar in text.unicodeScalars {
      if scalar.isASCII, !scalar.properties.isAlphabetic, !("0"..."9").contains(scalar), scalar != "_" {
        quoted += "\\"
      }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted
  }
}

/// One place where a pattern matched.
public struct Match: Sendable, Hashable {
  /// The whole match, in bytes of the text.
  public var range: Range<Int>
  /// The groups by their number, the whole match being 0; nil for one that had no part in it.
  public var groups: [Range<Int>?]

  /// A group's range; nil where it had no part in the match or there is none of this number.
  public func group(_ number: Int) -> Range<Int>? {
    groups.indices.contains(number) ? groups[number] : nil
  }
}

/// Why a pattern cannot be used.
public enum PatternError: Error, Sendable, Hashable, CustomStringConvertible {
  /// It is no pattern; `offset` is where, in bytes of the pattern.
  case malformed(offset: Int, why: String)
  /// It needs more steps on a text than a match may take.
  case tooManySteps
  /// There is not enough memory.
  case outOfMemory

  /// What is wrong and what to do, in lower case.
  public var description: String {
    switch self {
    case .malformed(let offset, let why): "not a pattern: \(why) (at character \(offset + 1) of it)"
    case .tooManySteps:
      "the pattern needs more than \(Pattern.matchLimit) steps on a text; make its repetitions exclude one another"
    case .outOfMemory: "not enough memory for the pattern"
    }
  }
}

/// A pattern and its compiled form, which is made on first use.
private final class Code: Sendable {
  private let text: String
  private let definitions: PatternDefinitions
  let ignoringCase: Bool
  let needs: PatternNeeds
  /// Whether it begins with the pattern that its needs are of, so that `ReachTable` holds for it.
  let beginsWithNeeds: Bool
  let parts: [PatternText]
  private let state = Mutex<Result<CompiledPattern, PatternError>?>(nil)
  /// How often the pattern was asked for, and its form for a processor once that was often.
  private let hot = Mutex<(uses: Int, compiled: CompiledPattern?)>((0, nil))
  private let needed = Kept<RequiredLiterals?>()

  init(
    _ text: String, _ definitions: PatternDefinitions, ignoringCase: Bool, needs: PatternNeeds, beginsWithNeeds: Bool,
    parts: [PatternText]
  ) {
    self.text = text
    self.definitions = definitions
    self.ignoringCase = ignoringCase
    self.needs = needs
    self.beginsWithNeeds = beginsWithNeeds
    self.parts = parts
  }

  /// All of the pattern; made when it is asked for, as most patterns are never compiled.
  var source: String { definitions.before(text) }

  /// Code to match with: at first the interpreter's, since the JIT takes longer over a pattern of a rule than all its
  /// matching on a mail; the JIT's for a pattern that is asked for again and again.
  func compiled() throws(PatternError) -> CompiledPattern {
    let plain = try state.withLock { state in
      if let state { return state }
      let result = make(for: .interpreting)
      state = result
      return result
    }.get()
    return hot.withLock { hot in
      hot.uses += 1
      if hot.uses == Code.usesUntilHot {
        // Code of its own: that which other threads may be matching with is never written to.
        hot.compiled = try? make(for: .running).get()
      }
      return hot.compiled ?? plain
    }
  }

  /// A draft of a few paragraphs does not get there; of 20 drafts the run is a quarter shorter than with 200.
  private static let usesUntilHot = 12

  func validate() throws(PatternError) {
    let known = state.withLock { $0 }
    _ = try (known ?? make(for: .interpreting)).get()
  }

  func takesMore(than steps: UInt32, on text: [UInt8]) -> Bool {
    guard case .success(let compiled) = make(for: .counting) else { return false }
    if case .tooManySteps = compiled.search(text, in: 0..<text.count, limit: 1, steps: steps).ending { return true }
    return false
  }

  /// The literals of which one must occur; nil where there are none.
  func required() -> RequiredLiterals? {
    needed.value { RegexTree(source).flatMap { RequiredLiterals($0) } }
  }

  /// What the build compiled, if it did so with the library that is here now.
  private static let archived = archivedCode.fits(CompiledPattern.library) ? archivedCode : nil

  private func make(for purpose: CompiledPattern.Purpose) -> Result<CompiledPattern, PatternError> {
    if case .interpreting = purpose,
      let code = Code.archived?.code(of: source, ignoringCase: ignoringCase),
      let compiled = CompiledPattern(serialized: code)
    {
      return .success(compiled)
    }
    do throws(CompiledPattern.Malformed) {
      return .success(try CompiledPattern(source, ignoringCase: ignoringCase, for: purpose))
    } catch {
      return .failure(.malformed(offset: error.offset, why: error.why))
    }
  }
}
