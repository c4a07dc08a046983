/// What it costs to take one word for the misspelling of another: 145 for a letter that nothing explains, less for one
/// that people make.
///
/// Keys lie beside each other, letters sound alike, doubled ones are halved and single ones doubled, and English
/// writes one sound in many ways: a list of those stands below. (The model of Brill and Moore, An Improved Error Model
/// for Noisy Channel Spelling Correction, ACL 2000, with costs set by hand.)
struct EditCosts: Sendable {
  typealias Cost = Int32

  /// More than any word costs.
  static let infinite: Cost = 1_000_000

  /// A run of letters of the right word written as another one: where both stand in `letters`.
  private struct Spelling: Sendable {
    var right: Range<Int>
    var written: Range<Int>
    var cost: Cost
  }

  /// By the right letter and the written one, 32 to a row.
  private var substitutions: [Cost]
  /// In order of the last letters of both sides, 32 to a row; `Letters.other` where nothing is written.
  private var spellings: [Spelling] = []
  /// Where those of two last letters begin.
  private var spellingStarts: [Int] = []
  private var letters: [UInt8] = []

  /// The costs of English.
  static let shared = EditCosts()

  private init() {
    substitutions = [Cost](repeating: 145, count: 32 * 32)
    setNeighbours()
    for pair in Self.alike {
      let letters = Letters.codes(pair.key.utf8)
      setBoth(letters[0], letters[1], pair.value)
    }
    for letter in 0..<32 { substitutions[letter * 33] = 0 }
    var byLast = [[Spelling]](repeating: [], count: 32 * 32)
    for line in Self.sounds.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 2, let cost = Cost(fields[0]) else { continue }
      for written in fields.dropFirst(2) {
        let spelling = Spelling(
          right: pooled(fields[1]), written: pooled(written == "_" ? "" : written), cost: cost)
        guard let right = spelling.right.last else { continue }
        let last = spelling.written.last.map { letters[$0] } ?? Letters.other
        byLast[Int(letters[right]) * 32 + Int(last)].append(spelling)
      }
    }
    for group in byLast {
      spellingStarts.append(spellings.count)
      spellings += group
    }
    spellingStarts.append(spellings.count)
  }

  private mutating func pooled(_ text: Substring) -> Range<Int> {
    let start = letters.count
    Letters.appendCodes(text.utf8, to: &letters)
    return start..<letters.count
  }

  private mutating func setNeighbours() {
    for (rowIndex, row) in Self.keyboard.enumerated() {
      let letters = Letters.codes(row.utf8)
      for (at, letter) in letters.enumerated() {
        if at > 0 { setBoth(letter, letters[at - 1], 90) }
        guard rowIndex > 0 else { continue }
        let above = Letters.codes(Self.keyboard[rowIndex - 1].utf8)
        for column in [at, at + 1] where above.indices.contains(column) { setBoth(letter, above[column], 128) }
      }
    }
  }

  private mutating func setBoth(_ one: UInt8, _ other: UInt8, _ cost: Cost) {
    substitutions[Int(one) * 32 + Int(other)] = cost
    substitutions[Int(other) * 32 + Int(one)] = cost
  }

  // MARK: Cost

  /// The matrix of one comparison, kept from one to the next.
  struct Scratch {
    fileprivate var cells = [Cost](repeating: 0, count: 64 * 64)
    init() {}
  }

  /// The longest word that is compared.
  static let longestWord = 60

  /// How far apart two letters may stand in their words and still be compared.
  static let band = 5

  /// The cost of writing one word for another; `infinite` where it is certainly more than a bound.
  ///
  /// - Complexity: O(n), as only letters at about the same place are compared; less where the bound is passed early.
  func cost(of written: [UInt8], for right: ArraySlice<UInt8>, bound: Cost, scratch: inout Scratch) -> Cost {
    let rows = written.count
    let columns = right.count
    guard rows > 0, columns > 0, rows <= Self.longestWord, columns <= Self.longestWord, abs(rows - columns) <= Self.band
    else { return Self.infinite }
    return scratch.cells.withUnsafeMutableBufferPointer { cells in
      right.withUnsafeBufferPointer { right in
        written.withUnsafeBufferPointer { written in
          spellings.withUnsafeBufferPointer { spellings in
            letters.withUnsafeBufferPointer { letters in
              let table = Table(
                cells: cells, written: written, right: right, spellings: spellings, letters: letters)
              return fill(table, bound: bound)
            }
          }
        }
      }
    }
  }

  /// What one comparison works on: all of it is ours, and no index comes from outside.
  private struct Table {
    let cells: UnsafeMutableBufferPointer<Cost>
    let written: UnsafeBufferPointer<UInt8>
    let right: UnsafeBufferPointer<UInt8>
    let spellings: UnsafeBufferPointer<Spelling>
    let letters: UnsafeBufferPointer<UInt8>

    /// What a spelling makes of two places; `infinite` where it is not the one written.
    @inline(__always)
    func reached(by spelling: Spelling, _ i: Int, _ j: Int) -> Cost {
      let rightStart = j - spelling.right.count
      let writtenStart = i - spelling.written.count
      guard rightStart >= 0, writtenStart >= 0, abs(rightStart - writtenStart) <= EditCosts.band else {
        return EditCosts.infinite
      }
      // The last letters are known to match.
      for place in spelling.right.dropLast()
      where right[rightStart + place - spelling.right.lowerBound] != letters[place] {
        return EditCosts.infinite
      }
      for place in spelling.written.dropLast()
      where written[writtenStart + place - spelling.written.lowerBound] != letters[place] {
        return EditCosts.infinite
      }
      return cells[writtenStart * 64 + rightStart] + spelling.cost
    }
  }

  private func fill(_ table: Table, bound: Cost) -> Cost {
    let (cells, written, right) = (table.cells, table.written, table.right)
    let rows = written.count
    let columns = right.count
    let width = 64
    cells[0] = 0
    for j in 1...min(columns, Self.band + 1) {
      cells[j] = j > Self.band ? Self.infinite : cells[j - 1] + missing(right, j - 1)
    }
    // A spelling reaches back five letters at most, so all is lost after as many rows that are too dear.
    var dearRows = 0
    for i in 1...rows {
      let letter = written[i - 1]
      let row = i * width
      let low = max(1, i - Self.band)
      let high = min(columns, i + Self.band)
      guard low <= high else { return Self.infinite }
      cells[row + low - 1] = low > 1 || i > Self.band ? Self.infinite : cells[row - width] + extra(written, i - 1)
      var least = cells[row + low - 1]
      let extraCost = extra(written, i - 1)
      for j in low...high {
        let wanted = right[j - 1]
        let key = Int(wanted) * 32
        var best = cells[row - width + j - 1]
        if letter != wanted { best += substitutions[key + Int(letter)] + (i == 1 && j == 1 ? 54 : 0) }
        best = min(best, cells[row + j - 1] + missing(right, j - 1))
        if j < i + Self.band { best = min(best, cells[row - width + j] + extraCost) }
        if i > 1, j > 1, letter == right[j - 2], written[i - 2] == wanted, letter != wanted {
          best = min(best, cells[row - 2 * width + j - 2] + (j == 2 ? 87 : 60))
        }
        // Two letters that changed places across a third: "munber".
        if i > 2, j > 2, letter == right[j - 3], written[i - 3] == wanted, letter != wanted,
          written[i - 2] == right[j - 2]
        {
          best = min(best, cells[row - 3 * width + j - 3] + 90)
        }
        for index in spellingStarts[key + Int(letter)]..<spellingStarts[key + Int(letter) + 1] {
          best = min(best, table.reached(by: table.spellings[index], i, j))
        }
        for index in spellingStarts[key + Int(Letters.other)]..<spellingStarts[key + Int(Letters.other) + 1] {
          best = min(best, table.reached(by: table.spellings[index], i, j))
        }
        cells[row + j] = best
        least = min(least, best)
      }
      dearRows = least > bound ? dearRows + 1 : 0
      if dearRows > 4 { return Self.infinite }
    }
    return cells[rows * width + columns]
  }

  /// The cost of leaving out the letter of the right word at an index.
  private func missing(_ right: UnsafeBufferPointer<UInt8>, _ j: Int) -> Cost {
    let letter = right[j]
    if j > 0, right[j - 1] == letter { return 32 }
    if j + 1 < right.count, right[j + 1] == letter { return 32 }
    if letter >= Letters.apostrophe { return 40 }
    if j == 0 { return 105 }
    if j + 1 == right.count { return Self.isVowel[Int(letter)] ? 50 : 86 }
    return Self.isVowel[Int(letter)] ? 60 : 68
  }

  /// The cost of writing the letter at an index besides.
  private func extra(_ written: UnsafeBufferPointer<UInt8>, _ i: Int) -> Cost {
    let letter = written[i]
    if i > 0, written[i - 1] == letter { return 50 }
    if i + 1 < written.count, written[i + 1] == letter { return 50 }
    if letter >= Letters.apostrophe { return 60 }
    if i == 0 { return 150 }
    if i + 1 == written.count { return Self.isVowel[Int(letter)] ? 63 : 80 }
    return Self.isVowel[Int(letter)] ? 100 : 96
  }

  private static let isVowel: [Bool] = (0..<32).map { [0, 4, 8, 14, 20, 24].contains($0) }
}
