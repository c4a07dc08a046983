import Mail
import Testing

@Suite("Salutations")
struct SalutationTests {
  @Test(
    "Each of those who are greeted stands for himself",
    arguments: [
      ("Dear Grace,", ["Grace"]),
      ("Dear Ms. Hopper and Mr. Voss,", ["Ms. Hopper", "Mr. Voss"]),
      ("Hi Grace, Paul & Anna,", ["Grace", "Paul", "Anna"]),
      ("Dear Grace, Paul, and Anna:", ["Grace", "Paul", "Anna"]),
      ("Dear Roland Andersen,", ["Roland Andersen"]),
      ("Hello,", []),
    ])
  func people(line: String, people: [String]) throws {
    let text = Array(line.utf8)
    let salutation = try #require(Salutation(line))
    #expect(salutation.people(in: text).map { String(decoding: text[$0], as: UTF8.self) } == people)
  }

  @Test("A name alone greets only where a greeting is sure to stand")
  func bareName() {
    let text = Array("Grace,".utf8)
    #expect(Salutation(text, 0..<text.count) == nil)
    #expect(Salutation(text, 0..<text.count, takesBareName: true)?.addressee == 0..<5)
  }

  @Test("Another text than the one that it was read from gives nobody beyond its end")
  func otherText() throws {
    let salutation = try #require(Salutation("Dear Grace and Paul,"))
    #expect(salutation.people(in: Array("Dear Gra".utf8)) == [5..<8])
    #expect(salutation.people(in: []) == [])
  }
}
