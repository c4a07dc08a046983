import SeededRandom
import Source
import Testing

@Suite("The characters of bytes")
struct UTF8ScalarsTests {
  @Test("of UTF-8 are its characters")
  func valid() {
    let text = "aé日👩\u{10FFFF}\u{0}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}"
    let scalars = Array(UTF8Scalars(Array(text.utf8)[...]))
    #expect(scalars.map(\.scalar) == Array(text.unicodeScalars))
    #expect(scalars.map(\.range.count) == text.unicodeScalars.map { UTF8.width($0) })
    #expect(zip(scalars, scalars.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
  }

  @Test(
    "that are none are U+FFFD, one for each byte",
    arguments: [
      [0x80], [0xC1, 0x80], [0xE2, 0x82], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF0, 0x9F, 0x98], [0xFF, 0xFE], [0xE2, 0x28, 0xA1],
    ] as [[UInt8]])
  func invalid(bytes: [UInt8]) {
    let scalars = Array(UTF8Scalars((bytes + [0x61])[...]))
    #expect(scalars.map(\.range) == (0...bytes.count).map { $0..<$0 + 1 })
    #expect(scalars.map(\.scalar) == bytes.map { $0 < 0x80 ? Unicode.Scalar($0) : "\u{FFFD}" } + ["a"])
  }

  @Test("of a part of some bytes have the whole's indices")
  func slice() {
    let bytes = Array("日本語".utf8)
    #expect(Array(UTF8Scalars(bytes[3..<9])).map(\.range) == [3..<6, 6..<9])
    #expect(Array(UTF8Scalars(bytes[3..<3])).isEmpty)
  }

  @Test("are those that the standard library reads, wherever it reads any", arguments: [1, 2, 3, 4] as [UInt64])
  func property(seed: UInt64) {
    var random = SeededGenerator(seed)
    let likely: [UInt8] = [0x61, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE0, 0xE1, 0xED, 0xF0, 0xF1, 0xF4]
    let bytes = (0..<5000).map { _ in likely.randomElement(using: &random) ?? 0 }
    let ours = UTF8Scalars(bytes[...]).map(\.scalar).filter { $0 != "\u{FFFD}" }
    let theirs = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { $0 != "\u{FFFD}" }
    #expect(ours == Array(theirs))
  }
}
