internal import TerminalText

/// The difference of two texts as `diff -u` and `patch` write and read it (POSIX, "Diff -u Output Format").
///
/// Lines are bytes: a text in another charset than UTF-8 comes through as it is.
public struct UnifiedDiff: Sendable {
  private let path: String
  private let old: [ArraySlice<UInt8>]
  private let new: [ArraySlice<UInt8>]
  private let context = 3

  /// Compares two states of a file.
  public init(path: String, from old: [UInt8], to new: [UInt8]) {
    self.path = path
    self.old = UnifiedDiff.lines(of: old)
    self.new = UnifiedDiff.lines(of: new)
  }

  /// The difference in bytes, fit for `patch`; empty where there is none.
  public var bytes: [UInt8] {
    let hunks = hunks
    if hunks.isEmpty { return [] }
    return Array("--- \(quotedPath)\n+++ \(quotedPath)\n".utf8) + hunks.flatMap { bytes(of: $0) }
  }

  /// The difference for a terminal, without what would steer it.
  public var visible: String {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self).visible }
      .joined(separator: "\n")
  }

  /// A stretch of lines in both texts that are replaced as a whole.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The lines with their ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  /// Changes that lie so near to each other that they are shown together.
  private var hunks: [[Change]] {
    var hunks: [[Change]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  private func bytes(of hunk: [Change]) -> [UInt8] {
    guard let first = hunk.first, let last = hunk.last else { return [] }
    let before = min(context, first.old.lowerBound)
    let after = min(context, old.count - last.old.upperBound)
    let oldRange = first.old.lowerBound - before..<last.old.upperBound + after
    let newRange = first.new.lowerBound - before..<last.new.upperBound + after
    var bytes = Array("@@ -\(place(oldRange)) +\(place(newRange)) @@\n".utf8)
    var at = oldRange.lowerBound
    for change in hunk {
      for line in old[at..<change.old.lowerBound] { bytes += marked(" ", line) }
      for line in old[change.old] { bytes += marked("-", line) }
      for line in new[change.new] { bytes += marked("+", line) }
      at = change.old.upperBound
    }
    for line in old[at..<oldRange.upperBound] { bytes += marked(" ", line) }
    return bytes
  }

  private func marked(_ mark: Character, _ line: ArraySlice<UInt8>) -> [UInt8] {
    let end = line.last == UInt8(ascii: "\n") ? "" : "\n\\ No newline at end of file\n"
    return Array(String(mark).utf8) + line + Array(end.utf8)
  }

  /// Where a hunk begins and how many lines it has; the line before it where it has none.
  private func place(_ range: Range<Int>) -> String {
    switch range.count {
    case 0: "\(range.lowerBound),0"
    case 1: "\(range.lowerBound + 1)"
    default: "\(range.lowerBound + 1),\(range.count)"
    }
  }

  /// The path, in quotation marks where it holds what would end the line or the name (as GNU diff has it).
  private var quotedPath: String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0x22 || $0 == 0x5C }) else { return path }
    let quoted = path.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case "\t": "\\t"
      default:
        scalar.value < 0x20 || scalar.value == 0x7F
          ? "\\" + String(String(scalar.value + 0o1000, radix: 8).dropFirst()) : String(scalar)
      }
    }
    return "\"\(quoted.joined())\""
  }

  /// What has to change, in order; between two changes lies at least one line that stays.
  ///
  /// The lines at both ends that stay are put aside; the rest is Myers' greedy search (E. W. Myers, "An O(ND) Difference
  /// Algorithm and Its Variations", 1986), given up where more than 500 lines differ: then all of the rest is one change.
  private var changes: [Change] {
    let shorter = min(old.count, new.count)
    let start = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    if start == old.count, start == new.count { return [] }
    let end =
      (0..<shorter - start).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? shorter - start
    let rest = Change(old: start..<old.count - end, new: start..<new.count - end)
    guard let kept = keptLines(in: rest) else { return [rest] }
    var changes: [Change] = []
    var (oldAt, newAt) = (rest.old.lowerBound, rest.new.lowerBound)
    for (oldLine, newLine) in kept + [(rest.old.upperBound, rest.new.upperBound)] {
      if oldLine > oldAt || newLine > newAt { changes.append(Change(old: oldAt..<oldLine, new: newAt..<newLine)) }
      (oldAt, newAt) = (oldLine + 1, newLine + 1)
    }
    return changes
  }

  /// The pairs of lines that stay within a change; nil where too much differs.
  private func keptLines(in change: Change) -> [(Int, Int)]? {
    let (oldCount, newCount) = (change.old.count, change.new.count)
    let limit = min(oldCount + newCount, 500)
    // `reach[k + limit + 1]` is how far diagonal k (old line less new line) was followed.
    var reach = [Int](repeating: 0, count: 2 * limit + 3)
    var trace: [[Int]] = []
    for distance in 0...limit {
      trace.append(reach)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let at = diagonal + limit + 1
        let goesDown = diagonal == -distance || diagonal != distance && reach[at - 1] < reach[at + 1]
        var x = goesDown ? reach[at + 1] : reach[at - 1] + 1
        while x < oldCount, x - diagonal < newCount, x - diagonal >= 0,
          old[change.old.lowerBound + x] == new[change.new.lowerBound + x - diagonal]
        {
          x += 1
        }
        reach[at] = x
        if x >= oldCount, x - diagonal >= newCount { return pairs(of: trace, change, limit) }
      }
    }
    return nil
  }

  /// Follows the search back from its end, and gives the pairs of lines that it passed.
  private func pairs(of trace: [[Int]], _ change: Change, _ limit: Int) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, y) = (change.old.count, change.new.count)
    for (distance, reach) in trace.enumerated().reversed() {
      let diagonal = x - y
      let at = diagonal + limit + 1
      let goesDown = diagonal == -distance || diagonal != distance && reach[at - 1] < reach[at + 1]
      let previous = goesDown ? diagonal + 1 : diagonal - 1
      let startX = distance == 0 ? 0 : reach[previous + limit + 1]
      let startY = distance == 0 ? 0 : startX - previous
      while x > startX, y > startY {
        (x, y) = (x - 1, y - 1)
        pairs.append((change.old.lowerBound + x, change.new.lowerBound + y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }
}
