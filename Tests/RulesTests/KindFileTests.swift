import RuleArchive
import Testing
import YAML

@Suite("Files of signs")
struct KindFileTests {
  private func file(_ text: String) throws -> KindFile {
    try KindFile(try #require(try Node.parse(Array(text.utf8), file: "kinds/postcard.yml")))
  }

  /// What the reader says of a file; empty where it has no complaint.
  private func faults(_ text: String) -> String {
    do {
      _ = try file(text)
      return ""
    } catch {
      return "\(error)"
    }
  }

  @Test("have signs with a weight, a place and sentences, and presumptions without a weight")
  func whole() throws {
    let file = try file(
      """
      define:
        place: '(?:beach|harbor)'
      signs:
        - why: It greets from somewhere.
          weight: 3
          scope: opening
          patterns: ['greetings from', 'from the (?&place)']
          has: [Greetings from Rome., We write from the beach.]
          lacks: The greetings were warm.
      presumed:
        - why: It speaks of the weather.
          patterns: '\\bsun'
          has: The sun shines.
          lacks: It rains.
      """)
    let sign = try #require(file.signs.first)
    #expect(file.signs.count == 1)
    #expect(sign.weight == 3)
    #expect(sign.scope == .opening)
    #expect(
      sign.patterns.map(\.text) == ["greetings from", "(?(DEFINE)(?<place>(?:beach|harbor)))from the (?&place)"])
    #expect(sign.has == ["Greetings from Rome.", "We write from the beach."])
    #expect(sign.lacks == ["The greetings were warm."])
    let presumption = try #require(file.presumptions.first)
    #expect(file.presumptions.count == 1)
    #expect(presumption.weight == 0)
    #expect(presumption.scope == .anywhere)
  }

  @Test("with several faults have them all told, each with its place")
  func severalFaults() {
    let faults = faults(
      """
      define:
        unused: beach
        broken: '(sea'
      sings: []
      signs:
        - weight: 0
          scope: footer
          patterns: ['sun(', 'a rain', 'a rain', '\\w+', 'a (?&nothing)']
          has: A rainy day.
          lacks: A rainy day.
          word: rain
        - why: It shows nothing.
          weight: heavy
          patterns: []
          has:
      presumed:
        - why: It weighs nothing.
          weight: 2
          patterns: '\\bsun'
          has: The sun shines.
          lacks: It rains.
      """)
    #expect(
      faults == """
        kinds/postcard.yml:2:3: error: no pattern calls '(?&unused)'
        kinds/postcard.yml:3:3: error: no pattern calls '(?&broken)'
        kinds/postcard.yml:3:11: error: not a pattern: missing closing parenthesis (at character 5 of it)
        kinds/postcard.yml:4:1: error: unknown key 'sings' in a file of signs; did you mean 'signs'?
        kinds/postcard.yml:6:5: error: a sign needs a key 'why'
        kinds/postcard.yml:6:5: error: a sign of no weight tells nothing
        kinds/postcard.yml:7:12: error: 'scope' takes one of anywhere, subject, body, opening, not 'footer'
        kinds/postcard.yml:8:16: error: not a pattern: missing closing parenthesis (at character 5 of it)
        kinds/postcard.yml:8:34: error: the same pattern stands above already
        kinds/postcard.yml:8:44: error: every match of a sign's pattern must hold one of some words
        kinds/postcard.yml:8:51: error: not a pattern: reference to non-existent subpattern (at character 6 of it)
        kinds/postcard.yml:10:12: error: the same sentence stands above already
        kinds/postcard.yml:11:5: error: unknown key 'word' in a sign
        kinds/postcard.yml:12:5: error: a sign needs a key 'lacks', a text or a list of them
        kinds/postcard.yml:13:13: error: 'weight' takes a whole number
        kinds/postcard.yml:14:5: error: a sign needs a key 'patterns', a text or a list of them
        kinds/postcard.yml:15:5: error: a sign needs a key 'has', a text or a list of them
        kinds/postcard.yml:18:5: error: unknown key 'weight' in a presumption
        """)
  }

  @Test("say something")
  func nothing() {
    #expect(
      faults("signs: []") == "kinds/postcard.yml:1:1: error: a file of signs needs a key 'signs', and a sign there")
    #expect(
      faults("[a, list]")
        == "kinds/postcard.yml:1:1: error: expected a file of signs, a mapping of keys, and found a list")
  }
}
