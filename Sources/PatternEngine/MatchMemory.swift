internal import CPCRE2
internal import Synchronization

/// The working memory of one match, used again for later ones: the library takes 20 KB anew for each otherwise.
struct MatchMemory {
  private let parts: UnsafeMutablePointer<Parts>

  private struct Parts {
    let data: OpaquePointer
    /// The limits of a match.
    let context: OpaquePointer
    /// Whether it will do for most matches.
    let isUsual: Bool
  }

  /// The groups that memory for any pattern has room for, the whole match being one.
  private static let usualGroups = 32
  /// Memory that nobody uses now.
  ///
  /// One is enough: a thread matches for some hundredths of its time, so that two seldom want it at once. Who takes it
  /// is its only owner, so that the pointer may go from thread to thread.
  nonisolated(unsafe) private static let spare = Atomic<UnsafeMutablePointer<Parts>?>(nil)

  /// Takes memory that is at hand, or new one; nil if there is none.
  static func take(groups: Int, steps: UInt32) -> MatchMemory? {
    let isUsual = groups < usualGroups && steps == CompiledPattern.matchLimit
    if isUsual, let parts = spare.exchange(nil, ordering: .acquiring) { return MatchMemory(parts: parts) }
    guard let context = pcre2_match_context_create_8(nil) else { return nil }
    guard let data = pcre2_match_data_create_8(UInt32(max(groups + 1, usualGroups)), nil) else {
      pcre2_match_context_free_8(context)
      return nil
    }
    pcre2_set_match_limit_8(context, steps)
    pcre2_set_depth_limit_8(context, steps)
    let parts = UnsafeMutablePointer<Parts>.allocate(capacity: 1)
    parts.initialize(to: Parts(data: data, context: context, isUsual: isUsual))
    return MatchMemory(parts: parts)
  }

  /// Leaves the memory to the next match, or frees it.
  func giveBack() {
    if parts.pointee.isUsual,
      Self.spare.compareExchange(expected: nil, desired: parts, ordering: .acquiringAndReleasing).exchanged
    {
      return
    }
    pcre2_match_data_free_8(parts.pointee.data)
    pcre2_match_context_free_8(parts.pointee.context)
    parts.deallocate()
  }

  /// Searches a text for a match that begins at `start` or behind it, and at `lastStart` at most where that is not nil.
  ///
  /// - Returns: What `pcre2_match` does.
  func match(
    _ code: OpaquePointer, _ text: UnsafePointer<UInt8>, count: Int, from start: Int, to lastStart: Int?
  ) -> Int32 {
    // -1 is PCRE2_UNSET.
    pcre2_set_offset_limit_8(parts.pointee.context, lastStart ?? -1)
    return pcre2_match_8(code, text, count, start, PCRE2_NO_UTF_CHECK, parts.pointee.data, parts.pointee.context)
  }

  /// The whole match and the groups of the last match; nil for one that had no part in it.
  func groups(_ count: Int) -> [Range<Int>?] {
    guard let offsets = pcre2_get_ovector_pointer_8(parts.pointee.data) else { return [] }
    return (0...count).map { group in
      let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
      // An unset group has PCRE2_UNSET, which is -1 here; `\K` in a look-ahead can put the start behind the end.
      guard start >= 0, start <= end else { return nil }
      return start..<end
    }
  }
}
