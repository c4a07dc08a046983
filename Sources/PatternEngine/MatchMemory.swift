internal import CPCRE2
internal import Synchronization

/// The working memory of one match, used again for later ones: the library takes 20 KB anew for each otherwise.
struct MatchMemory {
  let data: OpaquePointer
  let context: OpaquePointer
  private let isUsual: Bool

  /// The groups that memory for any pattern has room for, the whole match being one.
  private static let usualGroups = 32
  /// Memory that nobody uses now.
  ///
  /// One is enough: a thread matches for some hundredths of its time, so that two seldom want it at once. Who takes it
  /// is its only owner, so that the pointer may go from thread to thread.
  nonisolated(unsafe) private static let spare = Atomic<OpaquePointer?>(nil)
  /// The limits of most matches; the library only reads it.
  nonisolated(unsafe) private static let usualLimits = limits(CompiledPattern.matchLimit)

  /// Takes memory that is at hand, or new one; nil if there is none.
  static func take(groups: Int, steps: UInt32) -> MatchMemory? {
    let isUsual = groups < usualGroups && steps == CompiledPattern.matchLimit
    guard let context = isUsual ? usualLimits : limits(steps) else { return nil }
    if isUsual, let data = spare.exchange(nil, ordering: .acquiring) {
      return MatchMemory(data: data, context: context, isUsual: true)
    }
    guard let data = pcre2_match_data_create_8(UInt32(max(groups + 1, usualGroups)), nil) else {
      if !isUsual { pcre2_match_context_free_8(context) }
      return nil
    }
    return MatchMemory(data: data, context: context, isUsual: isUsual)
  }

  private static func limits(_ steps: UInt32) -> OpaquePointer? {
    guard let context = pcre2_match_context_create_8(nil) else { return nil }
    pcre2_set_match_limit_8(context, steps)
    pcre2_set_depth_limit_8(context, steps)
    return context
  }

  /// Leaves the memory to the next match, or frees it.
  func giveBack() {
    if isUsual, Self.spare.compareExchange(expected: nil, desired: data, ordering: .acquiringAndReleasing).exchanged {
      return
    }
    pcre2_match_data_free_8(data)
    if !isUsual { pcre2_match_context_free_8(context) }
  }

  /// The whole match and the groups of the last match; nil for one that had no part in it.
  func groups(_ count: Int) -> [Range<Int>?] {
    guard let offsets = pcre2_get_ovector_pointer_8(data) else { return [] }
    return (0...count).map { group in
      let (start, end) = (offsets[2 * group], offsets[2 * group + 1])
      // An unset group has PCRE2_UNSET, which is -1 here; `\K` in a look-ahead can put the start behind the end.
      guard start >= 0, start <= end else { return nil }
      return start..<end
    }
  }
}
