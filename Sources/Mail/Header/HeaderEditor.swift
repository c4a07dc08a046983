internal import Source

/// Makes edits in a field of a header.
struct HeaderEditor {
  let draft: Draft
  /// The whole field in the file.
  let field: Range<Int>

  private var bytes: [UInt8] { draft.source.bytes }

  /// The edits that put a text in place of a range of a text that was read from the field.
  func edits(_ range: Range<Int>, of text: MappedText, _ source: Range<Int>, _ replacement: String) -> [Edit]? {
    guard !replacement.utf8.contains(where: { $0 < 32 || $0 == 127 }),
      let colon = bytes[field].firstIndex(of: UInt8(ascii: ":")), source.lowerBound > colon
    else { return nil }
    let value = HeaderText(bytes, colon + 1..<field.upperBound).raw
    let all = encodedWords(in: value)
    let touched = all.filter { value.source(of: $0.range).overlaps(source) }
    let candidates: [Edit?]
    if touched.isEmpty {
      guard text.isCutBetweenUnits(range) else { return nil }
      candidates = [asItIs(source, replacement, value), asWord(source, replacement, value, all)]
    } else {
      candidates = [rewritten(touched, in: value, range, of: text, source, replacement)]
    }
    let old = (text.utf8, text.replacing(range, with: replacement))
    return candidates.compactMap { $0 }.first { reads([$0], old.0, old.1) }.map { [$0] }
  }

  private func encodedWords(in value: MappedText) -> [EncodedWord] {
    var words: [EncodedWord] = []
    var at = 0
    while let mark = value.utf8[at...].firstIndex(of: UInt8(ascii: "=")) {
      if let word = EncodedWord(at: mark, in: value.utf8) {
        words.append(word)
        at = word.range.upperBound
      } else {
        at = mark + 1
      }
    }
    return words
  }

  /// Whether the field reads after the edit as it did, with the new text in place of the old one, and all else of the
  /// draft as before.
  private func reads(_ edits: [Edit], _ old: [UInt8], _ new: [UInt8]) -> Bool {
    guard let edited = draft.applying(edits), edited.fields.count == draft.fields.count,
      edited.body.utf8 == draft.body.utf8
    else { return false }
    for (before, after) in zip(draft.fields, edited.fields) {
      guard before.name == after.name else { return false }
      if before.range != field {
        guard before.value.utf8 == after.value.utf8 else { return false }
      } else if before.mailboxes.isEmpty {
        guard HeaderEditor.isReplaced(before.value.utf8, after.value.utf8, old, new) else { return false }
      } else {
        guard before.mailboxes.count == after.mailboxes.count else { return false }
        let texts = { (mailbox: Mailbox) in [mailbox.name?.utf8 ?? [], mailbox.address.utf8] }
        for (one, other) in zip(before.mailboxes.flatMap(texts), after.mailboxes.flatMap(texts)) where one != other {
          guard HeaderEditor.isReplaced(one, other, old, new) || HeaderEditor.isReplaced(old, new, one, other) else {
            return false
          }
        }
      }
    }
    return true
  }

  /// Whether one text is another with one occurrence of an old text replaced by a new one.
  private static func isReplaced(_ before: [UInt8], _ after: [UInt8], _ old: [UInt8], _ new: [UInt8]) -> Bool {
    guard before.count >= old.count, after.count == before.count - old.count + new.count else { return false }
    for start in 0...(before.count - old.count) where before[start...].starts(with: old) {
      if after[start...].starts(with: new), after[..<start] == before[..<start],
        after[(start + new.count)...].elementsEqual(before[(start + old.count)...])
      {
        return true
      }
    }
    return false
  }

  // MARK: Outside of encoded words

  /// The replacement as it is: in ASCII, or in UTF-8 where the file is a text or the field has such bytes already.
  private func asItIs(_ source: Range<Int>, _ replacement: String, _ value: MappedText) -> Edit? {
    let isASCII = replacement.utf8.allSatisfy(\.isASCII)
    guard isASCII || draft.format == .text || value.utf8.contains(where: { !$0.isASCII }) else { return nil }
    return Edit(range: source, replacement: Array(replacement.utf8))
  }

