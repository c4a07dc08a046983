/// What it costs to take one word for the misspelling of another: 100 for a change that nothing explains, less for one
/// that people make.
///
/// Keys lie beside each other, letters sound alike, doubled ones are halved and single ones doubled, and English
/// writes one sound in many ways: a list of those stands below. (The model of Brill and Moore, An Improved Error Model
/// for Noisy Channel Spelling Correction, ACL 2000, with costs set by hand.)
struct EditCosts: Sendable {
  typealias Cost = Int32

  /// More than any word costs.
  static let infinite: Cost = 1_000_000

  /// A run of letters of the right word written as another one.
  private struct Spelling: Sendable {
    var right: [UInt8]
    var written: [UInt8]
    var cost: Cost
  }

  /// By the right letter and the written one, 32 to a row.
  private var substitutions: [Cost]
  /// By the last letters of both sides, 32 to a row; `Letters.other` where nothing is written.
  private var spellings: [[Spelling]]

  init() {
    substitutions = [Cost](repeating: 100, count: 32 * 32)
    spellings = [[Spelling]](repeating: [], count: 32 * 32)
    setNeighbours()
    for pair in Self.alike {
      let letters = Letters.codes(pair.key.utf8)
      setBoth(letters[0], letters[1], pair.value)
    }
    for letter in 0..<32 { substitutions[letter * 33] = 0 }
    for line in Self.sounds.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, let cost = Cost(fields[0]) else { continue }
      for written in fields.dropFirst(2) { add(String(fields[1]), written == "_" ? "" : String(written), cost) }
    }
  }

  private mutating func setNeighbours() {
    for (rowIndex, row) in Self.keyboard.enumerated() {
      let letters = Letters.codes(row.utf8)
      for (at, letter) in letters.enumerated() {
        if at > 0 { setBoth(letter, letters[at - 1], 80) }
        guard rowIndex > 0 else { continue }
        let above = Letters.codes(Self.keyboard[rowIndex - 1].utf8)
        for column in [at, at + 1] where above.indices.contains(column) { setBoth(letter, above[column], 88) }
      }
    }
  }

  private mutating func setBoth(_ one: UInt8, _ other: UInt8, _ cost: Cost) {
    substitutions[Int(one) * 32 + Int(other)] = cost
    substitutions[Int(other) * 32 + Int(one)] = cost
  }

  private mutating func add(_ right: String, _ written: String, _ cost: Cost) {
    let spelling = Spelling(right: Letters.codes(right.utf8), written: Letters.codes(written.utf8), cost: cost)
    guard let last = spelling.right.last else { return }
    spellings[Int(last) * 32 + Int(spelling.written.last ?? Letters.other)].append(spelling)
  }

  // MARK: Cost

  /// The matrix of one comparison, kept from one to the next.
  struct Scratch {
    fileprivate var cells = [Cost](repeating: 0, count: 64 * 64)
    init() {}
  }

  /// The longest word that is compared.
  static let longestWord = 60

  /// The cost of writing one word for another; `infinite` where it is certainly more than a bound.
  ///
  /// - Complexity: O(n × m), and less where the bound is passed early.
  func cost(of written: [UInt8], for right: ArraySlice<UInt8>, bound: Cost, scratch: inout Scratch) -> Cost {
    let rows = written.count
    let columns = right.count
    guard rows > 0, columns > 0, rows <= Self.longestWord, columns <= Self.longestWord else { return Self.infinite }
    return scratch.cells.withUnsafeMutableBufferPointer { cells in
      right.withUnsafeBufferPointer { right in
        written.withUnsafeBufferPointer { written in
          fill(cells, written, right, bound: bound)
        }
      }
    }
  }

  private func fill(
    _ cells: UnsafeMutableBufferPointer<Cost>, _ written: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>, bound: Cost
  ) -> Cost {
    let rows = written.count
    let columns = right.count
    let width = 64
    cells[0] = 0
    for j in 1...columns { cells[j] = cells[j - 1] + missing(right, j - 1, at: 0) }
    // A spelling reaches back five letters at most, so a row is out of reach after as many that are too dear.
    var dearRows = 0
    for i in 1...rows {
      let letter = written[i - 1]
      cells[i * width] = cells[(i - 1) * width] + extra(written, i - 1, right, 0)
      var least = cells[i * width]
      for j in 1...columns {
        let wanted = right[j - 1]
        var best = cells[(i - 1) * width + j - 1]
        if letter != wanted {
          best += substitutions[Int(wanted) * 32 + Int(letter)] + (i == 1 && j == 1 ? 45 : 0)
        }
        best = min(best, cells[(i - 1) * width + j] + extra(written, i - 1, right, j))
        best = min(best, cells[i * width + j - 1] + missing(right, j - 1, at: i))
        if i > 1, j > 1, letter == right[j - 2], written[i - 2] == wanted, letter != wanted {
          best = min(best, cells[(i - 2) * width + j - 2] + 62 + (j == 2 ? 25 : 0))
        }
        for spelling in spellings[Int(wanted) * 32 + Int(letter)] {
          best = min(best, reached(spelling, cells, written, right, i, j))
        }
        for spelling in spellings[Int(wanted) * 32 + Int(Letters.other)] {
          best = min(best, reached(spelling, cells, written, right, i, j))
        }
        cells[i * width + j] = best
        least = min(least, best)
      }
      dearRows = least > bound ? dearRows + 1 : 0
      if dearRows > 5 { return Self.infinite }
    }
    return cells[rows * width + columns]
  }

  private func reached(
    _ spelling: Spelling, _ cells: UnsafeMutableBufferPointer<Cost>, _ written: UnsafeBufferPointer<UInt8>,
    _ right: UnsafeBufferPointer<UInt8>, _ i: Int, _ j: Int
  ) -> Cost {
    let rightStart = j - spelling.right.count
    let writtenStart = i - spelling.written.count
    guard rightStart >= 0, writtenStart >= 0 else { return Self.infinite }
    for offset in spelling.right.indices where right[rightStart + offset] != spelling.right[offset] {
      return Self.infinite
    }
    for offset in spelling.written.indices where written[writtenStart + offset] != spelling.written[offset] {
      return Self.infinite
    }
    return cells[writtenStart * 64 + rightStart] + spelling.cost
  }

  /// The cost of leaving out the letter of the right word at an index.
  private func missing(_ right: UnsafeBufferPointer<UInt8>, _ j: Int, at i: Int) -> Cost {
    let letter = right[j]
    if j > 0, right[j - 1] == letter { return 36 }
    if j + 1 < right.count, right[j + 1] == letter { return 36 }
    if letter >= Letters.apostrophe { return 40 }
    if j == 0 { return 125 }
    return Self.isVowel[Int(letter)] ? 72 : 80
  }

  /// The cost of writing the letter at an index besides.
  private func extra(
    _ written: UnsafeBufferPointer<UInt8>, _ i: Int, _ right: UnsafeBufferPointer<UInt8>, _ j: Int
  ) -> Cost {
    let letter = written[i]
    if i > 0, written[i - 1] == letter { return 40 }
    if i + 1 < written.count, written[i + 1] == letter { return 40 }
    if letter >= Letters.apostrophe { return 60 }
    if i == 0 { return 130 }
    return Self.isVowel[Int(letter)] ? 82 : 92
  }

  private static let isVowel: [Bool] = (0..<32).map { [0, 4, 8, 14, 20, 24].contains($0) }
}
