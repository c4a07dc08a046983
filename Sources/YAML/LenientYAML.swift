internal import Source

extension Node {
  /// Reads a YAML file as Go's library reads it, which Vale's styles were written for: a key that occurs twice counts
  /// the last time, and `\'` in double quotes is an apostrophe.
  ///
  /// - Returns: the file's one document, or nil where it has none; and what was read so, with its places.
  /// - Throws: `YAMLErrors` for whatever else `parse` throws.
  public static func parseLeniently(
    _ bytes: [UInt8], file: String
  ) throws(YAMLErrors) -> (node: Node?, notes: [YAMLError]) {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
    var notes: [YAMLError] = []
    while true {
      do throws(YAMLErrors) {
        let text = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
        return (try parse(text, file: file), notes)
      } catch {
        guard let fault = error.errors.first, notes.count < mostLenient, mend(&lines, fault) else { throw error }
        notes.append(fault)
      }
    }
  }

  /// More than so many faults of this kind in one file are no slips.
  private static let mostLenient = 20

  /// Takes out what a fault is about; false where it is none of these.
  private static func mend(_ lines: inout [[UInt8]], _ fault: YAMLError) -> Bool {
    let line = fault.place.line - 1
    guard lines.indices.contains(line) else { return false }
    if fault.message.contains("unknown escape character") {
      let escape = Array(#"\'"#.utf8)
      guard let at = lines[line].indices.first(where: { lines[line][$0...].starts(with: escape) }) else { return false }
      lines[line].remove(at: at)
      return true
    }
    guard let key = duplicateKey(in: fault) else { return false }
    let same = lines.indices.filter { $0 >= line && lines[$0].isEntry(of: key, indent: fault.place.column - 1) }
    guard same.count > 1, let first = same.first else { return false }
    // Only an entry that stands on one line can be taken out by itself.
    if let next = lines[(first + 1)...].first(where: { !$0.isEmpty }), next.indent >= fault.place.column {
      return false
    }
    lines[first] = []
    return true
  }
}

extension [UInt8] {
  /// The spaces at the beginning.
  fileprivate var indent: Int { prefix { $0 == UInt8(ascii: " ") }.count }

  /// Whether a line is an entry of a key, quoted or not, that is so far in.
  fileprivate func isEntry(of key: String, indent: Int) -> Bool {
    guard self.indent == indent else { return false }
    let rest = dropFirst(indent)
    return ["", "'", "\""].contains { rest.starts(with: "\($0)\(key)\($0):".utf8) }
  }
}
