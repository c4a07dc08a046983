internal import CPCRE2

/// A regular expression as PCRE2 compiled it: the only door to the library.
///
/// Nothing writes to compiled code once it is made (pcre2api(3), "Multithreading"), so threads may share it; each match
/// has working memory of its own.
package final class CompiledPattern: @unchecked Sendable {
  /// The steps of backtracking that one search usually may take.
  ///
  /// A rule of ours takes a few hundred on a mail.
  package static let matchLimit: UInt32 = 200_000

  /// The number of capturing groups.
  package let groupCount: Int
  private let pointer: OpaquePointer

  /// Why a text is no pattern.
  package struct Malformed: Error {
    /// Where, in bytes of the text.
    package let offset: Int
    /// The library's words.
    package let why: String
  }

  /// How a search ended.
  package enum Ending: Sendable {
    /// All was searched that was asked for.
    case complete
    /// It took more steps than it might.
    case tooManySteps
    /// The library got no memory.
    case outOfMemory
  }

  /// What a pattern is compiled for.
  package enum Purpose: Sendable {
    /// Matching now and then.
    case interpreting
    /// Matching often: to code of the processor, where the machine has that.
    case running
    /// Counting steps, without what the library does to save them.
    case counting
  }

  /// Compiles a pattern, matched on UTF-8.
  package init(_ source: String, ignoringCase: Bool, for purpose: Purpose = .interpreting) throws(Malformed) {
    var errorNumber: Int32 = 0
    var errorOffset = 0
    var options = PCRE2_UTF | PCRE2_UCP | PCRE2_USE_OFFSET_LIMIT | (ignoringCase ? PCRE2_CASELESS : 0)
    if case .counting = purpose { options |= PCRE2_NO_START_OPTIMIZE }
    let bytes = Array(source.utf8)
    guard let pointer = pcre2_compile_8(bytes, bytes.count, options, &errorNumber, &errorOffset, nil) else {
      var message = [UInt8](repeating: 0, count: 256)
      _ = pcre2_get_error_message_8(errorNumber, &message, message.count)
      throw Malformed(offset: errorOffset, why: String(decoding: message.prefix { $0 != 0 }, as: UTF8.self))
    }
    // Where the machine has no JIT, matching is slower and the same.
    if case .running = purpose { _ = pcre2_jit_compile_8(pointer, PCRE2_JIT_COMPLETE) }
    self.pointer = pointer
    groupCount = Self.groupCount(pointer)
  }

  /// Takes back what `serialized` gave.
  ///
  /// The library checks that it is of its own version, and nothing else: the bytes must be those that it made.
  ///
  /// - Complexity: O(n), about a thirtieth of what compiling costs.
  package init?(serialized bytes: [UInt8]) {
    var pointer: OpaquePointer?
    // A number of patterns stands 8 bytes behind the start; the library reads no further where there is not even that.
    guard bytes.count > 16, pcre2_serialize_decode_8(&pointer, 1, bytes, nil) == 1, let pointer else { return nil }
    self.pointer = pointer
    groupCount = Self.groupCount(pointer)
  }

  deinit { pcre2_code_free_8(pointer) }

  /// The compiled code as bytes, for `init(serialized:)` of a program with the same library; nil if there is no memory.
  package func serialized() -> [UInt8]? {
    var codes: [OpaquePointer?] = [pointer]
    var start: UnsafeMutablePointer<UInt8>?
    var size = 0
    guard pcre2_serialize_encode_8(&codes, 1, &start, &size, nil) == 1, let start else { return nil }
    defer { pcre2_serialize_free_8(start) }
    return Array(UnsafeBufferPointer(start: start, count: size))
  }

  /// What has to be the same for serialized code to be taken back: the library's version, its Unicode, its link size.
  package static let library: String = {
    func text(_ what: UInt32) -> String {
      var buffer = [UInt8](repeating: 0, count: 64)
      guard pcre2_config_8(what, nil) <= buffer.count else { return "" }
      _ = pcre2_config_8(what, &buffer)
      return String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
    }
    var linkSize: UInt32 = 0
    _ = pcre2_config_8(UInt32(PCRE2_CONFIG_LINKSIZE), &linkSize)
    return "\(text(UInt32(PCRE2_CONFIG_VERSION))) \(text(UInt32(PCRE2_CONFIG_UNICODE_VERSION))) \(linkSize)"
  }()

  /// The number of a group by its name.
  package func group(named name: String) -> Int? {
    let number = pcre2_substring_number_from_name_8(pointer, name)
    return number > 0 ? Int(number) : nil
  }

  /// The matches in a text, one after the other, without overlaps: of each the whole match and the groups.
  ///
  /// - Parameters:
  ///   - text: UTF-8, which must be valid.
  ///   - range: where matches may lie; what is outside may be looked at, by `\b` and the like.
  ///   - starts: where a match may begin, in order, counted from the character that holds a bound on; anywhere in the
  ///     range where it is nil.
  ///   - limit: how many are wanted at most.
  ///   - steps: the steps of backtracking that each search may take.
  package func search(
    _ text: [UInt8], in range: Range<Int>, starts: [ClosedRange<Int>]? = nil, limit: Int,
    steps: UInt32 = CompiledPattern.matchLimit
  ) -> (matches: [[Range<Int>?]], ending: Ending) {
    guard let memory = MatchMemory.take(groups: groupCount, steps: steps) else { return ([], .outOfMemory) }
    defer { memory.giveBack() }
    // An empty array has no address, and PCRE2 wants one.
    var nothing: UInt8 = 0
    return text.withUnsafeBufferPointer { text in
      withUnsafePointer(to: &nothing) { nothing in
        let subject = text.baseAddress ?? nothing
        var found: [[Range<Int>?]] = []
        var at = range.lowerBound
        func search(_ starts: ClosedRange<Int>, isLimited: Bool) -> Ending? {
          at = max(at, starts.lowerBound)
          // A search has to begin where a character does.
          while at > range.lowerBound, at < text.count, text[at] & 0xC0 == 0x80 { at -= 1 }
          while at <= min(starts.upperBound, range.upperBound) {
            if found.count == limit { return .complete }
            let status = memory.match(
              pointer, subject, count: text.count, from: at, to: isLimited ? starts.upperBound : nil)
            if status == PCRE2_ERROR_NOMATCH { return nil }
            guard status > 0 else { return status == PCRE2_ERROR_NOMEMORY ? .outOfMemory : .tooManySteps }
            let groups = memory.groups(groupCount)
            let whole = groups.first.flatMap(\.self) ?? 0..<0
            guard whole.upperBound <= range.upperBound else { return .complete }
            found.append(groups)
            // An empty match must not be found again: go on a character further.
            at = whole.upperBound
            if whole.isEmpty {
              at += 1
              while at < text.count, text[at] & 0xC0 == 0x80 { at += 1 }
            }
          }
          return nil
        }
        guard let starts else {
          let ending = search(range.lowerBound...range.upperBound, isLimited: false)
          return (found, ending ?? .complete)
        }
        for stretch in starts { if let ending = search(stretch, isLimited: true) { return (found, ending) } }
        return (found, .complete)
      }
    }
  }

  private static func groupCount(_ pointer: OpaquePointer) -> Int {
    var count: UInt32 = 0
    _ = pcre2_pattern_info_8(pointer, UInt32(PCRE2_INFO_CAPTURECOUNT), &count)
    return Int(count)
  }
}
