import SeededRandom
import Source
import Testing

@Suite("A text with a map to bytes")
struct MappedTextTests {
  @Test("maps a verbatim part to the same bytes of the file, and back")
  func verbatim() {
    let file = SourceFile(path: "a.txt", text: "Dear Grace,")
    let text = MappedText(verbatim: 5..<11, of: file)
    #expect(text.string == "Grace,")
    #expect(text.source(of: 0..<5) == 5..<10)
    #expect(text.source(of: 2..<4) == 7..<9)
    #expect(text.text(of: 7..<9) == 2..<4)
    #expect(text.text(of: 0..<7) == 0..<2)
    #expect(text.text(of: 0..<5) == nil)
  }

  @Test("maps a place inside something decoded to all of what stands for it")
  func decoded() {
    // Caf=C3=A9 now
    var text = MappedText()
    text.append(verbatim: "Caf".utf8, from: 10)
    text.append(decoded: "é".utf8, from: 13..<19)
    text.append(verbatim: " now".utf8, from: 19)
    #expect(text.string == "Café now")
    #expect(text.source(of: 0..<5) == 10..<19)
    #expect(text.source(of: 4..<5) == 13..<19)
    #expect(text.source(of: 2..<4) == 12..<19)
    #expect(text.source(of: 6..<9) == 20..<23)
    #expect(text.text(of: 14..<15) == 3..<5)
    #expect(text.text(of: 12..<14) == 2..<5)
  }

