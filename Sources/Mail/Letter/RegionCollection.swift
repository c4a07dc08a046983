internal import Source

/// Puts the lines of a body together to regions, by their roles.
extension RegionFinder {
  func collect(limit: Int) -> Result {
    var result = Result()
    var index = 0
    var paragraphs: [Int] = []
    while index < lines.count {
      if lines.isBlank(index) || roles[index] == .leftOut {
        index += 1
        continue
      }
      guard result.regions.count < limit else {
        result.isCutShort = true
        break
      }
      switch roles[index] {
      case .region(.postscript):
        // It is prose: a block of its own each, its lines joined.
        var pieces: [Range<Int>] = []
        while index < lines.count, roles[index] == .region(.postscript), !lines.isBlank(index) {
          pieces.append(lines.lines[index].text)
          index += 1
        }
        guard let first = pieces.first, let last = pieces.last else { continue }
        let range = first.lowerBound..<last.upperBound
        result.regions.append(Region(kind: .postscript, text: joined(pieces), bodyRange: range))
      case .leftOut: index += 1
      case .region(let kind):
        var last = index
        var next = index + 1
        while next < lines.count, roles[next] == roles[index] || lines.isBlank(next) {
          if !lines.isBlank(next) { last = next }
          next += 1
        }
        append(kind, lines.lines[index].text.lowerBound..<lines.lines[last].text.upperBound, to: &result)
        index = next
      case .none: index = collectParagraph(from: index, to: &result, &paragraphs)
      }
    }
    let isLetter = greetingLine != nil || signOffLine != nil
    if isLetter, let last = paragraphs.last { result.regions[last].kind = .closing }
    result.endOfParagraphs =
      paragraphs.last.map { result.regions[$0].bodyRange.upperBound }
      ?? result.regions.last { $0.kind == .greeting }?.bodyRange.upperBound ?? 0
    return result
  }

  /// Adds what stands on the open lines of one block, up to a blank line or the next item of a list.
  private func collectParagraph(from start: Int, to result: inout Result, _ paragraphs: inout [Int]) -> Int {
    var pieces: [Range<Int>] = []
    var index = start
    func finish(_ result: inout Result) {
      guard let first = pieces.first, let last = pieces.last else { return }
      paragraphs.append(result.regions.count)
      let range = first.lowerBound..<last.upperBound
      result.regions.append(Region(kind: .body, text: joined(pieces), bodyRange: range))
      pieces = []
    }
    while index < lines.count, roles[index] == .none, !lines.isBlank(index) {
      var text = lines.lines[index].text
      if index == greetingLine, let end = greetingEnd {
        append(.greeting, text.lowerBound..<end, to: &result)
        text = trimmed(end..<text.upperBound)
      } else if let content = lines.listItem(index), index != signOffLine {
        finish(&result)
        text = content..<text.upperBound
      }
      if index == signOffLine, let range = signOffRange {
        let before = trimmed(text.lowerBound..<range.lowerBound)
        if !before.isEmpty { pieces.append(before) }
        finish(&result)
        append(.signOff, range, to: &result)
        let after = trimmed(range.upperBound..<text.upperBound)
        if !after.isEmpty { append(.signature, after, to: &result) }
      } else if !text.isEmpty {
        if !hasHardWraps, !pieces.isEmpty, !startsInSentence(text) { finish(&result) }
        pieces.append(text)
      }
      index += 1
    }
    finish(&result)
    return index
  }

  /// Whether a line goes on with a sentence: it begins with a small letter.
  private func startsInSentence(_ text: Range<Int>) -> Bool {
    lines.bytes[text].first.map { $0.isLetter && !$0.isUppercase } ?? false
  }

  private func append(_ kind: Region.Kind, _ range: Range<Int>, to result: inout Result) {
    // A name on the sign-off's line and the contact data below it are one signature.
    if kind == .signature, let last = result.regions.last, last.kind == .signature,
      lines.bytes[last.bodyRange.upperBound..<range.lowerBound].allSatisfy(\.isWhiteSpace)
    {
      let range = last.bodyRange.lowerBound..<range.upperBound
      result.regions[result.regions.count - 1] = Region(kind: kind, text: body[range], bodyRange: range)
    } else {
      result.regions.append(Region(kind: kind, text: body[range], bodyRange: range))
    }
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> { lines.bytes[range].trimmedRange }

  /// The lines of a paragraph as one, with a space for each line end.
  private func joined(_ pieces: [Range<Int>]) -> MappedText {
    guard pieces.count > 1, let first = pieces.first else { return pieces.first.map { body[$0] } ?? MappedText() }
    var text = body[first]
    for (piece, next) in zip(pieces, pieces.dropFirst()) {
      text.append(decoded: CollectionOfOne(.space), from: body.source(of: piece.upperBound..<next.lowerBound))
      text.append(body[next])
    }
    return text
  }
}
