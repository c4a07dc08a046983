public import Source

/// What was found out about the texts of a file before, by the places where they stand: for a file that was read, judged
/// and compiled into the program when it was built.
public struct Judgements: Sendable {
  /// What was found out about one text.
  public struct Judgement: Sendable, Hashable {
    /// The numbers that the text was given, if it has any.
    public var numbers: [Int]
    /// What is to be read in its stead; nil where it stands as it is.
    public var text: String?

    /// Makes a judgement.
    public init(numbers: [Int], text: String?) {
      self.numbers = numbers
      self.text = text
    }
  }

  private var places: [Int] = []
  private var judgements: [Judgement] = []

  /// Makes it of judgements in the order of their places.
  public init(_ judgements: [(FilePlace, Judgement)]) {
    for (place, judgement) in judgements { append(judgement, line: place.line, column: place.column) }
  }

  /// Adds one whose place is behind those of all others.
  public mutating func append(_ judgement: Judgement, line: Int, column: Int) {
    places.append(Self.key(line, column))
    judgements.append(judgement)
  }

  /// What was found out about the text at a place.
  ///
  /// - Complexity: O(log n).
  public func judgement(at place: FilePlace) -> Judgement? {
    let wanted = Self.key(place.line, place.column)
    let index = places.partitioningIndex { $0 >= wanted }
    return index < places.count && places[index] == wanted ? judgements[index] : nil
  }

  private static func key(_ line: Int, _ column: Int) -> Int { line << 24 | min(column, 1 << 24 - 1) }
}
