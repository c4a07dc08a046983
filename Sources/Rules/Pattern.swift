internal import CPCRE2
internal import RuleArchive
internal import Synchronization

/// A regular expression of PCRE2, matched on UTF-8 and compiled on first use.
///
/// This is the only door to PCRE2. Compiled code is never changed again and is shared by threads; each match has its
/// own working memory. A match is bounded in steps, so that no pattern and no text can make it last.
public struct Pattern: Sendable {
  /// The steps of backtracking that one search may take.
  ///
  /// A rule of ours takes a few hundred on a mail.
  public static let matchLimit: UInt32 = 200_000

  /// The pattern as PCRE2 reads it.
  public let source: String
  private let code: Code
  let needs: PatternNeeds
  /// The patterns of a rule file that it was made of.
  let parts: [PatternText]

  /// Takes a pattern; it is compiled when it is first matched, or by `validate()`.
  public init(_ source: String, ignoringCase: Bool = false) {
    self.init(source, ignoringCase: ignoringCase, needs: .unknown)
  }

  /// Takes a pattern made of those of a rule file, of which it may be known what it needs.
  init(_ source: String, ignoringCase: Bool, needs: PatternNeeds, parts: [PatternText] = []) {
    self.source = source
    self.needs = needs
    self.parts = parts
    code = Code(source, ignoringCase: ignoringCase)
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
    let number = pcre2_substring_number_from_name_8(try code.compiled().pointer, name)
    return number > 0 ? Int(number) : nil
  }

  /// All matches in a text, one after the other, without overlaps.
  ///
  /// - Parameter text: UTF-8, which must be valid.
  /// - Parameter range: where matches may lie; what is outside may be looked at, by `\b` and the like.
  /// - Throws: `PatternError.malformed`, or `PatternError.tooManySteps` on a text that costs more than `matchLimit`.
  public func matches(in text: [UInt8], range: Range<Int>? = nil) throws(PatternError) -> [Match] {
    let range = (range ?? 0..<text.count).clamped(to: 0..<text.count)
    let compiled = try code.compiled()
    let (matches, status) = text.withUnsafeBufferPointer { buffer in
      compiled.search(buffer, range, limit: .max)
    }
    if let status { throw status == PCRE2_ERROR_NOMEMORY ? .outOfMemory : .tooManySteps }
    return matches
  }

  /// All matches in a region's text.
  ///
  /// Where no literal that the pattern needs occurs in it, the pattern is not even compiled.
  public func matches(in text: RegionText) throws(PatternError) -> [Match] {
    mayMatch(text) ? try matches(in: text.utf8) : []
  }

  /// Whether a text has what the pattern needs, as far as that can be told at once.
  func mayMatch(_ text: RegionText) -> Bool {
    needs.areMet(by: text.hits) ?? code.required().map { text.print.mayHold($0) } ?? true
  }

  /// Whether a sentence of a text has what the pattern needs, as far as that can be told at once.
  func mayMatch(inSentence index: Int, of text: RegionText) -> Bool {
    needs.areMet(by: text.sentenceHits[index]) ?? mayMatch(text)
  }

