import Source
import Testing

@Suite("A text with a map to bytes")
struct MappedTextTests {
  @Test("maps a verbatim part to the same bytes of the file")
  func verbatim() {
    let file = SourceFile(path: "a.txt", text: "Dear Grace,")
    let text = MappedText(verbatim: 5..<11, of: file)
    #expect(text.string == "Grace,")
    #expect(text.source(of: 0..<5) == 5..<10)
  }
}
