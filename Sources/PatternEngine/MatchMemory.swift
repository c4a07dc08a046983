internal import CPCRE2
internal import Synchronization

/// The working memory of one match, used again for later ones: the library takes 20 KB anew for each otherwise.
struct MatchMemory: @unchecked Sendable {
  let data: OpaquePointer
  let context: OpaquePointer
  private let steps: UInt32
  private let isShared: Bool

  /// The groups that memory for any pattern has room for, the whole match being one.
  private static let usualGroups = 32
  /// Memory that nobody uses now, all of it for the same number of steps.
  private static let pool = Mutex<[MatchMemory]>([])

  /// Takes memory that is at hand, or new one; nil if there is none.
  static func take(groups: Int, steps: UInt32) -> MatchMemory? {
    let isShared = groups < usualGroups
    if isShared, let kept = pool.withLock({ $0.last?.steps == steps ? $0.popLast() : nil }) { return kept }
    guard let data = pcre2_match_data_create_8(UInt32(max(groups + 1, usualGroups)), nil) else { return nil }
    guard let context = pcre2_match_context_create_8(nil) else {
      pcre2_match_data_free_8(data)
      return nil
    }
    pcre2_set_match_limit_8(context, steps)
    pcre2_set_depth_limit_8(context, steps)
    return MatchMemory(data: data, context: context, steps: steps, isShared: isShared)
  }

  /// Leaves the memory to the next match, or frees it.
  func giveBack() {
    let isKept =
      isShared
      && Self.pool.withLock { pool in
        guard pool.last.map({ $0.steps == steps }) ?? true, pool.count < 16 else { return false }
        pool.append(self)
        return true
      }
    if !isKept { free() }
  }

  private func free() {
    pcre2_match_data_free_8(data)
    pcre2_match_context_free_8(context)
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
