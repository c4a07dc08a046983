internal import Source

/// The content lines of a calendar, unfolded (RFC 5545 §3.1), with the way back to the bytes of the file.
///
/// The calendar library does not say where it read what. So the file is unfolded here, each line that a fact may come
/// from is marked with its number as a parameter, and what the library then reads carries the mark along: no text is
/// ever looked for in the file again.
struct ContentLines {
  /// The parameter that marks a line.
  static let mark = "X-SINCERELY-LINE"

  /// One line.
  struct Line {
    /// The bytes without the folds.
    var text: [UInt8] = []
    /// Which bytes of the file those are.
    var pieces: [Range<Int>] = []
    /// The property's name, in capitals.
    var name = ""
    /// Where in the text the value begins; nil where there is no colon.
    var value: Int?
    /// Whether the line is a property of an event itself, not of an alarm in it.
    var isOfEvent = false
    /// Whether the library is not to see the line: it ends a component that no line began, or is none.
    var isStray = false
  }

  let lines: [Line]
  /// The deepest nesting of components.
  let depth: Int
  /// The lines that begin a component which no line ends, outermost first.
  let unclosed: [Int]
  private let index: LineIndex
  private let file: String
  private let isUTF8: Bool

  init(_ source: SourceFile) {
    index = LineIndex(source)
    file = source.path
    isUTF8 = String(validating: source.bytes, as: UTF8.self) != nil
    var lines = ContentLines.unfolded(source.bytes)
    var open: [Int] = []
    var depth = 0
    for at in lines.indices {
      lines[at].split()
      // A NUL, at which C's strings end, and an edge of a component that has no name: nothing can be read from these.
      lines[at].isStray =
        lines[at].text.contains(0) || lines[at].value == nil && ["BEGIN", "END"].contains(lines[at].name)
      if lines[at].isStray { continue }
      switch lines[at].name {
      case "BEGIN":
        open.append(at)
        depth = max(depth, open.count)
      case "END": lines[at].isStray = open.popLast() == nil
      default: lines[at].isOfEvent = open.last.map { lines[$0].valueText.uppercased() == "VEVENT" } ?? false
      }
    }
    self.lines = lines
    self.depth = depth
    unclosed = open
  }

  // MARK: For the library

  /// The lines for the library to read, marked, in UTF-8, and with an end for each component that lacks one.
  var marked: [CChar] {
    var text: [UInt8] = []
    // The library writes a warning to standard error at a stray end, so it is not given one.
    for (number, line) in lines.enumerated() where !line.isStray {
      if line.isOfEvent, line.value != nil {
        let name = line.name.utf8.count
        text += line.text[..<name]
        text += Array(";\(ContentLines.mark)=\(number)".utf8)
        text += inUTF8(line.text[name...])
      } else {
        text += inUTF8(line.text[...])
      }
      text += Array("\r\n".utf8)
    }
    for number in unclosed.reversed() { text += Array("END:\(lines[number].valueText)\r\n".utf8) }
    return text.map { CChar(bitPattern: $0) } + [0]
  }

  /// Bytes as they are if the file is UTF-8, else read as Latin-1, in which every byte is a letter.
  private func inUTF8(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    isUTF8 ? Array(bytes) : bytes.flatMap { Array(String(Unicode.Scalar($0)).utf8) }
  }

  // MARK: Places

  /// The place where a line begins; without a number, the file's start.
  func place(of number: Int?) -> FilePlace { place(of: number, at: 0) }

  /// The place of a line's value.
  func placeOfValue(_ number: Int?) -> FilePlace { place(of: number, at: line(number)?.value ?? 0) }

  /// The place of a parameter's value, within its quotation marks; the line's if it has no such parameter.
  func place(ofParameter name: String, of number: Int?) -> FilePlace {
    place(of: number, at: line(number)?.parameter(name) ?? 0)
  }

  /// The place of a text within a line's value; the value's if the text does not stand there as it is.
  func place(of text: some StringProtocol, inValueOf number: Int?) -> FilePlace {
    guard let line = line(number), let value = line.value else { return place(of: number) }
    let wanted = Array(text.utf8)
    let last = line.text.count - wanted.count
    guard !wanted.isEmpty, value <= last else { return placeOfValue(number) }
    let found = (value...last).first { line.text[$0..<$0 + wanted.count].elementsEqual(wanted) }
    return place(of: number, at: found ?? value)
  }

  private func line(_ number: Int?) -> Line? {
    guard let number, lines.indices.contains(number) else { return nil }
    return lines[number]
  }

  private func place(of number: Int?, at offset: Int) -> FilePlace {
    guard let line = line(number) else { return FilePlace(file: file, line: 1, column: 1) }
    let position = index.position(of: line.source(of: offset))
    return FilePlace(file: file, line: position.line, column: position.column)
  }

  // MARK: Reading

  /// The lines of a file, with those that begin with a space or a tab joined to the one before.
  private static func unfolded(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while at < bytes.count {
      let end = bytes[at...].firstIndex { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") } ?? bytes.count
      let isFold = bytes[at] == UInt8(ascii: " ") || bytes[at] == UInt8(ascii: "\t")
      if isFold, !lines.isEmpty {
        lines[lines.count - 1].append(bytes[at + 1..<end])
      } else if end > at {
        var line = Line()
        line.append(bytes[at..<end])
        lines.append(line)
      }
      at = end + 1
      if end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\r"), bytes[end + 1] == UInt8(ascii: "\n") { at += 1 }
    }
    return lines
  }
}

extension ContentLines.Line {
  fileprivate mutating func append(_ bytes: ArraySlice<UInt8>) {
    text += bytes
    pieces.append(bytes.startIndex..<bytes.endIndex)
  }

  /// Finds the name and the value.
  fileprivate mutating func split() {
    let end = text.firstIndex { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ";") } ?? text.count
    name = String(decoding: text[..<end], as: UTF8.self).uppercased()
    guard name.utf8.count == end, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else {
      name = ""
      return
    }
    var isQuoted = false
    for at in text.indices {
      if text[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if text[at] == UInt8(ascii: ":"), !isQuoted {
        value = at + 1
        return
      }
    }
  }

  fileprivate var valueText: String {
    value.map { String(decoding: text[$0...], as: UTF8.self).trimmingWhitespace } ?? ""
  }

  /// Where in the text a parameter's value begins.
  fileprivate func parameter(_ name: String) -> Int? {
    guard let end = value else { return nil }
    var isQuoted = false
    for at in text.indices[..<end] {
      if text[at] == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard text[at] == UInt8(ascii: ";"), !isQuoted else { continue }
      let wanted = Array("\(name)=".utf8)
      let found = text[at + 1..<Swift.min(at + 1 + wanted.count, end)]
      guard String(decoding: found, as: UTF8.self).uppercased().utf8.elementsEqual(wanted) else { continue }
      let start = at + 1 + wanted.count
      return start < end && text[start] == UInt8(ascii: "\"") ? start + 1 : start
    }
    return nil
  }

  /// The byte of the file that a byte of the text was.
  fileprivate func source(of offset: Int) -> Int {
    var rest = offset
    for piece in pieces {
      if rest < piece.count { return piece.lowerBound + rest }
      rest -= piece.count
    }
    return pieces.last?.upperBound ?? 0
  }
}
