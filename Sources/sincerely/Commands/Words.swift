import ArgumentParser
import Prose

/// `sincerely words`: the user's own words, and why a word is right or wrong.
struct Words: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words", abstract: "Add words of your own, or see why a word is right or wrong.",
    subcommands: [Add.self, Trace.self])

  /// The subcommand `sincerely words add WORD…`.
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "add", abstract: "Add words to your own list.",
      discussion: "The list is ~/.config/sincerely/words (XDG_CONFIG_HOME), a word a line; words in it are right.")

    @Argument(help: "The words.")
    var words: [String]

    func validate() throws {
      if let word = words.first(where: { $0.isEmpty || $0.contains(where: \.isWhitespace) || $0.hasPrefix("#") }) {
        throw ValidationError("'\(word)' is no word; give one word an argument")
      }
    }

    func run() throws {
      do {
        let list = try UserWords.load()
        let new = words.filter { !list.words.contains($0) }
        try list.add(new)
        Console.write(
          new.isEmpty
            ? "all of them are in \(list.path) already\n"
            : "added \(new.joined(separator: ", ")) to \(list.path)\n")
      } catch {
        Console.complain("\(error)")
        throw ExitCode.trouble
      }
    }
  }

  /// The subcommand `sincerely words trace WORD…`.
  struct Trace: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "trace", abstract: "Say which list accepts a word, or what would be suggested.")

    @Argument(help: "The words.")
    var words: [String]

    func run() throws {
      let dictionary = Dictionary()
      guard let speller = dictionary.speller(complain: { Console.complain($0) }) else { throw ExitCode.trouble }
      for word in words { Console.write("\(word): \(grounds(speller.trace(word)))\n") }
    }

    private func grounds(_ trace: WordTrace) -> String {
      switch trace {
      case .notJudged: "not judged; it is no word that spelling knows of"
      case .own: "right, in your own words"
      case .list(let name): "right, in the list '\(name)' of the program"
      case .dictionary(let path): "right, in \(path)"
      case .variant(let word, let convention): "right, the \(convention.rawValue) spelling of \(word)"
      case .plural(let word): "right, the plural of \(word)"
      case .possessive(let word): "right, the possessive of \(word)"
      case .compound(let parts): "right, a compound of \(parts.joined(separator: " and "))"
      case .unknown(let correction):
        correction.suggestions.isEmpty
          ? "wrong, and nothing is like it" : "wrong; suggested: \(correction.suggestions.joined(separator: ", "))"
      }
    }
  }
}
