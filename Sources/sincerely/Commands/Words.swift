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
      if let word = words.first(where: { !WordList.isWord($0) || $0.hasPrefix("#") }) {
        throw ValidationError("'\(word)' is no word; give one word an argument")
      }
    }

    func run() throws {
      do {
        let list = try UserWords.load()
        let known = Set(list.words)
        let new = words.filter { !known.contains($0) }
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

    @Option(
      help: ArgumentHelp("The language, such as en-GB; otherwise the configuration's.", valueName: "tag"),
      transform: LanguageTag.fromArgument)
    var language: LanguageTag?

    func run() throws {
      var flags = Settings()
      flags.language = language.map { Setting($0, from: .flag("--language")) }
      let settings = try ConfigurationSource(options, flags: flags).inForce(forDraftAt: "").settings
      do {
        let own = try UserWords.loadIfPlaced()
        let lists = try settings.wordLists.map { (list: try UserWords($0.value), origin: $0.origin) }
        // Of the words that were configured, and what accepts them, the places are told here.
        let dictionary = SpellerWords(language: settings.language)
        guard let speller = Dictionary().speller(accepting: dictionary, complain: { Console.complain($0) }) else {
          throw ExitCode.trouble
        }
        speller.accept(settings.words.map(\.value) + lists.flatMap(\.list.words))
        for word in words {
          let wanted = word.lowercased()
          let grounds =
            settings.words.first { $0.value.lowercased() == wanted }.map { "right, by \($0.origin)" }
            ?? lists.lazy.compactMap { list, origin in
              list.place(of: word).map { "right, in \($0), which \(origin) names" }
            }.first ?? own?.place(of: word).map { "right, in your own words, \($0)" } ?? grounds(speller.trace(word))
          Console.write("\(word): \(grounds)\n")
        }
      } catch let error as FileSystem.ReadError {
        Console.complain("\(error)")
        throw ExitCode.trouble
      }
    }

    private func grounds(_ trace: WordTrace) -> String {
      switch trace {
      case .notJudged: "not judged; it is no word that spelling knows of"
      case .own: "right, a form of one of your own words"
      case .list(let name): "right, in the list '\(name)' of the program"
      case .dictionary(let path): "right, in \(path)"
      case .variant(let word, let convention): "right, the \(convention.demonym) spelling of \(word)"
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
