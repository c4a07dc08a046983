/// What it costs to take one word for the misspelling of another: 145 for a letter that nothing explains, less for one
/// that people make.
///
/// Keys lie beside each other, letters sound alike, doubled ones are halved and single ones doubled, and English
/// writes one sound in many ways: `EnglishSpellings.swift` lists those. (The model of Brill and Moore, An Improved Error
/// Model for Noisy Channel Spelling Correction, ACL 2000.)
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
  private var substitutions = [Cost](repeating: 145, count: 32 * 32)
  /// By the letter's `Place` and the letter, 32 to a row.
  private var missingCosts: [Cost]
  private var extraCosts: [Cost]
  /// In order of the last letters of both sides, 32 to a row; `Letters.other` where nothing is written.
  private var spellings: [Spelling] = []
  /// Where those of two last letters begin.
  private var spellingStarts: [Int] = []
  private var letters: [UInt8] = []

  /// The costs of English.
  static let shared = EditCosts()

  private init() {
    missingCosts = Self.table(Self.missing, mark: 40)
    extraCosts = Self.table(Self.extra, mark: 60)
    for (right, written, cost) in Self.entries(Self.substitutions) {
      guard let right = Letters.codes(right.utf8).first, let written = Letters.codes(written.utf8).first else {
        continue
      }
      substitutions[Int(right) * 32 + Int(written)] = cost
    }
    for letter in 0..<32 { substitutions[letter * 33] = 0 }
    var byLast = [[Spelling]](repeating: [], count: 32 * 32)
    for (right, written, cost) in Self.entries(Self.sounds) {
      let spelling = Spelling(right: pooled(right), written: pooled(written == "_" ? "" : written), cost: cost)
      guard let right = spelling.right.last else { continue }
      let last = spelling.written.last.map { letters[$0] } ?? Letters.other
      byLast[Int(letters[right]) * 32 + Int(last)].append(spelling)
    }
    for group in byLast {
      spellingStarts.append(spellings.count)
      spellings += group
    }
    spellingStarts.append(spellings.count)
  }

  /// The entries of lines of what is right, and what is written for it, a colon, and its cost, several times.
  private static func entries(_ lines: String) -> [(right: String, written: String, cost: Cost)] {
    lines.listedWords(separator: "\n").flatMap { line in
      let fields = line.listedWords()
      return fields.dropFirst().compactMap { field -> (String, String, Cost)? in
        let parts = field.listedWords(separator: ":")
        guard let right = fields.first, parts.count == 2, let cost = Cost(parts[1]) else { return nil }
        return (right, parts[0], cost)
      }
    }
  }

  /// A table of letters from lines of their costs, with one cost for the marks that words have.
  private static func table(_ lines: String, mark: Cost) -> [Cost] {
    lines.listedWords(separator: "\n").flatMap { line in
      let costs = line.listedWords().compactMap { Cost($0) }
      return costs + [Cost](repeating: mark, count: max(0, 32 - costs.count))
    }
  }

  private mutating func pooled(_ text: String) -> Range<Int> {
    let start = letters.count
    Letters.appendCodes(text.utf8, to: &letters)
    return start..<letters.count
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
        if letter != wanted { best += substitutions[key + Int(letter)] + (i == 1 && j == 1 ? 31 : 0) }
        best = min(best, cells[row + j - 1] + missing(right, j - 1))
        if j < i + Self.band { best = min(best, cells[row - width + j] + extraCost) }
        if i > 1, j > 1, letter == right[j - 2], written[i - 2] == wanted, letter != wanted {
          best = min(best, cells[row - 2 * width + j - 2] + (j == 2 ? 94 : 56))
        }
        // Two letters that changed places across a third: "munber".
        if i > 2, j > 2, letter == right[j - 3], written[i - 3] == wanted, letter != wanted,
          written[i - 2] == right[j - 2]
        {
          best = min(best, cells[row - 3 * width + j - 3] + 92)
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
    missingCosts[Place(of: j, in: right).rawValue * 32 + Int(right[j])]
  }

  /// The cost of writing the letter at an index besides.
  private func extra(_ written: UnsafeBufferPointer<UInt8>, _ i: Int) -> Cost {
    extraCosts[Place(of: i, in: written).rawValue * 32 + Int(written[i])]
  }

  /// Where a letter stands: the order of the lines of `missing` and `extra`.
  private enum Place: Int {
    case doubled, first, last, within

    @inline(__always)
    init(of index: Int, in word: UnsafeBufferPointer<UInt8>) {
      let isLast = index + 1 == word.count
      if index > 0 && word[index - 1] == word[index] || !isLast && word[index + 1] == word[index] {
        self = .doubled
      } else {
        self = index == 0 ? .first : isLast ? .last : .within
      }
    }
  }
}