  /// The words around the place as one encoded word, which alone may hold more than ASCII in a header (RFC 2047 §5).
  private func asWord(
    _ source: Range<Int>, _ replacement: String, _ value: MappedText, _ words: [EncodedWord]
  ) -> Edit? {
    guard let range = value.exactRange(of: source) else { return nil }
    let text = value.utf8
    var start = range.lowerBound
    var end = range.upperBound
    while start > 0, !text[start - 1].isBlank { start -= 1 }
    while end < text.count, !text[end].isBlank { end += 1 }
    guard start < end else { return nil }
    var new = String(decoding: text[start..<range.lowerBound], as: UTF8.self) + replacement
    new += String(decoding: text[range.upperBound..<end], as: UTF8.self)
    // White space between two encoded words is not shown, so it moves into this one.
    if words.contains(where: { $0.range.upperBound == start - 1 }) { new = " " + new }
    if words.contains(where: { $0.range.lowerBound == end + 1 }) { new += " " }
    return Edit(range: value.source(of: start..<end), replacement: encoded(new, charset: "utf-8", isBase64: false))
  }

  // MARK: Within encoded words

  /// The encoded words that the range touches, written anew.
  private func rewritten(
    _ touched: [EncodedWord], in value: MappedText, _ range: Range<Int>, of text: MappedText, _ source: Range<Int>,
    _ replacement: String
  ) -> Edit? {
    guard let first = touched.first, let last = touched.last,
      let whole = value.exactRange(of: source).map({
        min($0.lowerBound, first.range.lowerBound)..<max($0.upperBound, last.range.upperBound)
      })
    else { return nil }
    let decoded = EncodedWord.decode(value[whole])
    let wholeSource = value.source(of: whole)
    // What `text` holds of these words, and where the range lies in it.
    guard let part = text.text(of: wholeSource), part.holds(range) else { return nil }
    let shown = text.utf8[part]
    let offsets = decoded.utf8.indices.filter { decoded.utf8[$0...].starts(with: shown) }
    guard offsets.count == 1, let offset = offsets.first else { return nil }
    let new = decoded.replacing(range.shifted(by: offset - part.lowerBound), with: replacement)
    let string = String(decoding: new, as: UTF8.self)
    let fits = Charset(named: first.charset).encode(string) != nil
    return Edit(
      range: wholeSource,
      replacement: encoded(string, charset: fits ? first.charset : "utf-8", isBase64: first.isBase64))
  }

  /// A text as encoded words of at most 75 characters (RFC 2047 §2), folded where there are several.
  private func encoded(_ text: String, charset: String, isBase64: Bool) -> [UInt8] {
    let known = Charset(named: charset)
    let opening = "=?\(charset)?\(isBase64 ? "B" : "Q")?"
    let room = max(12, 75 - opening.utf8.count - 2)
    var words: [[UInt8]] = []
    var octets: [UInt8] = []
    func finish() {
      guard !octets.isEmpty else { return }
      words.append(Array(opening.utf8) + HeaderEditor.digits(octets, isBase64: isBase64) + Array("?=".utf8))
      octets = []
    }
    // A character is never split between two words.
    for character in text.unicodeScalars {
      let more = known.encode(String(character)) ?? Array(String(character).utf8)
      if HeaderEditor.digits(octets + more, isBase64: isBase64).count > room { finish() }
      octets += more
    }
    finish()
    return Array(words.joined(separator: LineEnd.first(in: bytes[field]) + [.space]))
  }

  private static func digits(_ octets: [UInt8], isBase64: Bool) -> [UInt8] {
    if isBase64 { return TransferEncoding.base64Encoded(octets) }
    return octets.flatMap { octet -> [UInt8] in
      if octet == .space { return [UInt8(ascii: "_")] }
      // Only these are safe in a display name as well (RFC 2047 §5, rule 3).
      let isPlain = octet.isLetter || octet.isDigit || "!*+-/".utf8.contains(octet)
      return isPlain ? [octet] : [UInt8(ascii: "=")] + TransferEncoding.hexadecimal(octet)
    }
  }
}
