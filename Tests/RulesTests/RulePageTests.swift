import Mail
import Rules
import Source
import Testing
import YAML

@Suite("The page of a rule")
struct RulePageTests {
  private func page() throws -> RulePage {
    let yaml = """
      extends: substitution
      message: "Write '%s' for '%s'"
      level: error
      kinds: [thank-you, status]
      applicability: safe
      why: Short words are read sooner.
      source: The Plain Book
      link: https://example.org/plain
      since: 0.1.0
      swap: { utilise: use }
      examples:
        - bad: "We [[utilise]] it."
          fixed: "We use it."
        - good: "We use it."
        - good: "A utilised machine."
      """
    let node = try #require(try Node.parse(Array(yaml.utf8), file: "rules/Team/Plain.yml"))
    return RulePage(try RuleFile.rule(node, style: "Team", name: "Plain"))
  }

  @Test("tells on a terminal all there is to know of it")
  func text() throws {
    #expect(
      try page().text == """
        Team.Plain  (error)

            Write '…' for '…'

        Why
            Short words are read sooner.

        Looks for
            Words and phrases for which there is a better one, which it names.

        Cannot see
            The same thing said in other words passes.

        For
            thank-you, status

        Found
            We [[utilise]] it.
            => We use it.

        Let stand
            We use it.

            A utilised machine.

        Source
            The Plain Book

        Link
            https://example.org/plain

        Silence it
            X-Sincerely-Ignore: Team.Plain -- why it is right here

        Leave it out
            sincerely lint --disable Team.Plain draft.eml

        """)
  }

  @Test("tells the same in Markdown")
  func markdown() throws {
    #expect(
      try page().markdown == """
        ## Team.Plain

        > Write '…' for '…'

        error; for thank-you, status; mended by `--fix`; since 0.1.0

        Short words are read sooner.

        **Looks for:** Words and phrases for which there is a better one, which it names.

        **Cannot see:** The same thing said in other words passes.

        **Found:**

        ```text
        We [[utilise]] it.
        => We use it.
        ```

        **Let stand:**

        ```text
        We use it.
        A utilised machine.
        ```

        **Source:** The Plain Book, <https://example.org/plain>

        """)
  }

  @Test(
    "says of each rule of ours what it looks for, and what it cannot see", arguments: RuleSet.builtIn().rules.map(\.id))
  func complete(id: String) throws {
    let text = RulePage(try #require(RuleSet.builtIn().rule(id))).text
    for title in ["Why", "Looks for", "Cannot see", "Found", "Let stand", "Source", "Silence it"] {
      #expect(text.contains("\n\n\(title)\n    "))
    }
  }
}