  /// The first match in a text.
  public func firstMatch(in text: [UInt8], range: Range<Int>? = nil) throws(PatternError) -> Match? {
    let range = (range ?? 0..<text.count).clamped(to: 0..<text.count)
    let compiled = try code.compiled()
    let (matches, status) = text.withUnsafeBufferPointer { buffer in
      compiled.search(buffer, range, limit: 1)
    }
    if let status { throw status == PCRE2_ERROR_NOMEMORY ? .outOfMemory : .tooManySteps }
    return matches.first
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

/// The compiled form of a pattern, made on first use.
private final class Code: Sendable {
  private let source: String
  private let ignoringCase: Bool
  private let state = Mutex<Result<Compiled, PatternError>?>(nil)
  /// How often the pattern was asked for, and its form for a processor once that was often.
  private let hot = Mutex<(uses: Int, compiled: Compiled?)>((0, nil))
  private let needed = Kept<RequiredLiterals?>()

  init(_ source: String, ignoringCase: Bool) {
    self.source = source
    self.ignoringCase = ignoringCase
  }

  /// Code to match with: at first the interpreter's, since the JIT takes longer over a pattern of a rule than all its
  /// matching on a mail; the JIT's for a pattern that is asked for again and again.
  func compiled() throws(PatternError) -> Compiled {
    let plain = try state.withLock { state in
      if let state { return state }
      let result = Compiled.make(source, ignoringCase: ignoringCase, isHot: false)
      state = result
      return result
    }.get()
    return hot.withLock { hot in
      hot.uses += 1
      if hot.uses == Code.usesUntilHot {
        // Code of its own: that which other threads may be matching with is never written to.
        hot.compiled = try? Compiled.make(source, ignoringCase: ignoringCase, isHot: true).get()
      }
      return hot.compiled ?? plain
    }
  }

  /// A draft of a few paragraphs does not get there; of 20 drafts the run is a quarter shorter than with 200.
  private static let usesUntilHot = 12

  func validate() throws(PatternError) {
    let result = try state.withLock { state in
      if let state { return state.map { _ in nil as OpaquePointer? } }
      return Compiled.compile(source, ignoringCase: ignoringCase).map { $0 }
    }.get()
    if let result { pcre2_code_free_8(result) }
  }

  func takesMore(than steps: UInt32, on text: [UInt8]) -> Bool {
    let options = PCRE2_NO_START_OPTIMIZE
    guard case .success(let pointer) = Compiled.compile(source, ignoringCase: ignoringCase, options: options) else {
      return false
    }
    defer { pcre2_code_free_8(pointer) }
    let (_, status) = text.withUnsafeBufferPointer { buffer in
      Compiled(pointer: pointer, groupCount: 0).search(buffer, 0..<text.count, limit: 1, steps: steps)
    }
    return status == PCRE2_ERROR_MATCHLIMIT || status == PCRE2_ERROR_DEPTHLIMIT
  }

  /// The literals of which one must occur; nil where there are none.
  func required() -> RequiredLiterals? {
    needed.value { RegexTree(source).flatMap { RequiredLiterals($0) } }
  }

  deinit {
    if case .success(let compiled) = state.withLock({ $0 }) { pcre2_code_free_8(compiled.pointer) }
    if let compiled = hot.withLock({ $0.compiled }) { pcre2_code_free_8(compiled.pointer) }
  }
}

/// The library's compiled code.
///
/// Nothing writes to it once it is compiled (pcre2api(3), "Multithreading"), so threads may share it.
private struct Compiled: @unchecked Sendable {
  let pointer: OpaquePointer
  let groupCount: Int

  static func make(_ source: String, ignoringCase: Bool, isHot: Bool) -> Result<Compiled, PatternError> {
    compile(source, ignoringCase: ignoringCase).map { pointer in
      // Where the machine has no JIT, matching is slower and the same.
      if isHot { _ = pcre2_jit_compile_8(pointer, PCRE2_JIT_COMPLETE) }
      var count: UInt32 = 0
      _ = pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
      return Compiled(pointer: pointer, groupCount: Int(count))
    }
  }

  static func compile(
    _ source: String, ignoringCase: Bool, options more: UInt32 = 0
  ) -> Result<OpaquePointer, PatternError> {
    var errorNumber: Int32 = 0
    var errorOffset = 0
    let options = PCRE2_UTF | PCRE2_UCP | (ignoringCase ? PCRE2_CASELESS : 0) | more
    let bytes = Array(source.utf8)
    guard let pointer = pcre2_compile_8(bytes, bytes.count, options, &errorNumber, &errorOffset, nil) else {
      var message = [UInt8](repeating: 0, count: 256)
      _ = pcre2_get_error_message_8(errorNumber, &message, message.count)
      let text = String(decoding: message.prefix { $0 != 0 }, as: UTF8.self)
      return .failure(.malformed(offset: errorOffset, why: text))
    }
    return .success(pointer)
  }

  /// The matches within a range, at most `limit`; and PCRE2's error if it gave up.
  func search(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int, steps: UInt32 = Pattern.matchLimit
  ) -> ([Match], Int32?) {
    guard let data = pcre2_match_data_create_from_pattern_8(pointer, nil),
      let context = pcre2_match_context_create_8(nil)
    else { return ([], PCRE2_ERROR_NOMEMORY) }
    defer {
      pcre2_match_data_free_8(data)
      pcre2_match_context_free_8(context)
    }
    pcre2_set_match_limit_8(context, steps)
    pcre2_set_depth_limit_8(context, steps)
    // An empty array has no address, and PCRE2 wants one.
    var nothing: UInt8 = 0
    return withUnsafePointer(to: &nothing) { nothing in
      let subject = text.baseAddress ?? nothing
      var found: [Match] = []
      var at = range.lowerBound
      while at <= range.upperBound, found.count < limit {
        let status = pcre2_match_8(pointer, subject, text.count, at, PCRE2_NO_UTF_CHECK, data, context)
        if status == PCRE2_ERROR_NOMATCH { break }
        guard status > 0 else { return (found, status) }
        let match = match(in: data)
        guard match.range.upperBound <= range.upperBound else { break }
        found.append(match)
        // An empty match must not be found again: go on a character further.
        at = match.range.upperBound
        if match.range.isEmpty {
          at += 1
          while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
        }
      }
      return (found, nil)
    }
  }

  private func match(in data: OpaquePointer) -> Match {
    guard let offsets = pcre2_get_ovector_pointer_8(data) else { return Match(range: 0..<0, groups: []) }
    let groups = (0...groupCount).map { group -> Range<Int>? in
      let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
      // An unset group has PCRE2_UNSET, which is -1 here; `\K` in a look-ahead can put the start behind the end.
      guard start >= 0, start <= end else { return nil }
      return start..<end
    }
    return Match(range: groups.first.flatMap { $0 } ?? 0..<0, groups: groups)
  }
}