  @Test("joins what stands together in the file and in the text to one run, and nothing else")
  func joins() {
    var text = MappedText()
    text.append(verbatim: "one".utf8, from: 0)
    text.append(verbatim: "two".utf8, from: 3)
    text.append(verbatim: "three".utf8, from: 8)
    text.append(decoded: "x".utf8, from: 13..<16)
    text.append(decoded: "y".utf8, from: 16..<19)
    text.append(decoded: "é".utf8, from: 19..<25)
    text.append(decoded: "z".utf8, from: 40..<43)
    text.append(verbatim: [], from: 50)
    #expect(text.runs.map(\.text) == [0..<6, 6..<11, 11..<13, 13..<15, 15..<16])
    #expect(text.runs.map(\.source) == [0..<6, 8..<13, 13..<19, 19..<25, 40..<43])
    #expect(
      text.runs.map(\.form)
        == [.verbatim, .verbatim, .units(text: 1, source: 3), .units(text: 2, source: 6), .units(text: 1, source: 3)])
  }

  @Test("keeps a row of units in one run, in which each has its own place")
  func units() {
    // =C3=A9=C3=A0, read as UTF-8: two characters of two octets each
    var text = MappedText()
    for (index, character) in ["é", "à", "ü"].enumerated() {
      text.append(decoded: character.utf8, from: 10 + index * 6..<16 + index * 6)
    }
    #expect(text.runs.count == 1)
    #expect(text.source(of: 2..<4) == 16..<22)
    #expect(text.source(of: 3..<5) == 16..<28)
    #expect(text.source(of: 3..<3) == 16..<16)
    #expect(text.text(of: 17..<18) == 2..<4)
    #expect(text.text(of: 15..<17) == 0..<4)
    #expect(text.text(of: 19..<19) == 2..<2)
    #expect(text[1..<5].runs.map(\.source) == [10..<16, 16..<22, 22..<28])
    #expect(text.exactRange(of: 16..<28) == 2..<6)
    #expect(text.exactRange(of: 17..<28) == nil)
    #expect([0..<2, 2..<6, 1..<2, 0..<3].map { text.isCutBetweenUnits($0) } == [true, true, false, false])
  }

  @Test("keeps octets of base64 in one run, each with the two digits that hold it")
  func base64() {
    var text = MappedText()
    text.append(base64: "Dear".utf8, place: 0, from: 10)
    text.append(base64: " Ada".utf8, place: 1, from: 15)
    #expect(text.runs.map(\.source) == [10..<21])
    let digits = [10..<12, 11..<13, 12..<14, 14..<16, 15..<17, 16..<18, 18..<20, 19..<21]
    #expect((0..<8).map { text.source(of: $0..<$0 + 1) } == digits)
    #expect(
      (10..<21).map { text.text(of: $0..<$0 + 1) } == [
        0..<1, 0..<2, 1..<3, 2..<3, 3..<4, 3..<5, 4..<6, 5..<6, 6..<7, 6..<8, 7..<8,
      ])
    for start in 0..<8 {
      for end in start + 1...8 {
        let part = text[start..<end]
        #expect(part.runs.count == 1)
        #expect((0..<part.count).map { part.source(of: $0..<$0 + 1) } == Array(digits[start..<end]))
        #expect(text.exactRange(of: digits[start].lowerBound..<digits[end - 1].upperBound) == start..<end)
      }
    }
    #expect(text.exactRange(of: 13..<16) == nil)
  }

  @Test("takes in a gap of the file that its range spans: a soft line break, a tag")
  func gap() {
    var text = MappedText()
    text.append(verbatim: "inter".utf8, from: 0)
    text.append(verbatim: "view".utf8, from: 7)
    #expect(text.source(of: 3..<7) == 3..<9)
    #expect(text.source(of: 0..<5) == 0..<5, "the gap is not part of what comes before it")
    #expect(text.source(of: 5..<9) == 7..<11, "nor of what comes after")
    #expect(text.text(of: 5..<7) == nil)
    #expect(text.text(of: 4..<8) == 4..<6)
  }

  @Test("gives the smallest range of the file where the order is another there")
  func reordered() {
    var text = MappedText()
    text.append(verbatim: "later".utf8, from: 50)
    text.append(verbatim: "earlier".utf8, from: 10)
    #expect(text.source(of: 3..<7) == 10..<55)
    #expect(text.text(of: 10..<55) == 0..<12)
  }

  @Test("maps an empty range to the place before what follows, and at the end to the place behind the last")
  func emptyRanges() {
    var text = MappedText()
    text.append(verbatim: "ab".utf8, from: 4)
    text.append(decoded: "&".utf8, from: 6..<11)
    text.append(verbatim: "cd".utf8, from: 20)
    #expect((0...5).map { text.source(of: $0..<$0) } == [4..<4, 5..<5, 6..<6, 20..<20, 21..<21, 22..<22])
    #expect(text.source(of: 99..<120) == 22..<22)
    #expect(MappedText().source(of: 0..<0) == 0..<0)
  }

  @Test("finds the place of an empty range of the file, if a run begins, ends or goes on there")
  func emptySource() {
    var text = MappedText()
    text.append(verbatim: "ab".utf8, from: 4)
    text.append(decoded: "&".utf8, from: 6..<11)
    text.append(verbatim: "cd".utf8, from: 20)
    #expect(
      [3, 4, 5, 6, 8, 11, 15, 20, 22, 23].map { text.text(of: $0..<$0)?.lowerBound }
        == [nil, 0, 1, 2, 2, 3, nil, 3, 5, nil])
    #expect(text.text(of: 22..<22) == 5..<5)
  }

  @Test("is cut with its map, to what there is")
  func slices() {
    var text = MappedText()
    text.append(verbatim: "Caf".utf8, from: 10)
    text.append(decoded: "é".utf8, from: 13..<19)
    text.append(verbatim: " now".utf8, from: 19)
    let part = text[2..<7]
    #expect(part.string == "fé n")
    #expect(part.source(of: 0..<1) == 12..<13)
    #expect(part.source(of: 1..<3) == 13..<19)
    #expect(part.source(of: 4..<5) == 20..<21)
    #expect(text[3..<3].isEmpty)
    #expect(text[7..<99].string == "ow")
    #expect(text[50..<99].isEmpty)
    #expect(text.string(in: 5..<99) == " now")
    #expect(MappedText()[0..<5].isEmpty)
  }

  @Test(
    "is the same put together of its parts as whole, and both ways of the map agree",
    arguments: 1...30 as ClosedRange<UInt64>)
  func property(seed: UInt64) {
    var random = SeededGenerator(seed)
    // Runs in the file's order, with gaps, as a decoder would make them; and for each byte of text its source.
    var text = MappedText()
    var sources: [Range<Int>] = []
    var offset = Int.random(in: 0...5, using: &random)
    for _ in 0..<Int.random(in: 1...20, using: &random) {
      let length = Int.random(in: 1...6, using: &random)
      if Bool.random(using: &random) {
        text.append(verbatim: Array(repeating: UInt8(ascii: "v"), count: length), from: offset)
        sources += (offset..<offset + length).map { $0..<$0 + 1 }
        offset += length
      } else {
        let width = Int.random(in: 1...9, using: &random)
        text.append(decoded: Array(repeating: UInt8(ascii: "d"), count: length), from: offset..<offset + width)
        sources += Array(repeating: offset..<offset + width, count: length)
        offset += width
      }
      offset += [0, 0, 2].randomElement(using: &random) ?? 0
    }
    var differing: [Range<Int>] = []
    for _ in 0..<40 {
      let start = Int.random(in: 0..<text.count, using: &random)
      let range = start..<Int.random(in: start + 1...text.count, using: &random)
      let source = sources[range.lowerBound].lowerBound..<sources[range.upperBound - 1].upperBound
      // Back: every byte of the text whose source overlaps.
      let back = sources.indices.filter { sources[$0].overlaps(source) }
      let isMapped =
        text.source(of: range) == source && text.text(of: source) == (back.first ?? 0)..<(back.last ?? -1) + 1

      let part = text[range]
      var joined = text[0..<range.lowerBound]
      joined.append(part)
      joined.append(text[range.upperBound..<text.count])
      let isCut = part.utf8 == Array(text.utf8[range]) && part.source(of: 0..<part.count) == source
      let isJoined = joined.utf8 == text.utf8 && joined.source(of: range) == source
      if !isMapped || !isCut || !isJoined { differing.append(range) }
    }
    #expect(differing == [])
  }
}
