import ArgumentParser
import Linting
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

    @OptionGroup
    var options: ConfigurationOptions

    func run() throws {
      let settings = try ConfigurationSource(options).inForce(forDraftAt: "").settings
      guard let speller = Dictionary().speller(complain: { Console.complain($0) }) else { throw ExitCode.trouble }
      for word in words {
        let configured = try configured(word, settings)
        Console.write("\(word): \(configured ?? grounds(speller.trace(word)))\n")
      }
    }

    /// Which place of the configuration has a word; nil where none has.
    private func configured(_ word: String, _ settings: Settings) throws -> String? {
      if let own = settings.words.first(where: { $0.value.lowercased() == word.lowercased() }) {
        return "right, by \(own.origin)"
      }
      do {
        for list in settings.wordLists
        where try UserWords.words(in: list.value).contains(where: { $0.lowercased() == word.lowercased() }) {
          return "right, in \(list.value), which \(list.origin) names"
        }
      } catch {
        Console.complain("\(error)")
        throw ExitCode.trouble
      }
      return nil
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
      case .prefixed(let prefix, let word): "right, \(word) with the prefix \(prefix)-"
      case .compound(let parts): "right, a compound of \(parts.joined(separator: " and "))"
      case .unknown(let correction):
        correction.suggestions.isEmpty
          ? "wrong, and nothing is like it" : "wrong; suggested: \(correction.suggestions.joined(separator: ", "))"
      }
    }
  }
}
