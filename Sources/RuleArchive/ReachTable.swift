/// How many bytes of a match stand before the literal that its pattern needs, at most, by the pattern's number.
///
/// A match can only begin where its literal is not too far, so that a few bytes of a text are tried instead of all. A
/// character of 6 bits each, in units of 4 bytes.
public struct ReachTable: Sendable {
  private let reaches: StaticString

  /// Takes the text that `encode` made.
  public init(_ reaches: StaticString) {
    self.reaches = reaches
  }

  /// The most bytes before the literal of a pattern; nil where there is no bound, or none is known.
  public func reach(of number: Int) -> Int? {
    reaches.withUTF8Buffer { bytes in
      guard bytes.indices.contains(number) else { return nil }
      let units = Int(RecordTable.number(bytes, number, 1))
      return units == Self.unbounded ? nil : units * Self.unit
    }
  }

  /// Writes a table.
  static func encode(_ reaches: [Int?]) -> String {
    reaches.map { reach in
      let units = reach.map { ($0 + unit - 1) / unit } ?? unbounded
      return RecordTable.text(UInt64(min(units, unbounded)), width: 1)
    }.joined()
  }

  private static let unit = 4
  private static let unbounded = 63
}
